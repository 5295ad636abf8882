"""The formulas of standing and readiness in plain Python, over tuples: what one would write down first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import erfc, sqrt

from cmo_career.analysis.standing.rating_rules import RatingRules
from cmo_career.model.career import Career

__all__ = ["BareRating", "BareRules", "bare_chances", "bare_levels", "bare_ratings", "bare_rules"]

BareRating = tuple[str, str, int, float, date]
"""Pillar, group, how many, level, day."""
BareRules = tuple[dict[str, float], float, float, float, float, float]
"""One rater's variance by group; between groups; of the prior; ageing; fresh and stale months."""
Level = tuple[float, float, float, float]
"""Likely, low, high, weight."""


def bare_ratings(career: Career) -> list[BareRating]:
    """Return what was said, as tuples."""
    return [
        (rating.pillar, rating.by, rating.n, rating.level, assessment.date)
        for assessment in career.assessments
        for rating in assessment.ratings
    ]


def bare_rules(rules: RatingRules) -> BareRules:
    """Return the parameters, as numbers."""
    spread, between = rules["spread"] ** 2, rules["group-difference"] ** 2
    groups = (name.removeprefix("reliability-") for name in rules.figures if name.startswith("reliability-"))
    errors = {group: spread * (1 / rules[f"reliability-{group}"] - 1) for group in groups}
    prior = spread + rules["prior-spread"] ** 2
    return errors, between, prior, rules["ageing-per-year"], rules["fresh-months"], rules["stale-months"]


def bare_levels(
    ratings: Iterable[BareRating], required: Mapping[str, float], rules: BareRules, as_of: date
) -> dict[str, Level]:
    """Return likely level, interval and weight by pillar or skill."""
    errors, between, prior, ageing, fresh, stale = rules
    latest: dict[str, dict[str, BareRating]] = {}
    for rating in ratings:
        if rating[4] <= as_of:
            groups = latest.setdefault(rating[0], {})
            if rating[1] not in groups or groups[rating[1]][4] <= rating[4]:
                groups[rating[1]] = rating
    found = {}
    for pillar, groups in latest.items():
        weights: dict[str, float] = {}
        for _, group, count, _, day in groups.values():
            months = 12 * (as_of.year - day.year) + as_of.month - day.month + (as_of.day - day.day) / 31
            if months <= stale:
                past = ageing * max(0.0, months - fresh) / 12
                weights[group] = 1 / (errors[group] / count + between + past)
        if len(weights) > 1:
            weights.pop("self", None)
        if weights:
            asked = required.get(pillar)
            own = sum(weights.values())
            weight = own if asked is None else own + 1 / prior
            total = sum(each * groups[group][3] for group, each in weights.items())
            likely = (total + (0 if asked is None else asked / prior)) / weight
            off = 1.2816 / sqrt(weight)
            found[pillar] = likely, max(likely - off, 0.0), min(likely + off, 3.0), own
    return found


def bare_chances(
    levels: Mapping[str, Level],
    present: Mapping[str, float],
    asked: Sequence[tuple[str, float]],
    prior: float,
) -> dict[str, float]:
    """Return the chance to meet each level that a stage requires."""
    found = {}
    for pillar, level in asked:
        if pillar in levels:
            likely, _, _, own = levels[pillar]
            deviation = 1 / sqrt(own + (1 / prior if pillar in present else 0))
            found[pillar] = erfc((level - 0.5 - likely) / deviation / sqrt(2)) / 2
    return found
