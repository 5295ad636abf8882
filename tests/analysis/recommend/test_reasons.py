from __future__ import annotations

from datetime import date
from pathlib import Path

import attrs
import pytest

import cmo_career as cc
from cmo_career.analysis.recommend.recommend import recommend
from cmo_career.analysis.recommend.recommendation import Recommendation
from plan_builders import action, plan
from recommend_builders import best, choosing, entry, offering

examples = Path(__file__).parents[3] / "examples"


@pytest.fixture(scope="module")
def example() -> Recommendation:
    return recommend(cc.load(examples / "career.yaml"), "cmo", as_of=date(2026, 3, 31))


def small() -> Recommendation:
    """A gate, a course after another, stretch work without feedback, and something in the plan for a gate."""
    career = choosing(
        offering(
            entry("ask", 10, earns=["g0"], needs=["manager"], cost="90 CNY"),
            entry("basics", None),
            entry("course", 10, after=["basics"], develops={"craft": (0.2, None)}),
        ),
        own=None,
        plan=plan(action("held", hours=5, earns=["g1"])),
    )
    return best(career)


def test_it_is_told_in_both_languages_why(example: Recommendation) -> None:
    english, chinese = example.why("en"), example.why("zh")
    assert english.count("\n") == chinese.count("\n")
    for text in (english, chinese):
        assert "reason." not in text
        assert "{" not in text
    assert "First the most essential gates, then the smallest of the largest shortfalls" in english
    assert "依次看：打开的必备关口最多" in chinese
    assert "Rests on" in english
    assert "not to decide on anybody" in english


def test_every_part_that_matters_is_told() -> None:
    text = small().why("en")
    for line in (
        "Opens: g0",
        "Essential gate opened in Q1 2026 by Do ask: g0",
        "The plan already holds something for: g1",
        "Lifts craft by 0.2",
        "Comes before something else, or was wished for",
        "Nobody said how many hours it takes; the median of the catalogue stands for them",
        "Costs CN¥90",
        "Own hours a week are not given, so they limit nothing",
        "Spent where no limit covers the currency: CN¥90",
        "To be asked for (manager's support): Do ask",
        "One more job hour a week would buy nothing",
        "Neither hours nor money stand in the way of more",
    ):
        assert line in text


def test_what_the_gap_leaves_open_is_said_to_be_so() -> None:
    (worth, *_) = best(choosing(offering(entry("a", 60, develops={"craft": (0.2, None)})), own=1)).worth
    assert "That is no more than the gap leaves open" not in worth.why("en")
    assert "That is no more than the gap leaves open" in attrs.evolve(worth, is_proven=False).why("en")


def test_each_value_says_what_it_is(example: Recommendation) -> None:
    values = (*example.actions, *example.gates, *example.levels, *example.limits, *example.worth)
    assert len(values) > 10
    for each in values:
        assert each.why("en")
        assert each.why("zh")
        assert repr(each).startswith("<")


def test_the_table_has_a_row_for_each_action(example: Recommendation) -> None:
    for language in ("en", "zh"):
        assert len(example.table(language).rows) == len(example.actions)
    assert str(example).startswith("Recommended on March 31, 2026 for VP Marketing / CMO")
