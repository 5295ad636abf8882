"""The progress of a plan as a tree."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.progress.node_progress import NodeProgress
from cmo_career.analysis.progress.progress import Progress
from cmo_career.model.goal import Goal
from cmo_career.reports.charts.chosen_nodes import ChosenNode, chosen_nodes, most_in_full, most_of_many
from cmo_career.reports.charts.goal_tree import TreeRow, draw_goal_tree, status_sign
from cmo_career.reports.charts.legend import Entry
from cmo_career.reports.charts.views.chart_view import ChartView, told_as_text
from cmo_career.reports.charts.views.teller import Teller
from cmo_career.words import format_date, label

__all__ = ["goal_tree_chart"]

_states = ("planned", "active", "done", "met", "blocked", "overdue", "impossible", "dropped")


def goal_tree_chart(
    found: Progress, language: str, *, most: int = most_in_full, is_of_goals: bool = False
) -> ChartView:
    """
    Return the tree of a plan, of a large one its upper levels.

    Args:
        found: The progress.

        language: Of the reader.

        most: Rows up to which it is shown whole.

        is_of_goals: Whether actions are passed over.
    """
    goal = found.plan.goal
    teller = Teller(language=language, ground=Ground(languages=goal.title.languages))
    chosen = chosen_nodes(
        found.plan, lambda node: isinstance(node, Goal) or not is_of_goals, most, min(most, most_of_many)
    )
    rows = tuple(_row(teller, each, found.of(each.node.id)) for each in chosen)
    left = sum(each.below for each in chosen)
    note = teller.says("goals-left-out" if is_of_goals else "plan-left-out", n=left) if left else ""
    title = teller.says("tree.title", goal=teller.called(goal.title), day=format_date(found.as_of, language))
    heads = (teller.says("tree.work"), teller.says("tree.outcome"))
    told = ([teller.says("sentence", text=note)] if note else []) + [row.title for row in rows]
    return ChartView(
        kind="goal-tree",
        language=language,
        title=title,
        description=told_as_text(told, teller.says("more-in-table")),
        drawing=draw_goal_tree(rows, tuple(_legend(teller, rows)), heads, note),
        table=Table(
            title=title,
            heads=[*(teller.says(f"tree.{head}") for head in ("what", "kind", "state")), *heads],
            rows=[_cells(teller, row) for row in rows],
            after=note,
        ),
    )


def _row(teller: Teller, chosen: ChosenNode, told: NodeProgress) -> TreeRow:
    name = teller.called(chosen.node.title)
    shown = teller.says("and-below", what=name, n=chosen.below) if chosen.below else name
    row = TreeRow(
        name=shown,
        mark=told.mark,
        work=_work(teller, told),
        outcome=_outcome(teller, told),
        depth=chosen.depth,
        share=told.work_share,
        is_goal=told.kind == "goal",
        is_wanted=told.is_wanted or told.is_met,
    )
    state = label("status", told.mark, teller.language)
    code, params = ("told", {"outcome": row.outcome}) if row.outcome else ("told-action", {})
    title = teller.says(f"tree.{code}", what=shown, state=state, work=row.work, **params)
    return attrs.evolve(row, title=title)


def _work(teller: Teller, told: NodeProgress) -> str:
    return teller.says("none") if told.work_share is None else teller.share(told.work_share)


def _outcome(teller: Teller, told: NodeProgress) -> str:
    if told.outcome is not None:
        return teller.share(told.outcome)
    if not (told.is_wanted or told.is_met):
        return teller.says("tree.not-counted")
    if told.kind == "action":
        return ""
    if told.aims_at_stage:
        return teller.says("tree.by-gates")
    return teller.says("unknown" if told.measures else "none")


def _legend(teller: Teller, rows: tuple[TreeRow, ...]) -> Iterator[Entry]:
    there = {row.mark for row in rows}
    yield from (
        status_sign(mark, label("status", mark, teller.language)) for mark in _states if mark in there
    )


def _cells(teller: Teller, row: TreeRow) -> tuple[str, ...]:
    kind = label("kind", "goal" if row.is_goal else "action", teller.language)
    return row.name, kind, label("status", row.mark, teller.language), row.work, row.outcome
