"""What is new in the measures of a goal or the log of an action, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

import attrs

from cmo_career.model.action import LogEntry
from cmo_career.model.change import Set
from cmo_career.model.measure import Measure, Reading
from cmo_career.model.text import Text
from cmo_career.words import format_date, format_number, phrase

__all__ = ["facts_in_words"]

_most: Final = 3


def facts_in_words(change: Set, language: str, say: Callable[[Text], str]) -> str | None:
    """
    Say which targets moved, what was read and which hours were logged; *say* puts a text into words.

    Returns None for other changes, for those that also change something else, and for more than a few.
    """
    was, becomes = change.was or (), change.becomes or ()
    if change.field == "measures" and _only_new(was, becomes):
        pieces = [*_of_measures(was, becomes, language, say)]
    elif change.field == "log" and set(was) <= set(becomes):
        pieces = [_logged(entry, language) for entry in becomes if entry not in was]
    else:
        return None
    return phrase("change.joint", language).join(pieces) if 0 < len(pieces) <= _most else None


def _only_new(was: Sequence[Measure], becomes: Sequence[Measure]) -> bool:
    """Return whether measures differ in nothing but targets and more readings."""
    return len(was) == len(becomes) and all(
        _bare(old) == _bare(new) and set(old.readings) <= set(new.readings)
        for old, new in zip(was, becomes, strict=True)
    )


def _bare(measure: Measure) -> tuple[Any, ...]:
    return tuple(
        getattr(measure, field.name)
        for field in attrs.fields(Measure)
        if field.name not in {"target", "readings"}
    )


def _of_measures(
    was: Sequence[Measure], becomes: Sequence[Measure], language: str, say: Callable[[Text], str]
) -> Iterator[str]:
    for old, new in zip(was, becomes, strict=True):
        name = say(new.name)
        if old.target != new.target and old.target is not None and new.target is not None:
            before, after = (_figure(each.target or 0, each.unit, language) for each in (old, new))
            yield phrase("change.target", language, measure=name, was=before, becomes=after)
        for reading in new.readings:
            if reading not in old.readings:
                yield _read(reading, new.unit, name, language)


def _read(reading: Reading, unit: str | None, name: str, language: str) -> str:
    day = format_date(reading.date, language)
    if isinstance(reading.value, bool):
        key = "reached" if reading.value else "not-reached"
        return phrase(f"change.{key}", language, measure=name, day=day)
    value = _figure(reading.value, unit, language)
    return phrase("change.read", language, measure=name, value=value, day=day)


def _logged(entry: LogEntry, language: str) -> str:
    return phrase("change.logged", language, n=entry.hours, day=format_date(entry.date, language))


def _figure(value: float, unit: str | None, language: str) -> str:
    number = format_number(value, language)
    return number if unit is None else phrase("change.figure", language, value=number, unit=unit)
