"""The figures that the answers use, each to be overridden by a framework."""

from __future__ import annotations

from typing import Final

from cmo_career.model.basis import Basis, Figure
from cmo_career.model.frozen_map import FrozenMap

__all__ = ["default_parameters"]

_reasoning: Final = Basis(
    assumed=True,
    reasoning={
        "zh": "本框架未另行规定，取程序库的默认值，其来历见文档“数值从何而来”。",
        "en": "The framework says nothing else: the library's default, whose origin the page on figures tells.",
    },
)

_values: Final[dict[str, float]] = {
    # Reliability of one rater (Spearman-Brown, from the numbers of raters in Greguras and Robie 1998).
    "reliability-manager": 0.3684,
    "reliability-peer": 0.2258,
    "reliability-cross-functional": 0.2258,
    "reliability-report": 0.2059,
    "reliability-other": 0.2258,
    "reliability-self": 0.13,
    # In levels of the scale.
    "spread": 0.5,
    "group-difference": 0.3,
    "prior-spread": 0.5,
    "ageing-per-year": 0.04,
    "disagreement": 0.75,
    "blind-spot": 0.5,
    # In months.
    "fresh-months": 12,
    "stale-months": 24,
    # Shares and counts.
    "bottleneck-chance": 0.2,
    "release-raters": 3,
    "release-advised-raters": 5,
    "overrun": 1.6,
    # Standard deviation of the logarithm of the overrun.
    "overrun-spread": 0.4,
    # Hours logged, as a share of those planned.
    "hours-far-over": 1.25,
    "hours-as-planned": 0.8,
    "hours-far-under": 0.5,
    # What actions bring.
    "gain-a-year": 0.5,
    "gain-without-feedback": 0.5,
    "gain-spread": 0.5,
}

default_parameters: Final[FrozenMap[str, Figure]] = FrozenMap(
    {name: Figure(value=value, basis=_reasoning) for name, value in _values.items()}
)
"""Every parameter that there is, with the value that holds where a framework gives none."""
