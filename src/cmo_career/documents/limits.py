"""How large a document may be before reading it is refused."""

from __future__ import annotations

import attrs

__all__ = ["Limits", "usual_limits"]


@attrs.frozen(kw_only=True)
class Limits:
    """
    What a document may ask of the machine that reads it.

    Why: a text of a few kilobytes can otherwise fill the memory, exhaust the stack or take hours.

    Attributes:
        bytes: Size of the whole document in UTF-8.

        depth: Collections inside each other; a plan of 100 levels takes about 400.

        nodes: Keys, values, lists and mappings together.

        characters: Length of a single text.

        digits: Digits of a single number.

        problems: Problems after which reading stops looking for more.

    >>> Limits().depth, Limits(depth=8).depth
    (512, 8)
    """

    bytes: int = 16 * 1024 * 1024
    depth: int = 512
    nodes: int = 2_000_000
    characters: int = 1_000_000
    digits: int = 4_300
    problems: int = 100


usual_limits = Limits()
"""The limits where a caller names none."""
