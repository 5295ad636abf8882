"""The levels on which every pillar is described and rated."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from cmo_career.errors import ModelError
from cmo_career.model.identifier import check_id, repeated
from cmo_career.model.text import Text, as_text
from cmo_career.model.validation import each_of, refuse

__all__ = ["Level", "Scale"]


@attrs.frozen(kw_only=True)
class Level:
    """
    One step of a scale, from the first upwards (能力等级).

    Attributes:
        id: Its name in documents.

        rank: Position on the scale; 1 is the first step.

        name: What people call it, in each language.

    Raises:
        ModelError: If *rank* is below 1.

    >>> Level(id="advanced", rank=2, name={"zh": "高级", "en": "Advanced"}).name.choose("zh")
    '高级'
    """

    id: str = attrs.field(validator=check_id)
    rank: int
    name: Text = attrs.field(converter=as_text)

    def __attrs_post_init__(self) -> None:
        if self.rank.__class__ is not int or self.rank < 1:
            refuse("rank-below-one", "rank")


@attrs.frozen(kw_only=True)
class Scale:
    """
    The ordered levels of a framework, one or more (能力等级表).

    Attributes:
        levels: Lowest first; ranks are 1, 2, 3 and so on.

    Raises:
        ModelError: For no levels, ranks out of order, or an id used twice.

    >>> scale = Scale(levels=[Level(id="novice", rank=1, name="Novice"), Level(id="expert", rank=2, name="Expert")])
    >>> scale.top_rank, scale.nearest(1.6).id
    (2, 'expert')
    """

    levels: tuple[Level, ...] = attrs.field(converter=tuple[Level, ...], validator=each_of(Level))

    def __attrs_post_init__(self) -> None:
        if not self.levels:
            refuse("nothing-given", "levels")
        if [level.rank for level in self.levels] != list(range(1, len(self.levels) + 1)):
            refuse("ranks-disordered", "levels")
        if twice := repeated(level.id for level in self.levels):
            refuse("id-twice", "levels", id=twice[0], kind="level")

    @property
    def top_rank(self) -> int:
        """The highest level a rating can have."""
        return len(self.levels)

    def level(self, id: str) -> Level:  # noqa: A002 - ids are called ids everywhere
        """
        Return the level with this id.

        Raises ModelError where there is none.
        """
        found = next((level for level in self.levels if level.id == id), None)
        if found is None:
            raise ModelError.of(
                "id-unknown", kind="level", id=id, known=", ".join(each.id for each in self.levels)
            )
        return found

    def nearest(self, rating: float) -> Level:
        """Return the level whose middle is nearest to a rating; each covers half a level on either side."""
        rank = min(max(int(rating + 0.5), 1), self.top_rank)
        return self.levels[rank - 1]

    def __iter__(self) -> Iterator[Level]:
        return iter(self.levels)

    def __len__(self) -> int:
        return len(self.levels)
