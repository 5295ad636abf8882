"""What becomes of a level that a stage requires."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from typing import Any

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.recommend.aim import Aim
from cmo_career.analysis.recommend.feedback import share_of_gain
from cmo_career.analysis.recommend.reasons import level_reason
from cmo_career.analysis.recommend.situation import Situation
from cmo_career.model.catalogue import CatalogueAction
from cmo_career.model.frozen_map import FrozenMap

__all__ = ["LevelAhead", "level_ahead"]


@attrs.frozen(kw_only=True, repr=False)
class LevelAhead(Answer):
    """
    What becomes of a level that a stage requires (能力展望). All but *weight* is in levels of the scale.

    Attributes:
        pillar: ``pillar`` or ``pillar/skill``.

        required: The level required.

        likely: The likely level now.

        low, high: The interval that holds it with 80 %.

        with_plan: The likely level at the end of the quarters by what the plan already holds.

        likely_after: The same with what is recommended; nothing is gained beyond what is required.

        low_after, high_after: The interval that holds it with 80 %: as wide as now, and wider by what nobody knows
            about the gains.

        gains: Levels gained by each action recommended, by id.

        weight: How much a level counts beside the others.

        is_at_most_a_year: Whether the most that can be gained in a year stands in the way.

        ground: What is kept to say why.
    """

    pillar: str
    required: float
    likely: float
    low: float
    high: float
    with_plan: float
    likely_after: float
    low_after: float
    high_after: float
    gains: FrozenMap[str, float]
    weight: float
    is_at_most_a_year: bool
    ground: Ground = attrs.field(factory=Ground, eq=False)

    @property
    def shortfall(self) -> float:
        """Levels missing now."""
        return max(self.required - self.likely, 0.0)

    @property
    def shortfall_after(self) -> float:
        """Levels missing at the end of the quarters."""
        return max(self.required - self.likely_after, 0.0)

    @property
    def reason(self) -> Reason:
        """Where the level comes from and goes to."""
        return level_reason(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, the shortfalls with it."""
        return {**as_plain(self), "shortfall": self.shortfall, "shortfall_after": self.shortfall_after}

    def __repr__(self) -> str:
        return f"<LevelAhead in {self.pillar}>"


def level_ahead(situation: Situation, aim: Aim, chosen: Sequence[CatalogueAction]) -> LevelAhead:
    """
    Return what becomes of a level by what the plan holds and by some actions of the catalogue.

    What ends at the lowest ceiling does its part first, and lifts nothing beyond it. The deviation afterwards is the
    root of the sum of squares of the present one and of ``gain-spread`` times each gain, as of independent errors.
    """
    planned = list(_planned(situation, aim, chosen))
    taken = [*planned, *_taken(situation, aim, chosen)]
    with_plan = aim.likely + sum(_gained(aim, planned).values())
    gains = _gained(aim, taken)
    spread = situation.figures["gain-spread"].value
    after = aim.likely + sum(gains.values())
    deviation = sqrt(aim.estimate.deviation**2 + sum((spread * gain) ** 2 for gain in gains.values()))
    later = attrs.evolve(aim.estimate, likely=after, deviation=deviation)
    top = float(situation.career.framework.scale.top_rank)
    ids = {each.id for each in chosen}
    return LevelAhead(
        pillar=aim.pillar,
        required=aim.required,
        likely=aim.likely,
        low=aim.estimate.low,
        high=aim.estimate.high,
        with_plan=with_plan,
        likely_after=after,
        low_after=max(later.surely_at_least, 0.0),
        high_after=min(later.surely_at_most, top),
        gains=FrozenMap(
            {id_: gain for (is_new, id_), gain in gains.items() if is_new and id_ in ids and gain > 0}
        ),
        weight=aim.weight,
        is_at_most_a_year=aim.most < aim.shortfall and after >= aim.likely + aim.most - 1e-9,
        ground=situation.ground,
    )


_Item = tuple[float, bool, str, float]
"""A ceiling, whether the action is recommended rather than planned, its id, and its gain."""


def _planned(situation: Situation, aim: Aim, chosen: Sequence[CatalogueAction]) -> Iterable[_Item]:
    for each in situation.promise.open:
        gain = each.action.develops.get(aim.pillar)
        if gain is not None and each.is_counted:
            share = _share(situation, each.action.kind, each.topics, chosen)
            yield _ceiling(gain.up_to, aim), False, each.action.id, gain.gain * share


def _taken(situation: Situation, aim: Aim, chosen: Sequence[CatalogueAction]) -> Iterable[_Item]:
    for each in chosen:
        gain = each.develops.get(aim.pillar)
        if gain is not None:
            share = _share(situation, each.kind, each.topics, chosen)
            yield _ceiling(gain.up_to, aim), True, each.id, gain.gain * share


def _share(
    situation: Situation, kind: str, topics: Sequence[str], chosen: Sequence[CatalogueAction]
) -> float:
    alone = situation.figures["gain-without-feedback"].value
    return share_of_gain(kind, topics, alone, situation.promise.open, chosen)


def _ceiling(up_to: float | None, aim: Aim) -> float:
    return aim.required if up_to is None else min(up_to, aim.required)


def _gained(aim: Aim, items: Iterable[_Item]) -> Mapping[tuple[bool, str], float]:
    """Return what each action gains, those with the lowest ceiling first."""
    level, most = aim.likely, aim.likely + aim.wanted
    found = {}
    for ceiling, is_new, id_, gain in sorted(items):
        reached = max(level, min(level + gain, ceiling, most))
        found[is_new, id_] = reached - level
        level = reached
    return found
