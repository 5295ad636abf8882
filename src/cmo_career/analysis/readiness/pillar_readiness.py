"""How ready a person is for a stage in one pillar, the skills that the stage requires with it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.ready import pillar_readiness_reason
from cmo_career.analysis.readiness.requirement_readiness import RequirementReadiness

__all__ = ["PillarReadiness", "by_pillar"]


@attrs.frozen(kw_only=True, repr=False)
class PillarReadiness(Answer):
    """
    How ready a person is for a stage in one pillar (支柱就绪度).

    A required skill below its level caps its pillar: the chance to meet several levels is at most the least of their
    chances, which is all that can be said without multiplying them.

    Attributes:
        pillar: Id of the pillar.

        own: What the stage requires of the whole pillar; None where it requires skills alone.

        skills: What it requires of its skills, in the framework's order.
    """

    pillar: str
    own: RequirementReadiness | None = None
    skills: tuple[RequirementReadiness, ...] = ()

    @property
    def requirements(self) -> tuple[RequirementReadiness, ...]:
        """All that the stage requires, the whole pillar first."""
        return self.skills if self.own is None else (self.own, *self.skills)

    @property
    def at_most(self) -> float | None:
        """The least of the chances that are told, in whole tenths; None where none is."""
        return min(
            (each.chance.share for each in self.requirements if each.chance.share is not None), default=None
        )

    @property
    def share(self) -> float | None:
        """
        The chance to meet what is required, in whole tenths, capped by required skills.

        None where too few people rated the pillar itself: one rated only by its skills is unknown, and *at_most* is
        all that they tell.
        """
        return None if self.own is not None and not self.own.is_told else self.at_most

    @property
    def is_told(self) -> bool:
        """Whether enough people rated to tell the chance."""
        return self.share is not None

    @property
    def held_back_by(self) -> tuple[str, ...]:
        """The required skills that cap the pillar: less likely met than the pillar itself."""
        least = self.at_most
        own = None if self.own is None else self.own.chance.share
        if least is None or (own is not None and own <= least):
            return ()
        return tuple(each.pillar for each in self.skills if each.chance.share == least)

    @property
    def unknown(self) -> tuple[str, ...]:
        """What too few people rated to tell."""
        return tuple(each.pillar for each in self.requirements if not each.is_told)

    @property
    def shortfall(self) -> float | None:
        """
        The largest shortfall of the pillar and its required skills, in levels.

        None where nobody rated the pillar itself.
        """
        if self.own is not None and self.own.estimate is None:
            return None
        return max((each.shortfall for each in self.requirements if each.shortfall is not None), default=None)

    @property
    def reason(self) -> Reason:
        """Why it is as ready as it is: its own requirement and those of its skills."""
        return pillar_readiness_reason(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, the derived values with it."""
        derived = ("share", "at_most", "held_back_by", "unknown", "shortfall")
        return {
            "pillar": self.pillar,
            "own": None if self.own is None else self.own.to_dict(),
            "skills": [each.to_dict() for each in self.skills],
            **{name: as_plain(getattr(self, name)) for name in derived},
        }

    def __repr__(self) -> str:
        return f"<PillarReadiness in {self.pillar}>"


def by_pillar(requirements: Iterable[RequirementReadiness]) -> tuple[PillarReadiness, ...]:
    """Return the requirements of a stage, those of a pillar and of its skills together."""
    gathered: dict[str, list[RequirementReadiness]] = {}
    for each in requirements:
        gathered.setdefault(each.pillar.partition("/")[0], []).append(each)
    return tuple(
        PillarReadiness(
            pillar=pillar,
            own=next((each for each in parts if not each.is_skill), None),
            skills=tuple(each for each in parts if each.is_skill),
        )
        for pillar, parts in gathered.items()
    )
