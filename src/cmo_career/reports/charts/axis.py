"""Axes: where days and amounts lie, and which of them are named without their names touching."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import pairwise
from math import floor, log10
from typing import Final

import attrs

from cmo_career.reports.charts.drawing import Mark, Words, written
from cmo_career.reports.charts.shapes import line
from cmo_career.reports.charts.text_width import text_width
from cmo_career.words import format_month, format_period

__all__ = ["Axis", "Tick", "amount_ticks", "day_axis", "day_ticks", "nice_step", "tick_lines", "tick_names"]

_months: Final = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)
_tick_size: Final = 12.0


@attrs.frozen(kw_only=True)
class Axis:
    """
    A straight axis.

    Attributes:
        start: The value at *low*.

        end: The value at *high*.

        low: Where it begins in the picture.

        high: Where it ends in the picture.
    """

    start: float
    end: float
    low: float
    high: float

    def at(self, value: float) -> float:
        """
        Return where a value lies; outside the axis, the nearer of its ends.

        >>> Axis(start=0, end=10, low=100, high=200).at(2.5)
        125.0
        """
        share = (value - self.start) / (self.end - self.start) if self.end > self.start else 0.0
        return self.low + (self.high - self.low) * min(max(share, 0.0), 1.0)


@attrs.frozen(kw_only=True)
class Tick:
    """
    A value on an axis that is named.

    Attributes:
        place: Where it lies in the picture.

        name: What it is called.

        look: How its name is set: around the place, or drawn in from the end of the axis.
    """

    place: float
    name: str
    look: str = "tick"


def day_axis(first: date, last: date, low: float, high: float) -> Axis:
    """Return the axis of the days from one to another."""
    return Axis(
        start=first.toordinal(), end=max(last.toordinal() + 1, first.toordinal() + 31), low=low, high=high
    )


def day_ticks(axis: Axis, language: str) -> tuple[Tick, ...]:
    """Return the months or years that an axis of days names, as many as have room."""
    first, last = (
        date.fromordinal(int(axis.start)),
        date.fromordinal(min(int(axis.end), date.max.toordinal())),
    )
    start, end = 12 * first.year + first.month - 1, 12 * last.year + last.month - 1
    for step in _months:
        months = range(-(-start // step) * step, end + 1, step)
        found = _named(axis, [_first_of(month) for month in months], step, language)
        if _stand_apart(found):
            return found
    return ()


def _first_of(month: int) -> date:
    return date(min(month // 12, 9999), month % 12 + 1, 1)


def _named(axis: Axis, days: list[date], step: int, language: str) -> tuple[Tick, ...]:
    found = []
    for day in days:
        name = format_month(day, language, "short") if step < 12 else format_period(str(day.year), language)
        if day.toordinal() >= axis.start:
            found.append(_within(axis, axis.at(day.toordinal()), name))
    return tuple(found)


def _within(axis: Axis, place: float, name: str) -> Tick:
    half = text_width(name, _tick_size) / 2
    look = "tick-start" if place - half < axis.low else "tick-end" if place + half > axis.high else "tick"
    return Tick(place=place, name=name, look=look)


def _stand_apart(ticks: tuple[Tick, ...]) -> bool:
    ends = [_ends(tick) for tick in ticks]
    return all(one[1] + 8 <= other[0] for one, other in pairwise(ends))


def _ends(tick: Tick) -> tuple[float, float]:
    width = text_width(tick.name, _tick_size)
    left = tick.place - {"tick-start": 0.0, "tick": width / 2, "tick-end": width}[tick.look]
    return left, left + width


def tick_lines(ticks: Iterable[Tick], top: float, bottom: float) -> tuple[Mark, ...]:
    """Return the lines through ticks that lie side by side."""
    return tuple(Mark(path=line((tick.place, top), (tick.place, bottom)), look="grid") for tick in ticks)


def tick_names(ticks: Iterable[Tick], y: float) -> tuple[Words, ...]:
    """Return the names of ticks that lie side by side."""
    return tuple(Words(x=written(tick.place), y=written(y), text=tick.name, look=tick.look) for tick in ticks)


def nice_step(most: float, steps: int) -> float:
    """
    Return the least of 1, 2 and 5 times a power of ten of which so many steps reach *most*.

    >>> nice_step(10, 5), nice_step(11, 5), nice_step(0.3, 3)
    (2.0, 5.0, 0.1)
    """
    least = max(most, 1e-9) / steps
    power = 10.0 ** floor(log10(least))
    return next(round(times * power, 12) for times in (1, 2, 5, 10) if times * power >= least - 1e-12)


def amount_ticks(
    axis: Axis, step: float, name: Callable[[float], str], *, is_upright: bool = False
) -> tuple[Tick, ...]:
    """Return the multiples of a step on an axis that begins at 0, fewer where their names would touch."""
    while True:
        count = int(axis.end / step + 1e-9)
        values = [number * step for number in range(count + 1)]
        if is_upright:
            return tuple(Tick(place=axis.at(value), name=name(value), look="tick-end") for value in values)
        found = tuple(_within(axis, axis.at(value), name(value)) for value in values)
        if _stand_apart(found):
            return found
        step *= 2
