from __future__ import annotations

from datetime import date

import pytest

from cmo_career.analysis.recommend.offer import Offer, offers_of
from cmo_career.analysis.recommend.quarter import quarters_ahead
from cmo_career.model.catalogue import CatalogueAction
from recommend_builders import entry, new_year

year = quarters_ahead(new_year, 4)
no_one: frozenset[str] = frozenset()


def offers(*actions: CatalogueAction, **over: float | None) -> dict[str, Offer]:
    return offers_of(actions, year, over, no_one)


def offer(action: CatalogueAction) -> Offer:
    return offers(action)[action.id]


def test_what_happens_once_takes_the_middle_of_its_hours_and_costs() -> None:
    found = offer(entry("course", 40, cost="100..300 CNY"))
    assert (found.hours, str(found.cost), found.times, found.weeks) == (40, "200 CNY", 1, 0)


def test_what_costs_nothing_has_no_cost() -> None:
    assert offer(entry("talk", 2, cost="0 CNY")).cost is None


def test_what_comes_back_takes_and_costs_all_its_times() -> None:
    found = offer(entry("mentor", 3, every="month", count=6, cost="50 CNY"))
    assert (found.times, found.hours, str(found.cost)) == (6, 18, "300 CNY")
    assert found.weeks == pytest.approx(5 * 365.25 / 12 / 7)


def test_a_habit_goes_on_through_all_quarters() -> None:
    found = offer(entry("talk", 2, every="month"))
    assert (found.times, found.hours) == (12, 24)
    assert sum(found.most) == pytest.approx(1)
    assert found.most == pytest.approx([each.weeks * 7 / 365 for each in year])


def test_what_has_an_end_happens_until_then() -> None:
    assert offer(entry("talk", 2, every="quarter", until="2026-06")).times == 2


def test_unknown_hours_are_the_median_of_the_catalogue_and_said_to_be_assumed() -> None:
    found = offers(entry("a", 10), entry("b", 20), entry("c", 60), entry("d", None))
    assert (found["d"].hours, found["d"].is_assumed) == (20, True)
    assert not found["a"].is_assumed


def test_work_of_some_weeks_goes_no_faster_than_evenly() -> None:
    found = offer(entry("project", 100, weeks=26))
    assert found.most == pytest.approx([each.weeks / 26 for each in year])


def test_what_waits_begins_when_the_longest_of_those_before_it_is_over() -> None:
    found = offers(entry("a", 1, weeks=10), entry("b", 1, weeks=20), entry("c", 1, after=["a", "b"]))
    assert found["c"].earliest == 20
    assert found["c"].most[0] == 0
    assert found["c"].most[1] == 1


def test_what_waits_for_something_that_is_done_does_not_wait() -> None:
    found = offers(entry("a", 1, weeks=10), entry("b", 1, after=["a"]), a=0.0)
    assert list(found) == ["b"]
    assert found["b"].earliest == 0


@pytest.mark.parametrize(
    ("actions", "over", "hindrance"),
    [
        ((entry("z", 1, weeks=53),), {}, "too-long"),
        ((entry("a", 1, weeks=30), entry("z", 1, weeks=30, after=["a"])), {}, "too-long"),
        ((entry("a", 1, weeks=60), entry("z", 1, after=["a"])), {}, "waits"),
        ((entry("a", 1), entry("z", 1, after=["a"])), {"a": None}, "waits"),
        ((entry("a", 1, every="month"), entry("z", 1, after=["a"])), {}, "too-long"),
        ((entry("z", 1, weeks=52),), {}, None),
    ],
)
def test_what_cannot_be_taken_up_says_why(
    actions: tuple[CatalogueAction, ...], over: dict[str, float | None], hindrance: str | None
) -> None:
    assert offers(*actions, **over)["z"].hindrance == hindrance


def test_what_makes_no_sense_beside_the_plan_is_left_out() -> None:
    found = offers_of([entry("a", 1)], year, {}, frozenset({"a"}))
    assert found["a"].hindrance == "excluded"


def test_their_order_is_that_of_the_alphabet() -> None:
    assert list(offers(entry("c", 1, after=["d"]), entry("a", 1), entry("d", 1))) == ["a", "c", "d"]


def test_a_short_first_quarter_has_little_room() -> None:
    ahead = quarters_ahead(date(2026, 3, 25), 2)
    found = offers_of([entry("a", 10, weeks=10)], ahead, {}, no_one)
    assert found["a"].most == pytest.approx([0.1, 1.0])
