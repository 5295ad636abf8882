"""Goals and actions explained: what they serve, and what they rest on."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.analysis.answers.reason import Label, Reason
from cmo_career.analysis.explaining.develops import develops_reasons, required_reason
from cmo_career.analysis.explaining.gates import asked_by, gate_with_askers
from cmo_career.analysis.explaining.inquiry import Inquiry
from cmo_career.analysis.progress.node_progress import NodeProgress
from cmo_career.analysis.progress.progress import Progress
from cmo_career.model.action import Action
from cmo_career.model.catalogue import CatalogueAction
from cmo_career.model.goal import Goal
from cmo_career.model.traversal import direct

__all__ = ["action_reason", "catalogue_action_reason", "goal_reason", "serves_something"]


def action_reason(inquiry: Inquiry, id_: str) -> Reason:
    """Return what an action is for: the goals above it, the shortfalls it closes, the gates it earns."""
    if inquiry.progress is None or id_ not in inquiry.progress.plan:
        return catalogue_action_reason(inquiry, id_)
    told = inquiry.progress.of(id_)
    action = inquiry.progress.plan.node(id_)
    assert isinstance(action, Action)
    return Reason(
        code="explain-action",
        params={
            "title": action.title,
            "kind": Label("action-kind", action.kind),
            "status": Label("status", told.mark),
        },
        address=action.address,
        parts=(
            *_goals_above(inquiry, inquiry.progress, id_, set()),
            *_achieves(inquiry, action),
            *(told.reason.parts),
        ),
    )


def catalogue_action_reason(inquiry: Inquiry, id_: str) -> Reason:
    """Return what an action of the catalogue would be for."""
    action = inquiry.career.framework.action(id_)
    return Reason(
        code="explain-catalogue-action",
        params={"title": action.title, "kind": Label("action-kind", action.kind)},
        address=f"action/{id_}",
        bases=inquiry.ground.rests_on(action.basis),
        parts=_achieves(inquiry, action),
    )


def _achieves(inquiry: Inquiry, action: Action | CatalogueAction) -> Iterator[Reason]:
    yield from develops_reasons(inquiry, action)
    for gate in action.earns:
        yield Reason(
            code="earns",
            params={"gate": inquiry.ground.name_of_gate(gate)},
            address=f"gate/{gate}",
            parts=gate_with_askers(inquiry, gate),
        )
    if not serves_something(inquiry, action):
        yield Reason(code="serves-nothing")


def serves_something(inquiry: Inquiry, action: Action | CatalogueAction) -> bool:
    """Return whether an action closes a shortfall, earns a gate, or stands below a goal that aims at one."""
    if action.earns or any(inquiry.closes(path, gain) for path, gain in action.develops.items()):
        return True
    plan = inquiry.career.plan
    if plan is None or action.id not in plan:
        return False
    goals = (plan.node(each) for each in plan.ancestors(action.id))
    return any(isinstance(goal, Goal) and _gate_of(inquiry, goal) is not None for goal in goals)


def _goals_above(inquiry: Inquiry, known: Progress, id_: str, told: set[str]) -> Iterator[Reason]:
    """Yield the goals right above something, with those above them; each is told in full once."""
    for parent in known.plan.parents(id_):
        goal = known.plan.node(parent)
        assert isinstance(goal, Goal)
        code = "serves-goal-above" if parent in told else "serves-goal"
        parts: list[Reason] = []
        if parent not in told:
            told.add(parent)
            parts = [*_aim(inquiry, goal), *_goals_above(inquiry, known, parent, told)]
        yield Reason(code=code, params={"title": goal.title}, address=goal.address, parts=parts)


def _gate_of(inquiry: Inquiry, goal: Goal) -> str | None:
    if goal.aims_at is None:
        return None
    kind, slash, id_ = goal.aims_at.partition("/")
    if slash:
        return id_ if kind == "gate" else None
    return None if inquiry.career.framework.has("stage", kind) else kind


def _aim(inquiry: Inquiry, goal: Goal) -> Iterator[Reason]:
    if goal.aims_at is None:
        return
    gate = _gate_of(inquiry, goal)
    if gate is not None:
        name = inquiry.ground.name_of_gate(gate)
        yield Reason(
            code="aims-at-gate", params={"gate": name}, address=f"gate/{gate}", parts=asked_by(inquiry, gate)
        )
        return
    stage = goal.aims_at.removeprefix("stage/")
    yield Reason(
        code="aims-at-stage",
        params={"stage": inquiry.ground.name_of_stage(stage)},
        address=f"stage/{stage}",
    )


def goal_reason(inquiry: Inquiry, id_: str) -> Reason:
    """Return what a goal is for, how it is to be achieved, and what that brings."""
    known = inquiry.progress
    assert known is not None
    goal, told = known.plan.node(id_), known.of(id_)
    assert isinstance(goal, Goal)
    return Reason(
        code="explain-goal",
        params={"title": goal.title, "status": Label("status", told.mark)},
        address=goal.address,
        parts=_goal_parts(inquiry, known, goal, told),
    )


def _goal_parts(inquiry: Inquiry, known: Progress, goal: Goal, told: NodeProgress) -> Iterator[Reason]:
    yield from _aim(inquiry, goal)
    gate = _gate_of(inquiry, goal)
    if gate is not None:
        yield inquiry.gate(gate).reason
    elif goal.aims_at is not None and goal.aims_at.removeprefix("stage/") == inquiry.stage:
        asked = inquiry.career.framework.stage(inquiry.stage).requires
        yield from (required_reason(inquiry, each.pillar) for each in asked)
    above = list(_goals_above(inquiry, known, goal.id, set()))
    yield from above or [Reason(code="top-goal")]
    yield from told.reason.parts
    below = {node.id: node for node in direct(goal.how)}
    for node in below.values():
        parts = develops_reasons(inquiry, node) if isinstance(node, Action) else ()
        yield Reason(code="through", params={"title": node.title}, address=node.address, parts=parts)
    if not below:
        yield Reason(code="not-broken-down")
