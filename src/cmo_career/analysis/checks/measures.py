"""Rules about what measures show, and when they were read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.mark import Mark
from cmo_career.analysis.checks.rule import rule
from cmo_career.analysis.progress.status import began_on
from cmo_career.analysis.standing.age import months_between
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure
from cmo_career.model.vocabulary import Horizon

__all__ = ["long_unread", "months_unread", "past_target"]

months_unread: Final[dict[Horizon | None, int]] = {"long": 12, "mid": 6, "short": 3, None: 6}
"""After how many months without a reading a measure tells nothing any more, by horizon of its goal; assumed."""


@rule("C009", "hint")
def past_target(case: Case) -> Iterator[Mark]:
    """Yield goals all of whose measures are where they should be, and which nobody said to be met."""
    for goal in case.open_goals:
        measures = case.told[goal.id].measures
        # Why the kinds: a level that is to be held is held until the end, not reached.
        ends = any(measure.kind != "hold" for measure in goal.measures)
        if measures and ends and all(outcome == 1 for outcome in measures):
            yield case.at(goal)


@rule("C010", "hint")
def long_unread(case: Case) -> Iterator[Mark]:
    """Yield measures of goals in hand that nobody has read for long; milestones are read when they are reached."""
    for goal in case.open_goals:
        if not case.told[goal.id].is_wanted:
            continue
        for number, measure in enumerate(goal.measures):
            months = months_unread[goal.horizon]
            if (
                measure.kind != "milestone"
                and months_between(_last_look(case, goal, measure), case.as_of) > months
            ):
                yield case.at(goal, "measures", number, months=months)


def _last_look(case: Case, goal: Goal, measure: Measure) -> date:
    """Return the day of the latest reading; of a measure never read, the day on which its goal began."""
    read = [reading.date for reading in measure.readings if reading.date <= case.as_of]
    start = case.as_of if case.career.plan is None else case.career.plan.start
    return read[-1] if read else began_on(goal, case.as_of) or goal.set_on or start
