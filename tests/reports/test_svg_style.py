"""The style of pictures stands on their parts where WeasyPrint draws them."""

from __future__ import annotations

import pytest

from cmo_career.reports.svg_style import draw_style_onto
from reports.pdf_tools import need_pdf


def styles(style: str, body: str) -> list[str | None]:
    """Return the style attribute of each part of a page's pictures."""
    need_pdf()
    from weasyprint import HTML  # type: ignore[import-untyped]

    page = HTML(string=f"<html><head><style>{style}</style></head><body>{body}</body></html>")
    draw_style_onto(page)
    return [
        part.get("style")
        for part in page.etree_element.iter()
        if str(part.tag).rpartition("}")[2] in {"svg", "path", "text"}
    ]


@pytest.mark.parametrize(
    ("style", "said"),
    [
        (".a { fill: red }", "fill:red;"),
        (":root { --ink: #123456; } .a { fill: var(--ink); }", "fill:#123456;"),
        (":root { --ink: red; } .a { fill: var(--ink) } :root { --ink: blue; }", "fill:blue;"),
        (".a { fill: red } path { fill: blue }", "fill:red;"),
        ("path { fill: red } .a { fill: blue }", "fill:blue;"),
        (".out .a { stroke: red }", "stroke:red;"),
        (".a { margin: 0; width: 3px }", None),
        ("@media print { .a { fill: red } }", "fill:red;"),
        ("@media screen { .a { fill: red } }", None),
        ("@media screen and (prefers-color-scheme: dark) { :root { --ink: red; } } .a { fill: black }", "fill:black;"),
        (".a::before { fill: red }", None),
        (".a:unheard-of { fill: red }", None),
        (".b { fill: red }", None),
    ],
)  # fmt: skip
def test_a_part_says_what_the_page_says_of_it(style: str, said: str | None) -> None:
    assert styles(style, '<p class="out"><svg><path class="a"/></svg></p>')[1] == said


def test_what_a_part_says_itself_comes_last() -> None:
    found = styles("path { fill: red }", '<svg><path style="fill: blue"/><text>x</text></svg>')
    assert found == [None, "fill:red;fill: blue", None]
