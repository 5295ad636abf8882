"""The review report: what was promised, what happened, why, and what changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from cmo_career.analysis.review.review_draft import ReviewDraft
from cmo_career.model.career import Career
from cmo_career.model.period import PeriodLike
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.changes import change_lines
from cmo_career.reports.view.growth import change_text
from cmo_career.reports.view.kept import kept_line, promise_notes
from cmo_career.reports.view.parts import Facts, Items, Line, Part, Section, Words
from cmo_career.reports.view.review_found import FoundReview, review_found
from cmo_career.reports.view.review_goals import outcomes_of, review_grid, why_lines
from cmo_career.reports.view.sections_page import SectionsPage
from cmo_career.words import format_dates

__all__ = ["review_page"]


def review_page(
    career: Career,
    language: str,
    *,
    as_of: date,
    audience: str = "self",
    period: PeriodLike | None = None,
    draft: ReviewDraft | None = None,
) -> SectionsPage:
    """
    Return the report of a review.

    Args:
        career: As the reader may see it.

        language: Of the reader.

        as_of: The day; a review held later does not exist yet.

        audience: Who reads.

        period: The quarter or year looked back on; without one the review that is due, or else the last that was held.

        draft: A draft with what was judged so far, in place of the one that the data give.

    Raises ReportError for a language without phrases, AnalysisError for a period that cannot be reviewed.
    """
    case = Case.of(career, language, as_of=as_of, audience=audience)
    voice, found = case.voice, review_found(case, period, draft)
    made = (
        _short(case, found),
        _promised(case, found),
        _why(case, found),
        _changes(case, found),
        _next(case, found),
        _levels(case, found),
    )
    return SectionsPage(
        language=voice.language,
        title=_title(case, found),
        whose=voice.told(career.profile.name),
        as_of=voice.says("as-of", day=voice.day(found.day)),
        measured_by=voice.says(
            "measured-by", framework=voice.told(career.framework.title), version=str(career.framework.version)
        ),
        draft=voice.tells("review.draft") if found.is_draft else "",
        sections=tuple(each for each in made if each is not None),
        notes=case.notes.view(),
        purpose=voice.tells("review.purpose"),
    )


def _title(case: Case, found: FoundReview) -> str:
    voice, known = case.voice, found.held or found.draft
    assert known is not None  # a review was held, or it is drafted
    kind = voice.label("review-kind", known.kind)
    title = (
        kind
        if known.period is None
        else voice.says("reviews.title", kind=kind, period=voice.period(known.period))
    )
    return voice.tells("review.title-draft", title=title) if found.is_draft else title


def _section(case: Case, id_: str, *parts: Part | None, lead: str = "", key: str = "") -> Section:
    shown = tuple(each for each in parts if each is not None)
    return Section(
        id=id_,
        heading=case.voice.tells(f"review.{id_}.heading"),
        lead=lead,
        parts=shown or (Words(text=case.voice.tells(f"review.{key or id_}.none"), look="unknown"),),
    )


def _short(case: Case, found: FoundReview) -> Section:
    return _section(case, "short", Facts(lines=tuple(_facts(case, found))))


def _facts(case: Case, found: FoundReview) -> Iterator[Line]:
    voice, held, draft = case.voice, found.held, found.draft
    if draft is not None:
        yield _fact(case, "period", format_dates(draft.first, draft.last, voice.language))
    if held is not None:
        notes = (voice.says("reviews.with", who=voice.named(held.participants)),) if held.participants else ()
        yield attrs.evolve(_fact(case, "held", voice.day(found.day)), notes=notes)
    outcomes = [each.outcome for each in outcomes_of(found).values()]
    if outcomes:
        yield _fact(case, "goals", _tally(case, [("outcome", each) for each in outcomes]))
    if draft is not None and draft.unjudged and found.is_draft:
        yield _fact(case, "unjudged", voice.count("goals", len(draft.unjudged)))
    if draft is not None and draft.kept:
        kept = sum(each.kept in {"kept", "kept-late"} for each in draft.kept)
        yield _fact(case, "kept", voice.tells("review.short.kept-of", kept=kept, n=len(draft.kept)))
    if draft is not None and (draft.hours.used or draft.hours.planned):
        yield _hours(case, draft)
    market = held.market if held is not None else draft.market if draft is not None else None
    if market is not None:
        yield _fact(case, "outside", voice.told(market))


def _fact(case: Case, key: str, text: str) -> Line:
    return Line(label=case.voice.tells(f"review.short.{key}"), text=text)


def _tally(case: Case, labels: list[tuple[str, str]]) -> str:
    voice = case.voice
    return voice.parts(
        voice.tells("brief.papers.tally", outcome=voice.inside(*each), n=labels.count(each))
        for each in dict.fromkeys(labels)
    )


def _hours(case: Case, draft: ReviewDraft) -> Line:
    voice = case.voice
    used, planned = (voice.hours(round(each, 1)) for each in (draft.hours.used, draft.hours.planned))
    notes = []
    if draft.available_hours is not None:
        notes.append(voice.tells("review.short.available", hours=voice.hours(round(draft.available_hours))))
    if draft.hours.unlogged:
        notes.append(voice.tells("review.short.unlogged", n=len(draft.hours.unlogged)))
    line = _fact(case, "hours", voice.tells("review.goals.hours", used=used, planned=planned))
    return attrs.evolve(line, notes=tuple(notes))


def _promised(case: Case, found: FoundReview) -> Section:
    voice, draft = case.voice, found.draft
    kept = (
        tuple(kept_line(voice, each.commitment, each.kept, each.done) for each in draft.kept) if draft else ()
    )
    lead = voice.tells("review.promised.lead", day=voice.day(draft.promised_on)) if draft is not None else ""
    return _section(
        case, "promised", review_grid(case, found), Items(lines=kept) if kept else None, lead=lead
    )


def _why(case: Case, found: FoundReview) -> Section:
    lines = tuple(why_lines(case, found))
    lead = case.voice.tells("review.why.lead-draft") if found.is_draft and lines else ""
    return _section(case, "why", Items(lines=lines) if lines else None, lead=lead)


def _changes(case: Case, found: FoundReview) -> Section:
    made = found.held.changes if found.held is not None else found.draft.changes if found.draft else ()
    lines = tuple(change_lines(case.voice, made, case.career))
    if not lines and found.is_draft:
        lines = tuple(_to_decide(case, found))
    key = "undecided" if found.is_draft else "changes"
    return _section(case, "changes", Items(lines=lines) if lines else None, key=key)


def _to_decide(case: Case, found: FoundReview) -> Iterator[Line]:
    """Yield what a draft asks to be decided: each goal that was due and is not met."""
    voice = case.voice
    for goal in found.draft.goals if found.draft is not None else ():
        if goal.asked == "due" and goal.status not in {"done", "dropped"}:
            yield Line(text=voice.tells("review.changes.decide", goal=voice.told(goal.ground.title)))


def _next(case: Case, found: FoundReview) -> Section:
    made = (
        found.held.commitments if found.held is not None else found.draft.commitments if found.draft else ()
    )
    lines = tuple(
        Line(text=case.voice.told(each.what), notes=promise_notes(case.voice, each)) for each in made
    )
    return _section(case, "next", Items(lines=lines, is_numbered=True) if lines else None)


def _levels(case: Case, found: FoundReview) -> Section | None:
    draft = found.draft
    if draft is None or not draft.levels:
        return None
    clear = tuple(Line(text=change_text(case.voice, each)) for each in draft.changed_levels)
    return _section(case, "levels", Items(lines=clear) if clear else None)
