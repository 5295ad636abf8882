"""Careers with catalogues of any size, drawn by a fixed seed."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Final

import attrs

import cmo_career as cc
from cmo_career.model.action import Gain
from cmo_career.model.basis import Basis
from cmo_career.model.career import Career
from cmo_career.model.catalogue import CatalogueAction
from cmo_career.model.profile import Aspiration, Capacity, Profile
from cmo_career.model.range import Range, ThreePoint
from cmo_career.model.rating import Assessment, Rating
from cmo_career.model.vocabulary import ActionKind

__all__ = ["career_with_catalogue", "day"]

day: Final = date(2026, 1, 5)
_guess: Final = Basis(assumed=True, reasoning="Drawn")
_kinds: Final[tuple[ActionKind, ...]] = (
    "stretch-project",
    "stretch-project",
    "course",
    "reading",
    "mentor",
    "one-on-one",
    "conference",
)

_pillars: Final = (
    "strategy",
    "strategy/finance",
    "leadership",
    "leadership/organisation-design",
    "data",
    "data/attribution",
    "innovation",
    "communication",
    "communication/executive-communication",
)
_gates: Final = (
    "full-year-budget-kept",
    "team-kpi-system",
    "two-references",
    "public-case",
    "successor-named",
)


def career_with_catalogue(size: int, seed: int = 1) -> Career:
    """
    Return a director who wants to be CMO and has so many actions to choose from.

    They are drawn like the built-in ones: a few pillars or skills each, short and long ones, a tenth of them after
    another, a tenth beside which another makes no sense.
    """
    random = Random(seed)  # noqa: S311 - the same catalogue in every run
    built_in = cc.load_framework("marketing-leader")
    actions = tuple(_action(number, size, random) for number in range(size))
    framework = attrs.evolve(built_in, actions=actions, playbooks=())
    ratings = [
        Rating(pillar=each.pillar, by="manager", level=round(random.uniform(0.5, 1.5), 1))
        for each in framework.stage("cmo").requires
    ]
    return Career(
        framework=framework,
        profile=Profile(
            stage="marketing-director",
            aspires_to=Aspiration(stage="cmo"),
            capacity=Capacity(own_hours_per_week=6, job_hours_per_week=4, money_per_year="60000 CNY"),
        ),
        assessments=(Assessment(date=day, ratings=tuple(ratings)),),
    )


def _action(number: int, size: int, random: Random) -> CatalogueAction:
    kind = random.choice(_kinds)
    low = random.randint(4, 120)
    mode = random.randint(4, 60)
    return CatalogueAction(
        id=f"a{number:04}",
        kind=kind,
        title=f"Action {number}",
        hours=Range(low=low, high=low + random.randint(0, 40)),
        cost=f"{random.choice((0, 0, 0, 500, 2000, 8000, 30000))} CNY",
        estimate=ThreePoint(low=mode, mode=mode, high=2 * mode),
        develops={
            pillar: Gain(gain=random.choice((0.1, 0.1, 0.2, 0.3)), up_to=random.choice((1.5, 1.5, 2, 2.5)))
            for pillar in random.sample(_pillars, random.randint(1, 3))
        },
        on_the_job=kind in {"stretch-project", "one-on-one"},
        earns=(random.choice(_gates),) if random.random() < 0.04 else (),
        after=(f"a{random.randrange(number):04}",) if number and random.random() < 0.1 else (),
        excludes=(f"a{other:04}",) if (other := random.randrange(size)) != number and other % 10 == 0 else (),
        topics=(random.choice(("leadership", "strategic-thinking", "execution")),),
        basis=_guess,
    )
