"""Carrying a career to another version of its framework, or to another framework."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from cmo_career.analysis.difference.carriage import Carried, Moved, NotCarried
from cmo_career.analysis.difference.carrying import Carrying
from cmo_career.errors import AnalysisError, Problem
from cmo_career.model.asked import asked_about
from cmo_career.model.career import Career
from cmo_career.model.evidence import Evidence
from cmo_career.model.framework import Framework
from cmo_career.model.goal import Goal
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Profile
from cmo_career.model.rating import Assessment, Rating

__all__ = ["Carried", "Moved", "NotCarried", "move_to"]


def move_to(career: Career, framework: Framework, *, stages: Mapping[str, str] | None = None) -> Moved:
    """
    Return a career as it is on another framework, with all that was carried and all that could not be.

    Whatever the career names by an id that is there too is kept. The rest is taken out and listed. Where the two
    scales have another number of levels, levels mean something else, and ratings and gains are not carried. Reviews
    stay as they were written.

    Args:
        career: The career; it stays as it is.

        framework: Where to move it.

        stages: Stages of *framework* by those of the career's own that they stand for.

    Raises AnalysisError where the person's present stage is not there and *stages* does not tell which it is, and for
    a stage in *stages* that its framework does not have.
    """
    asked_about(framework, Framework)
    if framework == asked_about(career, Career).framework and not stages:
        return Moved(career=career)
    named = dict(stages or {})
    _check_stages(named, career, framework)
    carrying = Carrying(career.framework, framework, named)
    evidence = tuple(each for one in career.evidence for each in _evidence(one, carrying))
    moved = attrs.evolve(
        career,
        framework=framework,
        framework_path=_path(career, framework, carrying),
        profile=_profile(career.profile, carrying),
        evidence=evidence,
        assessments=_assessments(career, {each.id for each in evidence}, carrying),
        plan=None if career.plan is None else _plan(career.plan, carrying),
    )
    return Moved(career=moved, carried=tuple(carrying.carried), not_carried=tuple(carrying.lost))


def _check_stages(named: dict[str, str], career: Career, framework: Framework) -> None:
    own, there = ([stage.id for stage in each.stages] for each in (career.framework, framework))
    problems = [
        Problem(code="stages-unknown", params={"stage": str(id_)[:64], "known": ", ".join(known)})
        for ids, known in ((named, own), (named.values(), there))
        for id_ in ids
        if id_ not in known
    ]
    stage = career.profile.stage
    if not problems and named.get(stage, stage) not in there:
        params = {"stage": stage, "known": ", ".join(there)}
        problems = [Problem(code="stage-not-there", params=params, address=f"stage/{stage}")]
    if problems:
        raise AnalysisError(problems)


def _path(career: Career, framework: Framework, carrying: Carrying) -> str | None:
    """Return how the file names the framework: a path leads to the one before, and is not carried to another."""
    if career.framework_path is not None and framework != career.framework:
        carrying.lose("career/me", "framework", "path", career.framework_path, "leads-to-the-old-one")
        return None
    return career.framework_path


def _profile(profile: Profile, carrying: Carrying) -> Profile:
    at = "profile/me"
    stage = carrying.stage(at, "stage", profile.stage)
    wanted = profile.aspires_to
    if wanted is not None:
        aim = carrying.stage(at, "aspires_to", wanted.stage)
        if aim is None:
            wanted = None
        else:
            position = carrying.position(at, "aspires_to", aim, wanted.position)
            wanted = attrs.evolve(wanted, stage=aim, position=position)
    assert stage is not None  # it was looked for before anything else
    return attrs.evolve(
        profile,
        stage=stage,
        position=carrying.position(at, "position", stage, profile.position),
        aspires_to=wanted,
        strengths=carrying.pillars(at, "strengths", profile.strengths),
        weaknesses=carrying.pillars(at, "weaknesses", profile.weaknesses),
    )


def _evidence(evidence: Evidence, carrying: Carrying) -> tuple[Evidence, ...]:
    at = f"evidence/{evidence.id}"
    gate = carrying.one(at, "gate", "gate", evidence.gate)
    behaviour = carrying.one(at, "behaviour", "behaviour", evidence.behaviour)
    if gate is None and behaviour is None:
        carrying.lose(at, "evidence", "evidence", evidence.id, "shows-nothing-there")
        return ()
    waived_by = evidence.waived_by
    if gate is None and waived_by is not None:
        carrying.lose(at, "waived_by", "gate", evidence.gate or "", "belongs-to-what-is-lost")
        waived_by = None
    return (attrs.evolve(evidence, gate=gate, behaviour=behaviour, waived_by=waived_by),)


def _assessments(career: Career, evidence: set[str], carrying: Carrying) -> tuple[Assessment, ...]:
    found = []
    for assessment in career.assessments:
        ratings = tuple(
            each for one in assessment.ratings for each in _rating(one, assessment, evidence, carrying)
        )
        if ratings or not assessment.ratings:
            found.append(attrs.evolve(assessment, ratings=ratings))
    return tuple(found)


def _rating(
    rating: Rating, assessment: Assessment, evidence: set[str], carrying: Carrying
) -> tuple[Rating, ...]:
    at = assessment.address_of(rating)
    if not carrying.can_be_rated(at, "pillar", rating.pillar):
        return ()
    for id_ in rating.evidence:
        if id_ not in evidence:
            carrying.lose(at, "evidence", "evidence", id_, "belongs-to-what-is-lost")
    return (attrs.evolve(rating, evidence=tuple(id_ for id_ in rating.evidence if id_ in evidence)),)


def _plan(plan: Plan, carrying: Carrying) -> Plan:
    moved = plan
    for node in plan.walk():
        if isinstance(node, Goal):
            aim = carrying.aim(node.address, node.aims_at)
            if aim != node.aims_at:
                moved = moved.change(node.address, aims_at=aim)
            continue
        develops = carrying.gains(node.address, node.develops)
        earns = carrying.several(node.address, "earns", "gate", node.earns)
        if develops != node.develops or earns != node.earns:
            moved = moved.change(node.address, develops=develops, earns=earns)
    return moved
