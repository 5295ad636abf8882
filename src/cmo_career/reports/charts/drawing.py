"""Marks of a picture: what every chart is made of, with numbers already written."""

from __future__ import annotations

import attrs

__all__ = ["Words", "stacked", "written"]


def written(number: float) -> str:
    """
    Write a coordinate as pictures have it, to a tenth.

    >>> written(12.0), written(0.25), written(-0.04)
    ('12', '0.2', '0')
    """
    text = f"{number:.1f}"
    return "0" if text == "-0.0" else text.removesuffix(".0")


@attrs.frozen(kw_only=True)
class Words:
    """
    A line of text in a picture.

    Attributes:
        x: Of its anchor.

        y: Of its baseline.

        text: What it says.

        look: Class of its looks in the style sheet.
    """

    x: str
    y: str
    text: str
    look: str


def stacked(lines: tuple[str, ...], x: float, y: float, leading: float, look: str) -> tuple[Words, ...]:
    """Return lines set one below the other, the first with its baseline at *y*."""
    return tuple(
        Words(x=written(x), y=written(y + row * leading), text=line, look=look)
        for row, line in enumerate(lines)
    )
