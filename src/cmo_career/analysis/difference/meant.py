"""What an edit of a plan is about: the plan of a career, the one measure of a goal."""

from __future__ import annotations

from collections.abc import Callable

from cmo_career.errors import AnalysisError
from cmo_career.model.action import Action
from cmo_career.model.asked import asked_about
from cmo_career.model.career import Career
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure
from cmo_career.model.plan import Plan

__all__ = ["plan_meant", "with_measure"]


def plan_meant(value: Plan | Career) -> Plan:
    """
    Return the plan that is meant.

    Raises AnalysisError for a career without one.
    """
    plan = value if isinstance(value, Plan) else asked_about(value, Career).plan
    if plan is None:
        raise AnalysisError.of("nothing-to-change")
    return plan


def with_measure(
    node: Goal | Action, name: str | None, change: Callable[[Measure], Measure]
) -> tuple[Measure, ...]:
    """
    Return the measures of a goal with one of them changed: that of this name in any language, or its only one.

    Raises AnalysisError where not one measure is meant.
    """
    measures = node.measures if isinstance(node, Goal) else ()
    meant = [each for each in measures if name is None or name in each.name.by_language.values()]
    if len(meant) != 1:
        raise AnalysisError.of("measure-not-told", n=len(meant))
    return tuple(change(each) if each is meant[0] else each for each in measures)
