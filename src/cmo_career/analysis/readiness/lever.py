"""What would change the answer most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.ready import lever_reason
from cmo_career.analysis.readiness.bottleneck import Bottleneck
from cmo_career.analysis.readiness.pillar_readiness import PillarReadiness
from cmo_career.analysis.readiness.requirement_readiness import RequirementReadiness
from cmo_career.analysis.readiness.way_in import WayIn
from cmo_career.model.vocabulary import RaterGroup, words_of

__all__ = ["Lever", "LeverKind", "lever"]

LeverKind = Literal["gate", "pillar", "raters"]
_nearest_first: Final = ("claimed", "under-way", "not-started", "unknown")
_likely_from: Final = 0.8


@attrs.frozen(kw_only=True, repr=False)
class Lever(Answer):
    """
    What would change the answer most (着力点).

    Attributes:
        kind: ``gate``: one to open next. ``pillar``: one to lift. ``raters``: people to ask.

        gate: Id of the gate.

        pillar: The pillar or required skill to lift.

        levels: By how many levels, to the one required.

        raters: How many more people to ask.

        group: Of which group.

        tells: The pillars and required skills of which they would tell the chance.

        ground: What is kept to say why.
    """

    kind: LeverKind
    gate: str | None = None
    pillar: str | None = None
    levels: float | None = None
    raters: int | None = None
    group: RaterGroup | None = None
    tells: tuple[str, ...] = ()
    ground: Ground = attrs.field(factory=Ground, eq=False)

    @property
    def reason(self) -> Reason:
        """What would change the answer most, and why that."""
        return lever_reason(self)

    def __repr__(self) -> str:
        return f"<Lever {self.kind}>"


def lever(
    ways: Sequence[WayIn], pillars: Sequence[PillarReadiness], bottleneck: Sequence[Bottleneck]
) -> Lever | None:
    """
    Return what would change the answer most; None where only openings are left, and nothing where all is well.

    In this order:

    1. People to ask, where of more than half of what is required the chance cannot be told: most of the answer is
       missing. Of the groups the one that would tell most, and of it as many as the most that one of these needs.
    2. The essential gate to open next on the nearest way: without it there is no way through, however high the
       levels. One that is claimed before one under way, not started or unknown; then the order of the transition. An
       opening is never one: the person cannot open it.
    3. The likeliest bottleneck, unless its requirement is likely met.
    4. People to ask, where anything required cannot be told.
    """
    requirements = [each for pillar in pillars for each in pillar.requirements]
    missing = [each for each in requirements if not each.is_told]
    ask = _ask(missing)
    if ask is not None and 2 * len(missing) > len(requirements):
        return ask
    return _open(ways) or _lift(requirements, bottleneck) or ask


def _ask(missing: Sequence[RequirementReadiness]) -> Lever | None:
    needs: dict[RaterGroup, list[RequirementReadiness]] = {}
    for each in missing:
        if each.chance.more_from is not None:
            needs.setdefault(each.chance.more_from, []).append(each)
    if not needs:
        return None
    order = words_of(RaterGroup)
    group = max(needs, key=lambda each: (len(needs[each]), -order.index(each)))
    return Lever(
        kind="raters",
        raters=max(each.chance.more_raters or 0 for each in needs[group]),
        group=group,
        tells=tuple(each.pillar for each in needs[group]),
        ground=needs[group][0].chance.ground,
    )


def _open(ways: Sequence[WayIn]) -> Lever | None:
    ahead = [gate for way in ways[:1] for gate in way.gates.essential if not gate.is_passed]
    if not ahead:
        return None
    return Lever(
        kind="gate",
        gate=min(ahead, key=lambda gate: _nearest_first.index(gate.status)).gate,
        ground=ways[0].gates.ground,
    )


def _lift(requirements: Sequence[RequirementReadiness], bottleneck: Sequence[Bottleneck]) -> Lever | None:
    for narrow in bottleneck[:1]:
        part = next(each for each in requirements if each.pillar == narrow.through)
        if (part.chance.share or 0) < _likely_from:
            return Lever(kind="pillar", pillar=part.pillar, levels=part.shortfall, ground=part.chance.ground)
    return None
