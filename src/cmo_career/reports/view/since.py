"""What changed since an earlier day: what was begun and done, how far figures moved, and what reviews changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cmo_career.analysis.progress.node_progress import NodeProgress
from cmo_career.analysis.progress.progress import Progress, progress
from cmo_career.analysis.review.plan_on import held_in_order, is_of_plan, plan_on
from cmo_career.errors import AnalysisError
from cmo_career.model.goal import Goal
from cmo_career.model.plan import Plan
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.changes import change_lines
from cmo_career.reports.view.parts import Line

__all__ = ["since_lines"]


def since_lines(case: Case, found: Progress, since: date) -> Iterator[Line]:
    """Yield what changed since a day, goals and actions first, then the changes that reviews made to the plan."""
    before = progress(_plan_then(case, since), as_of=since, framework=case.career.framework)
    for node in found.plan.walk():
        then = before.of(node.id) if node.id in before.plan else None
        notes = tuple(_moved(case, then, found.of(node.id), isinstance(node, Goal)))
        if notes:
            yield Line(text=case.voice.told(node.title), notes=notes)
    for review in held_in_order(case.career):
        if review.held is not None and since < review.held <= case.as_of:
            made = (each for each in review.changes if is_of_plan(each))
            yield from change_lines(case.voice, made, case.career)


def _plan_then(case: Case, since: date) -> Plan:
    assert case.career.plan is not None  # asked before
    try:
        return plan_on(case.career, since)
    except AnalysisError:
        # Why: of what others may see, changes may be missing; facts have their dates all the same.
        return case.career.plan


def _moved(
    case: Case,
    then: NodeProgress | None,
    now: NodeProgress,
    is_goal: bool,
) -> Iterator[str]:
    voice = case.voice
    if then is None:
        yield voice.tells("progress.since.new")
        return
    if then.status != now.status:
        word = "met" if now.status == "done" and is_goal else now.status
        yield voice.tells("progress.since.became", status=voice.inside("status", word))
    for key, old, new in (("outcome", then.outcome, now.outcome), ("work", then.work_share, now.work_share)):
        if is_goal and new is not None and old != new:
            was = voice.says("goals.unread") if old is None else voice.percent(old)
            if was != voice.percent(new):
                label = voice.says(f"goals.{key}")
                yield voice.tells("progress.since.moved", what=label, was=was, now=voice.percent(new))
