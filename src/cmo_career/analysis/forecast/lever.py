"""What a delay would do to a goal."""

from __future__ import annotations

import attrs

__all__ = ["Lever"]


@attrs.frozen(kw_only=True)
class Lever:
    """
    What it would do to a goal if one action, or the measures of one goal, took four weeks longer (敏感度).

    Attributes:
        id: Of the action or goal.

        critical_share: In which share of the draws that come the goal waits for it without a gap.

        chance_lost: By how much the chance that the goal is ready in time falls; None without a due date.

        days_later: By how many days its P80 comes later; None with a due date, and where it is not within the horizon
            before or after.
    """

    id: str
    critical_share: float
    chance_lost: float | None = None
    days_later: int | None = None
