from __future__ import annotations

from datetime import date

from cmo_career.model.composition import all_of, in_order
from cmo_career.model.profile import Capacity
from plan_builders import action, goal
from schedule_builders import monday, scheduled


def test_the_fewest_hours_a_date_and_something_to_drop_make_it_fit() -> None:
    wanted, small, large = (
        action("wanted", hours=12, due="2026-01-25"),
        action("small", hours=4),
        action("large", hours=12),
    )
    found = scheduled(all_of(in_order(all_of(small, large), wanted)))
    [late] = found.misfits
    assert (late.kind, late.weeks_late, late.later) == ("late", 2, date(2026, 2, 8))
    assert late.more_hours == ("own", 6)
    assert late.drop == "large"
    more = scheduled(in_order(all_of(small, large), wanted), capacity=Capacity(own_hours_per_week=12))
    assert more.misfits == ()
    less = scheduled(in_order(all_of(small, action("large", hours=12, dropped=monday)), wanted))
    assert less.misfits == ()
    assert "6 more own hours" in late.why()
    assert "Do large" in late.why()


def test_one_hour_less_than_the_fewest_is_not_enough() -> None:
    works = [action(f"a{number}", hours=10, due="2026-02-01") for number in range(5)]
    [*_, late] = scheduled(all_of(*works)).misfits
    kind, hours = late.more_hours or ("", 0)
    assert (kind, hours) == ("own", 7)
    assert scheduled(all_of(*works), capacity=Capacity(own_hours_per_week=13)).misfits == ()
    assert scheduled(all_of(*works), capacity=Capacity(own_hours_per_week=12)).misfits


def test_where_nothing_helps_only_a_later_date_is_told() -> None:
    chain = in_order(
        *(action(f"a{number}", hours=1) for number in range(8)), action("last", hours=1, due="2026-01-11")
    )
    [late] = scheduled(chain).misfits
    assert (late.more_hours, late.drop) == (None, None)
    assert late.later == date(2026, 3, 8)


def test_a_goal_that_is_late_is_told_beside_its_work() -> None:
    found = scheduled(goal("launch", action("a", hours=24), due="2026-01-20"))
    assert [(each.kind, each.id) for each in found.misfits] == [("late", "launch")]
    assert found.of("launch").is_late
    assert not found.of("a").is_late


def test_what_comes_back_too_densely_is_crowded() -> None:
    found = scheduled(all_of(action("read", hours=4, every="week"), action("train", hours=3, every="week")))
    [crowded] = found.misfits
    assert (crowded.kind, crowded.id, crowded.week) == ("crowded", "train", monday)
    assert crowded.more_hours == ("own", 1)
    assert crowded.drop == "read"
    spilled = scheduled(action("again", hours=9, every="week", count=3))
    assert [(each.kind, each.more_hours) for each in spilled.misfits] == [("crowded", ("own", 3))]


def test_years_that_cost_too_much_say_what_to_move_or_drop() -> None:
    capacity = Capacity(own_hours_per_week=6, money_per_year="1000 CNY")
    courses = [action(id_, hours=6, cost=f"{cost} CNY") for id_, cost in (("a", 300), ("b", 500), ("c", 600))]
    [money] = scheduled(all_of(*courses), capacity=capacity).misfits
    assert (money.kind, money.year, str(money.over)) == ("money", 2026, "400 CNY")
    assert (money.drop, money.later) == ("b", date(2027, 1, 1))
    assert "moved to 2027" in money.why()
    assert money.to_dict()["more_hours"] is None
