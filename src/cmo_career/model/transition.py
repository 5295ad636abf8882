"""Transitions: the ways from one stage to another."""

from __future__ import annotations

import attrs

from cmo_career.model.basis import Basis
from cmo_career.model.dated import as_words
from cmo_career.model.identifier import check_id, check_ids
from cmo_career.model.range import ThreePoint
from cmo_career.model.text import Text, as_optional_text, as_text
from cmo_career.model.validation import each_of, kind_of, one_of, positive, refuse, share, true_or_false
from cmo_career.model.vocabulary import Denominator, TransitionKind

__all__ = ["BaseRate", "Transition"]


@attrs.frozen(kw_only=True)
class BaseRate:
    """
    How often people go a way, out of whom (基准比率).

    Attributes:
        value: A share, 0 to 1.

        of: The denominator: ``departures`` from the stage, ``arrivals`` at the next, or those ``sitting`` there.

        population: Whose departures, arrivals or seats.

        period: The years they were counted over, as the source has them.

        within_years: The years after which a departure was counted. Only such rates multiply along a route.

        source: Id of the source.

    Raises:
        ModelError: For a share outside 0 to 1, or *within_years* on anything but departures.
    """

    value: float = attrs.field(validator=share)
    of: Denominator = attrs.field(validator=one_of(Denominator))
    population: Text = attrs.field(converter=as_text)
    period: Text | None = attrs.field(default=None, converter=as_optional_text)
    within_years: float | None = attrs.field(default=None, validator=positive)
    source: str = attrs.field(validator=check_id)

    def __attrs_post_init__(self) -> None:
        if self.within_years is not None and self.of != "departures":
            refuse("within-years-not-departures", "within_years")

    @property
    def is_comparable(self) -> bool:
        """Whether it may be multiplied along a route: departures over a stated period."""
        return self.within_years is not None


@attrs.frozen(kw_only=True)
class Transition:
    """
    A way from one stage to another (发展通道).

    Attributes:
        id: Its name in documents, and the key of its edge in the progression.

        kind: ``promotion``, ``move`` (to another employer), ``rotation``, ``venture``, ``investment`` or
            ``step-back``.

        from_stage: Id of the stage it starts from.

        to_stage: Id of the stage it reaches; the same as *from_stage* for a sideways move.

        position: The title reached.

        path: The path of the stage reached that labels it.

        title: What people call it.

        why: When and why people go this way.

        years: How long it takes from the day one reaches the stage, in years.

        basis: What *years* rests on.

        gates: Ids of the gates on it.

        opens: Ids of the gates that having gone this way opens.

        is_rare: Whether few go this way, whatever their merit.

        base_rates: How often people do.

    >>> years = ThreePoint(low=2, mode=4, high=7)
    >>> basis = Basis(assumed=True, reasoning="A guess")
    >>> up = Transition(
    ...     id="a-to-b", kind="promotion", from_stage="a", to_stage="b", title="Promotion", years=years, basis=basis
    ... )
    >>> up.is_sideways, up.leaves_employer
    (False, False)
    """

    id: str = attrs.field(validator=check_id)
    kind: TransitionKind = attrs.field(validator=one_of(TransitionKind))
    from_stage: str = attrs.field(validator=check_id)
    to_stage: str = attrs.field(validator=check_id)
    position: str | None = attrs.field(default=None, validator=check_id)
    path: str | None = attrs.field(default=None, validator=check_id)
    title: Text = attrs.field(converter=as_text)
    why: Text | None = attrs.field(default=None, converter=as_optional_text)
    years: ThreePoint = attrs.field(validator=kind_of(ThreePoint))
    basis: Basis = attrs.field(validator=kind_of(Basis))
    gates: tuple[str, ...] = attrs.field(default=(), converter=as_words, validator=check_ids)
    opens: tuple[str, ...] = attrs.field(default=(), converter=as_words, validator=check_ids)
    is_rare: bool = attrs.field(default=False, validator=true_or_false)
    base_rates: tuple[BaseRate, ...] = attrs.field(
        default=(), converter=tuple[BaseRate, ...], validator=each_of(BaseRate)
    )

    @property
    def is_sideways(self) -> bool:
        """Whether it stays at the same stage."""
        return self.from_stage == self.to_stage

    @property
    def leaves_employer(self) -> bool:
        """Whether it leads out of the present employer, which is the person's own business."""
        return self.kind in {"move", "venture", "investment"}
