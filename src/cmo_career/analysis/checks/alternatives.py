"""Rules about choices and order: what is left of alternatives, and what was begun too early."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.mark import Mark
from cmo_career.analysis.checks.rule import rule
from cmo_career.model.action import Action
from cmo_career.model.composition import AnyOf
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node

__all__ = ["impossible", "one_branch_left", "out_of_order"]


@rule("C027", "hint")
def one_branch_left(case: Case) -> Iterator[Mark]:
    """Yield goals with alternatives of which a single one lives, and is not done."""
    known: dict[int, bool] = {}
    for goal, node in case.places.compositions:
        if isinstance(node, AnyOf) and case.is_open(goal):
            left = [part for part in node.nodes if _lives(case, part, known)]
            if len(left) == 1 and not _is_done(case, left[0]):
                yield case.at(goal, "by", alternatives=len(node.nodes))


def _lives(case: Case, root: Node, known: dict[int, bool]) -> bool:
    """Return whether anything that a node reaches through compositions alone was not dropped."""
    waiting, seen = [root], set[int]()
    while waiting:
        node = waiting.pop()
        if id(node) in seen or known.get(id(node)) is False:
            continue
        seen.add(id(node))
        if isinstance(node, Goal | Action):
            if case.lives(node):
                return True
        else:
            waiting.extend(node.children)
    known[id(root)] = False
    return False


def _is_done(case: Case, node: Node) -> bool:
    return isinstance(node, Goal | Action) and case.told[node.id].status == "done"


@rule("C028", "error")
def impossible(case: Case) -> Iterator[Mark]:
    """Yield goals of which too few alternatives are left to reach them."""
    return (case.at(goal, "by") for goal in case.impossible if case.is_open(goal))


@rule("C029", "hint")
def out_of_order(case: Case) -> Iterator[Mark]:
    """Yield what was begun although something before it is not done."""
    return (case.at(node) for node in case.out_of_order if case.is_open(node))
