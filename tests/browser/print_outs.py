"""Pages as the browser prints them."""

from __future__ import annotations

import io
import re

import attrs
from playwright.sync_api import Page
from pypdf import PageObject as Sheet
from pypdf import PdfReader

__all__ = ["PrintOut", "printed"]

_headings = "() => [...document.querySelectorAll('h1, h2, h3, h4, caption')].map(each => each.textContent)"
_heads = "() => [...document.querySelectorAll('thead tr')].map(each => each.textContent)"


@attrs.frozen(kw_only=True)
class PrintOut:
    """
    A page on paper.

    Attributes:
        sheets: How many there are.

        size: Of the paper, in points.

        left_alone: Headings of texts and tables that are the last line of a sheet that another follows.
    """

    sheets: int
    size: tuple[int, int]
    left_alone: tuple[str, ...]


def printed(page: Page) -> PrintOut:
    """Return what comes out of a printer, on the paper that the page names."""
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    headings, heads = ([_close(each) for each in page.evaluate(every)] for every in (_headings, _heads))
    box = sheets[0].mediabox
    return PrintOut(
        sheets=len(sheets),
        size=(round(box.width), round(box.height)),
        left_alone=tuple(
            "".join(line)
            for line in map(_last_line, sheets[:-1])
            if any(heading.endswith("".join(line)) for heading in headings)
            or any(len(line) > 2 and all(piece in head for piece in line) for head in heads)
        ),
    )


def _last_line(sheet: Sheet) -> list[str]:
    """Return the pieces of the lowest line of a sheet over its margin, without blanks."""
    pieces: list[tuple[float, str]] = []

    def keep(text: str, page: list[float], line: list[float], *_: object) -> None:
        height = page[1] * line[4] + page[3] * line[5] + page[5]
        if text.strip() and height > 40:
            pieces.append((height, _close(text)))

    sheet.extract_text(visitor_text=keep)
    lowest = min((height for height, _ in pieces), default=0)
    return [text for height, text in pieces if height < lowest + 3]


def _close(text: str) -> str:
    return re.sub(r"\s+", "", text)
