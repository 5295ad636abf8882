"""The rule about texts that one of the career's languages lacks."""

from __future__ import annotations

import pytest

from builders import a_career
from check_pairs import Pair, found, with_plan
from cmo_career.model.composition import all_of
from plan_builders import action

both = {"zh": "课程", "en": "A course"}
pairs = {
    "C110": Pair(
        trips=with_plan(action("course", title=both), title={"en": "CMO"}),
        passes=with_plan(action("course", title=both), title={"en": "CMO", "zh": "首席营销官"}),
        at="goal/cmo",
        field=("title",),
        params={"language": "zh"},
    )
}


@pytest.mark.parametrize(("code", "pair"), pairs.items())
def test_a_rule_finds_what_it_is_for(code: str, pair: Pair) -> None:
    pair.hold(code)


def test_a_few_texts_in_a_second_language_ask_for_no_more() -> None:
    few = all_of(action("a", title=both), action("b"), action("c"))
    assert found("C110", with_plan(few, on=a_career(language="en"))) == []


def test_a_plain_text_is_in_the_careers_language() -> None:
    career = with_plan(action("course", title=both), on=a_career(language="en"))
    assert found("C110", career) == [("goal/cmo", ("title",))]


def test_a_career_in_one_language_lacks_nothing() -> None:
    assert found("C110", with_plan(action("course"))) == []
