"""Groups of colleagues that are large enough to speak without giving anybody away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs

from cmo_career.model.vocabulary import RaterGroup

__all__ = ["Grouping", "colleagues", "grouped"]

colleagues: Final[tuple[RaterGroup, ...]] = ("report", "cross-functional", "peer", "other")
"""The groups whose members speak as one; ``self`` and ``manager`` speak in their own name."""


@attrs.frozen(kw_only=True)
class Grouping:
    """
    Which groups speak, and as what (分组).

    Attributes:
        cells: The groups that speak together, by the name they speak under.

        withheld: The groups that are too small even together, and stay silent.
    """

    cells: Mapping[RaterGroup, tuple[RaterGroup, ...]]
    withheld: tuple[RaterGroup, ...]

    @property
    def merged(self) -> tuple[RaterGroup, ...]:
        """The groups that speak as part of ``other``, where there are several."""
        together = self.cells.get("other", ())
        return together if together != ("other",) else ()


def grouped(sizes: Mapping[RaterGroup, int], least: int) -> Grouping:
    """
    Return how groups of these sizes speak: each with *least* raters or more alone, smaller ones merged.

    The smallest merges with the next smallest into ``other``, and whoever is ``other`` already joins them, until
    nobody is too few. One that is left too small with nobody to merge with is withheld.

    >>> grouped({"peer": 2, "report": 6, "cross-functional": 3}, 3).cells
    {'report': ('report',), 'other': ('cross-functional', 'peer')}
    """
    cells: dict[RaterGroup, tuple[RaterGroup, ...]] = {
        group: (group,) for group in colleagues if sizes.get(group, 0) > 0
    }

    def size(name: RaterGroup) -> int:
        return sum(sizes[group] for group in cells[name])

    while cells and size(smallest := min(cells, key=size)) < least:
        if len(cells) == 1:
            return Grouping(cells={}, withheld=cells[smallest])
        nearest = min((name for name in cells if name != smallest), key=size)
        joining = [name for name in cells if name in {smallest, nearest, "other"}]
        members = [group for name in joining for group in cells.pop(name)]
        cells["other"] = tuple(sorted(members, key=colleagues.index))
    return Grouping(cells=cells, withheld=())
