"""A plan of a million nodes side by side works like any other."""

from __future__ import annotations

import pickle
from copy import copy, deepcopy

from cmo_career.model.action import Action
from cmo_career.model.composition import AllOf, all_of
from cmo_career.model.goal import Goal
from cmo_career.model.plan import Plan
from cmo_career.model.text import Text

million = 1_000_000


def test_a_million_actions_side_by_side() -> None:
    title = Text.of("Work")
    actions = [Action(id=f"a{number}", kind="course", title=title) for number in range(million)]
    goal = Goal(id="top", title="Top").by(all_of(*actions))
    plan = Plan(start="2026-01-05", goal=goal)

    assert len(plan) == million + 1
    assert sum(1 for _ in plan.walk()) == million + 1
    assert plan.node("a999999") is actions[-1]
    assert plan.path_of("action/a999999") == ("goal", "by", "all_of", million - 1)
    assert len(repr(plan)) < 100
    assert isinstance(hash(plan.goal), int)
    assert copy(goal) is goal
    assert deepcopy(goal) is goal

    changed = plan.change("a500000", hours=8)
    assert changed != plan
    assert changed.change("a500000", hours=None) == plan
    added = changed.add("top", Action(id="one-more", kind="course", title=title))
    assert len(added.remove("one-more")) == million + 1

    again = pickle.loads(pickle.dumps(plan))
    assert again == plan
    assert isinstance(again.goal.how, AllOf)
    assert len(again.goal.how.nodes) == million
