"""The level that one person gives: told as a level, or worked out from the behaviours seen."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from cmo_career.model.framework import Framework
from cmo_career.model.rating_round import SingleRating
from cmo_career.model.vocabulary import Seen

__all__ = ["level_given"]

_shares: Final[Mapping[Seen, Fraction]] = {
    "usually": Fraction(1),
    "sometimes": Fraction(1, 2),
    "rarely": Fraction(0),
}


def level_given(rating: SingleRating, framework: Framework | None) -> Fraction | None:
    """
    Return the level of a single rating, exactly; None where its rater could not see enough to tell.

    From behaviours it is the sum over the levels of the scale of the mean share: ``usually`` 1, ``sometimes`` 1/2,
    ``rarely`` 0, without those that there was no chance to see. Absent is not zero: who had no chance to see any
    behaviour of one of the levels has told no level, and does not count among the raters.
    """
    if rating.level is not None:
        return Fraction(rating.level)
    if framework is None:
        return None
    pillar = framework.pillar(rating.pillar.partition("/")[0])
    total = Fraction(0)
    for level in framework.scale:
        behaviours = pillar.levels[level.id].behaviours
        words = (rating.behaviours.get(each.id, "no-chance-to-see") for each in behaviours)
        seen = [_shares[word] for word in words if word in _shares]
        if not seen:
            return None
        total += sum(seen, Fraction(0)) / len(seen)
    return total
