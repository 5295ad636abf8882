"""Hypothesis strategies for careers and frameworks: the small ones of the builders, with anything about them changed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
from hypothesis import strategies as st

from builders import (
    a_framework,
    a_gate,
    a_pillar,
    a_profile,
    a_rating,
    a_scale,
    a_stage,
    a_transition,
    an_assessment,
    an_evidence,
    figures,
    guess,
)
from cmo_career.model.action import Action, Gain
from cmo_career.model.basis import Basis
from cmo_career.model.blank import Blank
from cmo_career.model.career import Career, Ignore
from cmo_career.model.catalogue import CatalogueAction
from cmo_career.model.framework import Framework
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure
from cmo_career.model.pillar import Behaviour, LevelDescription
from cmo_career.model.plan import Plan
from cmo_career.model.plan_step import PlanStep, Topic
from cmo_career.model.playbook import Playbook
from cmo_career.model.profile import Capacity
from cmo_career.model.review import Commitment, Outcome, Review
from cmo_career.model.source import Source
from cmo_career.model.stage import DevelopmentGoal, Path, Responsibility
from strategies import first_day, plans, shares, texts

pillar_paths = ("craft", "craft/tools", "people")


def some(*things: Any) -> st.SearchStrategy[list[Any]]:
    """Any of some things, in any order."""
    return st.lists(st.sampled_from(things), unique=True, max_size=len(things))


def a_full_framework(**fields: Any) -> Framework:
    """The small framework with one of everything."""
    given = {
        "gates": (a_gate(), a_gate("seat-opens", kind="opening")),
        "transitions": (
            a_transition("junior", "senior", gates=("result-shown",)),
            a_transition("senior", "head", gates=("seat-opens",)),
        ),
    }
    return a_framework(**{**given, **fields})


@st.composite
def frameworks(draw: st.DrawFn) -> Framework:
    """A framework that differs from the small one in anything."""
    levels = draw(st.sampled_from([3, 3, 3, 4]))
    gates = draw(
        st.permutations([a_gate(), a_gate("seat-opens", kind="opening"), a_gate("case", text=draw(texts))])
    )
    gates = [attrs.evolve(gate, weight=draw(st.sampled_from(["essential", "preferred"]))) for gate in gates]
    gate_ids = [gate.id for gate in gates]
    stages = draw(st.permutations(["junior", "senior", "head"])) + draw(some("founder", "adviser"))
    pillars = [_pillar(draw, id_, levels) for id_ in draw(st.permutations(["craft", "people", "data"]))]
    known = [pillar.id for pillar in pillars]
    topics = [Topic(id=each, name=draw(texts)) for each in draw(some("delegation", "trust", "pace"))]
    actions = [
        CatalogueAction(
            id=each,
            kind="course",
            title=draw(texts),
            hours=draw(st.sampled_from(["2..8", "40..40"])),
            basis=guess,
        )
        for each in draw(some("course", "shadowing", "mentoring"))
    ]
    return Framework(
        id=draw(st.sampled_from(["small", "small", "other"])),
        version=draw(st.sampled_from(["1.0.0", "1.1.0", "2.0.0"])),
        title=draw(texts),
        languages=draw(some("zh", "en")),
        scale=a_scale(levels),
        pillars=pillars,
        stages=[_stage(draw, each, known) for each in stages],
        transitions=_transitions(draw, stages, gate_ids),
        gates=gates,
        actions=actions,
        playbooks=draw(
            some(Playbook(id="finance", title="Finance", goal=Goal(id="f", title="F")), _voice(draw))
        ),
        plan_steps=[PlanStep(id="step", name="Step", parts=draw(some(*topics)) if topics else [])],
        interests=topics,
        feedback_topics=draw(some(*topics)) if topics else [],
        parameters=draw(st.sampled_from([{}, figures(spread=0.5), figures(spread=0.6, overrun=2)])),
        sources=draw(
            some(*(Source(id=f"s{year}", authors="A", year=year, title="T") for year in (2001, 2002)))
        ),
        extra=draw(st.sampled_from([{}, {"x-note": "kept"}])),
    )


def _voice(draw: st.DrawFn) -> Playbook:
    """A playbook with blanks."""
    letters = Measure(name="Letters", baseline=0, target=draw(st.sampled_from([20, 50])))
    title = draw(st.sampled_from(["Be heard on {subject}", "{subject}"]))
    how = draw(st.sampled_from([None, Action(id="write", kind="personal-project", title="Write", hours=4)]))
    return Playbook(
        id="voice",
        title=draw(texts),
        closes=draw(some("craft", "people")),
        blanks=[
            Blank(id="subject", label="The subject", default=draw(st.sampled_from([None, "bread"]))),
            Blank(id="letters", label="Letters", kind="number"),
        ],
        goal=Goal(id="v", title=title, measures=[letters], how=how),
        targets={"v": "letters"},
        due_in_weeks={"v": draw(st.sampled_from([13, 26.5]))},
        basis=guess,
    )


def _pillar(draw: st.DrawFn, id_: str, levels: int) -> Any:
    pillar = a_pillar(id_, levels=levels, skills=["tools", *draw(some("finance", "design"))])
    behaviours = draw(some(f"{id_}-asks", f"{id_}-tests"))
    first = LevelDescription(
        descriptor=draw(texts), behaviours=[Behaviour(id=each, text=draw(texts)) for each in behaviours]
    )
    return attrs.evolve(pillar, levels={**pillar.levels, "l1": first})


def _stage(draw: st.DrawFn, id_: str, pillars: list[str]) -> Any:
    stage = a_stage(id_, positions=["post", *draw(some("deputy", "acting"))])
    requires = {each: draw(st.sampled_from([1, 1.5, 2])) for each in draw(some(*pillars, "craft/tools"))}
    return attrs.evolve(
        stage,
        name=draw(texts),
        requires=requires,
        basis=draw(st.sampled_from([guess, Basis(assumed=True, reasoning="Another guess")])),
        responsibilities=draw(some(Responsibility(id="budget", name="Budget", text="Keeps it"))),
        development_goals=draw(
            some(DevelopmentGoal(id="grow", text="Grow"), DevelopmentGoal(id="let-go", text="Let go"))
        ),
        paths=draw(some(Path(id="inside", name="From within"))),
    )


def _transitions(draw: st.DrawFn, stages: list[str], gates: list[str]) -> list[Any]:
    pairs = draw(
        st.lists(st.tuples(st.sampled_from(stages), st.sampled_from(stages)), unique=True, max_size=4)
    )
    kinds: list[Any] = ["promotion", "rotation"]
    return [
        a_transition(
            one,
            other,
            kind=draw(st.sampled_from(kinds)),
            gates=draw(some(*gates)),
            is_rare=draw(st.booleans()),
        )
        for one, other in pairs
    ]


@st.composite
def careers(draw: st.DrawFn, *, framework: Framework | None = None) -> Career:
    """A career on the small framework, or on *framework*."""
    found = framework or draw(st.sampled_from([a_full_framework(), a_full_framework(version="1.1.0")]))
    plan = draw(st.one_of(st.none(), plans(), planned(found)))
    ids = [node.id for node in plan.walk()] if plan is not None else []
    evidence = [
        an_evidence(each, what=draw(texts), share=draw(shares)) for each in draw(some("shown", "told"))
    ]
    return Career(
        framework=found,
        framework_path=draw(st.sampled_from([None, "framework.yaml"])),
        language=draw(st.sampled_from(["und", "en", "zh"])),
        profile=draw(profiles()),
        evidence=evidence,
        assessments=draw(assessments([each.id for each in evidence])),
        plan=plan,
        reviews=draw(reviews(ids)),
        ignore=draw(
            some(Ignore(rule="C012", at="goal/g0", reason="Agreed"), Ignore(rule="C013", reason="Known"))
        ),
        extra=draw(st.sampled_from([{}, {"x-mine": (1, 2)}])),
    )


@st.composite
def profiles(draw: st.DrawFn) -> Any:
    """A person at a stage of the small framework."""
    return a_profile(
        draw(st.sampled_from(["junior", "senior"])),
        draw(st.sampled_from([None, "senior", "head"])),
        name=draw(st.one_of(st.none(), texts)),
        since=draw(st.sampled_from([None, "2023-04"])),
        strengths=draw(some(*pillar_paths)),
        weaknesses=draw(some(*pillar_paths)),
        capacity=draw(
            st.sampled_from([None, Capacity(own_hours_per_week=6), Capacity(money_per_year="60000 CNY")])
        ),
        promotion_windows=draw(some(4, 10)),
    )


@st.composite
def assessments(draw: st.DrawFn, evidence: list[str]) -> list[Any]:
    """Ratings on some days."""
    found = []
    for months in draw(some(0, 6, 12)):
        pairs = draw(some(*((path, by) for path in pillar_paths for by in ("self", "manager"))))
        ratings = [
            a_rating(
                path,
                by,
                draw(st.sampled_from([1, 1.5, 2])),
                evidence=draw(some(*evidence)) if evidence else (),
            )
            for path, by in pairs
        ]
        found.append(an_assessment(*ratings, on=date(2026, 1, 5) + timedelta(days=30 * months)))
    return found


@st.composite
def reviews(draw: st.DrawFn, ids: list[str]) -> list[Review]:
    """Reviews that were held, and perhaps one to come."""
    found = []
    for each in draw(some("q1", "q2")):
        goals = draw(some(*ids[:3])) if ids else []
        outcomes = [Outcome(goal=id_, outcome=draw(st.sampled_from(["met", "missed"]))) for id_ in goals]
        commitments = draw(some(Commitment(what="Ask"), Commitment(what="Tell")))
        found.append(
            Review(id=each, kind="quarterly", held="2026-04-03", outcomes=outcomes, commitments=commitments)
        )
    return [*found, *draw(some(Review(id="q3", kind="quarterly", due="2026-Q4")))]


@st.composite
def planned(draw: st.DrawFn, framework: Framework) -> Plan:
    """A plan whose nodes name pillars, stages and gates of a framework."""
    aims = [
        None,
        *(f"stage/{stage.id}" for stage in framework.stages),
        *(gate.id for gate in framework.gates),
    ]
    earned = [gate.id for gate in framework.gates]
    pillars = [pillar.id for pillar in framework.pillars]
    course = Action(
        id="course",
        title=draw(texts),
        kind="course",
        develops={each: Gain(gain=0.2, up_to=2) for each in draw(some(*pillars))},
        earns=draw(some(*earned)) if earned else (),
    )
    first = Goal(id="first", title=draw(texts), aims_at=draw(st.sampled_from(aims))).by(course)
    return Plan(
        start=first_day, goal=Goal(id="top", title="Top", aims_at=draw(st.sampled_from(aims))).by(first)
    )
