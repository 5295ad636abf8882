"""What a goal is measured by, and what was read last."""

from __future__ import annotations

from datetime import date

from cmo_career.model.measure import Measure
from cmo_career.reports.view.voice import Voice, on_one_line

__all__ = ["measure_text"]


def measure_text(voice: Voice, measure: Measure, *, as_of: date) -> str:
    """Return a measure with its figures and its latest reading until a day."""
    name = voice.told(measure.name)
    read = [reading.value for reading in measure.readings if reading.date <= as_of]
    if measure.kind == "milestone":
        return voice.says("goals.reached" if read and read[-1] else "goals.not-reached", measure=name)
    figures = {
        field: _with_unit(voice, value, measure.unit)
        for field, value in (("baseline", measure.baseline), ("target", measure.target))
        if value is not None
    }
    text = voice.says(f"goals.measure-{_sort(measure)}", name=name, **figures)
    if not read:
        return voice.says("goals.reads-nothing", measure=text)
    return voice.says("goals.reads", measure=text, value=_with_unit(voice, read[-1], measure.unit))


def _sort(measure: Measure) -> str:
    if measure.kind != "hold":
        return measure.kind
    is_ceiling = (
        measure.baseline is not None and measure.target is not None and measure.baseline > measure.target
    )
    return "hold-at-most" if is_ceiling else "hold-at-least"


def _with_unit(voice: Voice, value: float, unit: str | None) -> str:
    number = voice.number(value)
    if unit is None:
        return number
    shown = on_one_line(unit)
    # Why: "40 CNY" and "40 h", but "40%" and "40人".
    joined = shown[:1].isascii() and shown[:1].isalpha()
    return voice.says("goals.with-unit" if joined else "goals.with-unit-joined", value=number, unit=shown)
