"""What a goal is measured by, and what was read last."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from cmo_career.model.measure import Measure
from cmo_career.reports.view.voice import Speech, on_one_line
from cmo_career.words import format_money
from cmo_career.words.number import is_currency

__all__ = ["measure_promise", "measure_reading", "measure_text", "with_unit"]


def measure_text(voice: Speech, measure: Measure, *, as_of: date) -> str:
    """Return a measure with its figures and its latest reading until a day."""
    if measure.kind == "milestone":
        name = voice.told(measure.name)
        reached = bool(_latest(measure, as_of))
        return voice.says("goals.reached" if reached else "goals.not-reached", measure=name)
    text = measure_promise(voice, measure)
    read = _latest(measure, as_of)
    if read is None:
        return voice.says("goals.reads-nothing", measure=text)
    return voice.says("goals.reads", measure=text, value=with_unit(voice, read, measure.unit))


def measure_promise(voice: Speech, measure: Measure) -> str:
    """Return what a measure is to come to."""
    name = voice.told(measure.name)
    if measure.kind == "milestone":
        return name
    figures = {
        field: with_unit(voice, value, measure.unit)
        for field, value in (("baseline", measure.baseline), ("target", measure.target))
        if value is not None
    }
    return voice.says(f"goals.measure-{_sort(measure)}", name=name, **figures)


def measure_reading(voice: Speech, measure: Measure, *, as_of: date) -> str:
    """Return what was read last until a day."""
    name, read = voice.told(measure.name), _latest(measure, as_of)
    if measure.kind == "milestone":
        return voice.says("goals.reached" if read else "goals.not-reached", measure=name)
    value = voice.says("goals.unread") if read is None else with_unit(voice, read, measure.unit)
    return voice.says("labelled", label=name, text=value)


def _latest(measure: Measure, as_of: date) -> float | None:
    return next((each.value for each in reversed(measure.readings) if each.date <= as_of), None)


def _sort(measure: Measure) -> str:
    if measure.kind != "hold":
        return measure.kind
    is_ceiling = (
        measure.baseline is not None and measure.target is not None and measure.baseline > measure.target
    )
    return "hold-at-most" if is_ceiling else "hold-at-least"


def with_unit(voice: Speech, value: float, unit: str | None) -> str:
    """Write a figure of a measure with its unit; money as money is written."""
    number = voice.number(value)
    if unit is None:
        return number
    shown = on_one_line(unit)
    if is_currency(shown):
        return format_money(Decimal(str(value)), shown, voice.language)
    # Why: "40 h" and "40 users", but "40%" and "40人".
    joined = shown[:1].isascii() and shown[:1].isalpha()
    return voice.says("goals.with-unit" if joined else "goals.with-unit-joined", value=number, unit=shown)
