"""Reasons in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cmo_career.analysis.answers.reason import Label, Param, Reason, RestsOn, Share
from cmo_career.model.period import Period
from cmo_career.model.text import Text
from cmo_career.words import (
    format_date,
    format_list,
    format_number,
    format_percent,
    format_period,
    has_phrase,
    label,
    phrase,
)

__all__ = ["outline", "rests_on_in_words", "said", "said_alone", "written"]


def said(reason: Reason, language: str) -> str:
    """
    Say a reason and all below it, a line each, indented by two spaces a step.

    What a line rests on comes below it, once in all: where it is told again, it is left out.
    """
    return "\n".join(_lines(reason, language))


def outline(reason: Reason, language: str, depth: int) -> str:
    """Say a reason and those below it, down to *depth* lines below each other, without what they rest on."""
    lines = []
    waiting = [(reason, 0)]
    while waiting:
        each, level = waiting.pop()
        lines.append("  " * level + said_alone(each, language, reason.languages))
        if level + 1 < depth:
            waiting.extend((part, level + 1) for part in reversed(each.parts))
    return "\n".join(lines)


def said_alone(reason: Reason, language: str, then: tuple[str, ...] = ()) -> str:
    """Say a reason without those below it."""
    params: dict[str, str | float] = {
        # Why: a bare number n chooses the form of the word that it counts.
        name: value
        if name == "n" and isinstance(value, int | float)
        else written(value, language, then or reason.languages)
        for name, value in reason.params.items()
    }
    line = phrase(f"reason.{reason.code}", language, **params)
    # Why: a measure may have no unit, and leaves a gap.
    return _capital(" ".join(line.split()) if "  " in line else line)


def _lines(root: Reason, language: str) -> Iterator[str]:
    then = root.languages
    waiting = [(root, 0)]
    told: set[RestsOn] = set()
    while waiting:
        reason, depth = waiting.pop()
        yield "  " * depth + said_alone(reason, language, then)
        for basis in (each for each in reason.bases if each not in told):
            told.add(basis)
            yield "  " * (depth + 1) + rests_on_in_words(basis, language, then)
        waiting.extend((part, depth + 1) for part in reversed(reason.parts))


def _capital(line: str) -> str:
    """
    Return a line with a capital letter, where it begins with a plain word.

    Why not always: a line may begin with an id, which is written small.
    """
    first = line.partition(" ")[0].rstrip(":,;")
    return line[:1].upper() + line[1:] if first.isalpha() else line


def written(value: Param, language: str, then: tuple[str, ...]) -> str:
    """Return something that a reason mentions, in words; *then* are languages that texts fall back on."""
    if isinstance(value, tuple):
        return format_list([written(each, language, then) for each in value], language)
    if isinstance(value, Text):
        return " ".join(value.choose(language, *then).split())
    if isinstance(value, Label):
        word = label(value.kind, value.id, language)
        return word[:1].lower() + word[1:] if phrase("nouns-in-sentences", language) == "lower-case" else word
    if isinstance(value, Share):
        return format_percent(value.value, language)
    if isinstance(value, Period):
        return format_period(value.written, language)
    if isinstance(value, date):
        return format_date(value, language)
    if isinstance(value, str):
        return value
    return format_number(round(value, 2), language)


def rests_on_in_words(basis: RestsOn, language: str, then: tuple[str, ...]) -> str:
    """Say what a reason rests on: a parameter with its value, the source, the assumption with its reasoning."""
    source = ""
    if basis.source is not None:
        source = phrase(
            "rests-on.source",
            language,
            authors=" ".join(basis.source.authors.split()),
            year=basis.source.year,
            title=" ".join(basis.source.title.split()),
        )
    text = phrase(f"rests-on.{basis.sort}", language, source=source)
    if basis.reasoning is not None:
        why = written(basis.reasoning, language, then)
        text = phrase("rests-on.because", language, what=text, why=why)
    if basis.name is None or basis.value is None:
        return phrase("rests-on.plain", language, what=text)
    named = _parameter(basis.name, language)
    return phrase(
        "rests-on.figure", language, name=named, value=format_number(basis.value, language), what=text
    )


def _parameter(name: str, language: str) -> str:
    key = f"report.plan.parameter.{name}"
    return phrase(key, language) if has_phrase(key, language) else name
