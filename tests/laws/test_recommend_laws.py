"""What holds of every recommendation."""

from __future__ import annotations

from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cmo_career.model.career import Career
from recommend_builders import best, best_by_hand, choosers, hair, ids, rank


@given(choosers(), st.sampled_from([1, 2, 4]))
@settings(max_examples=40, deadline=None)
def test_nothing_is_better_than_what_is_recommended(career: Career, quarters: int) -> None:
    found = best(career, quarters=quarters)
    assert rank(found) == pytest.approx(best_by_hand(career, quarters), abs=hair)
    assert found.gap <= hair


@given(choosers(), st.integers(0, 100))
@settings(max_examples=25, deadline=None)
def test_the_order_of_the_catalogue_changes_nothing(career: Career, seed: int) -> None:
    actions = list(career.framework.actions)
    Random(seed).shuffle(actions)  # noqa: S311 - the same order in every run
    other = attrs.evolve(career, framework=attrs.evolve(career.framework, actions=tuple(actions)))
    assert best(other).to_dict() == best(career).to_dict()


@given(choosers(), st.sampled_from(["own_hours_per_week", "job_hours_per_week"]), st.sampled_from([0, 1, 3]))
@settings(max_examples=25, deadline=None)
def test_more_hours_are_never_worse(career: Career, kind: str, hours: float) -> None:
    asked: list[dict[str, Any]] = [{kind: hours}, {kind: hours + 2}]
    few, many = (best(career, **each) for each in asked)
    assert rank(many)[:3] <= tuple(each + hair for each in rank(few)[:3])


@given(choosers())
@settings(max_examples=25, deadline=None)
def test_hours_add_up_and_keep_to_each_quarter(career: Career) -> None:
    found = best(career)
    for each in found.actions:
        assert sum(each.by_quarter.values()) == pytest.approx(each.hours, abs=0.05)
    for limit in found.limits:
        assert limit.available is None or limit.used <= limit.available + hair


@given(choosers())
@settings(max_examples=20, deadline=None)
def test_what_is_recommended_can_be_left_out_and_what_is_left_is_no_better(career: Career) -> None:
    found = best(career)
    for each in found.actions:
        other = found.without(each.id)
        assert each.id not in ids(other)
        assert rank(other) >= tuple(part - hair for part in rank(found))
