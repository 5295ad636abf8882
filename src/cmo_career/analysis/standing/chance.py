"""The chance to meet a requirement, or how many more people it takes to tell."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, erfc, floor, sqrt
from typing import Final, Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.chances import chance_reason
from cmo_career.analysis.answers.reasons.levels import RowGround
from cmo_career.analysis.standing.estimate import Estimate
from cmo_career.analysis.standing.rating_rules import RatingRules
from cmo_career.analysis.standing.said_by import SaidBy
from cmo_career.model.vocabulary import RaterGroup

__all__ = ["ChanceWord", "RequirementChance", "requirement_chance"]

ChanceWord = Literal["unlikely", "open", "likely"]
_unlikely_below: Final = 0.2
_likely_from: Final = 0.8
_asked: Final[tuple[RaterGroup, ...]] = ("manager", "peer", "cross-functional", "report", "other")
_half_a_level: Final = 0.5
_reliable_enough: Final = 0.5


@attrs.frozen(kw_only=True, repr=False)
class RequirementChance(Answer):
    """
    The chance that a person meets a required level, where enough people rated to tell it (达标可能性).

    Attributes:
        level: The level required; met at a true level half a level below it or more.

        share: The chance, in whole tenths from 0.1 to 0.9, since ratings make nothing certain; None where too few
            people rated.

        word: ``unlikely`` under 0.2, ``likely`` from 0.8, else ``open``; None where too few people rated.

        more_raters: How many more people of *more_from* it takes to tell; None where the chance is told, and where
            no number of them would do.

        more_from: The group of which the fewest are needed.

        ground: What is kept to say why.

    >>> RequirementChance(level=2, share=0.5, word="open").is_told, RequirementChance(level=2, more_raters=6).is_told
    (True, False)
    """

    level: float
    share: float | None = None
    word: ChanceWord | None = None
    more_raters: int | None = None
    more_from: RaterGroup | None = None
    ground: RowGround = attrs.field(factory=RowGround, eq=False)

    @property
    def is_told(self) -> bool:
        """Whether enough people rated."""
        return self.share is not None

    @property
    def reason(self) -> Reason:
        """Why the chance is what it is, or is not told."""
        return chance_reason(self)

    def __str__(self) -> str:
        return self.reason.outline("en", depth=1)

    def __repr__(self) -> str:
        return f"<RequirementChance of level {self.level}>"


def requirement_chance(
    level: float,
    estimated: Estimate | None,
    others: Sequence[SaidBy],
    rules: RatingRules,
    *,
    ground: RowGround | None = None,
) -> RequirementChance:
    """
    Return the chance to meet a required level.

    It is told where the ratings are at least as telling as the spread among people at one stage:
    ``spread^2 / (spread^2 + 1 / weight) >= .5``. *others* are the groups that rated, the person left out; *ground* is
    kept to say why.
    """
    why = RowGround() if ground is None else ground
    if estimated is None or not _is_telling(estimated.weight, rules):
        more, group = _more_raters(others, rules)
        return RequirementChance(level=level, more_raters=more, more_from=group, ground=why)
    deviations = (level - _half_a_level - estimated.likely) / estimated.deviation
    share = min(max(_in_tens(erfc(deviations / sqrt(2)) / 2), 0.1), 0.9)
    return RequirementChance(level=level, share=share, word=_word(share), ground=why)


def _is_telling(weight: float, rules: RatingRules) -> bool:
    spread = rules["spread"] ** 2
    # Why: the hair's breadth lets a weight that is just enough by the formula be enough in binary fractions.
    return spread / (spread + 1 / weight) >= _reliable_enough - 1e-12


def _in_tens(share: float) -> float:
    return floor(share * 10 + 0.5) / 10


def _word(share: float) -> ChanceWord:
    if share < _unlikely_below:
        return "unlikely"
    return "likely" if share >= _likely_from else "open"


def _more_raters(others: Sequence[SaidBy], rules: RatingRules) -> tuple[int | None, RaterGroup | None]:
    """Return of which group the fewest more people are needed, and how many."""
    needs = [
        (more, place, group)
        for place, group in enumerate(_asked)
        if (more := _more_of(group, others, rules)) is not None
    ]
    if not needs:
        return None, None
    more, _, group = min(needs)
    return more, group


def _more_of(group: RaterGroup, others: Sequence[SaidBy], rules: RatingRules) -> int | None:
    """
    Return how many more people of one group would do, if it is asked today; None where no number would.

    There is one manager. A group that has not rated yet needs as many people as it takes to be released.
    """
    already = sum(each.n for each in others if each.group == group)
    weight_of_rest = sum(each.weight for each in others if each.group != group)
    weight_needed = _reliable_enough / ((1 - _reliable_enough) * rules["spread"] ** 2) - weight_of_rest
    between_groups = rules["group-difference"] ** 2
    error_allowed = 1 / weight_needed - between_groups
    if error_allowed <= 0:
        return None
    people = ceil((rules.variance(group, 1) - between_groups) / error_allowed - 1e-9)
    if group == "manager":
        return 1 if people <= 1 and not already else None
    return max(people - already, 1) if already else max(people, ceil(rules["release-raters"]))
