"""One thing that a what-if compares: what it was, and what it would be."""

from __future__ import annotations

from typing import Generic, TypeVar

import attrs

__all__ = ["Turn", "turns"]

T = TypeVar("T")


@attrs.frozen(kw_only=True, repr=False)
class Turn(Generic[T]):
    """
    What something is before changes, and after them (前后对照).

    Attributes:
        of: Id of what it is about.

        before: As things are; None where it is not there, or unknown.

        after: As they would be; likewise.
    """

    of: str
    before: T | None
    after: T | None

    def __repr__(self) -> str:
        return f"<Turn of {self.of}>"


def turns(before: dict[str, T], after: dict[str, T]) -> tuple[Turn[T], ...]:
    """
    Return what differs, in the order of *before*, then what is new.

    >>> [(each.of, each.before, each.after) for each in turns({"a": 1, "b": 2}, {"b": 3, "a": 1, "c": 4})]
    [('b', 2, 3), ('c', None, 4)]
    """
    found = (Turn(of=key, before=before.get(key), after=after.get(key)) for key in {**before, **after})
    return tuple(each for each in found if each.before != each.after)
