from __future__ import annotations

import json
from datetime import date

import pytest

from cmo_career.analysis.answers.reason import Label, Param, Reason, RestsOn, Share
from cmo_career.errors import ReportError
from cmo_career.model.basis import Basis, Figure
from cmo_career.model.period import Period
from cmo_career.model.source import Source
from cmo_career.model.text import Text

study = Source(id="study", authors="A. Author", year=1998, title="A study")


def test_a_reason_is_said_with_its_parts_below_it_in_the_readers_language() -> None:
    part = Reason(code="is-overdue")
    reason = Reason(
        code="node",
        params={"title": Text({"en": "Launch", "zh": "上市"}), "status": Label("status", "active")},
        parts=[part],
    )
    assert reason.text("en").splitlines() == [
        "Launch: under way",
        "  Overdue: wanted, not done, and its date has passed",
    ]
    assert reason.text("zh").splitlines() == ["上市：进行中", "  逾期：仍需要、没做完、日期已过"]
    assert reason.text("zh-Hant") == reason.text("zh")
    assert str(reason) == reason.text("en")


def test_texts_fall_back_on_the_languages_of_the_topmost_reason() -> None:
    title = Text({"de": "Markteinführung", "zh": "上市"})
    params: dict[str, Param] = {"title": title, "status": Label("status", "done")}
    assert Reason(code="node", params=params, languages=("zh",)).text("en") == "上市: done"
    below = Reason(code="node", params=params, languages=("de",))
    assert Reason(code="only-self", parts=[below], languages=("zh",)).text("en").endswith("上市: done")


@pytest.mark.parametrize(
    ("value", "english", "chinese"),
    [
        (1.0000001, "1", "1"),
        (1.526, "1.53", "1.53"),
        (12345.5, "12,345.5", "12,345.5"),
        (Share(0.999), "99%", "99%"),
        (date(2026, 3, 31), "March 31, 2026", "2026年3月31日"),
        (Period("2027-Q4"), "Q4 2027", "2027年第四季度"),
        (("a", "b", "c"), "a, b and c", "a、b和c"),
        (
            (Label("witness", "document"), Label("witness", "manager")),
            "document and manager's word",
            "书面材料和上级确认",
        ),
    ],
)
def test_each_sort_of_value_is_written_as_the_language_writes_it(
    value: object, english: str, chinese: str
) -> None:
    reason = Reason(code="gate-waived-by", params={"who": value})  # type: ignore[dict-item]
    assert reason.text("en").removeprefix("Waived by ") == english
    assert reason.text("zh").removeprefix("豁免人：") == chinese


def test_what_a_reason_rests_on_is_told_below_it_and_once_in_all() -> None:
    basis = RestsOn.of(Basis(source="study"), study)
    reason = Reason(code="only-self", bases=[basis], parts=[Reason(code="strength", bases=[basis])])
    assert reason.text("en").count("Rests on: A. Author 1998, A study") == 1
    assert [len(each.bases) for each in reason.walk()] == [1, 1]


def test_a_source_an_assumption_and_what_lies_between_are_told_apart() -> None:
    guess = Text({"en": "A guess", "zh": "猜的"})
    said = {
        basis.sort: Reason(code="only-self", bases=[basis]).text("en").splitlines()[1].strip()
        for basis in (
            RestsOn.of(Basis(source="study"), study),
            RestsOn.of_figure("spread", Figure(value=0.5, basis=Basis(assumed=True, reasoning=guess)), None),
            RestsOn.of(Basis(source="study", assumed=True, reasoning=guess), study),
        )
    }
    assert said == {
        "sourced": "Rests on: A. Author 1998, A study",
        "assumed": "Rests on: Spread of people at one stage, in levels 0.5, an assumption: A guess",
        "adapted": "Rests on: an assumption guided by A. Author 1998, A study: A guess",
    }


def test_the_outline_leaves_out_what_lies_deep_and_what_it_rests_on() -> None:
    deep = Reason(code="strength", parts=[Reason(code="weak-spot")])
    reason = Reason(code="only-self", bases=[RestsOn(assumed=True)], parts=[deep])
    assert len(reason.text().splitlines()) == 4
    assert (
        reason.outline(depth=2).splitlines()
        == reason.text().splitlines()[:1] + reason.text().splitlines()[2:3]
    )


def test_a_reason_as_plain_data_keeps_codes_and_numbers_and_no_words() -> None:
    reason = Reason(
        code="evidence",
        params={"what": Text.of("A letter"), "day": date(2026, 1, 2), "witness": Label("witness", "self")},
        address="evidence/letter",
        bases=[RestsOn.of(Basis(source="study"), study)],
    )
    plain = json.loads(json.dumps(reason.to_dict()))
    assert plain["params"] == {"what": {"und": "A letter"}, "day": "2026-01-02", "witness": "self"}
    assert (plain["address"], plain["bases"][0]["source"], plain["parts"]) == ("evidence/letter", "study", [])


def test_the_repr_of_a_reason_shows_nothing_that_anybody_wrote() -> None:
    reason = Reason(code="node", params={"title": "Secret", "status": Label("status", "done")})
    assert repr(reason) == "<Reason node>"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ReportError, match="tlh"):
        Reason(code="strength").text("tlh")


def test_a_deep_tree_is_said_without_recursion() -> None:
    reason = Reason(code="strength")
    for _ in range(3000):
        reason = Reason(code="only-self", parts=[reason])
    assert reason.text().count("\n") == 3000
