"""The actions by group, each with when, how long, how much, and what it leaves behind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from cmo_career.analysis.progress.progress import Progress
from cmo_career.model.action import Action
from cmo_career.model.vocabulary import ActionGroup, group_of, words_of
from cmo_career.reports.view.status import StatusView, status_view
from cmo_career.reports.view.voice import Voice

__all__ = ["ActionView", "ActionsView", "GroupView", "actions_view"]


@attrs.frozen(kw_only=True)
class ActionView:
    """
    An action.

    Attributes:
        title: What to do.

        kind: Its kind, what it needs, and with whom it is done.

        when: When, and how often.

        hours: How long.

        cost: How much.

        proof: What exists afterwards.

        status: Where it stands.
    """

    title: str
    kind: str
    when: str
    hours: str
    cost: str
    proof: str
    status: StatusView


@attrs.frozen(kw_only=True)
class GroupView:
    """
    The actions of a group.

    Attributes:
        heading: What the group is called.

        empty: What stands in place of actions; empty where there are some.

        actions: In the plan's order.
    """

    heading: str
    empty: str
    actions: tuple[ActionView, ...]


@attrs.frozen(kw_only=True)
class ActionsView:
    """
    The section on actions.

    Attributes:
        heading: Of the section.

        none: That there are none; empty where there are some.

        action_label: Heading of the column of titles.

        when_label: Of the column of times.

        hours_label: Of the column of hours.

        cost_label: Of the column of costs.

        proof_label: Of the column of proofs.

        status_label: Of the column of statuses.

        groups: All groups, in the order of the vocabulary; none where there are no actions.

        left_out: How many actions are not shown; empty where all are.
    """

    heading: str
    none: str
    action_label: str
    when_label: str
    hours_label: str
    cost_label: str
    proof_label: str
    status_label: str
    groups: tuple[GroupView, ...]
    left_out: str = ""


def actions_view(voice: Voice, progress: Progress | None, *, as_of: date) -> ActionsView:
    """Return the section on actions; *progress* is None where there is no plan."""
    by_group: dict[str, list[ActionView]] = {group: [] for group in words_of(ActionGroup)}
    for node in () if progress is None else progress.plan.walk():
        if isinstance(node, Action) and progress is not None:
            by_group[group_of(node.kind)].append(_action(voice, node, progress, as_of))
    is_empty = not any(by_group.values())
    return ActionsView(
        heading=voice.says("actions.heading"),
        none=voice.says("actions.none") if is_empty else "",
        action_label=voice.says("actions.action"),
        when_label=voice.says("actions.when"),
        hours_label=voice.says("actions.hours"),
        cost_label=voice.says("actions.cost"),
        proof_label=voice.says("actions.proof"),
        status_label=voice.says("actions.status"),
        groups=()
        if is_empty
        else tuple(
            GroupView(
                heading=voice.label("action-group", group),
                empty="" if actions else voice.says("actions.none-of-group"),
                actions=tuple(actions),
            )
            for group, actions in by_group.items()
        ),
    )


def _action(voice: Voice, action: Action, progress: Progress, as_of: date) -> ActionView:
    none = voice.says("none")
    status = status_view(voice, progress.of(action.id))
    habit = (
        next((each for each in progress.habits if each.id == action.id), None) if action.is_habit else None
    )
    if habit is not None and habit.due:
        kept = voice.says("goals.habit", kept=habit.kept, n=habit.due)
        status = attrs.evolve(status, words=voice.says("separator").join((status.words, kept)))
    kinds = [voice.label("action-kind", action.kind), *(voice.label("need", need) for need in action.needs)]
    if action.with_whom:
        kinds.append(voice.says("actions.with", who=voice.named(action.with_whom)))
    return ActionView(
        title=voice.told(action.title),
        kind=voice.says("separator").join(kinds),
        when=voice.says("separator").join(_when(voice, action, as_of)) or none,
        hours=voice.says("separator").join(_hours(voice, action, as_of)) or none,
        cost=none if action.cost is None else voice.money(action.cost),
        proof=voice.told(action.proof) or none,
        status=status,
    )


def _when(voice: Voice, action: Action, as_of: date) -> Iterator[str]:
    if action.every is not None:
        every = voice.label("every", action.every)
        if action.count is not None:
            times = voice.count("times", action.count)
            yield voice.says("actions.every-count", every=every, times=times)
        elif action.until is not None:
            yield voice.says("actions.every-until", every=every, when=voice.period(action.until))
        else:
            yield every
    if action.due is not None:
        yield voice.by(action.due)
    for fact, day in (("started", action.started), ("done", action.done), ("dropped", action.dropped)):
        if day is not None and day <= as_of:
            yield voice.says(f"actions.{fact}", when=voice.day(day))


def _hours(voice: Voice, action: Action, as_of: date) -> Iterator[str]:
    if action.hours is not None:
        hours = voice.hours(action.hours)
        yield hours if action.every is None else voice.says("actions.hours-each", hours=hours)
    if action.on_the_job:
        yield voice.says("actions.on-the-job")
    logged = sum(entry.hours for entry in action.log if entry.date <= as_of)
    if logged:
        yield voice.says("actions.logged", hours=voice.hours(round(logged, 1)))
