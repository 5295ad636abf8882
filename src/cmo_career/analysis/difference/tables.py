"""A difference, what was not carried, and what a version of a framework asks, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from cmo_career.analysis.answers.table import Table
from cmo_career.model.change import Add, Change, Difference, Remove, Set, Spot
from cmo_career.model.change_words import ChangeVoice, field_in_words, thing_in_words
from cmo_career.words import phrase

if TYPE_CHECKING:
    from cmo_career.analysis.difference.carriage import Moved
    from cmo_career.analysis.difference.content_change import ContentChange

__all__ = ["content_table", "difference_table", "moved_table"]

_blank: Final = "-"
_most_rows: Final = 40


def difference_table(difference: Difference, language: str) -> Table:
    """Return changes, a row each: at what, which field, what it was and becomes, and why."""
    if not difference:
        return Table(title=phrase("change.none", language), rows=())
    voice = ChangeVoice(language, difference)
    return Table(
        title=_says("difference", language, n=len(difference)),
        heads=[_says(f"change-{each}", language) for each in ("at", "field", "was", "becomes", "why")],
        rows=[
            (*_cells(change, voice), "" if change.why is None else voice.text(change.why))
            for change in difference.changes[:_most_rows]
        ],
        after=_after(len(difference), language),
    )


def _cells(change: Change, voice: ChangeVoice) -> tuple[str, str, str, str]:
    language = voice.language
    if isinstance(change, Set):
        was, becomes = (_value(value, change.field, voice) for value in (change.was, change.becomes))
        if was == becomes:
            becomes = _says("change-other", language)
        return voice.thing(change.at), field_in_words(change.field, language), was, becomes
    if isinstance(change, Add):
        added = _says("change-added", language)
        return voice.thing(change.at.under), added, _blank, voice.node(change.node)
    if isinstance(change, Remove):
        return voice.thing(change.at.under), _says("change-removed", language), voice.node(change.was), _blank
    was, becomes = (
        _place(spot, change.origin.under == change.to.under, voice) for spot in (change.origin, change.to)
    )
    return voice.thing(change.at), _says("change-moved", language), was, becomes


def _value(value: Any, field: str, voice: ChangeVoice) -> str:
    if value is None:
        return _blank
    return voice.value(value, field) or "…"


def _place(spot: Spot, is_among_the_same: bool, voice: ChangeVoice) -> str:
    if is_among_the_same:
        return _says("change-place", voice.language, place=spot.position[-1] + 1 if spot.position else 1)
    return voice.thing(spot.under)


def moved_table(moved: Moved, language: str) -> Table:
    """Return what was not carried, a row each: of what, which field, and why."""
    return Table(
        title=moved.head(language),
        heads=[_says(each, language) for each in ("change-at", "change-field", "change-was", "change-why")],
        rows=[
            (
                thing_in_words(each.at, None, language),
                field_in_words(each.field, language),
                each.id,
                _says(f"lost-{each.reason}", language),
            )
            for each in moved.not_carried[:_most_rows]
        ],
        after=_after(len(moved.not_carried), language)
        if moved.not_carried
        else _says("moved-nothing-lost", language),
    )


def content_table(change: ContentChange, language: str) -> Table:
    """Return what happened to a framework, a row each: whether it asks something new, and how large it is."""
    languages = change.difference.languages
    return Table(
        title=change.head(language),
        heads=[_says(each, language) for each in ("content-what", "content-asks", "content-size")],
        rows=[
            (
                each.text(language, *languages),
                phrase(f"change.{'yes' if each.size == 'major' else 'no'}", language),
                phrase(f"content.word.{each.size}", language),
            )
            for each in change.reasons[:_most_rows]
        ],
        after=_after(len(change.reasons), language),
    )


def _after(rows: int, language: str) -> str:
    return _says("and-more", language, n=rows - _most_rows) if rows > _most_rows else ""


def _says(key: str, language: str, **params: str | int) -> str:
    return phrase(f"table.{key}", language, **params)
