"""The routes to a stage as lines over years."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.routes.route import Route
from cmo_career.analysis.routes.routes import Routes
from cmo_career.reports.charts.legend import Entry
from cmo_career.reports.charts.route_lines import RouteRow, draw_routes, route_sign
from cmo_career.reports.charts.views.chart_view import ChartView, told_as_text
from cmo_career.reports.charts.views.teller import Teller
from cmo_career.words import format_list, format_years

__all__ = ["most_rows", "routes_chart"]

most_rows: Final = 12


def routes_chart(found: Routes, language: str, *, most: int = most_rows) -> ChartView:
    """Return the first routes, those on the front before the others."""
    teller = Teller(language=language, ground=found.ground)
    numbers = {route.transitions: number for number, route in enumerate(found.routes, 1)}
    rows = tuple(_row(teller, route, numbers) for route in found.routes[:most])
    note = _note(teller, found, len(rows))
    title = teller.says(
        "routes.title", start=teller.stage(found.from_stage), stage=teller.stage(found.to_stage)
    )
    told = [row.title for row in rows] + ([teller.says("sentence", text=note)] if note else [])
    drawing = draw_routes(
        rows,
        tuple(_legend(teller, rows)),
        language=language,
        unit=teller.says("routes.years"),
        gates=teller.says("routes.gates"),
        note=note,
    )
    return ChartView(
        kind="routes",
        language=language,
        title=title,
        description=told_as_text(told, teller.says("more-in-table")),
        drawing=drawing,
        table=Table(
            title=title,
            heads=[
                teller.says(f"routes.{head}") for head in ("number", "way", "mean", "p80", "gates", "remark")
            ],
            rows=[_cells(teller, row) for row in rows],
            after=note,
        ),
    )


def _note(teller: Teller, found: Routes, shown: int) -> str:
    if found.is_there:
        return teller.says("routes.there")
    if not found.routes:
        return teller.says("routes.none")
    left = found.counted - shown
    if left <= 0:
        return ""
    return teller.says("routes.more" if found.is_complete else "routes.at-least", n=left)


def _row(teller: Teller, route: Route, numbers: Mapping[tuple[str, ...], int]) -> RouteRow:
    reasons = (teller.says(f"routes.{reason}") for reason in route.reasons)
    remark = format_list(reasons, teller.language)
    if route.is_dominated:
        better = numbers.get(route.dominated_by)
        remark = (
            teller.says("routes.dominated")
            if better is None
            else teller.says("routes.dominated-by", number=str(better))
        )
    row = RouteRow(
        number=str(numbers[route.transitions]),
        name=" → ".join(teller.way(each) for each in route.transitions),
        remark=remark,
        gates=str(len(route.gates_ahead)),
        legs=tuple(leg.mean_years for leg in route.legs),
        high=route.p80_years,
        is_dominated=route.is_dominated,
    )
    told = teller.says(
        "routes.told",
        number=row.number,
        way=row.name,
        mean=format_years(row.mean, teller.language),
        p80=format_years(row.high, teller.language),
        n=len(route.gates_ahead),
    )
    return attrs.evolve(row, title=told)


def _legend(teller: Teller, rows: tuple[RouteRow, ...]) -> Iterator[Entry]:
    there = {
        "mean": bool(rows),
        "p80": bool(rows),
        "stop": any(len(row.legs) > 1 for row in rows),
        "dominated": any(row.is_dominated for row in rows),
    }
    yield from (
        route_sign(mark, teller.says(f"routes.key-{mark}")) for mark, is_there in there.items() if is_there
    )


def _cells(teller: Teller, row: RouteRow) -> tuple[str, ...]:
    years = (format_years(each, teller.language) for each in (row.mean, row.high))
    return (row.number, row.name, *years, row.gates, row.remark or teller.says("none"))
