"""The ways onward with their gates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from cmo_career.analysis.gates.gate_status import GateStatus
from cmo_career.analysis.gates.onward import WayOnward
from cmo_career.reports.view.notes import Notes
from cmo_career.reports.view.voice import Voice

__all__ = ["GateGroup", "GateView", "WayView", "WaysView", "gate_sign", "way_target", "ways_view"]


@attrs.frozen(kw_only=True)
class GateView:
    """
    A gate and how far it is open.

    Attributes:
        look: Its status, for the style sheet.

        sign: A character that tells the status without colour.

        text: What is asked.

        status: How far it is open.

        detail: What stands behind the status; empty for nothing.
    """

    look: str
    sign: str
    text: str
    status: str
    detail: str


@attrs.frozen(kw_only=True)
class GateGroup:
    """
    Gates of one weight, or openings.

    Attributes:
        heading: What they are.

        gates: One or more.
    """

    heading: str
    gates: tuple[GateView, ...]


@attrs.frozen(kw_only=True)
class WayView:
    """
    A way onward.

    Attributes:
        number: Its number on the map.

        title: What people call it.

        kind: Its kind, in a word.

        target: The stage and the position it reaches.

        years: How long it takes.

        marks: Numbers of the notes that this rests on.

        tally: How many essential gates are met.

        why: When people go this way; empty where nobody says.

        remarks: That it leads to the stage wanted, or is rare.

        look: ``towards`` the stage wanted, or ``other``.

        groups: Its gates.

        opens_label: Before what it opens.

        opens: The gates that having gone this way opens.
    """

    number: str
    title: str
    kind: str
    target: str
    years: str
    marks: tuple[str, ...]
    tally: str
    why: str
    remarks: str
    look: str
    groups: tuple[GateGroup, ...]
    opens_label: str
    opens: tuple[str, ...]


@attrs.frozen(kw_only=True)
class WaysView:
    """
    The section with the ways onward.

    Attributes:
        heading: Of the section.

        lead: What the numbers are, or that there are no ways.

        ways: In the order of their numbers.
    """

    heading: str
    lead: str
    ways: tuple[WayView, ...]


_signs = {
    "met": "✓",
    "waived": "✓",
    "claimed": "◐",
    "under-way": "◐",
    "not-started": "○",
    "unknown": "?",
}


def ways_view(voice: Voice, onward: Sequence[WayOnward], notes: Notes) -> WaysView:
    """Return the section with the ways onward."""
    return WaysView(
        heading=voice.says("ways.heading"),
        lead=voice.says("ways.lead" if onward else "ways.none"),
        ways=tuple(_way(voice, way, number, notes) for number, way in enumerate(onward, 1)),
    )


def _way(voice: Voice, way: WayOnward, number: int, notes: Notes) -> WayView:
    transition = voice.career.framework.transition(way.transition)
    remarks = []
    if way.legs is not None:
        remarks.append(voice.says("ways.direct" if way.legs == 1 else "ways.towards", n=way.legs))
    if way.fits_position is False:
        remarks.append(voice.says("ways.other-position"))
    if way.is_rare:
        remarks.append(voice.says("ways.rare"))
    return WayView(
        number=str(number),
        title=voice.told(transition.title),
        kind=voice.label("transition-kind", way.kind),
        target=way_target(voice, way),
        years=voice.says(
            "ways.years",
            years=voice.years(way.years.low, way.years.high),
            mode=voice.number(round(way.years.mode, 1)),
        ),
        marks=notes.figure(voice.says("basis.years", way=voice.told(transition.title)), way.basis),
        tally=_tally(voice, way),
        why=voice.told(transition.why),
        remarks=voice.says("separator").join(remarks),
        look="towards" if way.is_towards_aspiration else "other",
        groups=_groups(voice, way),
        opens_label=voice.says("ways.opens"),
        opens=tuple(voice.told(voice.career.framework.gate(each).text) for each in way.opens),
    )


def way_target(voice: Voice, way: WayOnward) -> str:
    """Return the stage that a way reaches, and the position."""
    stage = voice.career.framework.stage(way.to_stage)
    position = next((each for each in stage.positions if each.id == way.position), None)
    name, title = voice.told(stage.name), voice.told(position.name if position else None)
    return name if title in {"", name} else voice.says("separator").join((name, title))


def _tally(voice: Voice, way: WayOnward) -> str:
    gates = way.gates
    if gates.essential_total:
        return voice.says("ways.essential-met", n=gates.essential_total, met=gates.essential_met)
    return voice.says("ways.no-essential" if gates.gates else "ways.no-gates")


def _groups(voice: Voice, way: WayOnward) -> tuple[GateGroup, ...]:
    sorts = (
        ("essential", way.gates.essential),
        ("preferred", way.gates.preferred),
        ("opening", way.gates.openings),
    )
    return tuple(
        GateGroup(
            heading=voice.says(f"ways.gates-{look}"),
            gates=tuple(_gate(voice, gate) for gate in gates),
        )
        for look, gates in sorts
        if gates
    )


def gate_sign(status: GateStatus) -> tuple[str, str]:
    """Return how a gate looks, and the character that tells it without colour."""
    if status.is_opening and not status.is_passed:
        return "waiting", "◇"
    return status.status, _signs[status.status]


def _gate(voice: Voice, status: GateStatus) -> GateView:
    word = voice.label("gate-status", status.status)
    if status.is_opening and status.status == "unknown":
        word = voice.says("ways.not-open-yet")
    look, sign = gate_sign(status)
    return GateView(
        look=look,
        sign=sign,
        text=voice.told(voice.career.framework.gate(status.gate).text),
        status=word,
        detail=_detail(voice, status),
    )


def _detail(voice: Voice, status: GateStatus) -> str:
    if status.waived_by is not None:
        return voice.says("ways.waived-by", who=voice.told(status.waived_by))
    if status.evidence and status.status in {"met", "claimed"}:
        return voice.says("ways.shown-by", what=_evidence_named(voice, status.evidence))
    if status.work:
        return voice.says("ways.worked-on-by", what=_work_named(voice, status.work))
    return voice.says("ways.expired") if status.expired else ""


def _evidence_named(voice: Voice, ids: Iterable[str]) -> str:
    known = {each.id: each.what for each in voice.career.evidence}
    return voice.says("item-separator").join(voice.told(known[each]) for each in ids)


def _work_named(voice: Voice, addresses: Iterable[str]) -> str:
    plan = voice.career.plan
    titles = (plan.node(each).title for each in addresses) if plan is not None else ()
    return voice.says("item-separator").join(voice.told(title) for title in titles)
