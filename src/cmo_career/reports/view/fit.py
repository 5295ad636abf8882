"""When the work gets done, and what does not fit into the hours that there are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

import attrs

from cmo_career.analysis.answers.reason_words import said_alone
from cmo_career.analysis.schedule.misfit import Misfit
from cmo_career.analysis.schedule.schedule import Schedule
from cmo_career.model.goal import Goal
from cmo_career.model.traversal import walk
from cmo_career.reports.charts.views.load import load_chart
from cmo_career.reports.charts.views.timeline import timeline_chart
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.parts import Items, Line, Part, Section, Words
from cmo_career.reports.view.picture import picture_of

__all__ = ["fit_section"]

_most_told: Final = 5
_most_rows: Final = 24
_most_tried: Final = 250
"""Goals and actions up to which it is tried what would make the rest fit; beyond, that takes longer than the page."""


def fit_section(case: Case) -> Section | None:
    """Return when the open work is done; None without a plan, without open work, and for a reader who is not told."""
    found = case.schedule if case.is_own else None
    if found is None or not found.nodes:
        return None
    voice = case.voice
    timeline = timeline_chart(found, voice.language, most=_most_rows)
    load = load_chart(found, voice.language)
    return Section(
        id="fit",
        heading=voice.says("fit.heading"),
        lead=voice.says("fit.lead"),
        parts=(
            Words(text=_end(case, found)),
            _misfits(case, found),
            picture_of(voice, timeline, case.theme),
            picture_of(voice, load, case.theme, is_quiet=True),
        ),
    )


def _end(case: Case, found: Schedule) -> str:
    if found.finish is None:
        return case.voice.says("fit.endless")
    return case.voice.says("fit.end", day=case.voice.day(found.finish))


def _misfits(case: Case, found: Schedule) -> Part:
    """Say what does not fit, and the smallest changes with which it would."""
    telling = tuple(islice(_telling(found), _most_told + 1))
    if not telling:
        return Words(text=case.voice.says("fit.all-fits"))
    lines = tuple(_line(case, found, each) for each in telling[:_most_told])
    more = (Line(text=case.voice.says("fit.more")),) if len(telling) > _most_told else ()
    return Items(lines=(*lines, *more))


def _telling(found: Schedule) -> Iterator[Misfit]:
    """Yield what does not fit, but for goals that are late by what is told of below them."""
    told = {each.id for each in found.misfits if each.id is not None}
    for each in found.misfits:
        node = None if each.id is None else found.plan.node(each.id)
        if not (isinstance(node, Goal) and _holds_another(node, told)):
            yield each


def _holds_another(goal: Goal, told: set[str]) -> bool:
    return any(below.id in told for below in islice(walk(goal), 1, None))


def _line(case: Case, found: Schedule, misfit: Misfit) -> Line:
    voice = case.voice
    if len(found.plan) > _most_tried:
        misfit = attrs.evolve(misfit, ground=attrs.evolve(misfit.ground, trials=None))
    reason = misfit.reason
    remedies = (
        said_alone(each, voice.language, voice.then) for each in reason.parts if each.code != "remedy-none"
    )
    return Line(
        text=said_alone(reason, voice.language, voice.then), sign="!", look="late", notes=tuple(remedies)
    )
