"""Laws of comparing and of making changes."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from career_strategies import a_full_framework, careers, frameworks
from cmo_career.analysis.difference.apply import apply
from cmo_career.analysis.difference.compare import compare
from cmo_career.analysis.difference.content_change import asks_something_new
from cmo_career.analysis.difference.move_to import move_to
from cmo_career.errors import AnalysisError, ModelError
from cmo_career.model.career import Career
from cmo_career.model.change import Set
from cmo_career.model.framework import Framework
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from plan_builders import action
from strategies import compose, forms, plans, texts


def there_and_back(one: Any, other: Any) -> None:
    """apply(a, compare(a, b)) == b, and apply(b, compare(a, b).inverse()) == a."""
    difference = compare(one, other)
    assert apply(one, difference) == other
    assert apply(other, difference.inverse()) == one
    assert bool(difference) is (one != other)


@settings(max_examples=100, deadline=None)
@given(plans(rich=True), plans(rich=True))
def test_the_difference_of_two_plans_leads_from_one_to_the_other_and_back(one: Plan, other: Plan) -> None:
    there_and_back(one, other)


@settings(max_examples=150, deadline=None)
@given(plans(), plans())
def test_it_does_so_however_differently_they_are_composed(one: Plan, other: Plan) -> None:
    there_and_back(one, other)


@settings(max_examples=100, deadline=None)
@given(plans(), st.lists(st.tuples(st.integers(0, 5), st.integers(0, 30), forms, texts), max_size=5))
def test_it_does_so_for_plans_that_were_edited(plan: Plan, edits: list[Any]) -> None:
    edited = plan
    for number, edit in enumerate(edits):
        try:
            edited = _edited(edited, f"new{number}", edit)
        except ModelError:
            continue
    there_and_back(plan, edited)


def _edited(plan: Plan, new: str, edit: Any) -> Plan:
    kind, which, form, title = edit
    id_ = plan.ids[which % len(plan)]
    pool: list[Node] = [*plan.walk(), action(new)]
    if kind == 0:
        return plan.change(id_, title=title)
    if kind == 1:
        return plan.remove(id_)
    if kind == 2:
        return plan.add(id_, action(new), 0)
    if kind == 3:
        return plan.change(id_, how=compose(form, pool[::-1]))
    if kind == 4:
        return plan.replace(id_, attrs.evolve(plan.node(id_), id=f"renamed-{new}"))
    return plan.replace(id_, Goal(id=id_, title=title) if id_.startswith("a") else action(id_))


@settings(max_examples=60, deadline=None)
@given(careers(), careers())
def test_the_difference_of_two_careers_leads_from_one_to_the_other_and_back(one: Any, other: Any) -> None:
    there_and_back(one, other)


@settings(max_examples=60, deadline=None)
@given(frameworks(), frameworks())
def test_the_difference_of_two_frameworks_leads_from_one_to_the_other_and_back(one: Any, other: Any) -> None:
    there_and_back(one, other)


@settings(max_examples=50, deadline=None)
@given(st.one_of(plans(rich=True), careers(), frameworks()))
def test_nothing_differs_from_itself(value: Any) -> None:
    assert not compare(value, value)
    assert apply(value, ()) is value


@settings(max_examples=100, deadline=None)
@given(
    st.one_of(
        st.tuples(plans(), plans()), st.tuples(careers(), careers()), st.tuples(frameworks(), frameworks())
    )
)
def test_every_difference_has_words_and_data(pair: Any) -> None:
    difference = compare(*pair)
    for language in ("en", "zh"):
        lines = difference.text(language).split("\n")
        assert len(lines) == max(1, len(difference))
        assert all(line.strip() for line in lines)
    assert len(difference.to_dict()["changes"]) == len(difference)


@settings(max_examples=60, deadline=None)
@given(plans(rich=True), plans(rich=True))
def test_a_change_that_was_made_is_stale(one: Plan, other: Plan) -> None:
    """Each change of a field says what was there, so it cannot be made to what it led to."""
    sets = [change for change in compare(one, other) if isinstance(change, Set)]
    if sets:
        with pytest.raises(AnalysisError) as error:
            apply(other, sets)
        assert {problem.code for problem in error.value.problems} <= {"change-stale", "change-of-nothing"}
        assert {problem.address for problem in error.value.problems} >= {change.at for change in sets[:1]}


@settings(max_examples=60, deadline=None)
@given(careers(), frameworks())
def test_a_career_moves_to_any_framework_that_has_its_stage(career: Career, framework: Framework) -> None:
    """What comes out is whole (it could be built), what went is listed, and moving again loses nothing more."""
    moved = move_to(career, framework)
    assert moved.career.framework == framework
    assert moved.is_whole is not bool(moved.not_carried)
    again = move_to(moved.career, framework)
    assert again.career is moved.career
    assert not again.not_carried
    told = {change.at for change in compare(career, moved.career) if isinstance(change, Set)} - {"career/me"}
    lost_whole = {each.at for each in moved.not_carried}
    assert told <= lost_whole | {each.at for each in moved.carried}


@settings(max_examples=60, deadline=None)
@given(frameworks())
def test_a_framework_asks_nothing_new_of_itself(framework: Framework) -> None:
    content = asks_something_new(framework, framework)
    assert (content.size, content.version, content.reasons) == ("none", framework.version, ())


@settings(max_examples=60, deadline=None)
@given(careers(framework=a_full_framework()), frameworks())
def test_a_version_that_is_not_major_serves_every_career(career: Career, framework: Framework) -> None:
    """Another minor version of the same major one serves every career that names it."""
    content = asks_something_new(career.framework, framework)
    if not content.is_major:
        assert not move_to(attrs.evolve(career, framework_path=None), framework).not_carried
