"""
What a curious reader can work out from everything released: nobody's rating.

The reader has all that any audience is shown, every total of it, the groups that were merged, who rated what,
and one rater's own ratings. Each rating of each rater is an unknown; whatever is told is a linear equation. A
rating is given away where its own unknown lies in the space of the equations.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from random import Random

import attrs

from builders import a_career
from cmo_career.analysis.audience.audience import for_audience
from cmo_career.analysis.release.behaviour_level import level_given
from cmo_career.analysis.release.release import Released, release
from cmo_career.analysis.release.small_groups import colleagues
from cmo_career.model.career import Career
from cmo_career.model.rating import Rating
from cmo_career.model.rating_round import Rater, RatingRound
from round_builders import a_random_round, closed, paths, seen_framework

rounds = 2000
somebody = a_career(framework=seen_framework)
Row = list[Fraction]


def extended(rows: Sequence[Row], row: Sequence[Fraction]) -> list[Row]:
    """Return the reduced row echelon form of what one has, itself reduced, and one more row."""
    left = list(row)
    for each in rows:
        factor = left[pivot_of(each)]
        if factor:
            left = [a - factor * b for a, b in zip(left, each, strict=True)]
    if not any(left):
        return list(rows)
    pivot = pivot_of(left)
    left = [each / left[pivot] for each in left]
    cleared = [
        [a - each[pivot] * b for a, b in zip(each, left, strict=True)] if each[pivot] else each
        for each in rows
    ]
    return [*cleared, left]


def pivot_of(row: Sequence[Fraction]) -> int:
    return next(place for place, each in enumerate(row) if each)


def unit(place: int, size: int) -> Row:
    return [Fraction(place == each) for each in range(size)]


def given_away(equations: Iterable[Row], size: int, *, secret: Iterable[int]) -> set[tuple[int, int]]:
    """Return whose unknown (second) is determined for one who knows another (first)."""
    known: list[Row] = []
    for equation in equations:
        known = extended(known, equation)
    hidden = frozenset(secret)
    found = set()
    for knower in range(size):
        # Why: in reduced form an unknown is determined where a row holds nothing else.
        alone = [row for row in extended(known, unit(knower, size)) if sum(map(bool, row)) == 1]
        found |= {(knower, pivot_of(row)) for row in alone if pivot_of(row) in hidden - {knower}}
    return found


def who_rated(ratings: RatingRound, path: str) -> list[Rater]:
    return [
        rater
        for rater in ratings.raters
        if any(
            each.pillar == path and level_given(each, seen_framework) is not None for each in rater.ratings
        )
    ]


def equations_of(
    told: Iterable[Rating], raters: Sequence[Rater], merged: Iterable[str]
) -> tuple[list[Row], list[int]]:
    """Return what is told of one pillar as rows over its raters, and the size of each group as told."""
    rows, sizes = [], []
    for rating in told:
        groups = {rating.by, *merged} if rating.by == "other" and merged else {rating.by}
        rows.append([Fraction(rater.group in groups) for rater in raters])
        sizes.append(rating.n)
    return rows, sizes


def shown_of(career: Career) -> list[Rating]:
    """Return every rating that any audience is shown, each once."""
    views = [for_audience(career, audience) for audience in ("self", "manager", "mentor", "public")]
    found = {
        (rating.pillar, rating.by): rating
        for view in views
        for assessment in view.assessments
        for rating in assessment.ratings
    }
    return list(found.values())


def told_to_all(found: Released) -> list[Rating]:
    return shown_of(attrs.evolve(somebody, assessments=(found.assessment,)))


def test_nobody_is_given_away_by_anything_that_is_told() -> None:
    chance = Random(20260301)  # noqa: S311 - the same rounds in every run
    equations = 0
    for _ in range(rounds):
        ratings = a_random_round(chance)
        found = release(ratings, framework=seen_framework, as_of=closed)
        told = told_to_all(found)
        for path in paths:
            raters = who_rated(ratings, path)
            rows, sizes = equations_of([each for each in told if each.pillar == path], raters, found.merged)
            assert [sum(row) for row in rows] == sizes
            totals = [[sum(column, Fraction(0)) for column in zip(*rows, strict=True)]] if rows else []
            secret = [place for place, rater in enumerate(raters) if rater.group in colleagues]
            assert given_away([*rows, *totals], len(raters), secret=secret) == set()
            equations += len(rows)
    assert equations > rounds


def test_what_is_told_is_what_was_given() -> None:
    chance = Random(5)  # noqa: S311 - the same rounds in every run
    for _ in range(200):
        ratings = a_random_round(chance)
        found = release(ratings, framework=seen_framework, as_of=closed)
        for rating in found.assessment.ratings:
            groups = {rating.by, *found.merged} if rating.by == "other" and found.merged else {rating.by}
            levels = [
                level
                for rater in ratings.raters
                if rater.group in groups
                for each in rater.ratings
                if each.pillar == rating.pillar and (level := level_given(each, seen_framework)) is not None
            ]
            # A sum is told in halves, so it may be a quarter off, and a mean to the hundredth.
            assert abs(rating.level * rating.n - sum(levels)) <= 0.25 + 0.005 * rating.n + 1e-9


def test_the_reader_works_out_a_group_of_two() -> None:
    assert given_away([unit_sum(2, 2)], 2, secret=[0, 1]) == {(0, 1), (1, 0)}


def test_the_reader_works_out_who_is_missing_from_a_second_release() -> None:
    whole = unit_sum(4, 4)
    without_last = [*unit_sum(3, 3), Fraction(0)]
    assert {other for _, other in given_away([whole, without_last], 4, secret=range(4))} == {3}


def test_the_reader_works_out_a_small_group_from_a_total() -> None:
    total, reports = unit_sum(5, 5), [*unit_sum(3, 3), Fraction(0), Fraction(0)]
    assert given_away([total, reports], 5, secret=range(5)) == {(3, 4), (4, 3)}


def unit_sum(count: int, size: int) -> Row:
    return [Fraction(place < count) for place in range(size)]
