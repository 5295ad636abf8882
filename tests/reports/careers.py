"""Careers for reports: a full one, a bare one, one whose every word is hostile, on two frameworks."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

from cmo_career.model.action import Action, Gain, LogEntry
from cmo_career.model.basis import Basis
from cmo_career.model.career import Career
from cmo_career.model.composition import all_of, any_of, at_least, in_order
from cmo_career.model.evidence import Evidence
from cmo_career.model.framework import Framework
from cmo_career.model.gate import Gate
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure, Reading
from cmo_career.model.money import Money
from cmo_career.model.pillar import LevelDescription, Pillar, Skill
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Aspiration, Capacity, Profile
from cmo_career.model.range import ThreePoint
from cmo_career.model.rating import Assessment, Rating
from cmo_career.model.review import Cause, Commitment, Outcome, Review
from cmo_career.model.scale import Level
from cmo_career.model.source import Source
from cmo_career.model.stage import Position, Stage
from cmo_career.model.transition import Transition

on = date(2026, 10, 15)

hostile = (
    "<script>alert('x')</script>",
    '"><img src=x onerror=alert(1)>',
    "</title></svg></style><b>&amp;{{ page.title }}{% raw %}",
    "**bold** _it_ [link](https://evil.example) | cell | `code` #1",
    "1. list\n- item\n> quote\n\n    code",
    "W" * 300,
    "无" * 200,
    "\u202eright to left\u202c عربي نص طويل",
    "👩\u200d💻 emoji 👨‍👩‍👧‍👦🎉",
)
"""Words that try to be something else."""


def a_framework(words: str = "", *, stages: int = 4, levels: int = 3) -> Framework:
    """Return a framework of a ladder with one skip, one loop and one step back; *words* follow every name."""
    guess = Basis(assumed=True, reasoning=f"A guess {words}")
    names = [f"s{number}" for number in range(stages)]
    rungs = [
        _way(start, end, guess, words, gates=("shown", "helps", "seat")) for start, end in pairwise(names)
    ]
    extra = [_way("s0", "s2", guess, words, is_rare=True), _way("s2", "s0", guess, words, kind="step-back")]
    loop = _way("s0", "s0", guess, words, kind="rotation", opens=("shown",))
    described: Any = {
        f"l{rank}": LevelDescription(descriptor=f"Does it {words}") for rank in range(1, levels + 1)
    }
    return Framework(
        id="trade",
        version="2.1.0",
        languages=("en", "zh"),
        title=f"A trade {words}",
        scale=[
            Level(id=f"l{rank}", rank=rank, name=f"Level {rank} {words}") for rank in range(1, levels + 1)
        ],
        pillars=(
            Pillar(
                id="craft",
                name={"en": f"Craft {words}", "zh": f"手艺{words}"},
                levels=described,
                skills=(Skill(id="tools", name=f"Tools {words}"),),
            ),
            Pillar(id="people", name={"en": f"People {words}", "zh": f"待人{words}"}, levels=described),
        ),
        stages=[
            Stage(
                id=name,
                name={"en": f"Stage {name} {words}", "zh": f"阶段{name}{words}"},
                motto=f"What it is about {words}",
                positions=(Position(id=f"{name}-post", name=f"Post {words}"),),
                requires={"craft": min(place + 1, levels), "people": 1},
                basis=Basis(source="study", assumed=True, reasoning=f"Adapted {words}"),
            )
            for place, name in enumerate(names)
        ],
        transitions=(*rungs, *(extra if stages > 2 else ()), loop),
        gates=(
            Gate(id="shown", kind="result", text=f"Has shown it {words}"),
            Gate(id="helps", kind="relationship", weight="preferred", text=f"Is known {words}"),
            Gate(id="seat", kind="opening", text=f"A seat is free {words}"),
        ),
        sources=(
            Source(id="study", authors=f"Somebody {words}".strip(), year=2020, title="A study", doi="10.1/x"),
        ),
    )


def _way(start: str, end: str, basis: Basis, words: str, **fields: Any) -> Transition:
    given: dict[str, Any] = {
        "id": f"{start}-to-{end}",
        "kind": "promotion",
        "from_stage": start,
        "to_stage": end,
        "title": f"From {start} to {end} {words}",
        "why": f"Because {words}",
        "years": ThreePoint(low=2, mode=4, high=7),
        "basis": basis,
    }
    return Transition(**{**given, **fields})


def a_plan(words: str = "") -> Plan:
    """Return a plan with every composition, a shared action, a habit, and something done, dropped and overdue."""
    course = Action(
        id="course",
        kind="course",
        title=f"A course {words}",
        hours=40,
        cost=Money.of("6800 CNY"),
        due="2026-06",
        started="2026-02-01",
        log=[LogEntry(date="2026-03-01", hours=10)],
        develops={"craft": Gain(gain=0.2, up_to=2)},
        proof=f"A certificate {words}",
        needs=("manager",),
        with_whom=(f"Somebody {words}".strip(),),
    )
    habit = Action(
        id="habit", kind="one-on-one", title=f"A talk {words}", hours=1, every="month", started="2026-01-10"
    )
    done = Action(
        id="done", kind="mentor", title=f"A mentor {words}", hours=10, done="2026-05-01", earns=("helps",)
    )
    gone = Action(id="gone", kind="personal-project", title=f"A shop {words}", hours=30, dropped="2026-05-01")
    test = Action(id="test", kind="survey", title=f"A survey {words}", hours=4, due="2027-Q1")
    users = Measure(
        name=f"users {words}",
        unit="%",
        baseline=0,
        target=50,
        readings=[Reading(date="2026-10-01", value=12)],
    )
    near = Goal(
        id="near",
        title=f"Near {words}",
        horizon="short",
        due="2026-Q3",
        measures=[users],
        aims_at="gate/shown",
    ).by(in_order(course, test))
    other = Goal(id="other", title=f"Other {words}", horizon="mid", due="2028").by(
        all_of(course, any_of(done, gone))
    )
    far = Goal(id="far", title=f"Far {words}", why="Why", horizon="long", due="2030-12", aims_at="stage/s1")
    return Plan(start="2026-01-05", goal=far.by(all_of(near, other, at_least(1, habit, test))))


def a_full_career(words: str = "", **fields: Any) -> Career:
    """Return a career that fills every section; *words* follow everything that a person writes."""
    framework = fields.pop("framework", None) or a_framework(words)
    given: dict[str, Any] = {
        "framework": framework,
        "language": "en",
        "profile": Profile(
            name=f"Lin {words}".strip(),
            stage="s0",
            position="s0-post",
            since="2023-04",
            interest="undecided",
            strengths=("craft",),
            weaknesses=("craft/tools",),
            aspires_to=Aspiration(stage="s1", setting=f"Somewhere {words}".strip(), within_employer=True),
            capacity=Capacity(
                own_hours_per_week=6, job_hours_per_week=4, money_per_year=Money.of("60000 CNY")
            ),
        ),
        "evidence": [
            Evidence(id="seen", date="2026-01-01", what=f"It {words}", gate="shown", confirmed_by="document")
        ],
        "assessments": [
            Assessment(
                date="2026-03-01",
                ratings=[
                    Rating(pillar="craft", by="self", level=2.5),
                    Rating(pillar="craft", by="manager", level=1),
                    Rating(pillar="craft", by="peer", n=6, level=2),
                    Rating(pillar="craft/tools", by="manager", level=1),
                ],
            )
        ],
        "plan": a_plan(words),
        "reviews": [
            Review(
                id="first",
                kind="quarterly",
                period="2026-Q1",
                held="2026-04-03",
                market=f"Prices {words}".strip(),
                outcomes=[
                    Outcome(
                        goal="near",
                        outcome="partly",
                        causes=[Cause(cause="effort", text=f"Late {words}".strip())],
                        lesson=f"Sooner {words}".strip(),
                    )
                ],
                commitments=[Commitment(what=f"A page {words}", due="2026-06", proof=f"The page {words}")],
                participants=["manager", f"Somebody {words}".strip()],
            ),
            Review(id="second", kind="annual", due="2026-12"),
        ],
    }
    return Career(**{**given, **fields})


def a_bare_career(**fields: Any) -> Career:
    """Return a career of which nothing is known but the stage."""
    given: dict[str, Any] = {"framework": a_framework(), "profile": Profile(stage="s0")}
    return Career(**{**given, **fields})
