"""Read by a type checker, never run: what people write with the library, and what must be an error."""

from __future__ import annotations

from datetime import date
from typing import assert_type

import attrs

import cmo_career as cc
from cmo_career import (
    Action,
    AllOf,
    Career,
    Framework,
    Goal,
    Measure,
    Node,
    Plan,
    RatingRound,
    all_of,
    in_order,
)

today = date(2026, 3, 31)
finance = Action(id="finance-course", kind="course", title="Financial analysis", hours=40, needs=["manager"])
launch = Goal(
    id="launch",
    title={"zh": "新品牌上市", "en": "Lead a new-brand launch"},
    horizon="mid",
    due="2027-Q4",
    measures=[Measure(name="users", unit="%", baseline=0, target=50)],
)
cmo = Goal(id="cmo", title="CMO of a listed company", horizon="long").by(finance >> launch)
plan = Plan(start=date(2026, 1, 5), goal=cmo)


def composing() -> None:
    """Compose goals and actions, and change them."""
    assert_type(finance & launch, Node)
    assert_type(finance | launch, Node)
    assert_type(finance >> launch, Node)
    assert_type(all_of(finance, launch, weights=[1, None]), Node)
    assert_type(in_order(finance, launch), Node)
    assert_type(cc.any_of(finance, launch), Node)
    assert_type(cc.at_least(1, finance, launch), Node)
    assert_type(cmo, Goal)
    assert_type(plan.change("launch", due="2028-Q1"), Plan)
    later = attrs.evolve(launch, due="2028")
    assert_type(later, Goal)
    if isinstance(cmo.how, AllOf):
        assert_type(cmo.how, AllOf)


def loading() -> None:
    """Load documents of a kind."""
    assert_type(cc.load("career.yaml", kind=Career), Career)
    assert_type(cc.load("framework.yaml", kind=Framework), Framework)
    assert_type(cc.load("round.yaml", kind=RatingRound), RatingRound)
    assert_type(cc.load_framework("marketing-leader"), Framework)


def ask(career: Career) -> None:
    """Ask questions of a career."""
    assert_type(cc.standing(career, as_of=today), cc.Standing)
    changed = attrs.evolve(career, language="zh")
    assert_type(changed, Career)
    assert_type(career.framework.stage("cmo").name.choose("zh"), str)
    assert_type(career.framework.parameter("spread"), cc.Figure)
    assert_type(cc.Text.of("a").by_language.get("zh"), str | None)
    career.language = "en"  # type: ignore[misc]
    career.nmae  # type: ignore[attr-defined]  # noqa: B018 - read by type checkers alone


def mistaken() -> None:
    """Make mistakes: each line must be an error."""
    Goal(id="launch")  # type: ignore[call-arg]
    Goal("launch", title="Launch")  # type: ignore[call-arg]
    Goal(id=5, title="Launch")  # type: ignore[arg-type]
    Goal(id="launch", title=5)  # type: ignore[arg-type]
    Goal(id="launch", title="Launch", horizon="eternal")  # type: ignore[arg-type]
    Goal(id="launch", title="Launch", due=1.5)  # type: ignore[arg-type]
    Action(id="a", title="A", kind="seminar")  # type: ignore[arg-type]
    Action(id="a", title="A", kind="course", hours="40")  # type: ignore[arg-type]
    Action(id="a", title="A", kind="course", cost=5)  # type: ignore[arg-type]
    cmo.by("finance")  # type: ignore[arg-type]
    finance & "launch"  # type: ignore[operator]
    all_of(finance, "launch")  # type: ignore[arg-type]
    launch.due = None  # type: ignore[misc]
    Plan(start=today, goal=finance)  # type: ignore[arg-type]
    cc.load("career.yaml", kind=str)  # type: ignore[type-var]
    cc.Level(id="a", rank="1", name="A")  # type: ignore[arg-type]
    cc.Money.of(5)  # type: ignore[arg-type]
    cc.Carrer  # type: ignore[attr-defined]  # noqa: B018
