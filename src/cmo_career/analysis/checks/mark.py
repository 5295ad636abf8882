"""What a rule yields: a place in a career, and what to say about it."""

from __future__ import annotations

import attrs

from cmo_career.model.frozen_map import FrozenMap, as_frozen_map

__all__ = ["Mark", "Param", "Path"]

Path = tuple[str | int, ...]
"""Keys of mappings and positions in lists, from the top of a career's document down."""

Param = str | int | float
"""What the words of a rule may mention."""


@attrs.frozen(kw_only=True)
class Mark:
    """
    A place that a rule points at (标记).

    Attributes:
        address: The nearest thing with an address, such as ``goal/launch``.

        path: Where that thing stands in the document.

        field: Keys and positions below it, such as ``("measures", 0)``; empty for the thing as a whole.

        params: What the words mention: ids, counts, years, and no rating, name, title, amount of money or hours.

        order: Where it stands in the career, for sorting: the part, and the place in it.
    """

    address: str | None
    path: Path
    field: Path = ()
    params: FrozenMap[str, Param] = attrs.field(factory=FrozenMap, converter=as_frozen_map)
    order: tuple[int, int] = (0, 0)
