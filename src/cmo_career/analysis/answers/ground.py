"""What an answer keeps so that it can say why."""

from __future__ import annotations

from typing import Self

import attrs

from cmo_career.analysis.answers.reason import RestsOn
from cmo_career.model.basis import Basis
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.model.source import Source
from cmo_career.model.text import Text

__all__ = ["Ground"]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Ground:
    """
    The framework that an answer was made by, and the languages that its texts fall back on (依据背景).

    An answer keeps it beside its figures, outside equality and `to_dict`. Without a framework things are called by
    their ids.

    Attributes:
        framework: The framework.

        languages: Of the career, then of the framework.

    >>> Ground().name_of_pillar("strategy/finance")
    'strategy/finance'
    """

    framework: Framework | None = None
    languages: tuple[str, ...] = ()

    @classmethod
    def of(cls, career: Career) -> Self:
        """Return the ground of answers about a career."""
        return cls(framework=career.framework, languages=career.languages)

    def name_of_pillar(self, path: str) -> Text | str:
        """Return what a pillar, or a skill as ``pillar/skill``, is called."""
        return path if self.framework is None else self.framework.name_of_pillar(path)

    def name_of_stage(self, id: str) -> Text | str:  # noqa: A002 - ids are called ids everywhere
        """Return what a stage is called."""
        return id if self.framework is None else self.framework.stage(id).name

    def name_of_gate(self, id: str) -> Text | str:  # noqa: A002
        """Return what a gate asks."""
        return id if self.framework is None else self.framework.gate(id).text

    def name_of_transition(self, id: str) -> Text | str:  # noqa: A002
        """Return what a transition is called."""
        return id if self.framework is None else self.framework.transition(id).title

    def name_of_level(self, level: float) -> Text | str:
        """Return what the step of the scale is called that is nearest to a level."""
        return "" if self.framework is None else self.framework.scale.nearest(level).name

    def descriptor(self, path: str, level: float) -> Text | None:
        """Return what a level of a pillar looks like; for a skill, that of its pillar."""
        if self.framework is None:
            return None
        step = self.framework.scale.nearest(level).id
        found = self.framework.pillar(path.partition("/")[0]).levels.get(step)
        return None if found is None else found.descriptor

    def about_skill(self, path: str) -> Text | None:
        """Return what a skill is; None for a pillar, and where nobody says."""
        pillar, _, skill = path.partition("/")
        if self.framework is None or not skill:
            return None
        return self.framework.pillar(pillar).skill(skill).about

    def basis_of_stage(self, id: str) -> tuple[RestsOn, ...]:  # noqa: A002
        """Return what the levels rest on that a stage requires."""
        return () if self.framework is None else self.rests_on(self.framework.stage(id).basis)

    def rests_on(self, basis: Basis | None) -> tuple[RestsOn, ...]:
        """Return a basis with the source that it names."""
        return () if basis is None else (RestsOn.of(basis, self._source(basis.source)),)

    def figures(self, *names: str) -> tuple[RestsOn, ...]:
        """Return what parameters rest on."""
        if self.framework is None:
            return ()
        found = [(name, self.framework.parameter(name)) for name in dict.fromkeys(names)]
        return tuple(
            RestsOn.of_figure(name, figure, self._source(figure.basis.source)) for name, figure in found
        )

    def _source(self, id_: str | None) -> Source | None:
        return None if self.framework is None or id_ is None else self.framework.source(id_)
