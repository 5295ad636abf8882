"""Where things stand on a page, as the browser has laid them out with the fonts that there are."""

from __future__ import annotations

from itertools import takewhile
from typing import Any

import attrs
from playwright.sync_api import Page

__all__ = ["Line", "beyond_the_edge", "cut_off", "lines", "on_top_of_another"]

# A line of words reaches as high as its letters: boxes of fonts are higher, and those of neighbours overlap.
_lines = """
() => {
  const found = [];
  const walker = document.createTreeWalker(document.body || document.documentElement, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!node.data.trim() || holder.closest('title, desc, style, script')) continue;
    if (!holder.checkVisibility() || isForEarsAlone(holder)) continue;
    const scale = holder.getScreenCTM ? holder.getScreenCTM().a : 1;
    const letters = parseFloat(getComputedStyle(holder).fontSize) * scale;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue;
      const middle = (box.top + box.bottom) / 2;
      found.push({words: node.data.trim().slice(0, 60), letters: letters, left: box.left + scrollX,
        right: box.right + scrollX, top: middle - letters * .36 + scrollY, bottom: middle + letters * .36 + scrollY});
    }
  }
  return found;
  function isForEarsAlone(element) {
    for (let each = element; each; each = each.parentElement)
      if (each.clientWidth === 1 && getComputedStyle(each).overflow === 'hidden') return true;
    return false;
  }
}
"""
_beyond = """
() => {
  const edge = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= edge) return [];
  const wide = [...document.querySelectorAll('body *')].filter(each => each.getBoundingClientRect().right > edge + .5);
  return [`the page is ${document.documentElement.scrollWidth} wide`, ...wide.slice(0, 5).map(each =>
    `${each.outerHTML.slice(0, 120)} to ${Math.round(each.getBoundingClientRect().right)}`)];
}
"""
_cut = """
() => [...document.querySelectorAll('body *')].filter(each => {
  const style = getComputedStyle(each);
  return /hidden|clip/.test(style.overflowX + style.overflowY) && each.clientWidth > 1 && each.innerText
    && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1);
}).map(each => each.outerHTML.slice(0, 160))
"""


@attrs.frozen(kw_only=True)
class Line:
    """
    A line of words on a page, in pixels of the page.

    Attributes:
        words: The beginning of the text that it is a part of.

        letters: The size of its letters.

        left: Edge.

        right: Edge.

        top: Edge of its letters, but for long ones.

        bottom: Edge of its letters, but for long ones.
    """

    words: str
    letters: float
    left: float
    right: float
    top: float
    bottom: float


def lines(page: Page) -> list[Line]:
    """Return every line of words that is seen."""
    return [Line(**each) for each in page.evaluate(_lines)]


def on_top_of_another(page: Page) -> list[tuple[str, str]]:
    """Return the pairs of lines that lie over each other by more than a pixel."""
    found: list[tuple[str, str]] = []
    seen = sorted(lines(page), key=lambda line: line.top)
    for number, line in enumerate(seen):
        near = takewhile(lambda other, line=line: other.top < line.bottom - 1, seen[number + 1 :])  # type: ignore[misc]
        found.extend(
            (line.words, other.words)
            for other in near
            if line.left < other.right - 1 and other.left < line.right - 1
        )
    return found


def beyond_the_edge(page: Page) -> list[str]:
    """Return what makes a page wider than the screen; nothing for a page that fits."""
    return _strings(page.evaluate(_beyond))


def cut_off(page: Page) -> list[str]:
    """Return the boxes whose words do not all fit in, and which show only a part of them."""
    return _strings(page.evaluate(_cut))


def _strings(found: Any) -> list[str]:
    assert isinstance(found, list)
    return found
