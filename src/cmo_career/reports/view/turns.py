"""What would change the plan."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from cmo_career.reports.view.case import Case
from cmo_career.reports.view.late import late_goals
from cmo_career.reports.view.parts import Line

__all__ = ["turn_lines"]

most: Final = 3


def turn_lines(case: Case) -> tuple[Line, ...]:
    """Return up to three things that would change the plan, what is near first."""
    return tuple(islice(_turns(case), most))


def _turns(case: Case) -> Iterator[Line]:
    yield from _paces(case)
    yield from _misfits(case)
    yield from _unanswered(case)
    yield from _doubts(case)
    yield from _openings(case)
    yield from _outside(case)


def _paces(case: Case) -> Iterator[Line]:
    voice = case.voice
    for goal, pace in late_goals(case):
        measure, last = goal.measures[pace.last.place], pace.last
        if goal.due is None:
            continue
        when = (
            voice.tells("brief.turns.pace-never")
            if last.likely is None
            else voice.tells("brief.turns.pace-day", day=voice.day(last.likely))
        )
        yield Line(
            text=voice.tells("brief.turns.pace", goal=voice.told(goal.title), due=voice.by(goal.due)),
            notes=(voice.says("labelled", label=voice.told(measure.name), text=when),),
        )


def _misfits(case: Case) -> Iterator[Line]:
    """Say what cannot be done by its date, and what would make it fit; only the person knows the hours."""
    found = case.schedule if case.is_own else None
    voice = case.voice
    for each in () if found is None else found.misfits:
        if each.kind != "late" or each.id is None or each.finish is None:
            continue
        node = case.schedule.plan.node(each.id) if case.schedule else None
        if node is None or node.node_kind != "action" or node.due is None:
            continue
        later = "late-later" if each.more_hours is None else "late-or-later"
        notes = [voice.tells(f"brief.turns.{later}", day=voice.day(each.finish))]
        if each.more_hours is not None:
            kind, hours = each.more_hours
            notes.insert(0, voice.tells(f"brief.turns.late-{kind}", hours=voice.hours(hours)))
        yield Line(
            text=voice.tells("brief.turns.late", action=voice.told(node.title), due=voice.by(node.due)),
            notes=tuple(notes),
        )


def _unanswered(case: Case) -> Iterator[Line]:
    """Say which work stands still without the reader's yes, the most of the company's own first, and what waits for it."""
    voice = case.voice
    waiting = [
        each
        for each in (case.agenda.actions if case.audience == "manager" else ())
        if each.status == "planned" and {"manager", "company"} & set(each.action.needs)
    ]
    for each in sorted(waiting, key=lambda each: not each.action.on_the_job)[:1]:
        notes = [voice.by(each.due)] if each.due else []
        if each.goal.due or each.goal.measures or each.goal.horizon:
            notes.append(voice.tells("brief.asks.serves", goal=voice.told(each.goal.title)))
        text = voice.tells("brief.turns.unanswered", action=voice.told(each.action.title))
        yield Line(text=text, notes=tuple(notes))


def _doubts(case: Case) -> Iterator[Line]:
    found, voice = case.progress, case.voice
    for goal in () if found is None else found.plan.walk():
        chance = getattr(goal, "chance", None)
        if found is None or chance is None or chance >= 1 or found.of(goal.id).is_met:
            continue
        yield Line(
            text=voice.tells("brief.turns.chance", goal=voice.told(goal.title)),
            notes=(voice.tells("brief.turns.chance-why", share=voice.percent(chance)),),
        )


def _openings(case: Case) -> Iterator[Line]:
    voice, ways = case.voice, case.readiness.ways
    for gate in ways[0].gates.openings if ways else ():
        if not gate.is_passed:
            text = voice.told(voice.framework.gate(gate.gate).text)
            yield Line(text=voice.tells("brief.turns.opening", gate=text))


def _outside(case: Case) -> Iterator[Line]:
    review = case.last_review
    if review is not None and review.market is not None:
        yield Line(text=case.voice.tells("brief.turns.outside", what=case.voice.told(review.market)))
