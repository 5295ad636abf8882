"""Stages of a career: what is asked of a person there, and what there is to grow into."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from cmo_career.model.basis import Basis
from cmo_career.model.dated import as_tuple
from cmo_career.model.identifier import check_id, check_pillar_path, repeated
from cmo_career.model.text import Text, TextLike, as_optional_text, as_text, as_texts
from cmo_career.model.validation import each_of, kind_of, non_negative, refuse

__all__ = ["DevelopmentGoal", "Path", "Position", "Requirement", "Responsibility", "Stage"]


@attrs.frozen(kw_only=True)
class Position:
    """
    A title that people hold at a stage (职位).

    Attributes:
        id: Its name in documents.

        name: The title.
    """

    id: str = attrs.field(validator=check_id)
    name: Text = attrs.field(converter=as_text)


@attrs.frozen(kw_only=True)
class Responsibility:
    """
    A part that a person plays at a stage (核心职责).

    Attributes:
        id: Its name in documents.

        name: What the part is called, such as budget manager.

        text: What it asks for.
    """

    id: str = attrs.field(validator=check_id)
    name: Text = attrs.field(converter=as_text)
    text: Text = attrs.field(converter=as_text)


@attrs.frozen(kw_only=True)
class DevelopmentGoal:
    """
    What a person at a stage works towards (发展目标).

    Attributes:
        id: Its name in documents.

        text: The goal.
    """

    id: str = attrs.field(validator=check_id)
    text: Text = attrs.field(converter=as_text)


@attrs.frozen(kw_only=True)
class Path:
    """
    A named way into a stage, which labels the transitions that take it (发展路径).

    Attributes:
        id: Its name in documents.

        name: What people call it.

        position: The position it leads to.

        text: What going this way means.
    """

    id: str = attrs.field(validator=check_id)
    name: Text = attrs.field(converter=as_text)
    position: str | None = attrs.field(default=None, validator=check_id)
    text: Text | None = attrs.field(default=None, converter=as_optional_text)


@attrs.frozen(kw_only=True)
class Requirement:
    """
    The level of a pillar, or of a skill, that a stage asks for (能力要求).

    Attributes:
        pillar: ``pillar`` or ``pillar/skill``.

        level: 0 to the top rank of the scale; met at a true level half a level below it or more.

    >>> Requirement(pillar="strategy/finance", level=2).is_skill
    True
    """

    pillar: str = attrs.field(validator=check_pillar_path)
    level: float = attrs.field(validator=non_negative)

    @property
    def is_skill(self) -> bool:
        """Whether it asks for a skill rather than a whole pillar."""
        return "/" in self.pillar


_kinds: Final = {
    "positions": "position",
    "responsibilities": "responsibility",
    "development_goals": "development-goal",
    "paths": "path",
}
RequirementsLike = Mapping[str, float] | Iterable[Requirement]


def _as_requirements(given: RequirementsLike) -> tuple[Requirement, ...]:
    if isinstance(given, Mapping):
        return tuple(Requirement(pillar=pillar, level=level) for pillar, level in given.items())
    return as_tuple(given)


def _as_keywords(given: Iterable[TextLike]) -> tuple[Text, ...]:
    return as_texts(as_tuple(given))


@attrs.frozen(kw_only=True)
class Stage:
    """
    A stage of the career (职业阶段).

    Attributes:
        id: Its name in documents.

        name: What people call it.

        motto: Its theme in a line.

        aim: The change that the stage is about.

        about: What it is like.

        positions: The titles people hold at it.

        responsibilities: The parts it asks a person to play.

        development_goals: What to work towards.

        paths: Named ways into it.

        keywords: Its words.

        requires: The level it asks of each pillar; given as a mapping or as requirements.

        basis: What the required levels rest on.

    Raises:
        ModelError: For an id, or a required pillar, used twice.
    """

    id: str = attrs.field(validator=check_id)
    name: Text = attrs.field(converter=as_text)
    motto: Text | None = attrs.field(default=None, converter=as_optional_text)
    aim: Text | None = attrs.field(default=None, converter=as_optional_text)
    about: Text | None = attrs.field(default=None, converter=as_optional_text)
    positions: tuple[Position, ...] = attrs.field(
        default=(), converter=tuple[Position, ...], validator=each_of(Position)
    )
    responsibilities: tuple[Responsibility, ...] = attrs.field(
        default=(), converter=tuple[Responsibility, ...], validator=each_of(Responsibility)
    )
    development_goals: tuple[DevelopmentGoal, ...] = attrs.field(
        default=(), converter=tuple[DevelopmentGoal, ...], validator=each_of(DevelopmentGoal)
    )
    paths: tuple[Path, ...] = attrs.field(default=(), converter=tuple[Path, ...], validator=each_of(Path))
    keywords: tuple[Text, ...] = attrs.field(default=(), converter=_as_keywords)
    requires: tuple[Requirement, ...] = attrs.field(
        default=(), converter=_as_requirements, validator=each_of(Requirement)
    )
    basis: Basis | None = attrs.field(default=None, validator=kind_of(Basis, optional=True))

    def __attrs_post_init__(self) -> None:
        for field, kind in _kinds.items():
            if twice := repeated(each.id for each in getattr(self, field)):
                refuse("id-twice", field, id=twice[0], kind=kind)
        if twice := repeated(requirement.pillar for requirement in self.requires):
            refuse("id-twice", "requires", id=twice[0], kind="pillar")
        if self.requires and self.basis is None:
            refuse("basis-missing", "assumed")

    def required_level(self, pillar: str) -> float | None:
        """
        Return the level required of a pillar or ``pillar/skill``; None where the stage asks nothing.

        >>> stage = Stage(id="cmo", name="CMO", requires={"data": 2}, basis=Basis(assumed=True, reasoning="A guess"))
        >>> stage.required_level("data"), stage.required_level("data/attribution")
        (2, None)
        """
        return next((each.level for each in self.requires if each.pillar == pillar), None)
