"""Semantic versions."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broken_rules import refusal
from cmo_career.model.version import Version, as_version

numbers = st.integers(0, 999_999_999)
versions = st.builds(Version, numbers, numbers, numbers)


@given(versions)
def test_a_version_reads_as_it_is_written(version: Version) -> None:
    assert Version.of(str(version)) == version
    assert as_version(version) is version


@given(versions, versions)
def test_versions_are_ordered_by_their_numbers_and_not_by_their_letters(one: Version, other: Version) -> None:
    assert (one < other) == ((one.major, one.minor, one.patch) < (other.major, other.minor, other.patch))


def test_ten_comes_after_nine() -> None:
    assert Version.of("1.10.0") > Version.of("1.9.9")


@pytest.mark.parametrize(
    "malformed",
    ["", "1", "1.0", "1.0.0.0", "01.0.0", "1.0.0-beta", "v1.0.0", "1.0.-1", "1.0.0\n", 1.1, 1, None],
)
def test_any_other_form_is_refused(malformed: Any) -> None:
    assert refusal(Version.of, malformed) == ("version-malformed", "")


@pytest.mark.parametrize("number", [-1, 1.5, "1", None, True])
def test_each_of_its_parts_is_a_whole_number(number: Any) -> None:
    assert refusal(Version, number, 0, 0)[0] == "version-malformed"
    assert refusal(Version, 1, 0, number)[0] == "version-malformed"
