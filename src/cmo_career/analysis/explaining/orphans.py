"""What hangs in the air: work that is for nothing, and needs that nothing is for."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.explaining.inquiry import Inquiry
from cmo_career.analysis.explaining.plan_things import serves_something
from cmo_career.analysis.gates.onward import ways_onward
from cmo_career.model.action import Action
from cmo_career.model.asked import asked_about, asked_day
from cmo_career.model.career import Career
from cmo_career.model.period import PeriodLike

__all__ = ["Orphans", "orphans"]


@attrs.frozen(kw_only=True, repr=False)
class Orphans(Answer):
    """
    What hangs in the air on a day, both ways (悬空部分).

    Attributes:
        as_of: The day.

        actions: Addresses of open actions that close no shortfall and earn no gate.

        shortfalls: Pillars and skills that are short of what the stage aspired to requires, with no open action that
            develops them; a skill's action serves its pillar too.

        gates: Ids of essential gates of the nearest ways to the stage aspired to that nothing earns.

        reason: All of them, as a tree.

        purpose: What the answer may be used for: preparing a conversation.
    """

    as_of: date
    actions: tuple[str, ...]
    shortfalls: tuple[str, ...]
    gates: tuple[str, ...]
    reason: Reason
    purpose: Literal["development"] = "development"

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "as_of": self.as_of.isoformat(),
            "actions": list(self.actions),
            "shortfalls": list(self.shortfalls),
            "gates": list(self.gates),
            "purpose": self.purpose,
        }

    def __len__(self) -> int:
        return len(self.actions) + len(self.shortfalls) + len(self.gates)

    def __repr__(self) -> str:
        return f"<Orphans on {self.as_of.isoformat()}: {len(self)}>"


def orphans(career: Career, *, as_of: PeriodLike) -> Orphans:
    """
    Return what hangs in the air: actions for nothing, shortfalls without an action, essential gates without work.

    What nobody rated is no shortfall. Gates that only others open are left out, and so are those with something to
    show for them. Where no stage is aspired to, the present one is asked about, and no gates.
    """
    inquiry = Inquiry(career=asked_about(career, Career), as_of=asked_day(as_of))
    open_actions = inquiry.open_actions()
    actions = tuple(each for each in open_actions if not serves_something(inquiry, each))
    shortfalls = _shortfalls(inquiry, open_actions)
    gates = _gates(inquiry)
    ground = inquiry.ground
    parts = (
        *(
            Reason(code="orphan-action", params={"title": each.title}, address=each.address)
            for each in actions
        ),
        *(
            Reason(
                code="orphan-shortfall",
                params={"pillar": ground.name_of_pillar(path), "gap": gap},
                address=f"{'skill' if '/' in path else 'pillar'}/{path}",
            )
            for path, gap in shortfalls.items()
        ),
        *(
            Reason(code="orphan-gate", params={"gate": ground.name_of_gate(gate)}, address=f"gate/{gate}")
            for gate in gates
        ),
    )
    code = "orphans" if parts else "orphans-none"
    return Orphans(
        as_of=inquiry.as_of,
        actions=tuple(each.address for each in actions),
        shortfalls=tuple(shortfalls),
        gates=gates,
        reason=Reason(code=code, params={"day": inquiry.as_of}, parts=parts, languages=ground.languages),
    )


def _shortfalls(inquiry: Inquiry, actions: tuple[Action, ...]) -> dict[str, float]:
    """Return how far each pillar and skill is short of what is required that no open action develops."""
    served: set[str] = set()
    for action in actions:
        for path, gain in action.develops.items():
            if not inquiry.is_at_end(path, gain):
                served.update((path, path.partition("/")[0]))
    gaps = {path: inquiry.shortfall(path) for path in inquiry.rows}
    return {path: gap for path, gap in gaps.items() if gap and path not in served}


def _gates(inquiry: Inquiry) -> tuple[str, ...]:
    """Return the essential gates of the nearest ways to the stage aspired to that nothing is for."""
    ways = [each for each in ways_onward(inquiry.career, as_of=inquiry.as_of) if each.legs is not None]
    fewest = min((way.legs or 0 for way in ways), default=0)
    nearest = [way for way in ways if way.legs == fewest and way.fits_position is not False]
    lacking = (
        gate.gate
        for way in nearest
        for gate in way.gates.essential
        if gate.status in {"unknown", "not-started"}
    )
    return tuple(dict.fromkeys(lacking))
