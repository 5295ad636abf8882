"""How the ways of a progression map run: the columns they need, their paths, and where their numbers stand."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from cmo_career.reports.charts.drawing import Words, written
from cmo_career.reports.charts.map_layout import Road, Route
from cmo_career.reports.charts.map_marks import Line, Pill
from cmo_career.reports.charts.text_width import text_width

__all__ = ["Frame", "columns_of", "drawn_road", "margin"]

pill_size = 12.0
lane_gap, radius, corner, margin = 52.0, 9.0, 12.0, 8.0


@attrs.frozen(kw_only=True)
class Frame:
    """
    Where the columns and rows of a map lie.

    Attributes:
        first_lane: Middle of the first lane.

        loop_gap: From the middle of a lane to what stands on a loop.

        left_gap: From track to track on the left.

        right_start: First track on the right.

        right_gap: From track to track on the right.

        labels: Left edge of the names.

        width: Of the picture.

        rows: Height of every stage, the first one lowest.

        lanes: Lane of every stage.
    """

    first_lane: float
    loop_gap: float
    left_gap: float
    right_start: float
    right_gap: float
    labels: float
    width: float
    rows: tuple[float, ...]
    lanes: tuple[int, ...]

    def x(self, row: int) -> float:
        """Return the middle of the lane of a stage."""
        return self.first_lane + self.lanes[row] * lane_gap


def _pill_width(label: str) -> float:
    return max(20.0, text_width(label, pill_size) + 12) if label else 0.0


def _gap(routes: Iterable[Route], least: float) -> float:
    return max((least, *(_pill_width(route.road.label) + 6 for route in routes)))


def _tracks_used(routes: list[Route]) -> int:
    return max((route.track + 1 for route in routes), default=0)


def columns_of(routes: tuple[Route, ...], lanes: tuple[int, ...]) -> dict[str, float]:
    """Return where the columns of a map lie, by their names in `Frame`."""
    beside = [route for route in routes if route.shape == "track"]
    left = [route for route in beside if route.road.direction == "ahead"]
    right = [route for route in beside if route.road.direction == "back"]
    loops = [route for route in routes if route.shape == "loop"]
    straight_pill = max(
        (_pill_width(route.road.label) for route in routes if route.shape == "straight"), default=0
    )
    # Why: pills of a way in the lanes and of one beside them may stand at the same height.
    left_gap, right_gap = _gap(routes, 24.0), _gap(right, 16.0)
    first_lane = margin + max(_tracks_used(left) * left_gap + left_gap / 2, straight_pill / 2, radius + 6)
    last_lane = first_lane + max(lanes, default=0) * lane_gap
    loop_gap = max(22.0, straight_pill / 2 + 4)
    loop_room = max((loop_gap + 4 + _pill_width(route.road.label) for route in loops), default=8.0)
    right_start = last_lane + radius + loop_room + (right_gap / 2 if right else 0)
    labels = right_start + max(_tracks_used(right) - 1, 0) * right_gap + (right_gap / 2 if right else 0) + 10
    return {
        "first_lane": first_lane,
        "loop_gap": loop_gap,
        "left_gap": left_gap,
        "right_start": right_start,
        "right_gap": right_gap,
        "labels": labels,
    }


def _corner_path(x1: float, y1: float, track: float, y2: float, x2: float) -> str:
    """Return a path that leaves sideways, follows a track, and comes back sideways, with round corners."""
    away = corner if track > x1 else -corner
    back = corner if track > x2 else -corner
    turn = corner if y2 > y1 else -corner
    return (
        f"M{written(x1)} {written(y1)}H{written(track - away)}"
        f"Q{written(track)} {written(y1)} {written(track)} {written(y1 + turn)}"
        f"V{written(y2 - turn)}Q{written(track)} {written(y2)} {written(track - back)} {written(y2)}H{written(x2)}"
    )


def _arrow(x: float, y: float, dx: int, dy: int) -> str:
    """Return an arrow head with its tip at a point, flying in the direction given."""
    length, half = 8.0, 4.5
    ends = [(x - dx * length + dy * side, y - dy * length + dx * side) for side in (half, -half)]
    return f"M{written(x)} {written(y)}" + "".join(f"L{written(a)} {written(b)}" for a, b in ends) + "Z"


def _bend(frame: Frame, road: Road, shape: str) -> tuple[float, float]:
    """Return where a road that changes its lane begins to bend and where it has done so."""
    last = frame.rows[road.end] + radius + 6
    if shape == "bend-late":
        return frame.rows[road.end - 1] - radius, last
    return frame.rows[road.start] - radius, last if road.start + 1 == road.end else frame.rows[road.start + 1]


def _bend_path(frame: Frame, road: Road, shape: str) -> str:
    x1, y1, x2, y2 = frame.x(road.start), frame.rows[road.start], frame.x(road.end), frame.rows[road.end]
    if shape == "straight":
        return f"M{written(x1)} {written(y1 - radius)}V{written(y2 + radius + 6)}"
    bottom, top = _bend(frame, road, shape)
    middle = (top + bottom) / 2
    return (
        f"M{written(x1)} {written(y1 - radius)}V{written(bottom)}"
        f"C{written(x1)} {written(middle)} {written(x2)} {written(middle)} {written(x2)} {written(top)}"
        f"V{written(y2 + radius + 6)}"
    )


def _in_lanes(frame: Frame, route: Route) -> tuple[str, str, tuple[float, float]]:
    road = route.road
    x1, x2, y1, y2 = frame.x(road.start), frame.x(road.end), frame.rows[road.start], frame.rows[road.end]
    if route.shape == "straight":
        place = (x1, (y1 + frame.rows[road.start + 1]) / 2)
    else:
        bottom, top = _bend(frame, road, route.shape)
        place = (x1 + (x2 - x1) * 0.784, 0.342 * bottom + 0.658 * top)
    return _bend_path(frame, road, route.shape), _arrow(x2, y2 + radius + 1, 0, -1), place


def _on_track(frame: Frame, route: Route) -> tuple[str, str, tuple[float, float]]:
    road = route.road
    ahead = road.direction == "ahead"
    x1, x2 = frame.x(road.start), frame.x(road.end)
    side = -1 if ahead else 1
    y1, y2 = frame.rows[road.start] + side * 4, frame.rows[road.end] - side * 4
    track = (
        frame.first_lane - (route.track + 1) * frame.left_gap
        if ahead
        else frame.right_start + route.track * frame.right_gap
    )
    reach = radius - 1
    path = _corner_path(x1 + side * reach, y1, track, y2, x2 + side * (reach + 8))
    return path, _arrow(x2 + side * (reach + 1), y2, -side, 0), (track, (y1 + y2) / 2)


def _as_loop(frame: Frame, route: Route) -> tuple[str, str, tuple[float, float]]:
    x, y = frame.x(route.road.start), frame.rows[route.road.start]
    path = (
        f"M{written(x + 4)} {written(y - 8)}C{written(x + 8)} {written(y - 36)} "
        f"{written(x + 42)} {written(y - 28)} {written(x + 16)} {written(y - 8)}"
    )
    tip_x, tip_y = x + 8.5, y - 3
    arrow = f"M{written(tip_x)} {written(tip_y)}L{written(tip_x + 10)} {written(tip_y - 1)}"
    arrow += f"L{written(tip_x + 5.5)} {written(tip_y - 9)}Z"
    return path, arrow, (x + frame.loop_gap + _pill_width(route.road.label) / 2, y - 18)


def drawn_road(frame: Frame, route: Route) -> tuple[Line, Pill | None]:
    """Return a way drawn, and what stands on it."""
    draw = {"track": _on_track, "loop": _as_loop}.get(route.shape, _in_lanes)
    path, arrow, (x, y) = draw(frame, route)
    road = route.road
    line = Line(path=path, arrow=arrow, look=f"way {road.direction}{' onward' if road.is_onward else ''}")
    if not road.label:
        return line, None
    width = _pill_width(road.label)
    label = Words(x=written(x), y=written(y + 4.2), text=road.label, look="pill-label")
    return line, Pill(x=written(x - width / 2), y=written(y - 10), width=written(width), label=label)
