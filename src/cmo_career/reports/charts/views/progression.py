"""The progression map of a framework, of a career, of the ways onward, or of the readiness for every stage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.gates.onward import WayOnward
from cmo_career.analysis.readiness.readiness import Readiness
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.model.stage import Stage
from cmo_career.model.transition import Transition
from cmo_career.reports.charts.drawing import Drawing, Mark, Row, clean
from cmo_career.reports.charts.map_layout import Road
from cmo_career.reports.charts.map_marks import MapStage, ProgressionMap
from cmo_career.reports.charts.progression_map import draw_progression_map
from cmo_career.reports.charts.shapes import circle, rectangle
from cmo_career.reports.charts.views.chart_view import ChartView, told_as_text
from cmo_career.reports.charts.views.teller import Teller
from cmo_career.words import format_list, format_years

__all__ = ["progression_chart"]

Shown = Framework | Career | Sequence[WayOnward] | Sequence[Readiness]


@attrs.frozen(kw_only=True)
class _Person:
    """What the map knows of a person: the present stage, the one wanted, and lines that stand below stages."""

    here: str = ""
    wanted: str = ""
    lines: Mapping[str, str] = attrs.field(factory=dict)
    onward: tuple[WayOnward, ...] = ()

    def mark(self, stage: str) -> str:
        """Return the mark of a stage."""
        if stage == self.here:
            return "both" if stage == self.wanted else "here"
        return "wanted" if stage == self.wanted else "plain"


def progression_chart(found: Shown, language: str) -> ChartView:
    """Return the map of the progression that a value is about."""
    framework, teller, person = _asked(found, language)
    marks = {stage.id: person.mark(stage.id) for stage in framework.stages}
    stages = tuple(_stage(teller, stage, marks[stage.id], person) for stage in framework.stages)
    drawn = draw_progression_map(stages, tuple(_roads(framework, person)))
    title = teller.says("progression.title", framework=teller.called(framework.title))
    lines = tuple(_told(teller, framework, stage, person) for stage in framework.stages)
    return ChartView(
        kind="progression",
        language=language,
        title=title,
        description=told_as_text(lines, teller.says("more-in-table")),
        drawing=_drawing(drawn, tuple(stage.name for stage in stages)),
        table=_table(teller, framework, title, person),
    )


def _asked(found: Shown, language: str) -> tuple[Framework, Teller, _Person]:
    if isinstance(found, Framework):
        ground = Ground(framework=found, languages=found.languages)
        return found, Teller(language=language, ground=ground), _Person()
    if isinstance(found, Career):
        wanted = found.profile.aspires_to
        person = _Person(here=found.profile.stage, wanted="" if wanted is None else wanted.stage)
        return found.framework, Teller(language=language, ground=Ground.of(found)), person
    ground = found[0].ground
    assert ground.framework is not None  # such answers are about careers
    teller = Teller(language=language, ground=ground)
    if isinstance(found[0], Readiness):
        ready = tuple(each for each in found if isinstance(each, Readiness))
        lines = {each.stage: _ready(teller, each) for each in ready}
        return ground.framework, teller, _Person(here=ready[0].from_stage, lines=lines)
    onward = tuple(each for each in found if isinstance(each, WayOnward))
    here = ground.framework.transition(onward[0].transition).from_stage
    return ground.framework, teller, _Person(here=here, onward=onward)


def _ready(teller: Teller, found: Readiness) -> str:
    if found.is_present:
        return ""
    if not found.ways:
        return teller.says("progression.no-way")
    gates = found.ways[0].gates
    return teller.says("progression.gates", met=gates.essential_met, n=gates.essential_total)


def _stage(teller: Teller, stage: Stage, mark: str, person: _Person) -> MapStage:
    motto = "" if stage.motto is None else teller.called(stage.motto)
    return MapStage(
        name=teller.called(stage.name),
        line=person.lines.get(stage.id) or motto,
        tags=() if mark == "plain" else (teller.says(f"progression.{mark}"),),
        mark=mark,
    )


def _roads(framework: Framework, person: _Person) -> Iterator[Road]:
    rows = {stage.id: row for row, stage in enumerate(framework.stages)}
    numbers: dict[tuple[int, int], list[int]] = {}
    for number, way in enumerate(person.onward, 1):
        numbers.setdefault((rows[person.here], rows[way.to_stage]), []).append(number)
    pairs: dict[tuple[int, int], list[Transition]] = {}
    for each in framework.transitions:
        pairs.setdefault((rows[each.from_stage], rows[each.to_stage]), []).append(each)
    for (start, end), ways in pairs.items():
        back = pairs.get((end, start), ())
        is_mutual = any(each.kind == "rotation" for each in back)
        yield Road(
            start=start,
            end=end,
            follows=any(each.kind not in {"step-back", "rotation" if is_mutual else ""} for each in ways),
            label=_numbers(numbers.get((start, end), [])),
            is_onward=start == rows.get(person.here),
        )


def _numbers(numbers: list[int]) -> str:
    """Write the numbers of ways, three or more in a row as a range."""
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{numbers[0]}–{numbers[-1]}"
    return "·".join(map(str, numbers))


def _targets(teller: Teller, framework: Framework, stage: Stage) -> str:
    targets = dict.fromkeys(each.to_stage for each in framework.transitions if each.from_stage == stage.id)
    names = (
        teller.says("progression.itself") if target == stage.id else teller.stage(target)
        for target in targets
    )
    return format_list(names, teller.language)


def _told(teller: Teller, framework: Framework, stage: Stage, person: _Person) -> str:
    mark = person.mark(stage.id)
    name = teller.called(stage.name)
    if mark != "plain":
        name = teller.says("in-brackets", what=name, note=teller.says(f"progression.{mark}"))
    targets = _targets(teller, framework, stage)
    code = "told" if targets else "told-end"
    return teller.says(f"progression.{code}", stage=name, **({"targets": targets} if targets else {}))


def _table(teller: Teller, framework: Framework, title: str, person: _Person) -> Table:
    if person.onward:
        heads = ("number", "way", "stage", "years")
        rows = [_way_row(teller, number, way) for number, way in enumerate(person.onward, 1)]
    else:
        heads = ("stage", "what", "leads-to", "about")
        rows = [
            (
                teller.called(stage.name),
                "" if (mark := person.mark(stage.id)) == "plain" else teller.says(f"progression.{mark}"),
                _targets(teller, framework, stage),
                person.lines.get(stage.id) or ("" if stage.motto is None else teller.called(stage.motto)),
            )
            for stage in framework.stages
        ]
    return Table(title=title, heads=[teller.says(f"progression.{head}") for head in heads], rows=rows)


def _way_row(teller: Teller, number: int, way: WayOnward) -> tuple[str, str, str, str]:
    return (
        str(number),
        teller.way(way.transition),
        teller.stage(way.to_stage),
        format_years(way.years.low, teller.language, high=way.years.high),
    )


def _drawing(drawn: ProgressionMap, names: tuple[str, ...]) -> Drawing:
    """Return the map as parts that every chart is made of."""
    bands = tuple(
        Mark(
            path=rectangle(1, float(band.y), float(band.width), float(band.height)),
            look="band-wanted" if band.mark == "wanted" else "band",
        )
        for band in drawn.bands
    )
    ways = tuple(mark for line in drawn.lines for mark in _way_marks(line.path, line.arrow, line.look))
    pills = tuple(
        Row(
            title="",
            marks=(Mark(path=rectangle(float(pill.x), float(pill.y), float(pill.width), 20), look="pill"),),
            words=(pill.label,),
        )
        for pill in drawn.pills
    )
    dots = tuple(
        Row(title=clean(name), marks=tuple(_dot(float(dot.x), float(dot.y), dot.mark)))
        for dot, name in zip(drawn.dots, names, strict=True)
    )
    return Drawing(
        width=drawn.width, height=drawn.height, grid=(*bands, *ways), rows=(*dots, *pills), words=drawn.words
    )


def _way_marks(path: str, arrow: str, look: str) -> tuple[Mark, Mark]:
    _, direction, *onward = look.split()
    name = "way-onward" if onward else "way"
    suffix = f"-{direction}" if direction == "sideways" or (direction == "back" and not onward) else ""
    return Mark(path=path, look=name + suffix), Mark(path=arrow, look="arrow-onward" if onward else "arrow")


def _dot(x: float, y: float, mark: str) -> Iterator[Mark]:
    outer = {"here": "dot-here", "both": "dot-here", "wanted": "dot-wanted"}.get(mark, "dot")
    yield Mark(path=circle(x, y, 9), look=outer)
    if mark != "plain":
        yield Mark(path=circle(x, y, 4), look="core-wanted" if mark == "wanted" else "core-here")
