"""What must hold between the parts of a career and its framework."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TYPE_CHECKING, Any, Final

from cmo_career.errors import Problem
from cmo_career.model.action import Action
from cmo_career.model.change import Remove
from cmo_career.model.framework_check import develops_problems
from cmo_career.model.goal import Goal
from cmo_career.model.identifier import repeated
from cmo_career.model.node import Node
from cmo_career.model.reference import missing, unknown

if TYPE_CHECKING:
    from cmo_career.model.career import Career
    from cmo_career.model.framework import Framework

__all__ = ["career_checks", "career_problems"]

Path = tuple[str | int, ...]


def career_problems(career: Career) -> tuple[Problem, ...]:
    """Return every reference that leads nowhere and every id used twice."""
    return tuple(problem for check in career_checks for problem in check(career))


def _profile(career: Career) -> Iterator[Problem]:
    profile, framework = career.profile, career.framework
    places: list[tuple[Path, str, str | None]] = [(("profile",), profile.stage, profile.position)]
    if profile.aspires_to is not None:
        wanted = profile.aspires_to
        places.append((("profile", "aspires_to"), wanted.stage, wanted.position))
    for path, stage, position in places:
        if not framework.has("stage", stage):
            yield unknown("stage", stage, [each.id for each in framework.stages], (*path, "stage"))
        elif position is not None:
            positions = [each.id for each in framework.stage(stage).positions]
            if position not in positions:
                yield unknown("position", position, positions, (*path, "position"))
    known = framework.pillar_paths
    yield from missing("pillar", profile.strengths, known, ("profile", "strengths"))
    yield from missing("pillar", profile.weaknesses, known, ("profile", "weaknesses"))


def _evidence(career: Career) -> Iterator[Problem]:
    framework = career.framework
    yield from _twice("evidence", [each.id for each in career.evidence], "evidence")
    for number, each in enumerate(career.evidence):
        if each.gate is not None and not framework.has("gate", each.gate):
            yield unknown(
                "gate", each.gate, [gate.id for gate in framework.gates], ("evidence", number, "gate")
            )
        if each.behaviour is not None and not framework.has("behaviour", each.behaviour):
            known = [behaviour.id for behaviour in framework.behaviours]
            yield unknown("behaviour", each.behaviour, known, ("evidence", number, "behaviour"))


def _assessments(career: Career) -> Iterator[Problem]:
    known = career.framework.pillar_paths
    evidence = [each.id for each in career.evidence]
    top = career.framework.scale.top_rank
    yield from _twice("assessment", [each.date.isoformat() for each in career.assessments], "assessments")
    for number, assessment in enumerate(career.assessments):
        for place, rating in enumerate(assessment.ratings):
            if rating.pillar in known and rating.level <= top and not rating.evidence:
                continue
            path: Path = ("assessments", number, "ratings", place)
            if rating.pillar not in known:
                yield unknown("pillar", rating.pillar, known, (*path, "pillar"))
            if rating.level > top:
                yield Problem(code="level-above-scale", params={"top": top}, path=(*path, "level"))
            yield from missing("evidence", rating.evidence, evidence, (*path, "evidence"))


def _plan(career: Career) -> Iterator[Problem]:
    if career.plan is None:
        return
    known = career.framework.pillar_paths
    for node in career.plan.walk():
        problems = [*_node(career, node, known)]
        if problems:
            path = ("plan", *career.plan.path_of(node.id))
            yield from (problem.below(*path) for problem in problems)


def _node(career: Career, node: Goal | Action, known: Collection[str]) -> Iterator[Problem]:
    framework = career.framework
    if isinstance(node, Goal):
        aim = node.aims_at
        if aim is not None and not _is_aim(framework, aim):
            aims = [*(stage.id for stage in framework.stages), *(gate.id for gate in framework.gates)]
            yield unknown("aim", aim, aims, ("aims_at",))
        return
    if node.develops:
        yield from develops_problems(node.develops, known, framework.scale.top_rank, ())
    if not all(framework.has("gate", gate) for gate in node.earns):
        yield from missing("gate", node.earns, [gate.id for gate in framework.gates], ("earns",))


def _is_aim(framework: Framework, aim: str) -> bool:
    kind, slash, id_ = aim.rpartition("/")
    return any(framework.has(each, id_) for each in ("stage", "gate") if not slash or kind == each)


def _reviews(career: Career) -> Iterator[Problem]:
    yield from _twice("review", [review.id for review in career.reviews], "reviews")
    nodes = (
        {node.id for node in career.plan.walk()} if career.plan is not None and career.reviews else set[str]()
    )
    for review in career.reviews:
        for change in review.changes:
            if isinstance(change, Remove):
                nodes |= _ids_in(change.was)
    for number, review in enumerate(career.reviews):
        for place, outcome in enumerate(review.outcomes):
            if outcome.goal not in nodes:
                yield unknown(
                    "goal-or-action",
                    outcome.goal,
                    sorted(nodes),
                    ("reviews", number, "outcomes", place, "goal"),
                )
        for place, commitment in enumerate(review.commitments):
            if commitment.goal is not None and commitment.goal not in nodes:
                yield unknown(
                    "goal-or-action",
                    commitment.goal,
                    sorted(nodes),
                    ("reviews", number, "commitments", place, "goal"),
                )


def _twice(kind: str, ids: list[str], part: str) -> Iterator[Problem]:
    """Yield a problem for each id of a list that stands more than once, at its second place."""
    for id_ in repeated(ids):
        second = ids.index(id_, ids.index(id_) + 1)
        yield Problem(code="id-twice", params={"kind": kind, "id": id_}, path=(part, second))


def _ids_in(removed: Any) -> set[str]:
    """Return the ids of the goals and actions in something that a review took out."""
    found: set[str] = set()
    waiting: list[Node] = [removed] if isinstance(removed, Node) else []
    while waiting:
        node = waiting.pop()
        if isinstance(node, Goal | Action):
            found.add(node.id)
        waiting.extend(node.children)
    return found


career_checks: Final[tuple[Callable[[Career], Iterator[Problem]], ...]] = (
    _profile,
    _evidence,
    _assessments,
    _plan,
    _reviews,
)
"""The checks, each of them about one part."""
