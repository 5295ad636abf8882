"""Publications."""

from __future__ import annotations

from typing import Any

import pytest

from broken_rules import refusal
from cmo_career.model.source import Source

harkin = {
    "id": "harkin-2016",
    "authors": "Harkin, B. et al.",
    "year": 2016,
    "title": "Does monitoring goal progress promote goal attainment?",
    "doi": "10.1037/bul0000025",
}


def test_a_source_is_cited_as_published() -> None:
    source = Source(**harkin, says="d = .40")  # type: ignore[arg-type]
    assert source.doi == "10.1037/bul0000025"
    assert source.published_in is None


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("id", "Harkin 2016", "id-malformed"),
        ("authors", " ", "not-words"),
        ("title", None, "not-words"),
        ("published_in", "", "not-words"),
        ("year", "2016", "year-malformed"),
        ("year", 16, "year-malformed"),
        ("year", True, "year-malformed"),
        ("doi", "https://doi.org/10.1037/bul0000025", "doi-malformed"),
        ("doi", 10.1037, "doi-malformed"),
    ],
)
def test_its_fields_are_checked(field: str, value: Any, code: str) -> None:
    assert refusal(Source, **{**harkin, field: value}) == (code, field)
