"""Ratings: how far along a pillar or skill people see the person."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

from cmo_career.model.dated import as_tuple, as_words
from cmo_career.model.identifier import check_ids, check_pillar_path, repeated
from cmo_career.model.period import as_day
from cmo_career.model.text import Text, TextLike, as_optional_text, as_texts
from cmo_career.model.validation import each_of, non_negative, one_of, refuse
from cmo_career.model.vocabulary import RaterGroup

__all__ = ["Assessment", "Rating"]


def _as_notes(given: Iterable[TextLike]) -> tuple[Text, ...]:
    return as_texts(as_tuple(given))


@attrs.frozen(kw_only=True, repr=False)
class Rating:
    """
    What one group of people said of one pillar or skill (评价).

    Attributes:
        pillar: ``pillar`` or ``pillar/skill``.

        by: Who: ``self``, ``manager``, or a group of colleagues.

        n: How many people; 1 for ``self`` and, unless told, for anybody else.

        level: Their mean, 0 to the top rank of the scale.

        spread: Standard deviation among them; told only where five or more do not all agree.

        evidence: Ids of the evidence it rests on.

        note: What was said.

        notes: What several people said, in an order that says nothing.

    Raises:
        ModelError: For fewer than one rater, a negative level, or a group of selves.
    """

    pillar: str = attrs.field(validator=check_pillar_path)
    by: RaterGroup = attrs.field(validator=one_of(RaterGroup))
    n: int = 1
    level: float = attrs.field(validator=non_negative)
    spread: float | None = attrs.field(default=None, validator=non_negative)
    evidence: tuple[str, ...] = attrs.field(default=(), converter=as_words, validator=check_ids)
    note: Text | None = attrs.field(default=None, converter=as_optional_text)
    notes: tuple[Text, ...] = attrs.field(default=(), converter=_as_notes)

    def __attrs_post_init__(self) -> None:
        if self.n.__class__ is not int or self.n < 1:
            refuse("count-not-positive", "n")
        if self.by == "self" and self.n != 1:
            refuse("one-self-only", "n")

    @property
    def is_skill(self) -> bool:
        """Whether it rates a skill rather than a whole pillar."""
        return "/" in self.pillar

    def __repr__(self) -> str:
        return f"<Rating of {self.pillar} by {self.by}>"


@attrs.frozen(kw_only=True, repr=False)
class Assessment:
    """
    What was said on one day (评估).

    Attributes:
        date: The day; ratings after the day of a question do not exist yet.

        ratings: Each pillar or skill by each group at most once.

    Raises:
        ModelError: Where a group rates the same thing twice.
    """

    date: date = attrs.field(converter=as_day)
    ratings: tuple[Rating, ...] = attrs.field(converter=tuple[Rating, ...], validator=each_of(Rating))

    def __attrs_post_init__(self) -> None:
        if twice := repeated(f"{rating.pillar}/{rating.by}" for rating in self.ratings):
            refuse("id-twice", "ratings", kind="rating", id=twice[0])

    def address_of(self, rating: Rating) -> str:
        """Return the address of one of its ratings, such as ``rating/2026-01-05/data/peer``."""
        return f"rating/{self.date.isoformat()}/{rating.pillar}/{rating.by}"

    def __repr__(self) -> str:
        return f"<Assessment of {self.date.isoformat()}: {len(self.ratings)} ratings>"
