"""The one check of a whole plan, which also makes its index."""

from __future__ import annotations

from cmo_career.errors import ModelError, Problem
from cmo_career.model.equality import Sameness
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan_index import Entry, PlanIndex, check_places, tally
from cmo_career.model.plan_order import order_problems
from cmo_career.model.traversal import Identified, direct

__all__ = ["index_of"]


def index_of(root: Goal) -> PlanIndex:
    """
    Return the index of everything from *root* down.

    Raises ModelError with every id that has two contents, every goal inside itself, and a circle in the order;
    or for more places than a document may have.
    """
    check = _Check(root)
    check.run()
    problems = list(check.problems.values())
    is_endless = any(problem.code == "goal-inside-itself" for problem in problems)
    if check.ordered and not is_endless and not _is_tree(root):
        problems += order_problems(root)
    if problems:
        raise ModelError(problems)
    return check.index()


def _is_tree(root: Node) -> bool:
    """Return whether everything stands in one place only, so that nothing can have to be done before itself."""
    seen: set[str | int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        key = getattr(node, "id", None) or id(node)
        if key in seen:
            return False
        seen.add(key)
        waiting.extend(node.children)
    return True


class _Check:
    def __init__(self, root: Goal) -> None:
        self.entries: dict[str, Entry] = {root.id: (root, ())}
        self.more_parents: dict[str, dict[str, None]] = {}
        self.problems: dict[str, Problem] = {}
        self.waiting = [root]
        self.places = self.ordered = 0
        self.same = Sameness()

    def run(self) -> None:
        """Go through all goals, each id once."""
        entries = self.entries
        self.places = 1
        while self.waiting:
            goal = self.waiting.pop()
            places, ordered = tally(goal)
            self.places += places - 1
            self.ordered += ordered
            check_places(self.places)
            parents = (goal.id,)
            for node in direct(goal.how):
                if node.id in entries:
                    self._meet_again(node, goal.id)
                    continue
                entries[node.id] = (node, parents)
                self.places += 1
                if node.__class__ is Goal:
                    self.waiting.append(node)

    def _meet_again(self, node: Identified, parent: str) -> None:
        first, parents = self.entries[node.id]
        if self.same.holds(first, node):
            if parents != (parent,):
                self.more_parents.setdefault(node.id, dict.fromkeys(parents))[parent] = None
        elif self.problems.get(node.id, clash(node.id)).code == "node-id-clash":
            self.problems[node.id] = (
                inside_itself(node.id) if self._is_above(node.id, parent) else clash(node.id)
            )

    def _is_above(self, id_: str, below: str) -> bool:
        seen: set[str] = set()
        waiting = [below]
        while waiting:
            at = waiting.pop()
            if at == id_:
                return True
            if at not in seen:
                seen.add(at)
                waiting.extend(self.more_parents.get(at, self.entries[at][1]))
        return False

    def index(self) -> PlanIndex:
        """Return the index of what was met."""
        for id_, parents in self.more_parents.items():
            self.entries[id_] = (self.entries[id_][0], tuple(parents))
        return PlanIndex(
            layers=(self.entries,), size=len(self.entries), places=self.places, ordered=self.ordered
        )


def clash(id_: str) -> Problem:
    """Return the problem of one id with two contents."""
    return Problem(code="node-id-clash", params={"id": id_})


def inside_itself(id_: str) -> Problem:
    """Return the problem of a goal that is reached by way of itself."""
    return Problem(code="goal-inside-itself", params={"id": id_})
