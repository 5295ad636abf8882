"""
Where a person stands, what comes next, and the whole plan as pages.

Run it with ``python examples/quickstart.py``: it reads ``career.yaml`` beside it and writes ``plan.zh.html``,
``plan.en.html`` and ``plan.md``.
"""

from datetime import date
from pathlib import Path

import cmo_career as cc

here = Path(__file__).parent
today = date(2026, 9, 30)


def main() -> None:
    """Load the career, say in the terminal what matters now, and write the pages."""
    career = cc.load(here / "career.yaml", kind=cc.Career)
    print(cc.render(career, "brief", format="txt", language="en", as_of=today))
    for language in ("zh", "en"):
        page = cc.render(career, "plan", format="html", language=language, as_of=today)
        (here / f"plan.{language}.html").write_text(page, encoding="utf-8")
    text = cc.render(career, "plan", format="md", language="zh", as_of=today)
    (here / "plan.md").write_text(text, encoding="utf-8")
    print("plan.zh.html, plan.en.html and plan.md are beside career.yaml.")


if __name__ == "__main__":
    main()
