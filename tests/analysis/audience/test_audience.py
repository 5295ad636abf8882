from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, get_args

import attrs
import pytest

from builders import a_career, a_rating, an_assessment, an_evidence
from cmo_career.analysis.audience.audience import for_audience, readers
from cmo_career.analysis.audience.audience_policy import Policy
from cmo_career.analysis.progress.progress import progress
from cmo_career.analysis.standing.standing import standing
from cmo_career.documents.reading import load, loads
from cmo_career.documents.writing import dumps
from cmo_career.errors import AnalysisError
from cmo_career.model.career import Career, Ignore
from cmo_career.model.composition import all_of
from cmo_career.model.origin import Origin
from cmo_career.model.plan import Plan
from cmo_career.model.text import Text
from cmo_career.model.vocabulary import Audience
from plan_builders import action, goal, plan

seen: dict[str, Any] = {"share": ["manager"]}
kept = Policy.of({"ids": "kept"})
root = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def example() -> Career:
    found = load(root / "examples" / "career.yaml")
    assert isinstance(found, Career)
    return found


def plan_of(whole: Plan | None, audience: Any = "manager") -> Plan | None:
    return for_audience(a_career(plan=whole), audience, policy=kept).plan


def test_the_person_sees_all_but_the_file(example: Career) -> None:
    view = for_audience(example, "self")
    assert view == example
    assert example.origin is not None
    assert view.origin is None


@pytest.mark.parametrize("audience", ["manager", "mentor", "public"])
def test_a_view_of_the_example_is_a_career_of_its_own(example: Career, audience: Any) -> None:
    view = for_audience(example, audience)
    assert view.origin is None
    assert for_audience(view, audience) == view
    assert loads(dumps(view)) == view
    standing(view, as_of=date(2026, 10, 1))
    if view.plan is not None:
        progress(view.plan, as_of=date(2026, 10, 1))


def test_the_manager_of_the_example_sees_what_is_shared_and_no_more(example: Career) -> None:
    view = for_audience(example, "manager", policy=kept)
    assert example.plan is not None
    assert view.plan is not None
    shared = [node.id for node in example.plan.walk() if "manager" in node.share]
    assert sorted(view.plan.ids) == sorted([*shared, "plan"])
    written = dumps(view)
    for word in (
        "listed",
        "上市公司的CMO",
        "ready-to-be-named",
        "emba",
        "within_employer",
        "capacity",
        "odds",
    ):
        assert word not in written
    assert [each.id for each in view.reviews] == ["2026-q1", "2026-q2", "2026-q3"]
    assert view.profile.aspires_to is None


def test_the_public_of_the_example_sees_one_article(example: Career) -> None:
    view = for_audience(example, "public", policy=kept)
    assert [each.id for each in view.evidence] == ["article-on-holdouts"]
    assert (view.plan, view.assessments, view.reviews, view.profile.name) == (None, (), (), None)


def test_where_the_plans_own_goal_is_hidden_a_goal_that_says_nothing_holds_the_rest() -> None:
    found = plan_of(plan(all_of(goal("one", **seen), action("two", **seen), action("three"))))
    assert found is not None
    assert (found.goal.id, found.goal.title.choose("zh"), found.goal.share) == ("plan", "规划", ("manager",))
    assert found.ids == ("plan", "one", "two")


def test_it_takes_a_name_that_nothing_has() -> None:
    found = plan_of(plan(all_of(action("plan", **seen), action("plan-2", **seen))))
    assert found is not None
    assert found.goal.id == "plan-3"


def test_a_single_goal_that_is_left_is_the_plans_own() -> None:
    found = plan_of(plan(all_of(goal("one", action("two", **seen), **seen), action("three"))))
    assert found is not None
    assert found.ids == ("one", "two")


def test_a_plan_with_nothing_to_show_is_no_plan() -> None:
    assert plan_of(plan(all_of(*(action(each) for each in "abc")))) is None
    assert plan_of(plan(**seen), "mentor") is None


def test_hours_and_shares_of_totals_go_with_a_hidden_node() -> None:
    whole = plan(all_of(action("a", hours=10, done="2026-02-01", **seen), action("b", hours=30)), **seen)
    found = plan_of(whole)
    assert found is not None
    told = progress(found, as_of=date(2026, 3, 1)).goal
    assert (told.planned_hours, told.work_share) == (10, 1)


def test_findings_and_keys_of_ones_own_are_for_the_person() -> None:
    career = a_career(ignore=[Ignore(rule="C001", reason="Known")], extra={"x-note": "mine"})
    view = for_audience(career, "mentor")
    assert (view.ignore, dict(view.extra)) == ((), {})


def test_days_on_which_nothing_is_shown_were_not_there() -> None:
    own = an_assessment(a_rating(by="self"), on=date(2026, 1, 5))
    theirs = an_assessment(a_rating(by="manager"), on=date(2026, 2, 5))
    assert for_audience(a_career(assessments=[own, theirs]), "manager").assessments == (theirs,)


def test_evidence_is_seen_by_those_it_names_and_so_are_ids_of_it() -> None:
    rating = a_rating(by="manager", evidence=["open", "shut"])
    career = a_career(
        rating, evidence=[an_evidence("open", **seen), an_evidence("shut")], framework=_with_gate()
    )
    view = for_audience(career, "manager", policy=kept)
    assert [each.id for each in view.evidence] == ["open"]
    assert view.assessments[0].ratings[0].evidence == ("open",)


def _with_gate() -> Any:
    from builders import a_framework, a_gate

    return a_framework(gates=(a_gate("result-shown"),))


def test_a_policy_of_ones_own_takes_its_place() -> None:
    hides = Policy.of(
        {
            "fields": {
                "career": {"evidence": "person", "plan": "person", "reviews": "person"},
                "profile": {"name": "always", "capacity": "manager"},
            },
            "ratings": {"public": ["self"], "manager": []},
        }
    )
    career = a_career(
        a_rating(by="self"),
        framework=_with_gate(),
        evidence=[an_evidence(**seen)],
        plan=plan(**seen),
    )
    named = attrs.evolve(career, profile=attrs.evolve(career.profile, name="Lin"))
    view = for_audience(named, "manager", policy=hides)
    assert (view.evidence, view.plan, view.assessments) == ((), None, ())
    public = for_audience(named, "public", policy=hides)
    assert public.profile.name == Text.of("Lin")
    assert len(public.assessments) == 1


def test_a_reader_that_nobody_can_name_is_refused() -> None:
    assert readers == ("self", *get_args(Audience))
    with pytest.raises(AnalysisError) as caught:
        for_audience(a_career(), "boss")  # type: ignore[arg-type]
    assert caught.value.text("zh") == "职业档案没有“boss”这种读者。可选：self, manager, mentor, public。"


def test_the_file_is_gone_for_every_reader() -> None:
    career = attrs.evolve(a_career(), origin=Origin(text="secret", format="yaml", digest="0"))
    assert [for_audience(career, audience).origin for audience in readers] == [None] * 4  # type: ignore[arg-type]
