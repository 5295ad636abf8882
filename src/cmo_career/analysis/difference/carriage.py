"""What became of a career that was moved to another framework."""

from __future__ import annotations

from typing import Any, Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.difference.reasons import moved_reason
from cmo_career.analysis.difference.tables import moved_table
from cmo_career.model.career import Career
from cmo_career.model.change_words import field_in_words, thing_in_words, within_sentence
from cmo_career.words import phrase

__all__ = ["Carried", "LostFor", "Moved", "NotCarried"]

LostFor = Literal[
    "not-there", "other-scale", "shows-nothing-there", "belongs-to-what-is-lost", "leads-to-the-old-one"
]


@attrs.frozen(kw_only=True)
class Carried:
    """
    A reference to the framework that was carried (已迁移).

    Attributes:
        at: Address of the thing that has it.

        field: The field, as documents write it.

        kind: What it refers to: ``stage``, ``pillar``, ``gate`` ...

        id: The id before.

        becomes: The id after, which differs only where the caller said so.
    """

    at: str
    field: str
    kind: str
    id: str
    becomes: str


@attrs.frozen(kw_only=True)
class NotCarried:
    """
    Something that was taken out of a career, because the framework it moved to has no place for it (未迁移).

    Attributes:
        at: Address of the thing that had it.

        field: The field, as documents write it.

        kind: What it was, or referred to: ``stage``, ``pillar``, ``gate``, ``evidence`` ...

        id: Its id; never a rating, a name or a note.

        reason: ``not-there``: the framework has none with this id. ``other-scale``: its scale has another number of
            levels. ``shows-nothing-there``: evidence left with neither gate nor behaviour.
            ``belongs-to-what-is-lost``: it means nothing without something else that was not carried.
            ``leads-to-the-old-one``: a path to the framework before.
    """

    at: str
    field: str
    kind: str
    id: str
    reason: LostFor

    def text(self, language: str = "en") -> str:
        """Say it in *language*."""
        what = thing_in_words(f"{self.kind}/{self.id}", None, language)
        return phrase(
            f"move.{self.reason}",
            language,
            thing=thing_in_words(self.at, None, language),
            field=field_in_words(self.field, language),
            what=within_sentence(what, language),
        )

    def __str__(self) -> str:
        return self.text("en")


@attrs.frozen(kw_only=True)
class Moved(Answer):
    """
    A career on another framework, and what became of what it named in the one before (迁移结果).

    Attributes:
        career: The career there; the same one where it moved nowhere.

        carried: What was carried.

        not_carried: What was taken out, each with the reason.
    """

    career: Career = attrs.field(repr=False)
    carried: tuple[Carried, ...] = ()
    not_carried: tuple[NotCarried, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether everything was carried."""
        return not self.not_carried

    @property
    def reason(self) -> Reason:
        """What could not be carried, and by what rule."""
        return moved_reason(self)

    def table(self, language: str = "en") -> Table:
        """Return what was not carried in the words of *language*."""
        return moved_table(self, language)

    def head(self, language: str = "en") -> str:
        """Say in *language* how much was carried."""
        return phrase("move.head", language, carried=len(self.carried), lost=len(self.not_carried))

    def text(self, language: str = "en") -> str:
        """Say in *language* how much was carried, and all that was not, a line each."""
        lines = (phrase("content.item", language, text=each.text(language)) for each in self.not_carried)
        return "\n".join((self.head(language), *lines))

    def to_dict(self) -> dict[str, Any]:
        """Return what was carried and what was not as plain data, without the career."""
        return {
            "framework": self.career.framework.name,
            "is_whole": self.is_whole,
            "carried": as_plain(self.carried),
            "not_carried": as_plain(self.not_carried),
        }

    def __str__(self) -> str:
        return self.text("en")
