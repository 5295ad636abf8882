"""
Four quarters of a career, from the plan to the annual review, printing what changes.

Run it with ``python examples/quarterly_review.py``: it reads ``career.yaml`` beside it. The first two quarters are
held as the file records them, the third is judged on what the file says, and what happens in the fourth is invented
below.
"""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import attrs

import cmo_career as cc

here = Path(__file__).parent
language = "en"


def main() -> None:
    """Play the year, and say what it changed."""
    recorded = cc.load(here / "career.yaml", kind=cc.Career)
    planned, first, second, third = recorded.reviews
    career = as_it_stood(recorded, date(2026, 1, 5), reviews=(planned,))
    print(f"{career.say(career.framework.stage(career.profile.stage).name, language)}, January 2026\n")

    career = as_recorded(career, recorded, first, "2026-Q1", date(2026, 4, 3))
    career = as_recorded(career, recorded, second, "2026-Q2", date(2026, 7, 3))
    career = attrs.evolve(career, plan=recorded.plan, reviews=(*career.reviews, third))
    career = third_quarter(career)
    career = fourth_quarter(with_autumn(career))
    career = annual(career)

    print("== What the year changed in the plan")
    for review in career.reviews[1:]:
        print(f"{review.id:<8} changes: {len(review.changes)}, commitments: {len(review.commitments)}")
    assert cc.plan_on(career, date(2026, 1, 5)) == cc.plan_on(recorded, date(2026, 1, 5))


def as_recorded(
    career: cc.Career, recorded: cc.Career, review: cc.Review, period: str, held: date
) -> cc.Career:
    """Hold a review again as the file records it, knowing what was known on the day before."""
    career = as_it_stood(recorded, held - timedelta(days=1), reviews=career.reviews)
    draft = cc.draft_review(career, period, as_of=held)
    for each in review.outcomes:
        draft = draft.judge(each.goal, outcome=each.outcome, causes=each.causes, lesson=each.lesson)
    for made in review.commitments:
        draft = draft.commit(made.what, due=made.due, proof=made.proof, goal=made.goal)
    return closed(career, draft.adjust(review.changes), held)


def as_it_stood(career: cc.Career, day: date, *, reviews: tuple[cc.Review, ...]) -> cc.Career:
    """Return the career with the plan and the facts of a day, and the reviews held until then."""
    return attrs.evolve(career, plan=cc.plan_on(career, day), reviews=reviews)


def third_quarter(career: cc.Career) -> cc.Career:
    """Hold the review of July to September: nothing was due, the launch goes more slowly than hoped."""
    held = date(2026, 10, 9)
    draft = cc.draft_review(career, "2026-Q3", as_of=held)
    draft = draft.adjust(
        cc.reschedule(career, "department-income-statement", "2027-Q3"),
        why="Two quarters of accounts only begin once the first quarter is closed.",
    )
    draft = draft.commit(
        "Have finance mark the fourth analysis in October", due="2026-10", goal="finance-basics"
    ).commit(
        "Take two weeks off with nothing to approve", due="2026-12", proof="Figures that held without me"
    )
    return closed(career, draft, held)


def with_autumn(career: cc.Career) -> cc.Career:
    """Return the career after what happens in October to December, which is invented."""
    marks = "Red marks by finance on my analysis of the accounts"
    happened: list[Callable[[cc.Career], cc.Difference]] = [
        lambda now: cc.log_hours(now, "annual-reports-of-three-rivals", 20, on="2026-11-15"),
        lambda now: cc.finish(now, "annual-reports-of-three-rivals", "2026-11-15"),
        lambda now: cc.take_reading(now, "finance-basics", 4, on="2026-11-20", measure=marks),
        lambda now: cc.finish(now, "finance-basics", "2026-11-27"),
        lambda now: cc.take_reading(now, "new-brand-launch", 17, on="2026-12-18", measure="User growth"),
    ]
    for change in happened:
        career = cc.apply(career, change(career))
    return career


def fourth_quarter(career: cc.Career) -> cc.Career:
    """Hold the review of October to December: finance is done, and the way there is worth repeating."""
    held = date(2027, 1, 8)
    draft = cc.draft_review(career, "2026-Q4", as_of=held)
    draft = draft.judge(
        "finance-basics",
        outcome="met",
        causes=[
            cc.Cause(cause="plan", mine=True, text="Sitting with finance taught what the course could not.")
        ],
        lesson="Go and sit where the work is done.",
    )
    draft = draft.commit("Draw up the first quarter's accounts for marketing", due="2027-04")
    return closed(career, draft, held)


def annual(career: cc.Career) -> cc.Career:
    """Hold the annual review: the mid and long goals, and the target that the market no longer allows."""
    held = date(2027, 1, 15)
    draft = cc.draft_review(career, "2026", as_of=held)
    for goal in draft.unjudged:
        draft = draft.judge(goal, outcome="met")
    draft = draft.judge(
        "new-brand-launch",
        outcome="partly",
        causes=["market", "priority"],
        lesson="A second launch was never ours to plan: three cities, done well.",
    )
    draft = draft.adjust(
        cc.retarget(career, "new-brand-launch", 35, measure="User growth"),
        why="Three cities in place of eight, and a rival at our price.",
    ).note_market("Two rivals have filed to list; both advertise for a marketing head.")
    return closed(career, draft, held)


def closed(career: cc.Career, draft: cc.ReviewDraft, held: date) -> cc.Career:
    """Print a review, close it, and return the career after it."""
    print(f"== {draft}")
    for kept in draft.kept:
        print(kept.why(language).splitlines()[0])
    print(f"{draft.hours.used:g} hours of work, {draft.hours.planned:g} planned")
    for change in draft.changed_levels:
        print(change.why(language).splitlines()[0])
    if draft.changes:
        print(cc.Difference(draft.changes).text(language))
    for commitment in draft.commitments:
        print(f"Next: {career.say(commitment.what, language)}")
    print()
    return cc.close_review(career, draft, held=held)


if __name__ == "__main__":
    main()
