from __future__ import annotations

import json
import pickle
from datetime import date
from random import Random

import networkx as nx
import pytest

from cmo_career.analysis.schedule.schedule import schedule
from cmo_career.errors import ModelError
from cmo_career.model.action import Action, LogEntry
from cmo_career.model.composition import all_of, any_of, at_least, in_order
from cmo_career.model.node import Node
from cmo_career.model.profile import Capacity
from cmo_career.model.range import ThreePoint
from plan_builders import action, goal, plan
from schedule_builders import monday, scheduled, six_and_four, weeks_of


def weeks(id_: str, count: float, **fields: object) -> Action:
    """An action without hours that takes so many weeks."""
    return action(id_, hours=0, estimate=ThreePoint(low=count, mode=count, high=count), **fields)


def test_a_network_has_the_weeks_and_the_slack_that_a_hand_finds() -> None:
    # a(3) before b(2) and c(4); b before d(2); c before e(1); f(5) alone. The longest way: a, c, e with 8 weeks.
    a, b, c, d, e, f = (weeks(id_, count) for id_, count in zip("abcdef", (3, 2, 4, 2, 1, 5), strict=True))
    found = scheduled(all_of(in_order(a, b, d), in_order(a, c, e), f))
    assert {id_: found.slack_weeks[id_] for id_ in "abcdef"} == {
        "a": 0,
        "b": 1,
        "c": 0,
        "d": 1,
        "e": 0,
        "f": 3,
    }
    assert found.critical_chain == ("a", "c", "e")
    assert [found.of(id_).is_critical for id_ in "abcdef"] == [True, False, True, False, True, False]
    assert found.finish == date(2026, 3, 1)
    d_node = found.of("d")
    assert (d_node.earliest_start, d_node.earliest_finish) == (date(2026, 2, 9), date(2026, 2, 22))
    assert (d_node.latest_start, d_node.latest_finish) == (date(2026, 2, 16), date(2026, 3, 1))
    assert found.of("cmo").slack_weeks == 0


@pytest.mark.parametrize("seed", range(5))
def test_the_end_is_as_far_as_the_longest_path_that_networkx_finds(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - the same ways in every run
    works = [weeks(f"a{number}", random.randint(1, 9)) for number in range(60)]
    ways = {(i, j) for i in range(60) for j in range(i + 1, 60) if random.random() < 0.05}
    found = scheduled(all_of(*works, *(in_order(works[i], works[j]) for i, j in sorted(ways))))
    graph: nx.DiGraph[tuple[int, str]] = nx.DiGraph()
    for number, each in enumerate(works):
        assert each.estimate is not None
        graph.add_edge((number, "start"), (number, "end"), weight=each.estimate.mode)
    graph.add_edges_from((((i, "end"), (j, "start")) for i, j in ways), weight=0)
    longest = nx.dag_longest_path_length(graph)
    assert weeks_of(found, "cmo") == (1, longest)
    ends = [works[int(id_[1:])].estimate for id_ in found.critical_chain]
    assert sum(each.mode for each in ends if each is not None) == longest
    for first, second in zip(found.critical_chain, found.critical_chain[1:], strict=False):
        assert (int(first[1:]), int(second[1:])) in ways
    for number in range(60):
        before = max((weeks_of(found, f"a{i}")[1] or 0 for i, j in ways if j == number), default=0)
        assert weeks_of(found, f"a{number}")[0] == before + 1


def test_hours_of_each_kind_are_taken_week_by_week() -> None:
    found = scheduled(all_of(action("own", hours=15), action("job", hours=10, on_the_job=True)))
    assert (weeks_of(found, "own"), weeks_of(found, "job")) == ((1, 3), (1, 3))
    assert [(each.own_hours, each.job_hours) for each in found.weeks[:4]] == [(6, 4), (6, 4), (3, 2), (0, 0)]
    assert found.weeks[0].monday == monday
    assert len(found.weeks) == 13


def test_what_is_due_first_is_done_first_and_then_what_has_most_after_it() -> None:
    late, soon, long, after = (
        action(id_, hours=12, due=due)
        for id_, due in (("late", None), ("soon", "2026-01-18"), ("long", None), ("after", None))
    )
    found = scheduled(all_of(late, soon, in_order(long, after)))
    assert [weeks_of(found, id_)[0] for id_ in ("soon", "long", "late", "after")] == [1, 3, 5, 7]
    assert found.misfits == ()


def test_an_estimate_in_weeks_goes_before_hours_and_spreads_them() -> None:
    role = action("role", hours=20, on_the_job=True, estimate=ThreePoint(low=5, mode=10, high=20))
    talk = action("talk", hours=4, on_the_job=True)
    found = scheduled(all_of(role, talk))
    assert weeks_of(found, "role") == (1, 10)
    assert weeks_of(found, "talk") == (1, 2)
    assert [each.job_hours for each in found.weeks[:11]] == [4, 4, *[2] * 8, 0]


def test_an_estimate_with_more_hours_than_there_are_takes_longer() -> None:
    found = scheduled(action("push", hours=24, estimate=ThreePoint(low=1, mode=2, high=3)))
    assert found.of("push").earliest_finish == date(2026, 1, 18)
    assert weeks_of(found, "push") == (1, 4)


def test_only_what_is_left_is_scheduled() -> None:
    begun = action(
        "begun", hours=18, log=[LogEntry(date="2026-01-06", hours=6), LogEntry(date="2026-09-01", hours=6)]
    )
    done, dropped = (
        action("done", hours=50, done="2026-01-08"),
        action("gone", hours=50, dropped="2026-01-08"),
    )
    later = action("later", hours=6)
    found = scheduled(in_order(done, dropped, begun, later), as_of=date(2026, 2, 4))
    assert tuple(found.nodes) == ("cmo", "begun", "later")
    assert (found.of("begun").start, found.of("begun").finish) == (date(2026, 2, 2), date(2026, 2, 15))
    assert found.of("begun").hours_left == 12
    with pytest.raises(ModelError, match="not in the schedule"):
        found.of("done")


def test_a_begun_estimate_has_fewer_weeks_left() -> None:
    role = action("role", estimate=ThreePoint(low=5, mode=10, high=20), started="2026-01-05")
    assert weeks_of(scheduled(role, as_of=date(2026, 2, 2)), "role") == (5, 10)
    assert weeks_of(scheduled(role, as_of=date(2026, 6, 1)), "role") == (22, 22)
    logged = action(
        "logged",
        hours=20,
        estimate=ThreePoint(low=5, mode=10, high=20),
        log=[LogEntry(date="2026-01-05", hours=10)],
    )
    assert weeks_of(scheduled(logged, as_of=date(2026, 2, 2)), "logged") == (5, 9)


def test_nothing_is_scheduled_before_the_plan_starts() -> None:
    assert scheduled(action("a", hours=1), as_of=date(2025, 6, 1)).of("a").start == monday


def test_what_is_over_or_empty_has_no_schedule() -> None:
    assert scheduled(action("a", hours=6), done="2026-01-01").nodes == {}
    assert scheduled(action("a", hours=6), done="2026-01-01").finish is None
    empty = scheduled(all_of(goal("open"), action("a", hours=6)))
    assert (empty.of("open").start, empty.of("open").finish, empty.of("open").slack_weeks) == (
        None,
        None,
        None,
    )
    assert empty.finish == date(2026, 1, 11)


def test_branches_that_are_begun_are_taken_and_then_the_first() -> None:
    a, b, c = (action(id_, hours=6) for id_ in "abc")
    first = scheduled(any_of(a, b, c))
    assert tuple(first.nodes) == ("cmo", "a")
    [choice] = first.alternatives
    assert (choice.under, choice.count, choice.taken, choice.others) == ("cmo", 1, ("a",), ("b", "c"))
    begun = scheduled(any_of(a, b, action("c", hours=6, started="2026-01-05")))
    assert tuple(begun.nodes) == ("cmo", "c")
    two = scheduled(at_least(2, a, action("b", hours=6, dropped="2026-01-05"), c, action("d", hours=6)))
    assert tuple(two.nodes) == ("cmo", "a", "c")
    assert two.alternatives[0].others == ("d",)
    met = scheduled(any_of(a, action("b", hours=6, done="2026-01-05")))
    assert (tuple(met.nodes), met.alternatives) == (("cmo",), ())


def test_what_stands_in_two_places_waits_in_both_and_is_done_once() -> None:
    shared = goal("shared", action("x", hours=6))
    found = scheduled(all_of(shared, in_order(action("first", hours=12), shared)))
    assert weeks_of(found, "x") == (3, 3)
    assert sum(each.own_hours for each in found.weeks) == 18


@pytest.mark.parametrize(
    ("every", "count", "first", "last"),
    [
        ("week", 3, "2026-01-05", "2026-01-25"),
        (
            "month",
            3,
            "2026-01-05",
            "2026-03-08",
        ),  # the week of 1 March is of February: its Thursday is the 26th
        ("quarter", 4, "2026-01-05", "2026-10-04"),
        ("year", 2, "2026-01-05", "2027-01-10"),
    ],
)
def test_what_comes_back_is_done_once_in_each_of_its_periods(
    every: str, count: int, first: str, last: str
) -> None:
    found = scheduled(action("again", hours=2, every=every, count=count))
    node = found.of("again")
    assert (str(node.start), str(node.finish)) == (first, last)
    assert node.finish == node.earliest_finish
    assert sum(each.own_hours for each in found.weeks) == 2 * count


def test_times_that_are_done_are_left_out() -> None:
    log = [LogEntry(date="2026-01-06", hours=2), LogEntry(date="2026-02-03", hours=2)]
    found = scheduled(action("again", hours=2, every="month", count=4, log=log), as_of=date(2026, 2, 10))
    assert (found.of("again").start, found.of("again").finish) == (date(2026, 3, 2), date(2026, 4, 5))
    until = scheduled(action("again", hours=2, every="quarter", until="2026-Q4"), as_of=date(2026, 5, 4))
    assert sum(each.own_hours for each in until.weeks) == 6


def test_a_habit_takes_its_hours_first_and_holds_nothing_up() -> None:
    found = scheduled(in_order(action("read", hours=2, every="week"), action("work", hours=12)))
    assert weeks_of(found, "read") == (1, None)
    assert weeks_of(found, "work") == (1, 3)
    assert [each.own_hours for each in found.weeks] == [6, 6, 6, *[2] * 10]
    assert found.of("read").slack_weeks is None
    assert "read" not in found.critical_chain


def test_a_habit_that_waits_begins_when_it_may() -> None:
    found = scheduled(in_order(action("work", hours=12), action("read", hours=2, every="week")))
    assert [each.own_hours for each in found.weeks[:4]] == [6, 6, 2, 2]


def test_years_have_52_or_53_weeks_and_leap_days_shift_nothing() -> None:
    long = scheduled(weeks("a", 53), as_of=date(2026, 12, 28))  # 2026 has 53 ISO weeks
    assert long.of("a").finish == date(2028, 1, 2)
    leap = scheduled(in_order(weeks("a", 1), weeks("b", 1)), as_of=date(2028, 2, 28))
    assert (leap.of("a").finish, leap.of("b").start) == (date(2028, 3, 5), date(2028, 3, 6))
    yearly = scheduled(action("again", hours=1, every="year", count=2), as_of=date(2026, 12, 31))
    assert (yearly.of("again").start, yearly.of("again").finish) == (date(2026, 12, 28), date(2027, 1, 10))


def test_a_due_date_gives_slack_and_one_that_is_missed_takes_it() -> None:
    work = action("a", hours=12, due="2026-01-31")
    assert scheduled(work).slack_weeks == {"cmo": 0, "a": 0}
    roomy = scheduled(work, due="2026-12")
    assert roomy.slack_weeks == {"cmo": 50, "a": 2}
    assert roomy.of("a").is_critical
    tight = scheduled(action("a", hours=24, due="2026-01-14"))
    assert (tight.slack_weeks["a"], tight.of("a").is_late) == (-2, True)
    [late] = tight.misfits
    assert (late.kind, late.id, late.weeks_late, late.finish) == ("late", "a", 2, date(2026, 2, 1))


def test_what_is_done_in_the_week_of_its_due_date_is_in_time() -> None:
    assert scheduled(action("a", hours=6, due="2026-01-05")).misfits == ()
    assert scheduled(action("a", hours=7, due="2026-01-11")).misfits[0].weeks_late == 1


def test_unknown_hours_count_as_the_median_and_say_so() -> None:
    found = scheduled(all_of(action("a"), action("b", hours=12), action("c", hours=24)))
    assert found.of("a").hours_left == 18
    assert found.assumed == ("a",)
    assert found.of("a").is_assumed
    assert "assumption" in found.of("a").why()


def test_unknown_capacity_limits_nothing_and_says_so() -> None:
    found = scheduled(in_order(action("a", hours=400), action("b", hours=1)), capacity=None)
    assert weeks_of(found, "cmo") == (1, 2)
    assert found.assumed == ("a", "b")
    assert "limit nothing" in found.why()


def test_what_has_no_hours_at_all_has_no_room() -> None:
    found = scheduled(
        in_order(action("a", hours=1), action("b", hours=1, on_the_job=True)),
        capacity=Capacity(own_hours_per_week=0),
    )
    assert (found.finish, found.of("b").start) == (None, None)
    assert [(each.kind, each.id, each.more_hours) for each in found.misfits] == [("no-room", "a", ("own", 1))]
    assert found.of("a").why().startswith("Do a: no room")


def test_a_plan_longer_than_a_hundred_years_ends_never() -> None:
    found = scheduled(in_order(*(action(f"a{n}", hours=6 * 2000) for n in range(4))))
    assert found.finish is None
    assert [each.id for each in found.misfits] == ["a2"]


def test_a_schedule_shows_itself_and_is_plain_data() -> None:
    found = scheduled(
        all_of(
            any_of(action("a", hours=12, due="2026-01-05", cost="100 CNY"), action("b")),
            action("c", hours=2, every="week"),
        ),
        capacity=Capacity(own_hours_per_week=6, money_per_year="50 CNY"),
    )
    assert json.loads(json.dumps(found.to_dict())) == found.to_dict()
    assert {"a", "c"} < {each["id"] for each in found.to_dict()["nodes"]}
    assert "Do a" in str(found)
    for told in (found, *found.nodes.values(), *found.misfits):
        assert len(told.why("zh").splitlines()) == len(told.why("en").splitlines())
    assert "也可以走" in found.why("zh")
    again = pickle.loads(pickle.dumps(found))
    assert again == found
    assert again.to_dict() == found.to_dict()


def test_a_thousand_levels_of_order_need_no_recursion() -> None:
    how: Node = action("a0", hours=1)
    for number in range(1, 45):
        how = goal(f"g{number}", in_order(how, action(f"a{number}", hours=1)))
    assert weeks_of(scheduled(how), "cmo") == (1, 45)


def test_the_day_may_be_anything_that_a_day_is_written_as() -> None:
    assert schedule(plan(action("a", hours=1)), six_and_four, as_of="2026-01-05").as_of == monday
