"""What must hold between the parts of a framework."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from cmo_career.errors import ModelError, Problem
from cmo_career.model.action import Action, Gain
from cmo_career.model.basis import Basis
from cmo_career.model.parameters import default_parameters
from cmo_career.model.playbook_check import nodes_with_paths, playbook_problems
from cmo_career.model.reference import duplicates, missing, unknown

if TYPE_CHECKING:
    from cmo_career.model.catalogue import CatalogueAction
    from cmo_career.model.framework import Framework
    from cmo_career.model.playbook import Playbook

__all__ = ["develops_problems", "framework_checks", "framework_problems"]

Path = tuple[str | int, ...]


def framework_problems(framework: Framework) -> tuple[Problem, ...]:
    """Return every reference that leads nowhere, every id used twice, every description that is missing."""
    return tuple(problem for check in framework_checks for problem in check(framework))


def _ids_twice(framework: Framework) -> Iterator[Problem]:
    for field in (
        "pillars",
        "stages",
        "transitions",
        "gates",
        "actions",
        "playbooks",
        "sources",
        "interests",
    ):
        yield from duplicates(
            field.removesuffix("s"), (each.id for each in getattr(framework, field)), (field,)
        )
    behaviours = (
        behaviour.id
        for pillar in framework.pillars
        for level in pillar.levels.values()
        for behaviour in level.behaviours
    )
    yield from duplicates("behaviour", behaviours, ("pillars",))
    for field in ("pillars", "stages"):
        if not getattr(framework, field):
            yield Problem(code="nothing-given", path=(field,))
    for name in framework.parameters:
        if name not in default_parameters:
            yield unknown("parameter", name, default_parameters, ("parameters", name))


def _pillars(framework: Framework) -> Iterator[Problem]:
    levels = [level.id for level in framework.scale]
    for position, pillar in enumerate(framework.pillars):
        path: Path = ("pillars", position, "levels")
        for level in pillar.levels:
            if level not in levels:
                yield unknown("level", level, levels, (*path, level))
        for level in levels:
            if level not in pillar.levels:
                yield Problem(
                    code="level-undescribed", params={"level": level, "pillar": pillar.id}, path=path
                )


def _stages(framework: Framework) -> Iterator[Problem]:
    known = framework.pillar_paths
    for position, stage in enumerate(framework.stages):
        path: Path = ("stages", position)
        for requirement in stage.requires:
            at = (*path, "requires", requirement.pillar)
            if requirement.pillar not in known:
                yield unknown("pillar", requirement.pillar, sorted(known), at)
            if requirement.level > framework.scale.top_rank:
                yield Problem(code="level-above-scale", params={"top": framework.scale.top_rank}, path=at)
        positions = [each.id for each in stage.positions]
        for number, way in enumerate(stage.paths):
            if way.position is not None and way.position not in positions:
                yield unknown("position", way.position, positions, (*path, "paths", number, "position"))


def _transitions(framework: Framework) -> Iterator[Problem]:
    stages = {stage.id: stage for stage in framework.stages}
    gates = [gate.id for gate in framework.gates]
    for number, transition in enumerate(framework.transitions):
        path: Path = ("transitions", number)
        for key, id_ in (("from", transition.from_stage), ("to", transition.to_stage)):
            if id_ not in stages:
                yield unknown("stage", id_, stages, (*path, key))
        yield from missing("gate", transition.gates, gates, (*path, "gates"))
        yield from missing("gate", transition.opens, gates, (*path, "opens"))
        reached = stages.get(transition.to_stage)
        if reached is None:
            continue
        positions = [each.id for each in reached.positions]
        if transition.position is not None and transition.position not in positions:
            yield unknown("position", transition.position, positions, (*path, "position"))
        ways = [each.id for each in reached.paths]
        if transition.path is not None and transition.path not in ways:
            yield unknown("path", transition.path, ways, (*path, "path"))


def _actions(framework: Framework) -> Iterator[Problem]:
    actions = {action.id: action for action in framework.actions}
    gates = [gate.id for gate in framework.gates]
    topics = [topic.id for topic in framework.feedback_topics]
    known = framework.pillar_paths
    for number, action in enumerate(framework.actions):
        path: Path = ("actions", number)
        yield from develops_problems(action.develops, known, framework.scale.top_rank, path)
        yield from missing("gate", action.earns, gates, (*path, "earns"))
        yield from missing("action", action.after, actions, (*path, "after"))
        yield from missing("action", action.excludes, actions, (*path, "excludes"))
        yield from missing("feedback-topic", action.topics, topics, (*path, "topics"))
    circle = _circle({id_: action.after for id_, action in actions.items()})
    if circle:
        yield Problem(code="prerequisites-in-circle", params={"ids": ", ".join(circle)}, path=("actions",))


def develops_problems(
    develops: Mapping[str, Gain], known: Collection[str], top_rank: int, path: Path
) -> Iterator[Problem]:
    """Yield what is wrong with what an action develops: unknown pillars, levels that the scale does not have."""
    for pillar, gain in develops.items():
        at = (*path, "develops", pillar)
        if pillar not in known:
            yield unknown("pillar", pillar, sorted(known), at)
        if gain.up_to is not None and gain.up_to > top_rank:
            yield Problem(code="level-above-scale", params={"top": top_rank}, path=(*at, "up_to"))


def _circle(after: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the ids that wait for each other, in the order written; none where there is an order."""
    waiting = {id_: sum(other in after for other in set(before)) for id_, before in after.items()}
    followers: dict[str, list[str]] = {}
    for id_, before in after.items():
        for other in dict.fromkeys(before):
            followers.setdefault(other, []).append(id_)
    ready = [id_ for id_, count in waiting.items() if not count]
    for id_ in ready:
        for follower in followers.get(id_, ()):
            waiting[follower] -= 1
            if not waiting[follower]:
                ready.append(follower)
    return tuple(id_ for id_, count in waiting.items() if count)


def _playbooks(framework: Framework) -> Iterator[Problem]:
    actions = {action.id: action for action in framework.actions}
    gates, stages = ([each.id for each in getattr(framework, field)] for field in ("gates", "stages"))
    known = framework.pillar_paths
    for number, playbook in enumerate(framework.playbooks):
        path: Path = ("playbooks", number)
        yield from missing("pillar", playbook.closes, known, (*path, "closes"))
        for goal, ids in playbook.catalogue.items():
            yield from missing("catalogue-action", ids, actions, (*path, "catalogue", goal))
        for at, node in nodes_with_paths(playbook.goal):
            if isinstance(node, Action):
                yield from develops_problems(node.develops, known, framework.scale.top_rank, (*path, *at))
                yield from missing("gate", node.earns, gates, (*path, *at, "earns"))
            elif node.aims_at is not None:
                kind, _, id_ = node.aims_at.rpartition("/")
                if id_ not in {"stage": stages, "gate": gates, "": [*stages, *gates]}[kind]:
                    yield unknown(
                        kind or "stage", id_, gates if kind == "gate" else stages, (*path, *at, "aims_at")
                    )
        if all(id_ in actions for ids in playbook.catalogue.values() for id_ in ids):
            yield from _joined(playbook, actions, path)


def _joined(playbook: Playbook, actions: Mapping[str, CatalogueAction], path: Path) -> Iterator[Problem]:
    try:
        playbook.with_catalogue(actions)
    except ModelError as error:
        # Why asked: what is wrong in the playbook itself is told already.
        if not playbook_problems(playbook):
            for problem in error.problems:
                at = (*path, "catalogue")
                yield Problem(code=problem.code, params=dict(problem.params), path=at)


def _sources(framework: Framework) -> Iterator[Problem]:
    known = [source.id for source in framework.sources]
    for path, basis in _bases(framework):
        if basis is not None and basis.source is not None and basis.source not in known:
            yield unknown("source", basis.source, known, (*path, "source"))
    for number, transition in enumerate(framework.transitions):
        for position, rate in enumerate(transition.base_rates):
            if rate.source not in known:
                yield unknown(
                    "source", rate.source, known, ("transitions", number, "base_rates", position, "source")
                )


def _bases(framework: Framework) -> Iterator[tuple[Path, Basis | None]]:
    for field in ("stages", "transitions", "gates", "actions", "playbooks"):
        for number, each in enumerate(getattr(framework, field)):
            yield (field, number), each.basis
    for name, figure in framework.parameters.items():
        yield ("parameters", name), figure.basis


framework_checks: Final[tuple[Callable[[Framework], Iterator[Problem]], ...]] = (
    _ids_twice,
    _pillars,
    _stages,
    _transitions,
    _actions,
    _playbooks,
    _sources,
)
"""The checks, each of them about one part."""
