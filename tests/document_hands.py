"""Plain data, and YAML and JSON texts of it in every manner of hand, for the laws of writing."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from cmo_career.documents.scalar_text import (
    block_text,
    double_quoted,
    flow_scalar,
    plain_scalar,
    single_quoted,
)
from cmo_career.documents.yaml_writer import flow_text

__all__ = ["comment_words", "growths", "json_hands", "plain_trees", "texts", "variations", "yaml_hands"]

alphabet = "ab0 1.-:#,[]{}\"'|>&*!%@`~?\\\n\tyn职业=<_/\u2028\ufeff😀e+"
texts = st.one_of(
    st.text(alphabet, max_size=12),
    st.sampled_from(
        [
            "no",
            "on",
            "1:30",
            "2026-01-05",
            "2030",
            "0o7",
            "1e3",
            "---",
            "...",
            "a\nb\n",
            " a",
            "a ",
            "",
            "<<",
            "示例总监",
        ]
    ),
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), max_size=8),
)
scalars = st.one_of(
    texts,
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.none(),
)
keys = st.sampled_from(["id", "name", "date", "a", "b", "c", "level", "note", "by", "目标", "no", "x: y"])


def _collections(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    items = st.dictionaries(
        st.sampled_from(["id", "level", "note", "by"]), st.sampled_from(["a", "b", "c", 1, 2]), max_size=3
    )
    return st.one_of(
        st.dictionaries(keys, inner, max_size=5),
        st.lists(inner, max_size=5),
        st.lists(items, max_size=6),
        st.lists(st.sampled_from(["a", "b", "c"]), max_size=5),
    )


collections = st.recursive(
    _collections(scalars), lambda inner: _collections(st.one_of(scalars, inner)), max_leaves=12
)
plain_trees = st.dictionaries(keys, st.one_of(scalars, collections), min_size=1, max_size=6)


def _mapping_variation(draw: st.DrawFn, data: dict[str, Any]) -> dict[str, Any]:
    kept = [(key, draw(variations(value))) for key, value in data.items() if draw(st.integers(0, 7))]
    for key in draw(st.lists(keys, max_size=2)):
        if key not in dict(kept):
            kept.insert(draw(st.integers(0, len(kept))), (key, draw(st.one_of(scalars, collections))))
    return dict(kept)


def _list_variation(draw: st.DrawFn, data: list[Any]) -> list[Any]:
    kept = [draw(variations(value)) for value in data if draw(st.integers(0, 5))]
    if draw(st.integers(0, 3)) == 0:
        kept = list(draw(st.permutations(kept)))
    if draw(st.integers(0, 2)) == 0:
        kept.insert(draw(st.integers(0, len(kept))), draw(st.one_of(scalars, collections)))
    return kept


@st.composite
def variations(draw: st.DrawFn, data: Any) -> Any:
    """Data that differs here and there from other data."""
    if draw(st.integers(0, 9)) == 0:
        return draw(st.one_of(scalars, collections))
    if isinstance(data, dict):
        return _mapping_variation(draw, data)
    return _list_variation(draw, data) if isinstance(data, list) else data


additions = st.sampled_from([1, "x", {"q": 1}, ["z" * 90, "y" * 30], "a\nb"])


@st.composite
def growths(draw: st.DrawFn, data: Any) -> Any:
    """Data that has everything of other data, with other values here and there, and more."""
    if isinstance(data, dict):
        entries = [
            (key, value if key in {"id", "name", "date"} else draw(growths(value)))
            for key, value in data.items()
        ]
        for key in draw(st.lists(st.sampled_from(["new", "newer"]), max_size=1)):
            entries.insert(draw(st.integers(0, len(entries))), (key, draw(additions)))
        return dict(entries)
    if isinstance(data, list):
        items = [*data]
        if draw(st.integers(0, 2)) == 0:
            items.insert(
                draw(st.integers(0, len(items))), draw(st.sampled_from(["new", {"id": "new", "v": 2}]))
            )
        return items
    return draw(st.sampled_from([data, data, "new", 7, None]))


comment_words = st.integers(100, 999).map(lambda number: f"# c{number}")


class _Hand:
    """One author's hand: each line is written in one of the ways that YAML allows."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.lines: list[str] = []

    def chance(self, of: int) -> bool:
        return bool(self.draw(st.integers(0, of)) == of)

    def comment(self) -> str:
        return self.draw(comment_words)

    def between(self, margin: int) -> None:
        """Write what may stand between two entries."""
        if self.chance(3):
            self.lines.append(self.draw(st.sampled_from(["", "", " " * margin])))
        if self.chance(4):
            self.lines.append(
                " " * self.draw(st.sampled_from([margin, margin, margin, 0, margin + 3])) + self.comment()
            )
            if self.chance(3):
                self.lines.append("")

    def tail(self) -> str:
        return f"  {self.comment()}" if self.chance(4) else ""

    def entries(self, data: Any, margin: int, lead: str) -> None:
        """Write the entries of a block; *lead* is what stands before the first, on its line."""
        pairs = list(data.items()) if isinstance(data, dict) else [(None, value) for value in data]
        for key, value in pairs:
            if not lead:
                self.between(margin)
            start = lead or " " * margin
            lead = ""
            sign = "-" if key is None else self.key(key) + ":"
            self.value(start + sign, value, margin, in_list=key is None)

    def key(self, key: str) -> str:
        return self.draw(st.sampled_from([plain_scalar(key), double_quoted(key), single_quoted(key)]))

    def value(self, line: str, value: Any, margin: int, *, in_list: bool) -> None:
        if not isinstance(value, dict | list):
            self.lines.append(f"{line} {self.scalar(value, margin)}")
        elif not value or self.chance(3):
            self.flow(f"{line} ", value, margin)
        elif in_list and self.chance(1):
            spaces = self.draw(st.integers(1, 3))
            self.entries(value, margin + 1 + spaces, line + " " * spaces)
        else:
            self.lines.append(line + self.tail())
            is_flush = not in_list and isinstance(value, list) and self.chance(2)
            self.entries(value, margin + (0 if is_flush else self.draw(st.sampled_from([2, 4, 1]))), "")

    def scalar(self, value: Any, margin: int) -> str:
        if isinstance(value, str):
            block = block_text(value, margin, self.draw(st.sampled_from(["|", ">"]))) if value else None
            if block and ("\n" in value or self.chance(3)):
                first, _, rest = block.partition("\n")
                return f"{first}{self.tail()}\n{rest}"
            spellings = [plain_scalar(value), double_quoted(value), single_quoted(value)]
            return self.draw(st.sampled_from(spellings)) + self.tail()
        if value is None:
            return self.draw(st.sampled_from(["null", "~", "Null", ""])) + self.tail()
        return plain_scalar(value) + self.tail()

    def flow(self, line: str, value: Any, margin: int) -> None:
        if not value or self.chance(1):
            self.lines.append(line + flow_text(value) + self.tail())
            return
        opening, closing = "{}" if isinstance(value, dict) else "[]"
        self.lines.append(line + opening + self.tail())
        pairs = list(value.items()) if isinstance(value, dict) else [(None, each) for each in value]
        for number, (key, each) in enumerate(pairs):
            if self.chance(5):
                self.lines.append("")
            if self.chance(4):
                self.lines.append(" " * (margin + 4) + self.comment())
            name = "" if key is None else f"{flow_scalar(key)}: "
            comma = "," if number + 1 < len(pairs) or self.chance(1) else ""
            written = " " * (margin + 4) + name + flow_text(each) + comma
            if self.chance(4) and self.lines[-1].endswith(","):
                self.lines[-1] += written[margin + 3 :]
            else:
                self.lines.append(written + self.tail())
        self.lines.append(" " * (margin + 2) + closing + self.tail())


@st.composite
def yaml_hands(draw: st.DrawFn, data: dict[str, Any]) -> str:
    """Texts that read as *data*, as hands may have written them."""
    hand = _Hand(draw)
    hand.entries(data, 0, "")
    hand.between(0)
    text = "\n".join(hand.lines) + draw(st.sampled_from(["\n", "\n\n", ""]))
    return text.replace("\n", draw(st.sampled_from(["\n", "\n", "\r\n"])))


@st.composite
def json_hands(draw: st.DrawFn, data: Any) -> str:
    """Texts that read as *data*, as programs may have written them."""
    return json.dumps(
        data,
        ensure_ascii=draw(st.booleans()),
        indent=draw(st.sampled_from([None, 1, 2, 4, "\t"])),
        separators=draw(st.sampled_from([None, (",", ":"), (" , ", " : ")])),
    ) + draw(st.sampled_from(["", "\n"]))
