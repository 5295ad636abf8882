"""A small plan in the middle of its first year, for reviews."""

from __future__ import annotations

from datetime import date
from typing import Any

from builders import a_career
from cmo_career.analysis.review.review_draft import ReviewDraft
from cmo_career.model.action import Action, LogEntry
from cmo_career.model.career import Career
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure, Reading
from cmo_career.model.plan import Plan
from cmo_career.model.review import Commitment, Review
from plan_builders import action, goal

end_of_quarter = date(2026, 3, 31)


def users(target: float = 50, **read: float) -> Measure:
    """Return a measure from 0 to a target; readings by month, as ``m02=12``, taken on its tenth day."""
    readings = [Reading(date=f"2026-{month[1:]}-10", value=value) for month, value in read.items()]
    return Measure(name="users", unit="%", baseline=0, target=target, readings=readings)


def logged(**hours: float) -> list[LogEntry]:
    """Return a log; hours by month, as ``m02=12``, spent on its tenth day."""
    return [LogEntry(date=f"2026-{month[1:]}-10", hours=each) for month, each in hours.items()]


def a_plan(*more: Goal | Action, launch: Any = None, course: Any = None) -> Plan:
    """Return a plan with a launch due in the first quarter and a course of forty hours for it."""
    work = action("study", **{"hours": 40, **(course or {})})
    first = goal("launch", work, **{"due": "2026-Q1", "measures": [users()], **(launch or {})})
    top = first
    for each in more:
        top = top & each  # type: ignore[assignment]
    return Plan(start="2026-01-05", goal=goal("cmo", top, horizon="long", due="2030"))


def reviewed(career: Career | None = None, **fields: Any) -> Career:
    """Return a career with the plan, or another one."""
    return career or a_career(**{"plan": a_plan(), **fields})


def a_review(**fields: Any) -> Review:
    """Return the review of the year before, held in January."""
    return Review(**{"id": "2025", "kind": "annual", "period": "2025", "held": "2026-01-05", **fields})


def promise(goal: str | None = "launch", **fields: Any) -> Commitment:
    """Return a commitment."""
    return Commitment(**{"what": "Do it", "goal": goal, **fields})


def all_judged(draft: ReviewDraft, outcome: Any = "partly") -> ReviewDraft:
    """Return a draft with an outcome for every goal that needs one."""
    for id_ in draft.unjudged:
        draft = draft.judge(id_, outcome=outcome)
    return draft
