"""All that the rules found."""

from __future__ import annotations

import json
import pickle

import attrs

from builders import a_career, today
from check_pairs import with_plan
from cmo_career.analysis.checks.check import check
from cmo_career.errors import Place
from cmo_career.model.career import Ignore

career = with_plan(on=a_career(ignore=[Ignore(rule="C003", reason="Decided")]))
some = check(career, as_of=today, select=["C002", "C003", "C081"])


def test_they_are_told_by_rule_and_by_severity() -> None:
    assert [(code, len(found)) for code, found in some.by_rule.items()] == [("C002", 1), ("C081", 1)]
    assert [len(found) for found in some.by_severity.values()] == [0, 1, 1]


def test_they_are_said_a_line_each_with_what_to_do() -> None:
    assert str(some).splitlines() == [
        "goal/cmo: C002 warning: a goal that nothing measures",
        "    Give it a measure, or say which stage or gate it aims at.",
        "plan/me: C081 hint: no review is planned",
        "    Put down the next review with its due date.",
        "1 warning and 1 hint. 1 finding ignored.",
    ]
    assert some.text("zh").splitlines()[-1] == "共1条警告和1条提示。另有1条已忽略。"


def test_they_say_why_they_matter_and_why_some_were_set_aside() -> None:
    said = some.why("en").splitlines()
    assert said[0] == "3 rules applied as of March 31, 2026. 1 warning and 1 hint. 1 finding ignored."
    assert said[2].startswith("    Without a figure, a milestone, a stage or a gate, ")
    assert said[3].startswith("    What to do: Give it a measure")
    assert said[-1] == "    Set aside: Decided"
    assert "    已忽略：Decided" in some.why("zh").splitlines()


def test_they_are_a_table_of_place_rule_severity_what_and_what_to_do() -> None:
    table = some.table("zh")
    assert (table.heads, len(table.rows)) == (("位置", "规则", "级别", "问题", "处理办法"), 2)
    assert table.rows[0][:3] == ("goal/cmo", "C002", "警告")
    assert some.findings[0].table().rows == some.table().rows[:1]
    many = attrs.evolve(some, findings=some.findings * 30).table()
    assert (len(many.rows), many.after) == (40, "and 20 more")


def test_where_there_is_nothing_that_is_said() -> None:
    assert str(check(career, as_of=today, select=["C001"])) == "Nothing found."
    assert check(career, as_of=today, select=["C001"]).text("zh") == "未发现问题。"


def test_places_are_asked_for_only_where_wanted() -> None:
    said = some.text(places_of=lambda _, found: [Place(line=n, column=1) for n, _ in enumerate(found, 1)])
    assert said.startswith("<text>:1:1 goal/cmo: C002 warning")


def test_a_notebook_shows_at_least_their_text() -> None:
    assert some.show()._repr_mimebundle_()["text/plain"] == str(some)
    assert some.findings[0].show()._repr_mimebundle_()["text/plain"] == str(some.findings[0])


def test_they_are_plain_data_without_the_career() -> None:
    told = json.loads(json.dumps(some.to_dict()))
    assert [len(told[key]) for key in ("findings", "ignored", "rules")] == [2, 1, 3]
    assert told["as_of"] == "2026-03-31"
    assert told["purpose"] == "development"


def test_they_are_a_value() -> None:
    assert pickle.loads(pickle.dumps(some)) == some
    assert (len(some), bool(some), [each.rule for each in some]) == (2, True, ["C002", "C081"])
    assert not attrs.evolve(some, findings=())
    assert repr(some) == "<Findings on 2026-03-31: 2, 1 ignored>"
