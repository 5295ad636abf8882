"""Why there is a difference, what became of a move, and how large a change of content is."""

from __future__ import annotations

import attrs
import pytest

from builders import a_career, a_framework, a_pillar, a_profile, a_rating, a_scale
from cmo_career.analysis.difference.compare import compare
from cmo_career.analysis.difference.content_change import asks_something_new
from cmo_career.analysis.difference.edits import reschedule
from cmo_career.analysis.difference.move_to import move_to
from cmo_career.analysis.difference.reasons import difference_reason
from plan_builders import action, goal, plan

before = plan(goal("launch", action("study", hours=3), due="2027-Q2", title="Launch"))
after = (
    before.change("launch", due="2027-Q4").change("study", hours=5).add("launch", action("more"), position=0)
)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_difference_says_by_words_alone_what_its_reasons_say(language: str) -> None:
    for found in (
        compare(before, after),
        compare(before, before),
        reschedule(before, "launch", None, why="Late"),
    ):
        assert found.why(language) == difference_reason(found).text(language)


def test_each_change_has_its_reason_below_it() -> None:
    found = difference_reason(reschedule(before, "launch", "2027-Q4", why={"en": "Late", "zh": "晚了"}))
    (change,) = found.parts
    assert (change.address, [each.code for each in change.parts]) == ("goal/launch", ["change-because"])
    assert found.text("zh").splitlines() == [
        "共1处改动，按先后列出；前后id相同的，视为同一件事",
        "  目标“Launch”：期限由2027年第二季度改为2027年第四季度",
        "    原因：晚了",
    ]


def test_a_move_says_by_what_rule_each_thing_was_left() -> None:
    career = a_career(a_rating("craft"), a_rating("people"), profile=a_profile("junior", "senior"))
    pillars = [a_pillar(each, levels=4) for each in ("craft", "people")]
    there = a_framework(scale=a_scale(4), pillars=pillars)
    codes = [each.code for each in move_to(career, there).reason.parts]
    assert codes == ["moved-by-id", "moved-scale", "not-carried", "not-carried"]
    assert move_to(career, career.framework).why("en").startswith("The career is on the framework")


def test_a_stage_that_the_caller_named_is_told() -> None:
    career = a_career(profile=a_profile("junior", None))
    found = move_to(career, a_framework(version="2.0.0"), stages={"junior": "senior"})
    assert '"junior" is "senior" there, as the caller said' in found.why("en")


def test_what_is_asked_anew_shows_the_level_before_and_after() -> None:
    old = a_framework()
    first = old.stages[0]
    raised = [attrs.evolve(each, level=each.level + 1) for each in first.requires]
    new = attrs.evolve(old, stages=[attrs.evolve(first, requires=raised), *old.stages[1:]])
    found = asks_something_new(old, new)
    assert found.reason.parts[0].code == "content-by-largest"
    assert [len(each.parts) for each in found.reason.parts[1:]] == [1] * len(raised)
    assert "level from" in found.why("en")
