"""Reviews that were held: what became of goals, why, and what was learnt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import attrs

from cmo_career.model.change import Remove
from cmo_career.model.node import Node
from cmo_career.model.review import Cause, Commitment, Outcome, Review
from cmo_career.model.traversal import walk
from cmo_career.reports.view.voice import Voice

__all__ = [
    "OutcomeView",
    "ReviewView",
    "ReviewsView",
    "cause_text",
    "causes_text",
    "commitment_text",
    "goal_title",
    "review_title",
    "reviews_view",
    "signs",
]

signs = {"met": "✓", "partly": "◐", "missed": "✕", "dropped": "–"}


@attrs.frozen(kw_only=True)
class OutcomeView:
    """
    What became of a goal.

    Attributes:
        look: ``met``, ``partly``, ``missed`` or ``dropped``.

        sign: A character that tells it without colour.

        goal: Title of the goal.

        outcome: What became of it, in a word.

        causes: Why; empty where nobody said.

        lesson: What to do differently, or again; empty where nobody said.
    """

    look: str
    sign: str
    goal: str
    outcome: str
    causes: str
    lesson: str


@attrs.frozen(kw_only=True)
class ReviewView:
    """
    A review held.

    Attributes:
        title: Its kind and period.

        held: When, and with whom.

        market: What changed outside; empty for nothing.

        outcomes: What became of the goals.

        commitments: What was promised for the next period.

        changes: How many changes it made to the plan; empty for none.
    """

    title: str
    held: str
    market: str
    outcomes: tuple[OutcomeView, ...]
    commitments: tuple[str, ...]
    changes: str


@attrs.frozen(kw_only=True)
class ReviewsView:
    """
    The section on reviews.

    Attributes:
        heading: Of the section.

        next_label: Before the next one.

        next: What the next one is, and when.

        none_yet: That none was held; empty where some were.

        market_label: Before what changed outside.

        causes_label: Before causes.

        lesson_label: Before lessons.

        commitments_label: Before what was promised.

        reviews: Those held, the latest first.
    """

    heading: str
    next_label: str
    next: str
    none_yet: str
    market_label: str
    causes_label: str
    lesson_label: str
    commitments_label: str
    reviews: tuple[ReviewView, ...]


def reviews_view(voice: Voice, next_review: str, *, as_of: date) -> ReviewsView:
    """Return the section on reviews; those held after *as_of* do not exist yet."""
    held = [
        (each.held, each) for each in voice.career.reviews if each.held is not None and each.held <= as_of
    ]
    latest_first = sorted(held, key=lambda pair: (pair[0], pair[1].id), reverse=True)
    return ReviewsView(
        heading=voice.says("reviews.heading"),
        next_label=voice.says("next.review"),
        next=next_review,
        none_yet="" if held else voice.says("reviews.none-yet"),
        market_label=voice.says("reviews.market"),
        causes_label=voice.says("reviews.causes"),
        lesson_label=voice.says("reviews.lesson"),
        commitments_label=voice.says("reviews.commitments"),
        reviews=tuple(_review(voice, review, day) for day, review in latest_first),
    )


def review_title(voice: Voice, review: Review) -> str:
    """Return what a review is called: its kind and its period."""
    kind = voice.label("review-kind", review.kind)
    if review.period is None:
        return kind
    return voice.says("reviews.title", kind=kind, period=voice.period(review.period))


def _review(voice: Voice, review: Review, day: date) -> ReviewView:
    held = voice.says("reviews.held", day=voice.day(day))
    if review.participants:
        with_whom = voice.says("reviews.with", who=voice.named(review.participants))
        held = voice.says("separator").join((held, with_whom))
    changes = len(review.changes)
    return ReviewView(
        title=review_title(voice, review),
        held=held,
        market=voice.told(review.market),
        outcomes=tuple(_outcome(voice, each) for each in review.outcomes),
        commitments=tuple(commitment_text(voice, each) for each in review.commitments),
        changes=voice.says("reviews.changes", n=changes) if changes else "",
    )


def _outcome(voice: Voice, outcome: Outcome) -> OutcomeView:
    return OutcomeView(
        look=outcome.outcome,
        sign=signs[outcome.outcome],
        goal=goal_title(voice, outcome.goal),
        outcome=voice.label("outcome", outcome.outcome),
        causes=causes_text(voice, outcome.causes),
        lesson=voice.told(outcome.lesson),
    )


def goal_title(voice: Voice, id_: str) -> str:
    """Return the title of a node of the plan, or of one that a review took out of it."""
    plan = voice.career.plan
    if plan is not None and id_ in plan:
        return voice.told(plan.node(id_).title)
    changes = (change for review in voice.career.reviews for change in review.changes)
    removed = (change.was for change in changes if isinstance(change, Remove))
    nodes = (node for each in removed if isinstance(each, Node) for node in walk(each))
    return next((voice.told(node.title) for node in nodes if node.id == id_), id_)


def causes_text(voice: Voice, causes: Sequence[Cause]) -> str:
    """Return causes one after the other; a full stop stands behind the last alone."""
    told = [cause_text(voice, each) for each in causes]
    return voice.says("item-separator").join((*(each.rstrip("。.") for each in told[:-1]), *told[-1:]))


def cause_text(voice: Voice, cause: Cause) -> str:
    """Return a cause in a word, and in the person's own words where there are some."""
    word = voice.label("cause", cause.cause)
    return voice.says("labelled", label=word, text=voice.told(cause.text)) if cause.text is not None else word


def commitment_text(voice: Voice, commitment: Commitment) -> str:
    """Return what was promised, by when, and what will exist then."""
    what = voice.told(commitment.what)
    notes = []
    if commitment.due is not None:
        notes.append(voice.by(commitment.due))
    if commitment.proof is not None:
        notes.append(voice.says("proof", what=voice.told(commitment.proof)))
    return voice.says("in-brackets", what=what, note=voice.says("separator").join(notes)) if notes else what
