"""Which characters a text may hold: what can be written, and read back, in every format."""

from __future__ import annotations

import re

__all__ = ["is_clean", "refused_character"]

# Why not what is allowed, turned round: compiling so large a set would take longer than importing all of the model.
_refused = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def refused_character(text: str, start: int = 0) -> int | None:
    r"""
    Return the offset of the first character at or after *start* that no text may hold, or None.

    These are the control characters but tab and line ends, lone surrogates, and the two non-characters of
    Unicode's first plane: what YAML 1.2 calls not printable.

    >>> refused_character("a\x00b"), refused_character("示例\tA\n")
    (1, None)
    """
    found = _refused.search(text, start)
    return found.start() if found else None


def is_clean(text: str) -> bool:
    r"""
    Return whether *text* holds no refused character; for most texts without looking at each.

    >>> is_clean("示例"), is_clean("a\x7f")
    (True, False)
    """
    return text.isprintable() or _refused.search(text) is None
