"""What is different between two plans, two careers or two frameworks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from cmo_career.analysis.difference.names import names_in
from cmo_career.analysis.difference.plan_difference import plan_changes
from cmo_career.analysis.difference.thing_difference import career_changes, framework_changes
from cmo_career.errors import AnalysisError
from cmo_career.model.career import Career
from cmo_career.model.change import Change, Difference
from cmo_career.model.framework import Framework
from cmo_career.model.plan import Plan

__all__ = ["compare"]

V = TypeVar("V", Plan, Career, Framework)

_sorts: dict[type[Any], Callable[[Any, Any], Iterable[Change]]] = {
    Plan: plan_changes,
    Career: career_changes,
    Framework: framework_changes,
}


def compare(old: V, new: V) -> Difference:
    """
    Return the changes that lead from one plan, career or framework to another of its kind.

    Things are matched by id: a goal with another title is one change of its title, one that stands elsewhere is one
    move, and one with another id is taken out and added. Making the changes to *old* gives *new*, and making the
    inverse to *new* gives *old*; see `apply`.

    Where a goal is achieved otherwise than before, what came, moved and went is told; where that would not say
    exactly what happened, its ``by`` is set as a whole. In these changes a node that the plan has before and after
    is named by a bare node with nothing but its title.

    Raises AnalysisError for anything else than two values of one of these kinds.

    >>> from cmo_career.model.action import Action
    >>> from cmo_career.model.goal import Goal
    >>> course = Action(id="course", kind="course", title="Finance", hours=40)
    >>> plan = Plan(start="2026-01-05", goal=Goal(id="cmo", title="CMO").by(course))
    >>> print(compare(plan, plan.change("course", hours=60)))
    Action "Finance": hours from 40 to 60
    """
    for kind, changes in _sorts.items():
        if isinstance(old, kind) and isinstance(new, kind):
            found = tuple(changes(old, new))
            names, languages = names_in(found, old, new) if found else ({}, ())
            return Difference(found, names=names, languages=languages)
    kinds = type(old).__name__, type(new).__name__
    raise AnalysisError.of("compare-kinds-differ", one=kinds[0], other=kinds[1])
