"""Rules about where the person wants to go."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.mark import Mark
from cmo_career.analysis.checks.rule import rule

__all__ = ["already_there", "no_aspiration", "no_goal_aims_at_it", "no_way_there"]


@rule("C070", "hint")
def no_aspiration(case: Case) -> Iterator[Mark]:
    """Yield a profile that does not say where the person wants to go."""
    if case.career.profile.aspires_to is None:
        yield case.at_profile()


@rule("C071", "warning")
def already_there(case: Case) -> Iterator[Mark]:
    """Yield an aspiration to the stage at which the person is, in no other position."""
    profile = case.career.profile
    wanted = profile.aspires_to
    if wanted is None or wanted.stage != profile.stage:
        return
    if wanted.position is None or wanted.position == profile.position:
        yield case.at_profile("aspires_to", "stage", stage=wanted.stage)


@rule("C072", "error")
def no_way_there(case: Case) -> Iterator[Mark]:
    """Yield an aspiration that no transitions of the framework lead to."""
    profile = case.career.profile
    wanted = profile.aspires_to
    if wanted is None or any(way.is_towards_aspiration for way in case.ways):
        return
    if wanted.stage != profile.stage or wanted.position not in {None, profile.position}:
        yield case.at_profile("aspires_to", "stage", stage=wanted.stage)


@rule("C073", "hint")
def no_goal_aims_at_it(case: Case) -> Iterator[Mark]:
    """Yield an aspiration that no open goal of the plan aims at."""
    wanted = case.career.profile.aspires_to
    if wanted is None or case.career.plan is None:
        return
    aims = {wanted.stage, f"stage/{wanted.stage}"}
    if not any(goal.aims_at in aims and case.lives(goal) for goal in case.goals):
        yield case.at(case.nodes[0], stage=wanted.stage)
