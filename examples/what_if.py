"""
Staying for the CMO's seat, compared with the way through general management.

Run it with ``python examples/what_if.py``: it reads ``career.yaml`` beside it and changes nothing. Dates take the extra
``analysis``; without it, the rest is printed and the command that installs it.
"""

from datetime import date
from pathlib import Path

import attrs

import cmo_career as cc

here = Path(__file__).parent
today = date(2026, 9, 30)
language = "en"


def main() -> None:
    """Compare the two ways, then what the second would change for the person."""
    career = cc.load(here / "career.yaml", kind=cc.Career)
    for stage in ("cmo", "business-leader"):
        best = cc.routes(career, stage, as_of=today).front[0]
        name = career.say(career.framework.stage(stage).name, language)
        gates = ", ".join(best.gates_ahead)
        print(
            f"{name}: {best.mean_years:.1f} years on average, {best.p80_years:.1f} in four of five; {gates}"
        )

    other = through_general_management(career)
    found = cc.what_if(career, cc.compare(career, other), as_of=today)
    print(f"\n{found}\n")

    ready = {stage: cc.readiness(other, stage, as_of=today) for stage in ("cmo", "business-leader")}
    for stage, answer in ready.items():
        name = career.say(career.framework.stage(stage).name, language)
        print(f"What holds back most on the way to {name}: {[each.through for each in answer.bottleneck]}")


def through_general_management(career: cc.Career) -> cc.Career:
    """
    Return the career of somebody who wants to head a unit, and no longer waits for the seat.

    The long goal stays where it is and gets another chair; a small region to answer for comes on top. How often such a
    post opens, and the odds to get it, are guesses.
    """
    catalogue = career.framework
    region = catalogue.action("general-manager-of-a-small-region").planned()
    sponsor = catalogue.action("quarterly-talk-with-the-chief-executive").planned()
    answer_for_a_region = cc.Goal(
        id="answer-for-a-region",
        title={"en": "Answer for the result of a small region", "zh": "对一个小区域的经营结果负责"},
        horizon="mid",
        set_on=today,
        due="2029-Q4",
        measures=[
            cc.Measure(
                name={"en": "Full-year result against budget", "zh": "全年结果对预算"}, kind="milestone"
            )
        ],
    ).by(sponsor >> region)
    plan = career.plan
    assert plan is not None
    plan = plan.graft(plan.goal.id, answer_for_a_region)
    plan = plan.change(
        plan.goal.id,
        title={"en": "Head of a business unit", "zh": "事业部负责人"},
        aims_at="business-leader",
        measures=[cc.Measure(name={"en": "Appointment signed", "zh": "签下任命"}, kind="milestone")],
        opening=cc.Opening(inside=cc.Seats(seats=4, per_year=0.25, odds=0.25)),
    )
    wanted = cc.Aspiration(stage="business-leader", position="business-unit-head", within_employer=True)
    return attrs.evolve(career, plan=plan, profile=attrs.evolve(career.profile, aspires_to=wanted))


if __name__ == "__main__":
    main()
