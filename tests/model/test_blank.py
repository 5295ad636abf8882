"""What a playbook leaves open, and what is filled in."""

from __future__ import annotations

from typing import Any

import pytest

from broken_rules import refusal
from cmo_career.model.blank import Filling, blanks_in, filled_in
from cmo_career.model.money import Money
from cmo_career.model.period import Period
from cmo_career.model.text import Text
from playbook_builders import a_blank


@pytest.mark.parametrize(
    ("kind", "given", "value"),
    [
        ("text", "Bonn", Text.of("Bonn")),
        ("text", {"zh": "波恩", "en": "Bonn"}, Text.of({"zh": "波恩", "en": "Bonn"})),
        ("number", 3, 3),
        ("number", 0, 0),
        ("number", -2.5, -2.5),
        ("money", "6800 CNY", Money.of("6800 CNY")),
        ("date", "2027-Q4", Period.of("2027-Q4")),
    ],
)
def test_it_takes_what_its_kind_asks_for(kind: str, given: Any, value: Any) -> None:
    assert a_blank("town", kind).filled(given) == value


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("text", ""),
        ("text", 3),
        ("number", "3"),
        ("number", True),
        ("number", float("nan")),
        ("money", 6800),
        ("money", "6800"),
        ("date", "soon"),
    ],
)
def test_it_takes_nothing_else(kind: str, given: Any) -> None:
    assert refusal(a_blank("town", kind).filled, given) == ("blank-filled-wrong", "")


@pytest.mark.parametrize(
    ("kind", "default", "usual"),
    [
        ("text", "here", Text.of("here")),
        ("number", "30", 30),
        ("number", "0", 0),
        ("number", "-1.5", -1.5),
        ("money", "6800 CNY", Money.of("6800 CNY")),
        ("date", "2027-10-01", Period.of("2027-10-01")),
        ("text", None, None),
    ],
)
def test_a_default_is_written_as_documents_write_it(kind: str, default: Any, usual: Any) -> None:
    assert a_blank("town", kind, default=default).usual == usual


@pytest.mark.parametrize(
    ("kind", "default"), [("number", "many"), ("money", "6800"), ("date", "soon"), ("number", {"en": "3"})]
)
def test_a_default_of_another_kind_is_refused(kind: str, default: Any) -> None:
    assert refusal(a_blank, "town", kind, default=default) == ("blank-default-malformed", "default")


@pytest.mark.parametrize(
    ("field", "value", "code"), [("id", "Town", "id-malformed"), ("kind", "colour", "word-unknown")]
)
def test_its_fields_are_checked(field: str, value: str, code: str) -> None:
    assert refusal(a_blank, **{"id_": "town", field if field != "id" else "id_": value})[0] == code


def test_anything_in_braces_is_taken_for_a_blank() -> None:
    assert [name for _, name in blanks_in(Text.of("{a} and {B c}, {{d}}, {} and } {"))] == [
        "a",
        "B c",
        "d",
        "",
    ]


def test_each_language_is_filled_in_its_own_way() -> None:
    text = Text.of(
        {"zh": "{when}前{who}存下{much}，{share}%", "en": "By {when} {who} saves {much}, {share} %"}
    )
    fillings: dict[str, Filling] = {
        "when": Period.of("2027-Q4"),
        "who": Text.of({"zh": "甲", "en": "A"}),
        "much": Money.of("1200000 CNY"),
        "share": 2.5,
    }
    filled = filled_in(text, fillings, "en").by_language
    assert filled["zh"] == "2027年第四季度前甲存下¥1,200,000，2.5%"
    assert filled["en"] == "By Q4 2027 A saves CN¥1,200,000, 2.5 %"


def test_a_plain_string_is_filled_in_the_language_that_is_named() -> None:
    text, fillings = Text.of("{when}"), {"when": Period.of("2027-12")}
    assert filled_in(text, fillings, "zh").choose("zh") == "2027年12月"
    assert filled_in(text, fillings, "en").choose("en") == "December 2027"


def test_a_language_without_phrases_keeps_the_period_as_written() -> None:
    text = Text.of({"de": "Bis {when}"})
    assert filled_in(text, {"when": Period.of("2027-Q4")}, "en").choose("de") == "Bis 2027-Q4"


def test_what_is_filled_in_is_not_looked_through_again() -> None:
    text = filled_in(Text.of("{a}"), {"a": Text.of("{b}"), "b": Text.of("no")}, "en")
    assert text.choose("en") == "{b}"
