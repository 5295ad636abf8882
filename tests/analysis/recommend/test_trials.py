from __future__ import annotations

import pytest

from cmo_career.errors import AnalysisError
from cmo_career.model.career import Career
from recommend_builders import best, choosing, entry, ids, offering


def three_courses(own: float = 1) -> Career:
    """Three courses of which an hour a week has room for one; the longer, the better."""
    return choosing(
        offering(
            entry("a", 50, develops={"craft": (0.3, None)}),
            entry("b", 40, cost="900 CNY", develops={"craft": (0.2, None)}),
            entry("c", 30, cost="1500 CNY", develops={"craft": (0.1, None)}),
        ),
        own=own,
        money="800 CNY",
    )


def test_one_more_own_hour_is_worth_what_it_buys() -> None:
    found = best(three_courses(), money_per_year="900 CNY")
    assert ids(found) == ("a",)
    own, job, money = found.worth
    assert (own.kind, own.more, own.gates, own.largest) == ("own-hours", 1, 0, 0)
    assert own.total == pytest.approx(0.5 * 365 / 365.25 - 0.3, abs=1e-5)
    assert own.is_proven
    assert (own.helps, job.helps, money.helps) == (True, False, False)
    assert found.binding == (own,)


def test_more_money_is_worth_what_it_buys() -> None:
    found = best(three_courses(own=9))
    own, _, money = found.worth
    assert ids(found) == ("a",)
    assert (money.kind, money.currency, money.more) == ("money", "CNY", 1000)
    assert money.total == pytest.approx(0.5 * 365 / 365.25 - 0.3, abs=1e-5)
    assert not own.helps


def test_an_hour_that_opens_a_gate_tells_so() -> None:
    career = choosing(offering(entry("a", 60, earns=["g0"])), own=1)
    own, _ = best(career).worth
    assert (own.gates, own.largest, own.total) == (1, 0, 0)


def test_what_nobody_limits_is_worth_nothing_to_have_more_of() -> None:
    found = best(choosing(offering(entry("a", 1)), own=None, job=None))
    assert found.worth == ()
    assert found.binding == ()


def test_without_an_action_the_next_best_plan_is_found() -> None:
    found = best(three_courses(), money_per_year="900 CNY")
    assert ids(found.without("a")) == ("b",)
    assert found.without("b") is found
    with pytest.raises(AnalysisError, match="action"):
        found.without("x")


def test_alternatives_are_as_good_within_two_percent_and_the_least_costly_come_first() -> None:
    # 1.6 levels are missing after the best, so at most 1.632 after another: of the gains .4, .39, .37 and .36 three do.
    courses = [
        entry(id_, hours, develops={"craft": (gain, None)})
        for id_, hours, gain in (
            ("best", 50, 0.4),
            ("next", 45, 0.39),
            ("third", 40, 0.37),
            ("last", 30, 0.36),
        )
    ]
    found = best(choosing(offering(*courses), own=1))
    assert ids(found) == ("best",)
    others = found.alternatives(9)
    assert [ids(each) for each in others] == [("third",), ("next",)]
    assert all(each.total_shortfall <= found.total_shortfall * 1.02 + 1e-6 for each in others)
    assert [each.hours for each in others] == sorted(each.hours for each in others)


def test_so_many_alternatives_are_told_as_are_asked_for() -> None:
    courses = [entry(each, 50, develops={"craft": (0.3, None)}) for each in "abcd"]
    found = best(choosing(offering(*courses), own=1))
    assert len(found.alternatives(2)) == 2
    assert len(found.alternatives(9)) == 3
    assert found.alternatives(0) == ()


def test_where_nothing_is_recommended_there_are_no_alternatives() -> None:
    assert best(choosing(offering(entry("a", 1)))).alternatives() == ()
