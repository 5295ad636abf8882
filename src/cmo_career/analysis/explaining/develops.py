"""What an action develops, the shortfall it closes, and what that is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.analysis.answers.reason import Param, Reason, RestsOn
from cmo_career.analysis.answers.reasons.levels import requirement_reason
from cmo_career.analysis.explaining.inquiry import Inquiry
from cmo_career.model.action import Action, Gain
from cmo_career.model.catalogue import CatalogueAction

__all__ = ["develops_reasons", "required_reason"]


def develops_reasons(inquiry: Inquiry, action: Action | CatalogueAction) -> Iterator[Reason]:
    """Yield a reason for each pillar or skill that an action develops, down to the requirement and its basis."""
    for path, gain in action.develops.items():
        ground = inquiry.ground
        params: dict[str, Param] = {"pillar": ground.name_of_pillar(path), "gain": gain.gain}
        if gain.up_to is not None:
            params["up_to"] = gain.up_to
        bases = _bases(inquiry, action, path, gain)
        yield Reason(
            code="develops-freely" if gain.up_to is None else "develops",
            params=params,
            address=_address(path),
            bases=bases,
            parts=_served(inquiry, path, gain),
        )


def _address(path: str) -> str:
    return f"{'skill' if '/' in path else 'pillar'}/{path}"


def _bases(inquiry: Inquiry, action: Action | CatalogueAction, path: str, gain: Gain) -> tuple[RestsOn, ...]:
    """Return what a gain rests on: the catalogue's basis where it has the same figure, else the plan's own word."""
    framework = inquiry.career.framework
    offered = framework.action(action.id) if framework.has("action", action.id) else None
    if offered is not None and offered.develops.get(path) == gain:
        return inquiry.ground.rests_on(offered.basis)
    return (RestsOn(assumed=True),)


def _served(inquiry: Inquiry, path: str, gain: Gain) -> Iterator[Reason]:
    ground = inquiry.ground
    likely = inquiry.likely(path)
    if inquiry.is_at_end(path, gain) and likely is not None and gain.up_to is not None:
        yield Reason(code="adds-nothing", params={"likely": likely, "up_to": gain.up_to})
    served = inquiry.served(path)
    if served is None:
        yield Reason(
            code="not-required",
            params={"stage": ground.name_of_stage(inquiry.stage), "pillar": ground.name_of_pillar(path)},
            address=f"stage/{inquiry.stage}",
        )
        return
    if served != path:
        yield Reason(
            code="part-of-pillar",
            params={"pillar": ground.name_of_pillar(served)},
            address=_address(served),
        )
    yield required_reason(inquiry, served)


def required_reason(inquiry: Inquiry, path: str) -> Reason:
    """Return what the stage wanted, or else the present one, requires of a pillar or skill, and how far that is."""
    wanted = inquiry.career.profile.aspires_to
    return requirement_reason(
        inquiry.ground,
        inquiry.stage,
        path,
        inquiry.required(path) or 0.0,
        inquiry.likely(path),
        sort="now" if wanted is None else "next",
    )
