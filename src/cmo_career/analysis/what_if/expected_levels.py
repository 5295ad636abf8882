"""The levels that are likely once the scheduled work of a plan is done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.feedback import alone
from cmo_career.analysis.schedule.schedule import Schedule
from cmo_career.analysis.standing.standing import standing
from cmo_career.model.action import Action, Gain
from cmo_career.model.career import Career

__all__ = ["expected_levels"]

_days_a_year = 365.25


def expected_levels(career: Career, weeks: Schedule | None, *, as_of: date) -> dict[str, float]:
    """
    Return the likely level of each rated pillar and skill after the work that a schedule takes, by path.

    Each action adds its gain up to its ``up_to``, the lowest first; stretch work without feedback beside it adds the
    share ``gain-without-feedback``; all of them together add ``gain-a-year`` for each year until the last is over, and
    never less than a year's. Gains are assumptions, and so are these figures.
    """
    likely = {row.pillar: row.likely for row in standing(career, as_of=as_of).rows if row.likely is not None}
    if career.plan is None or weeks is None:
        return likely
    found = sorted(_gains(career, weeks, as_of), key=lambda each: each[0])
    for path, gains in groupby(found, key=lambda each: each[0]):
        if path in likely:
            steps = [(gain, years) for _, gain, years in gains]
            most = career.framework.parameter("gain-a-year").value * max(1.0, *(years for _, years in steps))
            likely[path] = _lifted(
                likely[path], [gain for gain, _ in steps], most, career.framework.scale.top_rank
            )
    return likely


def _gains(career: Career, weeks: Schedule, as_of: date) -> Iterator[tuple[str, Gain, float]]:
    """Yield what each scheduled action adds to what, and how many years from now it is over."""
    without_feedback = {each.id for each in alone(Case(career=career, as_of=as_of))}
    share = career.framework.parameter("gain-without-feedback").value
    for id_, told in weeks.nodes.items():
        node = weeks.plan.node(id_)
        if not isinstance(node, Action):
            continue
        years = 0.0 if told.finish is None else (told.finish - as_of).days / _days_a_year
        part = share if id_ in without_feedback else 1.0
        for path, gain in node.develops.items():
            yield path, Gain(gain=gain.gain * part, up_to=gain.up_to), years


def _lifted(level: float, gains: list[Gain], most: float, top: float) -> float:
    """Return a level after gains, each up to where it ends, and all of them no more than *most*."""
    reached = level
    for gain in sorted(gains, key=lambda each: (top if each.up_to is None else each.up_to, each.gain)):
        end = top if gain.up_to is None else gain.up_to
        reached = max(reached, min(reached + gain.gain, end))
    return round(min(reached, level + most), 6)
