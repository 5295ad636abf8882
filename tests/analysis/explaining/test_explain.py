from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import cmo_career as cc
from builders import (
    a_career,
    a_framework,
    a_gate,
    a_pillar,
    a_profile,
    a_rating,
    a_stage,
    a_transition,
    an_assessment,
    an_evidence,
    today,
)
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.explaining.explain import Explanation, explain
from cmo_career.analysis.explaining.things import things_of
from cmo_career.model.action import Gain
from cmo_career.model.composition import all_of
from cmo_career.model.node import Node
from cmo_career.words import languages
from plan_builders import action, goal, plan

examples = Path(__file__).parents[3] / "examples"
day = date(2026, 9, 30)
example_careers = {
    name: cc.load(examples / name, kind=cc.Career) for name in ("career.yaml", "product-career.yaml")
}


def codes(found: Explanation) -> list[str]:
    return [each.code for each in found.reason.walk()]


def below(reason: Reason, code: str) -> Iterator[Reason]:
    return (each for each in reason.walk() if each.code == code)


def about(id_: str, *nodes: Node, wants: str | None = "senior", as_of: date = today) -> Explanation:
    career = a_career(
        a_rating("craft", "manager", 1),
        a_rating("people", "manager", 3),
        a_rating("people", "peer", 3, n=9),
        framework=a_framework(gates=(a_gate(),)),
        profile=a_profile(wants=wants),
        plan=plan(all_of(*nodes), aims_at="senior"),
    )
    return explain(career, id_, as_of=as_of)


def test_an_action_leads_to_goal_shortfall_descriptor_requirement_and_basis() -> None:
    found = about("course", action("course", develops={"craft": Gain(gain=0.2, up_to=1.5)}))
    (develops,) = below(found.reason, "develops")
    (required,) = below(develops, "required-next")
    assert dict(required.params) == {"stage": _name("senior"), "level": 2, "name": _name("Level 2")}
    assert required.address == "stage/senior"
    assert [each.sort for each in required.bases] == ["assumed"]
    assert [each.code for each in required.parts] == ["shortfall", "looks-like"]
    (goal_above,) = below(found.reason, "serves-goal")
    assert (goal_above.address, goal_above.parts[0].address) == ("goal/cmo", "stage/senior")
    assert {"action/course", "goal/cmo", "stage/senior", "pillar/craft"} <= set(found.addresses)


def _name(text: str) -> cc.Text:
    return cc.Text.of(text)


def test_a_skill_that_no_stage_names_serves_its_pillar() -> None:
    found = about("course", action("course", develops={"craft/tools": Gain(gain=0.2)}))
    assert "part-of-pillar" in codes(found)
    assert [each.params["level"] for each in below(found.reason, "required-next")] == [2]
    assert "serves-nothing" not in codes(found)


def test_what_the_stage_asks_nothing_of_is_said_to_serve_nothing() -> None:
    craft, spare = a_pillar("craft"), a_pillar("spare")
    framework = a_framework(
        pillars=(craft, spare),
        stages=(a_stage("junior", craft=1), a_stage("senior", craft=2)),
        transitions=(),
    )
    how = action("course", develops={"spare": Gain(gain=0.2)})
    found = explain(a_career(framework=framework, plan=plan(how)), "course", as_of=today)
    assert {"not-required", "serves-nothing"} <= set(codes(found))


def test_a_level_that_is_reached_leaves_nothing_to_close() -> None:
    found = about("course", action("course", develops={"people": Gain(gain=0.2)}))
    assert {"reached", "serves-nothing"} <= set(codes(found))


def test_an_action_adds_nothing_above_its_ceiling() -> None:
    found = about("course", action("course", develops={"craft": Gain(gain=0.2, up_to=0.5)}))
    assert {"adds-nothing", "shortfall", "serves-nothing"} <= set(codes(found))


def test_without_a_wish_the_present_stage_is_asked() -> None:
    found = about("course", action("course", develops={"craft": Gain(gain=0.2)}), wants=None)
    assert [each.params["level"] for each in below(found.reason, "required-now")] == [1]
    assert "required-next" not in codes(found)


def test_a_goal_in_many_places_is_told_in_full_once() -> None:
    node: Node = action("end")
    for count in range(15):
        node = all_of(goal(f"left-{count}", node), goal(f"right-{count}", node))
    found = explain(a_career(plan=plan(node)), "end", as_of=today)
    assert len(codes(found)) < 150
    assert len({each.address for each in below(found.reason, "serves-goal")}) == 31


def test_a_gate_leads_to_transitions_evidence_and_the_work_that_earns_it() -> None:
    framework = a_framework(
        gates=(a_gate(),), transitions=(a_transition("junior", "senior", gates=["result-shown"]),)
    )
    career = a_career(
        framework=framework,
        evidence=(an_evidence("own-word", confirmed_by="self"),),
        plan=plan(action("project", earns=["result-shown"])),
    )
    found = explain(career, "gate/result-shown", as_of=today)
    assert {"transition/junior-to-senior", "evidence/own-word", "action/project"} <= set(found.addresses)
    assert codes(found)[1] == "gate-claimed"
    bare = explain(a_career(framework=a_framework(gates=(a_gate(),))), "result-shown", as_of=today)
    assert {"asked-by-none", "earned-by-none"} <= set(codes(bare))


def test_a_rating_leads_to_estimate_and_standing_and_says_when_it_is_history() -> None:
    career = a_career(
        assessments=(
            an_assessment(a_rating("craft", "manager", 1), on=date(2025, 6, 1)),
            an_assessment(a_rating("craft", "manager", 2), on=date(2026, 3, 1)),
            an_assessment(a_rating("craft", "manager", 3), on=date(2026, 12, 1)),
        )
    )
    told = {
        when: codes(explain(career, f"rating/{when}/craft/manager", as_of=today))
        for when in ("2025-06-01", "2026-03-01", "2026-12-01")
    }
    assert "rating-superseded" in told["2025-06-01"]
    assert "rating-later" in told["2026-12-01"]
    assert not {"rating-superseded", "rating-later"} & set(told["2026-03-01"])
    assert {"row", "said-by", "drawn", "interval", "shortfall", "looks-like"} <= set(told["2026-03-01"])


def test_evidence_leads_to_its_gate_its_behaviour_and_the_ratings_that_it_backs() -> None:
    career = example_careers["career.yaml"]
    shown = explain(career, "two-holdouts-2025", as_of=day)
    assert "pillar/data" in shown.addresses
    assert sum(code == "backs-rating" for code in codes(shown)) == 3
    assert "gate/full-year-budget-kept" in explain(career, "budget-2025", as_of=day).addresses
    assert "evidence-later" in codes(explain(career, "budget-2025", as_of=date(2025, 1, 1)))


@pytest.mark.parametrize("name", example_careers)
def test_everything_in_the_examples_can_be_explained_in_every_language(name: str) -> None:
    career = example_careers[name]
    for kind, ids in things_of(career).items():
        for id_ in ids:
            found = explain(career, f"{kind}/{id_}", as_of=day)
            assert found.address == f"{kind}/{id_}"
            assert found.reason.address == found.address
            assert str(found).splitlines()[0] == found.why("en").splitlines()[0]
            assert len({len(found.why(language).splitlines()) for language in languages()}) == 1


@pytest.mark.parametrize("name", example_careers)
def test_every_action_that_develops_something_required_reaches_the_requirement(name: str) -> None:
    """Law: from the action by its pillar or skill to the stage's requirement, and to what that rests on."""
    career = example_careers[name]
    assert career.plan is not None
    assert career.profile.aspires_to is not None
    stage = career.framework.stage(career.profile.aspires_to.stage)
    reached = 0
    for node in career.plan.walk():
        if not isinstance(node, cc.Action):
            continue
        found = explain(career, node.address, as_of=day)
        for path in node.develops:
            serves = path if stage.required_level(path) is not None else path.partition("/")[0]
            level = stage.required_level(serves)
            if level is None:
                continue
            (part,) = (
                each
                for each in found.reason.parts
                if each.code.startswith("develops") and str(each.address).endswith(path)
            )
            (required,) = below(part, "required-next")
            assert (required.params["level"], required.address) == (level, f"stage/{stage.id}")
            assert required.bases
            assert part.bases
            reached += 1
    assert reached > 5


def test_an_action_of_the_catalogue_is_explained_where_the_plan_has_none_of_its_id() -> None:
    career = example_careers["career.yaml"]
    spare = next(each for each in career.framework.actions if each.develops and each.id not in career.plan)  # type: ignore[operator]
    found = explain(career, spare.id, as_of=day)
    assert codes(found)[0] == "explain-catalogue-action"
    assert found.reason.bases


@pytest.mark.parametrize(
    ("given", "code", "says"),
    [
        ("senior", "explain-ambiguous", "goal/senior, stage/senior"),
        ("seniro", "explain-unknown-near", "senior"),
        ("stage/seniro", "explain-unknown-near", "stage/senior"),
        ("zzzzzz", "explain-unknown", "transition"),
        ("", "explain-unknown", "transition"),
    ],
)
def test_a_name_that_is_not_clear_is_an_error_that_says_what_is(given: str, code: str, says: str) -> None:
    career = a_career(plan=plan(goal("senior")))
    with pytest.raises(cc.AnalysisError) as refused:
        explain(career, given, as_of=today)
    assert [problem.code for problem in refused.value.problems] == [code]
    for language in languages():
        assert says in refused.value.text(language)


@pytest.mark.parametrize(
    "given", ["tools", "craft/tools", "skill/craft/tools", "pillar/craft/tools", "skill/tools"]
)
def test_a_skill_is_found_with_and_without_its_pillar(given: str) -> None:
    assert explain(a_career(), given, as_of=today).address == "skill/craft/tools"


def test_a_day_in_the_past_is_told_as_it_was() -> None:
    career = example_careers["career.yaml"]
    then, now = (explain(career, "finance-course", as_of=each) for each in (date(2026, 1, 10), day))
    assert then.why("en") != now.why("en")
    assert "Planned" not in now.why("en").splitlines()[0]
