"""A career on a day, with the answers that explanations share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Final

import attrs

from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.gates.gate_record import GateRecord
from cmo_career.analysis.gates.gate_status import GateStatus, status_in
from cmo_career.analysis.progress.progress import Progress, progress
from cmo_career.analysis.standing.pillar_standing import PillarStanding
from cmo_career.analysis.standing.standing import Standing, standing
from cmo_career.model.action import Action, Gain
from cmo_career.model.career import Career
from cmo_career.model.traversal import Identified

__all__ = ["Inquiry"]

_hair: Final = 1e-9
"""What binary fractions may be off."""


@attrs.define(kw_only=True, slots=False, eq=False, repr=False)
class Inquiry:
    """
    A question about a career on a day; what it needs is worked out once (问询).

    Attributes:
        career: The career.

        as_of: The day.
    """

    career: Career
    as_of: date

    @cached_property
    def ground(self) -> Ground:
        """The framework and the languages of the career."""
        return Ground.of(self.career)

    @cached_property
    def standing(self) -> Standing:
        """Where the person stands."""
        return standing(self.career, as_of=self.as_of)

    @cached_property
    def record(self) -> GateRecord:
        """What the career says about gates."""
        return GateRecord.of(self.career, as_of=self.as_of)

    @cached_property
    def progress(self) -> Progress | None:
        """How far the plan has come; None where there is none."""
        plan = self.career.plan
        if plan is None:
            return None
        return progress(plan, as_of=self.as_of, framework=self.career.framework)

    @property
    def stage(self) -> str:
        """Id of the stage by whose requirements work is judged: the one wanted, else the present one."""
        wanted = self.career.profile.aspires_to
        return self.career.profile.stage if wanted is None else wanted.stage

    @cached_property
    def rows(self) -> dict[str, PillarStanding]:
        """The rows of the standing by pillar or skill."""
        return {row.pillar: row for row in self.standing.rows}

    def likely(self, path: str) -> float | None:
        """Return the likely level of a pillar or skill; None where it is unknown."""
        row = self.rows.get(path)
        return None if row is None else row.likely

    def required(self, path: str) -> float | None:
        """Return the level that the stage asks of a pillar or skill; None where it asks nothing."""
        return self.career.framework.stage(self.stage).required_level(path)

    def served(self, path: str) -> str | None:
        """Return whose requirement work on a pillar or skill serves: its own, or of a skill that of its pillar."""
        return next(
            (each for each in (path, path.partition("/")[0]) if self.required(each) is not None), None
        )

    def shortfall(self, path: str) -> float | None:
        """Return how many levels a pillar or skill is short of what the stage asks; None where that is unknown."""
        required, likely = self.required(path), self.likely(path)
        return None if required is None or likely is None else max(required - likely, 0.0)

    def is_at_end(self, path: str, gain: Gain) -> bool:
        """Return whether an action adds nothing any more, because its ceiling is reached."""
        likely = self.likely(path)
        return gain.up_to is not None and likely is not None and likely >= gain.up_to - _hair

    def closes(self, path: str, gain: Gain) -> str | None:
        """Return the pillar or skill whose shortfall a gain closes in part; None where there is none to close."""
        served = self.served(path)
        if served is None or self.shortfall(served) == 0 or self.is_at_end(path, gain):
            return None
        return served

    def gate(self, id_: str) -> GateStatus:
        """Return how far a gate is open."""
        return status_in(self.record, self.career.framework.gate(id_))

    def open_nodes(self) -> Iterator[Identified]:
        """Yield the goals and actions that are wanted and not done, in the plan's order."""
        if self.progress is None:
            return
        for node in self.progress.plan.walk():
            told = self.progress.of(node.id)
            if told.is_wanted and not told.is_met:
                yield node

    def open_actions(self) -> tuple[Action, ...]:
        """Return the actions among them."""
        return tuple(node for node in self.open_nodes() if isinstance(node, Action))
