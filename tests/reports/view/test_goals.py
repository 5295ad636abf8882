"""The goal tree."""

from __future__ import annotations

import attrs

from cmo_career.model.action import Action
from cmo_career.model.composition import all_of
from cmo_career.model.goal import Goal
from cmo_career.model.plan import Plan
from cmo_career.reports.view.goals import GoalsView, goals_view
from reports.careers import a_bare_career, a_full_career, on
from reports.view.views import onward_of, progress_of, voice_of


def view_of(plan: Plan | None = None) -> GoalsView:
    """Return the tree of a plan, or of the full career."""
    career = a_full_career() if plan is None else attrs.evolve(a_full_career(), plan=plan, reviews=())
    return goals_view(voice_of(career), progress_of(career), onward_of(career), as_of=on)


def test_a_shared_node_is_told_once_and_then_pointed_at() -> None:
    rows = [(row.look, row.title) for row in view_of().rows]
    assert rows.count(("action", "A course")) == 1
    assert rows.count(("again", "A course")) == 1
    assert rows.index(("action", "A course")) < rows.index(("again", "A course"))


def test_compositions_are_worded() -> None:
    view = view_of()
    told = [row.together for row in view.rows if row.together]
    told += [row.title for row in view.rows if row.look == "composition"]
    assert told == [
        "All of these",
        "In this order",
        "All of these",
        "Any one of these",
        "At least 1 of these",
    ]


def test_outcome_and_work_are_two_figures() -> None:
    near = view_of().rows[1]
    assert (near.title, near.outcome, near.work) == ("Near", "24%", "23% (10 of 44 hours)")
    assert near.work_percent == "22"
    assert near.measures == ("users: from 0% to 50%, now 12%",)


def test_a_goal_that_aims_at_a_stage_shows_gates_and_no_percentage() -> None:
    far = view_of().rows[0]
    assert far.outcome == ""
    assert far.aim == "Towards: Stage s1 (1 of 1 essential gate met)"
    assert view_of().rows[1].aim == "Towards: Has shown it"


def test_lists_that_begin_also_end() -> None:
    rows = view_of().rows
    assert sum(row.has_below for row in rows) == sum(len(row.closes) for row in rows)
    depth = 0
    for row in rows:
        assert row.depth == depth
        depth += row.has_below - len(row.closes)
    assert depth == 0


def test_a_plan_of_a_hundred_levels_keeps_to_the_page() -> None:
    goal = Goal(id="g0", title="Deepest")
    for number in range(1, 100):
        goal = Goal(id=f"g{number}", title="Higher").by(goal)
    rows = view_of(Plan(start="2026-01-05", goal=goal)).rows
    assert len(rows) == 100
    assert max(len(row.indent) for row in rows) == 12
    assert len(rows[-1].closes) == 99


def test_diamonds_are_told_once_each() -> None:
    below: Goal = Goal(id="d0", title="d0")
    for number in range(1, 30):
        left, right = (Goal(id=f"{side}{number}", title=side).by(below) for side in ("l", "r"))
        below = Goal(id=f"d{number}", title="d").by(all_of(left, right))
    assert len(view_of(Plan(start="2026-01-05", goal=below)).rows) < 30 * 5


def test_a_goal_that_nothing_leads_to_stands_alone() -> None:
    (row,) = view_of(Plan(start="2026-01-05", goal=Goal(id="alone", title="Alone"))).rows
    assert (row.work, row.outcome, row.together, row.has_below) == ("", "", "", False)


def test_hours_that_are_assumed_say_so() -> None:
    known, unknown = (
        Action(id=name, kind="course", title=name, hours=hours) for name, hours in (("a", 10.0), ("b", None))
    )
    plan = Plan(start="2026-01-05", goal=Goal(id="g", title="G").by(known & unknown))
    assert view_of(plan).rows[0].work == "0% (0 of 20 hours, partly assumed)"


def test_without_a_plan_there_is_a_sentence() -> None:
    view = goals_view(voice_of(a_bare_career()), None, (), as_of=on)
    assert (view.rows, view.lead) == ((), "There is no plan yet.")
