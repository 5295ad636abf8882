"""Rules about what is missing for the stage aspired to, and what the plan does about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.mark import Mark
from cmo_career.analysis.checks.rule import rule
from cmo_career.analysis.standing.pillar_standing import PillarStanding

__all__ = ["adds_nothing", "no_action_develops", "nobody_rated", "pillar_unrated", "subject_of"]

_half_a_level: Final = 0.5


def subject_of(pillar: str) -> str:
    """
    Return the address of a pillar or skill.

    >>> subject_of("strategy"), subject_of("strategy/finance")
    ('pillar/strategy', 'skill/strategy/finance')
    """
    return f"skill/{pillar}" if "/" in pillar else f"pillar/{pillar}"


@rule("C040", "warning")
def no_action_develops(case: Case) -> Iterator[Mark]:
    """
    Yield pillars and skills whose requirement the likely level does not meet, and which no open action lifts.

    A requirement is met at half a level below it. For a pillar an action for one of its skills will do; an action
    whose ceiling is at or below the likely level does nothing.
    """
    if case.career.plan is None:
        return
    for number, row in enumerate(case.standing.rows):
        if row.likely is None or row.required_next is None:
            continue
        if row.likely < row.required_next - _half_a_level and not _is_developed(case, row):
            yield case.at_part("plan", subject_of(row.pillar), len(case.nodes) + number)


def _is_developed(case: Case, row: PillarStanding) -> bool:
    for action in case.open_actions:
        for pillar, gain in action.develops.items():
            if pillar == row.pillar:
                if gain.up_to is None or row.likely is None or gain.up_to > row.likely:
                    return True
            elif pillar.startswith(f"{row.pillar}/"):
                return True
    return False


@rule("C041", "hint")
def adds_nothing(case: Case) -> Iterator[Mark]:
    """Yield actions not yet begun that end, for all that they develop, at or below where the person likely is."""
    likely = {row.pillar: row.likely for row in case.standing.rows}
    for action in case.open_actions:
        if not action.develops or case.told[action.id].status != "planned":
            continue
        known = [(likely.get(pillar), gain.up_to) for pillar, gain in action.develops.items()]
        if all(level is not None and top is not None and top <= level for level, top in known):
            yield case.at(action, "develops")


@rule("C042", "warning")
def pillar_unrated(case: Case) -> Iterator[Mark]:
    """Yield pillars and skills that this stage or the next requires and nobody rated, where others are rated."""
    rows = case.standing.rows
    if all(row.estimate is None for row in rows):
        return
    for number, row in enumerate(rows):
        required = row.required_now is not None or row.required_next is not None
        if required and row.estimate is None and not row.stale:
            yield case.at_part("assessments", subject_of(row.pillar), number)


@rule("C043", "warning")
def nobody_rated(case: Case) -> Iterator[Mark]:
    """Yield a career in which nothing at all is rated."""
    if not any(row.estimate is not None or row.stale for row in case.standing.rows):
        yield case.at_part("assessments", "career/me")
