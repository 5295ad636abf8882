"""What holds for every drawing: words lie apart, and everything lies within the picture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from hypothesis import strategies as st

from cmo_career.reports.charts.drawing import Drawing, Words, box_of

hostile = (
    "<script>alert(1)</script>",
    "]]></style></svg> & \"'",
    "W" * 400,
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft " * 3,
    "قائد التسويق في شركة مدرجة في البورصة " * 5,
    "\u202edrawkcab\u202c",
    "👩\u200d💻👨\u200d👩\u200d👧\u200d👦" * 20,
    "把春季战役写成打法手册，让华南团队照着再赢一次" * 6,
    "{{ 7 * 7 }} {% raw %}",
    "a\u0301" * 80,
)
titles = st.one_of(
    st.sampled_from(hostile),
    st.text(st.sampled_from("abcM W/-，。能力Ω&<"), min_size=1, max_size=90).filter(str.strip),
)

_token = re.compile(r"([A-Za-z])|(-?\d+(?:\.\d+)?)")
_arguments = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "C": 6, "h": 1, "v": 1, "a": 7, "Z": 0}


def points_of(path: str) -> Iterator[tuple[float, float]]:
    """Yield the points that a path names, relative ones in their place."""
    tokens = [found[1] or float(found[2]) for found in _token.finditer(path)]
    assert "".join(map(str, re.findall(r"[^\sA-Za-z\d.-]", path))) == ""
    x = y = 0.0
    command, at = "", 0
    while at < len(tokens):
        if isinstance(tokens[at], str):
            command, at = str(tokens[at]), at + 1
        count = _arguments[command]
        numbers = [float(each) for each in tokens[at : at + count]]
        at += count
        if command in {"M", "L", "Q", "C"}:
            pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
            yield from pairs
            x, y = pairs[-1]
        elif command == "H":
            x = numbers[0]
        elif command == "V":
            y = numbers[0]
        elif command == "h":
            x += numbers[0]
        elif command == "v":
            y += numbers[0]
        elif command == "a":
            x, y = x + numbers[5], y + numbers[6]
        yield x, y


def outside(drawing: Drawing) -> Iterator[str]:
    """Yield the words and marks that run out of a picture."""
    width, height = float(drawing.width), float(drawing.height)
    for words in drawing.all_words:
        left, top, right, bottom = box_of(words)
        if left < -0.1 or top < -0.1 or right > width + 0.1 or bottom > height + 0.1:
            yield f"{words.look} {words.text!r} {(left, top, right, bottom)}"
    groups = (drawing.grid, *(row.marks for row in drawing.rows), *(key.marks for key in drawing.keys))
    for mark in (mark for group in groups for mark in group):
        for x, y in points_of(mark.path):
            if not (-0.1 <= x <= width + 0.1 and -0.1 <= y <= height + 0.1):
                yield f"{mark.look} {mark.path}"
                break


def overlapping(drawing: Drawing) -> Iterator[tuple[Words, Words]]:
    """Yield pairs of lines of text whose boxes overlap by more than a hair."""
    boxes = sorted(((*box_of(words), words) for words in drawing.all_words), key=lambda each: each[1])
    for number, (left, _, right, bottom, words) in enumerate(boxes):
        for left2, top2, right2, _, other in boxes[number + 1 :]:
            if top2 >= bottom - 0.2:
                break
            if left < right2 - 0.2 and left2 < right - 0.2:
                yield words, other


def assert_sound(drawing: Drawing) -> None:
    """Hold that words lie apart and everything within the picture."""
    assert list(outside(drawing)) == []
    assert list(overlapping(drawing)) == []


def assert_in_order(numbers: list[float]) -> None:
    """Hold that numbers never fall."""
    assert all(one <= other for one, other in pairwise(numbers))
