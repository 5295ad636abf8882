"""The goals of a review: what was promised, what happened, and why."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.analysis.answers.reason_words import said_alone
from cmo_career.analysis.review.promised_goal import PromisedGoal, PromisedMeasure
from cmo_career.model.measure import Measure
from cmo_career.model.review import Outcome
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.measures import measure_promise, with_unit
from cmo_career.reports.view.parts import Cell, Grid, Line
from cmo_career.reports.view.review_found import FoundReview
from cmo_career.reports.view.reviews import cause_text, goal_title, signs

__all__ = ["outcomes_of", "review_grid", "why_lines"]


def outcomes_of(found: FoundReview) -> dict[str, Outcome]:
    """Return what was judged, by goal."""
    judged = found.held.outcomes if found.held is not None else found.draft.outcomes if found.draft else ()
    return {each.goal: each for each in judged}


def review_grid(case: Case, found: FoundReview) -> Grid | None:
    """Return what was promised and what happened, a goal in a row; None where nothing was due."""
    voice = case.voice
    rows = tuple(_rows(case, found))
    heads = (
        voice.tells("review.goals.goal"),
        voice.tells("review.goals.promised"),
        voice.tells("review.goals.happened"),
        voice.tells(f"review.goals.{'suggested' if found.is_draft else 'outcome'}"),
    )
    columns = tuple(Cell(text=head) for head in heads)
    return Grid.of(voice.tells("review.goals.caption"), columns, rows) if rows else None


def _rows(case: Case, found: FoundReview) -> Iterator[tuple[Cell, ...]]:
    judged, listed = outcomes_of(found), found.draft.goals if found.draft is not None else ()
    for goal in listed:
        yield _row(case, goal, judged.get(goal.id))
    known = {goal.id for goal in listed}
    none = Cell(text=case.voice.says("none"), look="empty")
    for id_, outcome in judged.items():
        if id_ not in known:
            yield Cell(text=goal_title(case.voice, id_)), none, none, _outcome(case, outcome)


def _row(case: Case, goal: PromisedGoal, judged: Outcome | None) -> tuple[Cell, ...]:
    voice = case.voice
    none = voice.says("none")
    promised = tuple(_promise(case, each) for each in goal.measures)
    happened = (*(_reading(case, each) for each in goal.measures), *_hours(case, goal))
    return (
        Cell(text=goal_title(voice, goal.id)),
        Cell(text=voice.by(goal.due) if goal.due else none, notes=promised),
        Cell(text=happened[0] if happened else none, notes=happened[1:], look="" if happened else "empty"),
        _suggested(case, goal) if judged is None else _outcome(case, judged),
    )


def _promise(case: Case, measure: PromisedMeasure) -> str:
    return measure_promise(
        case.voice,
        Measure(
            name=measure.name,
            unit=measure.unit,
            kind=measure.kind,
            baseline=measure.baseline,
            target=measure.target,
        ),
    )


def _reading(case: Case, measure: PromisedMeasure) -> str:
    voice, latest = case.voice, measure.latest
    name = voice.told(measure.name)
    if measure.kind == "milestone":
        return voice.says("goals.reached" if latest and latest.value else "goals.not-reached", measure=name)
    if latest is None:
        return voice.says("labelled", label=name, text=voice.says("goals.unread"))
    value = voice.tells(
        "review.goals.read", value=with_unit(voice, latest.value, measure.unit), day=voice.day(latest.date)
    )
    return voice.says("labelled", label=name, text=value)


def _hours(case: Case, goal: PromisedGoal) -> Iterator[str]:
    voice, hours = case.voice, goal.hours
    if hours.planned or hours.used:
        yield voice.tells(
            "review.goals.hours",
            used=voice.hours(round(hours.used, 1)),
            planned=voice.hours(round(hours.planned, 1)),
        )


def _outcome(case: Case, judged: Outcome) -> Cell:
    word = case.voice.label("outcome", judged.outcome)
    return Cell(text=word, sign=signs[judged.outcome], look=judged.outcome)


def _suggested(case: Case, goal: PromisedGoal) -> Cell:
    voice = case.voice
    notes = (voice.tells("review.goals.to-judge"),) if goal.must_be_judged else ()
    if goal.suggests is None:
        return Cell(text=voice.tells("review.goals.silent"), sign="?", look="unknown", notes=notes)
    word = voice.label("outcome", goal.suggests)
    return Cell(text=word, sign=signs[goal.suggests], look=goal.suggests, notes=notes)


def why_lines(case: Case, found: FoundReview) -> Iterator[Line]:
    """Yield why goals came out as they did: what was judged, or else what the data suggest."""
    voice, judged = case.voice, outcomes_of(found)
    for id_, outcome in judged.items():
        causes = tuple(_cause(case, each.mine, cause_text(voice, each)) for each in outcome.causes)
        lesson = voice.told(outcome.lesson)
        learnt = (voice.says("labelled", label=voice.says("reviews.lesson"), text=lesson),) if lesson else ()
        if causes or learnt:
            below = tuple(Line(text=each) for each in (*causes, *learnt))
            yield Line(
                text=goal_title(voice, id_), sign=signs[outcome.outcome], look=outcome.outcome, below=below
            )
    for goal in found.draft.goals if found.draft is not None and found.is_draft else ():
        if goal.id not in judged and goal.causes:
            said = tuple(
                Line(text=said_alone(each.reason, voice.language, voice.then)) for each in goal.causes
            )
            yield Line(text=goal_title(voice, goal.id), sign="?", look="unknown", below=said)


def _cause(case: Case, mine: bool | None, text: str) -> str:
    if mine is None:
        return text
    note = case.voice.tells(f"review.goals.{'mine' if mine else 'not-mine'}")
    return case.voice.says("in-brackets", what=text, note=note)
