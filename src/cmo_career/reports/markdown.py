"""Escaping for Markdown: what a person wrote stays text, in paragraphs, lists, headings and tables alike."""

from __future__ import annotations

import re

__all__ = ["escaped"]

_marks = re.compile(r"[\\`*_\[\]<>#|~&$]|(?<=\w):(?=//)|(?<=www)\.|^[-+=]", re.IGNORECASE)
_number = re.compile(r"^(\d{1,9})(?=[.)](?:\s|$))")


def escaped(value: object) -> object:
    r"""
    Return a value so that Markdown shows it as the text it is.

    Escaped are the characters that mark something anywhere, a list mark or number at the beginning, and what would
    make a link of an address.

    >>> print(escaped("*CMO* | <b> 1_000 #3"))
    \*CMO\* \| \<b\> 1\_000 \#3

    >>> print(escaped("1. first"), escaped("- no list"), escaped("https://x.example"))
    1\. first \- no list https\://x.example
    """
    return _number.sub(r"\1\\", _marks.sub(r"\\\g<0>", value)) if isinstance(value, str) else value
