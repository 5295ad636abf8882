"""What to do in the quarters ahead on the way to a stage."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any, Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.recommend.chosen_action import ChosenAction
from cmo_career.analysis.recommend.gate_ahead import GateAhead
from cmo_career.analysis.recommend.goals import goals_of, grafted
from cmo_career.analysis.recommend.level_ahead import LevelAhead
from cmo_career.analysis.recommend.limit_use import LimitUse, Worth
from cmo_career.analysis.recommend.limits import Limits
from cmo_career.analysis.recommend.reasons import recommendation_reason
from cmo_career.analysis.recommend.situation import Situation
from cmo_career.analysis.recommend.solving import LevelReached
from cmo_career.analysis.recommend.table import recommendation_table
from cmo_career.analysis.recommend.wish import Wish
from cmo_career.model.career import Career
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.goal import Goal
from cmo_career.model.money import Money
from cmo_career.model.period import Period
from cmo_career.model.vocabulary import Need

__all__ = ["Recommendation"]


@attrs.frozen(kw_only=True, repr=False)
class Recommendation(Answer):
    """
    What to do in the quarters ahead on the way to a stage (行动推荐).

    Of all sets of actions that keep the limits it is, within the gap, the one that opens the most essential gates of
    the way; of those the one with the smallest of the largest weighted shortfalls; then the smallest weighted
    shortfall in all; then the one that costs least: money that no limit covers first, then money that one does, then
    hours.

    Attributes:
        as_of: The day.

        stage: Id of the stage.

        transition: Id of the way whose gates count; None where there is none.

        quarters: The quarters ahead, of the first what is left of it.

        actions: What is recommended, by the quarter in which it begins.

        gates: The gates of the way that it opens.

        closed: Ids of its essential gates that nothing opens within the quarters.

        under_way: Ids of those that something in the plan is to open.

        levels: What becomes of each level that the stage requires and somebody rated.

        unrated: What it requires and nobody rated.

        limits: How much there is of hours and money, and how much of it is used.

        uncovered: What is spent in currencies that no limit covers.

        wishes: What was wished.

        conflict: The fewest wishes that cannot hold together; then nothing is recommended.

        is_conflict_smallest: Whether it is proven that no fewer of them conflict.

        objective: How well each level of the objective was reached.

        gap: The largest gap between what was reached and what nothing can be better than.

        gap_asked: The gap to which it was solved.

        purpose: What the answer may be used for: preparing a conversation.

        situation: What it was made from; no part of its value.

        used_limits: The limits; no part of its value.
    """

    as_of: date
    stage: str
    transition: str | None
    quarters: tuple[Period, ...]
    actions: tuple[ChosenAction, ...]
    gates: tuple[GateAhead, ...]
    closed: tuple[str, ...]
    under_way: tuple[str, ...]
    levels: tuple[LevelAhead, ...]
    unrated: tuple[str, ...]
    limits: tuple[LimitUse, ...]
    uncovered: tuple[Money, ...]
    wishes: tuple[Wish, ...]
    conflict: tuple[Wish, ...] = ()
    is_conflict_smallest: bool = True
    objective: tuple[LevelReached, ...]
    gap: float
    gap_asked: float
    purpose: Literal["development"] = "development"
    situation: Situation = attrs.field(eq=False)
    used_limits: Limits = attrs.field(eq=False)

    @property
    def ground(self) -> Ground:
        """What is kept to say why."""
        return self.situation.ground

    @property
    def is_feasible(self) -> bool:
        """Whether the wishes can hold together."""
        return not self.conflict

    @property
    def essential_opened(self) -> int:
        """How many essential gates are opened."""
        return sum(each.weight == "essential" for each in self.gates)

    @property
    def largest_shortfall(self) -> float:
        """The largest weighted shortfall afterwards."""
        return max((each.weight * each.shortfall_after for each in self.levels), default=0.0)

    @property
    def total_shortfall(self) -> float:
        """All weighted shortfalls afterwards."""
        return sum(each.weight * each.shortfall_after for each in self.levels)

    @property
    def hours(self) -> float:
        """All hours of what is recommended, own and job ones."""
        return sum(each.hours for each in self.actions)

    @cached_property
    def needs(self) -> FrozenMap[Need, tuple[str, ...]]:
        """What must be asked of whom: ids of actions by ``manager``, ``company``, ``other``."""
        asked: dict[Need, tuple[str, ...]] = {
            need: tuple(each.id for each in self.actions if need in each.needs)
            for need in ("manager", "company", "other")
        }
        return FrozenMap({need: ids for need, ids in asked.items() if ids})

    @cached_property
    def worth(self) -> tuple[Worth, ...]:
        """
        What one more own hour and one more job hour a week and 1,000 more money a year would buy, each alone.

        It is solved again for each limit that there is, once, when somebody asks.
        """
        from cmo_career.analysis.recommend.trials import worth_of  # noqa: PLC0415 - it makes recommendations itself

        return worth_of(self) if self.is_feasible else ()

    @property
    def binding(self) -> tuple[Worth, ...]:
        """The limits of which a little more would buy something."""
        return tuple(each for each in self.worth if each.helps)

    def without(self, action: str) -> Recommendation:
        """
        Return the best plan without an action of the catalogue.

        Raises AnalysisError for one that the catalogue does not have.
        """
        from cmo_career.analysis.recommend.trials import without  # noqa: PLC0415 - as above

        return without(self, action)

    def alternatives(self, count: int = 3) -> tuple[Recommendation, ...]:
        """
        Return other plans that are within 2 % of the best, the least costly first.

        They open as many essential gates, and neither shortfall is more than 2 % above the best one. Each leaves out
        something of this one and of every one before it.
        """
        from cmo_career.analysis.recommend.trials import alternatives  # noqa: PLC0415 - as above

        return alternatives(self, count)

    def as_goals(self, career: Career | None = None) -> Goal | None:
        """
        Return what is recommended as a goal with goals and actions below it; None where nothing is.

        Args:
            career: Whose plan it is to stand in, so that no id clashes; the one that it was made for unless given.
        """
        return goals_of(self, career or self.situation.career)

    def graft(self, career: Career | None = None, *, under: str | None = None) -> Career:
        """
        Return a career with what is recommended in its plan.

        Args:
            career: The one that it was made for unless given.

            under: The goal below which it stands, by id or address; the goal of the plan unless given. Where there is
                no plan one begins on the day of the recommendation.
        """
        return grafted(self, career or self.situation.career, under)

    @property
    def reason(self) -> Reason:
        """Why these actions, what they bring, and what stands in the way of more."""
        return recommendation_reason(self)

    def table(self, language: str = "en") -> Table:
        """Return the actions in the words of *language*."""
        return recommendation_table(self, language)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data; what more would buy is with it."""
        plain = ("stage", "transition", "closed", "under_way", "unrated", "is_conflict_smallest", "gap")
        told = ("actions", "gates", "levels", "limits", "wishes", "conflict", "worth")
        return {
            "as_of": self.as_of.isoformat(),
            **{name: as_plain(getattr(self, name)) for name in plain},
            "quarters": [each.written for each in self.quarters],
            **{name: [each.to_dict() for each in getattr(self, name)] for name in told},
            "uncovered": [str(each) for each in self.uncovered],
            "needs": as_plain(self.needs),
            "objective": as_plain(self.objective),
            "gap_asked": self.gap_asked,
            "purpose": self.purpose,
        }

    def __repr__(self) -> str:
        return f"<Recommendation for {self.stage} on {self.as_of}: {len(self.actions)} actions>"
