"""Scalars are read in the forms that their type is written in, and in no other."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.documents.scalars import expected, freeze, kind_of, plain, structure_scalar, thaw
from cmo_career.errors import ModelError
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.money import Money, MoneyRange
from cmo_career.model.period import Period
from cmo_career.model.range import Range
from cmo_career.model.text import Text
from cmo_career.model.version import Version

accepted: list[tuple[Any, Any, Any]] = [
    (str, "5", "5"),
    (int, 5, 5),
    (float, 5, 5),
    (float, 2.5, 2.5),
    (bool, True, True),
    (float | bool, False, False),
    (float | bool, 0, 0),
    (date, "2026-01-05", date(2026, 1, 5)),
    (Period, 2030, Period("2030")),
    (Period, "2027-Q4", Period("2027-Q4")),
    (Money, "6800 CNY", Money.of("6800 CNY")),
    (MoneyRange, "0..500 CNY", MoneyRange.of("0..500 CNY")),
    (Range, "2..8", Range(2, 8)),
    (Range, 40, Range(40, 40)),
    (Version, "1.0.0", Version(1, 0, 0)),
    (Text, "words", Text.of("words")),
    (Text, {"zh": "字"}, Text({"zh": "字"})),
]
refused: list[tuple[Any, Any]] = [
    (str, 5),
    (str, None),
    (int, True),
    (int, 2.0),
    (int, "5"),
    (float, True),
    (float, "2.5"),
    (float, float("nan")),
    (bool, 1),
    (bool, "true"),
    (date, "2026-1-5"),
    (date, "20260105"),
    (date, "2026-W01-1"),
    (date, 2026),
    (Period, 999),
    (Period, True),
    (Money, 6800),
    (MoneyRange, 0),
    (Range, True),
    (Version, 1.0),
    (Text, 5),
    (Text, ["a"]),
    (Text, {"zh": 5}),
]


@pytest.mark.parametrize(("kind", "given_", "value"), accepted, ids=str)
def test_a_scalar_in_its_own_form_is_read(kind: Any, given_: Any, value: Any) -> None:
    made = structure_scalar[kind](given_, kind)
    assert made == value
    assert type(made) is type(value)


@pytest.mark.parametrize(("kind", "given_"), refused, ids=str)
def test_a_scalar_in_another_form_is_refused(kind: Any, given_: Any) -> None:
    with pytest.raises(ModelError):
        structure_scalar[kind](given_, kind)


@pytest.mark.parametrize(("kind", "given_", "value"), accepted, ids=str)
def test_a_scalar_is_written_as_it_was_given(kind: Any, given_: Any, value: Any) -> None:
    assert plain(value) == (str(given_) if kind is Period else given_)


def test_an_error_tells_the_kind_and_never_the_value() -> None:
    problem = expected("number", "secret").problems[0]
    assert "secret" not in problem.text()
    assert problem.text("en").startswith("a number was expected here, not a text")
    assert kind_of(None) == "nothing"


nested = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(nested)
def test_frozen_data_is_the_same_data_and_cannot_change(data: Any) -> None:
    frozen = freeze(data)
    assert thaw(frozen) == data
    assert isinstance(hash(frozen), int)
    assert not isinstance(frozen, dict | list)


def test_what_is_not_plain_is_not_frozen() -> None:
    with pytest.raises(ModelError):
        freeze({"when": date(2026, 1, 5)})
    assert freeze({"a": [1]}) == FrozenMap({"a": (1,)})
