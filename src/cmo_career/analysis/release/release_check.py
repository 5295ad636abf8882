"""What stands in the way of releasing a round of ratings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cmo_career.errors import Problem
from cmo_career.model.framework import Framework
from cmo_career.model.rating_round import RatingRound, SingleRating
from cmo_career.model.reference import unknown

__all__ = ["release_problems"]


def release_problems(
    ratings: RatingRound, framework: Framework | None, *, as_of: date, purpose: str
) -> Iterator[Problem]:
    """Yield everything that forbids the release of a round on a day, for a purpose."""
    yield from _promises(ratings, as_of, purpose)
    if framework is not None and "@" in ratings.framework and ratings.framework != framework.name:
        params = {"asked": ratings.framework, "given": framework.name}
        yield Problem(code="round-of-other-framework", params=params, path=("framework",))
        return
    for number, rater in enumerate(ratings.raters):
        if rater.consented > as_of:
            yield Problem(code="consent-still-to-come", path=("raters", number, "consented"))
        for place, rating in enumerate(rater.ratings):
            path = ("raters", number, "ratings", place)
            problems = _without_framework(rating) if framework is None else _within(framework, rating)
            yield from (problem.below(*path) for problem in problems)


def _promises(ratings: RatingRound, as_of: date, purpose: str) -> Iterator[Problem]:
    if ratings.closed is None or ratings.closed > as_of:
        yield Problem(code="round-still-open", path=("closed",))
    if ratings.released is not None:
        yield Problem(code="round-released-already", path=("released",))
    if ratings.keep_until is not None and ratings.keep_until < as_of:
        yield Problem(code="round-kept-too-long", path=("keep_until",))
    if purpose != ratings.purpose:
        params = {"given_for": ratings.purpose, "asked_for": purpose[:64]}
        yield Problem(code="ratings-for-other-purpose", params=params, path=("purpose",))


def _without_framework(rating: SingleRating) -> Iterator[Problem]:
    if rating.level is None:
        yield Problem(code="behaviours-need-framework", path=("behaviours",))


def _within(framework: Framework, rating: SingleRating) -> Iterator[Problem]:
    if not framework.has_pillar(rating.pillar):
        known = [pillar.id for pillar in framework.pillars]
        known += [f"{pillar.id}/{skill.id}" for pillar in framework.pillars for skill in pillar.skills]
        yield unknown("pillar", rating.pillar, known, ("pillar",))
        return
    top = framework.scale.top_rank
    if rating.level is not None and rating.level > top:
        yield Problem(code="level-above-scale", params={"top": top}, path=("level",))
    levels = framework.pillar(rating.pillar.partition("/")[0]).levels.values()
    behaviours = [behaviour.id for level in levels for behaviour in level.behaviours]
    for each in rating.behaviours:
        if each not in behaviours:
            yield unknown("behaviour", each, behaviours, ("behaviours", each))
