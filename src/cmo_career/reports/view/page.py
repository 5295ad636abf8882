"""The reports whole: all their sections, worded for one reader on one day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import attrs

from cmo_career.analysis.agenda.agenda import agenda
from cmo_career.analysis.gates.onward import WayOnward, ways_onward
from cmo_career.analysis.progress.progress import progress
from cmo_career.analysis.standing.standing import Standing, standing
from cmo_career.model.career import Career
from cmo_career.reports.view.actions import ActionsView, actions_view
from cmo_career.reports.view.basis import BasisView, basis_view
from cmo_career.reports.view.goals import GoalsView, goals_view
from cmo_career.reports.view.next_steps import NextView, next_view
from cmo_career.reports.view.person import PersonView, person_view
from cmo_career.reports.view.pillars import PillarsView, pillars_view
from cmo_career.reports.view.progression import ProgressionView, progression_view
from cmo_career.reports.view.reviews import ReviewsView, reviews_view
from cmo_career.reports.view.voice import Voice
from cmo_career.reports.view.ways import WaysView, ways_view
from cmo_career.words import phrase

__all__ = ["BriefPage", "PlanPage", "brief_page", "plan_page"]


@attrs.frozen(kw_only=True)
class BriefPage:
    """
    What the brief says on one page.

    Attributes:
        language: Tag of its language.

        title: Whose plan it is.

        as_of: The day it speaks of.

        measured_by: The framework and its version.

        purpose: What the page is for, and what not.

        person: Where the person stands and what they want.

        next: What comes next.

        map: The progression map.

        ways: The ways onward with their gates.
    """

    language: str
    title: str
    as_of: str
    measured_by: str
    purpose: str
    person: PersonView
    next: NextView
    map: ProgressionView
    ways: WaysView


@attrs.frozen(kw_only=True)
class PlanPage(BriefPage):
    """
    Everything that the plan report says, in words and written numbers.

    Attributes:
        pillars: Levels, now and required.

        goals: The goal tree.

        actions: The actions by group.

        reviews: Reviews held, and the next.

        basis: Assumptions and sources.
    """

    pillars: PillarsView
    goals: GoalsView
    actions: ActionsView
    reviews: ReviewsView
    basis: BasisView


def brief_page(career: Career, language: str, *, as_of: date) -> BriefPage:
    """
    Return the brief on a career for a reader.

    Raises ReportError for a language without phrases.
    """
    voice = Voice.of(career, language)
    return _brief(voice, standing(career, as_of=as_of), ways_onward(career, as_of=as_of), as_of)


def _brief(voice: Voice, where: Standing, onward: Sequence[WayOnward], as_of: date) -> BriefPage:
    career = voice.career
    framework = voice.told(career.framework.title)
    return BriefPage(
        language=voice.language,
        title=_title(voice),
        as_of=voice.says("as-of", day=voice.day(as_of)),
        measured_by=voice.says("measured-by", framework=framework, version=str(career.framework.version)),
        purpose=voice.says("purpose"),
        person=person_view(voice, where),
        next=next_view(voice, agenda(career, as_of=as_of), where),
        map=progression_view(voice, onward),
        ways=ways_view(voice, onward),
    )


def plan_page(career: Career, language: str, *, as_of: date) -> PlanPage:
    """
    Return the plan report of a career for a reader.

    Raises ReportError for a language without phrases.
    """
    voice = Voice.of(career, language)
    where, onward = standing(career, as_of=as_of), ways_onward(career, as_of=as_of)
    brief = _brief(voice, where, onward, as_of)
    done = None if career.plan is None else progress(career.plan, as_of=as_of, framework=career.framework)
    return PlanPage(
        **{field.name: getattr(brief, field.name) for field in attrs.fields(BriefPage)},
        pillars=pillars_view(voice, where),
        goals=goals_view(voice, done, onward, as_of=as_of),
        actions=actions_view(voice, done, as_of=as_of),
        reviews=reviews_view(voice, brief.next.review, as_of=as_of),
        basis=basis_view(voice, where, onward),
    )


def _title(voice: Voice) -> str:
    name = voice.told(voice.career.profile.name)
    return phrase("plan-of", voice.language, name=name) if name else voice.says("name")
