"""The linter as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import attrs
import pytest

from builders import a_career, today
from check_pairs import with_plan
from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.check import Rule, check, rule
from cmo_career.analysis.checks.mark import Mark
from cmo_career.documents.reading import load
from cmo_career.errors import AnalysisError
from cmo_career.model.career import Career, Ignore
from cmo_career.model.composition import all_of
from plan_builders import action, goal

examples = Path(__file__).parents[3] / "examples"


@rule("X001", "error", title="A goal called launch")
def no_launch(case: Case) -> Iterator[Mark]:
    return (case.at(goal, "title") for goal in case.goals if goal.id == "launch")


career = with_plan(all_of(action("brief"), goal("launch")))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("career.yaml", [("C061", "evidence/spring-campaign-2025"), ("C061", "evidence/first-referee")]),
        ("product-career.yaml", [("C060", "gate/executive-sponsor"), ("C046", "skill/influence/writing")]),
    ],
)
def test_the_examples_pass_clean_but_for_what_they_set_aside_with_a_reason(
    name: str, expected: list[tuple[str, str]]
) -> None:
    found = check(load(examples / name, kind=Career), as_of=date(2026, 9, 30))
    assert found.findings == ()
    assert [(each.rule, each.address) for each in found.ignored] == expected


def test_grave_things_come_first_then_the_order_of_the_career() -> None:
    found = check(career, as_of=today, select=["C002", "C003", "C020", "C043", "C070"], rules=[no_launch])
    assert [(each.rule, each.address) for each in found] == [
        ("C043", "career/me"),
        ("C002", "goal/cmo"),
        ("C003", "goal/cmo"),
        ("C002", "goal/launch"),
        ("C003", "goal/launch"),
        ("C020", "action/brief"),
    ]


def test_rules_are_selected_by_code_or_by_its_beginning() -> None:
    assert check(career, as_of=today, select=["C08"]).rules == ("C080", "C081", "C082", "C083", "C085")
    assert check(career, as_of=today, select="C001").rules == ("C001",)
    assert len(check(career, as_of=today).rules) >= 30


@pytest.mark.parametrize("options", [{"select": ["C999"]}, {"ignore": ["C0011"]}, {"select": [""]}])
def test_a_code_that_no_rule_has_is_refused(options: dict[str, list[str]]) -> None:
    with pytest.raises(AnalysisError) as caught:
        check(career, as_of=today, **options)  # type: ignore[arg-type]
    assert caught.value.problems[0].code == "rule-unknown"
    assert "C0" in caught.value.text("zh")


def test_what_is_ignored_is_counted_and_not_lost() -> None:
    entries = [Ignore(rule="C003", at="goal/launch", reason="Decided"), Ignore(rule="C020", reason="Never")]
    found = check(attrs.evolve(career, ignore=entries), as_of=today, select=["C003", "C020", "C120"])
    assert [(each.rule, each.address) for each in found] == [("C003", "goal/cmo")]
    assert [(each.rule, each.address) for each in found.ignored] == [
        ("C003", "goal/launch"),
        ("C020", "action/brief"),
    ]


def test_a_caller_may_ignore_rules_as_well() -> None:
    found = check(career, as_of=today, select=["C003"], ignore=["C00"])
    assert (len(found), len(found.ignored)) == (0, 2)


def test_rules_of_ones_own_are_applied_with_the_others() -> None:
    found = check(career, as_of=today, rules=[no_launch])
    assert found.findings[0].text("en") == "goal/launch: X001 error: A goal called launch"
    assert found.findings[0].fix("en") == ""
    assert found.rules[-1] == "X001"
    assert check(career, as_of=today, select=["X"], rules=[no_launch]).rules == ("X001",)


def test_two_rules_with_one_code_are_refused() -> None:
    other = Rule(code="C001", severity="hint", look=lambda _: ())
    for rules in ([other], [no_launch, no_launch]):
        with pytest.raises(AnalysisError) as caught:
            check(career, as_of=today, rules=rules)
        assert caught.value.problems[0].code == "rule-twice"


def test_a_bare_function_is_no_rule() -> None:
    with pytest.raises(AnalysisError, match="put the decorator"):
        check(career, as_of=today, rules=[lambda _: ()])  # type: ignore[list-item]


def test_the_career_may_be_all_but_empty() -> None:
    assert [each.rule for each in check(a_career(), as_of=today)] == ["C043"]
