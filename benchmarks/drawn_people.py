"""People whose true levels are known, since they were drawn, and what others say of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from math import sqrt
from random import Random
from typing import Final

import attrs

from cmo_career.analysis.standing.rating_rules import RatingRules
from cmo_career.model.basis import Basis
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.model.pillar import LevelDescription, Pillar
from cmo_career.model.profile import Profile
from cmo_career.model.rating import Assessment, Rating
from cmo_career.model.scale import Level
from cmo_career.model.stage import Stage
from cmo_career.model.vocabulary import RaterGroup

__all__ = ["Mix", "World", "day", "pillars", "steps_up", "worlds"]

Mix = tuple[tuple[RaterGroup, int], ...]
"""Which groups rate, and how many people of each."""

seed: Final = 20_260_930
day: Final = date(2026, 9, 30)
pillars: Final = tuple(f"p{number}" for number in range(20))
"""So many pillars of one person are so many independent draws."""
steps_up: Final = (0.0, 0.5, 1.0, 1.5)
"""Levels asked about, above the one required now; a stage each."""


@attrs.frozen(kw_only=True)
class World:
    """
    How people and ratings are.

    Attributes:
        name: What it is.

        top_rank: Levels of the scale.

        required: What the present stage requires of each pillar.

        in_halves: Whether true levels lie on the scale, and each rater says a half level of it.

        shift: How far people are from what their stage requires, on average, in levels.
    """

    name: str
    top_rank: int
    required: float
    in_halves: bool
    shift: float = 0.0

    def framework(self) -> Framework:
        """Return a framework of this scale with a stage for each level asked about."""
        ranks = range(1, self.top_rank + 1)
        levels = [Level(id=f"l{rank}", rank=rank, name=f"Level {rank}") for rank in ranks]
        described = {level.id: LevelDescription(descriptor=f"At {level.id}") for level in levels}
        stages = [
            Stage(
                id=f"s{place}",
                name="Stage",
                requires=dict.fromkeys(pillars, self.required + step),
                basis=Basis(assumed=True, reasoning="Drawn"),
            )
            for place, step in enumerate(steps_up)
        ]
        return Framework(
            id="drawn",
            version="1.0.0",
            title="Drawn",
            scale=levels,
            pillars=[Pillar(id=each, name=each, levels=described) for each in pillars],
            stages=stages,
        )

    def people(
        self, count: int, framework: Framework, mix: Mix, between: float, self_bias: float = 0.0
    ) -> Iterator[tuple[Mapping[str, float], Career]]:
        """
        Yield true levels by pillar, and the career with what others say of them.

        *between* is the standard deviation between groups, *self_bias* what people see more in themselves, in levels.
        The same people are drawn each time.
        """
        draw = _Draw(
            world=self,
            rules=RatingRules.of(framework),
            random=Random(seed),  # noqa: S311 - a simulation
            between=between,
            self_bias=self_bias,
        )
        for _ in range(count):
            true = {pillar: draw.level() for pillar in pillars}
            ratings = [draw.rating(pillar, true[pillar], *part) for pillar in pillars for part in mix]
            yield (
                true,
                Career(
                    framework=framework,
                    profile=Profile(stage="s0"),
                    assessments=[Assessment(date=day, ratings=ratings)],
                ),
            )


@attrs.frozen(kw_only=True)
class _Draw:
    world: World
    rules: RatingRules
    random: Random
    between: float
    self_bias: float

    def level(self) -> float:
        """Draw a true level."""
        world, rules = self.world, self.rules
        deviation = sqrt(rules["spread"] ** 2 + rules["prior-spread"] ** 2)
        while True:
            level = self.random.gauss(world.required + world.shift, deviation)
            if not world.in_halves or 0 <= level <= world.top_rank:
                return level

    def rating(self, pillar: str, true: float, group: RaterGroup, count: int) -> Rating:
        """Draw what a group says."""
        seen = true + self.random.gauss(0, self.between) + (self.self_bias if group == "self" else 0.0)
        reliability = self.rules.reliability(group)
        error = self.rules["spread"] * sqrt((1 - reliability) / reliability)
        levels = [self._said(seen + self.random.gauss(0, error)) for _ in range(count)]
        return Rating(pillar=pillar, by=group, n=count, level=sum(levels) / count)

    def _said(self, level: float) -> float:
        within = min(max(level, 0.0), float(self.world.top_rank))
        return round(within * 2) / 2 if self.world.in_halves else within


worlds: Final = (
    World(name="exactly as the formulas think", top_rank=12, required=6, in_halves=False),
    World(name="on the scale as it is", top_rank=3, required=1, in_halves=True),
    World(name="the same, all half a level lower", top_rank=3, required=1, in_halves=True, shift=-0.5),
)
