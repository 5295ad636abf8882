"""The figures that the answers use unless a framework says otherwise."""

from __future__ import annotations

import pytest

from cmo_career.model.identifier import is_id
from cmo_career.model.parameters import default_parameters


def test_every_figure_is_an_assumption_with_its_reasoning_in_both_languages() -> None:
    assert len(default_parameters) >= 18
    for name, figure in default_parameters.items():
        assert is_id(name)
        assert figure.basis.assumed
        assert figure.basis.reasoning is not None
        assert {"zh", "en"} <= {*figure.basis.reasoning.languages}


@pytest.mark.parametrize(
    ("group", "raters"), [("manager", 4), ("peer", 8), ("cross-functional", 8), ("report", 9), ("other", 8)]
)
def test_so_many_raters_of_a_group_reach_a_reliability_of_seven_tenths(group: str, raters: int) -> None:
    """Spearman-Brown: n raters of reliability r together have n r / (1 + (n - 1) r)."""
    r = default_parameters[f"reliability-{group}"].value
    assert raters * r / (1 + (raters - 1) * r) == pytest.approx(0.7, abs=0.006)


def test_one_is_less_sure_of_oneself_than_anybody_else_is() -> None:
    others = [f.value for name, f in default_parameters.items() if name.startswith("reliability-")]
    assert default_parameters["reliability-self"].value == min(others)
    assert default_parameters["reliability-self"].value == pytest.approx(0.22**2 / 0.37, abs=0.001)


def test_fresh_comes_before_stale_and_a_release_needs_three() -> None:
    value = {name: figure.value for name, figure in default_parameters.items()}
    assert value["fresh-months"] < value["stale-months"]
    assert 3 == value["release-raters"] < value["release-advised-raters"]
    assert value["overrun"] > 1


def test_hours_are_far_under_what_was_planned_before_they_are_as_planned_and_far_over() -> None:
    value = {name: figure.value for name, figure in default_parameters.items()}
    assert value["hours-far-under"] < value["hours-as-planned"] < 1 < value["hours-far-over"]
