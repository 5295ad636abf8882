"""Why a goal or action has come as far as it has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import attrs

from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.reason import Label, Param, Reason, Share
from cmo_career.model.action import Action
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure
from cmo_career.model.text import Text

if TYPE_CHECKING:
    from cmo_career.analysis.progress.node_progress import NodeProgress
    from cmo_career.analysis.progress.progress import Progress

__all__ = ["NodeGround", "node_reason", "progress_reason"]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class NodeGround(Ground):
    """
    What the progress of a goal or action keeps to say why.

    Attributes:
        node: The goal or action.

        as_of: The day.
    """

    node: Goal | Action | None = None
    as_of: date = date.max

    @property
    def title(self) -> Text | None:
        """What the goal or action is called."""
        return None if self.node is None else self.node.title


def progress_reason(found: Progress) -> Reason:
    """Return why a plan has come as far as it has: its own goal, and what stands in the way."""
    lists = {
        "is-blocked": found.blocked,
        "is-out-of-order": found.out_of_order,
        "is-overdue": found.overdue,
        "is-impossible": found.impossible,
    }
    apart = (
        Reason(code=f"plan-{code}", params={"n": len(ids), "which": _titles(found, ids)})
        for code, ids in lists.items()
        if ids
    )
    habits = (
        Reason(
            code="habit",
            params={"title": found.plan.node(each.id).title, "kept": each.kept, "due": each.due},
            address=f"action/{each.id}",
        )
        for each in found.habits
    )
    return Reason(
        code="progress",
        params={"title": found.plan.goal.title, "day": found.as_of},
        address=found.plan.goal.address,
        parts=(found.goal.reason, *apart, *habits),
        languages=found.plan.goal.title.languages,
    )


def _titles(found: Progress, ids: tuple[str, ...]) -> tuple[Text, ...]:
    return tuple(found.plan.node(each).title for each in ids[:20])


def node_reason(told: NodeProgress) -> Reason:
    """Return why a goal or action has come as far as it has."""
    title: Param = told.ground.title or told.id
    return Reason(
        code="node",
        params={"title": title, "status": Label("status", told.mark)},
        address=told.address,
        parts=_parts(told),
        languages=told.ground.languages or (told.ground.title.languages if told.ground.title else ()),
    )


def _parts(told: NodeProgress) -> Iterator[Reason]:
    if told.kind == "goal":
        yield from _outcome(told)
    yield from _work(told)
    flags = {
        "is-dropped": told.status == "dropped",
        "is-not-wanted": not told.is_wanted and told.status != "dropped",
        "is-blocked": told.is_blocked,
        "is-out-of-order": told.is_out_of_order,
        "is-overdue": told.is_overdue,
        "is-impossible": told.is_impossible,
    }
    yield from (Reason(code=code) for code, is_so in flags.items() if is_so)


def _outcome(told: NodeProgress) -> Iterator[Reason]:
    node = told.ground.node
    measures = node.measures if isinstance(node, Goal) else ()
    read = tuple(
        _measure(measure, outcome, told.ground.as_of)
        for measure, outcome in zip(measures, told.measures, strict=False)
    )
    if told.aims_at_stage:
        yield Reason(code="outcome-at-stage", parts=read)
    elif told.outcome is None:
        yield Reason(code="outcome-unknown" if told.measures else "outcome-unmeasured", parts=read)
    else:
        yield Reason(code="outcome", params={"share": Share(told.outcome)}, parts=read)
    if told.is_met:
        yield Reason(code="met-as-said")
    if (pace := told.pace) is not None and any(each.per_day is not None for each in pace.measures):
        yield pace.reason


def _measure(measure: Measure, outcome: float | None, as_of: date) -> Reason:
    values = [each for each in measure.readings if each.date <= as_of]
    if not values or outcome is None:
        return Reason(code="measure-unread", params={"name": measure.name})
    last = values[-1]
    if measure.kind == "milestone":
        code = "milestone-reached" if last.value else "milestone-ahead"
        return Reason(code=code, params={"name": measure.name, "day": last.date})
    params: dict[str, Param] = {
        "name": measure.name,
        "target": measure.target or 0,
        "unit": measure.unit or "",
        "value": last.value,
        "day": last.date,
    }
    if measure.kind == "hold":
        return Reason(code="measure-held" if outcome else "measure-not-held", params=params)
    params["baseline"] = measure.baseline or 0
    params["share"] = Share(outcome)
    return Reason(code="measure-reach", params=params)


def _work(told: NodeProgress) -> Iterator[Reason]:
    if told.work_share is None:
        yield Reason(code="no-work")
        return
    yield Reason(
        code="earned-hours",
        params={
            "earned": told.earned_hours,
            "planned": told.planned_hours,
            "share": Share(told.work_share),
        },
        parts=(Reason(code="hours-rule"), *((Reason(code="hours-assumed"),) if told.is_assumed else ())),
    )
