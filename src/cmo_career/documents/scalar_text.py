"""
How one scalar is spelled in YAML: plain where every reader takes it for the same, quoted where one would not.

Readers of YAML 1.2 and of YAML 1.1 disagree about ``no``, ``on``, ``1:30`` or ``010``; texts like these are quoted.
Days such as ``2026-01-05`` stay plain: this library's reader keeps them as texts.
"""

from __future__ import annotations

import json
import re
from math import isfinite
from typing import Any, Literal

from cmo_career.documents.characters import refused_character
from cmo_career.errors import DocumentError

__all__ = [
    "Scalar",
    "block_text",
    "double_quoted",
    "flow_scalar",
    "plain_scalar",
    "refuse_unwritable",
    "single_quoted",
]

Scalar = str | int | float | bool | None
"""What stands at the leaves of plain data."""

other_than_text = re.compile(
    r"~|null|Null|NULL|true|True|TRUE|false|False|FALSE"
    r"|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|<<|="
    r"|[-+]?[0-9][0-9_]*"
    r"|[-+]?0b[01_]+|0o[0-7]+|[-+]?0x[0-9a-fA-F_]+"
    r"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
    r"|[-+]?(?:\.[0-9][0-9_]*|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
"""Plain texts that a reader of YAML 1.2 (core schema) or of YAML 1.1 takes for something else than a text."""

unseen = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
"""Controls, the breaks that only YAML 1.1 knows, the byte order mark and what is no character."""

not_plain_in_block = re.compile(
    rf"[\s,\[\]{{}}#&*!|>'\"%@`]|[-?:](?:[\s,\[\]{{}}]|\Z)|---|\.\.\.|.*(?::\s|:\Z|\s#|\s\Z|[\n\t{unseen}])",
    re.DOTALL,
)
# Between braces some readers stop at any question mark, and take a colon at the start for the end of a key.
not_plain_in_flow = re.compile(rf"{not_plain_in_block.pattern}|:|.*[,?\[\]{{}}]", re.DOTALL)
certainly_plain = re.compile(
    r"[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff，。、；（）/.+-]*(?: [\w\u4e00-\u9fff，。、；（）/.+-]+)*"
)
"""A quick yes for most texts; longer ones than three letters that match have no other reading."""

to_escape = re.compile(r"[\x85\u2028\u2029\ufeff]")
not_literal = re.compile(rf"(?:^|\n)\t|[ \t](?:\n|\Z)|[{unseen}]|\A\n*\Z")


def plain_scalar(value: Scalar) -> str:
    """
    Return *value* as it stands alone on its line, on one line.

    >>> [plain_scalar(value) for value in ("2026-01-05", "no", "2.5", 2.5, None, True, "%", "用户: 12")]
    ['2026-01-05', '"no"', '"2.5"', '2.5', 'null', 'true', '"%"', '"用户: 12"']
    """
    return _spelled(value, not_plain_in_block)


def flow_scalar(value: Scalar) -> str:
    """
    Return *value* as it stands between braces or brackets.

    >>> flow_scalar("a, b"), plain_scalar("a, b")
    ('"a, b"', 'a, b')
    """
    return _spelled(value, not_plain_in_flow)


def _spelled(value: Scalar, not_plain: re.Pattern[str]) -> str:
    if isinstance(value, str):
        text = value
        if certainly_plain.fullmatch(text):
            return text if len(text) > 5 or not other_than_text.fullmatch(text) else f'"{text}"'
        if not text or not_plain.match(text) or other_than_text.fullmatch(text):
            return double_quoted(text)
        return text
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    return _number(value)


def _number(value: Any) -> str:
    if value.__class__ is int:
        return repr(value)
    if value.__class__ is not float:
        raise DocumentError.of("plain-data-expected", given=type(value).__name__)
    if not isfinite(value):
        raise DocumentError.of("number-not-finite")
    written = repr(value)
    # Readers of YAML 1.1 want a point before an exponent.
    return written.replace("e", ".0e") if "e" in written and "." not in written else written


def double_quoted(text: str) -> str:
    r"""
    Return *text* in double quotes, with what cannot be seen escaped.

    Raises DocumentError for control characters and halves of surrogate pairs, which no document may hold.

    >>> print(double_quoted('say "hi"\n'))
    "say \"hi\"\n"
    """
    refuse_unwritable(text)
    quoted = json.dumps(text, ensure_ascii=False)
    return to_escape.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def refuse_unwritable(text: str) -> None:
    """
    Refuse a text with a character that reading would refuse.

    Raises DocumentError that names the character by its code point.
    """
    found = refused_character(text)
    if found is not None:
        raise DocumentError.of("character-not-writable", code_point=f"U+{ord(text[found]):04X}")


def single_quoted(text: str) -> str:
    """
    Return *text* in single quotes, or in double ones where single quotes cannot hold it.

    >>> print(single_quoted("it's"))
    'it''s'
    """
    if not text.isprintable() or "\ufeff" in text:
        return double_quoted(text)
    return "'" + text.replace("'", "''") + "'"


def block_text(text: str, indentation: int, style: Literal["|", ">"] = "|") -> str | None:
    r"""
    Return *text* as a literal or folded block, from its header on, or None where a block cannot hold it.

    Args:
        text: Any text.

        indentation: Column of the block's parent; the lines stand two further in.

        style: Literal, or folded, which is kept only for texts of one line.

    >>> print(block_text("Dear all,\n  well done", 2))
    |-
        Dear all,
          well done
    """
    body = text.rstrip("\n")
    # Empty lines at the end would hang on what follows the block; quotes hold them better.
    if not_literal.search(body) or len(text) > len(body) + 1:
        return None
    if style == ">" and ("\n" in body or body[0] == " "):
        style = "|"
    chomping = "-" if body == text else ""
    # Without an indicator the first line's own spaces would be taken for indentation.
    indicator = "2" if text[0] in " \n" else ""
    margin = " " * (indentation + 2)
    return "\n".join(
        [f"{style}{indicator}{chomping}", *(line and margin + line for line in body.split("\n"))]
    )
