"""Semantic versions of a framework's content."""

from __future__ import annotations

import re
from typing import Any, Self

import attrs

from cmo_career.errors import ModelError

__all__ = ["Version", "VersionLike", "as_version"]

_form = re.compile(r"(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})", re.ASCII).fullmatch
largest_part = 999_999_999


def _check_part(_: object, __: object, value: Any) -> None:
    if value.__class__ is not int or not 0 <= value <= largest_part:
        raise ModelError.of("version-malformed", given=str(value)[:40])


@attrs.frozen(order=True)
class Version:
    """
    A semantic version (版本).

    Attributes:
        major: Changes when something new is asked of people.

        minor: Changes when something is added that asks nothing new.

        patch: Changes when words are mended.

    Raises:
        ModelError: For parts that are not whole numbers from 0 to 999 999 999.

    >>> Version.of("1.10.0") > Version.of("1.9.2"), str(Version.of("1.10.0"))
    (True, '1.10.0')
    """

    major: int = attrs.field(validator=_check_part)
    minor: int = attrs.field(validator=_check_part)
    patch: int = attrs.field(validator=_check_part)

    @classmethod
    def of(cls, given: VersionLike) -> Self:
        """
        Make a version of its written form.

        Raises ModelError for anything but three whole numbers joined by dots.
        """
        if isinstance(given, cls):
            return given
        found = _form(given) if isinstance(given, str) else None
        if found is None:
            raise ModelError.of("version-malformed", given=str(given)[:40])
        return cls(*map(int, found.groups()))

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"


VersionLike = str | Version


def as_version(given: VersionLike) -> Version:
    """Convert a field that holds a version."""
    return Version.of(given)
