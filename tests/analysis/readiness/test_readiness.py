from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

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
    an_evidence,
    figures,
    today,
)
from cmo_career.analysis.readiness.readiness import Readiness, readiness, readiness_map
from cmo_career.analysis.standing.standing import standing
from cmo_career.errors import AnalysisError
from cmo_career.model.career import Career
from cmo_career.model.rating import Rating
from cmo_career.model.transition import Transition

examples = Path(__file__).parents[3] / "examples"
autumn = date(2026, 9, 30)


def peers(pillar: str = "craft", level: float = 2, n: int = 6) -> Rating:
    return a_rating(pillar, "peer", level, n=n)


def ready(*ratings: Rating, stage: str = "senior", **fields: Any) -> Readiness:
    return readiness(a_career(*ratings, **fields), stage, as_of=today)


def gated(*transitions: Transition, **fields: Any) -> Career:
    gates = (
        a_gate("shown"),
        a_gate("lacking"),
        a_gate("nice", weight="preferred"),
        a_gate("seat", kind="opening"),
    )
    return a_career(framework=a_framework(gates=gates, transitions=transitions), **fields)


def test_gates_come_first_with_openings_apart() -> None:
    up = a_transition("junior", "senior", gates=["shown", "lacking", "nice", "seat"])
    found = readiness(gated(up, evidence=(an_evidence(gate="shown"),)), "senior", as_of=today)
    (way,) = found.ways
    assert (way.transition, way.legs, found.is_direct) == ("junior-to-senior", 1, True)
    assert (way.gates.essential_met, way.gates.essential_total, way.essential_ahead) == (1, 2, 1)
    assert [gate.gate for gate in way.gates.openings] == ["seat"]


def test_of_several_ways_the_one_with_fewest_essential_gates_ahead_is_the_nearest() -> None:
    slow = a_transition("junior", "senior", id="a-hard", gates=["lacking"])
    waiting = a_transition("junior", "senior", id="b-waits-for-others", gates=["shown", "seat"])
    helped = a_transition("junior", "senior", id="c-helped", gates=["shown", "nice"])
    found = readiness(
        gated(slow, helped, waiting, evidence=(an_evidence(gate="shown"),)), "senior", as_of=today
    )
    assert [way.transition for way in found.ways] == ["b-waits-for-others", "c-helped", "a-hard"]


def test_an_opening_is_never_the_failure_of_the_person() -> None:
    up = a_transition("junior", "senior", gates=["seat"])
    found = readiness(gated(up), "senior", as_of=today)
    assert found.ways[0].essential_ahead == 0
    assert found.ways[0].gates.essential_total == 0
    assert found.lever is not None
    assert found.lever.kind == "raters"


def test_where_nothing_leads_there_directly_the_last_legs_are_given() -> None:
    found = ready(stage="head")
    assert (found.is_direct, found.is_reachable) == (False, True)
    assert [(way.transition, way.legs) for way in found.ways] == [("senior-to-head", 2)]


def test_last_legs_from_where_the_person_cannot_come_are_left_out_unless_there_are_no_others() -> None:
    stages = [a_stage(id_) for id_ in ("junior", "senior", "head", "island")]
    island = a_transition("island", "head")
    there = a_framework(stages=stages, transitions=[a_transition("junior", "senior"), island])
    found = ready(stage="head", framework=there)
    assert [(way.transition, way.legs) for way in found.ways] == [("island-to-head", None)]
    assert (found.is_direct, found.is_reachable) == (False, False)
    both = a_framework(
        stages=stages,
        transitions=[a_transition("junior", "senior"), island, a_transition("senior", "head")],
    )
    assert [way.transition for way in ready(stage="head", framework=both).ways] == ["senior-to-head"]


def test_a_last_leg_that_is_only_reached_through_the_stage_itself_is_none() -> None:
    stages = [a_stage(id_) for id_ in ("junior", "senior", "head", "beyond")]
    steps = [("junior", "senior"), ("senior", "head"), ("head", "beyond"), ("beyond", "head")]
    framework = a_framework(stages=stages, transitions=[a_transition(*each) for each in steps])
    assert [way.transition for way in ready(stage="head", framework=framework).ways] == ["senior-to-head"]


def test_at_the_present_stage_there_is_no_way_to_go() -> None:
    found = ready(peers(), peers("people"), stage="junior")
    assert (found.is_present, found.is_direct, found.is_reachable, found.ways) == (True, False, True, ())
    assert [each.share for each in found.pillars] == [0.9, 0.9]
    assert (found.bottleneck, found.unknown, found.lever) == ((), (), None)


def test_the_chance_is_that_of_standing_where_the_stage_is_the_one_wanted() -> None:
    career = a_career(a_rating(level=1), peers(), a_rating("people", "manager", 2))
    found, now = readiness(career, "senior", as_of=today), standing(career, as_of=today)
    for each in found.pillars:
        assert each.own is not None
        assert each.own.chance == now.row(each.pillar).chance_next
        assert each.own.shortfall == now.row(each.pillar).shortfall_next


def test_too_few_raters_are_told_how_many_more_it_takes() -> None:
    found = ready(a_rating(), peers("people"))
    craft, people = found.pillars
    assert (craft.share, craft.is_told, craft.unknown) == (None, False, ("craft",))
    assert craft.own is not None
    assert (craft.own.chance.more_raters, craft.own.chance.more_from) == (3, "peer")
    assert people.is_told
    assert found.unknown == ("craft",)


asks_tools = a_framework(
    stages=[a_stage("junior", craft=1, people=1), a_stage("senior", craft=2, craft__tools=2, people=2)],
    transitions=[a_transition("junior", "senior")],
)


def test_a_required_skill_below_its_level_caps_its_pillar() -> None:
    low = ready(peers(level=3), peers("craft/tools", 1), framework=asks_tools).pillar("craft")
    assert low.own is not None
    assert low.own.chance.share == 0.9
    assert (low.share, low.held_back_by) == (0.1, ("craft/tools",))
    assert low.shortfall == pytest.approx(1)
    high = ready(peers(level=1.5), peers("craft/tools", 3), framework=asks_tools).pillar("craft")
    assert high.own is not None
    assert (high.share, high.held_back_by) == (high.own.chance.share, ())
    alike = ready(peers(level=3), peers("craft/tools", 3), framework=asks_tools).pillar("craft")
    assert (alike.share, alike.held_back_by) == (0.9, ())


def test_a_pillar_rated_only_by_skills_is_unknown() -> None:
    craft = ready(peers("craft/tools", 1), framework=asks_tools).pillar("craft")
    assert (craft.share, craft.at_most, craft.held_back_by) == (None, 0.1, ("craft/tools",))
    assert (craft.unknown, craft.shortfall) == (("craft",), None)


def test_a_required_skill_that_nobody_rated_is_listed_as_what_may_hide_the_bottleneck() -> None:
    found = ready(peers(level=3), peers("people", 3), framework=asks_tools)
    assert found.unknown == ("craft/tools",)
    assert found.pillar("craft").share == 0.9


def test_chances_are_never_multiplied() -> None:
    found = ready(peers(level=1.9), peers("craft/tools", 1.9), framework=asks_tools).pillar("craft")
    shares = [each.chance.share for each in found.requirements]
    assert shares == [0.6, 0.8]  # the skill has no prior that would draw it down
    assert found.share == 0.6


def test_the_bottleneck_names_every_pillar_that_may_well_be_the_largest_shortfall() -> None:
    found = ready(peers(level=1), peers("people", 1.2))
    assert [each.pillar for each in found.bottleneck] == ["craft", "people"]
    assert [each.chance for each in found.bottleneck] == [0.6, 0.4]
    clear = ready(peers(level=3), peers("people", 0.5))
    assert [(each.pillar, each.through, each.chance) for each in clear.bottleneck] == [
        ("people", "people", 0.9)
    ]


def test_a_skill_is_the_bottleneck_of_its_pillar() -> None:
    found = ready(peers(level=3), peers("craft/tools", 0.5), peers("people", 3), framework=asks_tools)
    assert [(each.pillar, each.through) for each in found.bottleneck] == [("craft", "craft/tools")]


def test_how_likely_a_pillar_must_be_the_largest_shortfall_is_a_figure_of_the_framework() -> None:
    def named(least: float) -> list[str]:
        framework = a_framework(parameters=figures(bottleneck_chance=least))
        found = ready(peers(level=1), peers("people", 1.2), framework=framework)
        assert found.figures["bottleneck-chance"].value == least
        return [each.pillar for each in found.bottleneck]

    assert (named(0.3), named(0.5), named(0.7)) == (["craft", "people"], ["craft"], [])
    with pytest.raises(AnalysisError, match="bottleneck-chance"):
        named(-0.1)


def test_where_everything_is_met_there_is_no_bottleneck() -> None:
    assert ready(peers(level=3), peers("people", 3)).bottleneck == ()


def lever_of(*ratings: Rating, gates: tuple[str, ...] = (), **fields: Any) -> Any:
    lever = readiness(
        gated(
            a_transition("junior", "senior", gates=gates),
            **fields,
            **({"assessments": a_career(*ratings).assessments} if ratings else {}),
        ),
        "senior",
        as_of=today,
    ).lever
    return lever and {name: value for name, value in lever.to_dict().items() if value}


def test_where_most_is_untold_people_are_to_be_asked_before_all_else() -> None:
    assert lever_of(gates=("lacking",)) == {
        "kind": "raters",
        "raters": 6,
        "group": "peer",
        "tells": ["craft", "people"],
    }


def test_else_the_essential_gate_furthest_along_is_to_be_opened() -> None:
    said = an_evidence(gate="shown", confirmed_by="self")
    found = lever_of(peers(), peers("people"), gates=("seat", "lacking", "shown", "nice"), evidence=(said,))
    assert found == {"kind": "gate", "gate": "shown"}
    assert lever_of(peers(), peers("people"), gates=("lacking", "shown")) == {
        "kind": "gate",
        "gate": "lacking",
    }


def test_a_gate_goes_before_people_where_no_more_than_half_is_untold() -> None:
    assert lever_of(peers(), gates=("lacking",)) == {"kind": "gate", "gate": "lacking"}


def test_a_bottleneck_that_is_likely_met_need_not_be_lifted() -> None:
    found = ready(peers(level=2.175), peers("people", 3))
    assert [each.pillar for each in found.bottleneck] == ["craft"]  # not met with a chance of .22
    assert (found.pillar("craft").share, found.lever) == (0.8, None)


def test_else_the_bottleneck_is_to_be_lifted() -> None:
    found = lever_of(peers(level=1), peers("people", 3), gates=("seat",))
    assert (found["kind"], found["pillar"], found["levels"]) == ("pillar", "craft", pytest.approx(1))


def test_else_what_cannot_be_told_is_to_be_asked() -> None:
    assert lever_of(peers(level=3)) == {"kind": "raters", "raters": 6, "group": "peer", "tells": ["people"]}
    assert lever_of(peers(level=3), peers("people", 3), gates=("seat",)) is None


def test_the_map_is_every_stage_by_one_standing() -> None:
    career = a_career(a_rating(level=1), peers(), peers("people", 1))
    found = readiness_map(career, as_of=today)
    assert [each.stage for each in found] == ["junior", "senior", "head"]
    assert found == tuple(readiness(career, each.stage, as_of=today) for each in found)
    likely = {each.own.likely for one in found for each in one.pillars[:1] if each.own is not None}
    assert len(likely) == 1
    craft = [each.pillar("craft").share or 0 for each in found]
    assert craft == sorted(craft, reverse=True)


def test_an_unknown_stage_is_an_error_with_the_nearest_one() -> None:
    with pytest.raises(AnalysisError, match='no stage "senor": did you mean "senior"') as caught:
        ready(stage="senor")
    assert "senior" in caught.value.text("zh")
    with pytest.raises(AnalysisError):
        ready(stage=None)  # type: ignore[arg-type]


def test_a_pillar_of_which_nothing_is_required_is_an_error() -> None:
    framework = a_framework(
        stages=[a_stage("junior"), a_stage("senior", craft=1)],
        pillars=(a_pillar("craft"), a_pillar("people")),
        transitions=(),
    )
    found = ready(framework=framework)
    assert [each.pillar for each in found.pillars] == ["craft"]
    with pytest.raises(AnalysisError, match="people"):
        found.pillar("people")
    assert ready(framework=framework, stage="junior").pillars == ()


def test_as_plain_data_and_without_figures_in_the_repr() -> None:
    found = ready(peers(level=1), peers("people", 1.37))
    plain = json.loads(json.dumps(found.to_dict()))
    assert plain["purpose"] == "development"
    assert plain["ways"][0]["gates"]["essential_total"] == 0
    assert plain["pillars"][0]["own"]["chance"]["level"] == 2
    assert plain["pillars"][1]["share"] == found.pillars[1].share
    shown = repr(found) + repr(found.pillars) + repr(found.bottleneck) + repr(found.lever) + repr(found.ways)
    assert "1.37" not in shown
    assert "share" not in shown


def test_of_the_example_the_gates_of_three_ways_and_finance_as_the_bottleneck() -> None:
    career = cc.load(examples / "career.yaml")
    assert isinstance(career, Career)
    found = readiness(career, "cmo", as_of=autumn)
    assert [(way.transition, way.gates.essential_met, way.gates.essential_total) for way in found.ways] == [
        ("director-to-cmo-by-move", 2, 3),
        ("director-to-cmo-before-listing", 2, 4),
        ("director-to-cmo-inside", 2, 5),
    ]
    assert [each.through for each in found.bottleneck] == ["strategy/finance"]
    assert found.pillar("strategy").held_back_by == ("strategy/finance",)
    assert found.lever is not None
    assert found.lever.gate == "two-references"


def test_of_another_profession_the_map_has_stages_that_take_several_legs() -> None:
    career = cc.load(examples / "product-career.yaml")
    assert isinstance(career, Career)
    found = {each.stage: each for each in readiness_map(career, as_of=autumn)}
    assert len(found) == 7
    assert [way.legs for way in found["product-director"].ways] == [2]
    assert found["product-manager"].is_present
    assert found["principal-product-manager"].bottleneck[0].through == "delivery/technical-judgement"


def test_a_career_without_ratings_is_told_whom_to_ask() -> None:
    found = ready()
    assert [each.share for each in found.pillars] == [None, None]
    assert (found.bottleneck, found.unknown) == ((), ("craft", "people"))
    assert found.lever is not None
    assert (found.lever.kind, found.lever.raters) == ("raters", 6)
    assert a_profile().stage == found.from_stage
