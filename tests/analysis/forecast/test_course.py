from __future__ import annotations

from cmo_career.analysis.forecast.course import Course, in_turn
from cmo_career.analysis.schedule.network import Network
from forecast_builders import sunday
from plan_builders import action, goal, plan


def course(how: object) -> Course:
    return Course(Network(plan(how), None, sunday))  # type: ignore[arg-type]


def test_every_branch_is_there_and_the_scheduled_ones_are_known() -> None:
    found = course(action("a") | goal("x", action("b")))
    assert set(found.ends) == {"cmo", "a", "x", "b"}
    assert [found.is_scheduled[found.ends[id_]] for id_ in ("cmo", "a", "x", "b")] == [
        True,
        True,
        False,
        False,
    ]
    choice = found.parts[found.ends["cmo"]][0]
    assert found.left_at[found.ends["b"]] == choice
    assert found.count_of(choice) == 1


def test_what_is_scheduled_waits_only_in_the_places_that_are() -> None:
    a, b, c = action("a"), action("b"), action("c")
    found = course((c | (a >> b)) & b)
    assert found.waits[found.ends["b"]] == [found.starts[found.parts[found.ends["cmo"]][0]]]
    other = course(c | (a >> b))
    assert found.ends["a"] != other.ends["a"] or other.waits[other.ends["b"]] == [other.ends["a"]]


def test_done_parts_count_and_dropped_ones_are_gone() -> None:
    found = course(action("a", done="2026-01-01") & action("b", dropped="2026-01-01") & action("c"))
    both = found.parts[found.ends["cmo"]][0]
    assert found.parts[both] == [0, found.ends["c"]]


def test_a_plan_that_is_over_has_no_events() -> None:
    assert Course(Network(plan(action("a"), done="2026-01-01"), None, sunday)).ends == {}


def test_events_come_after_those_before_them() -> None:
    assert in_turn([[3], [0], [0, 1], []]) == [3, 0, 1, 2]
