"""What to do in which quarter on the way to a stage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

import attrs

from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.recommend.answering import answered
from cmo_career.analysis.recommend.asking import check_numbers, check_weights, wishes_of
from cmo_career.analysis.recommend.limits import Limits
from cmo_career.analysis.recommend.recommendation import Recommendation
from cmo_career.analysis.recommend.situation import situation_of
from cmo_career.analysis.recommend.wish import Wish
from cmo_career.model.asked import asked_about, asked_day
from cmo_career.model.career import Career
from cmo_career.model.money import MoneyLike
from cmo_career.model.period import PeriodLike
from cmo_career.model.profile import Capacity

__all__ = ["Recommendation", "recommend"]

_equal: Final[Mapping[str, float]] = MappingProxyType({})


def recommend(
    career: Career,
    stage: str,
    *,
    as_of: PeriodLike,
    quarters: int = 8,
    transition: str | None = None,
    gap: float = 0.01,
    weights: Mapping[str, float] = _equal,
    own_hours_per_week: float | None = None,
    job_hours_per_week: float | None = None,
    money_per_year: MoneyLike | Iterable[MoneyLike] | None = None,
    include: Iterable[str] = (),
    exclude: Iterable[str] = (),
    open_gates: Iterable[str] = (),
    each_group: bool = False,
) -> Recommendation:
    """
    Return the actions of the catalogue, and their quarters, that bring a person nearest to a stage.

    In this order: they open the most essential gates of the way there, lift what is furthest behind, lower the total
    shortfall, and cost least; within the hours and the money that the plan leaves. The order of the catalogue and of
    the wishes changes nothing, and the same question has the same answer.

    Args:
        career: Whose.

        stage: Id of the stage.

        as_of: The day; of its quarter what is left of it counts.

        quarters: How many ahead, up to 40, the present one among them.

        transition: Id of the way whose gates count; the nearest one unless given.

        gap: How near to the best each level of the objective must be proven to be, as a share of it.

        weights: How much a level of a pillar, or of a skill as ``pillar/skill``, counts; 1 unless given.

        own_hours_per_week: In place of those of the profile.

        job_hours_per_week: Likewise.

        money_per_year: In place of that of the profile in the same currency; several amounts of different ones.

        include: Ids of actions that must be there; one that the plan has is there.

        exclude: Ids of actions that must not be added.

        open_gates: Ids of gates that must be opened.

        each_group: Whether at least one action must be of each group, those open in the plan included.

    Raises:
        AnalysisError: For a stage, transition, action, gate or pillar that the framework does not have, and for
            numbers that nothing can be made of.

        MissingExtraError: Without the extra ``analysis``.
    """
    check_numbers(quarters, gap)
    check_weights(asked_about(career, Career).framework, weights)
    wishes = wishes_of(
        career.framework,
        Ground.of(career),
        include=include,
        exclude=exclude,
        open_gates=open_gates,
        each_group=each_group,
        own_hours_per_week=own_hours_per_week,
        job_hours_per_week=job_hours_per_week,
        money_per_year=money_per_year,
    )
    given = career.profile.capacity or Capacity()
    situation = situation_of(
        career,
        stage,
        as_of=asked_day(as_of),
        quarters=quarters,
        transition=transition,
        weights=weights,
        capacity=_not_wished(given, wishes),
        capacity_for_plan=_for_plan(given, wishes),
    )
    return answered(situation, wishes, gap)


def _not_wished(given: Capacity, wishes: Iterable[Wish]) -> Capacity:
    """Return a profile's limits of which no wish speaks."""
    replaced: dict[str, Any] = {}
    for wish in wishes:
        if wish.kind == "own-hours":
            replaced["own_hours_per_week"] = None
        elif wish.kind == "job-hours":
            replaced["job_hours_per_week"] = None
        elif wish.kind == "money" and given.money_per_year and wish.of == given.money_per_year.currency:
            replaced["money_per_year"] = None
    return attrs.evolve(given, **replaced)


def _for_plan(given: Capacity, wishes: Iterable[Wish]) -> Capacity:
    """
    Return the hours a week by which the plan's own work is levelled: the profile's, or else those wished.

    Why: more hours wished for must not move what is promised, or they might leave less room in a quarter.
    """
    limits = Limits.of(Capacity(), wishes)
    return Capacity(
        own_hours_per_week=limits.own if given.own_hours_per_week is None else given.own_hours_per_week,
        job_hours_per_week=limits.job if given.job_hours_per_week is None else given.job_hours_per_week,
    )
