"""Texts that a language lacks."""

from __future__ import annotations

import pytest

from builders import a_career, a_framework, a_profile, guess
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.playbook import Playbook
from cmo_career.model.translation import missing_translations
from plan_builders import action, goal, plan
from playbook_builders import a_blank, a_playbook

both = {"zh": "一", "en": "one"}


def test_a_plain_string_is_in_the_language_of_its_document() -> None:
    career = a_career(profile=a_profile(name="Somebody"), language="en")
    assert missing_translations(career, "en", "en-GB") == ()
    (found,) = missing_translations(career, "zh")
    assert (str(found), found.language, found.languages) == ("profile.name", "zh", ("und",))
    assert len(missing_translations(a_career(profile=a_profile(name="Somebody")), "en")) == 1


def test_a_parent_serves_its_children_and_not_the_other_way_round() -> None:
    career = a_career(profile=a_profile(name={"zh": "示例", "en-GB": "Example"}))
    assert missing_translations(career, "zh-Hans", "en-GB") == ()
    assert [each.language for each in missing_translations(career, "en")] == ["en"]


def test_without_a_language_those_of_the_framework_are_asked_for() -> None:
    framework = a_framework(languages=["en", "zh"], title=both)
    found = missing_translations(framework)
    assert {each.language for each in found} == {"zh"}
    assert "pillars[0].name" in map(str, found)
    assert "title" not in map(str, found)


def test_of_a_career_the_framework_is_not_looked_at() -> None:
    career = a_career(framework=a_framework(languages=["en", "zh"]), profile=a_profile(wants=None))
    assert missing_translations(career) == ()


def test_a_node_of_a_plan_is_told_once_though_it_stands_twice() -> None:
    shared = action("talk", title="Talk")
    career = a_career(plan=plan(goal("a", shared, title=both) & goal("b", shared, title=both), title=both))
    assert [str(each) for each in missing_translations(career, "zh")] == ["plan.action.talk.title"]


def test_a_deep_plan_is_looked_through() -> None:
    deep = action("talk", title="Talk")
    node = goal("g0", deep, title=both)
    for number in range(1, 90):
        node = goal(f"g{number}", node, title=both)
    assert len(missing_translations(a_career(plan=plan(node, title=both)), "zh")) == 1


def test_playbooks_and_mappings_are_looked_through() -> None:
    playbook = Playbook(
        basis=guess, id="p", title="Plain", goal=goal("learn", title="Plain"), due_in_weeks=FrozenMap(learn=3)
    )
    paths = [
        str(each) for each in missing_translations(a_framework(playbooks=[playbook], languages=["en"]), "zh")
    ]
    assert "playbooks[0].title" in paths
    assert "playbooks[0].goal.learn.title" in paths
    assert "pillars[0].levels.l1.descriptor" in paths


@pytest.mark.parametrize("languages", [("zh",), ("en", "zh")])
def test_a_text_is_told_for_each_language_in_turn(languages: tuple[str, ...]) -> None:
    career = a_career(profile=a_profile(name={"de": "Jemand"}))
    assert tuple(each.language for each in missing_translations(career, *languages)) == languages


def test_only_a_default_of_words_is_a_text() -> None:
    blanks = [a_blank("town", default="Bonn"), a_blank("loaves", "number", default="30")]
    playbook = a_playbook(goal=goal("learn", title="{town}, {loaves}"), blanks=blanks)
    framework = a_framework(playbooks=[playbook], languages=["en"])
    paths = [str(each) for each in missing_translations(framework, "zh")]
    assert "playbooks[0].blanks[0].default" in paths
    assert "playbooks[0].blanks[1].label" in paths
    assert "playbooks[0].blanks[1].default" not in paths
