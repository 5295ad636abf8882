"""The hours of one kind that are free in each week."""

from __future__ import annotations

__all__ = ["Room"]


class Room:
    """
    The minutes of one kind, one's own or on the job, that are free in each week.

    Attributes:
        per_week: Minutes in each week; None where nobody said, and then all that is asked for is free.

        used: Minutes taken in each week, from the first on.
    """

    def __init__(self, per_week: int | None) -> None:
        self.per_week = per_week
        self.used: list[int] = []
        self._next: list[int] = [0]

    def __len__(self) -> int:
        return len(self.used)

    def grow(self, weeks: int) -> None:
        """Add weeks at the end, all free."""
        count = len(self.used)
        self.used.extend([0] * weeks)
        if self.per_week == 0:
            self._next = [count + weeks] * (count + weeks + 1)
        else:
            self._next.extend(range(count + 1, count + weeks + 1))

    def first_free(self, week: int) -> int:
        """Return the first week from *week* on with something free; at most the number of weeks."""
        following = self._next
        found = week
        while following[found] != found:
            found = following[found]
        # Why: every week passed now leads straight there, so that ten thousand searches cost little.
        while following[week] != found and week != found:
            following[week], week = found, following[week]
        return found

    def take(self, week: int, minutes: int) -> int:
        """Take up to *minutes* in a week, and return how many were free."""
        if self.per_week is None:
            self.used[week] += minutes
            return minutes
        left = self.per_week - self.used[week]
        got = min(left, minutes)
        self.used[week] += got
        if got == left:
            self._next[week] = week + 1
        return got
