"""Sections of reports, ready to be asked."""

from __future__ import annotations

from datetime import date

from cmo_career.analysis.gates.onward import WayOnward, ways_onward
from cmo_career.analysis.progress.progress import Progress, progress
from cmo_career.analysis.standing.standing import Standing, standing
from cmo_career.model.career import Career
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.voice import Voice
from reports.careers import on


def voice_of(career: Career, language: str = "en") -> Voice:
    """Return the voice that tells a career."""
    return Voice.of(career, language)


def standing_of(career: Career, day: date = on) -> Standing:
    """Return where a person stands."""
    return standing(career, as_of=day)


def onward_of(career: Career, day: date = on) -> tuple[WayOnward, ...]:
    """Return the ways onward."""
    return ways_onward(career, as_of=day)


def progress_of(career: Career, day: date = on) -> Progress | None:
    """Return how far the plan has come; None where there is none."""
    return None if career.plan is None else progress(career.plan, as_of=day, framework=career.framework)


def case_of(career: Career, language: str = "en", audience: str = "self") -> Case:
    """Return what a page asks about a career."""
    return Case.of(career, language, as_of=on, audience=audience)
