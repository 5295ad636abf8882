"""Answers as short text in English: what `str` gives."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from cmo_career.analysis.ground import Ground
from cmo_career.model.period import Period
from cmo_career.model.text import Text
from cmo_career.words.aligned import aligned
from cmo_career.words.day import format_date
from cmo_career.words.number import format_number, format_percent
from cmo_career.words.phrase_book import built_in

if TYPE_CHECKING:
    from cmo_career.analysis.agenda import Agenda
    from cmo_career.analysis.chance import RequirementChance
    from cmo_career.analysis.gate_status import GateTally
    from cmo_career.analysis.node_progress import NodeProgress
    from cmo_career.analysis.onward import WayOnward
    from cmo_career.analysis.pillar_standing import PillarStanding
    from cmo_career.analysis.progress import Progress
    from cmo_career.analysis.standing import Standing

__all__ = [
    "agenda_summary",
    "gates_summary",
    "in_english",
    "node_summary",
    "progress_summary",
    "standing_summary",
    "way_summary",
]

_english: Final = "en"
_blank: Final = "-"
_most_rows: Final = 40


def in_english(text: Text | str, ground: Ground) -> str:
    """Return what something is called in English, or else in a language that the career falls back on."""
    return text if isinstance(text, str) else " ".join(text.choose(_english, *ground.languages).split())


def _says(key: str, **params: str | int) -> str:
    return built_in.phrase(f"summary.{key}", _english, **params)


def _level(level: float | None) -> str:
    return _blank if level is None else format_number(level, _english, 1)


def _share(share: float | None) -> str:
    return _blank if share is None else format_percent(share, _english)


def standing_summary(found: Standing) -> str:
    """Return the rows of a standing as a table."""
    stages = [found.stage, *([found.aspires_to] if found.aspires_to else [])]
    names = [in_english(found.ground.name_of_stage(each), found.ground) for each in stages]
    title = _says("standing", day=format_date(found.as_of, _english), stage=names[0])
    if len(names) > 1:
        title = _says("towards", what=title, stage=names[1])
    heads = [_says(each) for each in ("pillar", "likely", "interval", "now", "next", "chance")]
    rows = [_standing_row(row) for row in found.rows]
    return f"{title}\n{aligned([heads, *rows])}"


def _standing_row(row: PillarStanding) -> list[str]:
    name = in_english(row.ground.name_of_pillar(row.pillar), row.ground)
    interval = _blank if row.low is None else f"{_level(row.low)}-{_level(row.high)}"
    return [
        f"  {name}" if row.is_skill else name,
        _level(row.likely),
        interval,
        _level(row.required_now),
        _level(row.required_next),
        _chance(row.chance_next),
    ]


def _chance(chance: RequirementChance | None) -> str:
    if chance is None:
        return _blank
    if chance.share is not None:
        return f"{_share(chance.share)} {chance.word}"
    if chance.more_raters is None or chance.more_from is None:
        return _says("untold")
    return _says("more", n=chance.more_raters, group=chance.more_from)


def gates_summary(found: GateTally) -> str:
    """Return the gates of a transition as a table, with how many are met."""
    ground = found.ground
    rows = [
        (
            f"  {each.status}",
            each.kind if each.is_opening else each.weight,
            in_english(ground.name_of_gate(each.gate), ground),
        )
        for each in found.gates
    ]
    title = _says(
        "gates",
        way=in_english(ground.name_of_transition(found.transition), ground),
        met=found.essential_met,
        total=found.essential_total,
    )
    return f"{title}\n{aligned(rows)}" if rows else title


def way_summary(way: WayOnward) -> str:
    """Return a way onward on a line, with its gates below."""
    ground = way.ground
    years = f"{format_number(way.years.low, _english)}-{format_number(way.years.high, _english)}"
    title = _says(
        "way", kind=way.kind, stage=in_english(ground.name_of_stage(way.to_stage), ground), years=years
    )
    return f"{title}\n{gates_summary(way.gates)}"


def progress_summary(found: Progress) -> str:
    """Return the first goals of a plan as a table."""
    heads = [_says(each) for each in ("goal", "status", "outcome", "work")]
    shown = tuple(islice(found.goals.values(), _most_rows))
    title = _says("progress", day=format_date(found.as_of, _english))
    table = aligned([heads, *(_node_row(each) for each in shown)])
    left = len(found.goals) - len(shown)
    return f"{title}\n{table}\n{_says('and-more', n=left)}" if left else f"{title}\n{table}"


def _node_row(told: NodeProgress) -> list[str]:
    name = in_english(told.ground.title or told.id, told.ground)
    return [name, told.mark, _share(told.outcome), _share(told.work_share)]


def node_summary(told: NodeProgress) -> str:
    """Return how far a goal or action has come on a line."""
    name, mark, outcome, work = _node_row(told)
    return _says("node", name=name, status=mark, outcome=outcome, work=work)


def agenda_summary(found: Agenda) -> str:
    """Return what comes next as a table."""
    ground = found.ground
    title = _says("agenda", day=format_date(found.as_of, _english))
    actions = [
        ("action", in_english(each.action.title, ground), _due(each.due), _late(each.is_overdue))
        for each in found.actions[:_most_rows]
    ]
    goals = [
        ("goal", in_english(each.goal.title, ground), _due(each.due), _late(each.is_overdue))
        for each in found.goals[:_most_rows]
    ]
    review = found.next_review
    last = ("review", review.kind, _due(review.due), _late(review.is_overdue))
    return f"{title}\n{aligned([*actions, *goals, last])}"


def _due(due: Period | None) -> str:
    return _blank if due is None else due.written


def _late(is_overdue: bool) -> str:
    return "overdue" if is_overdue else ""
