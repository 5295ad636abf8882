"""What does not fit into a schedule, and the smallest changes that would make it fit."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any, Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.schedule.reasons import misfit_reason
from cmo_career.analysis.schedule.repeats import never
from cmo_career.analysis.schedule.trials import Trial, Trials
from cmo_career.model.money import Money
from cmo_career.model.text import Text

__all__ = ["Misfit", "MisfitGround"]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class MisfitGround(Ground):
    """
    What a misfit keeps to find what would make it fit.

    Attributes:
        trials: Schedules with more hours, or without an action.

        titles: What goals and actions are called, by id; *addresses* their kinds and ids.

        dearest: Of money, the id of the least costly single action that would make up for it.

        later_year: Of money, the first year that has room for that action.
    """

    trials: Trials | None = None
    titles: dict[str, Text] = attrs.field(factory=dict)
    addresses: dict[str, str] = attrs.field(factory=dict)
    dearest: str | None = None
    later_year: int | None = None


@attrs.frozen(kw_only=True, repr=False)
class Misfit(Answer):
    """
    Something that does not fit (排不下的事项).

    Attributes:
        kind: ``late`` for a finish after the due date, ``no-room`` for what no week of a hundred years has hours for,
            ``crowded`` for something that comes back and does not fit in one of its periods, ``money`` for a year that
            takes more than there is.

        id: Of the goal or action; None for money.

        due: The last day on which it should be over.

        finish: When it is over.

        weeks_late: How many weeks after that of *due*.

        week: The Monday of the first week of the first period that is too short.

        year: The year that takes too much.

        over: How much too much.

        ground: What is kept to find what would make it fit.
    """

    kind: Literal["late", "no-room", "crowded", "money"]
    id: str | None = None
    due: date | None = None
    finish: date | None = None
    weeks_late: int | None = None
    week: date | None = None
    year: int | None = None
    over: Money | None = None
    ground: MisfitGround = attrs.field(factory=MisfitGround, eq=False)

    @cached_property
    def more_hours(self) -> tuple[str, int] | None:
        """``own`` or ``job``, and whole hours more a week that help, one less does not; None where 40 do not help."""
        if self.ground.trials is None or self.kind == "money":
            return None
        return self.ground.trials.fewest_hours(self._fits)

    @property
    def later(self) -> date | None:
        """The date that would be kept; for money, the first day of the year that the action of `drop` could move to."""
        if self.kind == "money":
            year = self.ground.later_year
            return None if year is None else date(year, 1, 1)
        return self.finish

    @cached_property
    def drop(self) -> str | None:
        """
        The id of the action with the fewest hours left that it would fit without; None where no single one is enough.

        For money that with the lowest cost.
        """
        if self.kind == "money" or self.ground.trials is None:
            return self.ground.dearest
        return self.ground.trials.least_dropped(self._fits, self.id)

    def _fits(self, trial: Trial) -> bool:
        network, levelling = trial
        event = network.ends.get(str(self.id))
        if event is None:
            return True
        if self.kind == "crowded":
            return event not in levelling.crowded
        if self.kind == "no-room":
            return levelling.overs[event] < never
        return levelling.overs[event] <= network.dues.get(event, never)

    @property
    def reason(self) -> Reason:
        """What does not fit, and what would make it fit."""
        return misfit_reason(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, with what would make it fit."""
        hours = (
            None if self.more_hours is None else dict(zip(("kind", "hours"), self.more_hours, strict=True))
        )
        return {
            **as_plain(self),
            "over": None if self.over is None else str(self.over),
            "more_hours": hours,
            "later": as_plain(self.later),
            "drop": self.drop,
        }

    def __repr__(self) -> str:
        return f"<Misfit {self.kind} {self.id or self.year}>"
