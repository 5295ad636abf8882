"""Which kind of document plain data is, and of which version."""

from __future__ import annotations

import re
from typing import Any, Final

import attrs

from cmo_career.errors import Problem, UnknownKindError, UnsupportedVersionError
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.model.rating_round import RatingRound
from cmo_career.model.validation import nearest_word

__all__ = ["Kind", "identify", "kind_of_value", "kinds"]


@attrs.frozen(kw_only=True)
class Kind:
    """
    A kind of document.

    Attributes:
        name: What its ``schema`` begins with.

        cls: The class of its values.

        version: The version of its schema that this library writes; it reads that one and those before it.
    """

    name: str
    cls: type[Any]
    version: int

    @property
    def schema(self) -> str:
        """What stands under ``schema`` in documents of today."""
        return f"{self.name}/{self.version}"


kinds: Final = (
    Kind(name="cmo-career", cls=Career, version=1),
    Kind(name="cmo-framework", cls=Framework, version=1),
    Kind(name="cmo-ratings", cls=RatingRound, version=1),
)
_known = tuple(kind.schema for kind in kinds)
_form = re.compile(r"([a-z-]{1,40})/(0|[1-9][0-9]{0,5})", re.ASCII).fullmatch


def identify(data: Any) -> tuple[Kind, int]:
    """
    Return the kind of a document, and the version of the schema it is written in.

    Raises UnknownKindError where the document does not say, or names a kind that does not exist, and
    UnsupportedVersionError where its schema is newer than this library.

    >>> kind, version = identify({"schema": "cmo-career/1"})
    >>> kind.cls.__name__, version
    ('Career', 1)
    """
    if not isinstance(data, dict):
        raise UnknownKindError.of("document-not-mapping")
    if "schema" not in data:
        raise UnknownKindError.of("schema-missing", known=", ".join(_known))
    written = data["schema"]
    found = _form(written) if isinstance(written, str) else None
    kind = found and next((each for each in kinds if each.name == found[1]), None)
    if found is None or kind is None:
        params = {"schema": str(written)[:64], "known": ", ".join(_known)}
        nearest = nearest_word(str(written)[:64], _known)
        code = "schema-unknown-near" if nearest else "schema-unknown"
        raise UnknownKindError(
            [Problem(code=code, params={**params, "nearest": nearest or "-"}, path=("schema",))]
        )
    version = int(found[2])
    if version > kind.version:
        params = {"schema": str(written), "newest": kind.schema}
        raise UnsupportedVersionError([Problem(code="schema-newer", params=params, path=("schema",))])
    return kind, version


def kind_of_value(value: object) -> Kind:
    """
    Return the kind of document that a value is written as.

    Raises UnknownKindError for anything but a career, a framework or a rating round.
    """
    found = next((kind for kind in kinds if isinstance(value, kind.cls)), None)
    if found is None:
        raise UnknownKindError.of("value-not-document", type=type(value).__name__)
    return found
