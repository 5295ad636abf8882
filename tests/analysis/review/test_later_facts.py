"""A plan without the facts of later days."""

from __future__ import annotations

from datetime import date

from cmo_career.analysis.review.later_facts import without_later_facts
from cmo_career.model.action import Action
from cmo_career.model.goal import Goal
from review_builders import a_plan, logged, users

day = date(2026, 2, 10)


def test_what_happened_later_is_hidden_and_what_happened_by_the_day_is_kept() -> None:
    plan = a_plan(
        launch={"measures": [users(m02=12, m03=20)], "started": "2026-02-11"},
        course={"log": logged(m01=1, m02=2, m03=3), "started": "2026-01-10", "done": "2026-03-20"},
    )
    known = without_later_facts(plan, day)
    launch, study = known.node("launch"), known.node("study")
    assert isinstance(launch, Goal)
    assert isinstance(study, Action)
    assert [read.value for read in launch.measures[0].readings] == [12]
    assert launch.started is None
    assert study.started == date(2026, 1, 10)
    assert study.done is None
    assert [entry.hours for entry in study.log] == [1, 2]


def test_what_was_dropped_later_was_not_dropped_then() -> None:
    plan = a_plan(course={"dropped": "2026-02-11"})
    assert without_later_facts(plan, day).node("study").dropped is None
    assert without_later_facts(plan, date(2026, 2, 11)) is plan
