"""What must hold within a playbook."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from cmo_career.errors import ModelError, Problem
from cmo_career.model.action import Action
from cmo_career.model.blank import blanks_in
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure
from cmo_career.model.money import Money
from cmo_career.model.plan_check import index_of
from cmo_career.model.plan_path import path_to
from cmo_career.model.reference import duplicates, unknown
from cmo_career.model.structure import own_fields
from cmo_career.model.text import Text
from cmo_career.model.traversal import Identified, walk

if TYPE_CHECKING:
    from cmo_career.model.playbook import Playbook

__all__ = ["measure_with_target", "nodes_with_paths", "playbook_checks", "playbook_problems", "texts_of_node"]

Path = tuple[str | int, ...]


def playbook_problems(playbook: Playbook) -> tuple[Problem, ...]:
    """Return what is wrong within a playbook: its tree, else its blanks, and what it says of nodes by their ids."""
    tree, *others = playbook_checks
    return (*tree(playbook),) or tuple(problem for check in others for problem in check(playbook))


def texts_of_node(node: Identified) -> Iterator[tuple[Path, Text]]:
    """Yield the texts of a goal or action in which blanks may stand, each with its path."""
    texts: dict[Path, Text | None] = {("title",): node.title}
    if isinstance(node, Goal):
        texts[("why",)] = node.why
        texts |= {("measures", place, "name"): each.name for place, each in enumerate(node.measures)}
    else:
        texts[("proof",)] = node.proof
    yield from ((path, text) for path, text in texts.items() if text is not None)


def measure_with_target(goal: Goal) -> Measure | None:
    """Return the one measure of a goal that has a target; None where none has, or several have."""
    found = [measure for measure in goal.measures if measure.target is not None]
    return found[0] if len(found) == 1 else None


def nodes_with_paths(root: Goal) -> Iterator[tuple[Path, Identified]]:
    """Yield every goal and action once, with the path to it as documents have it."""
    index = index_of(root)
    for node in walk(root):
        yield path_to(root, node.id, set(index.above(node.id))), node


def _figures(playbook: Playbook) -> Iterator[Problem]:
    if playbook.basis is None and (playbook.due_in_weeks or any(map(_has_figures, walk(playbook.goal)))):
        yield Problem(code="basis-missing", path=("assumed",))


def _has_figures(node: Identified) -> bool:
    return isinstance(node, Action) and (node.hours is not None or bool(node.develops))


def _tree(playbook: Playbook) -> Iterator[Problem]:
    try:
        index_of(playbook.goal)
    except ModelError as error:
        yield from (problem.below("goal") for problem in error.problems)


def _facts(playbook: Playbook) -> Iterator[Problem]:
    for path, node in nodes_with_paths(playbook.goal):
        for *above, last in own_fields(node):
            key = "with" if last == "with_whom" else str(last)
            yield Problem(
                code="playbook-with-facts",
                params={"id": node.id, "kind": node.node_kind, "field": key},
                path=(*path, *above, key),
            )


def _blanks(playbook: Playbook) -> Iterator[Problem]:
    declared = tuple(blank.id for blank in playbook.blanks)
    yield from duplicates("blank", declared, ("blanks",))
    used = {*playbook.targets.values()}
    for path, node in nodes_with_paths(playbook.goal):
        for place, text in texts_of_node(node):
            for language, blank in blanks_in(text):
                used.add(blank)
                if blank not in declared:
                    at = (*path, *place, *(() if text.is_plain else (language,)))
                    yield unknown("blank", blank[:64], declared, at)
    for number, blank in enumerate(declared):
        if blank not in used:
            yield Problem(code="blank-unused", params={"id": blank}, path=("blanks", number))


def _ids(playbook: Playbook) -> Iterator[Problem]:
    nodes = {node.id: node for node in walk(playbook.goal)}
    goals = [id_ for id_, node in nodes.items() if isinstance(node, Goal)]
    for field in ("catalogue", "targets"):
        for id_ in getattr(playbook, field):
            if id_ not in goals:
                yield unknown("goal", id_, goals, (field, id_))
    known = {**nodes, **{action: None for actions in playbook.catalogue.values() for action in actions}}
    for id_ in playbook.due_in_weeks:
        if id_ not in known:
            yield unknown("node", id_, known, ("due_in_weeks", id_))


def _targets(playbook: Playbook) -> Iterator[Problem]:
    nodes = {node.id: node for node in walk(playbook.goal)}
    blanks = {blank.id: blank for blank in playbook.blanks}
    for id_, name in playbook.targets.items():
        goal, blank = nodes.get(id_), blanks.get(name)
        if blank is None:
            yield unknown("blank", name, blanks, ("targets", id_))
        elif isinstance(goal, Goal):
            measure = measure_with_target(goal)
            if measure is None or not _holds(measure, blank.kind):
                yield Problem(
                    code="target-not-to-fill", params={"id": id_, "blank": name}, path=("targets", id_)
                )


def _holds(measure: Measure, kind: str) -> bool:
    """Return whether what a blank of a kind holds can be the target of a measure."""
    if kind != "money":
        return kind == "number"
    try:
        Money.of(f"{measure.target} {measure.unit}")
    except ModelError:
        return False
    return True


playbook_checks: Final[tuple[Callable[[Playbook], Iterator[Problem]], ...]] = (
    _tree,
    _facts,
    _blanks,
    _ids,
    _targets,
    _figures,
)
"""The checks, each of them about one thing; all but the first need a sound tree."""
