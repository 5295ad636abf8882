from __future__ import annotations

from datetime import date

from cmo_career.model.action import LogEntry
from cmo_career.model.composition import all_of
from cmo_career.model.money import Money
from cmo_career.model.profile import Capacity
from plan_builders import action
from schedule_builders import scheduled

capacity = Capacity(own_hours_per_week=6, money_per_year="1000 CNY")


def test_currencies_are_never_added_and_only_the_budgets_own_is_compared() -> None:
    works = all_of(
        action("a", hours=6, cost="300 CNY"),
        action("b", hours=6, cost="900 USD"),
        action("c", hours=6, cost="200 CNY"),
    )
    found = scheduled(works, capacity=capacity).money
    assert [(each.year, str(each.planned), each.budget, each.over) for each in found] == [
        (2026, "500 CNY", Money.of("1000 CNY"), None),
        (2026, "900 USD", None, None),
    ]


def test_what_was_spent_this_year_counts_beside_what_is_planned() -> None:
    works = all_of(
        action("old", hours=6, cost="100 CNY", done="2025-05-01"),
        action("done", hours=6, cost="200 CNY", done="2026-02-01"),
        action("begun", hours=6, cost="300 CNY", started="2026-02-01"),
        action("open", hours=6, cost="600 CNY"),
    )
    [use] = scheduled(works, as_of=date(2026, 3, 31), capacity=capacity).money
    assert (str(use.spent), str(use.planned), str(use.over)) == ("500 CNY", "600 CNY", "100 CNY")


def test_what_comes_back_costs_each_time_in_its_year() -> None:
    log = [LogEntry(date="2026-01-10", hours=1)]
    again = action("again", hours=1, every="quarter", count=6, cost="50 CNY", log=log)
    found = scheduled(again, as_of=date(2026, 1, 12), capacity=capacity).money
    assert [(each.year, str(each.spent), str(each.planned)) for each in found] == [
        (2026, "50 CNY", "150 CNY"),
        (2027, "0 CNY", "100 CNY"),
    ]


def test_habits_cost_to_the_end_of_the_last_year() -> None:
    found = scheduled(
        all_of(action("coach", hours=1, every="month", cost="10 CNY"), action("a", hours=6)),
        capacity=capacity,
    )
    assert [(each.year, str(each.planned)) for each in found.money] == [(2026, "120 CNY")]
