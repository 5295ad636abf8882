"""Causes that the data suggest for what became of a goal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.reason import Label, Param, Reason
from cmo_career.analysis.review.hours_used import HoursUsed
from cmo_career.model.action import Action
from cmo_career.model.framework import Framework
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.goal import Goal
from cmo_career.model.plan import Plan
from cmo_career.model.review import Cause
from cmo_career.model.text import Text
from cmo_career.model.vocabulary import CauseKind

__all__ = ["Case", "ProposedCause", "causes_of_failure", "causes_of_success"]

_measured_by: Final = {
    "hours-over-plan": "hours-far-over",
    "hours-as-planned": "hours-as-planned",
    "hours-under-plan": "hours-far-under",
    "hours-elsewhere": "hours-far-under",
    "hours-fewer": "hours-far-under",
}
"""The parameter by which hours tell of a cause."""


def _as_params(given: Mapping[str, Param]) -> FrozenMap[str, Param]:
    return FrozenMap(given)


@attrs.frozen(kw_only=True, repr=False)
class ProposedCause(Answer):
    """
    A cause that the data suggest; whether it was one, the person judges (可能的原因).

    Attributes:
        cause: ``effort``, ``skill``, ``plan``, ``priority``, ``others``, ``market`` or ``chance``.

        code: What the data show, such as ``hours-over-plan``.

        params: What the words of the code mention.

        ground: What is kept to say why.
    """

    cause: CauseKind
    code: str
    params: FrozenMap[str, Param] = attrs.field(default=FrozenMap(), converter=_as_params)
    ground: Ground = attrs.field(factory=Ground, eq=False)

    def as_cause(self, *, mine: bool | None = None, text: Any = None) -> Cause:
        """Return it as a cause of an outcome; *mine* says whether it lay with the person."""
        return Cause(cause=self.cause, mine=mine, text=text)

    @property
    def reason(self) -> Reason:
        """What the data show, and the figure by which hours count as too many or too few."""
        params = {"cause": Label("cause", self.cause), **self.params}
        return Reason(
            code=f"cause-{self.code}",
            params=params,
            bases=self.ground.figures(_measured_by[self.code]) if self.code in _measured_by else (),
            languages=self.ground.languages,
        )

    def __repr__(self) -> str:
        return f"<ProposedCause {self.cause}: {self.code}>"


@attrs.frozen(kw_only=True, eq=False)
class Case:
    """
    What causes are looked for in.

    Attributes:
        framework: Its parameters tell which hours are far from those planned.

        goal: As it was promised.

        plan: The plan as it was promised, with all that has happened.

        hours: Of the goal's own actions.

        all_hours: Of all actions.

        blocked: Ids of what could not begin yet.

        reschedules: In how many reviews its due date was moved.

        outcome: By its measures; None where that is unknown.
    """

    framework: Framework
    goal: Goal
    plan: Plan
    hours: HoursUsed
    all_hours: HoursUsed
    blocked: frozenset[str]
    reschedules: int
    outcome: float | None

    def share(self, parameter: str) -> float:
        """Return a parameter, which is a share of the hours planned."""
        return self.framework.parameter(parameter).value

    @property
    def open_actions(self) -> tuple[Action, ...]:
        """What was to be finished for it and is not."""
        nodes = (self.plan.node(id_) for id_ in self.hours.open_due)
        return tuple(node for node in nodes if isinstance(node, Action))


def causes_of_failure(case: Case, ground: Ground) -> tuple[ProposedCause, ...]:
    """Return the causes that the data suggest for a goal that was not fully met, what lay with others first."""
    found = (*_with_others(case), *_in_the_plan(case), *_in_the_work(case))
    return tuple(attrs.evolve(each, ground=ground) for each in found)


def causes_of_success(case: Case, ground: Ground) -> tuple[ProposedCause, ...]:
    """Return the causes that the data suggest for a goal that was met."""
    planned, used = _in_all(case.hours)
    if not planned or not used:
        return ()
    figures: dict[str, Param] = {"planned": planned, "used": used}
    if used >= case.share("hours-as-planned") * planned:
        return (ProposedCause(cause="effort", code="hours-as-planned", params=figures, ground=ground),)
    if used < case.share("hours-far-under") * planned:
        return (ProposedCause(cause="plan", code="hours-fewer", params=figures, ground=ground),)
    return ()


def _with_others(case: Case) -> Iterator[ProposedCause]:
    waiting = [each for each in case.open_actions if each.needs or each.with_whom]
    if waiting:
        yield ProposedCause(cause="others", code="waiting-for-others", params={"which": _titles(waiting)})
    if case.goal.opening is not None:
        yield ProposedCause(cause="others", code="decided-by-others")
    if case.goal.chance is not None and case.goal.chance < 1:
        yield ProposedCause(cause="chance", code="chance-was-known")


def _in_the_plan(case: Case) -> Iterator[ProposedCause]:
    blocked = [each for each in case.open_actions if each.id in case.blocked]
    if blocked:
        yield ProposedCause(cause="plan", code="blocked", params={"which": _titles(blocked)})
    planned, used = _in_all(case.hours)
    if planned and used >= case.share("hours-far-over") * planned:
        yield ProposedCause(cause="plan", code="hours-over-plan", params={"planned": planned, "used": used})
    if case.reschedules:
        yield ProposedCause(cause="plan", code="rescheduled", params={"n": case.reschedules})
    if case.goal.how is None:
        yield ProposedCause(cause="plan", code="no-work-planned")
    due = [each for each in case.hours.actions if each.is_due]
    if due and not case.hours.open_due and case.outcome is not None and case.outcome < 1:
        yield ProposedCause(cause="plan", code="work-without-result")


def _in_the_work(case: Case) -> Iterator[ProposedCause]:
    hours = case.hours.of(case.hours.open_due)
    if not hours.planned or hours.used >= case.share("hours-far-under") * hours.planned:
        return
    figures: dict[str, Param] = {"planned": hours.planned, "used": hours.used}
    elsewhere = case.all_hours.used - case.hours.used
    if elsewhere >= hours.planned:
        yield ProposedCause(
            cause="priority", code="hours-elsewhere", params={**figures, "elsewhere": elsewhere}
        )
    else:
        yield ProposedCause(cause="effort", code="hours-under-plan", params=figures)


def _in_all(hours: HoursUsed) -> tuple[float, float]:
    """Return the hours of what was due or done, as planned and as logged; what was never logged is left out."""
    rows = [
        each
        for each in hours.actions
        if (each.is_due or each.is_finished) and each.is_logged and each.planned_in_all is not None
    ]
    return sum(each.planned_in_all or 0 for each in rows), sum(each.used_in_all for each in rows)


def _titles(actions: list[Action]) -> tuple[Text, ...]:
    return tuple(each.title for each in actions[:20])
