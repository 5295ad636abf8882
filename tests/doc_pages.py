"""The pages of the documentation, and what can be taken out of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

root = Path(__file__).parents[1]
pages = [*sorted(root.glob("README*.md")), root / "CONTRIBUTING.md", *sorted((root / "docs").glob("*.md"))]
written_by_hand = [page for page in pages if not page.name.startswith("problems.")]


def blocks(text: str, language: str) -> Iterator[tuple[int, str]]:
    """Yield the fenced blocks of *language*, each with the line its content begins on."""
    for found in re.finditer(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        yield text[: found.start(1)].count("\n") + 1, found[1]


def section(text: str, title: str) -> str:
    """Return what stands below a heading, up to the next one of its level or a higher one."""
    found = re.search(rf"^(#+) {re.escape(title)}$\n(.*?)(?=^#{{1,3}} |\Z)", text, re.MULTILINE | re.DOTALL)
    return found[2] if found else ""
