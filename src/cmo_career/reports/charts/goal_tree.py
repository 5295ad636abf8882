"""A plan as a tree: what each goal and action is called, its state, its work done, and its outcome."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from cmo_career.reports.charts.drawing import Drawing, Mark, Row, closed, fitted
from cmo_career.reports.charts.legend import Entry, legend
from cmo_career.reports.charts.looks import text_looks
from cmo_career.reports.charts.shapes import circle, cross, half_circle, line, rectangle, tick_mark, triangle

__all__ = ["TreeRow", "draw_goal_tree", "status_marks", "status_sign"]

width, edge, name_right = 640.0, 8.0, 404.0
bar_left, bar_width, work_right, outcome_right = 420.0, 76.0, 544.0, 632.0
least_height, sign_room = 27.0, 22.0
leading = text_looks["row-name"].leading
most_indent: Final = 132.0


@attrs.frozen(kw_only=True)
class TreeRow:
    """
    A goal or action as the chart takes it.

    Attributes:
        name: What it is called.

        mark: Its state, as labels of ``status`` name them.

        work: Its work done, in words.

        outcome: Its outcome, in words.

        title: What is told of it in full.

        depth: How many of those shown it stands below.

        share: Its work done, 0 to 1; None where no work counts.

        is_goal: Whether it is a goal.

        is_wanted: Whether it counts for the plan.
    """

    name: str
    mark: str
    work: str
    outcome: str
    title: str = ""
    depth: int = 0
    share: float | None = None
    is_goal: bool = False
    is_wanted: bool = True


def status_marks(mark: str, x: float, y: float) -> tuple[Mark, ...]:
    """Return the sign of a state around a point; each has a shape of its own."""
    full, quiet = circle(x, y, 6), Mark(path=circle(x, y, 6), look="sign-quiet")
    signs = {
        "met": (Mark(path=full, look="sign-full"), Mark(path=tick_mark(x, y, 3), look="sign-on-full")),
        "done": (Mark(path=full, look="sign"), Mark(path=tick_mark(x, y, 3), look="shape-likely")),
        "active": (Mark(path=full, look="sign"), Mark(path=half_circle(x, y, 6), look="sign-full")),
        "blocked": (quiet, Mark(path=line((x - 3, y), (x + 3, y)), look="sign-line")),
        "dropped": (Mark(path=cross(x, y, 4), look="sign-line"),),
        "overdue": (Mark(path=triangle(x, y, 7), look="sign-warm-full"),),
        "impossible": (Mark(path=full, look="sign-warm"), Mark(path=cross(x, y, 2.5), look="sign-warm-line")),
    }
    return signs.get(mark, (quiet,))


def status_sign(mark: str, label: str) -> Entry:
    """Return the key of a state."""
    return Entry(draw=lambda x, y: status_marks(mark, x, y), label=label)


def draw_goal_tree(
    rows: tuple[TreeRow, ...], entries: tuple[Entry, ...], heads: tuple[str, str], note: str = ""
) -> Drawing:
    """
    Lay out the tree.

    Args:
        rows: Goals and actions, parents before what is below them.

        entries: The legend.

        heads: Headings of the columns of work and of outcomes.

        note: What stands at the end; empty for nothing.
    """
    keys, y = legend(entries, edge, width - edge, 18.0)
    head = y + 26
    step = min(18.0, most_indent / max((*(row.depth for row in rows), 1)))
    lines = 2 if len(rows) <= 80 else 1
    y = head + 6
    drawn: list[Row] = []
    middles: list[float] = []
    for row in rows:
        found, middle, y = _row(row, y, step, lines)
        drawn.append(found)
        middles.append(middle)
    words = [
        *fitted(heads[0], work_right, head, "column-head", work_right - bar_left),
        *fitted(heads[1], outcome_right, head, "column-head", outcome_right - work_right - 8),
    ]
    return closed(
        y,
        note,
        width=width,
        grid=_branches(rows, middles, step),
        rows=drawn,
        words=words,
        keys=keys,
    )


def _row(row: TreeRow, top: float, step: float, lines: int) -> tuple[Row, float, float]:
    """Return a row, the height of its sign, and where it ends."""
    left = edge + 8 + row.depth * step
    look = "row-quiet" if not row.is_wanted else "row-strong" if row.is_goal else "row-name"
    name = fitted(
        row.name, left + sign_room - 8, top + 18, look, name_right - left - sign_room + 8, lines=lines
    )
    height = least_height + leading * max(len(name) - 1, 0)
    middle = top + 13.5
    marks = [*status_marks(row.mark, left, middle)]
    if row.share is not None:
        marks.append(Mark(path=rectangle(bar_left, middle - 4, bar_width, 8), look="track"))
        if row.share > 0:
            marks.append(Mark(path=rectangle(bar_left, middle - 4, bar_width * row.share, 8), look="bar"))
        marks.append(Mark(path=line((bar_left, middle + 4), (bar_left + bar_width, middle + 4)), look="base"))
    look = "row-unknown" if row.share is None else "row-value"
    words = (
        *name,
        *fitted(row.work, work_right, middle + 4, look, work_right - bar_left - bar_width - 4),
        *fitted(row.outcome, outcome_right, middle + 4, "row-value", outcome_right - work_right - 8),
    )
    return Row(title=row.title, marks=tuple(marks), words=words), middle, top + height


def _branches(rows: tuple[TreeRow, ...], middles: list[float], step: float) -> Iterator[Mark]:
    """Yield the lines from goals down to what is below them."""
    above: list[int] = []
    last: dict[int, float] = {}
    for number, row in enumerate(rows):
        del above[row.depth :]
        if above:
            x = edge + 8 + rows[above[-1]].depth * step
            y = middles[number]
            reach = x + step - 9
            if reach > x + 1:
                yield Mark(path=line((x, y), (reach, y)), look="branch")
            last[above[-1]] = y
        above.append(number)
    for number, y in last.items():
        x = edge + 8 + rows[number].depth * step
        yield Mark(path=line((x, middles[number] + 8), (x, y)), look="branch")
