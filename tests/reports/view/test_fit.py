"""When the work gets done is told, with what does not fit and what would make it."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

import cmo_career as cc
from cmo_career.model.plan import Plan
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.fit import fit_section
from cmo_career.reports.view.parts import Items, Picture, Section, Words
from house.source_tree import root
from plan_builders import action, goal

day = date(2026, 9, 30)
director = cc.load(root / "examples" / "career.yaml", kind=cc.Career)


def told(career: cc.Career, language: str = "en", **asked: Any) -> Section | None:
    return fit_section(Case.of(career, language, as_of=day, **asked))


def test_what_is_late_is_told_with_the_smallest_changes_that_help_and_no_goal_tells_it_again() -> None:
    found = told(director)
    assert found is not None
    end, late, timeline, load = found.parts
    assert isinstance(end, Words)
    assert end.text == "All of it is done by Jun 18, 2028."
    assert isinstance(late, Items)
    assert late.lines[0].text.startswith("Lead the new brand:")
    assert late.lines[0].notes == (
        "Fits with 5 more job hours a week",
        "Fits when it is due on June 18, 2028",
    )
    assert not any("Lead a new-brand launch" in line.text for line in late.lines)
    assert isinstance(timeline, Picture)
    assert isinstance(load, Picture)
    assert (timeline.chart.kind, load.chart.kind) == ("timeline", "load")


def test_work_that_fits_is_said_to_fit() -> None:
    plan = Plan(
        start="2026-01-05", goal=goal("far", due="2030-12").by(action("read", hours=4, due="2027-12"))
    )
    found = told(attrs.evolve(director, plan=plan, reviews=(), ignore=()))
    assert found is not None
    assert found.parts[1] == Words(text="All of it fits.")


@pytest.mark.parametrize("audience", ["manager", "mentor", "public"])
def test_nobody_else_learns_of_the_hours(audience: str) -> None:
    assert told(director, audience=audience) is None


def test_without_a_plan_or_open_work_nothing_is_told() -> None:
    bare = attrs.evolve(director, plan=None, reviews=(), ignore=())
    done = Plan(start="2026-01-05", goal=goal("far", done="2026-09-01"))
    assert told(bare) is None
    assert told(attrs.evolve(bare, plan=done)) is None


def test_of_much_that_does_not_fit_the_first_five_are_told() -> None:
    late = [action(f"late-{n}", hours=40, due="2026-10-04") for n in range(9)]
    plan = Plan(start="2026-01-05", goal=goal("far", due="2030-12").by(cc.all_of(*late)))
    found = told(attrs.evolve(director, plan=plan, reviews=(), ignore=()))
    assert found is not None
    lines = found.parts[1]
    assert isinstance(lines, Items)
    assert len(lines.lines) == 6
    assert lines.lines[-1].text == "More does not fit; the picture marks what is late."


def test_of_a_large_plan_it_is_not_tried_what_would_help() -> None:
    late = [action(f"late-{n}", hours=40, due="2026-10-04") for n in range(300)]
    plan = Plan(start="2026-01-05", goal=goal("far", due="2030-12").by(cc.all_of(*late)))
    found = told(attrs.evolve(director, plan=plan, reviews=(), ignore=()))
    assert found is not None
    lines = found.parts[1]
    assert isinstance(lines, Items)
    assert not any("hours a week" in note for line in lines.lines for note in line.notes)
