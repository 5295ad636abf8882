"""Where a walk over a document is: the open collections, and in each the key or position it has come to."""

from __future__ import annotations

import attrs

__all__ = ["Frame", "path_of"]


@attrs.define
class Frame:
    """
    A mapping or list that a walk is in.

    Attributes:
        at: The present key of a mapping or position in a list.

        keys: The keys of a mapping so far; None in a list.

    >>> frame = Frame(); frame.step(); frame.step(); frame.at
    1
    """

    at: str | int = -1
    keys: set[str] | None = None

    def step(self) -> None:
        """Go to the next value; in a mapping the key has done so."""
        if self.keys is None and isinstance(self.at, int):
            self.at += 1


def path_of(frames: list[Frame]) -> tuple[str | int, ...]:
    """
    Return the path of the value that the walk is at.

    >>> path_of([Frame(at="goal", keys={"goal"}), Frame(at=2)])
    ('goal', 2)
    """
    return tuple(frame.at for frame in frames)
