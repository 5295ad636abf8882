"""How the parts of charts look: sizes of text, and the colours of marks by what they are for."""

from __future__ import annotations

from typing import Final, Literal

import attrs

__all__ = ["MarkLook", "TextLook", "mark_looks", "roles", "text_looks"]

Anchor = Literal["start", "middle", "end"]

roles: Final = ("ink", "paper", "muted", "line", "accent", "accent-soft", "warm", "warm-soft")
"""The colours that charts are drawn in, by the names that themes give them."""


@attrs.frozen
class TextLook:
    """
    How a kind of text is set.

    Attributes:
        size: In pixels.

        colour: One of the `roles`.

        weight: 400, or 600 for what stands out.

        anchor: Which part of a line its x is.
    """

    size: float
    colour: str = "ink"
    weight: int = 400
    anchor: Anchor = "start"

    @property
    def leading(self) -> float:
        """From baseline to baseline, in pixels."""
        return round(self.size * 1.27)

    @property
    def is_bold(self) -> bool:
        """Whether it stands out."""
        return self.weight > 400


@attrs.frozen
class MarkLook:
    """
    How a kind of mark is drawn.

    Attributes:
        fill: One of the `roles`, or nothing.

        stroke: One of the `roles`, or nothing.

        width: Of the stroke, in pixels.

        dash: Of the stroke, as SVG has it; nothing for a line without gaps.
    """

    fill: str = ""
    stroke: str = ""
    width: float = 1.5
    dash: str = ""


text_looks: Final = {
    # On the map.
    "stage-name": TextLook(16, weight=600),
    "stage-line": TextLook(13, "muted"),
    "stage-tag": TextLook(13, "accent", weight=600),
    "pill-label": TextLook(12, "paper", weight=600, anchor="middle"),
    # On the bars of pillars.
    "pillar-name": TextLook(15, weight=600),
    "pillar-value": TextLook(12, "muted", anchor="end"),
    "level-name": TextLook(12, "muted", anchor="middle"),
    "key-label": TextLook(12, "muted"),
    # Everywhere else.
    "head": TextLook(14, weight=600),
    "row-name": TextLook(13),
    "row-strong": TextLook(13, weight=600),
    "row-quiet": TextLook(13, "muted"),
    "row-left": TextLook(13, anchor="end"),
    "row-middle": TextLook(13, anchor="middle"),
    "row-note": TextLook(12, "muted"),
    "row-accent": TextLook(12, "accent", weight=600),
    "row-warm": TextLook(12, "warm", weight=600),
    "row-value": TextLook(12, "ink", anchor="end"),
    "row-unknown": TextLook(12, "muted", anchor="end"),
    "row-untold": TextLook(12, "muted"),
    "column-head": TextLook(12, "muted", anchor="end"),
    "tick": TextLook(12, "muted", anchor="middle"),
    "tick-start": TextLook(12, "muted"),
    "tick-end": TextLook(12, "muted", anchor="end"),
    "note": TextLook(12, "muted"),
}
"""Kinds of text; the width of every line is measured by these sizes."""

mark_looks: Final = {
    "grid": MarkLook(stroke="line", width=1),
    "base": MarkLook(stroke="muted", width=1),
    "branch": MarkLook(stroke="muted", width=1),
    # On the map.
    "band": MarkLook("accent-soft"),
    "band-wanted": MarkLook(stroke="accent", dash="2 4"),
    "way": MarkLook(stroke="muted", width=1.75),
    "way-back": MarkLook(stroke="muted", width=1.75, dash="5 5"),
    "way-sideways": MarkLook(stroke="muted", width=2.25, dash="1 4"),
    "way-onward": MarkLook(stroke="accent", width=3),
    "way-onward-sideways": MarkLook(stroke="accent", width=3, dash="1 5"),
    "arrow": MarkLook("muted"),
    "arrow-onward": MarkLook("accent"),
    "dot": MarkLook("paper", "muted", 2.5),
    "dot-here": MarkLook("accent", "accent", 2.5),
    "dot-wanted": MarkLook("paper", "accent", 2.5),
    "core-here": MarkLook("paper"),
    "core-wanted": MarkLook("accent"),
    "pill": MarkLook("accent", "paper", 2),
    # Levels and chances.
    "track": MarkLook("line"),
    "track-unknown": MarkLook(stroke="muted", width=1, dash="3 3"),
    "level-line": MarkLook(stroke="muted", width=1, dash="2 3"),
    "interval": MarkLook("accent-soft", "accent", 1),
    "likely": MarkLook("accent", "paper", 2),
    "now": MarkLook("paper", "ink"),
    "next": MarkLook("warm"),
    "shape-likely": MarkLook(stroke="accent", width=2),
    "shape-now": MarkLook(stroke="ink", width=1, dash="1 3"),
    "shape-next": MarkLook(stroke="warm", dash="6 3"),
    # Work, in weeks and hours.
    "bar": MarkLook("accent"),
    "bar-soft": MarkLook("accent-soft", "accent", 1),
    "bar-assumed": MarkLook("accent-soft", "accent", 1.5, "4 2"),
    "bar-edge": MarkLook(stroke="ink", width=2),
    "bar-stripe": MarkLook(stroke="paper", width=2),
    "span": MarkLook("ink"),
    "habit": MarkLook(stroke="accent", width=2, dash="2 4"),
    "slack": MarkLook(stroke="muted", width=1.5),
    "due": MarkLook("paper", "ink", 1.5),
    "due-late": MarkLook("warm", "paper", 1.5),
    "limit": MarkLook(stroke="ink", width=1.5),
    "limit-own": MarkLook(stroke="ink", width=1.5, dash="5 4"),
    # States.
    "sign": MarkLook("paper", "accent"),
    "sign-full": MarkLook("accent", "accent"),
    "sign-on-full": MarkLook(stroke="paper", width=2),
    "sign-quiet": MarkLook("paper", "muted"),
    "sign-unknown": MarkLook(stroke="muted", dash="2 2"),
    "sign-line": MarkLook(stroke="muted", width=2),
    "sign-warm": MarkLook("paper", "warm", 2),
    "sign-warm-full": MarkLook("warm"),
    "sign-warm-line": MarkLook(stroke="warm", width=2),
    # Years.
    "road": MarkLook(stroke="accent", width=3),
    "road-quiet": MarkLook(stroke="muted", width=2, dash="5 4"),
    "road-stop": MarkLook(stroke="accent", width=2),
    "road-stop-quiet": MarkLook(stroke="muted", width=2),
    "road-end": MarkLook("accent", "paper", 2),
    "road-end-quiet": MarkLook("paper", "muted", 2),
    "whisker": MarkLook(stroke="accent"),
    "whisker-quiet": MarkLook(stroke="muted"),
    # Dates and how likely they are.
    "curve-ready": MarkLook(stroke="accent", width=2.5),
    "curve-decided": MarkLook(stroke="warm", width=2.5, dash="7 4"),
    "range-ready": MarkLook("accent-soft", "accent", 1),
    "range-decided": MarkLook("warm-soft", "warm", 1, "4 2"),
    "median-ready": MarkLook("accent", "paper", 2),
    "median-decided": MarkLook("warm", "paper", 2),
    "p80-ready": MarkLook(stroke="accent", width=2.5),
    "p80-decided": MarkLook(stroke="warm", width=2.5),
}
"""Kinds of marks. What tells something has a colour with a contrast of 3 to 1; the others are ground."""
