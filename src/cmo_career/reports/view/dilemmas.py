"""Dilemmas: where the data pull two ways, put as questions to somebody who has been there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from cmo_career.analysis.standing.pillar_standing import PillarStanding
from cmo_career.model.action import Action
from cmo_career.model.composition import AnyOf, Composition
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.late import late_goals
from cmo_career.reports.view.parts import Line

__all__ = ["dilemma_lines"]

most: Final = 3


def dilemma_lines(case: Case) -> tuple[Line, ...]:
    """Return up to three questions: open choices, targets out of reach, and eyes that see differently."""
    return tuple(islice(_dilemmas(case), most))


def _dilemmas(case: Case) -> Iterator[Line]:
    yield from _choices(case)
    yield from _targets(case)
    yield from _eyes(case)


def _choices(case: Case) -> Iterator[Line]:
    found = case.progress
    if found is None:
        return
    for node in _any_of(found.plan):
        open_ones = [each for each in node.nodes if _is_open(case, each)]
        if len(open_ones) < 2 or len(open_ones) < len(node.nodes):
            continue
        voice = case.voice
        yield Line(
            text=voice.tells(
                "brief.dilemmas.choice", options=voice.either(_called(case, each) for each in open_ones)
            ),
            notes=tuple(filter(None, (_price(case, each) for each in open_ones))),
        )


def _any_of(plan: Plan) -> Iterator[AnyOf]:
    for node in plan.walk():
        waiting = list(reversed(node.children))
        while waiting:
            below = waiting.pop()
            if isinstance(below, AnyOf):
                yield below
            if isinstance(below, Composition):
                waiting += reversed(below.children)


def _is_open(case: Case, node: Node) -> bool:
    if not isinstance(node, Goal | Action) or case.progress is None:
        return False
    return case.progress.of(node.id).status in {"planned", "active"}


def _called(case: Case, node: Node) -> str:
    return case.voice.told(node.title) if isinstance(node, Goal | Action) else ""


def _price(case: Case, node: Node) -> str:
    if not isinstance(node, Action):
        return ""
    voice = case.voice
    parts = [] if node.hours is None else [voice.hours(node.hours)]
    if node.cost is not None and node.cost.amount:
        parts.append(voice.money(node.cost))
    if not parts:
        return ""
    return voice.says("labelled", label=voice.told(node.title), text=voice.listed(parts))


def _targets(case: Case) -> Iterator[Line]:
    voice = case.voice
    for goal, pace in late_goals(case):
        measure = goal.measures[pace.last.place]
        yield Line(
            text=voice.tells("brief.dilemmas.target", goal=voice.told(goal.title)),
            notes=(voice.tells("brief.dilemmas.target-why", measure=voice.told(measure.name)),),
        )


def _eyes(case: Case) -> Iterator[Line]:
    voice = case.voice
    for row in case.standing.rows:
        for each in row.differences:
            yield Line(
                text=voice.tells("brief.dilemmas.differ", pillar=voice.pillar(row.pillar)),
                notes=(
                    voice.says(
                        "pillars.seen-differently",
                        higher=voice.label("rater-group", each.higher),
                        lower=voice.label("rater-group", each.lower),
                        gap=voice.level(each.gap),
                    ),
                ),
            )
        yield from _own(case, row)


def _own(case: Case, row: PillarStanding) -> Iterator[Line]:
    own = next((each for each in row.said_by if each.is_self), None)
    if row.own_view is None or own is None or row.said is None:
        return
    voice = case.voice
    yield Line(
        text=voice.tells(f"brief.dilemmas.{row.own_view}", pillar=voice.pillar(row.pillar)),
        notes=(
            voice.tells("brief.dilemmas.views", own=voice.level(own.level), others=voice.level(row.said)),
        ),
    )
