"""What every second walk gathers: problems with places, counted against the limits."""

from __future__ import annotations

import attrs

from cmo_career.documents.characters import Lines, is_clean, refused_character
from cmo_career.documents.frames import Frame, path_of
from cmo_career.documents.limits import Limits
from cmo_career.errors import Place, Problem, type_of_parameter

__all__ = ["Inspection", "StopInspectionError", "shortened", "unreadable_characters"]


class StopInspectionError(Exception):
    """Nothing more can or may be found."""


def shortened(written: str, length: int = 40) -> str:
    r"""
    Return *written* as a problem mentions it: on one line, and not at length.

    >>> shortened("listed\ncompany", 9)
    'listed c…'
    """
    line = " ".join(written.split())
    return line if len(line) <= length else line[: length - 1] + "…"


def unreadable_characters(text: str, limits: Limits, file: str | None) -> list[Problem]:
    """Return a problem for each character of *text* that no document may hold."""
    lines, found = Lines(text, file), list[Problem]()
    offset = refused_character(text)
    while offset is not None and len(found) < limits.problems:
        character = f"U+{ord(text[offset]):04X}"
        found.append(
            Problem(code="character-refused", params={"character": character}, place=lines.place(offset))
        )
        offset = refused_character(text, offset + 1)
    return found


@attrs.define
class Inspection:
    """
    The problems found so far by a walk that counts what it meets.

    Attributes:
        limits: What the document may ask for.

        frames: The collections that the walk is in.

        problems: What was found, in the text's order.

        nodes: Keys, values and collections met.
    """

    limits: Limits
    frames: list[Frame] = attrs.field(factory=list)
    problems: list[Problem] = attrs.field(factory=list)
    nodes: int = 0

    def report(self, code: str, place: Place, **params: type_of_parameter) -> None:
        """Keep a problem at *place*; raises StopInspectionError when there are enough."""
        self.problems.append(Problem(code=code, params=params, place=place, path=path_of(self.frames)))
        if len(self.problems) >= self.limits.problems:
            self.problems.append(Problem(code="too-many-problems", params={"limit": self.limits.problems}))
            raise StopInspectionError

    def stop(self, code: str, place: Place, **params: type_of_parameter) -> None:
        """Keep a last problem; raises StopInspectionError."""
        self.problems.append(Problem(code=code, params=params, place=place, path=path_of(self.frames)))
        raise StopInspectionError

    def has_room(self) -> bool:
        """Count a node; return whether the document may still have it."""
        self.nodes += 1
        return self.nodes <= self.limits.nodes

    def enter(self, *, is_mapping: bool) -> bool:
        """Go into a collection; return whether the document may be as deep."""
        self.frames.append(Frame(at="" if is_mapping else -1, keys=set() if is_mapping else None))
        return len(self.frames) <= self.limits.depth

    def fault_of_text(self, value: str) -> tuple[str, dict[str, type_of_parameter]] | None:
        """Return code and parameters of what is wrong with a text, or None."""
        if len(value) > self.limits.characters:
            return "text-too-long", {"limit": self.limits.characters}
        if not is_clean(value):
            at = refused_character(value)
            return "character-refused", {"character": f"U+{ord(value[at or 0]):04X}"}
        return None

    def is_new_key(self, key: str) -> bool:
        """Take *key* as the present one; return whether the mapping did not have it yet."""
        frame = self.frames[-1]
        frame.at = key
        if frame.keys is None or key in frame.keys:
            return frame.keys is None
        frame.keys.add(key)
        return True
