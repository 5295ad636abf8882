"""What is filled into the blanks of a playbook, and the targets that it sets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from cmo_career.errors import ModelError, Problem
from cmo_career.model.blank import Blank, Filling
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure
from cmo_career.model.money import Money
from cmo_career.model.playbook_check import measure_with_target
from cmo_career.model.reference import unknown
from cmo_career.model.traversal import walk

if TYPE_CHECKING:
    from cmo_career.model.playbook import Playbook

__all__ = ["fillings_of", "measures_of"]


def fillings_of(playbook: Playbook, fill: Mapping[str, Any]) -> dict[str, Filling]:
    """
    Return what stands in each blank: what was filled in, else its default, else the target that the tree has.

    Raises ModelError with every blank that is missing, and all that was filled in and cannot be.
    """
    blanks = {blank.id: blank for blank in playbook.blanks}
    problems = [
        unknown("blank", str(id_)[:64], blanks, ("fill", str(id_)[:64])) for id_ in fill if id_ not in blanks
    ]
    written = dict(_written_targets(playbook, blanks))
    fillings: dict[str, Filling] = {}
    missing = []
    for id_, blank in blanks.items():
        try:
            value = blank.filled(fill[id_]) if id_ in fill else blank.usual
        except ModelError as error:
            problems += (problem.below("fill", id_) for problem in error.problems)
            continue
        value = written.get(id_) if value is None else value
        if value is None:
            missing.append(id_)
        else:
            fillings[id_] = value
    if missing:
        params = {"id": playbook.id, "blanks": ", ".join(missing)}
        problems.append(Problem(code="blanks-missing", params=params, path=("fill",)))
    if problems:
        raise ModelError(problems)
    return fillings


def measures_of(playbook: Playbook, goal: Goal, fillings: Mapping[str, Filling]) -> Iterator[Measure]:
    """
    Yield the measures of a goal, with its target from a blank where the playbook says so.

    Raises ModelError for a target that the measure cannot have.
    """
    blank = playbook.targets.get(goal.id)
    filled = None if blank is None else measure_with_target(goal)
    for measure in goal.measures:
        if blank is None or measure is not filled:
            yield measure
            continue
        try:
            yield _aimed(measure, fillings[blank])
        except ModelError as error:
            raise ModelError(
                attrs.evolve(problem, params=dict(problem.params), path=("fill", blank))
                for problem in error.problems
            ) from None


def _aimed(measure: Measure, target: Filling) -> Measure:
    if isinstance(target, Money):
        whole = target.amount == target.amount.to_integral_value()
        amount = int(target.amount) if whole else float(target.amount)
        return attrs.evolve(measure, target=amount, unit=target.currency)
    assert isinstance(target, int | float)  # the blank is one of money or of a number
    return attrs.evolve(measure, target=target)


def _written_targets(playbook: Playbook, blanks: Mapping[str, Blank]) -> Iterator[tuple[str, Filling]]:
    """Yield the figures that the tree has where blanks set targets; of several the first in the author's order."""
    seen: set[str] = set()
    for node in walk(playbook.goal):
        name = playbook.targets.get(node.id)
        if name is None or name in seen or not isinstance(node, Goal):
            continue
        seen.add(name)
        measure = measure_with_target(node)
        assert measure is not None  # checked when the playbook was made
        assert measure.target is not None
        is_money = blanks[name].kind == "money"
        yield name, Money.of(f"{measure.target} {measure.unit}") if is_money else measure.target
