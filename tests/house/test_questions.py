"""What every public question refuses: a subject of another kind, and a day that is none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from inspect import isclass, signature
from pathlib import Path
from typing import Any, Final

import pytest

import cmo_career as cc

root = Path(__file__).parents[2]
day = date(2026, 9, 30)


@cache
def career() -> cc.Career:
    return cc.load(root / "examples" / "career.yaml", kind=cc.Career)


asked: Final[dict[str, Callable[[Any, Any], object]]] = {
    "agenda": lambda about, day: cc.agenda(about, as_of=day),
    "check": lambda about, day: cc.check(about, as_of=day),
    "explain": lambda about, day: cc.explain(about, "stage/cmo", as_of=day),
    "forecast": lambda about, day: cc.forecast(about, as_of=day, draws=100),
    "gate_status": lambda about, day: cc.gate_status(about, "team-kpi-system", as_of=day),
    "gates_of": lambda about, day: cc.gates_of(about, "director-to-cmo-inside", as_of=day),
    "orphans": lambda about, day: cc.orphans(about, as_of=day),
    "progress": lambda about, day: cc.progress(about, as_of=day),
    "readiness": lambda about, day: cc.readiness(about, "cmo", as_of=day),
    "readiness_map": lambda about, day: cc.readiness_map(about, as_of=day),
    "recommend": lambda about, day: cc.recommend(about, "cmo", as_of=day, quarters=1),
    "release": lambda about, day: cc.release(
        about, framework=career().framework, as_of=day, purpose="development"
    ),
    "render": lambda about, day: cc.render(about, as_of=day),
    "render_many": lambda about, day: cc.render_many(about, out=_drop, as_of=day),
    "routes": lambda about, day: cc.routes(about, "cmo", as_of=day),
    "schedule": lambda about, day: cc.schedule(about, as_of=day),
    "standing": lambda about, day: cc.standing(about, as_of=day),
    "ways_onward": lambda about, day: cc.ways_onward(about, as_of=day),
    "what_if": lambda about, day: cc.what_if(about, [], as_of=day, draws=100),
    "draft_review": lambda about, day: cc.draft_review(about, "2026-Q3", as_of=day),
    # Those without a day:
    "what_if of changes": lambda about, _: cc.what_if(career(), about, as_of=day),
    "apply of changes": lambda about, _: cc.apply(career(), about),
    "apply": lambda about, _: cc.apply(about, []),
    "begin": lambda about, _: cc.begin(about, "cmo", day),
    "close_review": lambda about, _: cc.close_review(about, cc.draft_review(career(), "2026-Q3"), held=day),
    "compare": lambda about, _: cc.compare(about, about),
    "copy_structure": lambda about, _: cc.copy_structure(about, start=day),
    "drop": lambda about, _: cc.drop(about, "cmo", day),
    "dumps": lambda about, _: cc.dumps(about),
    "for_audience": lambda about, _: cc.for_audience(about, "manager"),
    "load": lambda about, _: cc.load(about),
    "load_framework": lambda about, _: cc.load_framework(about),
    "loads": lambda about, _: cc.loads(about),
    "missing_translations": lambda about, _: cc.missing_translations(about),
    "move_to": lambda about, _: cc.move_to(about, career().framework),
    "plan_on": lambda about, _: cc.plan_on(about, day),
    "save": lambda about, _: cc.save(about, "never-written.yaml"),
    "to_dict": lambda about, _: cc.to_dict(about),
}
"""Each question, asked about something on a day."""

subjects: Final = {"progress": "plan", "schedule": "plan", "release": "round", "render_many": "pairs"}
"""What is asked about, where it is no career."""

others: Final = {
    "nothing": None,
    "number": 7,
    "mapping": {1: "Secret Name"},
    "list": [3],
    "goal": cc.Goal(id="g", title="Secret Name"),
}


def subject(name: str) -> Any:
    kind = subjects.get(name, "career")
    if kind == "round":
        return cc.load(root / "examples" / "round.yaml", kind=cc.RatingRound)
    return {"career": career(), "plan": career().plan, "pairs": [("a", career())]}[kind]


def _drop(_: str, __: object) -> None:
    """Throw a page away."""


def with_a_day() -> list[str]:
    names = [name for name in cc.__all__ if callable(getattr(cc, name)) and not isclass(getattr(cc, name))]
    return sorted(name for name in names if "as_of" in signature(getattr(cc, name)).parameters)


def test_every_public_question_with_a_day_is_asked_here() -> None:
    assert set(with_a_day()) <= set(asked)


@pytest.mark.parametrize("name", sorted(asked))
@pytest.mark.parametrize("other", sorted(others))
def test_what_is_no_subject_of_a_question_is_refused_without_its_words(name: str, other: str) -> None:
    with pytest.raises(cc.CmoCareerError) as caught:
        asked[name](others[other], day)
    assert "Secret Name" not in str(caught.value)


@pytest.mark.parametrize(
    "name", sorted(set(asked) - set(subjects) - {"apply", "begin", "compare", "copy_structure", "drop"})
)
def test_a_plan_is_no_career(name: str) -> None:
    with pytest.raises(cc.CmoCareerError):
        asked[name](career().plan, day)


@pytest.mark.parametrize("name", ["copy_structure", "progress", "schedule"])
def test_for_a_career_its_plan_is_named(name: str) -> None:
    with pytest.raises(cc.ModelError, match=r"career\.plan"):
        asked[name](career(), day)


@pytest.mark.parametrize("name", with_a_day())
@pytest.mark.parametrize("given", ["yesterday", "2026-09", 20260930, date])
def test_a_day_that_is_none_is_refused_by_its_name(name: str, given: Any) -> None:
    with pytest.raises(cc.ModelError, match=r"^as_of: "):
        asked[name](subject(name), given)


@pytest.mark.parametrize("name", with_a_day())
def test_a_day_may_be_written(name: str) -> None:
    asked[name](subject(name), day.isoformat())


@pytest.mark.parametrize("name", ["a\0b.yaml", "\ud800.yaml"])
def test_a_name_that_no_file_can_have_is_refused(name: str) -> None:
    with pytest.raises(cc.DocumentError, match="no file can have this name"):
        cc.load(name)


def test_the_name_of_a_file_stays_as_it_was_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    origin = cc.load("./examples/career.yaml", kind=cc.Career).origin
    assert origin is not None
    assert origin.file == "./examples/career.yaml"
