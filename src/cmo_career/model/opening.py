"""What others decide: seats that open, and the odds to get one."""

from __future__ import annotations

from typing import Any

import attrs

from cmo_career.errors import ModelError, Problem
from cmo_career.model.validation import non_negative, share

__all__ = ["Opening", "Seats"]


@attrs.frozen(kw_only=True)
class Seats:
    """
    Seats of one kind that others fill (席位).

    Attributes:
        seats: How many there are.

        per_year: How often one of them falls vacant in a year, on average.

        odds: The chance to get one that falls vacant, 0 to 1; None where nobody dares to say.
    """

    seats: float = attrs.field(validator=non_negative)
    per_year: float = attrs.field(validator=non_negative)
    odds: float | None = attrs.field(default=None, validator=share)

    def __attrs_post_init__(self) -> None:
        missing = [name for name in ("seats", "per_year") if getattr(self, name) is None]
        if missing:
            raise ModelError(Problem(code="not-a-number", path=(name,)) for name in missing)


def _check_seats(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None and not isinstance(value, Seats):
        raise ModelError(
            (Problem(code="not-seats", params={"type": type(value).__name__}, path=(attribute.name,)),)
        )


@attrs.frozen(kw_only=True)
class Opening:
    """
    Where the seat that a goal aims at may fall vacant (机会窗口).

    Attributes:
        inside: Seats at the present employer.

        outside: Seats elsewhere.

    Raises:
        ModelError: Where neither is given.

    >>> Opening(inside=Seats(seats=1, per_year=0.24, odds=0.3)).outside is None
    True
    """

    inside: Seats | None = attrs.field(default=None, validator=_check_seats)
    outside: Seats | None = attrs.field(default=None, validator=_check_seats)

    def __attrs_post_init__(self) -> None:
        if self.inside is None and self.outside is None:
            raise ModelError.of("opening-empty")
