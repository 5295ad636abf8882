"""Why a date cannot be told."""

from __future__ import annotations

from typing import Literal

import attrs

__all__ = ["Unknown", "WhyUnknown"]

WhyUnknown = Literal["no-odds", "no-work", "only-habits", "milestone-ahead", "too-few-readings"]


@attrs.frozen
class Unknown:
    """
    Why a date cannot be told (未知缘由).

    Attributes:
        why: ``no-odds``: others decide, and nobody said how likely it is; ``no-work``: nobody said how the goal is
            reached, and it has no measure with a pace; ``only-habits``: below it is only what has no end;
            ``milestone-ahead``: neither work nor pace, only a milestone; ``too-few-readings``: without work, and its
            measure was read on fewer than three days.

        at: Id of the goal.
    """

    why: WhyUnknown
    at: str
