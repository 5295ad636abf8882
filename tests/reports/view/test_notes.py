"""What figures rest on, numbered as they are used."""

from __future__ import annotations

import cmo_career as cc
from cmo_career.model.basis import Basis
from cmo_career.reports.view.handbook import handbook_page
from cmo_career.reports.view.notes import Notes
from reports.careers import a_full_career, on
from reports.view.views import voice_of

framework = cc.load_framework("marketing-leader")
guess = Basis(assumed=True, reasoning="A guess")
adapted = Basis(source="study", assumed=True, reasoning="Adapted")
sourced = Basis(source="study")


def notes_of(*, is_short: bool = False) -> Notes:
    """Return the empty notes of a page."""
    return Notes(voice_of(a_full_career()), is_short=is_short)


def test_a_figure_used_twice_has_one_number() -> None:
    notes = notes_of()
    assert notes.figure("Years", guess) == ("1",)
    assert notes.figure("Levels", guess) == ("2",)
    assert notes.figure("Years", guess) == ("1",)
    assert [(note.number, note.what) for note in notes.view().notes] == [("1", "Years"), ("2", "Levels")]


def test_an_assumption_is_called_one_with_its_reasoning() -> None:
    notes = notes_of()
    notes.figure("Years", guess)
    (note,) = notes.view().notes
    assert (note.sort, note.says, note.marks) == ("Assumption", "A guess", ())


def test_what_was_guided_by_a_source_points_to_it() -> None:
    notes = notes_of()
    assert notes.figure("Levels", adapted) == ("1",)
    figure, source = notes.view().notes
    assert (figure.sort, figure.marks) == ("Assumption, guided by a source", ("2",))
    assert (source.what, source.link) == ("Somebody (2020). A study.", "https://doi.org/10.1/x")


def test_a_figure_taken_as_it_is_points_to_its_source_alone() -> None:
    notes = notes_of()
    assert notes.figure("Share", sourced) == notes.source("study") == ("1",)
    assert len(notes.view().notes) == 1


def test_short_notes_name_their_sources_themselves() -> None:
    notes = notes_of(is_short=True)
    notes.figure("Levels", adapted)
    (note,) = notes.view().notes
    assert (note.says, note.marks) == ("Somebody 2020", ())


def test_without_notes_there_is_nothing_to_say() -> None:
    assert notes_of().view().lead == ""


def test_on_a_page_with_chapters_notes_stand_by_chapter_and_sources_apart() -> None:
    page = handbook_page(framework, "en", as_of=on)
    headings = [group.heading for group in page.notes.groups]
    assert len(headings) == len(set(headings)) > 1
    numbers = [note.number for group in page.notes.groups for note in group.notes]
    figures = [each for each in numbers if not each.startswith("S")]
    assert figures == [str(n + 1) for n in range(len(figures))]
    assert all(each.startswith("S") for each in numbers[len(figures) :])


def test_figures_of_a_chapter_with_one_reasoning_share_a_note() -> None:
    notes = notes_of()
    notes.chapter = "Ways"
    assert notes.figure("First", guess) == notes.figure("Second", guess) == ("1",)
    (group,) = notes.view().groups
    assert [(note.what, note.parts) for note in group.notes] == [("First", ("Second",))]
