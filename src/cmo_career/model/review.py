"""Reviews: what was promised, what happened, why, and what changes."""

from __future__ import annotations

from datetime import date

import attrs

from cmo_career.model.change import Add, Change, Move, Remove, Set
from cmo_career.model.dated import as_words
from cmo_career.model.identifier import check_id, repeated
from cmo_career.model.period import Period, as_optional_day, as_optional_period
from cmo_career.model.text import Text, as_optional_text, as_text
from cmo_career.model.validation import all_of_words, each_of, each_says_something, one_of, refuse
from cmo_career.model.vocabulary import Audience, CauseKind, OutcomeKind, ReviewKind

__all__ = ["Cause", "Commitment", "Outcome", "Review"]

most_commitments = 3


@attrs.frozen(kw_only=True, repr=False)
class Cause:
    """
    Why something went well or badly (原因).

    Attributes:
        cause: ``effort``, ``skill``, ``plan``, ``priority``, ``others``, ``market`` or ``chance``.

        mine: Whether it lay with the person; unknown where nobody judged.

        text: In the person's words.
    """

    cause: CauseKind = attrs.field(validator=one_of(CauseKind))
    mine: bool | None = None
    text: Text | None = attrs.field(default=None, converter=as_optional_text)

    def __attrs_post_init__(self) -> None:
        if self.mine.__class__ is not bool and self.mine is not None:
            refuse("not-true-or-false", "mine")

    def __repr__(self) -> str:
        return "<Cause>"


@attrs.frozen(kw_only=True, repr=False)
class Outcome:
    """
    What became of a goal in the period of a review (结果).

    Attributes:
        goal: Id of the goal.

        outcome: ``met``, ``partly``, ``missed`` or ``dropped``, against the target as it was promised.

        causes: Why.

        lesson: What to do differently, or again.
    """

    goal: str = attrs.field(validator=check_id)
    outcome: OutcomeKind = attrs.field(validator=one_of(OutcomeKind))
    causes: tuple[Cause, ...] = attrs.field(default=(), converter=tuple[Cause, ...], validator=each_of(Cause))
    lesson: Text | None = attrs.field(default=None, converter=as_optional_text)

    def __repr__(self) -> str:
        return f"<Outcome of {self.goal}>"


@attrs.frozen(kw_only=True, repr=False)
class Commitment:
    """
    What a person commits to for the next period (承诺).

    Attributes:
        what: What will be done.

        due: By when.

        proof: What will exist then.

        goal: Id of the goal or action it serves.
    """

    what: Text = attrs.field(converter=as_text)
    due: Period | None = attrs.field(default=None, converter=as_optional_period)
    proof: Text | None = attrs.field(default=None, converter=as_optional_text)
    goal: str | None = attrs.field(default=None, validator=check_id)

    def __repr__(self) -> str:
        return "<Commitment>"


@attrs.frozen(kw_only=True, repr=False)
class Review:
    """
    A quarterly or annual review, or one after an event (复盘).

    Attributes:
        id: Its name in documents.

        kind: ``quarterly``, ``annual`` or ``event``.

        period: The period looked back on.

        held: The day it was held; None while it is still to come.

        due: When it is to be held.

        outcomes: What became of each goal that was due, each goal once.

        commitments: At most three for the next period.

        changes: What it changed in the plan, each with what it was and what it becomes.

        market: What changed outside.

        participants: Who took part, as the person calls them.

        share: Who may see it; the person alone where nobody is named.

    Raises:
        ModelError: For a goal judged twice, more than three commitments, or outcomes of a review not yet held.
    """

    id: str = attrs.field(validator=check_id)
    kind: ReviewKind = attrs.field(validator=one_of(ReviewKind))
    period: Period | None = attrs.field(default=None, converter=as_optional_period)
    held: date | None = attrs.field(default=None, converter=as_optional_day)
    due: Period | None = attrs.field(default=None, converter=as_optional_period)
    outcomes: tuple[Outcome, ...] = attrs.field(
        default=(), converter=tuple[Outcome, ...], validator=each_of(Outcome)
    )
    commitments: tuple[Commitment, ...] = attrs.field(
        default=(), converter=tuple[Commitment, ...], validator=each_of(Commitment)
    )
    changes: tuple[Change, ...] = attrs.field(
        default=(), converter=tuple[Change, ...], validator=each_of(Set, Add, Remove, Move)
    )
    market: Text | None = attrs.field(default=None, converter=as_optional_text)
    participants: tuple[str, ...] = attrs.field(default=(), converter=as_words, validator=each_says_something)
    share: tuple[Audience, ...] = attrs.field(
        default=(), converter=as_words, validator=all_of_words(Audience)
    )

    def __attrs_post_init__(self) -> None:
        if twice := repeated(outcome.goal for outcome in self.outcomes):
            refuse("id-twice", "outcomes", kind="goal", id=twice[0])
        if len(self.commitments) > most_commitments:
            refuse("too-many-commitments", "commitments", most=most_commitments)
        if self.held is None and self.due is None:
            refuse("review-without-day", "held")
        if self.held is None and (self.outcomes or self.changes):
            refuse("review-not-held", "held")

    def __repr__(self) -> str:
        return f"<Review {self.id}>"
