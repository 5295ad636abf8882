"""The handbook of a framework."""

from __future__ import annotations

import pytest

import cmo_career as cc
from cmo_career.model.framework import Framework
from cmo_career.reports.view.handbook import HandbookPage, handbook_page
from cmo_career.reports.view.parts import Grid, Items, Section
from house.source_tree import root
from reports.careers import a_framework, on

marketing = cc.load_framework("marketing-leader")
product = cc.load(root / "examples" / "product-career.yaml").framework


def section(page: HandbookPage, id_: str) -> Section:
    """Return a section of a handbook."""
    return next(each for each in page.sections if each.id == id_)


@pytest.mark.parametrize("framework", [marketing, product], ids=["marketing", "product"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_everything_named_in_a_framework_is_in_its_handbook(framework: Framework, language: str) -> None:
    page = handbook_page(framework, language, as_of=on)
    told = repr(page)
    things = (
        *(stage.name for stage in framework.stages),
        *(each.text for stage in framework.stages for each in stage.responsibilities),
        *(each.text for stage in framework.stages for each in stage.development_goals),
        *(level.descriptor for pillar in framework.pillars for level in pillar.levels.values()),
        *(each.text for each in framework.behaviours),
        *(way.title for way in framework.transitions),
        *(gate.text for gate in framework.gates),
        *(action.title for action in framework.actions),
    )
    missing = [
        text
        for thing in things
        if repr(text := " ".join(thing.choose(language, *framework.languages).split()))[1:-1] not in told
    ]
    assert missing == []


def test_requirements_stand_in_a_table_of_pillars_and_stages() -> None:
    (grid,) = section(handbook_page(a_framework(), "en", as_of=on), "requirements").parts
    assert isinstance(grid, Grid)
    assert [column.text for column in grid.columns] == ["Competency", *(f"Stage s{n}" for n in range(4))]
    assert [cell.text for cell in grid.rows[0].cells] == ["1", "2", "3", "3"]


def test_a_base_rate_names_its_denominator() -> None:
    ways = section(handbook_page(marketing, "en", as_of=on), "ways")
    told = [
        below.text
        for each in ways.sections
        for part in each.parts
        if isinstance(part, Items)
        for line in part.lines
        for below in line.below
    ]
    assert any(text.startswith("62% of those appointed (") for text in told)


def test_what_a_framework_leaves_out_has_no_section() -> None:
    ids = [each.id for each in handbook_page(a_framework(), "en", as_of=on).sections]
    assert ids == ["stages", "requirements", "pillars", "ways", "gates"]
