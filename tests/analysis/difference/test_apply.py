"""Making changes: all or none, and only to what they were meant for."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from builders import a_career, a_framework, a_rating, a_stage
from cmo_career.analysis.difference.apply import apply
from cmo_career.analysis.difference.compare import compare
from cmo_career.errors import AnalysisError, ModelError
from cmo_career.model.change import Add, Change, Move, Remove, Set, Spot
from cmo_career.model.composition import all_of
from cmo_career.model.stage import Position
from plan_builders import action, actions, goal, plan

a, b, c = actions("a b c")
old = plan(all_of(goal("x", all_of(a, b), due="2027"), c))


def refused(value: Any, *changes: Change) -> list[tuple[str, str | None]]:
    with pytest.raises(AnalysisError) as error:
        apply(value, changes)
    return [(problem.code, problem.address) for problem in error.value.problems]


@pytest.mark.parametrize(
    ("change", "code", "address"),
    [
        (Set(at="goal/x", field="due", was="2026", becomes="2028"), "change-stale", "goal/x"),
        (Set(at="goal/x", field="by", was=all_of(b, a), becomes=a), "change-stale", "goal/x"),
        (Set(at="goal/z", field="due", becomes="2028"), "change-of-nothing", "goal/z"),
        (Set(at="goal/a", field="due", becomes="2028"), "change-of-nothing", "goal/a"),
        (Set(at="goal/x", field="dew", becomes="2028"), "change-field-unknown", "goal/x"),
        (Set(at="goal/x", field="id", was="x", becomes="z"), "change-field-unknown", "goal/x"),
        (Set(at="goal/x", field="by", was=all_of(a, b), becomes=5), "change-out-of-place", "goal/x"),
        (Set(at="plan/me", field="start", was="2026-01-06", becomes="2026-01-07"), "change-stale", "plan/me"),
        (Remove(at=Spot(under="goal/x", position=1), was=a), "change-stale", "action/a"),
        (Remove(at=Spot(under="goal/x", position=0), was=action("a", hours=5)), "change-stale", "action/a"),
        (Add(at=Spot(under="goal/x", position=9), node=action("n")), "change-stale", "goal/x"),
        (Add(at=Spot(under="goal/x"), node=action("c", hours=5)), "change-stale", "action/c"),
        (Add(at=Spot(under="action/a"), node=action("n")), "change-out-of-place", "action/a"),
        (Add(at=Spot(under="goal/x"), node="n"), "change-out-of-place", "goal/x"),
        (
            Move(at="action/a", origin=Spot(under="goal/cmo", position=1), to=Spot(under="goal/x")),
            "change-stale",
            "action/a",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_a_change_that_does_not_fit_is_refused_with_its_address(
    change: Change, code: str, address: str
) -> None:
    assert refused(old, change) == [(code, address)]


def test_everything_that_does_not_fit_is_told_together() -> None:
    changes = (
        Set(at="goal/x", field="due", was="2026", becomes="2028"),
        Set(at="goal/x", field="due", was="2028", becomes="2029"),
        Set(at="action/a", field="hours", was=3, becomes=4),
        Set(at="action/b", field="hours", becomes=4),
        Remove(at=Spot(under="goal/cmo", position=0), was=c),
    )
    assert refused(old, *changes) == [
        ("change-stale", "goal/x"),
        ("change-stale", "action/a"),
        ("change-stale", "action/c"),
    ]


def test_no_value_is_told_in_what_is_refused() -> None:
    career = a_career(a_rating(level=1.5, note="Private"))
    with pytest.raises(AnalysisError) as error:
        apply(career, [Set(at="rating/2026-03-31/craft/manager", field="level", was=2, becomes=3)])
    for language in ("en", "zh"):
        said = error.value.text(language)
        assert "rating/2026-03-31/craft/manager" in said
        assert not any(told in said for told in ("1.5", "Private"))


def test_a_bare_node_stands_for_the_one_that_is_there() -> None:
    detailed = old.change("a", hours=40)
    again = apply(detailed, [Add(at=Spot(under="goal/cmo", position=2), node=a)])
    assert again.node("a").hours == 40  # type: ignore[union-attr]
    assert again.parents("a") == ("cmo", "x")


def test_what_was_taken_out_may_come_in_again_as_something_else() -> None:
    other = action("a", hours=7)
    changes: list[Change] = [
        Remove(at=Spot(under="goal/x", position=0), was=a),
        Add(at=Spot(under="goal/x", position=0), node=other),
    ]
    assert apply(old, changes) == old.replace("a", other)


def test_what_comes_out_must_be_sound() -> None:
    below = goal("below")
    nested = plan(goal("x", goal("y", below)))
    circle = Set(at="goal/below", field="by", becomes=goal("x"))
    with pytest.raises(ModelError) as error:
        apply(nested, [circle])
    assert {problem.code for problem in error.value.problems} <= {"goal-inside-itself", "change-stale"}
    with pytest.raises(ModelError):
        apply(old, [Set(at="action/a", field="hours", becomes=-1)])


def test_fields_that_only_fit_together_may_change_one_after_the_other() -> None:
    begun = old.change("a", started="2026-02-01", done="2026-03-01")
    later = begun.change("a", started="2026-04-01", done="2026-05-01")
    assert apply(begun, compare(begun, later)) == later


def test_changes_of_a_plan_are_made_to_the_career_that_has_it() -> None:
    career = a_career(plan=old)
    changes = compare(old, old.change("x", due="2028"))
    assert apply(career, changes) == attrs.evolve(career, plan=old.change("x", due="2028"))
    assert refused(attrs.evolve(career, plan=None), *changes) == [("change-of-nothing", "goal/x")]


@pytest.mark.parametrize(
    ("change", "code", "address"),
    [
        (Set(at="stage/junior", field="name", was="Junior", becomes="J"), "change-stale", "stage/junior"),
        (Set(at="stage/none", field="name", becomes="J"), "change-of-nothing", "stage/none"),
        (
            Set(at="stage/junior", field="id", was="junior", becomes="j"),
            "change-field-unknown",
            "stage/junior",
        ),
        (Set(at="parameter/spread", field="figure", was=5, becomes=None), "change-stale", "parameter/spread"),
        (
            Add(at=Spot(under="stage/none"), node=Position(id="p", name="P")),
            "change-of-nothing",
            "stage/none",
        ),
        (
            Add(at=Spot(under="pillar/craft"), node=Position(id="p", name="P")),
            "change-out-of-place",
            "pillar/craft",
        ),
        (Add(at=Spot(under="framework/small"), node=a_stage("head")), "change-stale", "stage/head"),
        (
            Remove(at=Spot(under="framework/small"), was=a_stage("head", craft=1)),
            "change-stale",
            "stage/head",
        ),
        (
            Move(
                at="stage/head",
                origin=Spot(under="framework/small", position=0),
                to=Spot(under="framework/small", position=1),
            ),
            "change-stale",
            "stage/head",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_frameworks_refuse_what_does_not_fit(change: Change, code: str, address: str) -> None:
    assert refused(a_framework(), change) == [(code, address)]


def test_a_framework_that_would_be_broken_is_refused_as_a_whole() -> None:
    framework = a_framework()
    with pytest.raises(ModelError) as error:
        apply(framework, [Remove(at=Spot(under="framework/small", position=0), was=framework.stages[0])])
    assert [problem.path for problem in error.value.problems] == [("transitions", 0, "from")]


@pytest.mark.parametrize(
    ("value", "change"),
    [
        (old, Set(at="goal/x", field="measures", becomes=5)),
        (old, Set(at="plan/me", field="start", was="2026-01-05", becomes=None)),
        (a_career(), Set(at="career/me", field="evidence", becomes=5)),
        (a_career(), Set(at="profile/me", field="stage", was="junior", becomes=None)),
        (a_framework(), Set(at="framework/small", field="extra", becomes=5)),
        (a_framework(), Set(at="stage/junior", field="name", was="junior", becomes=5)),
    ],
)
def test_a_value_that_its_field_cannot_have_is_refused_in_words(value: Any, change: Change) -> None:
    with pytest.raises(ModelError) as error:
        apply(value, [change])
    assert error.value.text("zh")


def test_only_plans_careers_and_frameworks_can_be_changed() -> None:
    with pytest.raises(AnalysisError) as error:
        apply(goal("x"), ())  # type: ignore[type-var]
    assert error.value.problems[0].code == "apply-to-nothing"
