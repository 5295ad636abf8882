"""The steps of making a plan."""

from __future__ import annotations

from broken_rules import refusal
from cmo_career.model.plan_step import PlanStep, Topic


def test_a_step_has_parts_in_their_order() -> None:
    parts = [Topic(id="long", name="Long"), Topic(id="mid", name={"zh": "中期"}, text="Milestones")]
    step = PlanStep(id="goals", name="Goals", parts=parts)
    assert [part.id for part in step.parts] == ["long", "mid"]
    assert step == PlanStep(id="goals", name="Goals", parts=tuple(parts))
    assert hash(step) == hash(PlanStep(id="goals", name="Goals", parts=tuple(parts)))


def test_its_fields_are_checked() -> None:
    assert refusal(PlanStep, id="Goals", name="Goals") == ("id-malformed", "id")
    assert refusal(PlanStep, id="goals", name="") == ("text-blank", "")
    assert refusal(PlanStep, id="goals", name="Goals", parts=["long"]) == ("value-of-other-kind", "parts")
    assert refusal(Topic, id=None, name="Long") == ("id-malformed", "id")
