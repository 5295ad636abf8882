"""What a playbook leaves open, and what a person fills in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import isfinite
from typing import Any, Final

import attrs

from cmo_career.errors import ModelError, ReportError
from cmo_career.model.identifier import check_id
from cmo_career.model.money import Money
from cmo_career.model.period import Period
from cmo_career.model.text import Text, as_optional_text, as_text, undetermined
from cmo_career.model.validation import one_of, refuse
from cmo_career.model.vocabulary import BlankKind
from cmo_career.words import format_money, format_number, format_period

__all__ = ["Blank", "Filling", "blanks_in", "filled_in"]

Filling = Text | float | Money | Period
"""What stands in a blank once it is filled."""

_blank: Final = re.compile(r"\{([^{}]*)\}")
_number: Final = re.compile(r"-?\d{1,15}(\.\d{1,6})?", re.ASCII).fullmatch


@attrs.frozen(kw_only=True)
class Blank:
    """
    What a playbook leaves open for a person (留空).

    Attributes:
        id: What texts call it, in braces: ``{company}``.

        label: What is to be filled in.

        kind: ``text``, ``number``, ``money`` or ``date``.

        default: What stands there otherwise, written as documents write it; without one it must be filled in.

    Raises:
        ModelError: For a default that is not of the kind.

    >>> Blank(id="brands", label="Brands", kind="number").filled(3)
    3
    """

    id: str = attrs.field(validator=check_id)
    label: Text = attrs.field(converter=as_text)
    kind: BlankKind = attrs.field(default="text", validator=one_of(BlankKind))
    default: Text | None = attrs.field(default=None, converter=as_optional_text)

    def __attrs_post_init__(self) -> None:
        try:
            _ = self.usual
        except ModelError:
            refuse("blank-default-malformed", "default", id=self.id, expected=self.kind)

    @property
    def usual(self) -> Filling | None:
        """What stands there where nobody fills it in; None where somebody must."""
        if self.default is None or self.kind == "text":
            return self.default
        written = self.default.by_language.get(undetermined, "")
        if self.kind != "number":
            return self.filled(written)
        if not _number(written):
            raise ModelError.of("not-a-number")
        return float(written) if "." in written else int(written)

    def filled(self, given: Any) -> Filling:
        """
        Return what a person fills in as the value that it is.

        A text is taken as any text field takes it, money as ``6800 CNY``, a date as any period.

        Raises ModelError for what is not of the kind.
        """
        try:
            if self.kind == "text":
                return as_text(given)
            if self.kind == "money":
                return Money.of(given)
            if self.kind == "date":
                return Period.of(given)
        except ModelError:
            raise self._refused() from None
        if given.__class__ is not int and not (given.__class__ is float and isfinite(given)):
            raise self._refused()
        return given

    def _refused(self) -> ModelError:
        return ModelError.of("blank-filled-wrong", id=self.id, expected=self.kind)


def blanks_in(text: Text) -> Iterator[tuple[str, str]]:
    """
    Yield what stands in braces in a text, with the language that it stands in.

    >>> list(blanks_in(Text.of({"zh": "加入{company}", "en": "Join {company}"})))
    [('zh', 'company'), ('en', 'company')]
    """
    for language, words in text.by_language.items():
        for found in _blank.finditer(words):
            yield language, found[1]


def filled_in(text: Text, fillings: Mapping[str, Filling], language: str) -> Text:
    """
    Return a text with its blanks filled, each in the way of its language; *language* is that of plain strings.

    >>> text = Text.of({"zh": "守住{budget}", "en": "Keep within {budget}"})
    >>> filled_in(text, {"budget": Money.of("6800 CNY")}, "en").choose("zh")
    '守住¥6,800'
    """
    if not any(True for _ in blanks_in(text)):
        return text
    return Text.of(
        {
            tag: _blank.sub(
                lambda found, tag=tag: _said(fillings[found[1]], language if tag == undetermined else tag),  # type: ignore[misc]
                words,
            )
            for tag, words in text.by_language.items()
        }
    )


def _said(value: Filling, language: str) -> str:
    if isinstance(value, Text):
        return value.choose(language)
    if isinstance(value, Money):
        return format_money(value.amount, value.currency, language)
    if not isinstance(value, Period):
        return format_number(value, language)
    try:
        return format_period(str(value), language)
    except ReportError:
        # Why: a framework may speak a language that the library has no phrases for.
        return str(value)
