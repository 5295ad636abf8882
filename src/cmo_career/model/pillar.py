"""Pillars of competency: what each level of them looks like, and the skills that make them up."""

from __future__ import annotations

import attrs

from cmo_career.errors import ModelError
from cmo_career.model.frozen_map import FrozenMap, as_frozen_map
from cmo_career.model.identifier import check_id, repeated
from cmo_career.model.text import Text, as_optional_text, as_text
from cmo_career.model.validation import each_of, refuse

__all__ = ["Behaviour", "LevelDescription", "Pillar", "Skill"]


@attrs.frozen(kw_only=True)
class Behaviour:
    """
    Something a colleague can see, or not, in a person at a level (行为表现).

    Attributes:
        id: Its name in documents, unique within the framework.

        text: What is seen.
    """

    id: str = attrs.field(validator=check_id)
    text: Text = attrs.field(converter=as_text)


@attrs.frozen(kw_only=True)
class LevelDescription:
    """
    What a pillar looks like at one level (等级描述).

    Attributes:
        descriptor: What the person can do.

        not_yet: What is still seen just below: what tells this level from the one under it.

        behaviours: What a rater can tick.
    """

    descriptor: Text = attrs.field(converter=as_text)
    not_yet: Text | None = attrs.field(default=None, converter=as_optional_text)
    behaviours: tuple[Behaviour, ...] = attrs.field(
        default=(), converter=tuple[Behaviour, ...], validator=each_of(Behaviour)
    )


@attrs.frozen(kw_only=True)
class Skill:
    """
    A finer part of a pillar, rated in a row of its own (技能).

    Attributes:
        id: Its name in documents, unique within the pillar; ``pillar/skill`` is its full name.

        name: What people call it.

        about: What it is.
    """

    id: str = attrs.field(validator=check_id)
    name: Text = attrs.field(converter=as_text)
    about: Text | None = attrs.field(default=None, converter=as_optional_text)


@attrs.frozen(kw_only=True)
class Pillar:
    """
    A competency that carries a career through all its stages (能力支柱).

    Attributes:
        id: Its name in documents.

        name: What people call it.

        about: What it is, and why it matters.

        skills: Its finer parts; there may be none.

        levels: A description for each level of the framework's scale, by the level's id.

    Raises:
        ModelError: For a skill id used twice.

    >>> data = Pillar(id="data", name="Data", levels={"novice": LevelDescription(descriptor="Reads a dashboard")})
    >>> data.levels["novice"].descriptor.choose("en")
    'Reads a dashboard'
    """

    id: str = attrs.field(validator=check_id)
    name: Text = attrs.field(converter=as_text)
    about: Text | None = attrs.field(default=None, converter=as_optional_text)
    skills: tuple[Skill, ...] = attrs.field(default=(), converter=tuple[Skill, ...], validator=each_of(Skill))
    levels: FrozenMap[str, LevelDescription] = attrs.field(
        converter=as_frozen_map, validator=each_of(LevelDescription)
    )

    def __attrs_post_init__(self) -> None:
        if twice := repeated(skill.id for skill in self.skills):
            refuse("id-twice", "skills", id=twice[0], kind="skill")

    def skill(self, id: str) -> Skill:  # noqa: A002 - ids are called ids everywhere
        """
        Return the skill with this id.

        Raises ModelError where there is none.
        """
        found = next((skill for skill in self.skills if skill.id == id), None)
        if found is None:
            raise ModelError.of(
                "id-unknown", kind="skill", id=id, known=", ".join(each.id for each in self.skills)
            )
        return found
