"""The rule that holds the plan against what its reviews changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import attrs

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.mark import Mark, Path
from cmo_career.analysis.checks.rule import rule
from cmo_career.model.action import Action
from cmo_career.model.change import Add, Change, Move, Remove, Set
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure
from cmo_career.model.node import Node
from cmo_career.model.review import Review
from cmo_career.model.traversal import walk

__all__ = ["contradicts_reviews"]

_attributes: Final = {"with": "with_whom"}
_grows: Final = frozenset({"by", "log"})
"""Fields that go on after a review without contradicting it."""

_either_way: Final = "either-way"
"""Where a node is after a goal got another ``by`` as a whole: there or not, as that says."""

Where = tuple[int, Review, int]
"""A change: position of its review, the review, position of the change in it."""


@rule("C085", "warning")
def contradicts_reviews(case: Case) -> Iterator[Mark]:
    """
    Yield what in the plan differs from what the last review that changed it made of it.

    A value must be what it became; what was added must be there, and what was removed or moved away must not, unless
    a later review changed it again. Readings and logged hours go on between reviews.
    """
    if case.career.plan is None:
        return
    became: dict[tuple[str, str], tuple[Any, Where]] = {}
    present: dict[str, tuple[str | None, Where]] = {}
    for where, change in _changes(case):
        if isinstance(change, Set):
            became[change.at, change.field] = change.becomes, where
            if change.field == "by":
                parts = [part for part in (change.was, change.becomes) if isinstance(part, Node)]
                present.update({node.id: (_either_way, where) for part in parts for node in walk(part)})
        elif isinstance(change, Move):
            present[change.at.partition("/")[2]] = change.to.under, where
        else:
            under = change.at.under if isinstance(change, Add) else None
            thing = change.node if isinstance(change, Add) else change.was
            nodes = [*walk(thing)] if isinstance(thing, Node) else []
            present.update({node.id: (under if node is nodes[0] else "", where) for node in nodes})
            if under is None:
                present.update({node.id: (None, where) for node in nodes})
    yield from _values(case, became, present)
    yield from _presence(case, present)


def _changes(case: Case) -> Iterator[tuple[Where, Change]]:
    """Yield the changes of reviews in the order in which they were held; of one day, in the file's."""
    held = [(review.held, number, review) for number, review in enumerate(case.career.reviews) if review.held]
    for _, number, review in sorted(held, key=lambda each: each[:2]):
        for place, change in enumerate(review.changes):
            yield (number, review, place), change


def _values(
    case: Case,
    became: dict[tuple[str, str], tuple[Any, Where]],
    present: dict[str, tuple[str | None, Where]],
) -> Iterator[Mark]:
    for (address, field), (value, (number, review, place)) in became.items():
        kind, _, id_ = address.partition("/")
        if kind not in {"goal", "action"} or field in _grows:
            continue
        if id_ not in case.places.number:
            if id_ not in present:
                yield case.at_review(number, review, "changes", place, id=id_, review=review.id)
            continue
        node = case.node(id_)
        name = _attributes.get(field, field)
        if hasattr(node, name) and not _is_same(getattr(node, name), value):
            yield case.at(node, *_written(getattr(node, name), field), id=id_, review=review.id)


def _written(value: Any, field: str) -> Path:
    """Return the field as a path; a value that is not there has none."""
    return () if value is None else (field,)


def _is_same(now: Any, became: Any) -> bool:
    now, became = _comparable(now), _comparable(became)
    return bool(now == became) or (now is not None and became is not None and str(now) == str(became))


def _comparable(value: Any) -> Any:
    if isinstance(value, Measure):
        return attrs.evolve(value, readings=())
    if isinstance(value, tuple | list):
        return tuple(map(_comparable, value)) or None
    return value


def _presence(case: Case, present: dict[str, tuple[str | None, Where]]) -> Iterator[Mark]:
    for id_, (under, (number, review, place)) in present.items():
        if under == _either_way:
            continue
        node = case.node(id_) if id_ in case.places.number else None
        if under is None:
            if node is not None and _stood_alone(case, node, number, place):
                yield case.at(node, id=id_, review=review.id)
        elif node is None:
            yield case.at_review(number, review, "changes", place, id=id_, review=review.id)
        elif under and not any(goal.address == under for goal in case.places.parents.get(id_, ())):
            yield case.at(node, id=id_, review=review.id)


def _stood_alone(case: Case, node: Goal | Action, number: int, place: int) -> bool:
    """Return whether it is under the goal that a review took it out from; elsewhere it may have stood as well."""
    change = case.career.reviews[number].changes[place]
    above = [goal.address for goal in case.places.parents.get(node.id, ())]
    return isinstance(change, Remove) and change.at.under in above
