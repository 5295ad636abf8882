"""What changes would do: the answers before them and after."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Any, Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.difference.apply import apply, changes_given
from cmo_career.analysis.forecast.goal_forecast import GoalForecast
from cmo_career.analysis.gates.gate_words import GateState
from cmo_career.analysis.what_if.reasons import what_if_reason
from cmo_career.analysis.what_if.side import Side
from cmo_career.analysis.what_if.table import what_if_table
from cmo_career.analysis.what_if.turn import Turn, turns
from cmo_career.model.asked import asked_about, asked_day
from cmo_career.model.career import Career
from cmo_career.model.change import Change, Difference
from cmo_career.model.change_data import change_data
from cmo_career.model.period import PeriodLike

__all__ = ["WhatIf", "what_if"]


def _before(self: WhatIf) -> Side:
    return Side(self.career, self.as_of, self.draws, self.seed)


def _after(self: WhatIf) -> Side:
    return Side(apply(self.career, self.changes), self.as_of, self.draws, self.seed)


@attrs.frozen(kw_only=True, repr=False)
class WhatIf(Answer):
    """
    What changes would do to a career, which stays as it is (假设推演).

    Every answer is asked when it is first looked at, of both sides in the same way; forecasts use the same draws, so
    that what differs comes from the changes. Only `dates` needs the extra ``analysis``.

    Attributes:
        career: As it is.

        changes: What is tried.

        as_of: The day.

        draws: How many futures each forecast draws.

        seed: Of the draws.

        purpose: It prepares a conversation and decides nothing.
    """

    career: Career
    changes: Difference
    as_of: date = attrs.field(converter=asked_day)
    draws: int = 10_000
    seed: int = 0
    purpose: Literal["development"] = "development"
    _before: Side = attrs.field(init=False, eq=False, default=attrs.Factory(_before, takes_self=True))
    _after: Side = attrs.field(init=False, eq=False, default=attrs.Factory(_after, takes_self=True))

    @property
    def changed(self) -> Career:
        """The career with the changes made."""
        return self._after.career

    @cached_property
    def dates(self) -> tuple[Turn[GoalForecast], ...]:
        """
        When goals are ready and decided, where that differs: first the goal of the plan.

        Raises MissingExtraError without the extra ``analysis``.
        """
        before, after = self._before.forecast, self._after.forecast
        return turns(dict(before.goals) if before else {}, dict(after.goals) if after else {})

    @cached_property
    def gates(self) -> tuple[Turn[GateState], ...]:
        """The gates of the framework whose status differs."""
        sides = (
            {id_: each.status for id_, each in side.gates.items()} for side in (self._before, self._after)
        )
        return turns(*sides)

    @cached_property
    def levels(self) -> tuple[Turn[float], ...]:
        """The pillars and skills whose likely level after the work of the plan differs; gains are assumptions."""
        return turns(self._before.levels, self._after.levels)

    @cached_property
    def hours(self) -> tuple[Turn[float], ...]:
        """The hours of scheduled work that are left, ``own`` and ``job``, where they differ."""
        return turns(self._before.hours, self._after.hours)

    @cached_property
    def money(self) -> tuple[Turn[str], ...]:
        """What is still to be spent, by ``year-currency``, where it differs."""
        return turns(self._before.money, self._after.money)

    @cached_property
    def opened(self) -> tuple[tuple[str, ...], ...]:
        """The routes to the stage aspired to that open, by their transitions: see `Side.open_routes`."""
        return tuple(each for each in self._after.routes if each in self._newly(self._after, self._before))

    @cached_property
    def closed(self) -> tuple[tuple[str, ...], ...]:
        """The routes to the stage aspired to that close."""
        return tuple(each for each in self._before.routes if each in self._newly(self._before, self._after))

    @staticmethod
    def _newly(side: Side, other: Side) -> frozenset[tuple[str, ...]]:
        return side.open_routes - other.open_routes

    @property
    def reason(self) -> Reason:
        """What is tried, and what it does."""
        return what_if_reason(self)

    def table(self, language: str = "en") -> Table:
        """Return what differs in the words of *language*."""
        return what_if_table(self, language)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data; the careers themselves are left out."""
        return {
            "as_of": self.as_of.isoformat(),
            "changes": [change_data(change) for change in self.changes],
            "dates": [
                {
                    "of": each.of,
                    "before": None if each.before is None else each.before.brief(),
                    "after": None if each.after is None else each.after.brief(),
                }
                for each in self.dates
            ],
            **{name: as_plain(getattr(self, name)) for name in ("gates", "levels", "hours", "money")},
            "opened": as_plain(self.opened),
            "closed": as_plain(self.closed),
            "purpose": self.purpose,
        }

    def __repr__(self) -> str:
        return f"<WhatIf of {len(self.changes)} changes on {self.as_of}>"


def what_if(
    career: Career,
    changes: Difference | Iterable[Change],
    *,
    as_of: PeriodLike,
    draws: int = 10_000,
    seed: int = 0,
) -> WhatIf:
    """
    Return what changes would do to a career, which stays as it is.

    Args:
        career: As it is.

        changes: As `reschedule`, `drop`, `split` and `compare` give, or a review keeps.

        as_of: The day; later facts are not known yet.

        draws: How many futures each forecast draws.

        seed: Of the draws.

    Raises AnalysisError for changes that do not fit the career, and ModelError where it would break a rule.
    """
    given = changes if isinstance(changes, Difference) else Difference(changes_given(changes))
    return WhatIf(career=asked_about(career, Career), changes=given, as_of=as_of, draws=draws, seed=seed)
