"""Goal trees for a typical gap: what they are, and how one begins."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from broken_rules import refusal, refusals
from builders import guess
from cmo_career.errors import ModelError
from cmo_career.model.action import Action
from cmo_career.model.catalogue import CatalogueAction
from cmo_career.model.composition import all_of, in_order
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure
from cmo_career.model.plan import Plan
from cmo_career.model.playbook import Playbook
from cmo_career.model.profile import Capacity
from cmo_career.model.text import Text
from plan_builders import action, goal
from playbook_builders import a_blank, a_playbook

monday = date(2026, 10, 5)
night = CatalogueAction(id="night", kind="rotation", title="Nights", hours="8..12", basis=guess)
users = Measure(name="Users", unit="%", baseline=0, target=50)


def begun(playbook: Playbook, **how: Any) -> Plan:
    """Return what begins as a plan of its own."""
    return Plan(start=monday, goal=playbook.begin(**{"on": monday, **how}))


def test_a_playbook_is_a_structure_with_distances_in_weeks() -> None:
    tree = goal("learn", action("course"))
    playbook = a_playbook(goal=tree, due_in_weeks={"course": 12})
    assert playbook.goal == tree
    assert playbook.due_in_weeks == FrozenMap(course=12)


@pytest.mark.parametrize(
    ("field", "value", "code", "path"),
    [
        ("id", "Finance!", "id-malformed", "id"),
        ("closes", ["Strategy"], "pillar-path-malformed", "closes"),
        ("closes", "strategy", "not-a-list", ""),
        ("goal", "learn", "value-of-other-kind", "goal"),
        ("due_in_weeks", 12, "not-a-mapping", ""),
        ("due_in_weeks", {"learn": 0}, "number-not-positive", "due_in_weeks.learn"),
        ("due_in_weeks", {"learn": True}, "number-not-positive", "due_in_weeks.learn"),
        ("catalogue", {"learn": "night"}, "not-a-list", ""),
        ("blanks", ["town"], "value-of-other-kind", "blanks"),
    ],
)
def test_its_fields_are_checked(field: str, value: Any, code: str, path: str) -> None:
    assert refusal(a_playbook, **{field: value}) == (code, path)


# Beginning


def test_due_dates_are_counted_from_the_day_on_which_it_begins() -> None:
    plan = begun(a_playbook(action("course"), due_in_weeks={"course": 2, "learn": 6.5}))
    assert [str(node.due) for node in plan.walk()] == ["2026-11-19", "2026-10-19"]
    assert plan.goal.set_on == monday


def test_what_has_no_weeks_has_no_due_date() -> None:
    assert [node.due for node in begun(a_playbook(action("course"))).walk()] == [None, None]


def test_blanks_are_filled_wherever_words_stand() -> None:
    tree = goal(
        "learn",
        action("course", title="Learn in {town}", proof="A page about {town}"),
        title="Know {town}",
        why="{town} matters",
        measures=[Measure(name="Streets of {town}", kind="milestone")],
    )
    plan = begun(a_playbook(goal=tree, blanks=[a_blank("town")]), fill={"town": "Bonn"})
    course: Any = plan.node("course")
    assert plan.goal.why is not None
    told = [plan.goal.title, plan.goal.why, plan.goal.measures[0].name, course.title, course.proof]
    assert [text.choose("en") for text in told] == [
        "Know Bonn",
        "Bonn matters",
        "Streets of Bonn",
        "Learn in Bonn",
        "A page about Bonn",
    ]


def test_a_default_stands_where_nothing_is_filled_in() -> None:
    playbook = a_playbook(goal=goal("learn", title="{n} towns"), blanks=[a_blank("n", "number", default="0")])
    assert begun(playbook).goal.title.choose("en") == "0 towns"
    assert begun(playbook, fill={"n": 1200}).goal.title.choose("en") == "1,200 towns"


def test_all_that_is_wrong_with_what_is_filled_in_is_told_at_once_in_both_languages() -> None:
    blanks = [a_blank("town"), a_blank("n", "number"), a_blank("day", "date"), a_blank("who", default="I")]
    tree = goal("learn", title="{town} {n} {day} {who}")
    playbook = a_playbook(goal=tree, blanks=blanks)
    with pytest.raises(ModelError) as error:
        playbook.begin(on=monday, fill={"n": "three", "towm": "Bonn"})
    assert [(problem.code, problem.written_path()) for problem in error.value.problems] == [
        ("id-unknown-near", "fill.towm"),
        ("blank-filled-wrong", "fill.n"),
        ("blanks-missing", "fill"),
    ]
    assert "while these blanks are open: town, day" in error.value.problems[2].text("en")
    assert "这些空白没有填：town, day" in error.value.problems[2].text("zh")


def test_a_blank_sets_a_target() -> None:
    tree = goal("learn", title="{share} %", measures=[users, Measure(name="Done", kind="milestone")])
    playbook = a_playbook(goal=tree, blanks=[a_blank("share", "number")], targets={"learn": "share"})
    assert [measure.target for measure in begun(playbook, fill={"share": 30}).goal.measures] == [30, None]


def test_the_target_in_the_tree_stands_where_the_blank_is_left_open() -> None:
    tree = goal("learn", title="{share} %", measures=[users])
    playbook = a_playbook(goal=tree, blanks=[a_blank("share", "number")], targets={"learn": "share"})
    plan = begun(playbook)
    assert plan.goal.measures == (users,)
    assert plan.goal.title.choose("en") == "50 %"


def test_money_sets_a_target_in_its_own_currency() -> None:
    saved = Measure(name="Saved", unit="CNY", baseline=0, target=1200000)
    tree = goal("learn", title="{sum}", measures=[saved])
    playbook = a_playbook(goal=tree, blanks=[a_blank("sum", "money")], targets={"learn": "sum"})
    (as_written,) = begun(playbook).goal.measures
    (other,) = begun(playbook, fill={"sum": "80000.50 EUR"}).goal.measures
    assert (as_written.target, as_written.unit) == (1200000, "CNY")
    assert (other.target, other.unit) == (80000.5, "EUR")
    assert begun(playbook).goal.title.choose("en") == "CN¥1,200,000"


def test_a_target_that_the_measure_cannot_have_is_refused() -> None:
    tree = goal("learn", measures=[users])
    playbook = a_playbook(goal=tree, blanks=[a_blank("share", "number")], targets={"learn": "share"})
    assert refusal(playbook.begin, on=monday, fill={"share": 0}) == ("measure-goes-nowhere", "fill.share")


def test_all_languages_are_kept_unless_one_is_chosen() -> None:
    both = {"zh": "学", "en": "Learn"}
    playbook = a_playbook(action("course", title={"en": "Course"}), goal=goal("learn", title=both))
    assert begun(playbook).goal.title == Text.of(both)
    assert begun(playbook, language="zh").goal.title == Text.of({"zh": "学"})


def test_a_text_without_the_chosen_language_is_kept_whole() -> None:
    playbook = a_playbook(action("course", title={"en": "Course"}))
    assert begun(playbook, language="zh").node("course").title == Text.of({"en": "Course"})
    assert begun(playbook, language="zh").goal.title == Text.of("Reach learn")


def test_ids_get_a_prefix_and_are_told_apart_from_those_taken() -> None:
    playbook = a_playbook(all_of(action("course"), action("course-2")), due_in_weeks={"course": 2})
    plan = begun(playbook, prefix="q1", ids=["q1-course", "q1-learn", "other"])
    assert plan.ids == ("q1-learn-2", "q1-course-2", "q1-course-2-2")
    assert plan.node("q1-course-2").due is not None
    assert begun(playbook, ids=["course"]).ids == ("learn", "course-2", "course-2-2")


def test_it_grafts_into_a_plan_that_has_it_already() -> None:
    playbook = a_playbook(action("course"))
    plan = Plan(start=monday, goal=goal("cmo", playbook.begin(on=monday)))
    again = plan.graft("cmo", playbook.begin(on=date(2027, 1, 4), ids=plan.ids))
    assert again.ids == ("cmo", "learn", "course", "learn-2", "course-2")


# Hours


def test_fewer_hours_stretch_all_weeks_in_proportion_and_round_them_up() -> None:
    playbook = a_playbook(
        in_order(action("a", hours=20), action("b", hours=20)), due_in_weeks={"a": 5, "learn": 10}
    )
    assert playbook.hours_per_week == Capacity(own_hours_per_week=4, job_hours_per_week=0)
    plan = begun(playbook, capacity=Capacity(own_hours_per_week=3))
    assert [str(node.due) for node in plan.walk()] == ["2027-01-11", "2026-11-23", "None"]


@pytest.mark.parametrize(
    "capacity", [None, Capacity(), Capacity(own_hours_per_week=4), Capacity(own_hours_per_week=40)]
)
def test_enough_or_unknown_hours_stretch_nothing(capacity: Capacity | None) -> None:
    playbook = a_playbook(action("a", hours=20), due_in_weeks={"learn": 5})
    assert str(begun(playbook, capacity=capacity).goal.due) == "2026-11-09"


@pytest.mark.parametrize(("on_the_job", "sort"), [(True, "job"), (False, "own")])
def test_no_hours_at_all_are_told(on_the_job: bool, sort: str) -> None:
    playbook = a_playbook(action("a", hours=20, on_the_job=on_the_job), due_in_weeks={"learn": 5})
    none = Capacity(own_hours_per_week=0, job_hours_per_week=0)
    assert refusal(playbook.begin, on=monday, capacity=none) == (f"playbook-without-{sort}-hours", "")


def test_an_end_beyond_the_calendar_is_told() -> None:
    playbook = a_playbook(action("a", hours=20), due_in_weeks={"learn": 5})
    sliver = Capacity(own_hours_per_week=1e-6)
    assert refusal(playbook.begin, on=monday, capacity=sliver) == ("playbook-beyond-calendar", "")


# The catalogue


def test_actions_of_the_catalogue_join_their_goal() -> None:
    playbook = a_playbook(action("course"), catalogue={"learn": ["night"]}, due_in_weeks={"night": 3})
    joined = playbook.with_catalogue({"night": night})
    assert joined.goal == goal("learn", all_of(action("course"), night.planned()))
    assert joined.catalogue == {}
    assert str(begun(joined).node("night").due) == "2026-10-26"


def test_they_may_be_all_that_a_goal_is_reached_by() -> None:
    joined = a_playbook(catalogue={"learn": ["night"]}).with_catalogue({"night": night})
    assert joined.goal.how == night.planned()


def test_one_that_stands_for_something_else_in_the_tree_is_refused() -> None:
    playbook = a_playbook(action("night"), catalogue={"learn": ["night"]})
    assert refusals(playbook.with_catalogue, actions={"night": night})[0][0] == "node-id-clash"


def test_it_cannot_begin_before_they_are_in() -> None:
    playbook = a_playbook(catalogue={"learn": ["night"]})
    assert refusal(playbook.begin, on=monday) == ("playbook-without-catalogue", "")


def test_without_a_catalogue_it_is_the_playbook_itself() -> None:
    playbook = a_playbook(action("course"))
    assert playbook.with_catalogue({}) is playbook


def test_beginning_leaves_the_playbook_as_it_was() -> None:
    playbook = a_playbook(action("course", title="{town}"), blanks=[a_blank("town")])
    before = attrs.evolve(playbook)
    playbook.begin(on=monday, fill={"town": "Bonn"})
    assert playbook == before
    assert isinstance(playbook.goal, Goal)
    assert isinstance(playbook.goal.how, Action)
