"""The edits that make one text say other data: found by going through old and new data along the text's spans."""

from __future__ import annotations

from typing import Any, Self

import attrs

from cmo_career.documents.block_splice import rearranged_block
from cmo_career.documents.flow_splice import has_lines, margin_at, margin_of, rearranged_flow
from cmo_career.documents.item_match import match_items, staying
from cmo_career.documents.json_span import spans_of_json
from cmo_career.documents.json_writer import json_text
from cmo_career.documents.limits import Limits
from cmo_career.documents.replacement import styled_scalar, value_in_block
from cmo_career.documents.same_data import Path, is_same
from cmo_career.documents.span import Span, spans_of_yaml
from cmo_career.documents.splice import Edit
from cmo_career.documents.yaml_writer import entry_text, flow_entry, flow_text, item_text, write_yaml

__all__ = ["Revision"]


@attrs.frozen
class _Step:
    """One value that says something else now, and where it stands."""

    path: Path
    span: Span
    old: Any
    new: Any
    above: Span | None = None
    number: int = 0
    is_in_flow: bool = False


@attrs.define
class Revision:
    """
    The edits of one text, as they are found.

    Attributes:
        text: The text.

        root: Where its values stand.

        is_json: Whether it is JSON, which is all flow, without comments.

        anew: Paths, in the new data, of values to be written as if the author had not written them.

        step: What JSON of this author is indented by; None where it stands on one line.

        edits: The edits found.

        changed: Path of each value, in the new data, for which there is an edit.
    """

    text: str
    root: Span
    is_json: bool
    anew: set[Path]
    step: str | None = None
    edits: list[Edit] = attrs.Factory(list)
    changed: list[Path] = attrs.Factory(list)

    @classmethod
    def of(cls, text: str, format_: str, anew: set[Path]) -> Self | None:
        """Return a revision without edits, or None for a text without a value."""
        is_json = format_ == "json"
        limits = Limits(bytes=1 << 40, depth=1 << 20, nodes=1 << 40, characters=1 << 40)
        root = spans_of_json(text) if is_json else spans_of_yaml(text, limits)
        if root is None or root.start == root.end:
            return None
        step = margin_of(text, root) or "  " if has_lines(text, root) else None
        return cls(text, root, is_json, anew, step)

    def revise(self, old: Any, new: Any) -> None:
        """Find all edits that turn *old* into *new*; a stack of steps, so that depth costs no recursion."""
        steps = [_Step((), self.root, old, new, is_in_flow=self.is_json)]
        while steps:
            step = steps.pop()
            if step.path not in self.anew and self._keeps_collection(step):
                steps.extend(self._below(step))
            else:
                self._replace(step)

    def _keeps_collection(self, step: _Step) -> bool:
        kind: Any = {"mapping": dict, "list": list}.get(step.span.kind)
        is_bare = step.span.flow and self.text[step.span.start] not in "[{"
        return (
            kind is not None
            and step.old.__class__ is kind
            and step.new.__class__ is kind
            and not is_bare
            and len(step.old) == len(step.span.values)
            and bool(step.old and step.new)
        )

    def _below(self, step: _Step) -> list[_Step]:
        """Find the edit of the entries of a collection; return the steps for those that stay but say something else."""
        pairs, order, stay = _paired_keys(step) if isinstance(step.old, dict) else _paired_items(step)
        if order != [*range(len(step.old))]:
            wanted = [entry if isinstance(entry, int) else self._entry(step, entry[0]) for entry in order]
            if step.span.flow:
                edit = rearranged_flow(self.text, step.span, wanted, may_end_with_comma=not self.is_json)
            else:
                edit = rearranged_block(self.text, step.span, wanted, stay)
            self._add(edit, step.path)
        return [
            _Step(
                (*step.path, key), step.span.values[number], was, becomes, step.span, number, step.span.flow
            )
            for number, key, was, becomes in pairs
            if not is_same(was, becomes)
        ]

    def _entry(self, step: _Step, key: Any) -> str:
        """Return the text of a new entry of a collection."""
        value, is_mapping, span = step.new[key], isinstance(step.new, dict), step.span
        if self.is_json:
            margin, lines = margin_of(self.text, span), has_lines(self.text, span)
            name = f"{json_text(key, None)}: " if is_mapping else ""
            return name + self._json(value, margin, lines=lines)
        if span.flow:
            return flow_entry(key, value) if is_mapping else flow_text(value)
        column = span.entries[0] - (self.text.rfind("\n", 0, span.entries[0]) + 1)
        return entry_text(key, value, column) if is_mapping else item_text(value, column)

    def _json(self, value: Any, margin: str, *, lines: bool) -> str:
        return json_text(value, self.step if lines else None).replace("\n", "\n" + margin)

    def _replace(self, step: _Step) -> None:
        """Find the edit that writes a value anew."""
        span = step.span
        if self.is_json:
            lines = has_lines(self.text, step.above) if step.above else self.step is not None
            written = self._json(step.new, margin_at(self.text, span.start), lines=lines)
            self._add(Edit(span.start, span.end, (written,)), step.path)
        elif step.above is None:
            self._add(Edit(span.start, span.end, (write_yaml(step.new).removesuffix("\n"),)), step.path)
        elif (styled := self._in_place(step)) is not None:
            self._add(Edit(span.start, span.end, (styled,)), step.path)
        elif step.is_in_flow:
            self._add(self._flow_value(step, step.above), step.path)
        else:
            edit = value_in_block(
                self.text, step.above, step.number, step.new, is_anew=step.path in self.anew
            )
            self._add(edit, step.path)

    def _in_place(self, step: _Step) -> str | None:
        """Return a scalar for where a scalar stood, or None where it needs another place."""
        if step.span.kind != "scalar" or step.span.start == step.span.end or step.path in self.anew:
            return None
        return styled_scalar(step.new, step.span.style, in_flow=step.is_in_flow)

    def _flow_value(self, step: _Step, above: Span) -> Edit:
        span, written = step.span, flow_text(step.new)
        if span.start < span.end:
            return Edit(span.start, span.end, (written,))
        key, sign = above.keys[step.number], above.signs[step.number]
        if sign < 0:
            return Edit(key.start, key.end, ((key.start, key.end), f": {written}"))
        return Edit(sign, sign + 1, (f": {written}",))

    def _add(self, edit: Edit, path: Path) -> None:
        self.edits.append(edit)
        self.changed.append(path)


_Pairs = list[tuple[int, Any, Any, Any]]
_Order = list[int | tuple[Any]]


def _paired_keys(step: _Step) -> tuple[_Pairs, _Order, set[int]]:
    """Return the pairs of a mapping, its order, new keys as tuples, and the entries that stay."""
    numbers = {key: number for number, key in enumerate(step.old)}
    pairs = [(numbers[key], key, step.old[key], value) for key, value in step.new.items() if key in numbers]
    stay = {number for number, *_ in pairs}
    after: dict[int, _Order] = {}
    anchor = -1
    for key in step.new:
        anchor = numbers.get(key, anchor)
        if key not in numbers:
            after.setdefault(anchor, []).append((key,))
    order: _Order = after.get(-1, [])
    for number in sorted(stay):
        order += [number, *after.get(number, [])]
    return pairs, order, stay


def _paired_items(step: _Step) -> tuple[_Pairs, _Order, set[int]]:
    """Return the pairs of a list, its order, new items as tuples, and the items that stay."""
    found = match_items(step.old, step.new)
    pairs = [(was, at, step.old[was], step.new[at]) for at, was in enumerate(found) if was is not None]
    order: _Order = [(at,) if was is None else was for at, was in enumerate(found)]
    return pairs, order, staying(found)
