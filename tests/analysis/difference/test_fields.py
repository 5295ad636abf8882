"""Values of fields as changes have them."""

from __future__ import annotations

from cmo_career.analysis.difference.fields import as_field, as_told
from cmo_career.model.framework import Framework
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.goal import Goal
from cmo_career.model.period import Period
from cmo_career.model.profile import Profile


def test_none_stands_for_the_default_of_a_field() -> None:
    assert as_field(Goal, "measures", None) == ()
    assert as_field(Profile, "fiscal_year_starts", None) == 1
    assert as_field(Framework, "parameters", None) == FrozenMap()
    assert as_field(Goal, "title", None) is None


def test_what_holds_nothing_is_told_as_none() -> None:
    values: tuple[object, ...] = ((), FrozenMap(), 0, False, "")
    assert [as_told(value) for value in values] == [None, None, 0, False, ""]


def test_values_are_taken_in_every_form_that_the_field_takes() -> None:
    assert as_field(Goal, "due", "2027") == Period("2027")
    assert as_field(Goal, "due", "some day") == "some day"
