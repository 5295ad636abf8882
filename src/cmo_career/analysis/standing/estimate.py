"""The likely level of a pillar or skill, and how sure it is."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import Final

import attrs

from cmo_career.analysis.standing.rating_rules import RatingRules
from cmo_career.analysis.standing.said_by import SaidBy

__all__ = ["Estimate", "estimate"]

_eighty_percent: Final = 1.2816
"""Standard deviations to each side of the mean that hold 80 % of a normal distribution."""


@attrs.frozen(kw_only=True, repr=False)
class Estimate:
    """
    A level as the ratings tell it (能力估计). All but *weight* is in levels of the scale.

    Attributes:
        said: The mean of what the groups said, by weight.

        likely: The same, drawn toward the level that the present stage requires.

        deviation: Standard deviation of the true level around *likely*.

        low: Lower end of the interval that holds the true level with 80 %, cut at 0.

        high: Its upper end, cut at the top of the scale.

        weight: The weights of the groups together, per level squared.
    """

    said: float
    likely: float
    deviation: float
    low: float
    high: float
    weight: float

    @property
    def surely_at_least(self) -> float:
        """The lower end of the interval before it is cut."""
        return self.likely - _eighty_percent * self.deviation

    @property
    def surely_at_most(self) -> float:
        """The upper end of the interval before it is cut."""
        return self.likely + _eighty_percent * self.deviation

    def __repr__(self) -> str:
        return "<Estimate>"


def estimate(counted: Sequence[SaidBy], required: float | None, rules: RatingRules) -> Estimate | None:
    """
    Return the level that the ratings tell; None where there are none.

    A mean by inverse variance, then a normal prior around the level required, whose variance is ``spread^2 +
    prior-spread^2`` (precisions add: Gelman et al., Bayesian Data Analysis, 2.5). Where the present stage requires
    nothing there is no prior, and the interval is as wide as the ratings alone leave it.
    """
    if not counted:
        return None
    weight = sum(each.weight for each in counted)
    total = sum(each.weight * each.level for each in counted)
    prior = 0.0 if required is None else 1 / (rules["spread"] ** 2 + rules["prior-spread"] ** 2)
    likely = (total + prior * (required or 0.0)) / (weight + prior)
    deviation = 1 / sqrt(weight + prior)
    return Estimate(
        said=_within(total / weight, rules),
        likely=_within(likely, rules),
        deviation=deviation,
        low=_within(likely - _eighty_percent * deviation, rules),
        high=_within(likely + _eighty_percent * deviation, rules),
        weight=weight,
    )


def _within(level: float, rules: RatingRules) -> float:
    return min(max(level, 0.0), float(rules.top_rank))
