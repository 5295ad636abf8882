"""Changes that people ask for by name: to reschedule, retarget, reweigh, split and drop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from cmo_career.analysis.difference.compare import compare
from cmo_career.analysis.difference.meant import plan_meant, with_measure
from cmo_career.errors import AnalysisError
from cmo_career.model.career import Career
from cmo_career.model.change import Difference
from cmo_career.model.composition import AllOf, Composition, InOrder, all_of
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.period import PeriodLike
from cmo_career.model.plan import Plan
from cmo_career.model.text import TextLike

__all__ = ["drop", "reschedule", "retarget", "reweigh", "split"]


def reschedule(
    value: Plan | Career, at: str, due: PeriodLike | None, *, why: TextLike | None = None
) -> Difference:
    """
    Return the change that gives a goal or action another due date, or none.

    Args:
        value: A plan, or a career with one.

        at: Id or address of the goal or action.

        due: The new date, in any form of a period.

        why: The reason.

    Raises AnalysisError for a career without a plan, ModelError for an id that the plan does not have.

    >>> plan = Plan(start="2026-01-05", goal=Goal(id="launch", title="Launch", due="2027-Q2"))
    >>> print(reschedule(plan, "launch", "2027-Q4", why="The plant is late"))
    Goal "Launch": due date from Q2 2027 to Q4 2027 (The plant is late)
    """
    plan = plan_meant(value)
    return compare(plan, plan.change(at, due=due)).because(why)


def retarget(
    value: Plan | Career,
    at: str,
    target: float,
    *,
    measure: str | None = None,
    why: TextLike | None = None,
) -> Difference:
    """
    Return the change that gives a measure of a goal another target; baseline and readings stay.

    Args:
        value: A plan, or a career with one.

        at: Id or address of the goal.

        target: The new target.

        measure: The measure's name, in any of its languages; needed where the goal has several.

        why: The reason.

    Raises AnalysisError where not one measure is meant, ModelError for a target that it cannot have.

    >>> from cmo_career.model.measure import Measure
    >>> users = Measure(name="users", baseline=0, target=50)
    >>> plan = Plan(start="2026-01-05", goal=Goal(id="launch", title="Launch", measures=[users]))
    >>> retarget(plan, "launch", 40).changes[0].becomes[0].target
    40
    """
    plan = plan_meant(value)
    measures = with_measure(plan.node(at), measure, lambda meant: attrs.evolve(meant, target=target))
    return compare(plan, plan.change(at, measures=measures)).because(why)


def reweigh(
    value: Plan | Career, under: str, weights: Mapping[str, float | None], *, why: TextLike | None = None
) -> Difference:
    """
    Return the change that gives places below a goal other weights.

    Args:
        value: A plan, or a career with one.

        under: Id or address of the goal.

        weights: By id of what stands there; None takes a weight away. What is not named keeps its own.

        why: The reason.

    Raises AnalysisError where these ids do not stand side by side in an ``all_of`` or ``in_order`` of the goal.

    >>> from cmo_career.model.action import Action
    >>> a, b = (Action(id=name, kind="course", title=name) for name in "ab")
    >>> plan = Plan(start="2026-01-05", goal=Goal(id="cmo", title="CMO").by(a & b))
    >>> reweigh(plan, "cmo", {"a": 3}).changes[0].becomes.weights
    (3, None)
    """
    plan = plan_meant(value)
    goal = plan.node(under)
    how = _reweighed(goal.how, weights) if isinstance(goal, Goal) and weights else None
    if how is None:
        raise AnalysisError.of("weights-nowhere", address=goal.address)
    return compare(plan, plan.change(under, how=how)).because(why)


def _reweighed(how: Node | None, weights: Mapping[str, float | None]) -> Node | None:
    """Return an expression with other weights in the first composition that has all of the nodes; None for none."""
    if not isinstance(how, Composition):
        return None
    ids = [getattr(part, "id", None) for part in how.nodes]
    if isinstance(how, AllOf | InOrder) and all(id_ in ids for id_ in weights):
        old = how.weights or (None,) * len(ids)
        new = [weights.get(id_, each) if id_ else each for id_, each in zip(ids, old, strict=True)]
        return how.of(how.nodes, new)
    for place, part in enumerate(how.nodes):
        again = _reweighed(part, weights)
        if again is not None:
            nodes = [*how.nodes[:place], again, *how.nodes[place + 1 :]]
            return how.of(nodes, getattr(how, "weights", None))
    return None


def split(value: Plan | Career, at: str, into: Sequence[Node], *, why: TextLike | None = None) -> Difference:
    """
    Return the changes that put several goals or actions in all places of one.

    Args:
        value: A plan, or a career with one.

        at: Id or address of the goal or action.

        into: What takes its place, at least two; all of them count.

        why: The reason.

    Raises AnalysisError for fewer than two nodes, ModelError for the goal of the plan, and where the plan would break
    a rule.

    >>> from cmo_career.model.action import Action
    >>> a, b, c = (Action(id=name, kind="course", title=name.upper()) for name in "abc")
    >>> plan = Plan(start="2026-01-05", goal=Goal(id="cmo", title="CMO").by(a))
    >>> print(split(plan, "a", [b, c]))
    Action "B" is added under goal "CMO"
    Action "C" is added under goal "CMO"
    Action "A" is taken out from under goal "CMO"
    """
    plan = plan_meant(value)
    if len(into) < 2:
        raise AnalysisError.of("split-into-one")
    return compare(plan, plan.replace(at, all_of(*into))).because(why)


def drop(value: Plan | Career, at: str, on: PeriodLike, *, why: TextLike | None = None) -> Difference:
    """
    Return the change that gives up a goal or action on a day; it stays in the plan, and blocks nothing.

    Args:
        value: A plan, or a career with one.

        at: Id or address of the goal or action.

        on: The day.

        why: The reason.

    Raises AnalysisError for a career without a plan, ModelError for an id that the plan does not have.

    >>> plan = Plan(start="2026-01-05", goal=Goal(id="launch", title="Launch"))
    >>> print(drop(plan, "launch", "2026-10-01").text("zh"))
    目标“Launch”：放弃日定为2026年10月1日
    """
    plan = plan_meant(value)
    return compare(plan, plan.change(at, dropped=on)).because(why)
