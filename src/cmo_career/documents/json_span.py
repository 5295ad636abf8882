"""Where the parts of a JSON document stand in its text, in the same spans as for YAML."""

from __future__ import annotations

import re

from cmo_career.documents.span import Span

__all__ = ["spans_of_json"]

token = re.compile(r'[ \t\r\n]*("(?:[^"\\]|\\.)*"|[-+.\w]+|[][{},:])')


def spans_of_json(text: str) -> Span | None:
    """
    Return the span of the document's value; *text* is sound JSON.

    >>> span = spans_of_json('{"hours": 40}')
    >>> span.entries, span.signs, (span.values[0].start, span.values[0].end)
    ([1], [8], (10, 12))
    """
    top = Span(kind="list", start=0)
    stack = [top]
    for found in token.finditer(text):
        written, (start, end) = found[1], found.span(1)
        above = stack[-1]
        if written in "]}":
            stack.pop().end = end
        elif written == ":":
            above.signs[-1] = start
        elif written != ",":
            span = Span(kind="scalar", start=start, end=end, style='"' if written[0] == '"' else "")
            if above.kind == "mapping" and len(above.keys) == len(above.values):
                above.keys.append(span)
                above.entries.append(start)
                above.signs.append(-1)
                continue
            above.values.append(span)
            if above.kind == "list":
                above.entries.append(start)
                above.signs.append(-1)
            if written in "[{":
                span.kind, span.flow = "list" if written == "[" else "mapping", True
                stack.append(span)
    return top.values[0] if top.values else None
