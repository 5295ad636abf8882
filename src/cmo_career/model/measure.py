"""How a goal is measured, and what was read when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from math import isfinite

import attrs

from cmo_career.errors import ModelError, Problem
from cmo_career.model.dated import as_tuple
from cmo_career.model.period import as_day
from cmo_career.model.text import Text, as_text
from cmo_career.model.validation import finite, one_of, refuse
from cmo_career.model.vocabulary import MeasureKind

__all__ = ["Measure", "Reading"]


@attrs.frozen(kw_only=True)
class Reading:
    """
    What a measure showed on one day (读数).

    Attributes:
        date: The day it was read.

        value: A number; for a milestone whether it was reached.

    Raises:
        ModelError: For anything but a finite number or a bool.
    """

    date: date = attrs.field(converter=as_day)
    value: float | bool = attrs.field()

    @value.validator
    def _check_value(self, _: object, value: object) -> None:
        number = value.__class__ is int or (value.__class__ is float and isfinite(value))
        if not number and value.__class__ is not bool:
            refuse("not-a-number", "value")


def _in_time(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    given = as_tuple(readings)
    for reading in given:
        if not isinstance(reading, Reading):
            raise ModelError.of("not-a-reading", type=type(reading).__name__)
    return tuple(sorted(given, key=lambda reading: reading.date))


@attrs.frozen(kw_only=True)
class Measure:
    """
    A figure that tells whether a goal is reached (衡量指标).

    Attributes:
        name: What is measured.

        unit: Of the figures, such as ``%`` or ``CNY``.

        kind: ``reach``, from the baseline to the target, up or down; ``hold``, the target kept at every reading, at
            most where the baseline is above it, else at least; ``milestone``, reached or not.

        baseline: Where it stood at first; needed for ``reach``, not given for a milestone.

        target: Where it should stand; needed for ``reach`` and ``hold``, not given for a milestone.

        readings: In order of their dates; a milestone's 0 and 1 become False and True.

    Raises:
        ModelError: For a baseline equal to the target, figures missing or too many for the kind, and readings
            of the wrong kind.

    >>> Measure(name="users", unit="%", baseline=0, target=50).kind
    'reach'
    """

    name: Text = attrs.field(converter=as_text)
    unit: str | None = attrs.field(default=None)
    kind: MeasureKind = attrs.field(default="reach", validator=one_of(MeasureKind))
    baseline: float | None = attrs.field(default=None, validator=finite)
    target: float | None = attrs.field(default=None, validator=finite)
    readings: tuple[Reading, ...] = attrs.field(default=(), converter=_in_time)

    @unit.validator
    def _check_unit(self, _: object, value: object) -> None:
        if value is not None and (not isinstance(value, str) or not value.strip()):
            refuse("not-words", "unit")

    def __attrs_post_init__(self) -> None:
        problems = list(self._figure_problems())
        if self.kind == "milestone":
            problems += self._problems_of_readings(allowed=(True, False), code="milestone-not-yes-or-no")
            if not problems and self.readings:
                read = tuple(attrs.evolve(reading, value=bool(reading.value)) for reading in self.readings)
                object.__setattr__(self, "readings", read)
        else:
            problems += [
                Problem(code="not-a-number", path=("readings", place, "value"))
                for place, reading in enumerate(self.readings)
                if isinstance(reading.value, bool)
            ]
        if problems:
            raise ModelError(problems)

    def _figure_problems(self) -> Iterable[Problem]:
        kind = self.kind
        for field, value, needed in (
            ("baseline", self.baseline, ("reach",)),
            ("target", self.target, ("reach", "hold")),
        ):
            if value is not None:
                if kind == "milestone":
                    yield Problem(code="milestone-has-figure", params={"field": field}, path=(field,))
            elif kind in needed:
                params = {"field": field, "kind": kind}
                yield Problem(code="measure-figure-missing", params=params, path=(field,))
        if kind == "reach" and self.baseline is not None and self.baseline == self.target:
            yield Problem(code="measure-goes-nowhere", path=("target",))

    def _problems_of_readings(self, *, allowed: tuple[float, ...], code: str) -> list[Problem]:
        return [
            Problem(code=code, path=("readings", place, "value"))
            for place, reading in enumerate(self.readings)
            if reading.value not in allowed
        ]
