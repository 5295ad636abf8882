"""A review in the making: what the data say, and what the person says to it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Self

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.review.draft_reason import draft_reason
from cmo_career.analysis.review.draft_table import draft_table
from cmo_career.analysis.review.hours_used import HoursUsed
from cmo_career.analysis.review.kept_commitment import KeptCommitment
from cmo_career.analysis.review.level_change import LevelChange
from cmo_career.analysis.review.look_anew import LookAnew
from cmo_career.analysis.review.promised_goal import PromisedGoal
from cmo_career.analysis.review.proposed_cause import ProposedCause
from cmo_career.errors import AnalysisError
from cmo_career.model.change import Change, Difference
from cmo_career.model.change_data import change_data
from cmo_career.model.period import Period, PeriodLike
from cmo_career.model.review import Cause, Commitment, Outcome
from cmo_career.model.text import Text, TextLike, as_optional_text
from cmo_career.model.validation import nearest_word
from cmo_career.model.vocabulary import CauseKind, OutcomeKind, ReviewKind

__all__ = ["ReviewDraft"]

CauseLike = Cause | ProposedCause | CauseKind


@attrs.frozen(kw_only=True, repr=False)
class ReviewDraft(Answer):
    """
    A review before it is closed (复盘草稿).

    What the data say comes with it; the person judges. Every word of the person gives a new draft.

    Attributes:
        id: That the review will have.

        kind: ``quarterly``, ``annual`` or ``event``.

        period: The period looked back on.

        first: Its first day.

        last: Its last day.

        promised_on: The day of which the promises are.

        as_of: The day of the facts; later ones are not known yet.

        goals: What was promised, and what came of it, in the plan's order.

        kept: What became of the commitments of the last review.

        hours: Of all actions, planned and used.

        available_hours: What the person could put in, own and job hours together; None where that is unknown.

        levels: What changed in the standing, for every pillar and skill rated anew.

        anew: Of an annual review, what else is to be looked at.

        outcomes: What the person judged.

        commitments: What the person commits to for the next period.

        changes: What is to change in the plan, or in the profile.

        market: What changed outside.

        ground: What is kept to say why.
    """

    id: str
    kind: ReviewKind
    period: Period
    first: date
    last: date
    promised_on: date
    as_of: date
    goals: tuple[PromisedGoal, ...] = ()
    kept: tuple[KeptCommitment, ...] = ()
    hours: HoursUsed = attrs.field(factory=HoursUsed)
    available_hours: float | None = None
    levels: tuple[LevelChange, ...] = ()
    anew: LookAnew | None = None
    outcomes: tuple[Outcome, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    changes: tuple[Change, ...] = ()
    market: Text | None = attrs.field(default=None, converter=as_optional_text)
    ground: Ground = attrs.field(factory=Ground, eq=False)

    def goal(self, at: str) -> PromisedGoal:
        """
        Return a goal of the review, by id or address.

        Raises AnalysisError with the nearest id where it is not in the review.
        """
        id_ = at.removeprefix("goal/")
        found = next((goal for goal in self.goals if goal.id == id_), None)
        if found is None:
            ids = tuple(goal.id for goal in self.goals)
            nearest = nearest_word(id_, ids)
            if nearest:
                raise AnalysisError.of("goal-not-in-review-near", id=id_[:64], nearest=nearest)
            raise AnalysisError.of("goal-not-in-review", id=id_[:64])
        return found

    @property
    def unjudged(self) -> tuple[str, ...]:
        """The ids of the goals that must be judged before the review can be closed."""
        judged = {outcome.goal for outcome in self.outcomes}
        return tuple(goal.id for goal in self.goals if goal.must_be_judged and goal.id not in judged)

    @property
    def changed_levels(self) -> tuple[LevelChange, ...]:
        """What changed in the standing beyond the error of the difference."""
        return tuple(each for each in self.levels if each.is_clear)

    def judge(
        self,
        goal: str,
        *,
        outcome: OutcomeKind,
        causes: Iterable[CauseLike] = (),
        lesson: TextLike | None = None,
    ) -> Self:
        """
        Return the draft with the outcome of one goal; a goal judged before is judged anew.

        An outcome is about the period and changes nothing in the plan: what is met may go on to another target. For
        what is over, `adjust` takes the change that sets ``done``, or the one that `drop` gives.

        Args:
            goal: Id or address of a goal in the review.

            outcome: ``met``, ``partly``, ``missed`` or ``dropped``, against the target as it was promised.

            causes: Why: causes, their kinds, or some of those that the data suggest.

            lesson: What to do differently, or again.

        Raises AnalysisError for a goal that is not in the review, ModelError for a word that is no outcome or cause.
        """
        id_ = self.goal(goal).id
        judged = Outcome(goal=id_, outcome=outcome, causes=[*map(_as_cause, causes)], lesson=lesson)
        others = tuple(each for each in self.outcomes if each.goal != id_)
        return attrs.evolve(self, outcomes=(*others, judged))

    def commit(
        self,
        what: TextLike,
        *,
        due: PeriodLike | None = None,
        proof: TextLike | None = None,
        goal: str | None = None,
    ) -> Self:
        """
        Return the draft with one more commitment for the next period; a review closes with three at most.

        Args:
            what: What will be done.

            due: By when.

            proof: What will exist then.

            goal: Id or address of the goal or action that it serves.
        """
        id_ = None if goal is None else goal.rpartition("/")[2]
        made = Commitment(what=what, due=due, proof=proof, goal=id_)
        return attrs.evolve(self, commitments=(*self.commitments, made))

    def adjust(self, changes: Difference | Iterable[Change], *, why: TextLike | None = None) -> Self:
        """
        Return the draft with more changes, as `reschedule`, `retarget`, `reweigh`, `split`, `drop` and `compare` give.

        They are made when the review is closed, in the order in which they were given.

        Args:
            changes: To the plan, or to the profile.

            why: The reason, for those that have none of their own.
        """
        given = tuple(
            each if why is None or each.why is not None else attrs.evolve(each, why=why) for each in changes
        )
        return attrs.evolve(self, changes=(*self.changes, *given))

    def note_market(self, text: TextLike) -> Self:
        """Return the draft with what changed outside."""
        return attrs.evolve(self, market=text)

    @property
    def reason(self) -> Reason:
        """What was promised, what came of it, and what the data say about it."""
        return draft_reason(self)

    def table(self, language: str = "en") -> Table:
        """Return the goals of the review in the words of *language*."""
        return draft_table(self, language)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, what must still be judged with it."""
        own = {
            "period": self.period.written,
            "goals": [goal.to_dict() for goal in self.goals],
            "kept": [each.to_dict() for each in self.kept],
            "hours": {"planned": self.hours.planned, "used": self.hours.used, **as_plain(self.hours)},
            "levels": [each.to_dict() for each in self.levels],
            "changes": [change_data(change) for change in self.changes],
            "unjudged": list(self.unjudged),
        }
        others = {"ground", *own}
        rest = {
            field.name: as_plain(getattr(self, field.name))
            for field in attrs.fields(type(self))
            if field.name not in others
        }
        return {**rest, **own}

    def __repr__(self) -> str:
        return f"<ReviewDraft {self.id}: {len(self.goals)} goals, {len(self.unjudged)} to be judged>"


def _as_cause(given: CauseLike) -> Cause:
    if isinstance(given, Cause):
        return given
    return given.as_cause() if isinstance(given, ProposedCause) else Cause(cause=given)
