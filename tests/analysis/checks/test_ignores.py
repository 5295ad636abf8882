"""The rule about entries that set nothing aside."""

from __future__ import annotations

import pytest

from builders import a_career, today
from check_pairs import Pair, with_plan
from cmo_career.analysis.checks.check import check
from cmo_career.model.career import Career, Ignore


def ignoring(rule: str, at: str | None = None) -> Career:
    return with_plan(on=a_career(ignore=[Ignore(rule=rule, at=at, reason="Decided")]))


def idle(career: Career, **options: list[str]) -> list[tuple[str | None, object]]:
    found = check(career, as_of=today, **options)  # type: ignore[arg-type]
    return [(each.address, each.path) for each in found if each.rule == "C120"]


pairs = {"C120": Pair(trips=ignoring("C999"), passes=a_career(), at=None, params={"rule": "C999"})}


@pytest.mark.parametrize(("code", "pair"), pairs.items())
def test_a_rule_finds_what_it_is_for(code: str, pair: Pair) -> None:
    pair.hold(code)


@pytest.mark.parametrize("career", [ignoring("C003"), ignoring("C003", "goal/cmo")])
def test_an_entry_that_sets_something_aside_is_not_idle(career: Career) -> None:
    assert idle(career) == []


@pytest.mark.parametrize("career", [ignoring("C999"), ignoring("C003", "goal/other"), ignoring("C005")])
def test_an_entry_that_sets_nothing_aside_is(career: Career) -> None:
    assert idle(career) == [(None, ("ignore", 0))]


def test_an_entry_for_a_rule_that_was_not_applied_is_not_judged() -> None:
    assert idle(ignoring("C005"), select=["C001", "C120"]) == []
    assert idle(ignoring("C120")) == []
