"""Catalogues in few words, careers that choose from them, and the best plan found by looking at every one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, combinations, permutations, product
from typing import Any, Final

from hypothesis import strategies as st

from builders import (
    a_career,
    a_framework,
    a_gate,
    a_profile,
    a_rating,
    a_transition,
    an_assessment,
    figures,
    guess,
)
from cmo_career.analysis.recommend.recommend import recommend
from cmo_career.analysis.recommend.recommendation import Recommendation
from cmo_career.model.action import Gain
from cmo_career.model.career import Career
from cmo_career.model.catalogue import CatalogueAction
from cmo_career.model.framework import Framework
from cmo_career.model.plan_step import Topic
from cmo_career.model.profile import Capacity
from cmo_career.model.range import Range, ThreePoint

new_year: Final = date(2026, 1, 1)
hair: Final = 1e-5


def entry(id_: str, hours: float | None = 0, weeks: float = 0, **fields: Any) -> CatalogueAction:
    """An action that takes exactly so many own hours and at least so many weeks; gains as ``develops={"craft": (0.2, 1.5)}``."""
    gains = {
        path: gain if isinstance(gain, Gain) else Gain(gain=gain[0], up_to=gain[1])
        for path, gain in fields.pop("develops", {}).items()
    }
    return CatalogueAction(
        **{
            "id": id_,
            "kind": "course",
            "title": f"Do {id_}",
            "hours": None if hours is None else Range(low=hours, high=hours),
            "estimate": ThreePoint(low=weeks, mode=weeks, high=weeks) if weeks else None,
            "develops": gains,
            "basis": guess,
            **fields,
        }
    )


def offering(*actions: CatalogueAction, gates: Iterable[str] = ("g0", "g1"), **fields: Any) -> Framework:
    """A framework with a catalogue, and gates on the way from junior to senior; no levels that the ratings draw."""
    names = tuple(gates)
    given = {
        "actions": actions,
        "gates": tuple(a_gate(each) for each in names),
        "transitions": (a_transition("junior", "senior", gates=names), a_transition("senior", "head")),
        "feedback_topics": tuple(Topic(id=each, name=each, text=each) for each in ("left", "right")),
    }
    return a_framework(**{**given, **fields})


def choosing(
    framework: Framework,
    *,
    own: float | None = 6,
    job: float | None = 4,
    money: str | None = None,
    **fields: Any,
) -> Career:
    """A junior with hours a week, rated one in craft and people by the manager, who chooses from a catalogue."""
    ratings = fields.pop("ratings", (a_rating("craft", level=1), a_rating("people", level=1)))
    capacity = Capacity(own_hours_per_week=own, job_hours_per_week=job, money_per_year=money)
    given = {
        "framework": framework,
        "profile": a_profile(capacity=capacity),
        "assessments": (an_assessment(*ratings, on=new_year),),
    }
    return a_career(**{**given, **fields})


def best(career: Career, stage: str = "senior", **asked: Any) -> Recommendation:
    """What is recommended on New Year's Day for four quarters, solved to the end."""
    return recommend(career, stage, **{"as_of": new_year, "quarters": 4, "gap": 0.0, **asked})


def ids(found: Recommendation) -> tuple[str, ...]:
    """The ids of what is recommended, in alphabetical order."""
    return tuple(sorted(each.id for each in found.actions))


Rank = tuple[float, ...]


def rank(found: Recommendation) -> Rank:
    """What plans are compared by, the best one lowest: gates, largest and total shortfall, money, hours."""
    money = sum(float(each.cost.amount) for each in found.actions if each.cost)
    return -found.essential_opened, found.largest_shortfall, found.total_shortfall, money, found.hours


def best_by_hand(career: Career, quarters: int = 4, stage: str = "senior") -> Rank:
    """
    The rank of the best of all sets of actions, every one of which is looked at.

    Nothing of the programme is used: hours fit where for every set of quarters the work that cannot lie outside it
    has room inside (max flow, min cut); gains are added in every order.
    """
    hand = ByHand(career, quarters, stage)
    return min(hand.rank(some) for some in hand.possible())


class ByHand:
    """All plans that can be made of a catalogue, by looking."""

    def __init__(self, career: Career, quarters: int, stage: str) -> None:
        self.career = career
        self.actions = {each.id: each for each in career.framework.actions}
        self.weeks = [days / 7 for days in (90, 91, 92, 92)][:quarters]
        self.required = {each.pillar: each.level for each in career.framework.stage(stage).requires}
        found = best(career, stage, quarters=quarters)
        self.likely = {each.pillar: each.likely for each in found.levels}
        self.stage = stage

    def possible(self) -> Iterator[tuple[CatalogueAction, ...]]:
        """Yield every set of actions that keeps all limits."""
        every = self.actions.values()
        for some in chain.from_iterable(combinations(every, size) for size in range(len(every) + 1)):
            if self._goes_together(some) and self._fits(some):
                yield some

    def rank(self, some: Sequence[CatalogueAction]) -> Rank:
        gates = {gate for each in some for gate in each.earns}
        missing = [self._missing(path, some) for path in self.likely]
        money = sum(float(each.cost.middle.amount) for each in some if each.cost)
        hours = sum(each.hours.middle for each in some if each.hours)
        return -len(gates), round(max(missing), 6), round(sum(missing), 6), money, hours

    def _goes_together(self, some: Sequence[CatalogueAction]) -> bool:
        chosen = {each.id for each in some}
        if any(not set(each.after) <= chosen or set(each.excludes) & chosen for each in some):
            return False
        capacity = self.career.profile.capacity
        budget = None if capacity is None else capacity.money_per_year
        spent = sum(float(each.cost.middle.amount) for each in some if each.cost)
        return budget is None or spent <= float(budget.amount) + hair

    def _earliest(self, action: CatalogueAction) -> float:
        ends = [self._earliest(self.actions[each]) + weeks_of(self.actions[each]) for each in action.after]
        return max(ends, default=0.0)

    def _fits(self, some: Sequence[CatalogueAction]) -> bool:
        first = {each for action in some for each in action.after}
        chosen = {each.id: each for each in some}
        if any(self._earliest(each) + weeks_of(each) > sum(self.weeks) + hair for each in some):
            return False
        order = sorted(first)
        for ends in product(range(len(self.weeks)), repeat=len(order)):
            over = dict(zip(order, ends, strict=True))
            room = {id_: self._room(each, over) for id_, each in chosen.items()}
            if all(sum(shares) >= 1 - hair for shares in room.values()) and self._has_hours(some, room):
                return True
        return False

    def _room(self, action: CatalogueAction, over: Mapping[str, int]) -> list[float]:
        """The share of an action that each quarter has room for, when what comes first is over in given ones."""
        earliest, weeks = self._earliest(action), weeks_of(action)
        begins = max((over[each] for each in action.after), default=0)
        ends = over.get(action.id, len(self.weeks) - 1)
        found = []
        for place, length in enumerate(self.weeks):
            start = sum(self.weeks[:place])
            left = min(length, max(0.0, start + length - earliest))
            share = (min(left / weeks, 1.0) if weeks else float(left > 0)) if begins <= place <= ends else 0.0
            found.append(share)
        return found

    def _has_hours(self, some: Sequence[CatalogueAction], room: Mapping[str, Sequence[float]]) -> bool:
        capacity = self.career.profile.capacity
        assert capacity is not None
        for on_the_job, a_week in ((False, capacity.own_hours_per_week), (True, capacity.job_hours_per_week)):
            if a_week is None:
                continue
            works = [
                (each.hours.middle, room[each.id])
                for each in some
                if each.hours and each.on_the_job is on_the_job
            ]
            places = range(len(self.weeks))
            for within in chain.from_iterable(
                combinations(places, size) for size in range(len(self.weeks) + 1)
            ):
                bound = sum(
                    max(0.0, hours * (1 - sum(shares[place] for place in places if place not in within)))
                    for hours, shares in works
                )
                if bound > sum(a_week * self.weeks[place] for place in within) + hair:
                    return False
        return True

    def _missing(self, path: str, some: Sequence[CatalogueAction]) -> float:
        required, start = self.required[path], self.likely[path]
        if start >= required:
            return 0.0
        most = 0.5 * sum(self.weeks) * 7 / 365.25
        gains = [
            (
                gain.gain * self._share(each, some),
                required if gain.up_to is None else min(gain.up_to, required),
            )
            for each in some
            if (gain := each.develops.get(path)) is not None
        ]
        reached = start
        for order in permutations(gains):
            level = start
            for more, ceiling in order:
                level = max(level, min(level + more, ceiling))
            reached = max(reached, level)
        return required - min(reached, start + most)

    def _share(self, action: CatalogueAction, some: Sequence[CatalogueAction]) -> float:
        if action.kind not in {"stretch-project", "rotation"}:
            return 1.0
        for each in some:
            if each.kind in {"one-on-one", "survey", "mentor"} and (
                not each.topics or not action.topics or set(each.topics) & set(action.topics)
            ):
                return 1.0
        return 0.5


def weeks_of(action: CatalogueAction) -> float:
    return action.estimate.mode if action.estimate else 0.0


@st.composite
def catalogues(draw: st.DrawFn, most: int = 6) -> tuple[CatalogueAction, ...]:
    """Up to six actions: short and long, alone and after each other, beside each other and not."""
    count = draw(st.integers(1, most))
    found = []
    for number in range(count):
        before = [f"a{each}" for each in range(number)]
        paths = draw(st.lists(st.sampled_from(["craft", "people"]), max_size=2, unique=True))
        gain = st.builds(
            Gain, gain=st.sampled_from([0.1, 0.2, 0.3]), up_to=st.sampled_from([None, 1.2, 1.5, 2])
        )
        found.append(
            entry(
                f"a{number}",
                draw(st.sampled_from([0, 10, 40, 80, 150, 300])),
                draw(st.sampled_from([0, 0, 0, 10, 20, 45])),
                kind=draw(st.sampled_from(["course", "stretch-project", "one-on-one"])),
                cost=draw(st.sampled_from([None, "100 CNY", "500 CNY", "900 CNY"])),
                develops={path: draw(gain) for path in paths},
                on_the_job=draw(st.booleans()),
                earns=draw(st.lists(st.sampled_from(["g0", "g1"]), max_size=1)),
                after=draw(st.lists(st.sampled_from(before), max_size=2, unique=True)) if before else (),
                excludes=draw(st.lists(st.sampled_from(before), max_size=1)) if before else (),
                topics=draw(st.lists(st.sampled_from(["left", "right"]), max_size=1)),
            )
        )
    return tuple(found)


@st.composite
def choosers(draw: st.DrawFn) -> Career:
    """A junior who chooses from a small catalogue, with hours and money that are short or not given."""
    level = st.sampled_from([0.5, 1.0, 1.4, 1.8])
    hours = st.sampled_from([None, 0, 1, 3, 6])
    return choosing(
        offering(*draw(catalogues()), parameters=figures(spread=0.5)),
        own=draw(hours),
        job=draw(hours),
        money=draw(st.sampled_from([None, "0 CNY", "600 CNY", "1500 CNY"])),
        ratings=(a_rating("craft", level=draw(level)), a_rating("people", level=draw(level))),
    )
