"""Reasons: why an answer is as it is, as a tree of what was put in, the rule, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Self

import attrs

from cmo_career.model.basis import Basis, Figure
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.period import Period
from cmo_career.model.source import Source
from cmo_career.model.text import Text

__all__ = ["Label", "Param", "Reason", "RestsOn", "Share"]


@attrs.frozen
class Label:
    """
    A word of the model, said as people call it: the phrase ``label.<kind>.<id>``.

    Attributes:
        kind: Of the word, such as ``rater-group``.

        id: The word.
    """

    kind: str
    id: str


@attrs.frozen
class Share:
    """
    A share, 0 to 1, said in percent.

    Attributes:
        value: The share.
    """

    value: float


Single = str | int | float | date | Period | Text | Label | Share
Param = Single | tuple[Single, ...]
"""What words may mention: a tuple is said as a list, a text in the reader's language, a number as that writes it."""


@attrs.frozen(kw_only=True, repr=False)
class RestsOn:
    """
    What a reason rests on: a source, an assumption, or a source that was adapted (依据).

    Attributes:
        name: Of the parameter that it stands for; None for levels, years and the like.

        value: Of that parameter.

        assumed: Whether it is an assumption.

        source: The publication; None where there is none.

        reasoning: Why this figure.
    """

    name: str | None = None
    value: float | None = None
    assumed: bool = False
    source: Source | None = None
    reasoning: Text | None = None

    @classmethod
    def of(
        cls, basis: Basis, source: Source | None, name: str | None = None, value: float | None = None
    ) -> Self:
        """Return what a basis says, with the source that it names."""
        return cls(name=name, value=value, assumed=basis.assumed, source=source, reasoning=basis.reasoning)

    @classmethod
    def of_figure(cls, name: str, figure: Figure, source: Source | None) -> Self:
        """Return what a parameter rests on."""
        return cls.of(figure.basis, source, name, figure.value)

    @property
    def sort(self) -> str:
        """``assumed``, ``sourced``, or ``adapted``: an assumption guided by a source."""
        if self.source is None:
            return "assumed"
        return "adapted" if self.assumed else "sourced"

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data; of the source its id."""
        return {
            "name": self.name,
            "value": self.value,
            "assumed": self.assumed,
            "source": None if self.source is None else self.source.id,
            "reasoning": None if self.reasoning is None else dict(self.reasoning.by_language),
        }

    def __repr__(self) -> str:
        return f"<RestsOn {self.source.id if self.source else 'an assumption'}>"


def _as_params(given: Mapping[str, Param]) -> FrozenMap[str, Param]:
    return FrozenMap(given)


@attrs.frozen(kw_only=True, repr=False)
class Reason:
    """
    Why something is so: one sentence, and the reasons below it (理由).

    Attributes:
        code: Stable name; its words are the phrase ``reason.<code>`` of each language.

        params: What the words mention, by name.

        address: What it speaks of, such as ``action/finance-course``; None where that has no address.

        bases: The sources and assumptions behind it.

        parts: The reasons below it: what was put in, the rule, what follows.

        languages: The languages that texts fall back on; those of the topmost reason count.

    >>> step = Reason(code="earned-hours", params={"earned": 10, "planned": 40, "share": Share(0.25)})
    >>> print(Reason(code="node", params={"title": Text.of("A course"), "status": Label("status", "active")}, parts=[step]).text())
    A course: under way
      Work: 10 of 40 hours earned, 25%
    """

    code: str
    params: FrozenMap[str, Param] = attrs.field(default=FrozenMap(), converter=_as_params)
    address: str | None = None
    bases: tuple[RestsOn, ...] = attrs.field(default=(), converter=tuple[RestsOn, ...])
    parts: tuple[Reason, ...] = attrs.field(default=(), converter=tuple["Reason", ...])
    languages: tuple[str, ...] = ()

    def text(self, language: str = "en") -> str:
        """
        Say it in *language*: a line for each reason, those below it indented.

        Raises ReportError for a language without phrases.
        """
        from cmo_career.analysis.answers.reason_words import said  # noqa: PLC0415 - words are read only when something is said

        return said(self, language)

    def outline(self, language: str = "en", *, depth: int) -> str:
        """
        Say it in *language* without what it rests on, and of the reasons below each other only *depth* lines.

        >>> Reason(code="only-self").outline(depth=1)
        "Only the person's own view counts here, and nobody has verified it"
        """
        from cmo_career.analysis.answers.reason_words import outline  # noqa: PLC0415 - words are read only when something is said

        return outline(self, language, depth)

    def walk(self) -> Iterator[Reason]:
        """Yield this reason and all below it, each before those below it."""
        waiting = [self]
        while waiting:
            reason = waiting.pop()
            yield reason
            waiting.extend(reversed(reason.parts))

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data; words are left to the codes."""
        return {
            "code": self.code,
            "params": {name: _plain(value) for name, value in self.params.items()},
            "address": self.address,
            "bases": [each.to_dict() for each in self.bases],
            "parts": [each.to_dict() for each in self.parts],
        }

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        return f"<Reason {self.code}>"


def _plain(value: Param) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Text):
        return dict(value.by_language)
    if isinstance(value, Label):
        return value.id
    if isinstance(value, Share):
        return value.value
    if isinstance(value, Period):
        return value.written
    return value.isoformat() if isinstance(value, date) else value
