"""The playbooks of the built-in framework against the content that they must hold, and as people would use them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from math import ceil
from pathlib import Path
from typing import Any

import attrs
import pytest
import yaml

import cmo_career as cc
from cmo_career.analysis.schedule.schedule import schedule
from cmo_career.model.action import Action
from cmo_career.model.blank import blanks_in
from cmo_career.model.catalogue import CatalogueAction
from cmo_career.model.goal import Goal
from cmo_career.model.plan import Plan
from cmo_career.model.playbook import Playbook
from cmo_career.model.playbook_check import texts_of_node
from cmo_career.model.playbook_hours import demands
from cmo_career.model.profile import Capacity
from cmo_career.model.translation import texts_of
from cmo_career.model.traversal import walk
from cmo_career.model.vocabulary import group_of
from playbook_builders import filled, whole

root = Path(__file__).parents[2]
content: list[str] = yaml.safe_load((root / "tests/content/content.yaml").read_text(encoding="utf-8"))[
    "playbooks"
]
framework = cc.load_framework("marketing-leader")
product = cc.load_framework(root / "examples/product-manager.yaml")
days = (date(2026, 10, 5), date(2027, 1, 4), date(2028, 2, 24))

# What content.yaml calls a playbook, and the playbook that is meant.
named = {
    "finance and profit-and-loss": "finance-and-profit-and-loss",
    "data to decisions": "data-to-decisions",
    "team to organisation": "team-to-organisation",
    "change and MarTech": "change-and-martech",
    "executive presence and the board": "executive-presence-and-the-board",
    "own voice in the industry": "own-voice-in-the-industry",
    "first ninety days": "first-ninety-days",
    "listed-company readiness": "listed-company-readiness",
    "sales and marketing quarterly review": "sales-and-marketing-quarterly-review",
    "successor and delegation": "successor-and-delegation",
    "asking for a stretch role": "asking-for-a-stretch-role",
    "述职 and 晋升答辩": "appraisal-and-promotion-defence",
    "after a missed promotion": "after-a-missed-promotion",
    "founding": "founding",
    "investing": "investing",
    "leaving well": "leaving-well",
}
of_the_framework = pytest.mark.parametrize("playbook", whole(framework), ids=lambda playbook: playbook.id)
of_both = pytest.mark.parametrize(
    "playbook", [*whole(framework), *whole(product)], ids=lambda playbook: playbook.id
)


def begun(playbook: Playbook, on: date = days[0], **how: Any) -> Plan:
    return Plan(start=on, goal=playbook.begin(**{"on": on, "fill": filled(playbook), **how}))


def test_the_playbooks_are_those_of_the_content() -> None:
    assert list(named) == content
    assert {playbook.id for playbook in framework.playbooks} == {*named.values()}


def test_terms_of_the_content_stand_in_the_titles() -> None:
    defence = framework.playbook("appraisal-and-promotion-defence").title.by_language
    assert all(term in words for term in ("述职", "晋升答辩") for words in defence.values())
    assert all(
        "MarTech" in framework.playbook("change-and-martech").title.choose(tag) for tag in ("zh", "en")
    )


@of_both
def test_it_says_for_whom_it_is_what_it_closes_and_what_it_rests_on(playbook: Playbook) -> None:
    assert playbook.about is not None
    assert playbook.closes
    assert playbook.basis is not None
    assert playbook.basis.assumed
    assert playbook.basis.reasoning is not None
    assert playbook.blanks


@of_both
def test_it_closes_what_it_develops(playbook: Playbook) -> None:
    developed = {path for node in walk(playbook.goal) if isinstance(node, Action) for path in node.develops}
    pillars = {path.partition("/")[0] for path in developed}
    assert {path for path in playbook.closes if path not in developed and path not in pillars} == set()


@of_both
def test_blanks_stand_in_every_language_of_a_text_or_in_none(playbook: Playbook) -> None:
    for node in walk(playbook.goal):
        for path, text in texts_of_node(node):
            found: dict[str, set[str]] = {language: set() for language in text.languages}
            for language, blank in blanks_in(text):
                found[language].add(blank)
            assert len({frozenset(each) for each in found.values()}) == 1, (node.id, path)


@of_the_framework
def test_every_goal_has_a_measure_a_reason_and_a_date(playbook: Playbook) -> None:
    for node in walk(playbook.goal):
        if isinstance(node, Goal):
            assert node.measures
            assert node.why is not None
            assert node.how is not None
            assert node.id in playbook.due_in_weeks


@of_the_framework
def test_every_action_has_hours_and_a_proof(playbook: Playbook) -> None:
    for node in walk(playbook.goal):
        if isinstance(node, Action):
            assert node.hours, node.id
            assert node.proof is not None, node.id


@of_the_framework
def test_what_the_catalogue_has_is_not_said_again(playbook: Playbook) -> None:
    own = next(each for each in framework.playbooks if each.id == playbook.id)
    titles = {action.title.choose("zh") for action in framework.actions}
    ids = {action.id for action in framework.actions}
    for node in walk(own.goal):
        assert node.id not in ids
        assert node.title.choose("zh") not in titles


def test_ids_of_nodes_are_those_of_one_playbook_only() -> None:
    ids = [node.id for playbook in framework.playbooks for node in walk(playbook.goal)]
    assert len(ids) == len({*ids})


def lasts_a_year(action: Action | CatalogueAction) -> bool:
    times = {"week": 52, "month": 12, "quarter": 4, "year": 1}
    comes_back = action.every is not None and (action.count or 0) >= times[action.every]
    return comes_back or (action.estimate is not None and action.estimate.high >= 52)


@of_the_framework
def test_gains_stay_within_their_ceilings(playbook: Playbook) -> None:
    """As in the catalogue: knowledge .2 of a level, a stretch role of a year .5, and .5 for a pillar in a year."""
    gained: dict[str, float] = {}
    for node in walk(playbook.goal):
        if not isinstance(node, Action):
            continue
        group = group_of(node.kind)
        for path, gain in node.develops.items():
            gained[path] = gained.get(path, 0) + gain.gain
            assert gain.gain <= (0.5 if group == "practice" else 0.2), node.id
            assert gain.up_to is not None
            assert gain.up_to <= (2 if group == "knowledge" else framework.scale.top_rank)
            assert gain.gain <= 0.4 or lasts_a_year(node)
    years = ceil(max(playbook.due_in_weeks.values()) / 52)
    assert {path: total for path, total in gained.items() if round(total, 6) > 0.5 * years} == {}


@of_the_framework
def test_parts_are_due_no_later_than_what_they_are_part_of(playbook: Playbook) -> None:
    plan = begun(playbook)
    for node in plan.walk():
        for above in plan.parents(node.id):
            due = plan.node(above).due
            assert node.due is None or due is None or node.due.last <= due.last


@of_both
@pytest.mark.parametrize("language", ["zh", "en", None])
def test_it_begins_in_every_language_without_a_brace_left(playbook: Playbook, language: str | None) -> None:
    for node in begun(playbook, language=language).walk():
        for _, text in texts_of_node(node):
            assert text.languages == (("zh", "en") if language is None else (language,)) or language is None
            assert not any("{" in words or "}" in words for words in text.by_language.values())


@of_both
@pytest.mark.parametrize("on", days, ids=str)
def test_it_is_done_in_time_with_the_hours_that_it_asks_for(playbook: Playbook, on: date) -> None:
    asked = playbook.hours_per_week
    capacity = Capacity(
        own_hours_per_week=ceil(2 * (asked.own_hours_per_week or 0)) / 2,
        job_hours_per_week=ceil(2 * (asked.job_hours_per_week or 0)) / 2,
    )
    plan = begun(playbook, on)
    planned = schedule(plan, capacity, as_of=on)
    assert {misfit.kind for misfit in planned.misfits} <= {"crowded"}
    for node in plan.walk():
        if node.due is not None:
            finish = planned.of(node.id).finish
            assert finish is not None
            assert finish <= node.due.last, node.id


@of_both
@pytest.mark.parametrize("share", [0.85, 0.7])
def test_with_fewer_hours_it_is_stretched_and_done_within_a_week_of_its_dates(
    playbook: Playbook, share: float
) -> None:
    own, job = demands(playbook)
    capacity = Capacity(
        own_hours_per_week=own.again + share * own.once, job_hours_per_week=job.again + share * job.once
    )
    plan = begun(playbook, capacity=capacity)
    planned = schedule(plan, capacity, as_of=days[0])
    assert plan.goal.due is not None
    assert plan.goal.due.last > days[0] + timedelta(weeks=playbook.due_in_weeks[playbook.goal.id])
    for node in plan.walk():
        if node.due is not None:
            finish = planned.of(node.id).finish
            assert finish is not None
            assert finish <= node.due.last + timedelta(weeks=1), node.id


usual = Capacity(own_hours_per_week=6, job_hours_per_week=5)


@of_the_framework
def test_a_director_with_six_own_and_five_job_hours_a_week_needs_no_more_weeks(playbook: Playbook) -> None:
    assert begun(playbook, capacity=usual) == begun(playbook)


# In the careers that come as examples

careers = {
    "career": (cc.load(root / "examples/career.yaml"), framework),
    "product-career": (cc.load(root / "examples/product-career.yaml"), product),
}
cases = [
    pytest.param(career, playbook, id=f"{name}-{playbook.id}")
    for name, (career, own) in careers.items()
    for playbook in whole(own)
]


def with_playbook(career: cc.Career, playbook: Playbook, on: date) -> cc.Career:
    assert career.plan is not None
    tree = playbook.begin(
        on=on,
        fill=filled(playbook),
        capacity=career.profile.capacity,
        language=career.language,
        ids=career.plan.ids,
    )
    return attrs.evolve(career, plan=career.plan.graft(career.plan.goal.id, tree))


@pytest.mark.parametrize(("career", "playbook"), cases)
def test_it_grafts_into_an_example_and_passes_the_check(career: cc.Career, playbook: Playbook) -> None:
    on = date(2026, 10, 5)
    grown = with_playbook(career, playbook, on)
    assert grown.plan is not None
    assert career.plan is not None
    assert len(grown.plan) == len(career.plan) + len([*walk(playbook.goal)])
    before = {(found.rule, found.address) for found in cc.check(career, as_of=on).findings}
    new = [found for found in cc.check(grown, as_of=on).findings if (found.rule, found.address) not in before]
    assert [str(found) for found in new if found.severity == "error"] == []
    # Two goals at once may ask for more hours than there are; all else would be the playbook's own fault.
    hours = {"C050", "C051", "C053"}
    assert [found.title() for found in new if found.severity == "warning" and found.rule not in hours] == []
    assert cc.loads(cc.dumps(grown), base=root / "examples") == grown


@pytest.mark.parametrize(("career", "own"), careers.values(), ids=careers)
def test_all_of_a_framework_stand_side_by_side_in_one_plan(career: cc.Career, own: cc.Framework) -> None:
    count = 0
    grown = career
    for playbook in whole(own):
        grown = with_playbook(grown, playbook, days[0])
        count += len([*walk(playbook.goal)])
    assert grown.plan is not None
    assert career.plan is not None
    assert len(grown.plan) == len(career.plan) + count
    assert cc.loads(cc.dumps(grown), base=root / "examples") == grown


def test_the_product_framework_fits_no_playbook_of_marketing() -> None:
    """What a playbook closes is a pillar of its own framework; one for another profession does not load there."""
    with pytest.raises(cc.ModelError) as error:
        attrs.evolve(product, playbooks=[framework.playbook("founding")])
    assert "id-unknown" in {problem.code.removesuffix("-near") for problem in error.value.problems}


# Writing

texts = [
    (f"{playbook.id}: {'.'.join(map(str, path))}", text)
    for number, playbook in enumerate(framework.playbooks)
    for path, text in texts_of(framework)
    if path[:2] == ("playbooks", number)
]


def test_there_are_texts_to_look_at() -> None:
    assert len(texts) > 350


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_written_twice(language: str) -> None:
    told: dict[str, str] = {}
    for where, text in texts:
        words = text.by_language[language]
        if len(words) > 30:
            assert words not in told, (where, told.get(words))
            told[words] = where


slogans = re.compile(
    r"赋能|抓手|闭环|打法矩阵|底层逻辑|颗粒度|对标|leverage|synerg|best-in-class|world-class|empower|holistic",
    re.IGNORECASE,
)


def test_there_are_no_slogans() -> None:
    assert [where for where, text in texts if any(map(slogans.search, text.by_language.values()))] == []


def test_the_guard_finds_a_slogan() -> None:
    assert slogans.search("为团队赋能")
    assert slogans.search("Leverage the team")


def test_the_two_languages_are_about_as_long() -> None:
    """Chinese takes about a third of the letters; a text far from it says more in one language than in the other."""
    ratios = {
        where: len(text.by_language["en"]) / len(text.by_language["zh"])
        for where, text in texts
        if len(text.by_language["zh"]) >= 12
    }
    assert {where: round(ratio, 2) for where, ratio in ratios.items() if not 1.5 <= ratio <= 5.5} == {}
