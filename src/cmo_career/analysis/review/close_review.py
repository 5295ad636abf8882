"""Closing a review: its changes are made, and kept with what they changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from cmo_career.analysis.difference.apply import apply
from cmo_career.analysis.difference.compare import compare
from cmo_career.analysis.review.draft_review import upcoming
from cmo_career.analysis.review.plan_on import held_in_order, is_of_plan, where
from cmo_career.analysis.review.review_draft import ReviewDraft
from cmo_career.errors import AnalysisError, ModelError, Problem
from cmo_career.model.asked import asked_about
from cmo_career.model.career import Career
from cmo_career.model.change import Change, Difference
from cmo_career.model.identifier import Address
from cmo_career.model.period import PeriodLike, as_day
from cmo_career.model.plan import Plan
from cmo_career.model.review import Review, most_commitments

__all__ = ["close_review"]

_changeable = frozenset({"plan", "goal", "action", "profile"})


def close_review(
    career: Career, draft: ReviewDraft, *, held: PeriodLike, participants: Iterable[str] = ()
) -> Career:
    """
    Return the career after a review: its changes made, and kept in it together with what was before.

    A review of the same period and kind that was planned is completed in its place, under its own id; else the new
    one comes last.

    Args:
        career: The one that the draft was made of.

        draft: With every goal judged that has to be.

        held: The day.

        participants: Who took part, as the person calls them; by default those of the planned review.

    Raises AnalysisError with everything that stands against it: goals to be judged, more than three commitments,
    changes that do not fit the career or that would change the past, a day before that of the last review.
    ModelError where the career would break a rule.
    """
    day = as_day(held)
    problems = [*_problems(asked_about(career, Career), asked_about(draft, ReviewDraft), day)]
    changed = career
    try:
        changed = apply(career, draft.changes)
    except (AnalysisError, ModelError) as error:
        if not problems and isinstance(error, ModelError):
            raise
        problems.extend(error.problems)
    if problems:
        raise AnalysisError(dict.fromkeys(problems))
    planned = upcoming(career, draft.period, draft.kind)
    review = Review(
        id=draft.id if planned is None else planned.id,
        kind=draft.kind,
        period=draft.period,
        held=day,
        due=None if planned is None else planned.due,
        outcomes=draft.outcomes,
        commitments=draft.commitments,
        changes=_undoable(career.plan, changed.plan, draft.changes),
        market=draft.market,
        participants=tuple(participants) or (() if planned is None else planned.participants),
        share=() if planned is None else planned.share,
    )
    return attrs.evolve(changed, reviews=_with(career, review, planned))


def _problems(career: Career, draft: ReviewDraft, held: date) -> Iterator[Problem]:
    for id_ in draft.unjudged:
        yield Problem(code="goal-not-judged", params={"id": id_}, address=f"goal/{id_}")
    if len(draft.commitments) > most_commitments:
        yield Problem(code="too-many-commitments", params={"most": most_commitments})
    behind = held_in_order(career)
    if behind and behind[-1].held is not None and held < behind[-1].held:
        yield Problem(code="review-before-last", params={"day": behind[-1].held.isoformat()})
    if held < draft.first:
        yield Problem(code="review-before-period", params={"period": draft.period.written})
    planned = upcoming(career, draft.period, draft.kind)
    if planned is None and any(each.id == draft.id for each in career.reviews):
        yield Problem(code="review-held-already", params={"period": draft.period.written})
    for change in draft.changes:
        if Address.parse(where(change)).kind not in _changeable:
            yield Problem(
                code="review-changes-other", params={"address": where(change)}, address=where(change)
            )


def _undoable(old: Plan | None, new: Plan | None, changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """
    Return changes that lead from one plan to the other and exactly back.

    Why: changes written by hand may say less than it takes to undo them, such as what stood below a goal taken out.
    """
    of_plan = Difference(tuple(change for change in changes if is_of_plan(change)))
    if old is None or new is None or not of_plan:
        return changes
    try:
        is_exact = apply(new, of_plan.inverse()) == old
    except (AnalysisError, ModelError):
        is_exact = False
    if is_exact:
        return changes
    whys = {where(change): change.why for change in reversed(of_plan.changes) if change.why is not None}
    only = next(iter(whys.values())) if len(set(whys.values())) == 1 else None
    anew = (attrs.evolve(each, why=whys.get(where(each), only)) for each in compare(old, new))
    return (*anew, *(change for change in changes if not is_of_plan(change)))


def _with(career: Career, review: Review, planned: Review | None) -> tuple[Review, ...]:
    """
    Return the reviews of a career with one more, in the place of the one that was planned.

    Why not always there: reviews of one day are undone in the order in which they stand.
    """
    others = [each for each in career.reviews if each is not planned]
    place = next((number for number, each in enumerate(career.reviews) if each is planned), len(others))
    if any(each.held == review.held for each in others[place:]):
        place = len(others)
    return (*others[:place], review, *others[place:])
