"""Shapes lie around their middle."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.reports.charts import shapes
from reports.charts.soundness import points_of

around = (shapes.circle, shapes.diamond, shapes.square, shapes.cross, shapes.tick_mark, shapes.half_circle)
places = st.floats(-50, 500)


@pytest.mark.parametrize("draw", around)
@given(x=places, y=places, radius=st.floats(2, 20))
def test_a_shape_goes_no_further_than_its_radius(
    draw: Callable[[float, float, float], str], x: float, y: float, radius: float
) -> None:
    for at_x, at_y in points_of(draw(x, y, radius)):
        assert abs(at_x - x) <= radius + 0.2
        assert abs(at_y - y) <= radius + 0.2


def test_a_triangle_points_up_or_down() -> None:
    tips = [next(points_of(shapes.triangle(10, 10, 5, way))) for way in (-1, 1)]
    assert tips == [(10, 5), (10, 15)]


def test_a_line_goes_through_its_points_and_a_polygon_comes_back() -> None:
    assert list(points_of(shapes.line((0, 1), (2, 3))))[::2] == [(0, 1), (2, 3)]
    assert shapes.polygon(((0, 0), (1, 0), (1, 1))).endswith("Z")


def test_a_rectangle_without_a_width_can_still_be_seen() -> None:
    assert shapes.rectangle(0, 0, 0, 4) == "M0 0h1v4h-1Z"
