"""What holds for the check of any career."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import a_career, a_framework, a_gate, a_pillar, a_profile, a_rating
from cmo_career.analysis.checks.check import check
from cmo_career.documents.reading import from_dict
from cmo_career.documents.writing import to_dict
from cmo_career.errors import CmoCareerError
from cmo_career.model.career import Career, Ignore
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Capacity
from strategies import days, plans

examples = Path(__file__).parents[2] / "examples"
capacity = Capacity(own_hours_per_week=2, job_hours_per_week=0, money_per_year="1000 CNY")


def career_of(plan: Plan) -> Career | None:
    framework = a_framework(
        pillars=(a_pillar("craft", skills=["tools"]), a_pillar("people")), gates=(a_gate(),)
    )
    try:
        return a_career(a_rating(), framework=framework, profile=a_profile(capacity=capacity), plan=plan)
    except CmoCareerError:
        return None  # it aims at or develops what the framework does not have


@settings(max_examples=150, deadline=None)
@given(plans(), days)
def test_every_career_can_be_checked_and_every_finding_said(plan: Plan, as_of: date) -> None:
    career = career_of(plan)
    if career is None:
        return
    found = check(career, as_of=as_of)
    assert found == check(career, as_of=as_of)
    for language in ("en", "zh"):
        assert len(found.text(language).splitlines()) == 2 * len(found) + 1
    data = to_dict(career)
    for each in found:
        here: object = data
        for key in each.path[: len(each.path) - len(each.field)]:
            if isinstance(here, dict) and key not in here:
                assert key in {"plan", "assessments", "reviews", "ignore"}
                break
            here = here[key]  # type: ignore[index]


@settings(max_examples=60, deadline=None)
@given(plans(), days)
def test_findings_stand_in_one_order_whatever_is_selected(plan: Plan, as_of: date) -> None:
    career = career_of(plan)
    if career is None:
        return
    whole = check(career, as_of=as_of)
    for beginning in ("C00", "C02", "C05"):
        part = check(career, as_of=as_of, select=[beginning])
        assert part.findings == tuple(each for each in whole if each.rule.startswith(beginning))


@settings(max_examples=60, deadline=None)
@given(plans(), days, st.data())
def test_ignoring_moves_findings_and_loses_none(plan: Plan, as_of: date, data: st.DataObject) -> None:
    career = career_of(plan)
    if career is None:
        return
    whole = check(career, as_of=as_of)
    chosen = data.draw(st.lists(st.sampled_from(whole.findings or (None,)), unique=True))
    entries = [
        Ignore(rule=each.rule, at=each.address, reason="Decided") for each in chosen if each is not None
    ]
    left = check(attrs.evolve(career, ignore=entries), as_of=as_of)
    assert {*left.findings} | {*left.ignored} == {*whole.findings}
    assert not {*left.findings} & {*left.ignored}
    assert {(entry.rule, entry.at) for entry in entries} == {
        (each.rule, each.address) for each in left.ignored
    }


@settings(max_examples=60, deadline=None)
@given(plans(), days)
def test_a_career_read_from_its_document_gives_the_same(plan: Plan, as_of: date) -> None:
    career = career_of(plan)
    if career is None:
        return
    again = from_dict(to_dict(career), [career.framework], kind=Career)
    assert check(again, as_of=as_of).findings == check(career, as_of=as_of).findings
