"""Answers of every kind that can be drawn, about one career."""

from __future__ import annotations

from datetime import date
from typing import Any

import cmo_career as cc
from cmo_career.analysis.forecast.forecast import forecast
from cmo_career.model.career import Career
from cmo_career.model.plan import Plan
from plan_builders import action, goal

kinds = (
    "progression",
    "pillars",
    "radar",
    "readiness",
    "goal-tree",
    "timeline",
    "load",
    "forecast",
    "routes",
)


def results_of(career: Career, stage: str, day: date) -> dict[str, Any]:
    """Return for each kind of chart an answer that it can be drawn of; *stage* is the one asked about."""
    assert career.plan is not None
    standing = cc.standing(career, as_of=day)
    weeks = cc.schedule(career.plan, career.profile.capacity, as_of=day)
    return {
        "progression": cc.ways_onward(career, as_of=day),
        "pillars": standing,
        "radar": standing,
        "readiness": cc.readiness(career, stage, as_of=day),
        "goal-tree": cc.progress(career.plan, as_of=day),
        "timeline": weeks,
        "load": weeks,
        "forecast": forecast(career, as_of=day, draws=200, seed=1),
        "routes": cc.routes(career, stage, as_of=day),
    }


def a_wide_plan(count: int) -> Plan:
    """Return a plan of *count* goals, each with one action, four of five in a group of their own."""
    groups = [
        goal(
            f"group-{number}",
            cc.all_of(
                *(
                    goal(f"goal-{number}-{each}", action(f"do-{number}-{each}", hours=4), due="2027-Q4")
                    for each in range(5)
                )
            ),
            title="把春季战役写成打法手册，让华南团队照着再赢一次，and then a third time in the north",
        )
        for number in range(max(count // 6, 2))
    ]
    return Plan(start=date(2026, 1, 5), goal=goal("far", cc.all_of(*groups)))
