"""Small frameworks and careers, each part to be overridden by keyword."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from cmo_career.model.basis import Basis, Figure
from cmo_career.model.career import Career
from cmo_career.model.evidence import Evidence
from cmo_career.model.framework import Framework
from cmo_career.model.gate import Gate
from cmo_career.model.pillar import LevelDescription, Pillar, Skill
from cmo_career.model.profile import Aspiration, Profile
from cmo_career.model.range import ThreePoint
from cmo_career.model.rating import Assessment, Rating
from cmo_career.model.scale import Level
from cmo_career.model.stage import Position, Stage
from cmo_career.model.transition import Transition

guess = Basis(assumed=True, reasoning="A guess for the test")
today = date(2026, 3, 31)


def a_scale(count: int = 3) -> tuple[Level, ...]:
    """Return levels l1, l2 and so on."""
    return tuple(Level(id=f"l{rank}", rank=rank, name=f"Level {rank}") for rank in range(1, count + 1))


def a_pillar(id_: str = "craft", *, levels: int = 3, skills: Iterable[str] = (), **fields: Any) -> Pillar:
    """Return a pillar with a bare description for each level."""
    described = {level.id: LevelDescription(descriptor=f"{id_} at {level.id}") for level in a_scale(levels)}
    parts = tuple(Skill(id=skill, name=skill) for skill in skills)
    return Pillar(**{"id": id_, "name": id_, "skills": parts, "levels": described, **fields})


def a_stage(id_: str, *, positions: Iterable[str] = (), **requires: float) -> Stage:
    """Return a stage; what it requires of a pillar by keyword, of a skill as ``craft__tools=1``."""
    levels = {pillar.replace("__", "/"): level for pillar, level in requires.items()}
    posts = tuple(Position(id=each, name=each) for each in positions)
    return Stage(id=id_, name=id_, positions=posts, requires=levels, basis=guess if levels else None)


def a_transition(from_stage: str, to_stage: str, **fields: Any) -> Transition:
    """Return a promotion of two to seven years."""
    given = {
        "id": f"{from_stage}-to-{to_stage}",
        "kind": "promotion",
        "from_stage": from_stage,
        "to_stage": to_stage,
        "title": "Onward",
        "years": ThreePoint(low=2, mode=4, high=7),
        "basis": guess,
    }
    return Transition(**{**given, **fields})


def a_gate(id_: str = "result-shown", **fields: Any) -> Gate:
    """Return an essential gate that a document or the manager opens."""
    return Gate(**{"id": id_, "kind": "result", "text": id_, **fields})


def figures(**values: float) -> dict[str, Figure]:
    """Return parameters, their names with underscores."""
    return {name.replace("_", "-"): Figure(value=value, basis=guess) for name, value in values.items()}


reliabilities = figures(
    reliability_manager=0.37,
    reliability_peer=0.23,
    reliability_cross_functional=0.23,
    reliability_report=0.21,
    reliability_other=0.23,
)
"""Of one rater, in round figures, so that the cases of the tests can be computed by hand."""


def a_framework(*, levels: int = 3, **fields: Any) -> Framework:
    """Return a framework of two pillars, one of them with a skill, and three stages in a row."""
    given = {
        "id": "small",
        "version": "1.0.0",
        "title": "Small",
        "scale": a_scale(levels),
        "pillars": (a_pillar("craft", levels=levels, skills=["tools"]), a_pillar("people", levels=levels)),
        "stages": (
            a_stage("junior", craft=1, people=1),
            a_stage("senior", craft=2, people=2),
            a_stage("head", craft=3, people=3),
        ),
        "transitions": (a_transition("junior", "senior"), a_transition("senior", "head")),
    }
    own = {**reliabilities, **fields.pop("parameters", {})}
    return Framework(**{**given, **fields, "parameters": own})


def a_rating(pillar: str = "craft", by: str = "manager", level: float = 1, **fields: Any) -> Rating:
    """Return a rating by one person."""
    return Rating(**{"pillar": pillar, "by": by, "level": level, **fields})


def an_assessment(*ratings: Rating, on: date = today) -> Assessment:
    """Return what was said on one day."""
    return Assessment(date=on, ratings=ratings)


def a_profile(stage: str = "junior", wants: str | None = "senior", **fields: Any) -> Profile:
    """Return a person who wants the next stage."""
    aspiration = None if wants is None else Aspiration(stage=wants)
    return Profile(**{"stage": stage, "aspires_to": aspiration, **fields})


def an_evidence(id_: str = "shown", **fields: Any) -> Evidence:
    """Return a document about a gate."""
    given = {"id": id_, "date": today, "what": id_, "gate": "result-shown", "confirmed_by": "document"}
    return Evidence(**{**given, **fields})


def a_career(*ratings: Rating, **fields: Any) -> Career:
    """Return the career of a junior; *ratings* were given today."""
    given: dict[str, Any] = {
        "framework": a_framework(),
        "profile": a_profile(),
        "assessments": (an_assessment(*ratings),) if ratings else (),
    }
    return Career(**{**given, **fields})
