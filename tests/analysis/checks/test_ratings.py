"""Rules about who rated, how many, and how long ago."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from builders import a_career, a_framework, a_profile, a_rating, an_assessment, figures
from check_pairs import Pair, found
from cmo_career.analysis.checks.check import check
from cmo_career.documents.finding_places import place_of
from cmo_career.documents.reading import loads
from cmo_career.model.career import Career

people = a_rating("people", "peer", 1, n=9)
old = an_assessment(a_rating("craft", "peer", 1, n=9), people, on=date(2024, 3, 30))
pairs = {
    "C044": Pair(
        trips=a_career(a_rating("craft", "self"), people),
        passes=a_career(a_rating("craft", "self"), a_rating("craft", "manager"), people),
        at="pillar/craft",
    ),
    "C045": Pair(
        trips=a_career(assessments=(old,)),
        passes=a_career(assessments=(an_assessment(*old.ratings, on=date(2024, 3, 31)),)),
        at="assessment/2024-03-30",
        params={"n": 2},
    ),
    "C046": Pair(
        trips=a_career(a_rating("craft", "peer", n=4), people),
        passes=a_career(a_rating("craft", "peer", n=9), people),
        at="pillar/craft",
        params={"n": 1, "group": "manager"},
    ),
    "C047": Pair(
        trips=a_career(a_rating("craft", "self"), a_rating("craft", "peer", n=2)),
        passes=a_career(a_rating("craft", "self"), a_rating("craft", "peer", n=3), a_rating("people")),
        at="rating/2026-03-31/craft/peer",
        field=("n",),
        params={"group": "peer", "n": 3},
    ),
}


@pytest.mark.parametrize(("code", "pair"), pairs.items())
def test_a_rule_finds_what_it_is_for(code: str, pair: Pair) -> None:
    pair.hold(code)


def test_what_is_not_required_may_be_rated_by_anybody() -> None:
    assert found("C044", a_career(a_rating("craft/tools", "self"), people)) == []


def test_newer_ratings_take_the_place_of_stale_ones() -> None:
    newer = an_assessment(*old.ratings)
    assert found("C045", a_career(assessments=(old, newer))) == []


def test_where_nothing_is_aspired_to_no_chance_is_wanted() -> None:
    career = a_career(a_rating("craft", "peer", n=3), profile=a_profile(wants=None))
    assert found("C046", career) == []


def test_a_framework_may_ask_for_larger_groups_and_a_group_without_a_number_is_one() -> None:
    wide = a_framework(parameters=figures(release_raters=3.5))
    assert found("C047", a_career(a_rating("craft", "report", n=3), framework=wide)) == [
        ("rating/2026-03-31/craft/report", ("n",))
    ]
    assert found("C047", a_career(a_rating("craft", "report", n=4), framework=wide)) == []
    assert [at for at, _ in found("C047", a_career(a_rating("craft/tools", "other")))] == [
        "rating/2026-03-31/craft/tools/other"
    ]


def test_a_finding_at_a_rating_has_its_line() -> None:
    path = Path(__file__).parents[3] / "examples" / "career.yaml"
    text = path.read_text("utf-8").replace("by: report, n: 6", "by: report, n: 2", 1)
    career = loads(text)
    assert isinstance(career, Career)
    (finding,) = check(career, as_of=date(2026, 9, 30), select=["C047"])
    place = place_of(career, finding)
    assert place is not None
    assert text.splitlines()[place.line - 1][place.column - 1 :].startswith("2, level: 1.5")
