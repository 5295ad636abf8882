"""What axe-core finds wrong with a page, by the rules of WCAG 2.2 AA and by good practice."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Page

__all__ = ["faint_words", "faults"]

_rules = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_find = """
async ([where, options]) => {
  const found = await axe.run(where === 'page' ? document : {include: window.oneOfEachLook()}, options);
  return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 160)} `
    + [...node.any, ...node.all, ...node.none].map(check => check.message).join(' ')));
}
"""
# Contrast is the costliest rule by far, and what looks the same has the same: one element of each look is asked.
_one_of_each_look = """
window.oneOfEachLook = () => {
  const looks = new Map();
  const behind = new Map();
  for (const element of document.querySelectorAll('body, body *')) {
    const style = getComputedStyle(element);
    const below = behind.get(element.parentElement) || '';
    const own = style.backgroundColor === 'rgba(0, 0, 0, 0)' && style.opacity === '1';
    behind.set(element, own ? below : `${below}/${style.backgroundColor} ${style.opacity}`);
    const hasWords = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    const look = [style.color, style.fontSize, style.fontWeight, behind.get(element)].join('|');
    if (hasWords && element.getClientRects().length && !looks.has(look)) looks.set(look, element);
  }
  return [...looks.values()];
}
"""


def faults(page: Page) -> list[str]:
    """Return what is wrong with a page, but for its colours."""
    return _found(page, "page", {"runOnly": list(_rules), "rules": {"color-contrast": {"enabled": False}}})


def faint_words(page: Page) -> list[str]:
    """Return the words that do not stand out from what is behind them; one of each look."""
    return _found(page, "looks", {"runOnly": ["color-contrast"]})


def _found(page: Page, where: str, options: dict[str, Any]) -> list[str]:
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
        page.evaluate(_one_of_each_look)
    usual = {"resultTypes": ["violations"], "selectors": False, "preload": False}
    found = page.evaluate(_find, [where, {**usual, **options}])
    assert isinstance(found, list)
    return found
