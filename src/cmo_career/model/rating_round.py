"""The collector's own document: single ratings, which never lie in a career."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

from cmo_career.model.frozen_map import FrozenMap, as_frozen_map
from cmo_career.model.identifier import check_id, check_pillar_path, repeated
from cmo_career.model.origin import Origin
from cmo_career.model.period import as_day, as_optional_day
from cmo_career.model.text import Text, as_optional_text, as_text, check_tag, undetermined
from cmo_career.model.validation import check_words, each_of, one_of, refuse
from cmo_career.model.vocabulary import RaterGroup, Seen, words_of

__all__ = ["Rater", "RatingRound", "SingleRating"]


def _check_half_level(_: object, attribute: attrs.Attribute[Any], value: Any) -> None:
    if value is None:
        return
    if value.__class__ not in {int, float} or not (value >= 0 and value % 0.5 == 0):
        refuse("level-not-in-halves", attribute.name)


def _check_seen(_: object, attribute: attrs.Attribute[Any], value: FrozenMap[str, Seen]) -> None:
    for word in value.values():
        if word not in words_of(Seen):
            refuse("word-unknown", attribute.name, word=str(word)[:40], known=", ".join(words_of(Seen)))


@attrs.frozen(kw_only=True, repr=False)
class SingleRating:
    """
    What one person said of one pillar or skill, by level or by behaviours seen (单人评价).

    Attributes:
        pillar: ``pillar`` or ``pillar/skill``.

        level: In halves, 0 to the top rank.

        behaviours: How often each behaviour was seen, by its id: ``usually``, ``sometimes``, ``rarely`` or
            ``no-chance-to-see``.

    Raises:
        ModelError: For both or neither of *level* and *behaviours*.
    """

    pillar: str = attrs.field(validator=check_pillar_path)
    level: float | None = attrs.field(default=None, validator=_check_half_level)
    behaviours: FrozenMap[str, Seen] = attrs.field(
        factory=FrozenMap, converter=as_frozen_map, validator=_check_seen
    )

    def __attrs_post_init__(self) -> None:
        if (self.level is None) == (not self.behaviours):
            refuse("level-or-behaviours", "level")

    def __repr__(self) -> str:
        return "<SingleRating>"


@attrs.frozen(kw_only=True, repr=False)
class Rater:
    """
    One person who rates, under a pseudonym (评价者).

    Attributes:
        id: The pseudonym.

        group: How the person stands to the subject.

        consented: The day of consent; who has not consented is not in the document.

        ratings: What the person said, each pillar or skill once.

        note: What the person wrote.

    Raises:
        ModelError: For a pillar or skill rated twice.
    """

    id: str = attrs.field(validator=check_id)
    group: RaterGroup = attrs.field(validator=one_of(RaterGroup))
    consented: date = attrs.field(converter=as_day)
    ratings: tuple[SingleRating, ...] = attrs.field(
        default=(), converter=tuple[SingleRating, ...], validator=each_of(SingleRating)
    )
    note: Text | None = attrs.field(default=None, converter=as_optional_text)

    def __attrs_post_init__(self) -> None:
        if twice := repeated(rating.pillar for rating in self.ratings):
            refuse("id-twice", "ratings", kind="pillar", id=twice[0])

    def __repr__(self) -> str:
        return "<Rater>"


@attrs.frozen(kw_only=True, repr=False)
class RatingRound:
    """
    A round of ratings about one person, as its collector holds it (评价轮次).

    Attributes:
        framework: The framework it rates by, as ``id@major``.

        language: Language of its plain strings.

        subject: Whom it is about.

        purpose: What it may be used for; ``development`` unless told.

        opened: First day of the round.

        closed: Last day; a round is released only when closed.

        released: The day its release was made; a round is released once, whole.

        keep_until: When the document is deleted.

        raters: Who rated, each pseudonym once.

        extra: Top-level keys that begin with ``x-``, kept as they are.

        origin: The text it was read from; outside equality.

    Raises:
        ModelError: For a pseudonym used twice, two selves, days out of order, or a release before the round is closed.
    """

    framework: str = attrs.field(validator=check_words)
    language: str = attrs.field(default=undetermined, validator=check_tag)
    subject: Text = attrs.field(converter=as_text)
    purpose: str = attrs.field(default="development", validator=check_id)
    opened: date = attrs.field(converter=as_day)
    closed: date | None = attrs.field(default=None, converter=as_optional_day)
    released: date | None = attrs.field(default=None, converter=as_optional_day)
    keep_until: date | None = attrs.field(default=None, converter=as_optional_day)
    raters: tuple[Rater, ...] = attrs.field(default=(), converter=tuple[Rater, ...], validator=each_of(Rater))
    extra: FrozenMap[str, Any] = attrs.field(factory=FrozenMap, converter=as_frozen_map)
    origin: Origin | None = attrs.field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        if twice := repeated(rater.id for rater in self.raters):
            refuse("id-twice", "raters", kind="rater", id=twice[0])
        if sum(rater.group == "self" for rater in self.raters) > 1:
            refuse("one-self-only", "raters")
        if self.released is not None and self.closed is None:
            refuse("round-released-open", "released")
        in_order = (self.opened, self.closed, self.released, self.keep_until)
        days = [day for day in in_order if day is not None]
        if days != sorted(days):
            refuse("days-disordered", "closed")

    def __repr__(self) -> str:
        return "<RatingRound>"

    def __getstate__(self) -> dict[str, Any]:
        return {
            field.name: getattr(self, field.name)
            for field in attrs.fields(type(self))
            if field.name != "origin"
        }

    def __setstate__(self, state: dict[str, Any]) -> None:
        for name, value in {**state, "origin": None}.items():
            object.__setattr__(self, name, value)
