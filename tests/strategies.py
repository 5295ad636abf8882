"""Hypothesis strategies for values of the model."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from cmo_career.errors import ModelError
from cmo_career.model.action import Action, Gain, LogEntry
from cmo_career.model.composition import all_of, any_of, at_least, in_order
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure, Reading
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from cmo_career.model.text import Text

first_day = date(2026, 1, 5)
days = st.integers(0, 2000).map(lambda count: first_day + timedelta(days=count))
ids = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
words = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=12)
texts = st.one_of(
    words.map(Text.of), st.dictionaries(st.sampled_from(["zh", "en", "de"]), words, min_size=1).map(Text.of)
)
periods = st.sampled_from(["2026", "2026-Q3", "2027-02", "2026-06-30"])
hours = st.one_of(st.integers(0, 500), st.floats(0, 500, allow_nan=False))
shares = st.lists(st.sampled_from(["manager", "mentor", "public"]), unique=True).map(tuple)


@st.composite
def facts(draw: st.DrawFn) -> dict[str, date]:
    """Dates that something may have had: started, then done or dropped."""
    begun = draw(days)
    end = begun + timedelta(days=draw(st.integers(0, 400)))
    return draw(st.sampled_from([{}, {"started": begun}, {"started": begun, "done": end}, {"dropped": end}]))


@st.composite
def measures(draw: st.DrawFn) -> Measure:
    kind: Any = draw(st.sampled_from(["reach", "hold", "milestone"]))
    if kind == "milestone":
        read = draw(st.lists(st.builds(Reading, date=days, value=st.booleans()), max_size=3))
        return Measure(name=draw(texts), kind="milestone", readings=tuple(read))
    read = draw(st.lists(st.builds(Reading, date=days, value=st.integers(-5, 50)), max_size=3))
    return Measure(
        name=draw(texts),
        unit="%",
        kind=kind,
        baseline=0,
        target=draw(st.integers(1, 90)),
        readings=tuple(read),
    )


@st.composite
def actions(draw: st.DrawFn, id_: st.SearchStrategy[str] = ids) -> Action:
    """An action with any of its fields."""
    fields: dict[str, Any] = draw(
        st.fixed_dictionaries(
            {"id": id_, "title": texts, "kind": st.sampled_from(["course", "mentor", "rotation"])},
            optional={
                "due": periods,
                "hours": hours,
                "cost": st.just("6800 CNY"),
                "every": st.sampled_from(["week", "quarter"]),
                "develops": st.just({"strategy/finance": Gain(gain=0.2, up_to=2)}),
                "on_the_job": st.booleans(),
                "needs": st.just(("manager",)),
                "proof": texts,
                "share": shares,
                "log": st.lists(st.builds(LogEntry, date=days, hours=hours), max_size=3),
            },
        )
    )
    return Action(**(fields | draw(facts())))


@st.composite
def bare_goals(draw: st.DrawFn, id_: st.SearchStrategy[str] = ids) -> Goal:
    """A goal with any of its fields and nothing below."""
    fields: dict[str, Any] = draw(
        st.fixed_dictionaries(
            {"id": id_, "title": texts},
            optional={
                "why": texts,
                "horizon": st.sampled_from(["long", "mid", "short"]),
                "due": periods,
                "chance": st.floats(0, 1),
                "measures": st.lists(measures(), max_size=2),
                "share": shares,
            },
        )
    )
    return Goal(**(fields | draw(facts())))


forms = st.recursive(
    st.integers(0, 30),
    lambda inner: st.tuples(
        st.sampled_from(["all_of", "any_of", "in_order", "at_least", "weighted"]),
        st.lists(inner, min_size=1, max_size=4),
    ),
    max_leaves=6,
)


def compose(form: Any, pool: list[Node], *, ordered: bool = True) -> Node:
    """The node that a drawn form describes: numbers stand for nodes of the pool."""
    if isinstance(form, int):
        return pool[form % len(pool)]
    kind, parts = form
    nodes = [compose(part, pool, ordered=ordered) for part in parts]
    if kind == "weighted":
        weights = [None, *range(1, len(nodes))]
        return all_of(*nodes, weights=weights) if len(set(nodes)) == len(nodes) else all_of(*nodes)
    if kind == "in_order" and ordered:
        return in_order(*nodes)
    if kind == "at_least":
        return at_least(1, *nodes)
    return any_of(*nodes) if kind == "any_of" else all_of(*nodes)


@st.composite
def goals(draw: st.DrawFn, *, prefix: str = "", rich: bool = False) -> Goal:
    """A goal with a sound plan below it; nodes may stand in several places. Ids begin with *prefix*."""
    count = draw(st.integers(1, 6))
    pool: list[Node] = []
    for number in range(count):
        name = st.just(f"{prefix}a{number}")
        pool.append(
            draw(actions(name)) if rich else Action(id=f"{prefix}a{number}", title="Do", kind="course")
        )
    drawn = draw(st.lists(forms, min_size=1, max_size=5))
    bare = [
        draw(bare_goals(st.just(f"{prefix}g{number}")))
        if rich
        else Goal(id=f"{prefix}g{number}", title="Reach")
        for number in range(len(drawn))
    ]
    try:
        return Plan(start=first_day, goal=_grown(pool, drawn, bare, ordered=True)).goal
    except ModelError:
        return _grown(pool, drawn, bare, ordered=False)


def _grown(pool: list[Node], drawn: list[Any], bare: list[Goal], *, ordered: bool) -> Goal:
    nodes = list(pool)
    for form, each in zip(drawn, bare, strict=True):
        # Why: all of what there is, from the newest on, so that deep and shared structures are common.
        nodes.append(each.by(compose(form, nodes[::-1], ordered=ordered)))
    top = nodes[-1]
    assert isinstance(top, Goal)
    return top


@st.composite
def plans(draw: st.DrawFn, *, prefix: str = "", rich: bool = False) -> Plan:
    """A sound plan; with *rich* its nodes have all sorts of fields."""
    return Plan(start=first_day, goal=draw(goals(prefix=prefix, rich=rich)))


@st.composite
def nodes(draw: st.DrawFn, *, prefix: str = "") -> Node:
    """A node of any kind: an action, a goal or a composition."""
    top = draw(goals(prefix=prefix))
    return draw(st.sampled_from([top, *top.children]))
