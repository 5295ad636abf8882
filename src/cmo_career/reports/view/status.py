"""The status of a goal or action in words and in a sign."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from cmo_career.analysis.progress.node_progress import NodeProgress
from cmo_career.reports.view.voice import Voice

__all__ = ["StatusView", "status_view"]

_signs = {
    "met": "✓",
    "done": "✓",
    "active": "◐",
    "planned": "○",
    "dropped": "✕",
    "overdue": "!",
    "blocked": "◌",
    "impossible": "✕",
}


@attrs.frozen(kw_only=True)
class StatusView:
    """
    Where a goal or action stands.

    Attributes:
        look: The word that matters most, for the style sheet.

        sign: A character that tells it without colour.

        words: All that is to be said of it.
    """

    look: str
    sign: str
    words: str


def status_view(voice: Voice, node: NodeProgress) -> StatusView:
    """Return where a goal or action stands."""
    look = _look(node)
    words = voice.says("separator").join(_words(voice, node))
    return StatusView(look=look, sign=_signs[look], words=words)


def _basic(node: NodeProgress) -> str:
    return "met" if node.status == "done" and node.kind == "goal" else node.status


def _look(node: NodeProgress) -> str:
    if node.status in {"done", "dropped"}:
        return _basic(node)
    if node.is_impossible:
        return "impossible"
    if node.is_overdue:
        return "overdue"
    return "blocked" if node.is_blocked else node.status


def _words(voice: Voice, node: NodeProgress) -> Iterator[str]:
    yield voice.label("status", _basic(node))
    if node.is_overdue:
        yield voice.label("status", "overdue")
    if node.is_blocked:
        yield voice.label("status", "blocked")
    if node.is_impossible:
        yield voice.label("status", "impossible")
    if node.is_out_of_order:
        yield voice.says("goals.out-of-order")
    if not node.is_wanted and node.status in {"planned", "active"}:
        yield voice.says("goals.not-counted")
