from __future__ import annotations

import json
from datetime import date
from typing import Any

import attrs
import pytest

from builders import (
    a_career,
    a_framework,
    a_pillar,
    a_profile,
    a_rating,
    a_stage,
    an_assessment,
    figures,
    guess,
    today,
)
from cmo_career.analysis.standing.pillar_standing import PillarStanding
from cmo_career.analysis.standing.standing import standing
from cmo_career.errors import AnalysisError
from cmo_career.model.parameters import default_parameters
from cmo_career.model.rating import Rating


def row_of(*ratings: Rating, pillar: str = "craft", **fields: Any) -> PillarStanding:
    return standing(a_career(*ratings, **fields), as_of=today).row(pillar)


def near(value: float) -> Any:
    return pytest.approx(value, abs=0.0006)


def test_a_manager_and_six_peers_give_the_example_of_the_model() -> None:
    row = row_of(a_rating(level=1.0), a_rating(by="peer", n=6, level=2.0))
    # se^2 = .42568 and .13949, weights 1.9392 and 4.3575, prior precision 2, sd .34717; with .37 and .23 not rounded
    # the likely level is 1.522, see below.
    assert (row.said, row.likely, row.low, row.high) == (near(1.692), near(1.525), near(1.080), near(1.970))
    assert row.is_verified
    assert row.raters == 7
    assert [(each.group, each.n, each.level, each.date) for each in row.said_by] == [
        ("manager", 1, 1.0, today),
        ("peer", 6, 2.0, today),
    ]


def test_the_example_comes_out_to_the_digit_with_the_figures_of_the_library() -> None:
    ratings = (a_rating(level=1.0), a_rating(by="peer", n=6, level=2.0))
    found = row_of(*ratings, framework=a_framework(parameters=default_parameters)).estimate
    assert found is not None
    digits = [round(each, 2) for each in (found.said, found.likely, found.low, found.high)]
    assert digits == [1.69, 1.52, 1.08, 1.97]


def test_the_requirement_of_the_example_is_open_with_five_chances_in_ten() -> None:
    chance = row_of(a_rating(level=1.0), a_rating(by="peer", n=6, level=2.0)).chance_next
    assert chance is not None
    assert (chance.level, chance.share, chance.word, chance.more_raters) == (2, 0.5, "open", None)


def test_one_self_rating_is_unverified_and_hardly_moves_the_estimate() -> None:
    # se^2 = .25 * .87 / .13 = 1.673, + .09 = 1.763; weight .567; (.567 * 3 + 2 * 1) / 2.567 = 1.442; sd .624
    row = row_of(a_rating(by="self", level=3))
    assert (row.said, row.likely, row.low, row.high) == (3, near(1.442), near(0.642), near(2.242))
    assert not row.is_verified
    assert row.raters == 0
    assert not row.is_strength
    assert not row.is_blind_spot


def test_the_person_counts_only_where_nobody_else_rated() -> None:
    alone = row_of(a_rating(level=2))
    beside = row_of(a_rating(level=2), a_rating(by="self", level=0))
    assert beside.estimate == alone.estimate
    assert [each.group for each in beside.said_by] == ["self", "manager"]


def test_nobody_rated_is_unknown_and_not_zero() -> None:
    found = standing(a_career(), as_of=today)
    assert [row.pillar for row in found.rows] == ["craft", "people"]
    row = found.row("people")
    assert (row.said, row.likely, row.low, row.high, row.shortfall_now, row.shortfall_next) == (None,) * 6
    assert (row.required_now, row.required_next) == (1, 2)
    assert [row.is_strength, row.is_weak_spot, row.is_blind_spot, row.is_hidden_strength] == [False] * 4
    assert row.chance_next is not None
    assert (row.chance_next.share, row.chance_next.more_raters, row.chance_next.more_from) == (
        None,
        6,
        "peer",
    )


def test_a_skill_has_a_row_of_its_own_and_leaves_its_pillar_unknown() -> None:
    found = standing(a_career(a_rating("craft/tools", by="peer", n=6, level=2)), as_of=today)
    assert [row.pillar for row in found.rows] == ["craft", "craft/tools", "people"]
    assert found.row("craft").likely is None
    assert [row.pillar for row in found.pillars] == ["craft", "people"]
    assert [row.pillar for row in found.skills_of("craft")] == ["craft/tools"]


def test_where_the_stage_requires_nothing_there_is_no_prior_and_no_shortfall() -> None:
    row = row_of(a_rating("craft/tools", by="peer", n=6, level=2), pillar="craft/tools")
    assert (row.said, row.likely) == (2, 2)
    assert (row.low, row.high) == (near(2 - 1.2816 * 0.47905), near(2 + 1.2816 * 0.47905))
    assert (row.required_now, row.shortfall_now, row.shortfall_next, row.chance_next) == (None,) * 4


def test_a_required_skill_that_nobody_rated_is_shown_as_unknown() -> None:
    stages = (a_stage("junior", craft=1), a_stage("senior", craft=2, craft__tools=2))
    found = standing(a_career(framework=a_framework(stages=stages, transitions=())), as_of=today)
    assert [row.pillar for row in found.rows] == ["craft", "craft/tools", "people"]
    row = found.row("craft/tools")
    assert (row.likely, row.required_now, row.required_next, row.shortfall_next) == (None, None, 2, None)


def test_groups_three_quarters_of_a_level_apart_see_the_person_differently() -> None:
    apart = row_of(
        a_rating(level=1.15), a_rating(by="peer", n=3, level=1.9), a_rating(by="report", n=3, level=1.5)
    )
    assert [(each.higher, each.lower, round(each.gap, 9)) for each in apart.differences] == [
        ("peer", "manager", 0.75)
    ]
    closer = row_of(a_rating(level=1.16), a_rating(by="peer", n=3, level=1.9), a_rating(by="self", level=3))
    assert closer.differences == ()


def test_of_three_ages_the_fresh_counts_the_older_counts_less_and_the_stale_is_reported() -> None:
    career = a_career(
        assessments=(
            an_assessment(a_rating(by="peer", n=6, level=2), on=date(2025, 9, 30)),
            an_assessment(a_rating(by="manager", level=1), on=date(2024, 9, 30)),
            an_assessment(a_rating(by="report", n=4, level=3), on=date(2023, 9, 30)),
        )
    )
    row = standing(career, as_of=date(2026, 3, 30)).row("craft")
    assert [(each.group, each.date) for each in row.said_by] == [
        ("manager", date(2024, 9, 30)),
        ("peer", date(2025, 9, 30)),
    ]
    assert [(each.group, each.n, each.address) for each in row.stale] == [
        ("report", 4, "rating/2023-09-30/craft/report")
    ]
    # Half a year past fresh adds .02: .42568 + .09 + .02 = .53568 for the manager; the peers' .22949 stays.
    assert [each.weight for each in row.said_by] == [pytest.approx(1 / 0.53568, abs=1e-4), near(1 / 0.22949)]
    assert row.likely == near((1.8668 + 4.3575 * 2 + 2) / (1.8668 + 4.3575 + 2))
    assert row.raters == 7


def test_a_rating_is_stale_the_day_after_it_is_two_years_old() -> None:
    career = a_career(assessments=(an_assessment(a_rating(level=2), on=date(2024, 3, 31)),))
    assert standing(career, as_of=date(2026, 3, 31)).row("craft").likely is not None
    later = standing(career, as_of=date(2026, 4, 1))
    assert later.row("craft").likely is None
    assert [each.group for each in later.stale] == ["manager"]


def test_the_latest_word_of_a_group_counts_and_the_one_before_is_history() -> None:
    earlier = an_assessment(a_rating(by="peer", n=6, level=1), a_rating(level=1), on=date(2025, 6, 30))
    later = an_assessment(a_rating(by="peer", n=3, level=2), on=date(2025, 12, 31))
    row = standing(a_career(assessments=(later, earlier)), as_of=today).row("craft")
    assert [(each.group, each.n, each.level) for each in row.said_by] == [("manager", 1, 1), ("peer", 3, 2)]
    assert row.stale == ()


def test_ratings_after_the_day_of_the_question_do_not_exist() -> None:
    career = a_career(a_rating(level=2), a_rating("craft/tools", level=2))
    found = standing(career, as_of=date(2026, 3, 30))
    assert [(row.pillar, row.said_by) for row in found.rows] == [("craft", ()), ("people", ())]


def test_own_view_is_heard_again_when_all_others_have_gone_stale() -> None:
    career = a_career(
        assessments=(
            an_assessment(a_rating(level=2), on=date(2023, 1, 1)),
            an_assessment(a_rating(by="self", level=1)),
        )
    )
    row = standing(career, as_of=today).row("craft")
    assert (row.said, row.is_verified, len(row.stale)) == (1, False, 1)


def test_a_blind_spot_is_the_person_half_a_level_above_the_others_and_outside_their_interval() -> None:
    peers = a_rating(by="peer", n=6, level=2)
    # Six peers of 2: likely (4.3575 * 2 + 2) / 6.3575 = 1.6854, sd .3966, interval 1.177 to 2.194
    assert row_of(peers, a_rating(by="self", level=2.5)).is_blind_spot
    assert not row_of(peers, a_rating(by="self", level=2.4)).is_blind_spot
    # One manager of 1 leaves .354 to 1.646.
    assert not row_of(a_rating(level=1), a_rating(by="self", level=1.6)).is_blind_spot
    # One manager of 2 leaves .85 to 2.14: half a level more is outside, half a level less is inside.
    assert row_of(a_rating(level=2), a_rating(by="self", level=2.5)).is_blind_spot
    assert not row_of(a_rating(level=2), a_rating(by="self", level=1.5)).is_hidden_strength


def test_agreeing_exactly_with_the_others_is_no_blind_spot_even_outside_their_interval() -> None:
    # Six peers of 3 where 1 is required: likely 2.37, high 2.88 < 3.
    row = row_of(a_rating(by="peer", n=6, level=3), a_rating(by="self", level=3))
    assert row.high is not None
    assert row.high < 3
    assert row.own_view is None


def test_a_hidden_strength_is_the_person_below_the_others() -> None:
    row = row_of(a_rating(by="peer", n=6, level=2), a_rating(by="self", level=1))
    assert row.is_hidden_strength
    assert standing(a_career(), as_of=today).hidden_strengths == ()


def test_a_strength_lies_wholly_at_or_above_what_the_stage_asks_and_a_weak_spot_below() -> None:
    career = a_career(a_rating(by="peer", n=6, level=2), a_rating("people", by="peer", n=6, level=0))
    found = standing(career, as_of=today)
    assert [row.pillar for row in found.strengths] == ["craft"]
    assert [row.pillar for row in found.weak_spots] == ["people"]
    # .3146 likely for people, whose interval ends at .823 and begins below 0.
    assert (found.row("people").low, found.row("people").high) == (0, near(0.823))


def test_a_stage_that_asks_level_zero_makes_nobody_strong_by_the_end_of_the_scale() -> None:
    stages = (a_stage("junior", craft=0), a_stage("senior", craft=1))
    row = row_of(a_rating(level=0.2), framework=a_framework(stages=stages, transitions=()))
    assert (row.likely, row.low) == (near(1.9392 * 0.2 / 3.9392), 0)
    assert not row.is_strength


def test_the_shortfall_goes_up_to_the_level_required_and_ends_at_nothing() -> None:
    row = row_of(a_rating(level=1.0), a_rating(by="peer", n=6, level=2.0))
    assert row.shortfall_now == 0
    assert row.shortfall_next == near(2 - 1.5252)


def test_without_an_aspiration_nothing_is_required_next() -> None:
    career = a_career(a_rating(level=1), profile=a_profile(wants=None))
    found = standing(career, as_of=today)
    row = found.row("craft")
    assert found.aspires_to is None
    assert (row.required_next, row.shortfall_next, row.chance_next) == (None, None, None)
    assert row.shortfall_now == 0


def test_a_framework_of_five_levels_with_ids_of_its_own_is_measured_on_its_own_scale() -> None:
    framework = a_framework(
        levels=5,
        pillars=(a_pillar("selling", levels=5),),
        stages=(a_stage("rep", selling=4), a_stage("region", selling=5)),
        transitions=(),
        parameters=figures(spread=1.0, group_difference=0.5, prior_spread=1.0),
    )
    career = a_career(
        a_rating("selling", by="cross-functional", n=4, level=5),
        framework=framework,
        profile=a_profile("rep", "region"),
    )
    row = standing(career, as_of=today).row("selling")
    # se^2 = .77 / .92 = .83696, + .25 = 1.08696, weight .92; prior precision .5; (4.6 + 2) / 1.42 = 4.6479; sd .8392
    assert (row.said, row.likely, row.low, row.high) == (5, near(4.648), near(3.572), 5)
    assert row.required_next == 5


def test_every_parameter_that_cannot_be_used_is_named_at_once() -> None:
    framework = a_framework(parameters=figures(reliability_peer=0, spread=0, stale_months=-1))
    with pytest.raises(AnalysisError) as refused:
        standing(a_career(framework=framework), as_of=today)
    assert [dict(problem.params)["parameter"] for problem in refused.value.problems] == [
        "reliability-peer",
        "spread",
        "stale-months",
    ]
    assert refused.value.text("en").startswith("parameters.reliability-peer: nothing can be calculated")


def test_asking_for_a_row_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(AnalysisError, match="craft, people"):
        standing(a_career(), as_of=today).row("courage")


def test_the_answer_carries_its_figures_and_its_purpose_and_is_plain_data_on_demand() -> None:
    framework = a_framework(parameters=figures(spread=0.6))
    found = standing(a_career(a_rating(level=2), framework=framework), as_of=today)
    assert found.figures["spread"].value == 0.6
    assert found.figures["spread"].basis == guess
    assert found.purpose == "development"
    plain = json.loads(json.dumps(found.to_dict()))
    assert plain["as_of"] == "2026-03-31"
    assert plain["rows"][0]["estimate"]["said"] == 2
    assert plain["rows"][0]["shortfall_next"] > 0
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        found.stage = "head"  # type: ignore[misc]
