"""Making changes to a plan, a career or a framework."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from cmo_career.analysis.difference.plan_bench import PlanBench
from cmo_career.analysis.difference.thing_bench import ThingBench
from cmo_career.errors import AnalysisError, ModelError
from cmo_career.model.career import Career
from cmo_career.model.change import Change, Difference
from cmo_career.model.framework import Framework
from cmo_career.model.plan import Plan

__all__ = ["apply", "changes_given"]

V = TypeVar("V", Plan, Career, Framework)


def apply(value: V, changes: Difference | Iterable[Change]) -> V:
    """
    Return a plan, career or framework with changes made to it, in their order; all of them, or none.

    A node of a plan that a change brings or takes along may be named by a bare node, with nothing but its title,
    where the plan has it; whatever else it says must agree with the plan.

    Raises AnalysisError for anything but changes, and with every change that does not fit: ``change-stale`` for a thing that is not as a change says
    it was, ``change-of-nothing`` for one that is not there. Raises ModelError where what comes out would break a rule.

    >>> from cmo_career.model.change import Set
    >>> from cmo_career.model.goal import Goal
    >>> plan = Plan(start="2026-01-05", goal=Goal(id="cmo", title="CMO", due="2030"))
    >>> apply(plan, [Set(at="goal/cmo", field="due", was="2030", becomes="2031")]).goal.due
    Period(written='2031')

    >>> apply(plan, [Set(at="goal/cmo", field="due", was="2029", becomes="2031")])
    Traceback (most recent call last):
        ...
    cmo_career.errors.AnalysisError: goal/cmo: ...
    """
    whole: Any = value
    if not isinstance(whole, Plan | Career | Framework):
        raise AnalysisError.of("apply-to-nothing", type=type(value).__name__)
    bench: Any = PlanBench(whole) if isinstance(whole, Plan) else ThingBench(whole)
    for change in changes_given(changes):
        bench.make(change)
    if bench.problems:
        raise AnalysisError(dict.fromkeys(bench.problems))
    try:
        built: V = bench.built()
    except (TypeError, AttributeError):
        # Why: converters and validators take it for granted that a value is of a kind that documents could hold.
        raise ModelError.of("value-malformed") from None
    return built


def changes_given(changes: object) -> tuple[Change, ...]:
    """Return changes one after the other; AnalysisError for anything else."""
    found = tuple(changes) if isinstance(changes, Iterable) else None
    if found is None or not all(isinstance(each, Change) for each in found):
        raise AnalysisError.of("changes-expected", type=type(changes).__name__)
    return found
