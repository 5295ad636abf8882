"""Why a way onward is what it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.reason import Label, Reason, Share
from cmo_career.model.basis import Basis
from cmo_career.model.range import ThreePoint
from cmo_career.model.transition import BaseRate

if TYPE_CHECKING:
    from cmo_career.analysis.gates.onward import WayOnward

__all__ = ["base_rate_reason", "way_reason", "years_reason"]


def way_reason(way: WayOnward) -> Reason:
    """Return where a way leads, what its years rest on, and how far its gates are open."""
    ground = way.ground
    return Reason(
        code="way",
        params={
            "title": ground.name_of_transition(way.transition),
            "kind": Label("transition-kind", way.kind),
            "stage": ground.name_of_stage(way.to_stage),
        },
        address=f"transition/{way.transition}",
        parts=_parts(way),
        languages=ground.languages,
    )


def _parts(way: WayOnward) -> Iterator[Reason]:
    ground = way.ground
    yield years_reason(way.years, way.basis, ground)
    if way.legs is None:
        yield Reason(code="way-elsewhere")
    else:
        yield Reason(code="way-legs", params={"n": way.legs})
    if way.fits_position is False:
        yield Reason(code="way-other-position")
    if way.is_rare:
        yield Reason(code="way-rare")
    if ground.framework is not None:
        rates = ground.framework.transition(way.transition).base_rates
        yield from (base_rate_reason(each, ground) for each in rates)
    yield way.gates.reason
    yield from (
        Reason(code="way-opens", params={"gate": ground.name_of_gate(gate)}, address=f"gate/{gate}")
        for gate in way.opens
    )


def years_reason(years: ThreePoint, basis: Basis, ground: Ground) -> Reason:
    """Return how long a way takes, and what that rests on."""
    return Reason(
        code="way-years",
        params={"low": years.low, "mode": years.mode, "high": years.high, "mean": years.mean},
        bases=ground.rests_on(basis),
    )


def base_rate_reason(rate: BaseRate, ground: Ground) -> Reason:
    """Return how often people go a way, out of whom."""
    return Reason(
        code="base-rate",
        params={
            "share": Share(rate.value),
            "of": Label("denominator", rate.of),
            "population": rate.population,
        },
        bases=ground.rests_on(Basis(source=rate.source)),
    )
