"""The brief: one page for a talk of ten minutes."""

from __future__ import annotations

from datetime import date
from typing import Literal

import attrs

from cmo_career.analysis.forecast.forecast import Forecast
from cmo_career.model.career import Career
from cmo_career.reports.view.aim import aim_lines, present_text
from cmo_career.reports.view.asks import ask_lines
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.dilemmas import dilemma_lines
from cmo_career.reports.view.kept import kept_lines, next_lines
from cmo_career.reports.view.narrow import bottleneck_lines, gate_lines
from cmo_career.reports.view.notes import NotesView
from cmo_career.reports.view.parts import Facts, Items, Line, Part, Section, Words
from cmo_career.reports.view.results import result_lines
from cmo_career.reports.view.turns import turn_lines

__all__ = ["BriefPage", "Paper", "Variant", "brief_page"]

Paper = Literal["a4", "letter"]
Variant = Literal["talk", "performance", "promotion"]


@attrs.frozen(kw_only=True)
class BriefPage:
    """
    What the brief says, in the order in which it is talked through.

    Attributes:
        language: Tag of its language.

        title: What it is, and whose.

        subtitle: Where the person is now.

        as_of: The day it speaks of.

        measured_by: The framework and its version.

        reader: For whom it is.

        paper: Paper it is printed on, as the style sheet writes it.

        look: ``talk``, ``performance`` or ``promotion``.

        sections: In their order.

        notes: What figures rest on.

        purpose: What the page is for, and what not.
    """

    language: str
    title: str
    subtitle: str
    as_of: str
    measured_by: str
    reader: str
    paper: str
    look: str
    sections: tuple[Section, ...]
    notes: NotesView
    purpose: str


def brief_page(
    career: Career,
    language: str,
    *,
    as_of: date,
    audience: str = "self",
    variant: Variant = "talk",
    paper: Paper = "a4",
    forecast: Forecast | None = None,
) -> BriefPage:
    """
    Return the brief on a career.

    Args:
        career: As the reader may see it.

        language: Of the reader.

        as_of: The day.

        audience: Who reads: ``self``, ``manager``, ``mentor`` or ``public``.

        variant: ``talk``, a page for a talk; ``performance``, results against what was promised (述职报告);
            ``promotion``, the case for the next post (晋升答辩).

        paper: ``a4`` or ``letter``.

        forecast: Of the career on that day; it is shown to the person alone.

    Raises ReportError for a language without phrases.
    """
    case = Case.of(career, language, as_of=as_of, audience=audience, is_short=True, forecast=forecast)
    voice = case.voice
    sections = _sections(case, variant)
    name = voice.told(career.profile.name)
    key = f"brief.title.{variant}"
    framework = voice.told(career.framework.title)
    return BriefPage(
        language=voice.language,
        title=voice.tells(f"{key}-of", name=name) if name else voice.tells(key),
        subtitle=present_text(voice),
        as_of=voice.says("as-of", day=voice.day(as_of)),
        measured_by=voice.says("measured-by", framework=framework, version=str(career.framework.version)),
        reader=voice.tells(f"brief.reader.{audience}"),
        paper={"a4": "A4", "letter": "letter"}[paper],
        look=variant,
        sections=sections,
        notes=case.notes.view(),
        purpose=voice.tells(f"brief.purpose.{variant}"),
    )


def _sections(case: Case, variant: Variant) -> tuple[Section, ...]:
    if variant != "talk":
        from cmo_career.reports.view.papers import paper_sections  # noqa: PLC0415 - the papers look back on this module

        return paper_sections(case, variant)
    return (
        _section(case, "aim", Facts(lines=tuple(aim_lines(case)))),
        _section(case, "narrow", Facts(lines=(*gate_lines(case), *bottleneck_lines(case)))),
        _kept(case),
        _section(case, "next", _list(case, "next", next_lines(case), is_numbered=True)),
        _asks(case),
        _section(case, "turns", _list(case, "turns", turn_lines(case))),
    )


def _section(case: Case, id_: str, *parts: Part) -> Section:
    return Section(id=id_, heading=case.voice.tells(f"brief.{id_}.heading"), parts=parts)


def _list(case: Case, id_: str, lines: tuple[Line, ...], *, is_numbered: bool = False) -> Part:
    if not lines:
        return Words(text=case.voice.tells(f"brief.{id_}.none"), look="unknown")
    return Items(lines=lines, is_numbered=is_numbered)


def _kept(case: Case) -> Section:
    voice, review = case.voice, case.last_review
    heading = voice.tells("brief.kept.heading")
    lead = (
        ""
        if review is None or review.held is None
        else voice.tells("brief.kept.lead", day=voice.day(review.held))
    )
    results = result_lines(case) if case.audience == "manager" else ()
    parts: list[Part] = [Items(lines=results)] if results else []
    parts.append(_list(case, "kept", tuple(kept_lines(case))))
    return Section(id="kept", heading=heading, lead=lead, parts=tuple(parts))


def _asks(case: Case) -> Section:
    if case.audience == "mentor":
        lines = (*dilemma_lines(case), *ask_lines(case))[:3]
        heading = case.voice.tells("brief.dilemmas.heading")
        return Section(id="asks", heading=heading, parts=(_list(case, "dilemmas", lines, is_numbered=True),))
    heading = case.voice.tells(f"brief.asks.heading{'-own' if case.is_own else ''}")
    return Section(
        id="asks", heading=heading, parts=(_list(case, "asks", ask_lines(case), is_numbered=True),)
    )
