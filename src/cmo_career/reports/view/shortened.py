"""A plan too long for its pages: the upper levels of its tree, and how much is left out."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from cmo_career.errors import ReportError
from cmo_career.reports.view.actions import ActionsView, GroupView
from cmo_career.reports.view.goals import GoalRow, GoalsView, with_ends
from cmo_career.reports.view.page import PlanPage
from cmo_career.words import format_number, phrase

__all__ = ["shortened"]


def shortened(page: PlanPage, most: int) -> PlanPage:
    """
    Return a page whose tree and whose actions have a certain number of rows each, and say how many they leave out.

    The tree keeps its upper levels, as many as find room whole; each group of actions keeps its first ones.

    Raises ReportError for a number of rows that is none.
    """
    if type(most) is not int or most < 1:
        raise ReportError.of("report-rows-malformed", given=str(most)[:20])
    return attrs.evolve(
        page,
        goals=_goals(page.goals, most, page.language),
        actions=_actions(page.actions, most, page.language),
    )


def _left_out(language: str, left: int, total: int) -> str:
    numbers = {"left": format_number(left, language), "total": format_number(total, language)}
    return phrase("report.plan.left-out", language, **numbers)


def _goals(goals: GoalsView, most: int, language: str) -> GoalsView:
    rows = goals.rows
    if len(rows) <= most:
        return goals
    deepest = _deepest(rows, most)
    upper = [row for row in rows if row.depth <= deepest][:most]
    left = sum(row.status is not None for row in rows) - sum(row.status is not None for row in upper)
    told = _left_out(language, left, sum(row.status is not None for row in rows))
    return attrs.evolve(goals, rows=with_ends(upper), left_out=told)


def _deepest(rows: Sequence[GoalRow], most: int) -> int:
    """Return the deepest level down to which all rows find room; the first below the top where none does."""
    counts: dict[int, int] = {}
    for row in rows:
        counts[row.depth] = counts.get(row.depth, 0) + 1
    room, deepest = most, 1
    for depth in sorted(counts):
        room -= counts[depth]
        if room < 0:
            break
        deepest = max(deepest, depth)
    return deepest


def _actions(actions: ActionsView, most: int, language: str) -> ActionsView:
    total = sum(len(group.actions) for group in actions.groups)
    if total <= most:
        return actions
    room = _room([len(group.actions) for group in actions.groups], most)
    groups = tuple(map(_first_ones, actions.groups, room))
    left = total - sum(len(group.actions) for group in groups)
    return attrs.evolve(actions, groups=groups, left_out=_left_out(language, left, total))


def _room(sizes: Sequence[int], most: int) -> list[int]:
    """Share rows among groups: what a small group leaves goes to the larger ones."""
    room = [0] * len(sizes)
    left, groups = most, len(sizes)
    for place in sorted(range(len(sizes)), key=lambda place: sizes[place]):
        room[place] = min(sizes[place], left // groups)
        left -= room[place]
        groups -= 1
    return room


def _first_ones(group: GroupView, room: int) -> GroupView:
    return attrs.evolve(group, actions=group.actions[:room])
