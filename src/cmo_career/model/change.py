"""The one vocabulary of changes: for reviews, for differences, for what-if."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from cmo_career.model.display import Shown
from cmo_career.model.frozen_map import FrozenMap, as_frozen_map
from cmo_career.model.identifier import Address
from cmo_career.model.text import Text, as_optional_text
from cmo_career.model.validation import check_words, each_of, kind_of, refuse

__all__ = ["Add", "Change", "Difference", "Move", "Remove", "Set", "Spot"]


def _check_address(_: object, __: object, value: str) -> None:
    Address.parse(value)


def _as_position(given: int | Iterable[int]) -> tuple[int, ...]:
    return tuple(given) if isinstance(given, Iterable) else (given,)


@attrs.frozen(kw_only=True)
class Spot:
    """
    A place among the parts of something (位置).

    Attributes:
        under: Address of what holds it.

        position: Positions on the way down through compositions, each counted from 0; a single number is the
            place among the parts themselves.

    >>> Spot(under="goal/launch", position=1).position
    (1,)
    """

    under: str = attrs.field(validator=_check_address)
    position: tuple[int, ...] = attrs.field(default=(), converter=_as_position)

    def __attrs_post_init__(self) -> None:
        if any(place.__class__ is not int or place < 0 for place in self.position):
            refuse("position-malformed", "position")


@attrs.frozen(kw_only=True, repr=False)
class Set:
    """
    A field gets another value (改值).

    Attributes:
        at: Address of the thing changed.

        field: Name of the field, as documents write it.

        was: The value before; None where there was none.

        becomes: The value after; None where there is none any more.

        why: The reason.
    """

    at: str = attrs.field(validator=_check_address)
    field: str = attrs.field(validator=check_words)
    was: Any = None
    becomes: Any = None
    why: Text | None = attrs.field(default=None, converter=as_optional_text)

    def inverse(self) -> Set:
        """Return the change that undoes this one."""
        return attrs.evolve(self, was=self.becomes, becomes=self.was)

    def __repr__(self) -> str:
        return f"<Set {self.field} of {self.at}>"


@attrs.frozen(kw_only=True, repr=False)
class Add:
    """
    Something is added (添加).

    Attributes:
        at: Where it goes.

        node: What is added.

        why: The reason.
    """

    at: Spot = attrs.field(validator=kind_of(Spot))
    node: Any
    why: Text | None = attrs.field(default=None, converter=as_optional_text)

    def inverse(self) -> Remove:
        """Return the change that undoes this one."""
        return Remove(at=self.at, was=self.node, why=self.why)

    def __repr__(self) -> str:
        return f"<Add under {self.at.under}>"


@attrs.frozen(kw_only=True, repr=False)
class Remove:
    """
    Something is taken out (移除).

    Attributes:
        at: Where it stood.

        was: What stood there.

        why: The reason.
    """

    at: Spot = attrs.field(validator=kind_of(Spot))
    was: Any
    why: Text | None = attrs.field(default=None, converter=as_optional_text)

    def inverse(self) -> Add:
        """Return the change that undoes this one."""
        return Add(at=self.at, node=self.was, why=self.why)

    def __repr__(self) -> str:
        return f"<Remove from under {self.at.under}>"


@attrs.frozen(kw_only=True)
class Move:
    """
    Something goes to another place (移动).

    Attributes:
        at: Address of the thing moved.

        origin: Where it stood.

        to: Where it goes.

        why: The reason.
    """

    at: str = attrs.field(validator=_check_address)
    origin: Spot = attrs.field(validator=kind_of(Spot))
    to: Spot = attrs.field(validator=kind_of(Spot))
    why: Text | None = attrs.field(default=None, converter=as_optional_text)

    def inverse(self) -> Move:
        """Return the change that undoes this one."""
        return attrs.evolve(self, origin=self.to, to=self.origin)


Change = Set | Add | Remove | Move


@attrs.frozen
class Difference(Shown):
    """
    Changes that lead from one value to another, in the order in which they are made (差异).

    Attributes:
        changes: Each as one step.

        names: What the things at the addresses are called, where that is known; outside equality.

        languages: The languages to fall back on in words; outside equality.

    >>> later = Difference([Set(at="goal/launch", field="due", was="2027-Q2", becomes="2027-Q4")])
    >>> later.inverse().inverse() == later, len(later)
    (True, 1)
    """

    changes: tuple[Change, ...] = attrs.field(
        default=(), converter=tuple[Change, ...], validator=each_of(Set, Add, Remove, Move)
    )

    names: FrozenMap[str, Text] = attrs.field(
        factory=FrozenMap, converter=as_frozen_map, eq=False, repr=False, kw_only=True
    )
    languages: tuple[str, ...] = attrs.field(
        default=(), converter=tuple[str, ...], eq=False, repr=False, kw_only=True
    )

    def inverse(self) -> Difference:
        """Return the changes that lead back."""
        return attrs.evolve(self, changes=tuple(change.inverse() for change in reversed(self.changes)))

    def because(self, why: Text | Mapping[str, str] | str | None) -> Difference:
        """Return the same changes, each with *why* for its reason."""
        return attrs.evolve(self, changes=tuple(attrs.evolve(change, why=why) for change in self.changes))

    def why(self, language: str = "en") -> str:
        """Say in *language* by what rule the changes were found, then each of them, with its reason below it."""
        from cmo_career.model.change_words import why_in_words  # noqa: PLC0415 - words on first use

        return why_in_words(self, language)

    def text(self, language: str = "en") -> str:
        """
        Say the changes in *language*, a line each.

        Raises ReportError for a language without phrase files.

        >>> print(Difference([Set(at="goal/launch", field="due", was="2027-Q2", becomes="2027-Q4")]).text("zh"))
        目标“launch”：期限由2027-Q2改为2027-Q4
        """
        from cmo_career.model.change_words import difference_in_words  # noqa: PLC0415 - words on first use

        return difference_in_words(self, language)

    def to_dict(self) -> dict[str, Any]:
        """Return the changes as plain data."""
        from cmo_career.model.change_data import change_data  # noqa: PLC0415 - needed only here

        return {"changes": [change_data(change) for change in self.changes]}

    def __str__(self) -> str:
        return self.text("en")

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def __bool__(self) -> bool:
        return bool(self.changes)
