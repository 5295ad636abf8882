"""Is a person ready for a stage: its gates first, then its pillars."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.ready import readiness_reason
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.answers.tables import readiness_table
from cmo_career.analysis.gates.gate_record import GateRecord
from cmo_career.analysis.readiness.bottleneck import Bottleneck, bottlenecks
from cmo_career.analysis.readiness.lever import Lever, lever
from cmo_career.analysis.readiness.pillar_readiness import PillarReadiness, by_pillar
from cmo_career.analysis.readiness.requirement_readiness import requirements_met
from cmo_career.analysis.readiness.stage_asked import stage_asked
from cmo_career.analysis.readiness.way_in import WayIn, ways_in
from cmo_career.analysis.standing.rating_rules import RatingRules
from cmo_career.analysis.standing.standing import standing
from cmo_career.errors import AnalysisError, Problem
from cmo_career.model.asked import asked_about, asked_day
from cmo_career.model.basis import Basis, Figure
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.period import PeriodLike
from cmo_career.model.stage import Stage

__all__ = ["Readiness", "readiness", "readiness_map"]


@attrs.frozen(kw_only=True, repr=False)
class Readiness(Answer):
    """
    Whether a person is ready for a stage (就绪度).

    Gates and pillars stand beside each other; there is no figure for all of it together, and chances are never
    multiplied.

    Attributes:
        as_of: The day.

        stage: Id of the stage asked about.

        from_stage: Id of the present stage.

        ways: The transitions from the present stage, the nearest first; where none leads there directly, the last
            legs to it; nothing where it is the present stage or nothing leads there.

        pillars: What the stage requires, by pillar, in the framework's order.

        bottleneck: Every pillar that may well be the largest shortfall, the likeliest first.

        unknown: Pillars and required skills that too few people rated: they may hide the bottleneck.

        lever: What would change the answer most; None where only what others decide is left.

        basis: What the required levels rest on; None where nothing is required.

        figures: The parameters behind the chances, with what they rest on.

        purpose: What the answer may be used for: preparing a conversation.

        ground: What is kept to say why.
    """

    as_of: date
    stage: str
    from_stage: str
    ways: tuple[WayIn, ...]
    pillars: tuple[PillarReadiness, ...]
    bottleneck: tuple[Bottleneck, ...]
    unknown: tuple[str, ...]
    lever: Lever | None
    basis: Basis | None
    figures: FrozenMap[str, Figure]
    purpose: Literal["development"] = "development"
    ground: Ground = attrs.field(factory=Ground, eq=False)

    @property
    def reason(self) -> Reason:
        """Why the person is as ready as they are: gates, pillars, the bottleneck, and what would change it."""
        return readiness_reason(self)

    def table(self, language: str = "en") -> Table:
        """Return what is required in the words of *language*."""
        return readiness_table(self, language)

    @property
    def is_present(self) -> bool:
        """Whether the person is at the stage already."""
        return self.stage == self.from_stage

    @property
    def is_direct(self) -> bool:
        """Whether a transition leads there from the present stage."""
        return any(way.legs == 1 for way in self.ways)

    @property
    def is_reachable(self) -> bool:
        """Whether the person is there, or transitions lead there from the present stage."""
        return self.is_present or any(way.legs is not None for way in self.ways)

    def pillar(self, id: str) -> PillarReadiness:  # noqa: A002 - ids are called ids everywhere
        """
        Return how ready the person is in one pillar.

        Raises AnalysisError for one of which, and of whose skills, the stage requires nothing.
        """
        found = next((each for each in self.pillars if each.pillar == id), None)
        if found is None:
            known = ", ".join(each.pillar for each in self.pillars) or "-"
            raise AnalysisError.of("not-in-standing", pillar=str(id)[:128], known=known)
        return found

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, the derived values with it."""
        derived = ("is_present", "is_direct", "is_reachable")
        return {
            **as_plain(self),
            "ways": [way.to_dict() for way in self.ways],
            "pillars": [pillar.to_dict() for pillar in self.pillars],
            **{name: getattr(self, name) for name in derived},
        }

    def __repr__(self) -> str:
        return f"<Readiness for {self.stage} on {self.as_of.isoformat()}>"


def readiness(career: Career, stage: str, *, as_of: PeriodLike) -> Readiness:
    """
    Return how ready a person is for a stage on a day.

    Raises AnalysisError for a stage that the framework does not have, with the nearest one, and for parameters that
    nothing can be calculated with.
    """
    asked_about(career, Career)
    (found,) = _for_stages(career, (stage_asked(career.framework, stage),), asked_day(as_of))
    return found


def readiness_map(career: Career, *, as_of: PeriodLike) -> tuple[Readiness, ...]:
    """
    Return how ready a person is for every stage on a day, in the framework's order.

    The standing is one and the same: what is likely at the present stage; only what is required differs.
    """
    return _for_stages(career, asked_about(career, Career).framework.stages, asked_day(as_of))


def _for_stages(career: Career, stages: Iterable[Stage], as_of: date) -> tuple[Readiness, ...]:
    framework = career.framework
    rules = RatingRules.of(framework)
    least = _bottleneck_chance(framework)
    record = GateRecord.of(career, as_of=as_of)
    now = standing(career, as_of=as_of)
    found: list[Readiness] = []
    for stage in stages:
        pillars = by_pillar(requirements_met(framework, stage, now, rules))
        ways = ways_in(career, stage.id, record)
        narrow = bottlenecks(pillars, least.value)
        answer = Readiness(
            as_of=as_of,
            stage=stage.id,
            from_stage=career.profile.stage,
            ways=ways,
            pillars=pillars,
            bottleneck=narrow,
            unknown=tuple(path for pillar in pillars for path in pillar.unknown),
            lever=lever(ways, pillars, narrow),
            basis=stage.basis,
            figures=FrozenMap({**rules.figures, "bottleneck-chance": least}),
            ground=record.ground,
        )
        found.append(answer)
    return tuple(found)


def _bottleneck_chance(framework: Framework) -> Figure:
    figure = framework.parameter("bottleneck-chance")
    if figure.value < 0:
        name = "bottleneck-chance"
        raise AnalysisError(
            [Problem(code="parameter-unusable", params={"parameter": name}, path=("parameters", name))]
        )
    return figure
