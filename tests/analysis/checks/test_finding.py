"""Findings in words and as data."""

from __future__ import annotations

import copy
import json
import pickle

from builders import today
from check_pairs import with_plan
from cmo_career.analysis.checks.check import check
from cmo_career.analysis.checks.finding import Finding
from cmo_career.errors import Place
from plan_builders import goal

(late,) = check(with_plan(goal("launch", due="2028"), due="2027"), as_of=today, select=["C006"])


def test_a_finding_says_where_what_and_how_grave() -> None:
    assert str(late) == "goal/launch: C006 warning: due later than the goal it leads to (later than cmo)"
    assert late.text("zh") == "goal/launch：C006警告：期限晚于它要支撑的目标（晚于cmo）"


def test_a_place_comes_first() -> None:
    place = Place(file="career.yaml", line=3, column=5)
    assert late.text("en", place).startswith("career.yaml:3:5 goal/launch: C006 warning: ")


def test_words_of_the_model_are_put_into_words() -> None:
    few = Finding(
        rule="C046", severity="hint", address="pillar/craft", path=(), params={"n": 1, "group": "peer"}
    )
    assert few.title("en").endswith("(1 more would do, from: peers)")
    claim = Finding(
        rule="C061",
        severity="hint",
        address=None,
        path=(),
        params={"gate": "g", "witness": "document, manager"},
    )
    assert claim.title("en").endswith("(g wants another witness: document or manager's word)")
    assert claim.title("zh").endswith("或上级确认）")
    assert few.title("zh").endswith("（再有1位即可：平级同事）")


def test_without_an_address_the_path_is_named() -> None:
    assert (
        Finding(rule="C120", severity="hint", address=None, path=("ignore", 0)).written_path() == "ignore[0]"
    )


def test_a_finding_is_plain_data() -> None:
    assert json.loads(json.dumps(late.to_dict())) == {
        "rule": "C006",
        "severity": "warning",
        "address": "goal/launch",
        "path": ["plan", "goal", "by", "due"],
        "field": ["due"],
        "params": {"goal": "cmo"},
    }


def test_a_finding_is_a_value() -> None:
    assert pickle.loads(pickle.dumps(late)) == copy.deepcopy(late) == late
    assert len({late, copy.copy(late)}) == 1
    assert repr(late) == "<Finding C006 at goal/launch>"
