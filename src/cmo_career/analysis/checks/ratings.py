"""Rules about ratings: who gave them, how many, and how long ago."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.gaps import subject_of
from cmo_career.analysis.checks.mark import Mark
from cmo_career.analysis.checks.rule import rule
from cmo_career.analysis.release.small_groups import colleagues

__all__ = ["gone_stale", "group_too_small", "only_self", "too_few_raters"]


@rule("C044", "warning")
def only_self(case: Case) -> Iterator[Mark]:
    """Yield pillars and skills that are required and only the person rated."""
    for number, row in enumerate(case.standing.rows):
        required = row.required_now is not None or row.required_next is not None
        if required and row.estimate is not None and not row.is_verified:
            yield case.at_part("assessments", subject_of(row.pillar), number)


@rule("C045", "hint")
def gone_stale(case: Case) -> Iterator[Mark]:
    """Yield assessments some of whose ratings are still the latest of their group, and too old to count."""
    stale: dict[str, int] = {}
    for said in case.standing.stale:
        day = said.date.isoformat()
        stale[day] = stale.get(day, 0) + 1
    for number, assessment in enumerate(case.career.assessments):
        day = assessment.date.isoformat()
        if day in stale:
            yield case.at_item("assessments", number, f"assessment/{day}", n=stale[day])


@rule("C046", "hint")
def too_few_raters(case: Case) -> Iterator[Mark]:
    """Yield pillars and skills that others rated, too few of them to tell the chance to meet what is required."""
    for number, row in enumerate(case.standing.rows):
        chance = row.chance_next
        if chance is None or chance.is_told or not row.is_verified or chance.more_raters is None:
            continue
        yield case.at_part(
            "assessments",
            subject_of(row.pillar),
            number,
            n=chance.more_raters,
            group=chance.more_from or "other",
        )


@rule("C047", "warning")
def group_too_small(case: Case) -> Iterator[Mark]:
    """Yield ratings by groups of colleagues that are smaller than a release of ratings would let speak."""
    least = ceil(case.career.framework.parameter("release-raters").value)
    for number, assessment in enumerate(case.career.assessments):
        for place, rating in enumerate(assessment.ratings):
            if rating.by in colleagues and rating.n < least:
                yield case.at_rating(number, place, "n", group=rating.by, n=least)
