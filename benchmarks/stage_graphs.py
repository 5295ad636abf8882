"""Frameworks of many stages: layers, diamonds, and ways at random."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from random import Random
from typing import Final

from cmo_career.model.basis import Basis
from cmo_career.model.framework import Framework
from cmo_career.model.gate import Gate
from cmo_career.model.pillar import LevelDescription, Pillar
from cmo_career.model.range import ThreePoint
from cmo_career.model.scale import Level
from cmo_career.model.stage import Stage
from cmo_career.model.transition import Transition

__all__ = ["at_random", "diamonds", "layered"]

_guess: Final = Basis(assumed=True, reasoning="Drawn")
_gates: Final = tuple(f"gate-{number}" for number in range(12))


def layered(stages: int, *, width: int, seed: int = 4) -> Framework:
    """Return layers of *width* stages, each with a way to every stage of the next; two stages are start and goal."""
    middle = [
        [f"s{layer * width + place + 1}" for place in range(width)] for layer in range((stages - 2) // width)
    ]
    layers = [["s0"], *middle, [f"s{stages - 1}"]]
    return _framework(
        stages,
        ((one, other) for before, after in pairwise(layers) for one in before for other in after),
        seed,
    )


def diamonds(stages: int, *, seed: int = 4) -> Framework:
    """Return diamonds in a row: from each corner two ways to the next, through a stage each."""
    corners = range(0, stages - 3, 3)
    ways = [
        (f"s{one}", f"s{other}")
        for corner in corners
        for one, other in (
            (corner, corner + 1),
            (corner, corner + 2),
            (corner + 1, corner + 3),
            (corner + 2, corner + 3),
        )
    ]
    return _framework(corners[-1] + 4, ways, seed)


def at_random(stages: int, *, seed: int = 4) -> Framework:
    """Return a row of stages, and from each some ways on, and now and then one back."""
    random = Random(seed)  # noqa: S311 - a simulation
    ways = {(f"s{place}", f"s{place + 1}"): None for place in range(stages - 1)}
    for place in range(stages - 2):
        for _ in range(2):
            ways[f"s{place}", f"s{min(place + random.randint(2, 8), stages - 1)}"] = None
        if random.random() < 0.1:
            ways[f"s{place}", f"s{max(0, place - random.randint(1, 5))}"] = None
    return _framework(stages, ((one, other) for one, other in ways if one != other), seed)


def _framework(stages: int, ways: Iterable[tuple[str, str]], seed: int) -> Framework:
    random = Random(seed)  # noqa: S311 - a simulation
    levels = [Level(id="l1", rank=1, name="First"), Level(id="l2", rank=2, name="Second")]
    described = {level.id: LevelDescription(descriptor=f"At {level.id}") for level in levels}
    return Framework(
        id="drawn",
        version="1.0.0",
        title="Drawn",
        scale=levels,
        pillars=[Pillar(id="craft", name="Craft", levels=described)],
        stages=[Stage(id=f"s{number}", name=f"Stage {number}") for number in range(stages)],
        gates=[Gate(id=each, kind="result", text="What is asked") for each in _gates],
        transitions=[
            Transition(
                id=f"{one}-to-{other}",
                kind="promotion",
                from_stage=one,
                to_stage=other,
                title="Onward",
                years=ThreePoint(low=1, mode=random.randint(2, 4), high=random.randint(5, 8)),
                basis=_guess,
                gates=random.sample(_gates, k=random.choice([0, 0, 1, 2])),
            )
            for one, other in ways
        ],
    )
