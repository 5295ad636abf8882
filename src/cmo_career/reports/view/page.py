"""The plan report whole: where the person stands and what comes next, and then all that explains it."""

from __future__ import annotations

from datetime import date

import attrs

from cmo_career.analysis.forecast.forecast import Forecast
from cmo_career.model.career import Career
from cmo_career.reports.theme import Theme, usual_theme
from cmo_career.reports.view.actions import ActionsView, actions_view
from cmo_career.reports.view.ahead import forecast_section, gates_section, goals_picture, routes_section
from cmo_career.reports.view.aim import aim_lines, present_text
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.fit import fit_section
from cmo_career.reports.view.goals import GoalsView, goals_view
from cmo_career.reports.view.narrow import bottleneck_lines, gate_lines, levels_marks, rating_marks
from cmo_career.reports.view.next_steps import NextView, next_view
from cmo_career.reports.view.notes import NotesView
from cmo_career.reports.view.parts import Facts, Line, Section
from cmo_career.reports.view.person import PersonView, person_view
from cmo_career.reports.view.pillars import PillarsView, pillars_view
from cmo_career.reports.view.progression import ProgressionView, progression_view
from cmo_career.reports.view.reviews import ReviewsView, reviews_view
from cmo_career.reports.view.voice import Voice
from cmo_career.reports.view.ways import WaysView, ways_view
from cmo_career.words import phrase

__all__ = ["PlanPage", "plan_page"]


@attrs.frozen(kw_only=True)
class PlanPage:
    """
    Everything that the plan report says, in words and written numbers.

    Attributes:
        language: Tag of its language.

        title: Whose plan it is.

        as_of: The day it speaks of.

        measured_by: The framework and its version.

        purpose: What the page is for, and what not.

        opening: Where the person stands, the gates, and the bottleneck.

        next: What comes next.

        gates: The gates of the ways to the stage wanted; None where the person has none to open.

        pillars: Levels, now and required.

        map: The progression map.

        ways: The ways onward with their gates.

        routes: The routes to the stage wanted; None where there is no choice among any.

        goals: The goal tree.

        fit: When the work is done, and what does not fit; None where that is not told.

        forecast: How sure the dates are; None without a forecast.

        actions: The actions by group.

        reviews: Reviews held, and the next.

        person: What the plan starts from.

        notes: Assumptions and sources, numbered as they are used.
    """

    language: str
    title: str
    as_of: str
    measured_by: str
    purpose: str
    opening: Section
    next: NextView
    gates: Section | None
    pillars: PillarsView
    map: ProgressionView
    ways: WaysView
    routes: Section | None
    goals: GoalsView
    fit: Section | None
    forecast: Section | None
    actions: ActionsView
    reviews: ReviewsView
    person: PersonView
    notes: NotesView


def plan_page(
    career: Career,
    language: str,
    *,
    as_of: date,
    audience: str = "self",
    forecast: Forecast | None = None,
    theme: Theme = usual_theme,
) -> PlanPage:
    """
    Return the plan report of a career for a reader.

    Raises ReportError for a language without phrases.
    """
    case = Case.of(career, language, as_of=as_of, audience=audience, forecast=forecast, theme=theme)
    voice = case.voice
    framework = voice.told(career.framework.title)
    # Why in this order: notes are numbered in the order in which a reader meets them.
    opening = _opening(case)
    following = next_view(voice, case.agenda)
    pillars = pillars_view(voice, case.standing, marks=(*levels_marks(case), *rating_marks(case)))
    ways = ways_view(voice, case.onward, case.notes)
    return PlanPage(
        language=voice.language,
        title=_title(voice),
        as_of=voice.says("as-of", day=voice.day(as_of)),
        measured_by=voice.says("measured-by", framework=framework, version=str(career.framework.version)),
        purpose=voice.says("purpose"),
        opening=opening,
        next=following,
        gates=gates_section(case),
        pillars=pillars,
        map=progression_view(voice, case.onward),
        ways=ways,
        routes=routes_section(case),
        goals=goals_view(voice, case.progress, case.onward, as_of=as_of, picture=goals_picture(case)),
        fit=fit_section(case),
        forecast=forecast_section(case),
        actions=actions_view(voice, case.progress, as_of=as_of),
        reviews=reviews_view(voice, following.review, as_of=as_of),
        person=person_view(voice, case.standing),
        notes=case.notes.view(),
    )


def _opening(case: Case) -> Section:
    here = Line(label=case.voice.says("opening.here"), text=present_text(case.voice))
    lines = (here, *aim_lines(case), *gate_lines(case), *bottleneck_lines(case))
    return Section(id="opening", heading=case.voice.says("opening.heading"), parts=(Facts(lines=lines),))


def _title(voice: Voice) -> str:
    name = voice.told(voice.career.profile.name)
    return phrase("plan-of", voice.language, name=name) if name else voice.says("name")
