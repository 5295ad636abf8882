from __future__ import annotations

from datetime import date
from pathlib import Path

import attrs
import pytest

import cmo_career as cc
from cmo_career.analysis.recommend.recommend import recommend
from cmo_career.model.action import Action
from cmo_career.model.career import Career
from cmo_career.model.goal import Goal
from plan_builders import action, goal, plan
from recommend_builders import best, choosing, entry, ids, offering

examples = Path(__file__).parents[3] / "examples"
spring = date(2026, 3, 31)


def worked_example() -> Career:
    """A gate, two courses one after the other, and stretch work with feedback beside it."""
    return choosing(
        offering(
            entry("ask", 10, earns=["g0"]),
            entry("basics", 10),
            entry("course", 10, after=["basics"], develops={"craft": (0.2, None)}),
            entry("stretch", 10, kind="stretch-project", on_the_job=True, develops={"people": (0.2, None)}),
            entry("talk", 1, kind="one-on-one", every="month", on_the_job=True),
        )
    )


def node(career: Career, id_: str) -> Goal | Action:
    assert career.plan is not None
    return career.plan.node(id_)


def test_without_a_plan_one_begins_on_the_day() -> None:
    found = best(worked_example())
    career = found.graft()
    assert career.plan is not None
    assert (career.plan.start, career.plan.goal.aims_at) == (date(2026, 1, 1), "stage/senior")
    assert set(ids(found)) == {"ask", "basics", "course", "stretch", "talk"}
    assert set(ids(found)) < set(career.plan.ids)


def test_gates_and_pillars_have_goals_of_their_own() -> None:
    career = best(worked_example()).graft()
    assert career.plan is not None
    assert career.plan.parents("ask") == ("open-g0",)
    assert career.plan.parents("course") == ("lift-craft",)
    assert career.plan.parents("stretch") == ("lift-people",)
    opened, lifted = node(career, "open-g0"), node(career, "lift-craft")
    assert isinstance(opened, Goal)
    assert isinstance(lifted, Goal)
    assert opened.aims_at == "gate/g0"
    (measure,) = lifted.measures
    assert (measure.baseline, measure.target) == (1, 1.2)
    assert lifted.due == node(career, "course").due


def test_what_comes_first_is_put_in_order() -> None:
    career = best(worked_example()).graft()
    assert career.plan is not None
    weeks = cc.schedule(career.plan, career.profile.capacity, as_of=date(2026, 1, 1))
    before, after = weeks.of("basics").finish, weeks.of("course").start
    assert before is not None
    assert after is not None
    assert before < after


def test_feedback_stands_beside_the_stretch_work() -> None:
    career = best(worked_example()).graft()
    assert career.plan is not None
    assert career.plan.parents("talk") == ("recommended-senior",)
    assert "C030" not in {each.rule for each in cc.check(career, as_of=date(2026, 1, 1))}


def test_feedback_of_the_plan_is_put_beside_it_too() -> None:
    career = attrs.evolve(worked_example(), plan=plan(goal("g", action("talks", kind="one-on-one", hours=1))))
    found = best(career, exclude=["talk"])
    grafted = found.graft()
    assert grafted.plan is not None
    assert set(grafted.plan.parents("talks")) == {"g", "recommended-senior"}
    assert "C030" not in {each.rule for each in cc.check(grafted, as_of=date(2026, 1, 1))}


def test_what_comes_first_may_be_in_the_plan_already() -> None:
    basics = action("basics", hours=10, title="Mine")
    found = best(attrs.evolve(worked_example(), plan=plan(basics)))
    career = found.graft()
    assert "basics" not in ids(found)
    assert career.plan is not None
    assert node(career, "basics") == basics
    assert set(career.plan.parents("basics")) == {"cmo", "lift-craft"}


def test_ids_that_are_taken_get_a_number() -> None:
    held = plan(goal("lift-craft", action("ask", dropped=date(2025, 12, 1))))
    career = best(attrs.evolve(worked_example(), plan=held)).graft()
    assert career.plan is not None
    assert {"ask", "ask-2", "lift-craft", "lift-craft-2"} <= set(career.plan.ids)


def test_it_may_stand_below_any_goal() -> None:
    held = plan(goal("mine"))
    career = best(attrs.evolve(worked_example(), plan=held)).graft(under="goal/mine")
    assert career.plan is not None
    assert career.plan.parents("recommended-senior") == ("mine",)


def test_actions_are_due_in_their_last_quarter_and_habits_never() -> None:
    found = best(worked_example())
    goals = found.as_goals()
    assert goals is not None
    career = found.graft()
    ends = {each.id: each.ends for each in found.actions}
    assert node(career, "ask").due == ends["ask"]
    assert node(career, "talk").due is None
    assert goals.due == found.quarters[-1]


def test_where_nothing_is_recommended_there_is_nothing_to_graft() -> None:
    career = choosing(offering(entry("a", 1)))
    found = best(career)
    assert found.as_goals() is None
    assert found.graft() is career


@pytest.mark.parametrize("hours", [None, 12.0])
def test_what_was_grafted_is_not_proposed_again_and_passes_the_check(hours: float | None) -> None:
    career = cc.load(examples / "career.yaml")
    found = recommend(career, "cmo", as_of=spring, own_hours_per_week=hours)
    assert found.actions
    grafted = found.graft()
    # Hours that are wished for beyond those of the profile are, by the profile, too many.
    before = {(each.rule, each.address) for each in cc.check(career, as_of=spring)}
    after = cc.check(grafted, as_of=spring)
    assert [each for each in after if each.severity == "error"] == []
    assert {(each.rule, each.address) for each in after} - before <= {("C050", "profile/me")}
    again = recommend(grafted, "cmo", as_of=spring, own_hours_per_week=hours)
    assert not set(ids(again)) & set(ids(found))
    assert cc.loads(cc.dumps(grafted)) == grafted


def test_titles_are_in_every_language() -> None:
    goals = best(worked_example()).as_goals()
    assert goals is not None
    assert goals.title.choose("zh") == "面向senior的推荐行动"
    assert goals.title.choose("en") == "What is recommended for senior"
