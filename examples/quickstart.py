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
    stage = career.framework.stage(career.profile.stage)
    print(f"{career.say(stage.name, 'en')}, as of {today}")

    print("\nWhere things stand (levels: likely, 80 % interval, required at the stage wanted)")
    for row in cc.standing(career, as_of=today).pillars:
        name = career.say(career.framework.name_of_pillar(row.pillar), "en")
        if row.estimate is None:
            print(f"  {name:<34} nobody has rated it yet")
        else:
            print(f"  {name:<34} {row.likely:.1f}   {row.low:.1f} to {row.high:.1f}   {row.required_next}")

    agenda = cc.agenda(career, as_of=today)
    print("\nWhat comes next")
    for step in agenda.actions[:3]:
        due = f", by {step.due}" if step.due else ""
        print(f"  - {career.say(step.action.title, 'en')}{due}")
    print(f"  - the next review, by {agenda.next_review.due}")

    for language in ("zh", "en"):
        page = cc.render(career, "plan", format="html", language=language, as_of=today)
        (here / f"plan.{language}.html").write_text(page, encoding="utf-8")
    text = cc.render(career, "plan", format="md", language="zh", as_of=today)
    (here / "plan.md").write_text(text, encoding="utf-8")
    print("\nThe whole plan is in examples/plan.zh.html, plan.en.html and plan.md.")


if __name__ == "__main__":
    main()
