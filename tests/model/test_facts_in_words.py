"""What is new in measures and logs, in words."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from cmo_career.model.action import LogEntry
from cmo_career.model.change import Set
from cmo_career.model.facts_in_words import facts_in_words
from cmo_career.model.measure import Measure, Reading
from cmo_career.model.text import Text

users = Measure(
    name={"en": "Users", "zh": "用户"},
    unit="%",
    baseline=0,
    target=50,
    readings=[Reading(date="2026-06-30", value=3)],
)
signed = Measure(name="Signed", kind="milestone")
log = (LogEntry(date="2026-02-01", hours=3),)


def told(field: str, was: Any, becomes: Any, language: str = "en") -> str | None:
    change = Set(at="goal/launch", field=field, was=was, becomes=becomes)
    return facts_in_words(change, language, lambda text: Text.of(text).choose(language))


def read(measure: Measure, *readings: tuple[str, Any]) -> Measure:
    more = [Reading(date=day, value=value) for day, value in readings]
    return attrs.evolve(measure, readings=(*measure.readings, *more))


def test_readings_targets_and_hours_are_told() -> None:
    later = attrs.evolve(read(users, ("2026-09-25", 12)), target=35)
    assert told("measures", (users, signed), (later, signed)) == (
        "target of “Users” from 50 % to 35 %; “Users” read as 12 % on September 25, 2026"
    )
    assert told("measures", (users,), (later,), "zh") == (
        "“用户”的目标由50 %改为35 %；“用户”在2026年9月25日读数为12 %"
    )
    assert told("measures", (signed,), (read(signed, ("2026-09-25", True)),)) == (
        "“Signed” reached on September 25, 2026"
    )
    assert told("measures", (signed,), (read(signed, ("2026-09-25", False)),), "zh") == (
        "“Signed”截至2026年9月25日未达成"
    )
    assert told("log", None, log) == "3 hours logged on February 1, 2026"
    assert told("log", log, (*log, LogEntry(date="2026-03-01", hours=1)), "zh") == "2026年3月1日记录1小时"


@pytest.mark.parametrize(
    ("field", "was", "becomes"),
    [
        ("measures", (users,), (users, signed)),
        ("measures", (users,), (attrs.evolve(users, readings=()),)),
        ("measures", (users,), (attrs.evolve(users, unit="CNY", target=35),)),
        ("measures", (users,), None),
        ("measures", (users,), (read(users, *((f"2026-09-{day:02}", day) for day in range(1, 5))),)),
        ("log", log, None),
        ("due", None, "2027"),
    ],
)
def test_what_also_changes_something_else_or_much_is_not_told_so(field: str, was: Any, becomes: Any) -> None:
    assert told(field, was, becomes) is None
