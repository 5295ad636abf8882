"""
Changing a document's text so that it says something else, and touching only the lines that must change.

Comments, order, quotes, indentation and line breaks of everything else stay as their author wrote them. What was
written is read back; where it does not say what was asked, the part around is written anew, at last the whole text.
"""

from __future__ import annotations

from typing import Any, Literal

from cmo_career.documents.json_reader import read_json
from cmo_career.documents.json_writer import write_json
from cmo_career.documents.limits import Limits
from cmo_career.documents.same_data import Path, difference, is_same
from cmo_career.documents.splice import spliced
from cmo_career.documents.yaml_writer import write_yaml
from cmo_career.errors import DocumentError

__all__ = ["rewrite"]

most_trials = 12
"""Texts that are tried before the whole document is written anew."""


def rewrite(text: str, old: Any, new: Any, format: Literal["yaml", "json"] | str = "yaml") -> str:  # noqa: A002, PYI051 - a format is called so everywhere; names of others may be given
    r"""
    Return *text* changed so that it reads as *new*.

    Args:
        text: A sound document, without byte order mark.

        old: The plain data that *text* reads as, its keys in the order of the text.

        new: The plain data wanted; new keys take their place among the others from it.

        format: ``yaml`` or ``json``.

    Raises DocumentError where *new* holds what no document may hold.

    >>> print(rewrite("# mine\nhours:  40  # a guess\n", {"hours": 40}, {"hours": 38.5, "kind": "course"}))
    # mine
    hours:  38.5  # a guess
    kind: course
    """
    if is_same(old, new):
        return text
    if "\r" in text and "\n" not in text:
        return rewrite(text.replace("\r", "\n"), old, new, format).replace("\n", "\r")
    line_break = "\r\n" if "\r\n" in text and text.index("\r\n") < text.index("\n") else "\n"
    anew: set[Path] = set()
    for _ in range(most_trials):
        tried = _tried(text, old, new, anew, format_=format, line_break=line_break)
        if tried is None:
            break
        result, changed = tried
        wrong = _wrong_at(result, new, format)
        if wrong is None:
            return result
        if () in anew:
            break
        _widen(anew, wrong, changed)
    whole = write_json(new) if format == "json" else write_yaml(new)
    return whole.replace("\n", line_break)


def _tried(
    text: str, old: Any, new: Any, anew: set[Path], *, format_: str, line_break: str
) -> tuple[str, list[Path]] | None:
    from cmo_career.documents.revision import Revision  # noqa: PLC0415 - only texts that change are taken apart

    revision = Revision.of(text, format_, anew)
    if revision is None:
        return None
    revision.revise(old, new)
    return spliced(text, revision.edits, line_break), revision.changed


def _wrong_at(text: str, new: Any, format_: str) -> Path | Literal["unreadable"] | None:
    try:
        data = read_json(text, _unlimited) if format_ == "json" else _read_yaml(text)
    except DocumentError:
        return "unreadable"
    return difference(data, new)


_unlimited = Limits(bytes=1 << 40, depth=100_000, nodes=1 << 40, characters=1 << 40, digits=100_000)


def _read_yaml(text: str) -> Any:
    from cmo_career.documents.yaml_reader import read_yaml  # noqa: PLC0415 - YAML is read only where YAML is written

    return read_yaml(text, _unlimited)


def _widen(anew: set[Path], wrong: Path | Literal["unreadable"], changed: list[Path]) -> None:
    """Mark for writing anew what is wrong, or, where that does not help or is not known, what is around it."""
    blamed = [wrong] if isinstance(wrong, tuple) else (sorted(anew) or changed or [()])
    for path in blamed:
        around = path
        while around in anew or (around == path and around not in changed):
            if not around:
                break
            around = around[:-1]
        anew.add(around)
