"""Rules about how people learn: by work, from others, from courses, and from being told how they do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.mark import Mark
from cmo_career.analysis.checks.rule import rule
from cmo_career.model.action import Action
from cmo_career.model.traversal import direct
from cmo_career.model.vocabulary import group_of

__all__ = ["alone", "nothing_but_courses", "stretch_kinds", "stretch_without_feedback", "telling_kinds"]

stretch_kinds: Final = frozenset({"stretch-project", "rotation"})
telling_kinds: Final = frozenset({"one-on-one", "survey", "mentor"})
"""Kinds of action in which somebody tells a person how they do."""


@rule("C030", "warning")
def stretch_without_feedback(case: Case) -> Iterator[Mark]:
    """
    Yield open stretch work for which nobody gives feedback.

    Source: DeRue and Wellman 2009, doi 10.1037/a0015317.
    """
    yield from map(case.at, alone(case))


def alone(case: Case) -> Iterator[Action]:
    """
    Yield the open stretch work without feedback beside it.

    Feedback is beside it where a one-to-one, a survey or a mentor that lives and is not done stands directly below a
    goal that the work stands below too.
    """
    told: set[str] = set()
    for goal in case.places.ordered:
        above = case.places.parents.get(goal.id, ())
        own = any(_is_feedback(case, each) for each in direct(goal.how))
        if own or any(each.id in told for each in above):
            told.add(goal.id)
    for action in case.open_actions:
        above = case.places.parents.get(action.id, ())
        if action.kind in stretch_kinds and not any(each.id in told for each in above):
            yield action


def _is_feedback(case: Case, node: object) -> bool:
    return isinstance(node, Action) and node.kind in telling_kinds and case.is_open(node)


@rule("C031", "hint")
def nothing_but_courses(case: Case) -> Iterator[Mark]:
    """
    Yield a plan of two or more actions that are all courses, books or certificates.

    A hint, never a law: 70-20-10 rests on some two hundred executives' recollections (Clardy 2018, doi
    10.1177/1534484318759399), and no share is asked for here.
    """
    lasting = [action for action in case.actions if case.lives(action)]
    if len(lasting) >= 2 and all(group_of(action.kind) == "knowledge" for action in lasting):
        yield case.at(case.nodes[0], actions=len(lasting))
