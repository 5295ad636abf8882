"""What comes next: the next things to do, what was promised, the next review."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from cmo_career.analysis.agenda.agenda import Agenda, NextAction
from cmo_career.analysis.agenda.review_ahead import NextReview
from cmo_career.reports.view.reviews import commitment_text, review_title
from cmo_career.reports.view.voice import Voice

__all__ = ["NextView", "StepView", "next_view"]

most_steps: Final = 3


@attrs.frozen(kw_only=True)
class StepView:
    """
    A thing to do next.

    Attributes:
        title: What to do.

        note: When, and what it is for; empty for nothing.
    """

    title: str
    note: str


@attrs.frozen(kw_only=True)
class NextView:
    """
    The section on what comes next.

    Attributes:
        heading: Of the section.

        empty: What stands in place of steps.

        steps: The next things to do, three at most.

        commitments_label: Before what was promised.

        commitments: What the last review promised and nothing has closed.

        review_label: Before the next review.

        review: What it is, and when.
    """

    heading: str
    empty: str
    steps: tuple[StepView, ...]
    commitments_label: str
    commitments: tuple[str, ...]
    review_label: str
    review: str


def next_view(voice: Voice, agenda: Agenda) -> NextView:
    """Return the section on what comes next."""
    return NextView(
        heading=voice.says("next.heading"),
        empty=voice.says("next.no-plan" if voice.career.plan is None else "next.nothing"),
        steps=tuple(_step(voice, each) for each in _first(agenda)),
        commitments_label=voice.says("next.commitments"),
        commitments=tuple(commitment_text(voice, each.commitment) for each in agenda.commitments),
        review_label=voice.says("next.review"),
        review=_review(voice, agenda.next_review),
    )


def _first(agenda: Agenda) -> list[NextAction]:
    """Return the next things to do; what comes back anyway is left for last."""
    return sorted(agenda.actions, key=lambda each: each.action.is_habit)[:most_steps]


def _step(voice: Voice, following: NextAction) -> StepView:
    return StepView(
        title=voice.told(following.action.title),
        note=voice.says("separator").join(_notes(voice, following)),
    )


def _notes(voice: Voice, following: NextAction) -> Iterator[str]:
    yield voice.label("status", following.status)
    if following.due is not None:
        yield voice.by(following.due)
    if following.is_overdue:
        yield voice.label("status", "overdue")
    yield voice.says("next.for", goal=voice.told(following.goal.title))


def _review(voice: Voice, following: NextReview) -> str:
    if following.review is not None:
        named = review_title(voice, following.review)
    else:
        named = voice.label("review-kind", following.kind)
    notes = [named, voice.by(following.due)]
    if following.is_overdue:
        notes.append(voice.label("status", "overdue"))
    if following.is_suggested:
        notes.append(voice.says("next.suggested"))
    return voice.says("separator").join(notes)
