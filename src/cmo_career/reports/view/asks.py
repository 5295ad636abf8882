"""What is asked of the reader: what to decide, by when, and why it pays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from cmo_career.analysis.agenda.agenda import NextAction
from cmo_career.analysis.gates.gate_record import GateRecord
from cmo_career.analysis.gates.gate_status import status_in
from cmo_career.model.action import Action
from cmo_career.model.period import Period
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.late import late_goals
from cmo_career.reports.view.parts import Line

__all__ = ["ask_lines"]

most: Final = 3

_answers: Final[Mapping[str, frozenset[str]]] = {
    "self": frozenset({"manager", "company", "other"}),
    "manager": frozenset({"manager", "company"}),
    "mentor": frozenset({"other"}),
    "public": frozenset(),
}
"""Whose needs each reader can answer."""


def ask_lines(case: Case) -> tuple[Line, ...]:
    """Return up to three requests: work that waits for a yes, targets that are out of reach, words to be given."""
    return tuple(islice(_asks(case), most))


def _asks(case: Case) -> Iterator[Line]:
    asked = _answers[case.audience]
    waiting = [each for each in case.agenda.actions if asked & set(each.action.needs)]
    planned = [each for each in waiting if each.status == "planned"]
    if case.audience == "manager":
        # Why: a manager decides about the company's own work before what is done beside it.
        planned.sort(key=lambda each: not each.action.on_the_job)
    yield from (_consent(case, each) for each in planned)
    if case.audience == "manager":
        yield from _targets(case)
        yield from _words(case)
    yield from (
        _backing(case, each) for each in waiting if each.status == "active" and not each.action.is_habit
    )


def _consent(case: Case, following: NextAction) -> Line:
    """Ask for what an action that has not begun needs."""
    voice, action = case.voice, following.action
    needs = [need for need in action.needs if need in _answers[case.audience]]
    key = "consent" if case.is_own else f"consent-{needs[0]}"
    whom = voice.listed(voice.label("need", need) for need in needs) if case.is_own else ""
    return Line(
        text=voice.tells(f"brief.asks.{key}", action=voice.told(action.title), whom=whom),
        notes=(_by(case, following.due), *_price(case, action), *_worth(case, following)),
    )


def _backing(case: Case, following: NextAction) -> Line:
    """Ask to go on backing an action that has begun."""
    voice = case.voice
    return Line(
        text=voice.tells("brief.asks.backing", action=voice.told(following.action.title)),
        notes=(voice.tells("brief.asks.backing-by", when=_review_day(case)), *_worth(case, following)),
    )


def _review_day(case: Case) -> str:
    return case.voice.by(case.agenda.next_review.due)


def _by(case: Case, due: Period | None) -> str:
    """Say by when to decide: at the next review, unless the work is due before."""
    review = case.agenda.next_review
    first = review.due if due is None or review.due.last <= due.last else due
    return case.voice.tells("brief.asks.decide", when=case.voice.by(first))


def _price(case: Case, action: Action) -> Iterator[str]:
    voice, parts = case.voice, []
    if action.hours is not None:
        hours = voice.hours(action.hours)
        if action.every is not None:
            hours = voice.says("actions.hours-each", hours=hours)
        parts.append(voice.tells(f"brief.asks.{'job' if action.on_the_job else 'own'}-hours", hours=hours))
    if action.cost is not None and action.cost.amount:
        parts.append(voice.money(action.cost))
    if parts:
        yield voice.tells("brief.asks.price", price=voice.listed(parts))


def _worth(case: Case, following: NextAction) -> Iterator[str]:
    """Say what the reader's side gets: what will exist, and the result that it serves."""
    voice, action = case.voice, following.action
    if action.proof is not None and case.audience == "mentor":
        yield voice.says("proof", what=voice.told(action.proof))
    elif action.proof is not None:
        yield voice.tells("brief.asks.leaves", proof=voice.told(action.proof))
    elif following.goal.due or following.goal.measures or following.goal.horizon:
        yield voice.tells("brief.asks.serves", goal=voice.told(following.goal.title))


def _targets(case: Case) -> Iterator[Line]:
    for goal, pace in late_goals(case):
        voice = case.voice
        measure = goal.measures[pace.last.place]
        yield Line(
            text=voice.tells("brief.asks.target", goal=voice.told(goal.title)),
            notes=(
                _by(case, None),
                voice.tells("brief.asks.target-why", measure=voice.told(measure.name), due=voice.by(goal.due))
                if goal.due
                else voice.told(measure.name),
            ),
        )


def _words(case: Case) -> Iterator[Line]:
    """Ask for the word that opens a gate for which there is something to show."""
    voice, record = case.voice, GateRecord.of(case.career, as_of=case.as_of)
    for gate in case.career.framework.gates:
        if gate.id not in record.evidence or "manager" not in gate.accepts:
            continue
        status = status_in(record, gate)
        if status.status == "claimed" and status.evidence:
            shown = next(each for each in case.career.evidence if each.id == status.evidence[-1])
            yield Line(
                text=voice.tells("brief.asks.word", gate=voice.told(gate.text)),
                notes=(_by(case, None), voice.tells("brief.asks.word-why", what=voice.told(shown.what))),
            )
