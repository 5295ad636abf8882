"""The days that a review looks back on, and the promises that it looks back to."""

from __future__ import annotations

from datetime import date, timedelta

import attrs

from cmo_career.analysis.agenda.fiscal_days import days_of
from cmo_career.analysis.review.plan_on import held_in_order
from cmo_career.model.career import Career
from cmo_career.model.period import Period
from cmo_career.model.review import Review
from cmo_career.model.vocabulary import ReviewKind

__all__ = ["LookBack", "kind_for"]


@attrs.frozen(kw_only=True)
class LookBack:
    """
    What a review looks back on (回顾范围).

    Attributes:
        kind: ``quarterly``, ``annual`` or ``event``.

        period: As it was named.

        first: Its first day; of a year that of the fiscal year.

        last: Its last day.

        promised_on: The day on which the promises of the period were complete: its first, or that of the review which
            closed the period before it and was held after that.
    """

    kind: ReviewKind
    period: Period
    first: date
    last: date
    promised_on: date

    @classmethod
    def on(cls, career: Career, period: Period, kind: ReviewKind | None) -> LookBack:
        """Return what a review of a period looks back on; without *kind* the period tells it."""
        starts = career.profile.fiscal_year_starts
        first, last = days_of(period, starts)
        behind = [
            review.held
            for review in held_in_order(career)
            if review.held is not None and review.held <= last and _closed_before(review, first, starts)
        ]
        return cls(
            kind=kind or kind_for(period),
            period=period,
            first=first,
            last=last,
            promised_on=max([first, *behind]),
        )

    @property
    def before(self) -> date:
        """The day before it began."""
        return self.first - timedelta(days=1)

    @property
    def weeks(self) -> float:
        """How many weeks it has."""
        return ((self.last - self.first).days + 1) / 7

    def contains(self, day: date) -> bool:
        """Return whether a day lies in it."""
        return self.first <= day <= self.last


def kind_for(period: Period) -> ReviewKind:
    """
    Return the kind of review that a period asks for: a quarter, a year, or else an event.

    >>> [kind_for(Period(written)) for written in ("2026-Q1", "2026", "2026-05-20")]
    ['quarterly', 'annual', 'event']
    """
    if "Q" in period.written:
        return "quarterly"
    return "event" if "-" in period.written else "annual"


def _closed_before(review: Review, first: date, fiscal_year_starts: int) -> bool:
    """Return whether a review looked back on a period that was over before a day, and so opened the next one."""
    if review.kind == "event" or review.period is None:
        return False
    return days_of(review.period, fiscal_year_starts)[1] < first
