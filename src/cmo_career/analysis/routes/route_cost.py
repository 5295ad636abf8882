"""What ways cost, in whole numbers, so that sums do not depend on the order in which they are added up."""

from __future__ import annotations

from typing import Final, NamedTuple

import attrs

from cmo_career.model.transition import Transition

__all__ = ["Cost", "PricedLeg", "cost_of", "to_units", "to_value"]

_per_unit: Final = 10**9


def to_units(value: float) -> int:
    """Return years or levels in billionths."""
    return round(value * _per_unit)


def to_value(units: int) -> float:
    """Return billionths as years or levels."""
    return units / _per_unit


class Cost(NamedTuple):
    """What a way costs by each criterion; less is better in all of them."""

    years: int
    gates: int
    step: int

    def is_within(self, other: Cost) -> bool:
        """Return whether it is no more than another cost by any criterion."""
        return self.years <= other.years and self.gates <= other.gates and self.step <= other.step


@attrs.frozen(kw_only=True)
class PricedLeg:
    """
    A transition with what it adds to the cost of a way.

    Attributes:
        transition: The transition.

        years: Its mean years, less those served, in billionths.

        step: What the stage reached asks beyond the one before and beyond the person, in billionths of a level.

        asks: Its essential gates ahead, a bit each.

        opens: The gates that having gone it opens, a bit each.
    """

    transition: Transition
    years: int
    step: int
    asks: int
    opens: int


def cost_of(legs: tuple[PricedLeg, ...]) -> Cost:
    """Return what a way costs: its years, the different gates ahead that no earlier leg opens, its steepest step."""
    asked = opened = 0
    for leg in legs:
        asked |= leg.asks & ~opened
        opened |= leg.opens
    return Cost(
        years=sum(leg.years for leg in legs),
        gates=asked.bit_count(),
        step=max((leg.step for leg in legs), default=0),
    )
