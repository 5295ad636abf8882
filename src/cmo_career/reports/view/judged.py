"""Goals against what was promised, as the reviews of a year judged them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from cmo_career.analysis.review.plan_on import held_in_order
from cmo_career.model.goal import Goal
from cmo_career.model.review import Outcome
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.measures import measure_promise, measure_reading
from cmo_career.reports.view.parts import Cell, Grid, Line
from cmo_career.reports.view.reviews import causes_text, goal_title, signs
from cmo_career.reports.view.status import status_view

__all__ = ["a_year_before", "judged_grid", "judged_outcomes", "lesson_lines"]


def a_year_before(day: date) -> date:
    """Return the day a year before another."""
    return day - timedelta(days=365)


def judged_outcomes(case: Case, since: date) -> dict[str, Outcome]:
    """Return the last outcome of each goal that a review judged after a day."""
    found: dict[str, Outcome] = {}
    for review in held_in_order(case.career):
        if review.held is not None and since < review.held <= case.as_of:
            found.update({each.goal: each for each in review.outcomes})
    return found


def judged_grid(case: Case, since: date) -> Grid | None:
    """Return the goals that were judged, are done, or have figures to show; None where there are none."""
    voice = case.voice
    columns = tuple(
        Cell(text=voice.tells(f"brief.judged.{key}")) for key in ("goal", "promised", "result", "outcome")
    )
    rows = tuple(_rows(case, judged_outcomes(case, since)))
    return Grid.of(voice.tells("brief.judged.caption"), columns, rows) if rows else None


def _rows(case: Case, judged: dict[str, Outcome]) -> Iterator[tuple[Cell, ...]]:
    plan = case.career.plan
    for goal in () if plan is None else plan.walk():
        if not isinstance(goal, Goal) or case.progress is None:
            continue
        has_figures = any(read.date <= case.as_of for each in goal.measures for read in each.readings)
        is_done = goal.done is not None and goal.done <= case.as_of
        if goal.id in judged or is_done or has_figures:
            yield _row(case, goal, judged.get(goal.id))


def _row(case: Case, goal: Goal, outcome: Outcome | None) -> tuple[Cell, ...]:
    voice = case.voice
    promised = tuple(measure_promise(voice, each) for each in goal.measures)
    read = tuple(measure_reading(voice, each, as_of=case.as_of) for each in goal.measures)
    none = voice.says("none")
    return (
        Cell(text=voice.told(goal.title)),
        Cell(text=voice.by(goal.due) if goal.due else none, notes=promised),
        Cell(text=read[0] if read else none, notes=read[1:], look="" if read else "empty"),
        _outcome(case, goal, outcome),
    )


def _outcome(case: Case, goal: Goal, outcome: Outcome | None) -> Cell:
    voice = case.voice
    if outcome is not None:
        word = voice.label("outcome", outcome.outcome)
        return Cell(text=word, sign=signs[outcome.outcome], look=outcome.outcome)
    assert case.progress is not None  # goals come from a plan
    status = status_view(voice, case.progress.of(goal.id))
    return Cell(text=status.words, sign=status.sign, look=status.look)


def lesson_lines(case: Case, since: date) -> Iterator[Line]:
    """Yield what was not fully met, why, and what was learnt."""
    voice = case.voice
    for id_, outcome in judged_outcomes(case, since).items():
        if outcome.outcome == "met" and outcome.lesson is None:
            continue
        causes = causes_text(voice, outcome.causes)
        notes = [voice.says("labelled", label=voice.says("reviews.causes"), text=causes)] if causes else []
        if outcome.lesson is not None:
            lesson = voice.told(outcome.lesson)
            notes.append(voice.says("labelled", label=voice.says("reviews.lesson"), text=lesson))
        word = voice.label("outcome", outcome.outcome)
        yield Line(
            text=goal_title(voice, id_),
            sign=signs[outcome.outcome],
            look=outcome.outcome,
            notes=(word, *notes),
        )
