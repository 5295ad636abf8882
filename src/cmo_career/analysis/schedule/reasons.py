"""Why work is done when the schedule says, and what would make fit what does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from cmo_career.analysis.answers.reason import Param, Reason

if TYPE_CHECKING:
    from cmo_career.analysis.schedule.misfit import Misfit
    from cmo_career.analysis.schedule.schedule import Schedule
    from cmo_career.analysis.schedule.scheduled_node import ScheduledNode

__all__ = ["misfit_reason", "node_reason", "schedule_reason"]

_most_named: Final = 20


def node_reason(told: ScheduledNode) -> Reason:
    """Return why a goal or action is done when it is."""
    title = told.ground.title
    params: dict[str, Param] = {"title": title or told.id}
    code = "scheduled-nothing"
    if told.start is not None:
        code = "scheduled-habit" if told.finish is None else "scheduled"
        params["start"] = told.start
        params["finish"] = told.finish or ""
    elif told.earliest_start is not None:
        code = "scheduled-no-room"
    return Reason(
        code=code,
        params=params,
        address=told.address,
        parts=tuple(_of_node(told)),
        languages=title.languages if title is not None else (),
    )


def _of_node(told: ScheduledNode) -> Iterator[Reason]:
    if told.earliest_start is not None and told.earliest_finish is not None:
        yield Reason(
            code="scheduled-earliest", params={"start": told.earliest_start, "finish": told.earliest_finish}
        )
    if told.latest_start is not None and told.latest_finish is not None:
        yield Reason(
            code="scheduled-latest", params={"start": told.latest_start, "finish": told.latest_finish}
        )
    if told.slack_weeks is not None:
        code = "scheduled-slack" if told.slack_weeks >= 0 else "scheduled-slack-missing"
        yield Reason(code=code, params={"n": abs(told.slack_weeks)})
    if told.is_critical:
        yield Reason(code="scheduled-critical")
    if told.is_assumed:
        yield Reason(code="scheduled-assumed")


def misfit_reason(found: Misfit) -> Reason:
    """Return what does not fit, and what would make it fit."""
    title = found.ground.titles.get(str(found.id))
    params: dict[str, Param] = {"title": title or str(found.id)}
    if found.kind == "late":
        params |= {"finish": found.finish or "", "due": found.due or "", "n": found.weeks_late or 0}
    elif found.kind == "crowded":
        params["week"] = found.week or ""
    elif found.kind == "money":
        params |= {"year": str(found.year), "over": str(found.over)}
    return Reason(
        code=f"misfit-{found.kind}",
        params=params,
        address=None if title is None else found.ground.addresses.get(str(found.id)),
        parts=tuple(_remedies(found)) or (Reason(code="remedy-none"),),
        languages=title.languages if title is not None else (),
    )


def _remedies(found: Misfit) -> Iterator[Reason]:
    if found.more_hours is not None:
        kind, hours = found.more_hours
        yield Reason(code=f"remedy-{kind}-hours", params={"n": hours})
    dropped = found.ground.titles.get(str(found.drop))
    if found.kind != "money" and found.later is not None:
        yield Reason(code="remedy-later", params={"day": found.later})
    if dropped is not None and found.kind == "money" and found.later is not None:
        yield Reason(code="remedy-later-year", params={"title": dropped, "year": str(found.later.year)})
    if dropped is not None:
        yield Reason(code="remedy-drop", params={"title": dropped})


def schedule_reason(found: Schedule) -> Reason:
    """Return why a plan is done when it is: its hours, its critical chain, and what does not fit."""
    goal = found.plan.goal
    return Reason(
        code="schedule",
        params={"title": goal.title, "day": found.as_of},
        address=goal.address,
        parts=(
            *_of_schedule(found),
            *(each.reason for each in found.misfits[:_most_named]),
            *_choices(found),
        ),
        languages=goal.title.languages,
    )


def _of_schedule(found: Schedule) -> Iterator[Reason]:
    finish = found.finish
    yield (
        Reason(code="schedule-end", params={"finish": finish}) if finish else Reason(code="schedule-endless")
    )
    chain = tuple(found.plan.node(each).title for each in found.critical_chain[:_most_named])
    if chain:
        yield Reason(code="schedule-chain", params={"which": chain})
    capacity = found.capacity
    for kind in ("own", "job"):
        hours = getattr(capacity, f"{kind}_hours_per_week") if capacity else None
        if hours is None:
            yield Reason(code=f"schedule-{kind}-unknown")
        else:
            yield Reason(code=f"schedule-{kind}-hours", params={"n": hours})
    yield Reason(code="schedule-rule")
    if found.assumed:
        yield Reason(code="schedule-assumed", params={"n": len(found.assumed)})


def _choices(found: Schedule) -> Iterator[Reason]:
    node = found.plan.node
    for each in found.alternatives[:_most_named]:
        yield Reason(
            code="schedule-alternative",
            params={
                "title": node(each.under).title,
                "taken": tuple(node(id_).title for id_ in each.taken[:_most_named]),
                "others": tuple(node(id_).title for id_ in each.others[:_most_named]),
            },
            address=f"goal/{each.under}",
        )
