"""Why findings matter, as reasons."""

from __future__ import annotations

from builders import a_career, today
from check_pairs import with_plan
from cmo_career.analysis.checks.check import check
from cmo_career.analysis.checks.mark import Mark
from cmo_career.analysis.checks.rule import Rule, RuleWords
from cmo_career.model.career import Ignore
from cmo_career.model.text import Text


def test_a_finding_has_what_it_matters_for_and_what_to_do_below_it() -> None:
    (found,) = check(with_plan(), as_of=today, select=["C003"])
    assert found.reason.address == "goal/cmo"
    assert [each.code for each in found.reason.parts] == ["finding-matters", "finding-fix"]
    assert found.reason.text("zh").splitlines()[0] == f"goal/cmo：C003警告：{found.title('zh')}"


def test_only_what_is_set_aside_has_the_reason_for_that() -> None:
    career = with_plan(on=a_career(ignore=[Ignore(rule="C003", at="goal/cmo", reason="Decided")]))
    found = check(career, as_of=today, select=["C002", "C003"])
    assert [[part.code for part in each.parts][-1] for each in found.reason.parts] == [
        "finding-fix",
        "finding-set-aside",
    ]
    asked = check(career, as_of=today, select=["C002"], ignore=["C002"])
    assert "Set aside" not in asked.why("en")


def test_a_rule_of_ones_own_may_give_neither_reason_nor_fix() -> None:
    own = Rule(
        code="X001",
        severity="hint",
        look=lambda _case: [Mark(address="plan/me", path=("plan",))],
        words=RuleWords(title=Text.of("Odd")),
    )
    (found,) = check(with_plan(), as_of=today, select=["X001"], rules=[own])
    assert found.reason.text("en") == "plan/me: X001 hint: Odd"
