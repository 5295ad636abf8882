"""The progress report: outcome and work as two figures, pace, what stands in the way, and what changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cmo_career.analysis.progress.progress import Progress
from cmo_career.model.career import Career
from cmo_career.model.goal import Goal
from cmo_career.reports.theme import Theme, usual_theme
from cmo_career.reports.view.ahead import goals_picture
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.goals import outcome_text, work_text
from cmo_career.reports.view.late import late_goals
from cmo_career.reports.view.measures import measure_text
from cmo_career.reports.view.narrow import bottleneck_lines, gate_lines
from cmo_career.reports.view.paces import pace_cell, pace_marks
from cmo_career.reports.view.parts import Cell, Facts, Grid, Items, Line, Part, Section, Words
from cmo_career.reports.view.sections_page import SectionsPage
from cmo_career.reports.view.since import since_lines
from cmo_career.reports.view.status import status_view

__all__ = ["progress_page"]


def progress_page(
    career: Career,
    language: str,
    *,
    as_of: date,
    audience: str = "self",
    since: date | None = None,
    theme: Theme = usual_theme,
) -> SectionsPage:
    """
    Return the progress report of a career.

    Args:
        career: As the reader may see it.

        language: Of the reader.

        as_of: The day.

        audience: Who reads.

        since: An earlier day; what changed since is told where it is given.

        theme: The look of the page, for its charts.

    Raises ReportError for a language without phrases.
    """
    case = Case.of(career, language, as_of=as_of, audience=audience, theme=theme)
    voice = case.voice
    told = voice.says("as-of", day=voice.day(as_of))
    sections = tuple(_sections(case, since))
    return SectionsPage(
        language=voice.language,
        title=voice.tells("progress.title"),
        whose=voice.told(career.profile.name),
        as_of=told
        if since is None
        else voice.tells("progress.as-of-since", day=told, since=voice.day(since)),
        measured_by=voice.says(
            "measured-by", framework=voice.told(career.framework.title), version=str(career.framework.version)
        ),
        sections=sections,
        notes=case.notes.view(),
        purpose=voice.says("purpose"),
    )


def _sections(case: Case, since: date | None) -> Iterator[Section]:
    found = case.progress
    if found is None:
        yield _section(case, "short")
        return
    yield _section(case, "short", Facts(lines=tuple(_short(case, found))))
    attention = tuple(_attention(case, found))
    yield _section(case, "attention", Items(lines=attention) if attention else None)
    if since is not None:
        changed = tuple(since_lines(case, found, since))
        yield _section(case, "since", Items(lines=changed) if changed else None)
    yield _section(
        case, "goals", goals_picture(case), _goals(case, found), lead=case.voice.says("goals.lead")
    )
    if found.habits:
        yield _section(case, "habits", _habits(case, found))


def _section(case: Case, id_: str, *parts: Part | None, lead: str = "") -> Section:
    shown = tuple(each for each in parts if each is not None)
    heading = case.voice.tells(f"progress.{id_}.heading")
    return Section(
        id=id_,
        heading=heading,
        lead=lead,
        parts=shown or (Words(text=case.voice.tells(f"progress.{id_}.none"), look="unknown"),),
    )


def _short(case: Case, found: Progress) -> Iterator[Line]:
    voice, goal = case.voice, case.goal
    assert goal is not None  # a plan has a goal
    told = found.of(goal.id)
    yield Line(
        label=voice.tells("progress.short.goal"),
        text=voice.told(goal.title),
        notes=(status_view(voice, told).words, *((voice.by(goal.due),) if goal.due else ())),
    )
    outcome = outcome_text(voice, goal, told)
    if outcome:
        yield Line(label=voice.says("goals.outcome"), text=outcome)
    elif told.aims_at_stage:
        yield from gate_lines(case)
        yield from bottleneck_lines(case)
    work = work_text(voice, found.of(found.plan.goal.id))
    if work:
        yield Line(label=voice.says("goals.work"), text=work)


def _attention(case: Case, found: Progress) -> Iterator[Line]:
    voice = case.voice
    signs = {"overdue": "!", "impossible": "✕", "blocked": "◌"}
    for word, ids in (
        ("overdue", found.overdue),
        ("impossible", found.impossible),
        ("blocked", found.blocked),
        ("out-of-order", found.out_of_order),
    ):
        for id_ in ids:
            node = found.plan.node(id_)
            if word == "blocked" and not found.of(id_).is_wanted:
                continue
            label = (
                voice.says("goals.out-of-order") if word == "out-of-order" else voice.label("status", word)
            )
            notes = (voice.by(node.due),) if node.due is not None else ()
            look = "late" if word in {"overdue", "impossible"} else word
            yield Line(
                text=voice.told(node.title), sign=signs.get(word, "↷"), look=look, notes=(label, *notes)
            )
    for goal, pace in late_goals(case):
        measure = voice.told(goal.measures[pace.last.place].name)
        late = voice.tells("progress.attention.slow", measure=measure)
        yield Line(text=voice.told(goal.title), sign="!", look="late", notes=(late,))


def _goals(case: Case, found: Progress) -> Grid:
    voice = case.voice
    columns = (
        Cell(text=voice.tells("progress.goals.goal")),
        Cell(text=voice.tells("progress.goals.status")),
        Cell(text=voice.says("goals.outcome")),
        Cell(text=voice.says("goals.work")),
        Cell(text=voice.says("goals.due")),
        Cell(text=voice.tells("progress.goals.pace"), marks=pace_marks(case)),
    )
    goals = (node for node in found.plan.walk() if isinstance(node, Goal))
    rows = tuple(_goal_row(case, found, goal) for goal in goals)
    return Grid.of(voice.tells("progress.goals.caption"), columns, rows)


def _goal_row(case: Case, found: Progress, goal: Goal) -> tuple[Cell, ...]:
    voice, told = case.voice, found.of(goal.id)
    status = status_view(voice, told)
    measures = tuple(measure_text(voice, each, as_of=case.as_of) for each in goal.measures)
    return (
        Cell(text=voice.told(goal.title), notes=measures),
        Cell(text=status.words, sign=status.sign, look=status.look),
        _cell(case, outcome_text(voice, goal, told)),
        _cell(case, work_text(voice, told)),
        _cell(case, voice.period(goal.due)),
        pace_cell(voice, told.pace),
    )


def _cell(case: Case, text: str) -> Cell:
    return Cell(text=text) if text else Cell(text=case.voice.says("none"), look="empty")


def _habits(case: Case, found: Progress) -> Grid:
    voice = case.voice
    columns = tuple(Cell(text=voice.tells(f"progress.habits.{key}")) for key in ("habit", "every", "kept"))
    rows = tuple(
        (
            Cell(text=voice.told(found.plan.node(each.id).title)),
            Cell(text=voice.label("every", each.every)),
            Cell(text=voice.tells("progress.habits.of", kept=each.kept, n=each.due)),
        )
        for each in found.habits
    )
    return Grid.of(voice.tells("progress.habits.caption"), columns, rows)
