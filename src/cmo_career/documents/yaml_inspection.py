"""The second walk over YAML that is not sound: everything that is wrong with it, each with its place."""

from __future__ import annotations

import re
from typing import Any, cast

from yaml.error import YAMLError
from yaml.events import AliasEvent, ScalarEvent

from cmo_career.documents.characters import Lines
from cmo_career.documents.inspection import Inspection, StopInspectionError, shortened, unreadable_characters
from cmo_career.documents.limits import Limits
from cmo_career.documents.plain_scalar import UnreadableScalarError, plain_value
from cmo_career.documents.yaml_syntax import syntax_problem
from cmo_career.documents.yaml_walk import walk_yaml
from cmo_career.errors import Place, Problem

__all__ = ["directive_in", "document_ends", "inspect_yaml", "line_separator_in"]

_comments = r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)|%YAML 1\.2[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*+"
_directive = re.compile(_comments + "(?=%)").match
_end = re.compile(r"(?:[ \t\r\n]++|\.\.\.(?=\s|\Z)|#[^\r\n]*+)*+").match
_line_separator = re.compile("[\x85\u2028\u2029]").search
_tag = re.compile(r"(?:&\S+\s+)?(!\S*)").match


def directive_in(text: str) -> int | None:
    """
    Return the offset of a directive before the document, but for ``%YAML 1.2``, or None.

    Why: the parser takes quadratic time over many of them.
    """
    found = _directive(text)
    return found.end() if found else None


def line_separator_in(text: str) -> int | None:
    """
    Return the offset of a line end that YAML 1.1 knows and 1.2 does not, or None.

    Why: the parser reads by 1.1, and would end a comment there.
    """
    found = _line_separator(text)
    return found.start() if found else None


def document_ends(text: str, offset: int) -> int | None:
    """Return the offset of what follows a document that ended at *offset*, or None where nothing does."""
    end = cast("re.Match[str]", _end(text, offset)).end()
    return None if end == len(text) else end


def inspect_yaml(text: str, limits: Limits, file: str | None = None) -> list[Problem]:
    r"""
    Return all problems of *text* that one walk can find; a fault of syntax ends the walk.

    >>> [str(problem.place) for problem in inspect_yaml("a: 1\nb: 2\na: &x 3", Limits())]
    ['<text>:3:1', '<text>:3:4']
    """
    if len(text) > limits.bytes or len(text.encode(errors="replace")) > limits.bytes:
        return [Problem(code="document-too-large", params={"limit": limits.bytes})]
    unreadable = unreadable_characters(text, limits, file)
    if unreadable:
        return unreadable
    for code, offset in (
        ("yaml-directive", directive_in(text)),
        ("yaml-line-separator", line_separator_in(text)),
    ):
        if offset is not None:
            return [Problem(code=code, place=Lines(text, file).place(offset))]
    walk = _YamlInspection(text, limits, file)
    try:
        walk.go()
    except StopInspectionError:
        pass
    except YAMLError as error:
        walk.found.problems.append(syntax_problem(error, text, limits, file))
    return walk.found.problems


class _YamlInspection:
    """One walk: what it has found, and how it looks at each step."""

    def __init__(self, text: str, limits: Limits, file: str | None) -> None:
        self.text, self.limits, self.file = text, limits, file
        self.found = Inspection(limits=limits)

    def go(self) -> None:
        steps = 0
        for step, event in walk_yaml(self.text, self.limits):
            steps += 1
            if step == "end":
                self.found.frames.pop()
            elif step == "document-end":
                self._end(event)
                return
            else:
                self._node(step, event)
        if steps:
            self.found.stop("document-too-many-nodes", self._place(event), limit=self.limits.nodes)
        self.found.stop("document-empty", Place(file=self.file, line=1, column=1))

    def _place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(file=self.file, line=mark.line + 1, column=mark.column + 1)

    def _line_from(self, offset: int) -> str:
        end = self.text.find("\n", offset)
        return self.text[offset : end if end >= 0 else len(self.text)]

    def _node(self, step: str, event: Any) -> None:
        place = self._place(event)
        if not self.found.has_room():
            self.found.stop("document-too-many-nodes", place, limit=self.limits.nodes)
        frames = self.found.frames
        if frames and step not in {"key", "complex-key"}:
            frames[-1].step()
        if step == "key":
            self._key(event, place)
        elif step == "complex-key":
            self.found.is_new_key("?")
            self.found.report("key-not-text", place, key=shortened(self._line_from(event.start_mark.index)))
        elif step == "value":
            self._value(event, place)
        self._extras(event, place)
        if step in {"mapping", "list"} and not self.found.enter(is_mapping=step == "mapping"):
            self.found.stop("document-too-deep", place, limit=self.limits.depth)

    def _key(self, event: Any, place: Place) -> None:
        if event.__class__ is AliasEvent:
            self.found.is_new_key(f"*{event.anchor}")
            return
        key, written = event.value, shortened(event.value)
        is_new = self.found.is_new_key(key)
        if not event.style and key == "<<":
            self.found.report("yaml-merge-key", place)
        elif not event.style and not self._is_text(key):
            self.found.report("key-not-text", place, key=written)
        elif not is_new:
            self.found.report("key-duplicate", place, key=written)
        if fault := self.found.fault_of_text(key):
            self.found.report(fault[0], place, **fault[1])

    def _is_text(self, key: str) -> bool:
        try:
            return isinstance(plain_value(key, self.limits), str)
        except UnreadableScalarError:
            return False

    def _value(self, event: Any, place: Place) -> None:
        if event.__class__ is not ScalarEvent:
            return
        if fault := self.found.fault_of_text(event.value):
            self.found.report(fault[0], place, **fault[1])
        elif not event.style:
            try:
                plain_value(event.value, self.limits)
            except UnreadableScalarError as error:
                self.found.report(error.args[0], place, limit=self.limits.digits)

    def _extras(self, event: Any, place: Place) -> None:
        if event.__class__ is AliasEvent:
            self.found.report("yaml-alias", place, name=shortened(event.anchor or ""))
            return
        if event.anchor is not None:
            self.found.report("yaml-anchor", place, name=shortened(event.anchor))
        if event.tag is not None:
            written = _tag(self.text, event.start_mark.index)
            self.found.report("yaml-tag", place, tag=shortened(written[1] if written else event.tag))

    def _end(self, event: Any) -> None:
        after = document_ends(self.text, event.end_mark.index)
        if after is not None:
            is_second = event.explicit or self.text.startswith("---", after)
            code = "yaml-second-document" if is_second else "yaml-text-after-end"
            self.found.stop(code, Lines(self.text, self.file).place(after))
