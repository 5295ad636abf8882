"""Work that comes back every week, month, quarter or year."""

from __future__ import annotations

import attrs

from cmo_career.model.period import Period, as_optional_period
from cmo_career.model.validation import one_of, refuse
from cmo_career.model.vocabulary import Every

__all__ = ["Recurrence"]


@attrs.frozen(kw_only=True)
class Recurrence:
    """
    How often something comes back, and for how long (周期).

    Attributes:
        every: ``week``, ``month``, ``quarter`` or ``year``.

        count: How many times in all, at least 1.

        until: The period in which it happens for the last time. Without *count* and *until* it is a habit.

    Raises:
        ModelError: For a count below 1, or both *count* and *until*.

    >>> Recurrence(every="month", count=12).is_habit, Recurrence(every="quarter").is_habit
    (False, True)
    """

    every: Every = attrs.field(validator=one_of(Every))
    count: int | None = None
    until: Period | None = attrs.field(default=None, converter=as_optional_period)

    def __attrs_post_init__(self) -> None:
        if self.count is not None and (self.count.__class__ is not int or self.count < 1):
            refuse("count-not-positive", "count")
        if self.count is not None and self.until is not None:
            refuse("count-and-until", "until")

    @property
    def is_habit(self) -> bool:
        """Whether it has no end."""
        return self.count is None and self.until is None
