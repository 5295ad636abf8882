"""A recommendation as goals and actions of a plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import attrs

from cmo_career.analysis.answers.every_language import in_every_language
from cmo_career.analysis.checks.feedback import stretch_kinds, telling_kinds
from cmo_career.analysis.checks.horizons import months_of_horizon
from cmo_career.analysis.recommend.feedback import speaks_of
from cmo_career.analysis.standing.age import months_between
from cmo_career.model.action import Action
from cmo_career.model.composition import all_of, in_order
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from cmo_career.model.text import Text
from cmo_career.model.vocabulary import Horizon
from cmo_career.words import phrase

if TYPE_CHECKING:
    from cmo_career.analysis.recommend.chosen_action import ChosenAction
    from cmo_career.analysis.recommend.recommendation import Recommendation
    from cmo_career.model.career import Career

__all__ = ["goals_of", "grafted"]

_longest_id: Final = 64
_least_gain: Final = 0.005


def goals_of(found: Recommendation, career: Career) -> Goal | None:
    """
    Return what is recommended as one goal, due at the end of the last quarter; None where nothing is.

    Below it there is a goal for each gate that is opened, by what opens it, and one for each pillar or skill, by what
    lifts it most. What comes first is put in order, if it is the plan's own already. Feedback stands right below the
    uppermost goal, beside all stretch work.
    """
    return _Goals(found, career).top() if found.actions else None


def grafted(found: Recommendation, career: Career, under: str | None) -> Career:
    """Return a career with what is recommended in its plan, or in a new one."""
    goal = goals_of(found, career)
    if goal is None:
        return career
    if career.plan is None:
        stage = career.framework.stage(found.stage)
        root = Goal(id=found.stage, title=stage.name, aims_at=f"stage/{found.stage}", how=goal, due=goal.due)
        return attrs.evolve(career, plan=Plan(start=found.as_of, goal=root))
    return attrs.evolve(career, plan=career.plan.graft(under or career.plan.goal.id, goal))


class _Goals:
    def __init__(self, found: Recommendation, career: Career) -> None:
        self._found = found
        self._framework = career.framework
        self._plan = career.plan
        self._taken = set(career.plan.ids) if career.plan is not None else set()
        if career.plan is None:
            self._taken.add(found.stage)
        self._chosen = {each.id: each for each in found.actions}
        self._actions = {each.id: self._action(each) for each in found.actions}
        self._promised = {each.action.id: each for each in found.situation.promise.open}

    def _free(self, id_: str) -> str:
        """Return an id that nothing else has, with a number behind it where it must be."""
        name, number = id_[:_longest_id].rstrip("-"), 2
        while name in self._taken:
            behind = f"-{number}"
            name = id_[: _longest_id - len(behind)].rstrip("-") + behind
            number += 1
        self._taken.add(name)
        return name

    def _action(self, chosen: ChosenAction) -> Action:
        planned = self._framework.action(chosen.id).planned(self._free(chosen.id))
        return planned if planned.is_habit else attrs.evolve(planned, due=chosen.ends)

    def top(self) -> Goal:
        """Return the uppermost goal."""
        found = self._found
        placed: set[str] = set()
        below: list[Node] = []
        for title, aim, ids in self._purposes():
            placed.update(ids)
            below.append(self._goal(title, aim, ids))
        others = [id_ for id_ in self._chosen if id_ not in placed and not self._comes_first(id_)]
        beside = [*map(self._node, others), *self._feedback_of_the_plan(others)]
        name = self._framework.stage(found.stage).name
        due = found.quarters[-1]
        horizon = _horizon(months_between(found.as_of, due.first), months_between(found.as_of, due.last))
        return Goal(
            id=self._free(f"recommended-{found.stage}"),
            title=_said("goal-recommended", {"stage": name}),
            horizon=horizon,
            set_on=found.as_of,
            due=due,
            aims_at=f"stage/{found.stage}",
            how=all_of(*below, *beside),
        )

    def _purposes(self) -> Iterator[tuple[Text, str, list[str]]]:
        """Yield what each goal is called, what it is about, and the actions that serve it most."""
        gates = {each.gate: each for each in self._found.gates}
        serves: defaultdict[str, list[str]] = defaultdict(list)
        weights = {each.pillar: each.weight for each in self._found.levels}
        for id_, chosen in self._chosen.items():
            if chosen.opens:
                serves[f"gate/{chosen.opens[0]}"].append(id_)
            elif self._framework.action(id_).kind not in telling_kinds and chosen.gains:
                most = max(chosen.gains, key=lambda path: weights[path] * chosen.gains[path])
                serves[most].append(id_)
        for gate in gates:
            if ids := serves.pop(f"gate/{gate}", None):
                yield self._framework.gate(gate).text, f"gate/{gate}", ids
        for level in self._found.levels:
            if ids := serves.pop(level.pillar, None):
                name = self._framework.name_of_pillar(level.pillar)
                yield _said("goal-lift", {"pillar": name}), level.pillar, ids

    def _goal(self, title: Text, aim: str, ids: Sequence[str]) -> Goal:
        nodes = all_of(*map(self._node, ids))
        ends = [self._chosen[each].ends for each in self._with_those_before(ids)]
        due = max(ends, key=lambda period: period.last)
        if aim.startswith("gate/"):
            id_ = self._free(f"open-{aim.removeprefix('gate/')}")
            return Goal(id=id_, title=title, due=due, aims_at=aim, set_on=self._found.as_of, how=nodes)
        return Goal(
            id=self._free(f"lift-{aim.replace('/', '-')}"),
            title=title,
            due=due,
            set_on=self._found.as_of,
            measures=self._measures(aim),
            how=nodes,
        )

    def _measures(self, path: str) -> tuple[Measure, ...]:
        level = next(each for each in self._found.levels if each.pillar == path)
        start, end = round(level.likely, 2), round(level.likely_after, 2)
        if end - start < _least_gain:
            return (Measure(name=_said("goal-level-kept", {}), kind="milestone"),)
        return (Measure(name=_said("goal-level", {}), baseline=start, target=end),)

    def _with_those_before(self, ids: Sequence[str]) -> set[str]:
        found, waiting = set(ids), list(ids)
        while waiting:
            for before in self._framework.action(waiting.pop()).after:
                if before in self._chosen and before not in found:
                    found.add(before)
                    waiting.append(before)
        return found

    def _comes_first(self, id_: str) -> bool:
        return any(id_ in self._framework.action(each).after for each in self._chosen)

    def _node(self, id_: str) -> Node:
        """Return an action, after those that come before it."""
        before = [
            self._node(each) if each in self._chosen else self._plan_node(each)
            for each in self._framework.action(id_).after
            if each in self._chosen or each in self._promised
        ]
        action = self._actions[id_]
        return in_order(all_of(*before), action) if before else action

    def _plan_node(self, id_: str) -> Node:
        return self._promised[id_].action

    def _feedback_of_the_plan(self, others: Sequence[str]) -> list[Node]:
        """Return feedback that the plan has for stretch work that is recommended, where nothing else tells of it."""
        entries = [self._framework.action(each) for each in self._chosen]
        if any(self._framework.action(each).kind in telling_kinds for each in others):
            return []
        for entry in (each for each in entries if each.kind in stretch_kinds):
            for promised in self._promised.values():
                if promised.action.kind in telling_kinds and speaks_of(promised.topics, entry.topics):
                    return [promised.action]
        return []


def _horizon(first: float, last: float) -> Horizon | None:
    """Return the horizon in which some day lies that is between *first* and *last* months away."""
    nearest: tuple[Horizon, ...] = ("mid", "short")
    for horizon in nearest:
        low, high = months_of_horizon[horizon]
        if last >= low and first <= high:
            return horizon
    return None


def _said(key: str, names: Mapping[str, Text]) -> Text:
    """Return a phrase in every language, with names in it."""

    def say(language: str) -> str:
        return phrase(
            f"recommendation.{key}", language, **{name: text.choose(language) for name, text in names.items()}
        )

    return in_every_language(say)
