"""Faults of YAML syntax in our own words: which mistake of an author the parser's message stands for."""

from __future__ import annotations

import re
from typing import Any

from yaml.error import MarkedYAMLError, YAMLError

from cmo_career.documents.characters import Lines
from cmo_career.documents.limits import Limits
from cmo_career.errors import Problem, type_of_parameter

__all__ = ["syntax_problem"]

_Finding = tuple[str, int, dict[str, type_of_parameter]]

# Why patterns: libyaml and PyYAML's own parser word the same fault differently.
_messages = tuple(
    (re.compile(pattern).search, code)
    for pattern, code in (
        (r"mapping values are not allowed", "colon"),
        (r"sequence entries are not allowed", "yaml-dash-misplaced"),
        (r"could not find expected ':'", "yaml-colon-missing"),
        (r"cannot start any token", "yaml-character-reserved"),
        (r"alphabetic or numeric character", "yaml-character-reserved"),
        (r"tab character", "yaml-tab"),
        (r"unexpected (end of stream|document (indicator|separator))", "yaml-quote-unclosed"),
        (r"escape", "yaml-escape"),
        (r"hexdecimal|hexadecimal", "yaml-escape"),
        (r"expected ',' or '[\]}]'", "bracket"),
        (
            r"expected comment or line break|expected a comment or a line break|indentation indicator|indentation or chomping",
            "yaml-block-header",
        ),
        (r"expected (the )?node content", "yaml-value-expected"),
        (r"expected key|expected '-' indicator|expected <block end>", "block"),
        (r"document start", "yaml-text-after-end"),
        (r"tag|URI", "yaml-tag-broken"),
        (r"directive", "yaml-directive"),
        (r"depth", "document-too-deep"),
    )
)


def syntax_problem(error: YAMLError, text: str, limits: Limits, file: str | None) -> Problem:
    """
    Return the problem that *error* of the parser stands for.

    >>> from cmo_career.documents.yaml_inspection import inspect_yaml
    >>> inspect_yaml("title: Plan: the first year", Limits())[0].code
    'yaml-colon-in-text'
    """
    lines = Lines(text, file)
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return Problem(code="yaml-syntax", place=lines.place(0))
    code, offset, params = _finding(error, text)
    if code == "document-too-deep":
        params = {"limit": limits.depth}
    return Problem(code=code, params=params, place=lines.place(min(offset, len(text))))


def _finding(error: MarkedYAMLError, text: str) -> _Finding:
    at = _offset(error.problem_mark)
    began = at if error.context_mark is None else _offset(error.context_mark)
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    before = text[start:at]
    in_quotes = "quoted scalar" in (error.context or "")
    tab = re.match(r" *\t", text[start:])
    if tab and not in_quotes and not before.strip():
        return "yaml-tab", start + tab.end() - 1, {}
    message = error.problem or ""
    code = next((code for matches, code in _messages if matches(message)), "yaml-syntax")
    if code == "colon":
        return ("yaml-colon-in-text" if re.search(r":\s", before) else "yaml-key-within-text"), at, {}
    if code == "bracket":
        is_same_line = began >= start and at < len(text) and text[at] not in "\r\n"
        bracket = text[began : began + 1]
        return (
            ("yaml-comma-missing", at, {})
            if is_same_line
            else ("yaml-bracket-unclosed", began, {"bracket": bracket})
        )
    if code == "block":
        return ("yaml-text-after-value" if before.strip() else "yaml-indentation"), at, {}
    if code == "yaml-escape":
        return code, max(began, text.rfind("\\", 0, at + 1)), {}
    if code == "yaml-character-reserved":
        return code, began, {"character": text[began : began + 1]}
    return code, (began if code in {"yaml-colon-missing", "yaml-quote-unclosed"} else at), {}


def _offset(mark: Any) -> int:
    return int(mark.index)
