"""The table of pillars."""

from __future__ import annotations

import attrs

from cmo_career.model.rating import Assessment, Rating
from cmo_career.reports.view.pillar_table import pillar_columns, pillar_rows
from reports.careers import a_bare_career, a_full_career, on
from reports.view.views import standing_of, voice_of


def test_there_is_a_column_for_each_group_that_said_something() -> None:
    career = a_full_career()
    assert pillar_columns(voice_of(career), standing_of(career))[1:4] == ("Self", "Manager", "Peers")
    assert pillar_columns(voice_of(a_bare_career()), standing_of(a_bare_career())) == (
        "Competency",
        "Likely (80%)",
        "Required now",
    )


def test_every_cell_repeats_the_heading_of_its_column() -> None:
    career = a_full_career()
    voice, where = voice_of(career), standing_of(career)
    for row in pillar_rows(voice, where):
        assert tuple(cell.label for cell in row.cells) == pillar_columns(voice, where)[1:]


def test_what_was_not_said_is_empty_and_a_level_that_nobody_knows_is_unknown() -> None:
    career = a_full_career()
    people = pillar_rows(voice_of(career), standing_of(career))[-1]
    assert [(cell.value, cell.look) for cell in people.cells[:4]] == [("–", "empty")] * 3 + [
        ("Unknown", "unknown")
    ]


def test_a_group_is_told_with_its_size() -> None:
    career = a_full_career()
    craft = pillar_rows(voice_of(career, "zh"), standing_of(career))[0]
    assert [cell.value for cell in craft.cells[:3]] == ["2.5", "1", "2（6人）"]


def test_skills_follow_their_pillar() -> None:
    career = a_full_career()
    rows = pillar_rows(voice_of(career), standing_of(career))
    assert [(row.name, row.look) for row in rows] == [
        ("Craft", "pillar"),
        ("Tools", "skill"),
        ("People", "pillar"),
    ]


def test_blind_spots_and_groups_that_differ_are_remarked() -> None:
    career = a_full_career()
    remarks = pillar_rows(voice_of(career), standing_of(career))[0].remarks
    assert remarks == "Blind spot: others see less; Peers see 1 of a level more than Manager"


def test_a_view_of_ones_own_is_not_verified() -> None:
    alone = Assessment(date=on, ratings=[Rating(pillar="craft", by="self", level=2)])
    career = attrs.evolve(a_full_career(), assessments=(alone,))
    row = pillar_rows(voice_of(career), standing_of(career))[0]
    assert row.remarks == "Own view only, not verified"
    assert row.cells[-1].value.startswith("Too few raters")
