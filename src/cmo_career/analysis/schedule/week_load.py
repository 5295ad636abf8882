"""How many hours a week takes."""

from __future__ import annotations

from datetime import date

import attrs

__all__ = ["WeekLoad"]


@attrs.frozen(kw_only=True)
class WeekLoad:
    """
    The hours that the levelled schedule takes in a week, habits included (每周投入).

    Attributes:
        monday: The first day of the week.

        own_hours: Hours of one's own.

        job_hours: Hours on the job.
    """

    monday: date
    own_hours: float
    job_hours: float
