"""The catalogue: what people do to grow, with what it costs and what it is known or assumed to bring."""

from __future__ import annotations

import attrs

from cmo_career.model.action import Action, Gain
from cmo_career.model.basis import Basis
from cmo_career.model.dated import as_words
from cmo_career.model.frozen_map import FrozenMap, as_frozen_map
from cmo_career.model.identifier import check_id, check_ids
from cmo_career.model.money import MoneyRange, as_optional_money_range
from cmo_career.model.period import Period, as_optional_period
from cmo_career.model.range import Range, ThreePoint, as_optional_range
from cmo_career.model.recurrence import Recurrence
from cmo_career.model.text import Text, as_optional_text, as_text
from cmo_career.model.validation import all_of_words, each_of, kind_of, one_of, refuse, true_or_false
from cmo_career.model.vocabulary import ActionGroup, ActionKind, Every, Need, group_of

__all__ = ["CatalogueAction"]


@attrs.frozen(kw_only=True)
class CatalogueAction:
    """
    An action that a framework offers (行动库条目).

    Attributes:
        id: Its name in documents.

        kind: What sort of work it is.

        title: What to do.

        about: How to do it so that it teaches something.

        hours: Own hours, or job hours where *on_the_job*; for each time where it recurs.

        cost: The person's own money.

        every: How often it comes back; None for work done once.

        count: How many times; without it and *until* a recurring action is a habit.

        until: The period in which it happens for the last time.

        estimate: Weeks that pass from start to end.

        develops: Levels gained by pillar or ``pillar/skill``, and the level beyond which it adds nothing.

        on_the_job: Whether its hours are job hours.

        needs: Whose consent it takes.

        earns: Gates that it opens.

        after: Actions that come first.

        excludes: Actions that make no sense beside it.

        topics: What it asks feedback about, or should be given feedback about.

        proof: What exists afterwards that did not before.

        basis: What hours, weeks and gains rest on.
    """

    id: str = attrs.field(validator=check_id)
    kind: ActionKind = attrs.field(validator=one_of(ActionKind))
    title: Text = attrs.field(converter=as_text)
    about: Text | None = attrs.field(default=None, converter=as_optional_text)
    hours: Range | None = attrs.field(default=None, converter=as_optional_range)
    cost: MoneyRange | None = attrs.field(default=None, converter=as_optional_money_range)
    every: Every | None = attrs.field(default=None, validator=one_of(Every, optional=True))
    count: int | None = None
    until: Period | None = attrs.field(default=None, converter=as_optional_period)
    estimate: ThreePoint | None = attrs.field(default=None, validator=kind_of(ThreePoint, optional=True))
    develops: FrozenMap[str, Gain] = attrs.field(
        factory=FrozenMap, converter=as_frozen_map, validator=each_of(Gain)
    )
    on_the_job: bool = attrs.field(default=False, validator=true_or_false)
    needs: tuple[Need, ...] = attrs.field(default=(), converter=as_words, validator=all_of_words(Need))
    earns: tuple[str, ...] = attrs.field(default=(), converter=as_words, validator=check_ids)
    after: tuple[str, ...] = attrs.field(default=(), converter=as_words, validator=check_ids)
    excludes: tuple[str, ...] = attrs.field(default=(), converter=as_words, validator=check_ids)
    topics: tuple[str, ...] = attrs.field(default=(), converter=as_words, validator=check_ids)
    proof: Text | None = attrs.field(default=None, converter=as_optional_text)
    basis: Basis | None = attrs.field(default=None, validator=kind_of(Basis, optional=True))

    def __attrs_post_init__(self) -> None:
        if self.every is None and (self.count is not None or self.until is not None):
            refuse("recurrence-without-every", "every")
        _ = self.recurrence
        if self.basis is None and (self.hours is not None or self.develops):
            refuse("basis-missing", "assumed")

    @property
    def group(self) -> ActionGroup:
        """Knowledge, practice, network or feedback."""
        return group_of(self.kind)

    @property
    def recurrence(self) -> Recurrence | None:
        """How it comes back; None for work done once."""
        if self.every is None:
            return None
        return Recurrence(every=self.every, count=self.count, until=self.until)

    def planned(self, id: str | None = None) -> Action:  # noqa: A002 - ids are called ids everywhere
        """
        Return the action of a plan that does this, with the middle of its ranges for hours and cost.

        Args:
            id: Its id in the plan; without it, the id in the catalogue.
        """
        return Action(
            id=id or self.id,
            title=self.title,
            kind=self.kind,
            hours=None if self.hours is None else self.hours.middle,
            cost=None if self.cost is None else self.cost.middle,
            every=self.every,
            count=self.count,
            until=self.until,
            estimate=self.estimate,
            develops=self.develops,
            on_the_job=self.on_the_job,
            needs=self.needs,
            earns=self.earns,
            proof=self.proof,
        )
