"""What a page asks about a career, each answer made once, when a section first needs it."""

from __future__ import annotations

from datetime import date
from functools import cached_property

import attrs

from cmo_career.analysis.agenda.agenda import Agenda, agenda
from cmo_career.analysis.forecast.forecast import Forecast
from cmo_career.analysis.gates.onward import WayOnward, ways_onward
from cmo_career.analysis.progress.progress import Progress, progress
from cmo_career.analysis.readiness.readiness import Readiness, readiness
from cmo_career.analysis.schedule.schedule import Schedule, schedule
from cmo_career.analysis.standing.standing import Standing, standing
from cmo_career.model.career import Career
from cmo_career.model.goal import Goal
from cmo_career.model.review import Review
from cmo_career.reports.theme import Theme, usual_theme
from cmo_career.reports.view.notes import Notes
from cmo_career.reports.view.voice import Voice

__all__ = ["Case"]


def _notes(self: Case) -> Notes:
    return Notes(self.voice, is_short=self.is_short)


@attrs.frozen(kw_only=True, eq=False)
class Case:
    """
    A career before one reader on one day.

    Attributes:
        voice: How the page speaks.

        as_of: The day.

        audience: Who reads; ``self`` for the person. What others may not see is gone from the career already.

        is_short: Whether the page must stay a single one.

        forecast: When goals come, with odds, where the caller has drawn it.

        theme: The look of the page, for its charts.

        notes: What the page's figures rest on, as far as they were used by now.
    """

    voice: Voice
    as_of: date
    audience: str = "self"
    is_short: bool = False
    forecast: Forecast | None = None
    theme: Theme = usual_theme
    notes: Notes = attrs.field(init=False, default=attrs.Factory(_notes, takes_self=True))

    @classmethod
    def of(
        cls,
        career: Career,
        language: str,
        *,
        as_of: date,
        audience: str = "self",
        is_short: bool = False,
        forecast: Forecast | None = None,
        theme: Theme = usual_theme,
    ) -> Case:
        """
        Return what a page asks.

        Raises ReportError for a language without phrases.
        """
        return cls(
            voice=Voice.of(career, language),
            as_of=as_of,
            audience=audience,
            is_short=is_short,
            forecast=forecast,
            theme=theme,
        )

    @property
    def career(self) -> Career:
        """As the reader may see it."""
        return self.voice.career

    @property
    def is_own(self) -> bool:
        """Whether the person reads, who alone sees what the work still takes."""
        return self.audience == "self"

    @cached_property
    def standing(self) -> Standing:
        """Where the person stands."""
        return standing(self.career, as_of=self.as_of)

    @cached_property
    def onward(self) -> tuple[WayOnward, ...]:
        """The ways onward."""
        return ways_onward(self.career, as_of=self.as_of)

    @cached_property
    def asked_stage(self) -> str:
        """Id of the stage aspired to, or of the present one where none is named."""
        wanted = self.career.profile.aspires_to
        return self.career.profile.stage if wanted is None else wanted.stage

    @cached_property
    def readiness(self) -> Readiness:
        """How ready the person is for the stage asked."""
        return readiness(self.career, self.asked_stage, as_of=self.as_of)

    @cached_property
    def agenda(self) -> Agenda:
        """What comes next."""
        return agenda(self.career, as_of=self.as_of)

    @cached_property
    def progress(self) -> Progress | None:
        """How far the plan has come; None where there is none."""
        plan = self.career.plan
        return None if plan is None else progress(plan, as_of=self.as_of, framework=self.career.framework)

    @cached_property
    def schedule(self) -> Schedule | None:
        """When the work is done; None without a plan, and where the hours of a week are not known."""
        plan, capacity = self.career.plan, self.career.profile.capacity
        if plan is None or capacity is None:
            return None
        return schedule(plan, capacity, as_of=self.as_of)

    @cached_property
    def goal(self) -> Goal | None:
        """The goal that the plan is about: the first that says by when or by what; None where there is no plan."""
        plan = self.career.plan
        if plan is None:
            return None
        goals = (node for node in plan.walk() if isinstance(node, Goal))
        # Why: where a reader may not see the plan's own goal, one that says nothing stands in its place.
        return next((goal for goal in goals if goal.due or goal.measures or goal.horizon), plan.goal)

    @property
    def last_review(self) -> Review | None:
        """The last review held; None where none was."""
        return self.agenda.last_review
