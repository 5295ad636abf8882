"""The figures by which ratings become an estimate."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Self

import attrs

from cmo_career.errors import AnalysisError, Problem
from cmo_career.model.basis import Figure
from cmo_career.model.framework import Framework
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.vocabulary import RaterGroup, words_of

__all__ = ["RatingRules"]

_reliabilities: Final = tuple(f"reliability-{group}" for group in words_of(RaterGroup))
_names: Final = (
    *_reliabilities,
    "spread",
    "group-difference",
    "prior-spread",
    "ageing-per-year",
    "disagreement",
    "blind-spot",
    "fresh-months",
    "stale-months",
    "release-raters",
)
_positive: Final = ("spread", "disagreement", "blind-spot")


def _is_usable(name: str, value: float) -> bool:
    if name in _reliabilities:
        return 0 < value < 1
    return value > 0 if name in _positive else value >= 0


def _checked(figures: Mapping[str, Figure]) -> FrozenMap[str, Figure]:
    wrong = [name for name, figure in figures.items() if not _is_usable(name, figure.value)]
    if wrong:
        raise AnalysisError(
            Problem(code="parameter-unusable", params={"parameter": name}, path=("parameters", name))
            for name in wrong
        )
    return FrozenMap(figures)


def _values_of(rules: RatingRules) -> dict[str, float]:
    return {name: figure.value for name, figure in rules.figures.items()}


@attrs.frozen(kw_only=True)
class RatingRules:
    """
    The parameters of a framework that turn ratings into levels (评分规则).

    Attributes:
        figures: Each parameter by its name, with what it rests on.

        top_rank: The highest level of the scale.

    Raises:
        AnalysisError: With every parameter that nothing can be calculated with: a reliability that is not between 0
            and 1, a spread of nothing, any negative figure.
    """

    figures: FrozenMap[str, Figure] = attrs.field(converter=_checked)
    top_rank: int
    _values: dict[str, float] = attrs.field(
        init=False, eq=False, repr=False, default=attrs.Factory(_values_of, takes_self=True)
    )

    @classmethod
    def of(cls, framework: Framework) -> Self:
        """Return the rules of a framework: its own figures, the library's where it gives none."""
        return cls(
            figures={name: framework.parameter(name) for name in _names}, top_rank=framework.scale.top_rank
        )

    def __getitem__(self, name: str) -> float:
        return self._values[name]

    def reliability(self, group: RaterGroup) -> float:
        """Return the reliability of one rater of a group, between 0 and 1."""
        return self[f"reliability-{group}"]

    def variance(self, group: RaterGroup, raters: float, months: float = 0) -> float:
        """
        Return how uncertain the mean of a group is as a measure of the true level, in levels squared.

        Three parts: the raters' own error, ``spread^2 (1 - r) / (r n)`` with reliability r and n raters; the
        difference between groups, ``tau^2``; and what a rating has drifted since it stopped being fresh.
        """
        reliability = self.reliability(group)
        error = self["spread"] ** 2 * (1 - reliability) / (reliability * raters)
        past_fresh = max(0.0, months - self["fresh-months"]) / 12
        return error + self["group-difference"] ** 2 + self["ageing-per-year"] * past_fresh

    def is_stale(self, months: float) -> bool:
        """Return whether a rating of this age counts no longer."""
        return months > self["stale-months"]
