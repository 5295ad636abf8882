"""The section on the person."""

from __future__ import annotations

import attrs

from cmo_career.model.profile import Profile
from cmo_career.reports.view.person import person_view
from reports.careers import a_bare_career, a_framework, a_full_career
from reports.view.views import standing_of, voice_of


def test_what_is_known_is_told_in_the_order_of_importance() -> None:
    career = a_full_career()
    facts = [(fact.label, fact.value) for fact in person_view(voice_of(career), standing_of(career)).facts]
    assert facts == [
        ("Stage", "Stage s0"),
        ("Position", "Post"),
        ("Since", "April 2023"),
        ("Wants to become", "Stage s1\u00a0· Somewhere\u00a0· with the present employer"),
        ("Drawn to", "Undecided"),
        (
            "Can put in",
            "6 hours a week of one's own time\u00a0· 4 hours a week on the job\u00a0· CN¥60,000 a year",
        ),
    ]


def test_what_is_not_known_is_said_to_be_so() -> None:
    career = a_bare_career()
    view = person_view(voice_of(career), standing_of(career))
    assert [fact.look for fact in view.facts] == ["known", *["unknown"] * 5]
    assert [fact.value for fact in view.views] == [
        *["Not stated"] * 2,
        *["Unknown: nobody has rated yet"] * 2,
    ]


def test_what_a_person_says_and_what_others_say_stand_side_by_side() -> None:
    career = a_full_career()
    views = {fact.label: fact.value for fact in person_view(voice_of(career), standing_of(career)).views}
    assert views["Strengths, in own words"] == "Craft"
    assert views["Weak spots, in own words"] == "Tools"
    assert views["Blind spots"] == "Craft"


def test_an_interest_is_called_as_the_framework_calls_it() -> None:
    career = a_bare_career(
        framework=a_framework(), profile=Profile(stage="s0", interest="general-management")
    )
    view = person_view(voice_of(career, "zh"), standing_of(career))
    assert view.facts[4].value == "走向综合商业管理"


def test_no_capacity_given_is_not_zero_hours() -> None:
    career = a_full_career()
    career = attrs.evolve(career, profile=attrs.evolve(career.profile, capacity=None))
    assert person_view(voice_of(career), standing_of(career)).facts[5].value == "Not stated"
