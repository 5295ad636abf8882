"""The tables of answers about levels, gates, ways, work and what comes next."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.table import Table
from cmo_career.model.period import Period
from cmo_career.model.text import Text
from cmo_career.words import (
    format_date,
    format_list,
    format_number,
    format_percent,
    format_period,
    format_range,
    format_years,
    label,
    phrase,
)

if TYPE_CHECKING:
    from cmo_career.analysis.agenda.agenda import Agenda
    from cmo_career.analysis.gates.gate_status import GateTally
    from cmo_career.analysis.gates.onward import WayOnward
    from cmo_career.analysis.progress.node_progress import NodeProgress
    from cmo_career.analysis.progress.progress import Progress
    from cmo_career.analysis.readiness.readiness import Readiness
    from cmo_career.analysis.routes.routes import Routes
    from cmo_career.analysis.standing.chance import RequirementChance
    from cmo_career.analysis.standing.pillar_standing import PillarStanding
    from cmo_career.analysis.standing.standing import Standing

__all__ = [
    "agenda_table",
    "called",
    "gates_table",
    "progress_table",
    "readiness_table",
    "routes_table",
    "standing_table",
    "way_table",
]

_blank: Final = "-"
_most_rows: Final = 40


def called(text: Text | str, ground: Ground, language: str) -> str:
    """Return what something is called in a language, or else in one that the career falls back on."""
    return text if isinstance(text, str) else " ".join(text.choose(language, *ground.languages).split())


def _says(key: str, language: str, **params: str | int) -> str:
    return phrase(f"table.{key}", language, **params)


def _level(level: float | None, language: str) -> str:
    return _blank if level is None else format_number(level, language, 1)


def _share(share: float | None, language: str) -> str:
    return _blank if share is None else format_percent(share, language)


def standing_table(found: Standing, language: str) -> Table:
    """Return the rows of a standing."""
    ground = found.ground
    stage = called(ground.name_of_stage(found.stage), ground, language)
    title = _says("standing", language, day=format_date(found.as_of, language), stage=stage)
    if found.aspires_to is not None:
        wanted = called(ground.name_of_stage(found.aspires_to), ground, language)
        title = _says("towards", language, what=title, stage=wanted)
    heads = [_says(each, language) for each in ("pillar", "likely", "interval", "now", "next", "chance")]
    return Table(title=title, heads=heads, rows=[_standing_row(row, language) for row in found.rows])


def _standing_row(row: PillarStanding, language: str) -> list[str]:
    name = called(row.ground.name_of_pillar(row.pillar), row.ground, language)
    is_known = row.low is not None and row.high is not None
    return [
        _says("part", language, what=name) if row.is_skill else name,
        _level(row.likely, language),
        format_range(row.low or 0, row.high or 0, language, 1) if is_known else _blank,
        _level(row.required_now, language),
        _level(row.required_next, language),
        _chance(row.chance_next, language),
    ]


def _chance(chance: RequirementChance | None, language: str) -> str:
    if chance is None:
        return _blank
    if chance.share is not None and chance.word is not None:
        return _says(f"chance-{chance.word}", language, share=format_percent(chance.share, language))
    if chance.more_raters is None or chance.more_from is None:
        return _says("untold", language)
    group = label("rater-group", chance.more_from, language)
    return _says("more", language, n=chance.more_raters, group=group)


def gates_table(found: GateTally, language: str) -> Table:
    """Return the gates of a transition, with how many are met."""
    ground = found.ground
    return Table(
        title=_says(
            "gates",
            language,
            way=called(ground.name_of_transition(found.transition), ground, language),
            met=found.essential_met,
            total=found.essential_total,
        ),
        rows=[
            (
                label("gate-status", each.status, language),
                label(
                    "gate-kind" if each.is_opening else "gate-weight",
                    each.kind if each.is_opening else each.weight,
                    language,
                ),
                called(ground.name_of_gate(each.gate), ground, language),
            )
            for each in found.gates
        ],
    )


def way_table(way: WayOnward, language: str) -> Table:
    """Return the gates of a way onward, under where it leads and how long it takes."""
    stage = called(way.ground.name_of_stage(way.to_stage), way.ground, language)
    years = format_range(way.years.low, way.years.high, language)
    kind = label("transition-kind", way.kind, language)
    gates = gates_table(way.gates, language)
    title = _says("way", language, kind=kind, stage=stage, years=years, gates=gates.title)
    return Table(title=title, rows=gates.rows)


def readiness_table(found: Readiness, language: str) -> Table:
    """Return what a stage requires, under the essential gates of the nearest way to it."""
    ground = found.ground
    title = _says(
        "ready",
        language,
        stage=called(ground.name_of_stage(found.stage), ground, language),
        day=format_date(found.as_of, language),
    )
    if found.ways:
        title = _says("by-way", language, what=title, gates=gates_table(found.ways[0].gates, language).title)
    narrow = (called(ground.name_of_pillar(each.pillar), ground, language) for each in found.bottleneck)
    names = format_list(narrow, language)
    return Table(
        title=title,
        heads=[_says(each, language) for each in ("pillar", "likely", "required", "chance")],
        rows=[
            (
                _says("part", language, what=name) if each.is_skill else name,
                _level(each.likely, language),
                _level(each.level, language),
                _chance(each.chance, language),
            )
            for pillar in found.pillars
            for each in pillar.requirements
            for name in (called(ground.name_of_pillar(each.pillar), ground, language),)
        ],
        after=_says("bottleneck", language, pillars=names) if names else "",
    )


def routes_table(found: Routes, language: str) -> Table:
    """Return the first routes: the transitions, mean years and P80, gates ahead, and whether they are on the front."""
    ground = found.ground
    shown = found.routes[:_most_rows]
    left = len(found.routes) - len(shown)
    start, stage = (
        called(ground.name_of_stage(each), ground, language) for each in (found.from_stage, found.to_stage)
    )
    return Table(
        title=_says("routes", language, start=start, stage=stage),
        heads=[_says(each, language) for each in ("mean", "p80", "gates-ahead", "front", "route")],
        rows=[
            (
                format_years(route.mean_years, language),
                format_years(route.p80_years, language),
                str(len(route.gates_ahead)),
                format_list((_says(f"front-{each}", language) for each in route.reasons), language) or _blank,
                " → ".join(
                    called(ground.name_of_transition(each), ground, language) for each in route.transitions
                ),
            )
            for route in shown
        ],
        after=_says("and-more", language, n=left) if left else "",
    )


def progress_table(found: Progress, language: str) -> Table:
    """Return the first goals of a plan."""
    shown = tuple(islice(found.goals.values(), _most_rows))
    left = len(found.goals) - len(shown)
    return Table(
        title=_says("progress", language, day=format_date(found.as_of, language)),
        heads=[_says(each, language) for each in ("goal", "status", "outcome", "work")],
        rows=[_node_row(each, language) for each in shown],
        after=_says("and-more", language, n=left) if left else "",
    )


def _node_row(told: NodeProgress, language: str) -> list[str]:
    return [
        called(told.ground.title or told.id, told.ground, language),
        label("status", told.mark, language),
        _share(told.outcome, language),
        _share(told.work_share, language),
    ]


def agenda_table(found: Agenda, language: str) -> Table:
    """Return what comes next: actions, goals that are due, the next review."""

    def row(kind: str, what: str, due: Period | None, is_overdue: bool) -> tuple[str, ...]:
        when = _blank if due is None else format_period(due.written, language)
        return kind, what, when, label("status", "overdue", language) if is_overdue else ""

    ground, review = found.ground, found.next_review
    action, goal = (label("kind", each, language) for each in ("action", "goal"))
    rows = [
        row(action, called(each.action.title, ground, language), each.due, each.is_overdue)
        for each in found.actions[:_most_rows]
    ]
    rows += [
        row(goal, called(each.goal.title, ground, language), each.due, each.is_overdue)
        for each in found.goals[:_most_rows]
    ]
    name = label("review-kind", review.kind, language)
    rows.append(row(label("kind", "review", language), name, review.due, review.is_overdue))
    return Table(title=_says("agenda", language, day=format_date(found.as_of, language)), rows=rows)
