"""A document says under ``schema`` what it is, and in which version."""

from __future__ import annotations

from typing import Any

import pytest

from cmo_career.documents.identify import identify, kind_of_value, kinds
from cmo_career.errors import UnknownKindError, UnsupportedVersionError


@pytest.mark.parametrize("kind", kinds, ids=lambda kind: kind.name)
def test_each_kind_is_known_in_every_version_up_to_today(kind: Any) -> None:
    for version in range(kind.version + 1):
        assert identify({"schema": f"{kind.name}/{version}"}) == (kind, version)


@pytest.mark.parametrize(
    "schema", ["cmo-career", "cmo-career/1.0", "cmo-career/01", "CMO-career/1", "x/1", "", 1]
)
def test_what_is_no_schema_is_told_with_those_there_are(schema: object) -> None:
    with pytest.raises(UnknownKindError) as error:
        identify({"schema": schema})
    assert "cmo-career/1" in str(error.value)


def test_a_newer_version_is_told_with_what_to_do() -> None:
    with pytest.raises(UnsupportedVersionError) as error:
        identify({"schema": "cmo-ratings/2"})
    assert "pip install --upgrade" in str(error.value)


def test_other_values_are_no_documents() -> None:
    with pytest.raises(UnknownKindError):
        kind_of_value({"schema": "cmo-career/1"})
