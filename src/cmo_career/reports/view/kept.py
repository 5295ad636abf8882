"""What was promised and whether it was kept, and what is promised next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Final

from cmo_career.analysis.agenda.agenda import NextAction
from cmo_career.analysis.review.kept_commitment import Kept, kept_commitment
from cmo_career.model.review import Commitment
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.parts import Line
from cmo_career.reports.view.voice import Voice

__all__ = ["kept_line", "kept_lines", "kept_status", "next_lines", "promise_notes"]

most: Final = 3

_signs: Final = {"kept": "✓", "kept-late": "◐", "not-kept": "✕", "open": "○", "unknown": "?"}
_looks: Final = {
    "kept": "met",
    "kept-late": "partly",
    "not-kept": "missed",
    "open": "planned",
    "unknown": "unknown",
}


def kept_status(case: Case, commitment: Commitment) -> tuple[Kept, date | None]:
    """Return whether a commitment was kept, as far as dates tell, and when."""
    if case.career.plan is None:
        return "unknown", None
    found = kept_commitment(commitment, case.career.plan, as_of=case.as_of)
    return found.kept, found.done


def kept_line(voice: Voice, commitment: Commitment, kept: Kept, done: date | None) -> Line:
    """Return a commitment with what became of it."""
    word = voice.tells(f"brief.kept.{kept}")
    told = word if done is None else voice.tells("brief.kept.on", what=word, day=voice.day(done))
    return Line(
        text=voice.told(commitment.what),
        sign=_signs[kept],
        look=_looks[kept],
        notes=(told, *promise_notes(voice, commitment)) if kept != "kept" else (told,),
    )


def kept_lines(case: Case) -> Iterator[Line]:
    """Yield the commitments of the last review with what became of each."""
    review = case.last_review
    for each in () if review is None else review.commitments:
        yield kept_line(case.voice, each, *kept_status(case, each))


def promise_notes(voice: Voice, commitment: Commitment) -> tuple[str, ...]:
    """Return by when, and what will exist then."""
    notes = [] if commitment.due is None else [voice.by(commitment.due)]
    if commitment.proof is not None:
        notes.append(voice.says("proof", what=voice.told(commitment.proof)))
    return tuple(notes)


def next_lines(case: Case) -> tuple[Line, ...]:
    """Return up to three commitments for what comes: what was promised and is still open first, then the nearest work."""
    return tuple(islice(_next(case), most))


def _next(case: Case) -> Iterator[Line]:
    voice, planned = case.voice, case.agenda.next_review.review
    review = case.last_review
    promised = list(planned.commitments) if planned else []
    promised += [
        each for each in (review.commitments if review else ()) if kept_status(case, each)[0] == "open"
    ]
    served = {each.goal for each in promised}
    for commitment in promised:
        yield Line(text=voice.told(commitment.what), notes=promise_notes(voice, commitment))
    dated = [each for each in case.agenda.actions if each.due is not None and not each.action.is_habit]
    for following in sorted(dated, key=_rank):
        if following.action.id not in served:
            yield _step(voice, following)


def _rank(following: NextAction) -> tuple[bool, date]:
    """Work that leaves something behind first, the nearest date first."""
    assert following.due is not None  # only what has a date is ranked
    return following.action.proof is None, following.due.last


def _step(voice: Voice, following: NextAction) -> Line:
    notes = [voice.by(following.due)] if following.due else []
    if following.action.proof is not None:
        notes.append(voice.says("proof", what=voice.told(following.action.proof)))
    return Line(text=voice.told(following.action.title), notes=tuple(notes))
