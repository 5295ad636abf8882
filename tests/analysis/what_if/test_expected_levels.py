"""The levels that are likely once the scheduled work is done, by hand."""

from __future__ import annotations

from typing import Any

import pytest

from builders import a_career, a_framework, a_profile, a_rating, figures, today
from cmo_career.analysis.schedule.schedule import schedule
from cmo_career.analysis.standing.standing import standing
from cmo_career.analysis.what_if.expected_levels import expected_levels
from cmo_career.model.action import Gain
from cmo_career.model.career import Ignore
from cmo_career.model.composition import all_of, any_of
from cmo_career.model.node import Node
from cmo_career.model.profile import Capacity
from plan_builders import action, plan

capacity = Capacity(own_hours_per_week=10, job_hours_per_week=10)
ratings = (
    a_rating("craft", "self", 1),
    a_rating("craft", "peer", 1, n=8),
    a_rating("people", "peer", 1, n=8),
)


def after(how: Node | None, **fields: Any) -> dict[str, float]:
    """What is likely after a plan, less what was likely before."""
    career = a_career(*ratings, plan=plan(how), profile=a_profile(capacity=capacity), **fields)
    assert career.plan is not None
    weeks = schedule(career.plan, capacity, as_of=today)
    found = expected_levels(career, weeks, as_of=today)
    now = {row.pillar: row.likely for row in standing(career, as_of=today).rows if row.likely is not None}
    return {path: round(level - now[path], 6) for path, level in found.items()}


def course(id_: str, **gains: tuple[float, float | None]) -> Any:
    """A course that develops pillars: gain, and up to where."""
    return action(
        id_, hours=10, develops={path: Gain(gain=gain, up_to=end) for path, (gain, end) in gains.items()}
    )


def test_gains_add_up() -> None:
    assert after(all_of(course("a", craft=(0.2, None)), course("b", craft=(0.1, None)))) == {
        "craft": pytest.approx(0.3),
        "people": 0.0,
    }


def test_an_action_adds_nothing_beyond_its_limit() -> None:
    assert after(course("a", craft=(0.4, 1.1)))["craft"] == pytest.approx(0.1)
    assert after(course("a", craft=(0.4, 0.5)))["craft"] == 0.0


def test_the_lowest_limit_comes_first() -> None:
    low, high = course("low", craft=(0.1, 1.1)), course("high", craft=(0.3, None))
    assert after(all_of(high, low)) == after(all_of(low, high))
    assert after(all_of(high, low))["craft"] == pytest.approx(0.4)


def test_within_a_year_there_is_a_limit_for_all_of_it() -> None:
    many = all_of(*(course(f"a{number}", craft=(0.2, None)) for number in range(5)))
    assert after(many)["craft"] == pytest.approx(0.5)
    more = a_framework(parameters=figures(gain_a_year=0.8))
    assert after(many, framework=more)["craft"] == pytest.approx(0.8)


def test_stretch_work_without_feedback_adds_less() -> None:
    stretch = action("role", kind="stretch-project", hours=10, develops={"craft": Gain(gain=0.4)})
    talks = action("talks", kind="one-on-one", hours=1)
    assert after(stretch)["craft"] == pytest.approx(0.2)
    assert after(all_of(stretch, talks))["craft"] == pytest.approx(0.4)


def test_setting_a_finding_aside_changes_no_figure() -> None:
    stretch = action("role", kind="stretch-project", hours=10, develops={"craft": Gain(gain=0.4)})
    aside = Ignore(rule="C030", at="action/role", reason="Nobody is there to ask")
    assert after(stretch, ignore=[aside]) == after(stretch)


def test_only_the_branch_that_is_scheduled_counts() -> None:
    assert after(any_of(course("a", craft=(0.1, None)), course("b", craft=(0.3, None))))[
        "craft"
    ] == pytest.approx(0.1)


def test_what_nobody_rated_stays_unknown() -> None:
    found = a_career(plan=plan(course("a", craft=(0.2, None))))
    assert found.plan is not None
    assert expected_levels(found, schedule(found.plan, capacity, as_of=today), as_of=today) == {}


def test_no_level_is_above_the_scale() -> None:
    high = (a_rating("craft", "peer", 3, n=8),)
    career = a_career(*high, plan=plan(course("a", craft=(5, None))))
    assert career.plan is not None
    found = expected_levels(career, schedule(career.plan, capacity, as_of=today), as_of=today)
    assert found["craft"] <= 3
