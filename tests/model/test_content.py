"""The built-in framework against the content that it must hold, item by item."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from cmo_career import load_framework, missing_translations
from cmo_career.model.basis import Basis
from cmo_career.model.catalogue import CatalogueAction
from cmo_career.model.text import Text
from cmo_career.model.translation import texts_of
from cmo_career.model.vocabulary import (
    ActionGroup,
    ActionKind,
    Horizon,
    Interest,
    RaterGroup,
    ReviewKind,
    group_of,
    words_of,
)

content: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parents[1] / "content" / "content.yaml").read_text(encoding="utf-8")
)
framework = load_framework("marketing-leader")
stages = {each["id"]: each for each in content["stages"]}
pillars = {each["id"]: each for each in content["pillars"]}
roads: dict[str, Any] = content["transitions"]

# What content.yaml calls an action, and the actions of the catalogue that are meant.
catalogue = {
    "knowledge": {
        "financial-analysis-course": "financial-analysis-course",
        "MBA": "part-time-mba",
        "EMBA (长江, 中欧; INSEAD, Wharton)": "emba-cheung-kong emba-ceibs emba-insead emba-wharton",
        "极客时间 course": "geektime-course",
        "Coursera course": "coursera-course",
        "causal experiments": "causal-experiments-course",
        "《定位》": "read-positioning",
        "《从优秀到卓越》": "read-good-to-great",
        "《史蒂夫·乔布斯传》": "read-steve-jobs",
        "one or two books a month": "one-or-two-books-a-month",
        "prospectuses and annual reports of three rivals": "annual-reports-of-three-rivals",
        "Google Analytics certificate": "google-analytics-certificate",
        "HubSpot certificate": "hubspot-certificate",
        "巨量引擎 or 阿里妈妈 certificate": "ocean-engine-certificate alimama-certificate",
        "Google or Meta Ads certificate": "google-ads-certificate meta-ads-certificate",
    },
    "practice": {
        "天猫双11 or 618 with a margin target": "tmall-double-11-with-a-margin-target 618-with-a-margin-target",
        "Black Friday with a margin target": "black-friday-with-a-margin-target",
        "小红书 seeding measured to sales": "xiaohongshu-seeding-measured-to-sales",
        "抖音 live commerce": "douyin-live-commerce-to-break-even",
        "私域 on 企业微信 from zero": "private-domain-on-wecom-from-zero",
        "direct-to-consumer or retail media from zero": "direct-to-consumer-from-zero retail-media-from-zero",
        "entering a new market or going abroad": "enter-a-new-market go-abroad",
        "rebranding": "rebranding",
        "merger integration": "merger-integration",
        "MarTech or CDP replacement": "martech-replacement cdp-replacement",
        "price increase": "price-increase",
        "crisis spokesperson": "crisis-spokesperson",
        "earnings call or 业绩说明会": "earnings-call results-briefing-for-investors",
        "a quarter with a sales quota": "quarter-with-a-sales-quota",
        "product rotation": "product-rotation",
        "operations rotation": "operations-rotation",
        "a field month with dealers": "field-month-with-dealers",
        "three monthly closes with finance": "shadow-the-monthly-close",
        "own 公众号 or 小红书 account": "own-official-account own-xiaohongshu-account",
        "newsletter or podcast": "own-newsletter own-podcast",
        "small shop from zero": "small-shop-from-zero",
    },
    "network": {
        "a CMO or CEO as mentor": "cmo-as-mentor ceo-as-mentor",
        "the CFO as mentor for finance": "cfo-as-mentor",
        "CMO Club": "cmo-club",
        "alumni association": "alumni-association",
        "ANA or Marketing Society": "ana-membership marketing-society",
        "金投赏 or Cannes Lions with two speakers met and followed up": (
            "jintou-festival-with-two-speakers cannes-lions-with-two-speakers"
        ),
    },
    "feedback": {
        "one-on-one with the manager": "one-on-one-with-the-manager",
        "with reports": "one-on-ones-with-reports",
        "with the sales director each quarter": "quarterly-review-with-the-sales-director",
        "with the CFO": "quarterly-talk-with-the-cfo",
        "360 round and debrief": "360-round-and-debrief",
    },
}
degrees = {"part-time-mba", "emba-cheung-kong", "emba-ceibs", "emba-insead", "emba-wharton"}
# Essential gates that no action of a catalogue can earn: they are shown by a paper when their time comes.
plain_evidence = {
    "scope-agreed-in-writing": "what a new employer signs",
    "venture-settled": "how one's own company ended",
}


def both(text: Text | None) -> tuple[str | None, str | None]:
    """Return a text in Chinese and in English, exactly as written."""
    assert text is not None
    return text.by_language.get("zh"), text.by_language.get("en")


def written(item: dict[str, str]) -> tuple[str, str]:
    return item["zh"], item["en"]


def named(things: Any) -> dict[str, tuple[str | None, str | None]]:
    return {thing.id: both(thing.name) for thing in things}


def listed(items: list[dict[str, str]]) -> dict[str, tuple[str, str]]:
    return {item["id"]: written(item) for item in items}


def test_it_has_the_parts_that_its_content_counts() -> None:
    assert framework.id == content["framework"]
    assert [len(framework.stages), len(framework.pillars), len(framework.scale)] == [4, 5, 3]
    assert sum(len(stage.responsibilities) for stage in framework.stages) == 17
    assert sum(len(stage.development_goals) for stage in framework.stages) == 11
    assert sum(len(stage.paths) for stage in framework.stages) == 3
    assert sum(len(stage.keywords) for stage in framework.stages) == 15


def test_the_levels_are_those_of_the_content_lowest_first() -> None:
    assert list(named(framework.scale).items()) == list(listed(content["levels"]).items())


def test_the_pillars_and_their_skills_are_those_of_the_content() -> None:
    assert list(named(framework.pillars).items()) == list(listed(content["pillars"]).items())
    for pillar in framework.pillars:
        assert [skill.id for skill in pillar.skills] == pillars[pillar.id]["skills"]


@pytest.mark.parametrize(
    ("pillar", "level", "term"),
    [
        (p["id"], level, term)
        for p in content["pillars"]
        for level, terms in p["must_name"].items()
        for term in terms
    ],
)
def test_a_descriptor_keeps_the_terms_of_the_content(pillar: str, level: str, term: str) -> None:
    zh, en = both(framework.pillar(pillar).levels[level].descriptor)
    assert term in (zh or "")
    assert not term.isascii() or term in (en or "")


def test_every_level_can_be_told_from_the_one_below_by_what_people_see() -> None:
    for pillar in framework.pillars:
        assert list(pillar.levels) == [level["id"] for level in content["levels"]]
        for description in pillar.levels.values():
            assert len(description.behaviours) >= 3
            assert description.not_yet is not None


def test_the_stages_are_those_of_the_content_in_its_order() -> None:
    assert list(named(framework.stages).items()) == list(listed(content["stages"]).items())


@pytest.mark.parametrize("id_", stages)
def test_a_stage_has_every_named_thing_of_the_content(id_: str) -> None:
    stage, item = framework.stage(id_), stages[id_]
    assert both(stage.motto) == written(item["motto"])
    assert "aim" not in item or both(stage.aim)[0] == item["aim"]["zh"]
    assert "aim" not in item or both(stage.aim)[1] == item["aim"]["en"]
    assert [position.id for position in stage.positions] == item["positions"]
    assert list(named(stage.responsibilities).items()) == list(listed(item["responsibilities"]).items())
    assert [goal.id for goal in stage.development_goals] == item["development_goals"]
    keywords = list(zip(item["keywords"]["zh"], item["keywords"]["en"], strict=True))
    assert list(map(both, stage.keywords)) == keywords
    assert named(stage.paths) == listed(item.get("paths", []))
    assert {path.id: path.position for path in stage.paths} == {
        path["id"]: path["position"] for path in item.get("paths", [])
    }


@pytest.mark.parametrize("path", stages["ceo-founder"]["paths"], ids=lambda path: path["id"])
def test_a_path_labels_ways_into_its_stage(path: dict[str, Any]) -> None:
    ways = [each for each in framework.transitions if each.path == path["id"]]
    assert ways
    assert {way.to_stage for way in ways} == {"ceo-founder"}
    assert {way.position for way in ways} == {path["position"]}
    assert "from" not in path or {way.from_stage for way in ways} == {*path["from"]}


single = {id_: gates for id_, gates in roads.items() if isinstance(gates, list) and id_ != "steps-back"}


@pytest.mark.parametrize("id_", single)
def test_a_road_is_there_with_its_gates(id_: str) -> None:
    way = framework.transition(id_)
    # Why either: going sideways is how its gate is opened.
    assert {*single[id_]} <= {*(way.opens if way.is_sideways else way.gates)}


def test_the_roads_to_founding_and_investing_start_where_the_content_says() -> None:
    for id_, kind in (("to-founder", "venture"), ("to-investor", "investment")):
        ways = [each for each in framework.transitions if each.kind == kind]
        assert {way.from_stage for way in ways} == {*roads[id_]["from"]}
        assert all({*roads[id_]["gates"]} <= {*way.gates} for way in ways)
        assert all(way.id.endswith(id_) for way in ways)


def test_there_are_steps_back() -> None:
    for id_ in roads["steps-back"]:
        way = framework.transition(id_)
        assert way.kind == "step-back"
        order = list(stages)
        assert order.index(way.to_stage) < order.index(way.from_stage)


def test_every_road_of_the_content_is_looked_at() -> None:
    assert {*single, "to-founder", "to-investor", "steps-back"} == {*roads}


def test_a_chief_executive_from_marketing_is_rare_and_marked_so() -> None:
    assert framework.transition("cmo-to-ceo-inside").is_rare
    assert not framework.transition("director-to-cmo-inside").is_rare


def test_a_unit_skips_a_stage_and_sales_product_or_operations_is_sideways() -> None:
    unit = framework.transition("director-to-unit-head")
    assert (unit.from_stage, unit.to_stage) == ("marketing-director", "business-leader")
    assert framework.transition("director-through-sales-product-or-operations").is_sideways


def test_the_last_stage_has_three_ways_in_and_every_stage_a_way_out() -> None:
    into = {way.position for way in framework.transitions if way.to_stage == "ceo-founder"}
    assert into == {"ceo", "founder", "investor"}
    assert {way.from_stage for way in framework.transitions} == {*stages}


def test_the_steps_of_a_plan_hold_what_the_content_says() -> None:
    steps = {step.id: step for step in framework.plan_steps}
    assert [step["id"] for step in content["plan_steps"]] == list(steps)
    for item in content["plan_steps"]:
        step = steps[item["id"]]
        assert both(step.name)[0] == item["zh"]
        parts = item.get("holds") or item.get("groups") or item.get("kinds") or list(item["horizons"])
        assert [part.id for part in step.parts] == parts


def test_a_horizon_says_how_far_it_reaches() -> None:
    (item,) = [each for each in content["plan_steps"] if "horizons" in each]
    (step,) = [each for each in framework.plan_steps if each.id == item["id"]]
    assert set(item["horizons"]) == {*words_of(Horizon)}
    for part in step.parts:
        zh, en = both(part.text)
        span = item["horizons"][part.id]
        assert span in (en or "")
        assert span.replace(" years", "年").replace(" months", "个月") in (zh or "")


def test_directions_topics_kinds_and_groups_are_those_of_the_content() -> None:
    assert {each.id: both(each.name)[0] for each in framework.interests} == content["interests"]
    assert {*content["interests"]} <= {*words_of(Interest)}
    assert [topic.id for topic in framework.feedback_topics] == content["feedback_topics"]
    assert list(words_of(RaterGroup)) == content["rater_groups"]
    reviews = next(step["kinds"] for step in content["plan_steps"] if step["id"] == "reviews")
    assert {*reviews} <= {*words_of(ReviewKind)}
    groups: dict[str, list[str]] = {}
    for kind in get_args(ActionKind):
        groups.setdefault(group_of(kind), []).append(kind)
    assert list(groups) == list(words_of(ActionGroup))
    assert groups == content["action_kinds"]


def test_every_action_that_the_content_names_is_looked_for() -> None:
    assert {group: set(names) for group, names in catalogue.items()} == {
        group: set(names) for group, names in content["actions"].items()
    }


@pytest.mark.parametrize(
    ("group", "name", "id_"),
    [
        (group, name, id_)
        for group, names in catalogue.items()
        for name, ids in names.items()
        for id_ in ids.split()
    ],
)
def test_an_action_of_the_content_is_in_the_catalogue(group: str, name: str, id_: str) -> None:
    action = framework.action(id_)
    assert action.group == group
    # The names that stand in the content in their own letters stand in the title too.
    told = (both(action.title)[0] or "") + (both(action.title)[1] or "")
    proper = [
        each for each in re.findall(r"《[^》]+》|[\u4e00-\u9fff0-9]{2,}", name) if len(ids_of(name)) == 1
    ]
    assert all(each in told for each in proper)


def ids_of(name: str) -> list[str]:
    return next(ids.split() for names in catalogue.values() for each, ids in names.items() if each == name)


def test_no_action_is_meant_twice() -> None:
    ids = [id_ for names in catalogue.values() for each in names.values() for id_ in each.split()]
    assert len(ids) == len({*ids})


def test_every_kind_of_action_has_actions() -> None:
    assert {action.kind for action in framework.actions} == {*words_of(ActionKind)}


def test_every_text_is_in_both_languages_and_in_no_other() -> None:
    texts = list(texts_of(framework))
    assert len(texts) > 1000
    assert missing_translations(framework, "zh", "en") == ()
    assert [path for path, text in texts if {*text.languages} != {"zh", "en"}] == []


def bases() -> list[tuple[str, Basis | None]]:
    """Return what every figure of the framework rests on."""
    things: list[Any] = [*framework.stages, *framework.transitions, *framework.gates, *framework.actions]
    return [
        *((each.id, each.basis) for each in things),
        *((name, figure.basis) for name, figure in framework.parameters.items()),
    ]


def test_every_figure_has_a_source_or_an_assumption_with_its_reasoning() -> None:
    found = bases()
    assert len(found) > 150
    for name, basis in found:
        assert basis is not None, name
        assert basis.is_sourced or (basis.assumed and basis.reasoning), name
    rates = [rate for way in framework.transitions for rate in way.base_rates]
    assert len(rates) >= 3
    assert all(framework.source(rate.source).says for rate in rates)


def test_every_source_is_used_or_says_what_is_taken_from_it() -> None:
    assert [source.id for source in framework.sources if source.says is None] == []


own_writing = {
    text
    for line in re.findall(
        r"zh: ('[^']+'|[^,}\n]+)",
        (Path(__file__).parents[1] / "content" / "content.yaml").read_text(encoding="utf-8"),
    )
    if re.search(r"[,;:!?()]| ", text := line.strip("' "))
}
badly_set = re.compile(
    r"[\u4e00-\u9fff][,;:!?()\"']|[,;:!?()\"'][\u4e00-\u9fff]"
    r"|[\u4e00-\u9fff] +[A-Za-z0-9]|[A-Za-z0-9%] +[\u4e00-\u9fff]"
    r"|[，。：；、！？“”《》（）] | [，。：；、！？“”《》（）]"
)


def is_badly_set(zh: str) -> bool:
    for kept in own_writing:
        zh = zh.replace(kept, "")
    return badly_set.search(zh) is not None


def test_chinese_has_its_own_punctuation_and_no_spaces_beside_latin_letters() -> None:
    assert own_writing == {item["motto"]["zh"] for item in content["stages"]}
    assert [
        (path, text.by_language["zh"])
        for path, text in texts_of(framework)
        if is_badly_set(text.by_language["zh"])
    ] == []


@pytest.mark.parametrize(
    "planted", ["夯实基础,好", "好 CMO", "CMO 好", "(好)", "好:CMO", "达到50% 以上", "好， CMO", "CMO 、好"]
)
def test_the_guard_finds_badly_set_chinese(planted: str) -> None:
    assert is_badly_set(planted)
    assert not is_badly_set("夯实基础,建立影响力")
    assert not is_badly_set("与CMO Club的同行谈ROI，算到50%以上")


def test_english_has_no_full_width_punctuation() -> None:
    full_width = re.compile(r"[，。；：！？（）]")
    assert [path for path, text in texts_of(framework) if full_width.search(text.by_language["en"])] == []


def lasts_a_year(action: CatalogueAction) -> bool:
    times = {"week": 52, "month": 12, "quarter": 4, "year": 1}
    comes_back = action.every is not None and (action.count or 0) >= times[action.every]
    return comes_back or (action.estimate is not None and action.estimate.high >= 52)


@pytest.mark.parametrize("action", framework.actions, ids=lambda action: action.id)
def test_gains_stay_within_their_ceilings(action: CatalogueAction) -> None:
    """Knowledge .2 of a level, a degree .4, a stretch role of a year .5; knowledge ends in the middle of a level."""
    ceiling = {"knowledge": 0.2, "practice": 0.5, "network": 0.2, "feedback": 0.2}[action.group]
    for gain in action.develops.values():
        assert gain.gain <= (0.4 if action.id in degrees else ceiling)
        assert gain.up_to is not None
        assert gain.up_to <= (2 if action.group == "knowledge" else framework.scale.top_rank)
        if gain.gain > 0.4:
            assert lasts_a_year(action)


@pytest.mark.parametrize("action", framework.actions, ids=lambda action: action.id)
def test_an_action_tells_its_hours_its_proof_and_why(action: CatalogueAction) -> None:
    assert action.hours is not None
    assert action.proof is not None
    assert action.about is not None
    assert action.planned().title == action.title


def test_every_essential_gate_can_be_earned_or_is_shown_by_a_paper() -> None:
    earned = {gate for action in framework.actions for gate in action.earns}
    essential = {gate.id for gate in framework.gates if gate.is_essential and not gate.is_opening}
    assert len(essential) > 15
    assert essential - earned == {*plain_evidence}


def test_no_action_earns_what_others_decide() -> None:
    openings = {gate.id for gate in framework.gates if gate.is_opening}
    assert openings
    assert [action.id for action in framework.actions if openings & {*action.earns}] == []


def test_every_gate_stands_on_a_way_and_every_gate_on_a_way_says_how_it_is_tested() -> None:
    used = {gate for way in framework.transitions for gate in (*way.gates, *way.opens)}
    assert used == {gate.id for gate in framework.gates}
    assert all(gate.about is not None for gate in framework.gates)


def test_every_stage_asks_for_every_pillar_and_never_for_less_than_the_one_before() -> None:
    levels = [{each.pillar: each.level for each in stage.requires} for stage in framework.stages]
    for asked in levels:
        assert {*pillars} <= {*asked}
    for lower, higher in pairwise(levels):
        assert all(higher[pillar] >= lower[pillar] for pillar in pillars)


def test_every_pillar_and_every_skill_can_be_developed() -> None:
    developed = {path for action in framework.actions for path in action.develops}
    paths = {p.id for p in framework.pillars} | {
        f"{p.id}/{s.id}" for p in framework.pillars for s in p.skills
    }
    assert developed == paths
