"""Careers of many people, drawn by a seed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Final, get_args

import cmo_career as cc
from cmo_career.model.action import Action, Gain, LogEntry
from cmo_career.model.career import Career
from cmo_career.model.composition import all_of, any_of, in_order
from cmo_career.model.evidence import Evidence
from cmo_career.model.framework import Framework
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure, Reading
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Aspiration, Capacity, Profile
from cmo_career.model.rating import Assessment, Rating
from cmo_career.model.vocabulary import RaterGroup

__all__ = ["as_of", "careers", "sized"]

as_of: Final = date(2026, 9, 30)
start: Final = date(2026, 1, 5)
_stages: Final = ("marketing-director", "cmo", "business-leader")
_wanted: Final = {"marketing-director": "cmo", "cmo": "business-leader", "business-leader": "ceo-founder"}
_groups: Final[tuple[RaterGroup, ...]] = get_args(RaterGroup)
_raters: Final = {"self": (1, 1), "manager": (1, 1), "other": (3, 5)}


def careers(count: int, *, seed: int = 4) -> Iterator[Career]:
    """Yield different people's careers, of 5 to 60 goals and actions and 0 to some 120 ratings each."""
    random = Random(seed)  # noqa: S311 - a simulation
    for _ in range(count):
        yield _career(random, nodes=random.randint(5, 60), assessments=random.randint(0, 4))


def sized(*, goals: int, ratings: int, seed: int = 4) -> Career:
    """Return a career of so many goals and actions, and about so many ratings."""
    random = Random(seed)  # noqa: S311 - a simulation
    paths = _paths(cc.load_framework("marketing-leader"))
    whole = len(paths) * len(_groups)
    return _career(random, nodes=goals, assessments=-(-ratings // whole), of_each=min(1.0, ratings / whole))


def _career(random: Random, *, nodes: int, assessments: int, of_each: float = 0.4) -> Career:
    framework = cc.load_framework("marketing-leader")
    stage = random.choice(_stages)
    # Why of its own: the plan is the same whatever else is drawn, and the other way round.
    of_plan = Random(random.random())  # noqa: S311 - a simulation
    return Career(
        framework=framework,
        language="en",
        profile=Profile(
            stage=stage,
            since="2023-04",
            aspires_to=Aspiration(stage=_wanted[stage]),
            capacity=Capacity(own_hours_per_week=4, job_hours_per_week=6),
        ),
        evidence=_evidence(random, framework),
        assessments=[
            _assessment(
                random, framework, as_of - timedelta(days=10 + ago * min(180, 700 // assessments)), of_each
            )
            for ago in reversed(range(assessments))
        ],
        plan=Plan(start=start, goal=_Drawing(of_plan, framework).goal(nodes)),
    )


def _evidence(random: Random, framework: Framework) -> list[Evidence]:
    gates = random.sample([gate.id for gate in framework.gates], k=5)
    return [
        Evidence(
            id=f"shown-{gate}"[:64],
            date=as_of - timedelta(days=random.randrange(1500)),
            what="What was shown",
            gate=gate,
            confirmed_by=random.choice(["document", "manager", "self"]),
        )
        for gate in gates
    ]


def _assessment(random: Random, framework: Framework, day: date, of_each: float) -> Assessment:
    asked = [(path, group) for path in _paths(framework) for group in _groups if random.random() < of_each]
    ratings = [
        Rating(
            pillar=path,
            by=group,
            n=random.randint(*_raters.get(group, (3, 9))),
            level=random.randint(0, 12) / 4,
        )
        for path, group in asked
    ]
    return Assessment(date=day, ratings=ratings)


def _paths(framework: Framework) -> list[str]:
    skills = [f"{pillar.id}/{pillar.skills[0].id}" for pillar in framework.pillars if pillar.skills]
    return [*(pillar.id for pillar in framework.pillars), *skills]


class _Drawing:
    """Draws goals and actions, each with an id of its own."""

    def __init__(self, random: Random, framework: Framework) -> None:
        self._random = random
        self._pillars = [pillar.id for pillar in framework.pillars]
        self._number = 0

    def goal(self, nodes: int) -> Goal:
        """Return a goal with so many goals and actions, itself among them."""
        random, number = self._random, self._next()
        below = nodes - 1
        parts: list[Node] = []
        while below:
            size = min(below, random.randint(2, max(2, nodes // 4)))
            parts.append(self.goal(size) if size > 2 else self._action())
            below -= size if size > 2 else 1
        compose = random.choice([all_of, all_of, in_order, any_of])
        measures = [self._measure()] if random.random() < 0.5 else []
        return Goal(
            id=f"g{number}",
            title=f"Goal {number}",
            due=f"2027-Q{random.randint(1, 4)}",
            measures=measures,
            how=compose(*parts) if parts else None,
        )

    def _action(self) -> Action:
        random, number = self._random, self._next()
        done = start + timedelta(days=random.randrange(500))
        return Action(
            id=f"a{number}",
            kind=random.choice(["course", "stretch-project", "mentor", "reading"]),
            title=f"Action {number}",
            due=f"2026-{random.randint(1, 12):02}",
            hours=random.choice([None, 8, 24, 60]),
            develops={random.choice(self._pillars): Gain(gain=0.1, up_to=2)},
            done=done if random.random() < 0.5 else None,
            log=[LogEntry(date=start, hours=3)] if random.random() < 0.3 else [],
        )

    def _measure(self) -> Measure:
        readings = [Reading(date=start + timedelta(days=30 * place), value=10 + place) for place in range(6)]
        return Measure(name="Brand awareness", unit="%", baseline=10, target=30, readings=readings)

    def _next(self) -> int:
        self._number += 1
        return self._number
