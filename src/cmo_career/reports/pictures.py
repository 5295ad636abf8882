"""Charts as images that bring their style with them, for pages that are not the library's own."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import attrs

from cmo_career.analysis.answers.tables import called
from cmo_career.analysis.standing.pillar_standing import PillarStanding
from cmo_career.analysis.standing.standing import Standing
from cmo_career.model.framework import Framework
from cmo_career.reports.charts.map_layout import Road
from cmo_career.reports.charts.map_marks import MapStage
from cmo_career.reports.charts.pillar_bars import BarRow, draw_pillar_bars
from cmo_career.reports.charts.progression_map import draw_progression_map
from cmo_career.reports.environment import environment_of
from cmo_career.words import format_number, format_range
from cmo_career.words.phrase_book import built_in

__all__ = ["Image", "map_image", "standing_image"]


@attrs.frozen(kw_only=True)
class Image:
    """
    A chart as an image.

    Attributes:
        source: Its data, as an address that holds them.

        description: What it shows, for those who do not see it.

        width: In pixels.
    """

    source: str
    description: str
    width: str


def standing_image(found: Standing, language: str) -> Image | None:
    """Return the pillars as bars; None where the answer does not know its framework."""
    ground = found.ground
    if ground.framework is None:
        return None
    rows = tuple(_bar(row, language) for row in found.pillars)
    levels = tuple(called(level.name, ground, language) for level in ground.framework.scale)
    drawing = draw_pillar_bars(rows, levels, tuple(_keys(found, language)))
    told = " ".join(f"{row.name}: {row.value}." for row in rows)
    title = _says("pillars.title", language)
    return _image("pillars", "pillar-bars", drawing, title, told)


def _says(key: str, language: str, **params: str) -> str:
    return built_in.phrase(f"report.plan.{key}", language, **params)


def _bar(row: PillarStanding, language: str) -> BarRow:
    return BarRow(
        name=called(row.ground.name_of_pillar(row.pillar), row.ground, language),
        value=_value(row, language),
        likely=row.likely,
        low=row.low,
        high=row.high,
        required_now=row.required_now,
        required_next=row.required_next,
    )


def _value(row: PillarStanding, language: str) -> str:
    if row.likely is None or row.low is None or row.high is None:
        return _says("unknown", language)
    interval = format_range(row.low, row.high, language, 1)
    return _says("pillars.value", language, likely=format_number(row.likely, language, 1), interval=interval)


def _keys(found: Standing, language: str) -> Iterator[tuple[str, str]]:
    marks = {
        "likely": any(row.estimate is not None for row in found.pillars),
        "interval": any(row.estimate is not None for row in found.pillars),
        "now": any(row.required_now is not None for row in found.pillars),
        "next": any(row.required_next is not None for row in found.pillars),
    }
    yield from (
        (mark, _says(f"pillars.key-{mark}", language)) for mark, is_shown in marks.items() if is_shown
    )


def map_image(framework: Framework, language: str) -> Image:
    """Return the map of a framework: its stages and the ways between them."""

    def say(text: Any) -> str:
        return "" if text is None else " ".join(text.choose(language, *framework.languages).split())

    rows = {stage.id: row for row, stage in enumerate(framework.stages)}
    stages = tuple(MapStage(name=say(stage.name), line=say(stage.motto)) for stage in framework.stages)
    pairs: dict[tuple[int, int], bool] = {}
    for way in framework.transitions:
        pair = rows[way.from_stage], rows[way.to_stage]
        pairs[pair] = pairs.get(pair, False) or way.kind != "step-back"
    roads = tuple(Road(start=start, end=end, follows=follows) for (start, end), follows in pairs.items())
    title = _says("map.title", language, framework=say(framework.title))
    told = " ".join(f"{stage.name}." for stage in stages)
    return _image("map", "progression-map", draw_progression_map(stages, roads), title, told)


def _image(variable: str, chart: str, drawing: Any, title: str, told: str) -> Image:
    environment = environment_of("html")
    shown = SimpleNamespace(drawing=drawing, title=title, description=told)
    svg = environment.get_template(f"charts/{chart}.svg.jinja").render(**{variable: shown})
    style = environment.get_template("style.css.jinja").render()
    # Why: an image knows no style but its own, and no background, whatever the colours of the notebook.
    head, bracket, rest = svg.partition(">")
    head = head.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    look = f"<style><![CDATA[{style} svg {{ background: var(--paper); }}]]></style>"
    data = b64encode(f"{head}{bracket}{look}{rest}".encode()).decode()
    description = f"{title}. {told}"
    return Image(source=f"data:image/svg+xml;base64,{data}", description=description, width=drawing.width)
