"""What the figures of a page rest on: assumptions with their reasoning, and sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from cmo_career.analysis.gates.onward import WayOnward
from cmo_career.analysis.standing.standing import Standing
from cmo_career.model.basis import Basis, Figure
from cmo_career.model.source import Source
from cmo_career.reports.view.voice import Voice, on_one_line
from cmo_career.words import has_phrase

__all__ = ["BasisView", "RestsOn", "SourceView", "basis_view"]


@attrs.frozen(kw_only=True)
class RestsOn:
    """
    A figure and what it rests on.

    Attributes:
        what: The figure.

        sort: That it is assumed, or taken from a source.

        reasoning: Why it is so; empty where the source says it all.
    """

    what: str
    sort: str
    reasoning: str


@attrs.frozen(kw_only=True)
class SourceView:
    """
    A publication.

    Attributes:
        text: Authors, year, title and where it appeared.

        link: Address under which it is found; empty for none.

        says: What is taken from it; empty where nobody says.
    """

    text: str
    link: str
    says: str


@attrs.frozen(kw_only=True)
class BasisView:
    """
    The section on assumptions and sources.

    Attributes:
        heading: Of the section.

        lead: That figures are to be overridden.

        assumptions_heading: Of the figures.

        figures: Those that the page uses, with what they rest on.

        sources_heading: Of the sources.

        sources: Those that the figures name, in the framework's order.
    """

    heading: str
    lead: str
    assumptions_heading: str
    figures: tuple[RestsOn, ...]
    sources_heading: str
    sources: tuple[SourceView, ...]


def basis_view(voice: Voice, standing: Standing, onward: Sequence[WayOnward]) -> BasisView:
    """Return the section on assumptions and sources."""
    is_rated = any(row.estimate is not None for row in standing.rows)
    used = [*_required_levels(voice, standing), *_years(voice, onward)]
    used += _parameters(voice, standing.figures) if is_rated else ()
    named = {basis.source for _, basis in used if basis.source is not None}
    sources = tuple(_source(voice, each) for each in voice.career.framework.sources if each.id in named)
    return BasisView(
        heading=voice.says("basis.heading"),
        lead=voice.says("basis.lead"),
        assumptions_heading=voice.says("basis.figures"),
        figures=tuple(_rests_on(voice, what, basis) for what, basis in used),
        sources_heading=voice.says("basis.sources") if sources else "",
        sources=sources,
    )


def _required_levels(voice: Voice, standing: Standing) -> Iterator[tuple[str, Basis]]:
    for id_ in dict.fromkeys(filter(None, (standing.stage, standing.aspires_to))):
        stage = voice.career.framework.stage(id_)
        if stage.basis is not None:
            yield voice.says("basis.required-levels", stage=voice.told(stage.name)), stage.basis


def _years(voice: Voice, onward: Sequence[WayOnward]) -> Iterator[tuple[str, Basis]]:
    for way in onward:
        title = voice.told(voice.career.framework.transition(way.transition).title)
        yield voice.says("basis.years", way=title), way.basis


def _parameters(voice: Voice, figures: Mapping[str, Figure]) -> Iterator[tuple[str, Basis]]:
    for name, figure in figures.items():
        key = f"report.plan.parameter.{name}"
        called = voice.says(f"parameter.{name}") if has_phrase(key, voice.language) else name
        yield voice.says("labelled", label=called, text=voice.number(figure.value)), figure.basis


def _rests_on(voice: Voice, what: str, basis: Basis) -> RestsOn:
    sort = "assumed" if basis.source is None else "adapted" if basis.assumed else "sourced"
    source = "" if basis.source is None else _short(voice, voice.career.framework.source(basis.source))
    return RestsOn(
        what=what,
        sort=voice.says(f"basis.{sort}", source=source),
        reasoning=voice.told(basis.reasoning),
    )


def _short(voice: Voice, source: Source) -> str:
    return voice.says("basis.short-source", authors=on_one_line(source.authors), year=source.year)


def _source(voice: Voice, source: Source) -> SourceView:
    text = voice.says(
        "basis.source", authors=on_one_line(source.authors), year=source.year, title=on_one_line(source.title)
    )
    if source.published_in is not None:
        text = voice.says("basis.published-in", source=text, where=on_one_line(source.published_in))
    return SourceView(
        text=text,
        link=f"https://doi.org/{on_one_line(source.doi)}" if source.doi else "",
        says=voice.told(source.says),
    )
