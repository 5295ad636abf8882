"""Changes in words, a line each."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs

from cmo_career.model.basis import Figure
from cmo_career.model.change import Add, Change, Difference, Remove, Set, Spot
from cmo_career.model.composition import Composition
from cmo_career.model.facts_in_words import facts_in_words
from cmo_career.model.identifier import Address
from cmo_career.model.money import Money, MoneyRange
from cmo_career.model.period import Period
from cmo_career.model.plan import Plan
from cmo_career.model.range import Range, ThreePoint
from cmo_career.model.shelf import kind_on_shelf, shelf_of
from cmo_career.model.text import Text
from cmo_career.model.version import Version
from cmo_career.words import (
    format_date,
    format_list,
    format_money,
    format_money_range,
    format_number,
    format_period,
    has_phrase,
    label,
    phrase,
)

__all__ = [
    "ChangeVoice",
    "difference_in_words",
    "field_in_words",
    "thing_in_words",
    "why_in_words",
    "within_sentence",
]

_worded: Final = {
    "horizon": "horizon",
    "every": "every",
    "needs": "need",
    "share": "audience",
    "interest": "interest",
    "weight": "gate-weight",
    "accepts": "witness",
    "confirmed_by": "witness",
    "outcome": "outcome",
    "by": "rater-group",
}
"""Fields whose words have labels, and of which kind."""
_longest, _most_parts, _deepest = 120, 8, 3


def difference_in_words(difference: Difference, language: str) -> str:
    """Say changes in *language*, a line each, in the order in which they are made."""
    voice = ChangeVoice(language, difference)
    if not difference:
        return phrase("change.none", language)
    return "\n".join(voice.line(change) for change in difference)


def why_in_words(difference: Difference, language: str) -> str:
    """Say in *language* by what rule changes were found, then each of them, with its reason below it."""
    if not difference:
        return phrase("reason.nothing-changes", language)
    voice = ChangeVoice(language, difference)
    lines = [phrase("reason.difference", language, n=len(difference))]
    for change in difference:
        lines.append(f"  {voice.said(change)}")
        if change.why is not None:
            lines.append(f"    {phrase('reason.change-because', language, why=voice.text(change.why))}")
    return "\n".join(lines)


def thing_in_words(address: str, name: str | None, language: str) -> str:
    """
    Say what is at an address: its kind, and what it is called.

    >>> thing_in_words("goal/launch", None, "zh"), thing_in_words("profile/me", None, "en")
    ('目标“launch”', 'Profile')
    """
    parsed = Address.parse(address)
    kind = (
        label("kind", parsed.kind, language)
        if has_phrase(f"label.kind.{parsed.kind}", language)
        else parsed.kind
    )
    if parsed.id == "me":
        return kind
    return phrase("change.named", language, kind=kind, name=name or parsed.id)


def within_sentence(said: str, language: str) -> str:
    """
    Return what a thing is called as it stands inside a sentence.

    >>> within_sentence('Goal "CMO"', "en"), within_sentence("目标", "zh")
    ('goal "CMO"', '目标')
    """
    # Why asked: German nouns, for one, keep their capital letter inside a sentence.
    is_lower = phrase("nouns-in-sentences", language) == "lower-case"
    return said[:1].lower() + said[1:] if is_lower else said


def field_in_words(field: str, language: str) -> str:
    """
    Say what a field is called.

    >>> field_in_words("due", "zh"), field_in_words("x-note", "en")
    ('期限', 'x-note')
    """
    return label("field", field, language) if has_phrase(f"label.field.{field}", language) else field


class ChangeVoice:
    """
    Changes in one language.

    Args:
        language: Tag of the reader's language.

        difference: What it speaks of, with the names of things.
    """

    def __init__(self, language: str, difference: Difference) -> None:
        self.language = language
        self._names = difference.names
        self._then = difference.languages

    def line(self, change: Change) -> str:
        """Say a change, and its reason where it has one."""
        said = self.said(change)
        if change.why is None:
            return said
        return phrase("change.because", self.language, what=said, why=self.text(change.why))

    def said(self, change: Change) -> str:
        """Say a change without its reason."""
        if isinstance(change, Set):
            return self._set(change)
        if isinstance(change, Add):
            return self._says("added", thing=self.node(change.node), under=self._lower(change.at))
        if isinstance(change, Remove):
            return self._says("removed", thing=self.node(change.was), under=self._lower(change.at))
        thing = self.thing(change.at)
        if change.origin.under == change.to.under:
            place = change.to.position[-1] + 1 if change.to.position else 1
            return self._says("reordered", thing=thing, under=self._lower(change.to), place=place)
        return self._says(
            "moved", thing=thing, origin=self._lower(change.origin), under=self._lower(change.to)
        )

    def _set(self, change: Set) -> str:
        thing, field = self.thing(change.at), change.field
        facts = facts_in_words(change, self.language, self.text)
        if facts is not None:
            return self._says("facts", thing=thing, facts=facts)
        called = field_in_words(field, self.language)
        was, becomes = (
            None if value is None else self.value(value, field) for value in (change.was, change.becomes)
        )
        if change.was is None and becomes is not None:
            return self._says("given", thing=thing, field=called, becomes=becomes)
        if change.becomes is None and was is not None:
            return self._says("cleared", thing=thing, field=called, was=was)
        if was is None or becomes is None or was == becomes:
            return self._says("changed", thing=thing, field=called)
        return self._says("set", thing=thing, field=called, was=was, becomes=becomes)

    def _says(self, key: str, **params: str | int) -> str:
        return phrase(f"change.{key}", self.language, **params)

    def thing(self, address: str) -> str:
        """Say what is at an address."""
        name = self._names.get(address)
        return thing_in_words(address, None if name is None else self.text(name), self.language)

    def _lower(self, spot: Spot) -> str:
        return within_sentence(self.thing(spot.under), self.language)

    def node(self, thing: Any, depth: int = 0) -> str:
        """Say what was added or taken out."""
        if isinstance(thing, Composition):
            # Why not all: compositions may be long, and share parts without end.
            shown = thing.nodes[:_most_parts] if depth < _deepest else ()
            parts = [self._name(part, depth + 1) for part in shown]
            parts += ["…"] if len(shown) < len(thing.nodes) else []
            listed = format_list(parts, self.language)
            return self._says("composed", kind=self._composition(thing), parts=listed)
        kind = str(kind_on_shelf(thing) or getattr(thing, "node_kind", "node"))
        return self._says("named", kind=label("kind", kind, self.language), name=self._name(thing))

    def _composition(self, thing: Composition) -> str:
        key = thing.node_kind.replace("_", "-")
        return phrase(f"composition.{key}", self.language, n=getattr(thing, "count", 0))

    def _name(self, thing: Any, depth: int = 0) -> str:
        if isinstance(thing, Composition):
            return self.node(thing, depth)
        for field in ("title", "name", "what", "text"):
            found = getattr(thing, field, None)
            if isinstance(found, Text):
                return self.text(found)
        if isinstance(thing, Plan):
            return self._name(thing.goal)
        shelf = shelf_of(kind_on_shelf(thing) or "")
        return type(thing).__name__ if shelf is None or not shelf.is_ordered else shelf.key(thing)

    def text(self, text: Text) -> str:
        """Say a text, and of a long one the beginning."""
        said = " ".join(text.choose(self.language, *self._then).split())
        return said if len(said) <= _longest else f"{said[: _longest - 1]}…"

    def value(self, value: Any, field: str) -> str | None:
        """Say a value; None for one that a few words cannot say."""
        if value is True or value is False:
            return self._says("yes" if value else "no")
        if isinstance(value, str):
            kind = _worded.get(field)
            is_labelled = kind is not None and has_phrase(f"label.{kind}.{value}", self.language)
            return label(kind, value, self.language) if is_labelled and kind else value
        if isinstance(value, Text):
            return self._says("quoted", text=self.text(value))
        if isinstance(value, Composition):
            return self.node(value)
        if isinstance(value, tuple):
            parts = [self.value(each, field) for each in value]
            return None if None in parts else format_list([str(part) for part in parts], self.language)
        scalar = self._scalar(value)
        if scalar is not None or not attrs.has(type(value)):
            return scalar
        name = self._name(value)
        return None if name == type(value).__name__ else name

    def _scalar(self, value: Any) -> str | None:
        language = self.language
        if isinstance(value, Period):
            return format_period(value.written, language)
        if isinstance(value, date):
            return format_date(value, language)
        if isinstance(value, Money):
            return format_money(value.amount, value.currency, language)
        if isinstance(value, MoneyRange):
            return format_money_range(value.low, value.high, value.currency, language)
        if isinstance(value, Figure):
            return format_number(value.value, language)
        if isinstance(value, int | float | Decimal):
            return format_number(value, language)
        if isinstance(value, ThreePoint):
            return " / ".join(format_number(each, language) for each in (value.low, value.mode, value.high))
        return str(value) if isinstance(value, Range | Version) else None
