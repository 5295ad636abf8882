"""A schedule as bars over months."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import attrs

from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.schedule.schedule import Schedule
from cmo_career.analysis.schedule.scheduled_node import ScheduledNode
from cmo_career.model.traversal import Identified
from cmo_career.reports.charts.chosen_nodes import ChosenNode, chosen_nodes, most_in_full, most_of_many
from cmo_career.reports.charts.legend import Entry
from cmo_career.reports.charts.timeline import TimelineRow, draw_timeline, has_due_beyond, timeline_sign
from cmo_career.reports.charts.views.chart_view import ChartView, told_as_text
from cmo_career.reports.charts.views.teller import Teller
from cmo_career.words import format_date, label

__all__ = ["timeline_chart"]


def timeline_chart(found: Schedule, language: str, *, most: int = most_in_full) -> ChartView:
    """Return a schedule as bars, of a plan with more than *most* rows its upper levels."""
    goal = found.plan.goal
    teller = Teller(language=language, ground=Ground(languages=goal.title.languages))
    nodes = found.nodes
    chosen = chosen_nodes(found.plan, lambda node: node.id in nodes, most, min(most, most_of_many))
    chain = frozenset(found.critical_chain)
    made = tuple((each, nodes[each.node.id]) for each in chosen)
    rows = tuple(_row(teller, each, told, chain) for each, told in made)
    left = len(nodes) - len(rows)
    note = teller.says("plan-left-out", n=left) if left else "" if rows else teller.says("timeline.nothing")
    title = teller.says(
        "timeline.title", goal=teller.called(goal.title), day=format_date(found.as_of, language)
    )
    return ChartView(
        kind="timeline",
        language=language,
        title=title,
        description=told_as_text(_summary(teller, found, rows, note), teller.says("more-in-table")),
        drawing=draw_timeline(
            rows, tuple(_legend(teller, rows, found.as_of)), as_of=found.as_of, language=language, note=note
        ),
        table=Table(
            title=title,
            heads=[teller.says(f"timeline.{head}") for head in _heads],
            rows=[_cells(teller, each.node, told, chain) for each, told in made],
            after=note,
        ),
    )


_heads = ("what", "kind", "start", "finish", "due", "latest", "slack", "remark")


def _day(teller: Teller, day: date | None) -> str:
    return teller.says("none") if day is None else format_date(day, teller.language, "medium")


def _row(teller: Teller, chosen: ChosenNode, told: ScheduledNode, chain: frozenset[str]) -> TimelineRow:
    node, name = chosen.node, teller.called(chosen.node.title)
    if chosen.below:
        name = teller.says("and-below", what=name, n=chosen.below)
    row = TimelineRow(
        name=name,
        note=_instead(teller, told),
        is_goal=told.kind == "goal",
        depth=chosen.depth,
        start=told.start,
        finish=told.finish,
        latest=told.latest_finish,
        due=None if node.due is None else node.due.last,
        is_late=told.is_late,
        is_on_chain=told.id in chain,
        is_assumed=told.is_assumed,
    )
    return attrs.evolve(row, title=_told(teller, row))


def _instead(teller: Teller, told: ScheduledNode) -> str:
    if told.start is not None:
        return ""
    return teller.says("timeline.no-room" if told.earliest_start is not None else "timeline.nothing-below")


def _told(teller: Teller, row: TimelineRow) -> str:
    """Return what is told of a row in full."""
    if row.start is None:
        return teller.says("labelled", label=row.name, text=row.note)
    code = "told-habit" if row.finish is None else "told"
    days = {"start": _day(teller, row.start), "finish": _day(teller, row.finish)}
    if row.finish is None:
        del days["finish"]
    parts = [teller.says(f"timeline.{code}", **days)]
    if row.due is not None:
        parts.append(
            teller.says(
                "timeline.told-late" if row.is_late else "timeline.told-due", due=_day(teller, row.due)
            )
        )
    if row.is_on_chain:
        parts.append(teller.says("timeline.chain"))
    if row.is_assumed:
        parts.append(teller.says("timeline.assumed"))
    return teller.says("labelled", label=row.name, text=teller.says("part-separator").join(parts))


def _summary(teller: Teller, found: Schedule, rows: tuple[TimelineRow, ...], note: str) -> Iterator[str]:
    finish = found.finish
    if finish is not None:
        yield teller.says("timeline.ends", day=_day(teller, finish))
    if note:
        yield teller.says("sentence", text=note)
    yield from (teller.says("sentence", text=row.title) for row in rows)


def _legend(teller: Teller, rows: tuple[TimelineRow, ...], as_of: date) -> Iterator[Entry]:
    """Yield the keys of what is there."""
    bars = [row for row in rows if row.start is not None and row.finish is not None and not row.is_goal]
    there: Mapping[str, bool] = {
        "goal": any(row.is_goal and row.finish is not None for row in rows),
        "action": any(not row.is_assumed and not row.is_on_chain for row in bars),
        "chain": any(row.is_on_chain for row in bars),
        "assumed": any(row.is_assumed for row in bars),
        "habit": any(row.start is not None and row.finish is None for row in rows),
        "slack": any(
            row.latest is not None and row.finish is not None and row.latest > row.finish for row in rows
        ),
        "due": any(row.due is not None and not row.is_late for row in rows),
        "late": any(row.due is not None and row.is_late for row in rows),
        "beyond": has_due_beyond(rows, as_of),
    }
    for mark, is_there in there.items():
        if is_there:
            yield attrs.evolve(timeline_sign(mark), label=teller.says(f"timeline.key-{mark}"))


def _cells(teller: Teller, node: Identified, told: ScheduledNode, chain: frozenset[str]) -> tuple[str, ...]:
    remarks = [
        teller.says(f"timeline.{name}")
        for name, is_so in (
            ("is-late", told.is_late),
            ("chain", told.id in chain),
            ("assumed", told.is_assumed),
        )
        if is_so
    ]
    if instead := _instead(teller, told):
        remarks.append(instead)
    return (
        teller.called(node.title),
        label("kind", told.kind, teller.language),
        _day(teller, told.start),
        _day(teller, told.finish),
        _day(teller, None if node.due is None else node.due.last),
        _day(teller, told.latest_finish),
        teller.says("none") if told.slack_weeks is None else str(told.slack_weeks),
        teller.says("part-separator").join(remarks),
    )
