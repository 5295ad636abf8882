from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from broken_rules import refusal
from cmo_career.errors import ModelError
from cmo_career.model.asked import asked_about, asked_day
from cmo_career.model.career import Career
from cmo_career.model.plan import Plan
from plan_builders import action, plan


def test_what_is_of_the_class_asked_for_is_given_back() -> None:
    found = plan(action("a"))
    assert asked_about(found, Plan) is found


@pytest.mark.parametrize(
    ("kind", "code", "hint"), [(Plan, "plan-expected", "career.plan"), (Career, "document-expected", "load")]
)
def test_anything_else_is_refused_with_what_to_give(kind: type[object], code: str, hint: str) -> None:
    with pytest.raises(ModelError, match=hint) as caught:
        asked_about({"name": "Lin"}, kind)
    assert [(each.code, dict(each.params)["type"]) for each in caught.value.problems] == [(code, "dict")]
    assert "Lin" not in str(caught.value)


@pytest.mark.parametrize("given", [date(2026, 1, 5), "2026-01-05"])
def test_a_day_is_a_date_or_is_written_as_one(given: Any) -> None:
    assert asked_day(given) == date(2026, 1, 5)


@pytest.mark.parametrize("given", [None, "yesterday", "2026-01", 2026, datetime(2026, 1, 5, 9, tzinfo=UTC)])
def test_a_day_that_is_none_is_refused_by_the_name_of_its_argument(given: Any) -> None:
    assert refusal(asked_day, given) == ("day-not-exact", "as_of")
