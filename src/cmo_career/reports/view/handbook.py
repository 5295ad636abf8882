"""The handbook of a framework: the map of a profession, for whoever wants to read it whole."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from cmo_career.model.framework import Framework
from cmo_career.reports.theme import Theme, usual_theme
from cmo_career.reports.view.handbook_actions import actions_section, playbooks_section
from cmo_career.reports.view.handbook_pillars import pillars_section, requirements_section
from cmo_career.reports.view.handbook_rules import parameters_section, steps_section
from cmo_career.reports.view.handbook_stages import stages_section
from cmo_career.reports.view.handbook_ways import gates_section, ways_section
from cmo_career.reports.view.notes import Notes, NotesView
from cmo_career.reports.view.parts import Section
from cmo_career.reports.view.voice import Speech

__all__ = ["HandbookPage", "handbook_page"]


@attrs.frozen(kw_only=True)
class HandbookPage:
    """
    What the handbook says.

    Attributes:
        language: Tag of its language.

        title: The framework's title.

        as_of: The day on which it was printed.

        measured_by: The framework and its version.

        about: What the framework covers; empty where it does not say.

        contents: What the list of sections is called.

        sections: In their order.

        notes: Assumptions and sources.

        purpose: What the page is for, and what not.
    """

    language: str
    title: str
    as_of: str
    measured_by: str
    about: str
    contents: str
    sections: tuple[Section, ...]
    notes: NotesView
    purpose: str


def handbook_page(
    framework: Framework, language: str, *, as_of: date, theme: Theme = usual_theme
) -> HandbookPage:
    """
    Return the handbook of a framework.

    Raises ReportError for a language without phrases.
    """
    voice = Speech.about(framework, language)
    notes = Notes(voice)
    made = tuple(_sections(voice, notes, theme))
    return HandbookPage(
        language=voice.language,
        title=voice.tells("framework.title", framework=voice.told(framework.title)),
        as_of=voice.tells("framework.as-of", day=voice.day(as_of)),
        measured_by=voice.tells("framework.version", id=framework.id, version=str(framework.version)),
        about=voice.told(framework.about),
        contents=voice.tells("framework.contents"),
        sections=tuple(each for each in made if each is not None),
        notes=notes.view(),
        purpose=voice.tells("framework.purpose"),
    )


def _sections(voice: Speech, notes: Notes, theme: Theme) -> Iterator[Section | None]:
    def chapter(key: str) -> Notes:
        notes.chapter = voice.tells(f"framework.{key}.heading")
        return notes

    yield stages_section(voice, theme)
    yield requirements_section(voice, chapter("requirements"))
    yield pillars_section(voice)
    yield ways_section(voice, chapter("ways"))
    yield gates_section(voice, chapter("gates"))
    yield actions_section(voice, chapter("actions"))
    yield playbooks_section(voice)
    yield steps_section(voice)
    yield parameters_section(voice, chapter("parameters"))
