from __future__ import annotations

from typing import Any

import attrs
import pytest

from builders import a_career, a_framework, a_gate, a_profile, a_rating, a_stage, a_transition, an_assessment
from cmo_career.analysis.audience.audience import for_audience
from cmo_career.analysis.audience.audience_policy import Policy, default_policy
from cmo_career.analysis.audience.shown_fields import ShownFields, shows_wish
from cmo_career.model.opening import Opening, Seats
from cmo_career.model.profile import Aspiration, Profile
from plan_builders import action, goal

framework = a_framework(
    stages=(a_stage("junior"), a_stage("senior"), a_stage("owner")),
    transitions=(
        a_transition("junior", "senior", gates=("at-home", "either")),
        a_transition("senior", "owner", kind="venture", gates=("abroad", "either")),
    ),
    gates=tuple(a_gate(each) for each in ("at-home", "abroad", "either", "nowhere")),
)


def fields(audience: Any = "manager", *, policy: Policy = default_policy, wish: bool = False) -> ShownFields:
    return ShownFields(
        policy=policy, audience=audience, framework=framework, shows_wish=wish, evidence=frozenset({"seen"})
    )


def test_the_profile_is_seen_as_far_as_each_reader_may() -> None:
    profile = a_profile(
        "senior",
        None,
        name="Lin",
        interest="undecided",
        strengths=["craft"],
        promotion_windows=[4],
        since="2025",
    )
    for audience in ("manager", "mentor"):
        assert fields(audience).value(profile) == Profile(stage="senior", name="Lin", since="2025")
    # The first stage stands in, since a career cannot be without one.
    assert fields("public").value(profile) == Profile(stage="junior")


@pytest.mark.parametrize(("within", "seen"), [(True, True), (False, False), (None, False)])
def test_a_wish_is_seen_where_it_stays_within_the_employer(within: bool | None, seen: bool) -> None:
    profile = a_profile(wants=None, aspires_to=Aspiration(stage="senior", within_employer=within))
    assert shows_wish(default_policy, "manager", profile) is seen
    assert shows_wish(default_policy, "mentor", profile) is seen
    assert not shows_wish(default_policy, "public", profile)
    assert (fields(wish=seen).value(profile).aspires_to is not None) is seen


def test_a_policy_can_show_the_wish_to_the_mentor() -> None:
    policy = Policy.of({"fields": {"profile": {"aspires_to": "mentor"}}})
    profile = a_profile(wants="senior")
    assert [shows_wish(policy, audience, profile) for audience in ("manager", "mentor")] == [False, True]
    assert not shows_wish(policy, "mentor", a_profile(wants=None))


@pytest.mark.parametrize(
    ("aim", "wish", "seen"),
    [
        ("senior", True, True),
        ("senior", False, False),
        ("stage/owner", True, False),
        ("gate/at-home", False, True),
        ("gate/either", False, True),
        ("nowhere", False, True),
        ("abroad", True, False),
    ],
)
def test_an_aim_that_leads_out_is_the_persons_own(aim: str, wish: bool, seen: bool) -> None:
    assert fields(wish=wish).value(goal("g", aims_at=aim)).aims_at == (aim if seen else None)


def test_a_gate_of_ways_out_alone_is_not_told() -> None:
    assert fields().value(action("a", earns=["at-home", "abroad", "either"])).earns == ("at-home", "either")


def test_guesses_about_the_future_are_the_persons_own() -> None:
    opening = Opening(outside=Seats(seats=30, per_year=0.2))
    seen = fields("mentor").value(goal("g", chance=0.6, opening=opening))
    assert (seen.chance, seen.opening) == (None, None)


def test_who_else_may_see_a_thing_is_not_told() -> None:
    assert fields().value(goal("g", share=["mentor", "manager"])).share == ("manager",)


@pytest.mark.parametrize(
    ("audience", "groups"),
    [("manager", {"manager", "report"}), ("mentor", {"self", "manager", "report"}), ("public", set())],
)
def test_each_reader_hears_the_groups_that_the_policy_names(audience: Any, groups: set[str]) -> None:
    ratings = [a_rating(by=by, n=3 if by == "report" else 1) for by in ("self", "manager", "report")]
    assert {each.by for each in fields(audience).value(an_assessment(*ratings)).ratings} == groups


def test_the_manager_reads_the_managers_note_and_no_other() -> None:
    ratings = [
        a_rating(by="manager", note="Delegate"),
        a_rating(by="report", n=3, notes=["He does not"], evidence=["seen", "unseen"]),
    ]
    first, second = fields().value(an_assessment(*ratings)).ratings
    assert (first.note, second.notes) == (ratings[0].note, ())
    assert second.evidence == ("seen",)
    assert all(not each.note for each in fields("mentor").value(an_assessment(*ratings)).ratings)


def test_a_policy_of_ones_own_hides_and_opens() -> None:
    data = {
        "fields": {"goal": {"measures": "person", "chance": "always"}, "profile": {"capacity": "manager"}}
    }
    policy = Policy.of(data)
    seen = fields(policy=policy).value(goal("g", chance=0.5, measures=[]))
    assert seen.chance == 0.5


def test_what_stays_as_it_is_is_the_same_object() -> None:
    node = action("a", share=["manager"])
    assert fields().value(node) is node


def test_a_hidden_path_to_the_framework_is_gone() -> None:
    career = attrs.evolve(a_career(), framework_path="../me/small.yaml")
    assert for_audience(career, "manager").framework_path is None
    assert for_audience(career, "self").framework_path is not None
