"""Telling names of people in a text."""

from __future__ import annotations

import pytest

from cmo_career.analysis.checks.names import people_named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("请王总点头", ["王总"]),
        ("李经理和张总监都同意", ["李经理", "张总监"]),
        ("陈明老师建议的", ["陈明老师"]),
        ("赵女士", ["赵女士"]),
        ("小李负责数据", ["小李"]),
        ("跟老王谈过", ["老王"]),
        ("Ask Ms Miller", ["Ms Miller"]),
        ("Dr. Chen said so", ["Dr. Chen"]),
        ("Ask Sarah Connor, or David", ["Sarah Connor", "David"]),
        ("和Michael一起", ["Michael"]),
    ],
)
def test_names_are_told(text: str, names: list[str]) -> None:
    assert list(people_named(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "总经理和销售总监签字",
        "担任总经理",
        "前任总经理口头答应",
        "每周总结一次，每周总会有人缺席",
        "基金经理、工程总监、对方经理、项目经理",
        "江苏总部，黄总部",
        "回顾总结，郭总结",
        "财务负责人、上级、导师、CEO、CFO",
        "大小王牌，老板，最小张数",
        "读《王总的一天》和《老王》",
        "张榜公布，陈列经费，李子",
        "The CFO and the sales director agree",
        "Positioning, Good to Great",
        "a supplier called Mary's Bakery",
        "peter out, mark up, will do",
        "Plan, May, Grace period, Mark down",
    ],
)
def test_titles_and_words_are_no_names(text: str) -> None:
    assert list(people_named(text)) == []


def test_texts_of_any_length_are_read_in_one_go() -> None:
    assert list(people_named("《" * 100_000 + "小" * 100_000 + "Aa " * 50_000)) == []
