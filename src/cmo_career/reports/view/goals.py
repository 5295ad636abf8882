"""The goal tree with outcome and work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

import attrs

from cmo_career.analysis.gates.onward import WayOnward
from cmo_career.analysis.progress.node_progress import NodeProgress
from cmo_career.analysis.progress.progress import Progress
from cmo_career.model.action import Action
from cmo_career.model.composition import AllOf, AtLeast, Composition, InOrder
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.reports.view.measures import measure_text
from cmo_career.reports.view.parts import Picture
from cmo_career.reports.view.status import StatusView, status_view
from cmo_career.reports.view.voice import Voice

__all__ = ["GoalRow", "GoalsView", "goals_view", "outcome_text", "with_ends", "work_text"]

deepest_indent = 6
"""Levels that are set further in than the one above; the rest stand below each other."""


@attrs.frozen(kw_only=True)
class GoalRow:
    """
    A line of the tree: a goal, an action, or what those below it have to do with each other.

    Attributes:
        look: ``goal``, ``action``, ``composition`` for how those below count, or ``again`` for what stood above already.

        title: What is wanted or done; for a composition how its parts count.

        depth: Levels below the plan's goal.

        weight: How much it counts beside the others; empty where no weight is given.

        indent: The same as spaces, up to a certain depth.

        has_below: Whether the next row stands below this one.

        closes: One item for each list that ends with this row.

        status: Where it stands; None for a composition and for what stood above.

        kind: Horizon of a goal or kind of an action; empty for none.

        due: When it is due; empty for nothing.

        outcome: How far the goal's own measures are; empty where it has none.

        work: How much of the work below is done; empty where none counts.

        work_percent: The same as a number, for a bar; empty where none counts.

        aim: What it aims at; empty for nothing.

        measures: Its measures, each with the latest reading.

        together: How the nodes directly below count; empty for a single one.
    """

    look: str
    title: str
    depth: int
    indent: str
    weight: str = ""
    has_below: bool = False
    closes: tuple[int, ...] = ()
    status: StatusView | None = None
    kind: str = ""
    due: str = ""
    outcome: str = ""
    work: str = ""
    work_percent: str = ""
    aim: str = ""
    measures: tuple[str, ...] = ()
    together: str = ""


@attrs.frozen(kw_only=True)
class GoalsView:
    """
    The section on goals.

    Attributes:
        heading: Of the section.

        lead: What the figures mean, or that there is no plan.

        outcome_label: Before outcomes.

        work_label: Before work.

        due_label: Before due dates.

        again_label: What stands beside a goal or action that stood above.

        rows: The tree, each node below the one it serves.

        picture: The tree of goals alone, to be taken in at a glance; None where there are few.

        left_out: How much of the tree is not shown; empty where all is.
    """

    heading: str
    lead: str
    outcome_label: str
    work_label: str
    due_label: str
    again_label: str
    rows: tuple[GoalRow, ...]
    picture: Picture | None = None
    left_out: str = ""


def goals_view(
    voice: Voice,
    progress: Progress | None,
    onward: Sequence[WayOnward],
    *,
    as_of: date,
    picture: Picture | None = None,
) -> GoalsView:
    """Return the section on goals; *progress* is None where there is no plan."""
    rows = () if progress is None else with_ends(list(_rows(voice, progress, onward, as_of)))
    return GoalsView(
        heading=voice.says("goals.heading"),
        lead=voice.says("goals.none" if progress is None else "goals.lead"),
        outcome_label=voice.says("goals.outcome"),
        work_label=voice.says("goals.work"),
        due_label=voice.says("goals.due"),
        again_label=voice.says("goals.again"),
        rows=rows,
        picture=picture,
    )


def _rows(voice: Voice, progress: Progress, onward: Sequence[WayOnward], as_of: date) -> Iterator[GoalRow]:
    shown: set[str] = set()
    waiting: list[tuple[Node, int, float | None]] = [(progress.plan.goal, 0, None)]
    while waiting:
        node, depth, weight = waiting.pop()
        row = _weighed(voice, weight)
        if isinstance(node, Composition):
            yield row("composition", _together(voice, node), depth)
            below: tuple[tuple[Node, float | None], ...] = _parts(node)
        elif isinstance(node, Goal | Action):
            if node.id in shown:
                yield row("again", voice.told(node.title), depth)
                continue
            shown.add(node.id)
            if isinstance(node, Action):
                yield _action_row(
                    voice, node, progress.of(node.id), row("action", voice.told(node.title), depth)
                )
                continue
            told = progress.of(node.id)
            aim = _aim(voice, node, told, onward)
            yield _goal_row(
                voice, node, told, row("goal", voice.told(node.title), depth), as_of=as_of, aim=aim
            )
            below = _parts(node.how) if isinstance(node.how, Composition) else _parts(node)
        else:
            below = _parts(node)
        waiting += [(child, depth + 1, weight) for child, weight in reversed(below)]


def _parts(node: Node) -> tuple[tuple[Node, float | None], ...]:
    """Return what stands right below a node, each with its weight."""
    weights = node.weights if isinstance(node, AllOf | InOrder) else None
    return tuple(zip(node.children, weights or (None,) * len(node.children), strict=True))


def _weighed(voice: Voice, weight: float | None) -> Callable[[str, str, int], GoalRow]:
    told = "" if weight is None else voice.says("goals.weight", weight=voice.number(weight))
    return lambda look, title, depth: attrs.evolve(_row(look, title, depth), weight=told)


def _row(look: str, title: str, depth: int) -> GoalRow:
    return GoalRow(look=look, title=title, depth=depth, indent="  " * min(depth, deepest_indent))


def _together(voice: Voice, node: Composition) -> str:
    count = node.count if isinstance(node, AtLeast) else len(node.nodes)
    key = node.node_kind.replace("_", "-")
    return voice.says(f"goals.{key}", n=count)


def _goal_row(
    voice: Voice, goal: Goal, node: NodeProgress, row: GoalRow, *, as_of: date, aim: str
) -> GoalRow:
    return attrs.evolve(
        row,
        status=status_view(voice, node),
        kind=voice.label("horizon", goal.horizon) if goal.horizon else "",
        due=voice.period(goal.due),
        outcome=outcome_text(voice, goal, node),
        work=work_text(voice, node),
        work_percent=_percent(node.work_share),
        aim=aim,
        measures=tuple(measure_text(voice, measure, as_of=as_of) for measure in goal.measures),
        together=_together(voice, goal.how) if isinstance(goal.how, Composition) else "",
    )


def _action_row(voice: Voice, action: Action, node: NodeProgress, row: GoalRow) -> GoalRow:
    return attrs.evolve(
        row,
        status=status_view(voice, node),
        kind=voice.label("action-kind", action.kind),
        due=voice.period(action.due),
    )


def outcome_text(voice: Voice, goal: Goal, node: NodeProgress) -> str:
    """Return how far a goal's own measures are; empty where it has none, or aims at a stage."""
    if node.aims_at_stage or not goal.measures:
        return ""
    return voice.says("goals.unread") if node.outcome is None else voice.percent(node.outcome)


def work_text(voice: Voice, node: NodeProgress) -> str:
    """Return how much of the work is done; empty where none counts."""
    if node.work_share is None:
        return ""
    share = voice.percent(node.work_share)
    hours = voice.says(
        "goals.hours-assumed" if node.is_assumed else "goals.hours",
        earned=voice.number(round(node.earned_hours, 1)),
        planned=voice.hours(round(node.planned_hours, 1)),
    )
    return voice.says("in-brackets", what=share, note=hours)


def _percent(share: float | None) -> str:
    return "" if share is None else str(int(share * 100))


def _aim(voice: Voice, goal: Goal, node: NodeProgress, onward: Sequence[WayOnward]) -> str:
    if goal.aims_at is None:
        return ""
    framework = voice.career.framework
    id_ = goal.aims_at.rpartition("/")[2]
    if not node.aims_at_stage:
        return voice.says("goals.aims-at", what=voice.told(framework.gate(id_).text))
    name = voice.told(framework.stage(id_).name)
    way = next((each for each in onward if each.to_stage == id_ and each.gates.essential_total), None)
    if way is None:
        return voice.says("goals.aims-at", what=name)
    tally = voice.says("ways.essential-met", n=way.gates.essential_total, met=way.gates.essential_met)
    return voice.says("goals.aims-at", what=voice.says("in-brackets", what=name, note=tally))


def with_ends(rows: list[GoalRow]) -> tuple[GoalRow, ...]:
    """Return the rows with the places where lists begin and end."""
    depths = [row.depth for row in rows[1:]] + [0]
    return tuple(
        attrs.evolve(row, has_below=following > row.depth, closes=tuple(range(row.depth - following)))
        for row, following in zip(rows, depths, strict=True)
    )
