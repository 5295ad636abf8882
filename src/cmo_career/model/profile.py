"""The person: where they stand, what they want, and what they can put in."""

from __future__ import annotations

from typing import Any

import attrs

from cmo_career.model.dated import as_tuple, as_words
from cmo_career.model.identifier import check_id, check_pillar_paths
from cmo_career.model.money import Money, as_optional_money
from cmo_career.model.period import Period, as_optional_period
from cmo_career.model.text import Text, as_optional_text
from cmo_career.model.validation import kind_of, non_negative, one_of, refuse
from cmo_career.model.vocabulary import Interest

__all__ = ["Aspiration", "Capacity", "Profile"]


@attrs.frozen(kw_only=True, repr=False)
class Aspiration:
    """
    The stage that a person wants to reach (职业志向).

    Attributes:
        stage: Id of the stage.

        position: Id of the position wanted at it.

        setting: Where: listed company, start-up, family business ...

        within_employer: Whether it lies within the present employer; unknown where nobody said.
    """

    stage: str = attrs.field(validator=check_id)
    position: str | None = attrs.field(default=None, validator=check_id)
    setting: Text | None = attrs.field(default=None, converter=as_optional_text)
    within_employer: bool | None = None

    def __attrs_post_init__(self) -> None:
        if self.within_employer.__class__ is not bool and self.within_employer is not None:
            refuse("not-true-or-false", "within_employer")

    def __repr__(self) -> str:
        return "<Aspiration>"


@attrs.frozen(kw_only=True, repr=False)
class Capacity:
    """
    What a person can put into their own development (投入能力).

    Attributes:
        own_hours_per_week: Evenings and weekends.

        job_hours_per_week: Hours on the job beyond the ordinary work.

        money_per_year: The person's own money.

    Unknown is not zero: what is not given is not counted with.
    """

    own_hours_per_week: float | None = attrs.field(default=None, validator=non_negative)
    job_hours_per_week: float | None = attrs.field(default=None, validator=non_negative)
    money_per_year: Money | None = attrs.field(default=None, converter=as_optional_money)

    def __repr__(self) -> str:
        return "<Capacity>"


def _check_months(_: object, attribute: attrs.Attribute[Any], value: tuple[int, ...]) -> None:
    if any(month.__class__ is not int or not 1 <= month <= 12 for month in value) or len(set(value)) != len(
        value
    ):
        refuse("months-malformed", attribute.name)


def _check_month(self: object, attribute: attrs.Attribute[Any], value: int) -> None:
    _check_months(self, attribute, (value,))


@attrs.frozen(kw_only=True, repr=False)
class Profile:
    """
    The person (个人档案).

    Attributes:
        name: What the person wants to be called.

        stage: Id of the present stage.

        position: Id of the position held.

        since: When the person came to it.

        interest: ``functional-mastery``, ``general-management`` or ``undecided``.

        strengths: Pillars or skills that the person counts as strengths.

        weaknesses: Pillars or skills that the person counts as weak spots.

        aspires_to: The stage wanted.

        capacity: Hours a week and money a year.

        fiscal_year_starts: Month, 1 to 12.

        promotion_windows: Months in which the employer decides on promotions.
    """

    name: Text | None = attrs.field(default=None, converter=as_optional_text)
    stage: str = attrs.field(validator=check_id)
    position: str | None = attrs.field(default=None, validator=check_id)
    since: Period | None = attrs.field(default=None, converter=as_optional_period)
    interest: Interest | None = attrs.field(default=None, validator=one_of(Interest, optional=True))
    strengths: tuple[str, ...] = attrs.field(default=(), converter=as_words, validator=check_pillar_paths)
    weaknesses: tuple[str, ...] = attrs.field(default=(), converter=as_words, validator=check_pillar_paths)
    aspires_to: Aspiration | None = attrs.field(default=None, validator=kind_of(Aspiration, optional=True))
    capacity: Capacity | None = attrs.field(default=None, validator=kind_of(Capacity, optional=True))
    fiscal_year_starts: int = attrs.field(default=1, validator=_check_month)
    promotion_windows: tuple[int, ...] = attrs.field(default=(), converter=as_tuple, validator=_check_months)

    def __repr__(self) -> str:
        return "<Profile>"
