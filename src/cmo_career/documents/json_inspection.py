"""The second walk over JSON that is not sound: everything that is wrong with it, or the data where nothing is."""

from __future__ import annotations

from typing import Any

from cmo_career.documents.characters import Lines
from cmo_career.documents.inspection import Inspection, StopInspectionError, shortened, unreadable_characters
from cmo_career.documents.json_walk import JsonSyntaxError, walk_json
from cmo_career.documents.limits import Limits
from cmo_career.documents.plain_scalar import UnreadableScalarError, plain_value
from cmo_career.errors import Problem

__all__ = ["inspect_json"]


def inspect_json(text: str, limits: Limits, file: str | None = None) -> tuple[list[Problem], Any]:
    """
    Return all problems of *text* that one walk can find, and its plain data, which is whole if there are none.

    >>> problems, _ = inspect_json('{"a": NaN, "a": 1}', Limits())
    >>> [problem.code for problem in problems]
    ['number-not-finite', 'key-duplicate']
    """
    if len(text) > limits.bytes or len(text.encode(errors="replace")) > limits.bytes:
        return [Problem(code="document-too-large", params={"limit": limits.bytes})], None
    unreadable = unreadable_characters(text, limits, file)
    if unreadable:
        return unreadable, None
    walk = _JsonInspection(text, limits, file)
    try:
        walk.go()
    except StopInspectionError:
        pass
    except JsonSyntaxError as error:
        code, offset, params = error.args
        walk.found.problems.append(Problem(code=code, params=params, place=walk.lines.place(offset)))
    return walk.found.problems, walk.top[0] if walk.top else None


class _JsonInspection:
    """One walk: what it has found, and the data it has built."""

    def __init__(self, text: str, limits: Limits, file: str | None) -> None:
        self.text, self.limits = text, limits
        self.lines = Lines(text, file)
        self.found = Inspection(limits=limits)
        self.top: list[Any] = []
        self.open: list[Any] = [self.top]

    def go(self) -> None:
        for kind, value, offset in walk_json(self.text):
            if kind == "end":
                self.found.frames.pop()
                self.open.pop()
                continue
            if not self.found.has_room():
                self.found.stop("document-too-many-nodes", self.lines.place(offset), limit=self.limits.nodes)
            if kind == "key":
                if not self.found.is_new_key(value):
                    self.found.report("key-duplicate", self.lines.place(offset), key=shortened(value))
                self._check_text(value, offset)
                continue
            if self.found.frames:
                self.found.frames[-1].step()
            if kind in {"mapping", "list"}:
                self._enter(offset, is_mapping=kind == "mapping")
            else:
                self._add(self._scalar(kind, value, offset))

    def _add(self, value: Any) -> None:
        inside = self.open[-1]
        if isinstance(inside, dict):
            inside[self.found.frames[-1].at] = value
        else:
            inside.append(value)

    def _enter(self, offset: int, *, is_mapping: bool) -> None:
        made: Any = {} if is_mapping else []
        self._add(made)
        self.open.append(made)
        if not self.found.enter(is_mapping=is_mapping):
            self.found.stop("document-too-deep", self.lines.place(offset), limit=self.limits.depth)

    def _scalar(self, kind: str, value: Any, offset: int) -> Any:
        if kind == "text":
            self._check_text(value, offset)
        if kind != "number":
            return value
        try:
            return self._number(value)
        except UnreadableScalarError as error:
            self.found.report(error.args[0], self.lines.place(offset), limit=self.limits.digits)
            return None

    def _number(self, written: str) -> int | float:
        if not written[-1].isdigit():
            raise UnreadableScalarError("number-not-finite")
        number = plain_value(written, self.limits)
        assert isinstance(number, int | float)  # JSON's numbers are all numbers of YAML's core schema
        return number

    def _check_text(self, value: str, offset: int) -> None:
        if fault := self.found.fault_of_text(value):
            self.found.report(fault[0], self.lines.place(offset), **fault[1])
