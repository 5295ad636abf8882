"""What each group of people said, and which of it still counts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

import attrs

from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.standing.age import months_between
from cmo_career.analysis.standing.rating_rules import RatingRules
from cmo_career.model.career import Career
from cmo_career.model.rating import Assessment, Rating
from cmo_career.model.vocabulary import RaterGroup, words_of

__all__ = ["Heard", "SaidBy", "heard"]

_order = {group: place for place, group in enumerate(words_of(RaterGroup))}


@attrs.frozen(kw_only=True, repr=False)
class SaidBy:
    """
    What one group said of one pillar or skill, last time it was asked (评价来源).

    Attributes:
        group: ``self``, ``manager``, ``report``, ``cross-functional``, ``peer`` or ``other``.

        n: How many people.

        level: Their mean, in levels of the scale.

        date: The day they said it.

        weight: How much it counts in an estimate: one over its variance, per level squared.

        address: Where it stands in the career, such as ``rating/2026-01-05/data/peer``.
    """

    group: RaterGroup
    n: int
    level: float
    date: date
    weight: float
    address: str

    @property
    def is_self(self) -> bool:
        """Whether it is what the person says."""
        return self.group == "self"

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        found: dict[str, Any] = as_plain(self)
        return found

    def __repr__(self) -> str:
        return f"<SaidBy {self.group}>"


@attrs.frozen(kw_only=True)
class Heard:
    """
    Everything said of one pillar or skill.

    Attributes:
        fresh: The latest word of each group, in the order of the groups, unless it is stale.

        stale: The latest words that are too old to count.
    """

    fresh: tuple[SaidBy, ...] = ()
    stale: tuple[SaidBy, ...] = ()

    @property
    def own(self) -> SaidBy | None:
        """What the person says, if anything."""
        return next((each for each in self.fresh if each.is_self), None)

    @cached_property
    def others(self) -> tuple[SaidBy, ...]:
        """What everybody else says."""
        return tuple(each for each in self.fresh if not each.is_self)

    @property
    def counted(self) -> tuple[SaidBy, ...]:
        """What makes the estimate: the others, or the person alone where nobody else is heard."""
        return self.others or self.fresh


def heard(career: Career, rules: RatingRules, *, as_of: date) -> Mapping[str, Heard]:
    """
    Return what was said of each pillar and skill until a day, by ``pillar`` or ``pillar/skill``.

    Of each group the latest rating counts; what it said before is history. The order in which ratings are written
    makes no difference.
    """
    # Why only the latest are weighed: a long history costs a look at each rating, and no more.
    latest: dict[str, dict[RaterGroup, tuple[Assessment, Rating]]] = {}
    for assessment in career.assessments:
        if assessment.date > as_of:
            continue
        for rating in assessment.ratings:
            groups = latest.setdefault(rating.pillar, {})
            before = groups.get(rating.by)
            if before is None or before[0].date <= assessment.date:
                groups[rating.by] = assessment, rating
    return {path: _heard(groups, rules, as_of) for path, groups in latest.items()}


def _heard(groups: Mapping[RaterGroup, tuple[Assessment, Rating]], rules: RatingRules, as_of: date) -> Heard:
    fresh: list[SaidBy] = []
    stale: list[SaidBy] = []
    for group in sorted(groups, key=_order.__getitem__):
        assessment, rating = groups[group]
        months = months_between(assessment.date, as_of)
        said = SaidBy(
            group=group,
            n=rating.n,
            level=rating.level,
            date=assessment.date,
            weight=1 / rules.variance(group, rating.n, months),
            address=assessment.address_of(rating),
        )
        (stale if rules.is_stale(months) else fresh).append(said)
    return Heard(fresh=tuple(fresh), stale=tuple(stale))
