"""Which format a document has."""

from __future__ import annotations

from pathlib import Path

import pytest

from cmo_career.documents.format import format_named, formats, is_document_name
from cmo_career.documents.limits import Limits
from cmo_career.errors import DocumentError


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("yaml", "yaml"),
        ("json", "json"),
        ("career.yaml", "yaml"),
        ("Career.YML", "yaml"),
        (Path("a.b/c.json"), "json"),
    ],
)
def test_a_format_is_known_by_its_name_or_its_files(name: str | Path, expected: str) -> None:
    assert format_named(name).name == expected


@pytest.mark.parametrize("name", ["toml", "career.txt", "career", "", ".yaml.bak"])
def test_another_name_is_refused_with_those_there_are(name: str) -> None:
    with pytest.raises(DocumentError) as caught:
        format_named(name)
    assert "yaml, json" in caught.value.text("en")
    assert ".yml" in caught.value.text("zh")


def test_a_document_is_told_by_the_end_of_its_name() -> None:
    names = ("a.yaml", "a.YML", "a.json", "a.md", "yaml")
    assert [is_document_name(name) for name in names] == [True, True, True, False, False]


@pytest.mark.parametrize("format_", formats, ids=str)
def test_every_format_reads_and_places_its_problems(format_: object) -> None:
    chosen = format_named(getattr(format_, "name", ""))
    assert chosen.read('{"a": [1]}', Limits(), None) == {"a": [1]}
    with pytest.raises(DocumentError, match=r"career:1:10"):
        chosen.read('{"a": 1, "a": 2}', Limits(), "career")
