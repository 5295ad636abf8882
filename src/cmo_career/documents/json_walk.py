"""The steps of a walk over JSON, without recursion: keys, values and the ends of collections, each with its offset."""

from __future__ import annotations

import re
from collections.abc import Iterator
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any, Literal

from cmo_career.documents.format import Step

__all__ = ["JsonStep", "JsonSyntaxError", "json_steps", "walk_json"]

JsonStep = tuple[Literal["key", "text", "number", "constant", "mapping", "list", "end"], Any, int]
"""What it is, its value (a number as written), and the offset at which it begins."""

_blank = re.compile(r"[ \t\r\n]*").match
_number = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?(?![\w.+-])", re.ASCII).match
_word = re.compile(r"[-+]?[\w.+-]+").match
_closing = {"{": "}", "[": "]"}
_constants = {"true": True, "false": False, "null": None}
_not_finite = frozenset(("NaN", "Infinity", "-Infinity"))


class JsonSyntaxError(Exception):
    """Something that is not JSON: the code of the problem, its offset and parameters are its `args`."""


def walk_json(text: str) -> Iterator[JsonStep]:
    """
    Yield what stands in *text*, in its order.

    Raises JsonSyntaxError at the first thing that is not JSON; NaN and infinities are numbers here.

    >>> [step[:2] for step in walk_json('{"a": [1, true]}')]
    [('mapping', None), ('key', 'a'), ('list', None), ('number', '1'), ('constant', True), ('end', None), ('end', None)]
    """
    open_brackets: list[tuple[str, int]] = []
    at = _skip(text, 0)
    while True:
        # A value stands here.
        letter = text[at : at + 1]
        if letter in {"{", "["}:
            yield ("mapping" if letter == "{" else "list"), None, at
            open_brackets.append((letter, at))
            at = _skip(text, at + 1)
            if text[at : at + 1] != _closing[letter]:
                if letter == "{":
                    key, begin, at = _key(text, at, open_brackets)
                    yield "key", key, begin
                continue
        else:
            kind, value, end = _scalar(text, at, open_brackets)
            yield kind, value, at
            at = _skip(text, end)
        # A value has ended, or an empty collection is about to.
        while open_brackets and text[at : at + 1] == _closing[open_brackets[-1][0]]:
            open_brackets.pop()
            yield "end", None, at
            at = _skip(text, at + 1)
        if not open_brackets:
            break
        at = _comma(text, at, open_brackets)
        if open_brackets[-1][0] == "{":
            key, begin, at = _key(text, at, open_brackets)
            yield "key", key, begin
    if at < len(text):
        raise JsonSyntaxError("json-text-after-end", at, {})


def json_steps(text: str) -> Iterator[Step]:
    """
    Yield the steps of *text* with their offsets, as far as it can be read.

    >>> list(json_steps('{"a": 1}'))
    [('mapping', None, 0), ('key', 'a', 1), ('value', None, 6), ('end', None, 7)]
    """
    try:
        for kind, value, offset in walk_json(text):
            if kind == "key":
                yield "key", value, offset
            elif kind in {"mapping", "list", "end"}:
                yield kind, None, offset
            else:
                yield "value", None, offset
    except JsonSyntaxError:
        return


def _skip(text: str, at: int) -> int:
    found = _blank(text, at)
    return found.end() if found else at


def _comma(text: str, at: int, open_brackets: list[tuple[str, int]]) -> int:
    _refuse_end(text, at, open_brackets)
    if text[at] != ",":
        raise JsonSyntaxError(_stray(text, at) or "json-comma-missing", at, {})
    after = _skip(text, at + 1)
    if text[after : after + 1] in {"]", "}"}:
        raise JsonSyntaxError("json-comma-trailing", at, {})
    return after


def _key(text: str, at: int, open_brackets: list[tuple[str, int]]) -> tuple[str, int, int]:
    _refuse_end(text, at, open_brackets)
    if text[at] != '"':
        raise JsonSyntaxError(_stray(text, at) or "json-key-unquoted", at, {})
    key, end = _string(text, at)
    end = _skip(text, end)
    _refuse_end(text, end, open_brackets)
    if text[end] != ":":
        raise JsonSyntaxError("json-colon-missing", end, {})
    return key, at, _skip(text, end + 1)


def _scalar(
    text: str, at: int, open_brackets: list[tuple[str, int]]
) -> tuple[Literal["text", "number", "constant"], Any, int]:
    _refuse_end(text, at, open_brackets)
    if text[at] == '"':
        return "text", *_string(text, at)
    number = _number(text, at)
    if number:
        return "number", number[0], number.end()
    word = _word(text, at)
    if word and word[0] in _constants:
        return "constant", _constants[word[0]], word.end()
    if word and word[0] in _not_finite:
        return "number", word[0], word.end()
    code = _stray(text, at)
    if code is None:
        code = "json-number" if word and re.match(r"[-+.]?[0-9]", word[0]) else "json-value-expected"
    raise JsonSyntaxError(code, at, {})


def _string(text: str, at: int) -> tuple[str, int]:
    try:
        found: tuple[str, int] = scanstring(text, at + 1, True)  # its C form takes no keywords
    except JSONDecodeError as error:
        if error.msg.startswith("Invalid control"):
            # Why: a string that its author forgot to close runs into the end of its line.
            is_unclosed = text[error.pos] in "\r\n"
            where = at if is_unclosed else error.pos
            params = {} if is_unclosed else {"character": f"U+{ord(text[error.pos]):04X}"}
            raise JsonSyntaxError(
                "json-quote-unclosed" if is_unclosed else "character-refused", where, params
            ) from None
        if "escape" in error.msg:
            raise JsonSyntaxError("json-escape", error.pos, {}) from None
        raise JsonSyntaxError("json-quote-unclosed", at, {}) from None
    return found


def _stray(text: str, at: int) -> str | None:
    if text[at] == "'":
        return "json-single-quote"
    return "json-comment" if text.startswith(("//", "/*", "#"), at) else None


def _refuse_end(text: str, at: int, open_brackets: list[tuple[str, int]]) -> None:
    if at < len(text):
        return
    if open_brackets:
        bracket, begin = open_brackets[-1]
        raise JsonSyntaxError("json-bracket-unclosed", begin, {"bracket": bracket})
    raise JsonSyntaxError("document-empty", 0, {})
