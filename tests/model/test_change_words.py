"""Changes in words, a line each, in both languages."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from career_strategies import a_full_framework
from cmo_career.model.change import Add, Change, Difference, Move, Remove, Set, Spot
from cmo_career.model.composition import all_of
from cmo_career.model.measure import Measure
from cmo_career.model.money import Money
from cmo_career.model.opening import Opening, Seats
from cmo_career.model.period import Period
from cmo_career.model.range import Range, ThreePoint
from cmo_career.model.shelf import class_of_kind, field_names, kinds_on_shelves
from cmo_career.model.stage import Requirement
from cmo_career.model.text import Text
from cmo_career.words import has_phrase, languages
from plan_builders import actions, goal

a, b = actions("a b")
launch = "goal/launch"
titles = {launch: Text.of({"zh": "新品上市", "en": "Launch"})}


def said(change: Change, language: str) -> str:
    return Difference([change], names=titles, languages=("en",)).text(language)


@pytest.mark.parametrize(
    ("field", "was", "becomes", "english", "chinese"),
    [
        ("due", Period("2027-Q2"), Period("2027-Q4"), "due date from Q2 2027 to Q4 2027", "期限由2027年第二季度改为2027年第四季度"),
        ("started", None, date(2026, 3, 1), "day it began now March 1, 2026", "开始日定为2026年3月1日"),
        ("hours", 40, None, "hours no longer given, 40 before", "不再注明小时数（原为40）"),
        ("cost", Money.of("10 CNY"), Money.of("6800 CNY"), "cost from CN¥10 to CN¥6,800", "费用由¥10改为¥6,800"),
        ("horizon", "mid", "long", "horizon from Mid term to Long term", "目标周期由中期改为长期"),
        ("share", None, ("manager", "mentor"), "who may see it now Manager and Mentor", "可见范围定为上级和导师"),
        ("on_the_job", False, True, "done on the job from no to yes", "在岗进行由否改为是"),
        ("estimate", None, ThreePoint(low=1, mode=2, high=4), "weeks it takes now 1 / 2 / 4", "所需周数定为1 / 2 / 4"),
        ("hours", Range.of("2..8"), Range.of("3..8"), "hours from 2..8 to 3..8", "小时数由2..8改为3..8"),
        ("why", Text.of("Old"), Text.of("New"), 'reason from "Old" to "New"', "原因由“Old”改为“New”"),
        ("opening", Opening(inside=Seats(seats=1, per_year=1)), Opening(inside=Seats(seats=2, per_year=1)), "openings changed", "职位空缺有变化"),
        ("by", None, all_of(a, b), "way to reach it now All of these (Do a and Do b)", "实现方式定为全部完成（Do a和Do b）"),
        (
            "measures",
            (Measure(name="users", baseline=0, target=1),),
            (Measure(name="users", baseline=5, target=2),),
            "measures changed",
            "衡量指标有变化",
        ),
        (
            "measures",
            (Measure(name="users", unit="%", baseline=0, target=1),),
            (Measure(name="users", unit="%", baseline=0, target=2),),
            "target of “users” from 1 % to 2 %",
            "“users”的目标由1 %改为2 %",
        ),
        ("x-own", 1, 2, "x-own from 1 to 2", "x-own由1改为2"),
    ],
)  # fmt: skip
def test_a_field_is_told_by_its_name_and_its_values(
    field: str, was: Any, becomes: Any, english: str, chinese: str
) -> None:
    change = Set(at=launch, field=field, was=was, becomes=becomes)
    assert said(change, "en") == f'Goal "Launch": {english}'

    assert said(change, "zh") == f"目标“新品上市”：{chinese}"


def test_what_comes_goes_and_moves_is_told_by_what_it_is_called() -> None:
    spot, other = Spot(under=launch, position=0), Spot(under="goal/cmo", position=1)
    assert said(Add(at=spot, node=a), "en") == 'Action "Do a" is added under goal "Launch"'
    assert said(Add(at=spot, node=goal("x")), "zh") == "目标“Reach x”加入目标“新品上市”之下"
    assert said(Remove(at=spot, was=all_of(a, b)), "en") == (
        'All of these (Do a and Do b) is taken out from under goal "Launch"'
    )
    assert (
        said(Move(at="action/a", origin=spot, to=other), "en")
        == 'Action "a" moves from goal "Launch" to goal "cmo"'
    )
    requirement = Requirement(pillar="data", level=2)
    assert said(Add(at=Spot(under="stage/cmo"), node=requirement), "zh") == "能力要求“data”加入阶段“cmo”之下"


def test_a_reason_follows_in_brackets() -> None:
    change = Set(
        at="profile/me", field="since", becomes=Period("2023"), why={"zh": "更正", "en": "Corrected"}
    )
    assert said(change, "en") == "Profile: since when now 2023 (Corrected)"
    assert said(change, "zh") == "个人概况：起始时间定为2023年（更正）"


def test_long_texts_are_cut() -> None:
    line = said(Set(at=launch, field="why", becomes=Text.of("so " * 100)), "en")
    assert len(line) < 200
    assert line.endswith('…"')


@pytest.mark.parametrize("language", languages())
def test_every_field_and_kind_that_can_change_has_a_name(language: str) -> None:
    kinds = ("goal", "action", "plan", "profile", "career", "framework", *kinds_on_shelves())
    for kind in kinds:
        cls = class_of_kind(kind)
        assert cls is not None
        assert has_phrase(f"label.kind.{kind}", language)
        missing = [key for key in field_names(cls) if not has_phrase(f"label.field.{key}", language)]
        assert missing == [], kind


def test_a_change_keeps_its_names_when_it_is_undone() -> None:
    difference = Difference([Set(at=launch, field="due", becomes=Period("2027"))], names=titles)
    assert "Launch" in difference.inverse().text("en")
    assert attrs.evolve(difference, names={}) == difference
    assert a_full_framework().languages == ()
