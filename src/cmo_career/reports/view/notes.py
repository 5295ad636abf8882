"""The notes at the end of a page: what its figures rest on, numbered in the order in which they are used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from cmo_career.model.basis import Basis, Figure
from cmo_career.model.source import Source
from cmo_career.reports.view.voice import Speech, on_one_line
from cmo_career.words import has_phrase

__all__ = ["NoteGroup", "NoteView", "Notes", "NotesView"]


@attrs.frozen(kw_only=True)
class NoteView:
    """
    A note: a figure with what it rests on, or a publication.

    Attributes:
        number: By which the page refers to it.

        what: The figure, or the publication.

        sort: That it is assumed; empty for a publication.

        says: Why it is so, or what is taken from the publication; empty where nobody says.

        link: Address under which the publication is found; empty for none.

        marks: Numbers of the notes that it rests on.

        parts: Single figures, where several stand together.
    """

    number: str
    what: str
    sort: str = ""
    says: str = ""
    parts: tuple[str, ...] = ()
    link: str = ""
    marks: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class NoteGroup:
    """
    Notes that belong together.

    Attributes:
        heading: What they are about; empty where the page has one group alone.

        notes: In the order of their numbers.
    """

    heading: str
    notes: tuple[NoteView, ...]


@attrs.frozen(kw_only=True)
class NotesView:
    """
    The section of notes.

    Attributes:
        heading: Of the section.

        lead: That figures are to be overridden; empty where there are none.

        groups: One or, on a page of many chapters, one for each that has notes, and one of sources; none without notes.
    """

    heading: str
    lead: str
    groups: tuple[NoteGroup, ...]

    @property
    def notes(self) -> tuple[NoteView, ...]:
        """All of them, group by group."""
        return tuple(note for group in self.groups for note in group.notes)


class Notes:
    """
    The notes of one page, gathered while its sections are made, in the order in which a reader meets them.

    Attributes:
        is_short: Whether a note names its publications itself, without reasoning, as on a page that must stay one.

        chapter: Heading of the chapter that is being made. On a page with chapters its notes stand together, and
            sources apart, under numbers of their own.
    """

    def __init__(self, voice: Speech, *, is_short: bool = False) -> None:
        self.is_short = is_short
        self.chapter = ""
        self._voice = voice
        self._notes: dict[tuple[str, object], NoteView] = {}
        self._chapters: dict[tuple[str, object], str] = {}

    def figure(self, what: str, basis: Basis | None) -> tuple[str, ...]:
        """Return the marks for a figure: of its assumption, or of its source where it was taken as it is."""
        if basis is None:
            return ()
        sources = () if basis.source is None else (basis.source,)
        if not basis.assumed:
            return self.sources(sources)
        sort = self._voice.says("basis.assumed" if basis.source is None else "basis.adapted")
        if self.chapter and basis.source is None:
            # Why: the lead says so of all that have no source, and a chapter has many.
            sort = ""
        note = NoteView(number="", what=what, sort=sort, says=self._voice.told(basis.reasoning))
        shared = ("shared", self.chapter, basis) if self.chapter and basis.reasoning is not None else None
        if shared is None:
            return self._note(("figure", what), note, sources)
        return self._shared(shared, note, sources)

    def figures(self, what: str, figures: Mapping[str, Figure]) -> tuple[str, ...]:
        """Return the mark for figures that stand together, such as those behind every chance."""
        sources = dict.fromkeys(
            each.basis.source for each in figures.values() if each.basis.source is not None
        )
        parts = tuple(map(self._parameter, figures.items()))
        note = NoteView(number="", what=what, sort=self._voice.says("basis.partly-assumed"), parts=parts)
        return self._note(("figures", what), note, tuple(sources))

    def rule(self, what: str, says: str) -> tuple[str, ...]:
        """Return the mark for a rule that is no figure of the framework."""
        number = self._note(("rule", what), NoteView(number="", what=what), ())
        self._notes["rule", what] = attrs.evolve(self._notes["rule", what], says=says)
        return number

    def source(self, id_: str) -> tuple[str, ...]:
        """Return the mark for a publication."""
        source = self._voice.framework.source(id_)
        link = f"https://doi.org/{on_one_line(source.doi)}" if source.doi and not self.is_short else ""
        what = _short(self._voice, source) if self.is_short else _cited(self._voice, source)
        says = "" if self.is_short else self._voice.told(source.says)
        return self._note(("source", id_), NoteView(number="", what=what, says=says, link=link), ())

    def sources(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Return the marks for publications."""
        return tuple(mark for id_ in dict.fromkeys(ids) for mark in self.source(id_))

    def _shared(
        self, key: tuple[str, object, object], note: NoteView, sources: tuple[str, ...]
    ) -> tuple[str, ...]:
        """Return the mark of the note that all figures of a chapter with the same reasoning share."""
        marks = self._note((key[0], key[1:]), note, sources)
        kept = self._notes[key[0], key[1:]]
        if note.what not in (kept.what, *kept.parts):
            self._notes[key[0], key[1:]] = attrs.evolve(kept, parts=(*kept.parts, note.what))
        return marks

    def _note(self, key: tuple[str, object], note: NoteView, sources: tuple[str, ...]) -> tuple[str, ...]:
        if key not in self._notes:
            self._notes[key] = attrs.evolve(note, number=self._number(key[0]))
            is_apart = bool(self.chapter) and key[0] == "source"
            self._chapters[key] = self._voice.says("basis.sources") if is_apart else self.chapter
            if self.is_short:
                cited = (_short(self._voice, self._voice.framework.source(each)) for each in sources)
                says = self._voice.says("item-separator").join(cited)
                self._notes[key] = attrs.evolve(self._notes[key], says=says, parts=())
            else:
                self._notes[key] = attrs.evolve(self._notes[key], marks=self.sources(sources))
        return (self._notes[key].number,)

    def _number(self, sort: str) -> str:
        """Return the next number: 1, 2, 3; of sources on a page with chapters S1, S2, S3."""
        if not self.chapter:
            return str(len(self._notes) + 1)
        is_source = sort == "source"
        count = sum((key[0] == "source") is is_source for key in self._notes) + 1
        return f"S{count}" if is_source else str(count)

    def view(self) -> NotesView:
        """Return the section, whatever was gathered by now."""
        groups: dict[str, list[NoteView]] = {}
        for key, note in self._notes.items():
            groups.setdefault(self._chapters[key], []).append(note)
        sources = groups.pop(self._voice.says("basis.sources"), None)
        if sources is not None:
            groups[self._voice.says("basis.sources")] = sources
        return NotesView(
            heading=self._voice.says("basis.heading"),
            lead=self._voice.says("basis.lead-brief" if self.is_short else "basis.lead") if groups else "",
            groups=tuple(
                NoteGroup(
                    heading=heading, notes=tuple(sorted(notes, key=lambda note: int(note.number.strip("S"))))
                )
                for heading, notes in groups.items()
            ),
        )

    def _parameter(self, named: tuple[str, Figure]) -> str:
        name, figure = named
        voice = self._voice
        key = f"report.plan.parameter.{name}"
        called = voice.says(f"parameter.{name}") if has_phrase(key, voice.language) else name
        told = voice.says("labelled", label=called, text=voice.number(figure.value))
        reasoning = voice.told(figure.basis.reasoning)
        return voice.says("in-brackets", what=told, note=reasoning) if reasoning else told


def _short(voice: Speech, source: Source) -> str:
    return voice.says("basis.short-source", authors=on_one_line(source.authors), year=source.year)


def _cited(voice: Speech, source: Source) -> str:
    text = voice.says(
        "basis.source", authors=on_one_line(source.authors), year=source.year, title=on_one_line(source.title)
    )
    if source.published_in is None:
        return text
    return voice.says("basis.published-in", source=text, where=on_one_line(source.published_in))
