"""What a map is drawn from is written already: a template computes nothing."""

from __future__ import annotations

from typing import Any

import attrs
from hypothesis import given

from cmo_career.reports.charts.progression_map import draw_progression_map
from reports.charts.maps import GivenMap, maps


def is_written(value: Any) -> bool:
    """Return whether a value is text, or made of nothing else."""
    if isinstance(value, tuple):
        return all(map(is_written, value))
    if attrs.has(type(value)):
        return all(is_written(getattr(value, field.name)) for field in attrs.fields(type(value)))
    return isinstance(value, str)


@given(maps())
def test_a_drawing_holds_nothing_but_writing(given_map: GivenMap) -> None:
    assert is_written(draw_progression_map(*given_map))


def test_a_number_would_be_noticed() -> None:
    assert not is_written(("1", 2))
