"""Schedules in few words, and plans that they are made of."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from cmo_career.analysis.schedule.schedule import Schedule, schedule
from cmo_career.model.action import Action
from cmo_career.model.composition import all_of, in_order
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Capacity
from cmo_career.model.range import ThreePoint
from plan_builders import action, plan

monday = date(2026, 1, 5)
six_and_four = Capacity(own_hours_per_week=6, job_hours_per_week=4)


def scheduled(
    how: Node | None, as_of: date = monday, capacity: Capacity | None = six_and_four, **fields: Any
) -> Schedule:
    """The schedule of a plan that starts on Monday, 5 January 2026, and has *how* below its goal."""
    return schedule(plan(how, **fields), capacity, as_of=as_of)


def weeks_of(found: Schedule, id_: str) -> tuple[int | None, int | None]:
    """The first and the last week of a node, counted from 1 at the plan's first day."""
    node = found.of(id_)
    return tuple(None if day is None else (day - monday).days // 7 + 1 for day in (node.start, node.finish))  # type: ignore[return-value]


def weeks(id_: str, count: float, **fields: Any) -> Action:
    """An action without hours that takes so many weeks."""
    return action(id_, hours=0, estimate=ThreePoint(low=count, mode=count, high=count), **fields)


@st.composite
def networks(draw: st.DrawFn, *, dues: bool = True, both: bool = True) -> Plan:
    """A plan of up to twelve actions, of which some wait for others that stand before them."""
    count = draw(st.integers(1, 12))
    works: list[Action] = []
    for number in range(count):
        due = draw(st.sampled_from([None, None, "2026-02", "2026-Q2", "2027"])) if dues else None
        works.append(
            action(
                f"a{number}",
                hours=draw(st.integers(0, 30)),
                on_the_job=both and draw(st.booleans()),
                due=due,
            )
        )
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)).filter(
        lambda pair: pair[0] < pair[1]
    )
    ways = draw(st.lists(pairs, max_size=12, unique=True)) if count > 1 else []
    orders = [in_order(works[first], works[second]) for first, second in ways]
    return Plan(start=monday, goal=Goal(id="cmo", title="CMO").by(all_of(*works, *orders)))
