"""Where in its file something about a career stands: the lines and columns of findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Protocol

from cmo_career.documents.locate import places
from cmo_career.documents.plan_form import definitions
from cmo_career.documents.source_file import plain_data
from cmo_career.errors import DocumentError, Place
from cmo_career.model.career import Career
from cmo_career.model.origin import Origin

__all__ = ["HasPath", "place_of", "places_of"]

Path = tuple[str | int, ...]

_lists: Final = {
    "evidence": ("evidence", "id"),
    "assessment": ("assessments", "date"),
    "review": ("reviews", "id"),
}
"""Lists of a career whose items are told apart by a key, by kind of address."""


class HasPath(Protocol):
    """What has a place in a career's document, such as a finding."""

    @property
    def address(self) -> str | None:
        """The nearest thing with an address."""

    @property
    def path(self) -> Path:
        """Keys and positions from the document's top down."""

    @property
    def field(self) -> Path:
        """The part of the path that lies below what is at the address."""


def place_of(career: Career, of: HasPath) -> Place | None:
    """Return file, line and column of a finding; None for a career, or a part of it, that came from no text."""
    return places_of(career, (of,))[0]


def places_of(career: Career, things: Sequence[HasPath]) -> tuple[Place | None, ...]:
    """
    Return file, line and column of each finding, by one walk through the text that the career was read from.

    What has an id is looked for by it, anything else by its path. A part that the text does not have gets the place of
    what is around it; a goal, action, review, assessment or piece of evidence that it does not have, none.
    """
    origin = career.origin
    data = None if origin is None or not things else _data(origin)
    if origin is None or data is None:
        return (None,) * len(things)
    known = definitions(_goal(data))
    paths = [_path(data, known, each) for each in things]
    found = places(origin.text, origin.format, [path for path in paths if path is not None], origin.file)
    return tuple(None if path is None else found[path] for path in paths)


def _data(origin: Origin) -> Any:
    try:
        return plain_data(origin)
    except DocumentError:  # pragma: no cover - the value was read from it
        return None


def _goal(data: Any) -> Any:
    plan = data.get("plan") if isinstance(data, dict) else None
    return plan.get("goal") if isinstance(plan, dict) else None


def _path(data: Any, known: dict[str, tuple[Path, dict[str, Any]]], of: HasPath) -> Path | None:
    kind, _, id_ = (of.address or "").partition("/")
    if kind in {"goal", "action"}:
        return ("plan", "goal", *known[id_][0], *of.field) if id_ in known else None
    if kind not in _lists:
        return of.path
    part, key = _lists[kind]
    items = data.get(part)
    for number, item in enumerate(items if isinstance(items, list) else ()):
        if isinstance(item, dict) and item.get(key) == id_:
            return (part, number, *of.field)
    return None
