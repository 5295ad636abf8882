"""Whether a version of a framework asks something new of people."""

from __future__ import annotations

from typing import Any, Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.difference.compare import compare
from cmo_career.analysis.difference.content_rules import rulings
from cmo_career.analysis.difference.names import names_at
from cmo_career.analysis.difference.reasons import content_reason
from cmo_career.analysis.difference.tables import content_table
from cmo_career.model.change import Difference
from cmo_career.model.change_words import thing_in_words
from cmo_career.model.framework import Framework
from cmo_career.model.text import Text
from cmo_career.model.version import Version
from cmo_career.words import phrase

__all__ = ["ContentChange", "ContentReason", "asks_something_new"]

Size = Literal["none", "patch", "minor", "major"]
_sizes: tuple[Size, ...] = ("none", "patch", "minor", "major")


@attrs.frozen(kw_only=True)
class ContentReason:
    """
    One thing that makes a change of content as large as it is (理由).

    Attributes:
        size: ``major`` for what asks something new of people, or takes away what careers may name; ``minor`` for what
            is added or eased; ``patch`` for words.

        code: What happened, in kebab case.

        at: Address of the thing it happened to.

        name: What that thing is called, where it has a name.
    """

    size: Size
    code: str
    at: str
    name: Text | None = None

    def text(self, language: str = "en", *languages: str) -> str:
        """Say it in *language*; *languages* are those to fall back on for names."""
        name = None if self.name is None else self.name.choose(language, *languages)
        thing = thing_in_words(self.at, name, language)
        return phrase(f"content.{self.code}", language, thing=thing)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        found: dict[str, Any] = as_plain(self)
        return found


@attrs.frozen(kw_only=True)
class ContentChange(Answer):
    """
    How large the change from one version of a framework to another is, by what it means for people (内容变更).

    Attributes:
        old: The version before.

        new: The version after, as its author numbered it.

        size: ``none``, ``patch``, ``minor`` or ``major``: the largest of its reasons.

        reasons: What happened, the largest first, then in the framework's order.

        difference: Every change.
    """

    old: Version
    new: Version
    size: Size
    reasons: tuple[ContentReason, ...]
    difference: Difference = attrs.field(repr=False)

    @property
    def is_major(self) -> bool:
        """Whether it asks something new of people, or takes away what their careers may name."""
        return self.size == "major"

    @property
    def is_minor(self) -> bool:
        """Whether it adds or eases something, and asks nothing new."""
        return self.size == "minor"

    @property
    def is_patch(self) -> bool:
        """Whether it mends words only."""
        return self.size == "patch"

    @property
    def version(self) -> Version:
        """The least version that the new content may have."""
        old = self.old
        if self.size == "major":
            return Version(major=old.major + 1, minor=0, patch=0)
        if self.size == "minor":
            return Version(major=old.major, minor=old.minor + 1, patch=0)
        return old if self.size == "none" else Version(major=old.major, minor=old.minor, patch=old.patch + 1)

    @property
    def is_numbered_rightly(self) -> bool:
        """Whether the version that the author gave tells at least so much."""
        return self.new >= self.version

    @property
    def reason(self) -> Reason:
        """Why it is that large."""
        return content_reason(self)

    def table(self, language: str = "en") -> Table:
        """Return what happened in the words of *language*, and whether it asks something new."""
        return content_table(self, language)

    def head(self, language: str = "en") -> str:
        """Say in *language* how large it is, and which version it needs."""
        return phrase(f"content.size-{self.size}", language, version=str(self.version))

    def text(self, language: str = "en") -> str:
        """Say it in *language*: how large it is, then each reason, a line each."""
        lines = [reason.text(language, *self.difference.languages) for reason in self.reasons]
        return "\n".join(
            (self.head(language), *(phrase("content.item", language, text=line) for line in lines))
        )

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "old": str(self.old),
            "new": str(self.new),
            "size": self.size,
            "version": str(self.version),
            "is_numbered_rightly": self.is_numbered_rightly,
            "reasons": [reason.to_dict() for reason in self.reasons],
            **self.difference.to_dict(),
        }

    def __str__(self) -> str:
        return self.text("en")


def asks_something_new(old: Framework, new: Framework) -> ContentChange:
    """
    Return how large the change from one version of a framework to another is, with the reasons.

    Major is what asks something new of people: a requirement that is new or higher, an essential gate on a way that
    was there before, a gate that is harder to open. Major is also what takes away something that careers may name,
    since every minor version serves every career of its major one.
    """
    difference = compare(old, new)
    found = [ruling for change in difference for ruling in rulings(change, old, new)]
    ordered = sorted(dict.fromkeys(found), key=lambda ruling: -_sizes.index(ruling.size))
    names = names_at((ruling.at for ruling in ordered), old, new)
    return ContentChange(
        old=old.version,
        new=new.version,
        size=ordered[0].size if ordered else "none",
        reasons=tuple(
            ContentReason(size=each.size, code=each.code, at=each.at, name=names.get(each.at))
            for each in ordered
        ),
        difference=difference,
    )
