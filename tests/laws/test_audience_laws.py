"""Laws of what a reader sees: once is enough, and what is hidden leaves no trace, not in a single byte."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from cmo_career.analysis.audience.audience import for_audience
from cmo_career.analysis.audience.audience_policy import Policy
from cmo_career.analysis.progress.progress import progress
from cmo_career.documents.framework_files import load_framework
from cmo_career.documents.reading import loads
from cmo_career.documents.writing import dumps
from cmo_career.errors import ModelError
from cmo_career.model.action import Action
from cmo_career.model.career import Career, Ignore
from cmo_career.model.change import Add, Move, Remove, Set, Spot
from cmo_career.model.composition import AllOf, AtLeast, Composition, InOrder, all_of, at_least, in_order
from cmo_career.model.evidence import Evidence
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure
from cmo_career.model.node import Node
from cmo_career.model.opening import Opening, Seats
from cmo_career.model.period import Period
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Aspiration, Capacity, Profile
from cmo_career.model.rating import Assessment, Rating
from cmo_career.model.review import Commitment, Outcome, Review
from strategies import first_day, plans

framework = load_framework("marketing-leader")
audiences = st.sampled_from(["manager", "mentor", "public"])
kept = Policy.of({"ids": "kept"})
word = "geheim"  # in every id and text that is hidden and made up here


class Disguise:
    """
    Another plan that a reader cannot tell from the first.

    Hidden nodes get other ids and contents, come and go; hidden goals are put around what is there, or taken from
    around it, with whatever weight they had. What is shown gets other ids, and how it composes stays.

    Attributes:
        names: The new ids of what is shown, by the old ones.
    """

    def __init__(self, plan: Plan, audience: Any, draw: Callable[[st.SearchStrategy[Any]], Any]) -> None:
        self.plan, self.audience, self.draw = plan, audience, draw
        self.count = 0
        self.done: dict[str | int, Node | None] = {}
        shown = [node.id for node in plan.walk() if audience in node.share]
        new = draw(st.permutations([f"zz-{number}" for number in range(len(shown))]))
        self.names = (
            dict(zip(shown, new, strict=True)) if draw(st.booleans()) else {id_: id_ for id_ in shown}
        )

    def goal(self) -> Goal:
        found = self.of(self.plan.goal)
        return found if isinstance(found, Goal) else self.secret_goal(found)

    def of(self, node: Node) -> Node | None:
        key = getattr(node, "id", id(node))
        if key not in self.done:
            self.done[key] = self._of(node)
        return self.done[key]

    def _of(self, node: Node) -> Node | None:
        if isinstance(node, Composition):
            return self._composition(node)
        assert isinstance(node, Goal | Action)
        shown = self.audience in node.share
        if isinstance(node, Action):
            left: Node | None = self.draw(st.sampled_from([None, self.secret_action()]))
            return self._seen(node) if shown else left
        how = self._perhaps_more(self.of(node.how) if node.how is not None else None)
        seen: Goal = self._seen(node)
        if shown:
            return attrs.evolve(seen, how=how)
        if node is self.plan.goal or self.draw(st.booleans()):
            return self.secret_goal(how)
        return how

    def _seen(self, node: Any) -> Any:
        """The same to this reader, shared with others too, and with other guesses."""
        more: dict[str, Any] = {"id": self.names.get(node.id, node.id)}
        more |= {"share": tuple(dict.fromkeys((*node.share, "mentor", "public", "manager")))}
        if not self.draw(st.booleans()):
            more["share"] = (self.audience,)
        if isinstance(node, Goal):
            more["chance"] = self.draw(st.sampled_from([None, 0.25]))
            more["opening"] = self.draw(
                st.sampled_from([None, Opening(outside=Seats(seats=7, per_year=0.1))])
            )
        return attrs.evolve(node, **more)

    def _perhaps_more(self, how: Node | None) -> Node | None:
        choice = self.draw(st.integers(0, 3))
        if choice == 0 or how is None:
            return self.secret_action() if choice == 1 and how is None else how
        return {1: all_of(how, self.secret_action()), 2: self.secret_goal(how), 3: how}[choice]

    def _composition(self, node: Composition) -> Node | None:
        weights = getattr(node, "weights", None)
        pairs: list[tuple[Node, float | None]] = []
        for place, part in enumerate(node.nodes):
            other = self.of(part)
            if other is not None:
                weight = weights[place] if weights else None
                pairs.append((other, self._weight(weight, other) if self._is_secret(part) else weight))
        for _ in range(self.draw(st.integers(0, 2))):
            place = self.draw(st.integers(0, len(pairs)))
            pairs.insert(place, (self.secret_action(), 5 if weights else None))
        if not pairs:
            return None
        nodes = [other for other, _ in pairs]
        if isinstance(node, AtLeast):
            return at_least(self._count(node, nodes), *nodes)
        if weights:
            factor = self.draw(st.sampled_from([1, 3, 0.5]))
            scaled = [None if weight is None else weight * factor for _, weight in pairs]
            compose = in_order if isinstance(node, InOrder) else all_of
            return compose(*nodes, weights=scaled if any(weight is not None for weight in scaled) else None)
        if isinstance(node, AllOf | InOrder) and self.draw(st.booleans()):
            nodes = [self.secret_goal(each) if self.draw(st.booleans()) else each for each in nodes]
        return node.of(nodes)

    def _is_secret(self, part: Node) -> bool:
        return isinstance(part, Goal | Action) and self.audience not in part.share

    def _weight(self, weight: float | None, other: Node) -> float | None:
        """Any weight, for a hidden node; none where a hidden goal was taken from around what now has its place."""
        return self.draw(st.sampled_from([weight, 7, None])) if self._is_secret(other) else None

    def _count(self, node: AtLeast, nodes: list[Node]) -> int:
        """The author's count, or any that asks for all that is shown."""
        distinct = len({getattr(each, "id", id(each)) for each in nodes})
        return min(node.count, distinct)

    def secret_action(self) -> Action:
        self.count += 1
        return Action(
            id=f"{word}-{self.count}",
            title=f"{word} {self.count}",
            kind="mentor",
            hours=97 * self.count,
            cost=f"{self.count}9999 CNY",
        )

    def secret_goal(self, how: Node | None) -> Goal:
        self.count += 1
        measure = Measure(name=word, baseline=0, target=3 + self.count)
        return Goal(id=f"{word}-g{self.count}", title=word, due="2031", measures=[measure], how=how)


@st.composite
def careers(draw: st.DrawFn) -> Career:
    """A career with a plan of all sorts of nodes, ratings, evidence and a review of the plan."""
    return a_full_career(draw(plans(rich=True)))


def a_full_career(plan: Plan) -> Career:
    """A career about *plan*; what is there beside the plan is the same for each."""
    shared = ("manager", "mentor", "public")
    ids = plan.ids
    review = Review(
        id="q1",
        kind="quarterly",
        held="2026-04-01",
        outcomes=[Outcome(goal=id_, outcome="partly", lesson=f"Of {id_}") for id_ in ids],
        commitments=[Commitment(what=f"Do {id_}", goal=id_) for id_ in ids[:3]],
        changes=[
            *(
                Set(at=f"{plan.node(id_).node_kind}/{id_}", field="due", becomes=Period.of("2027"))
                for id_ in ids
            ),
            *(Add(at=Spot(under=plan.goal.address, position=9), node=plan.node(id_)) for id_ in ids[1:2]),
            Remove(
                at=Spot(under=f"goal/{ids[0]}", position=3),
                was=Action(id="long-gone", title="Gone", kind="course", share=shared),
            ),
        ],
        share=shared,
    )
    return Career(
        framework=framework,
        profile=Profile(stage="marketing-director", name="Lin"),
        evidence=[Evidence(id="article", date=first_day, what="Article", gate="public-case", share=shared)],
        assessments=[
            Assessment(
                date=first_day,
                ratings=[Rating(pillar="data", by="report", n=4, level=2, evidence=["article"])],
            )
        ],
        plan=plan,
        reviews=[review],
    )


def hidden_beside(career: Career, audience: str) -> Career:
    """The same career to a reader: with more that only the person sees."""
    wish = Aspiration(stage="ceo-founder", setting=word, within_employer=False)
    own = Evidence(id=f"{word}-e", date=first_day, what=word, gate="two-references")
    said = Rating(pillar="data", by="report", n=4, level=2, notes=[word], evidence=[f"{word}-e", "article"])
    rated = [Rating(pillar="strategy", by="self", level=3, note=word)] if audience != "mentor" else []
    return attrs.evolve(
        career,
        profile=attrs.evolve(
            career.profile,
            aspires_to=wish,
            capacity=Capacity(own_hours_per_week=9),
            interest="undecided",
            strengths=["data"],
            promotion_windows=[4],
        ),
        evidence=[own, *career.evidence],
        assessments=[
            Assessment(date=first_day, ratings=[said, *rated]),
            *([Assessment(date=date(2026, 2, 2), ratings=rated)] if rated else []),
        ],
        reviews=[Review(id=word, kind="event", held="2026-02-01", market=word), *career.reviews],
        ignore=[Ignore(rule="C001", reason=word)],
        extra={"x-own": word},
    )


@settings(max_examples=40)
@given(careers(), audiences)
def test_a_view_is_a_career_and_its_own_view(career: Career, audience: Any) -> None:
    view = for_audience(career, audience)
    assert for_audience(view, audience) == view
    text = dumps(view)
    assert loads(text, [framework]) == view
    assert dumps(for_audience(view, audience)) == text


@settings(max_examples=40)
@given(careers(), audiences)
def test_nothing_hidden_is_named(career: Career, audience: Any) -> None:
    assert career.plan is not None
    view = for_audience(career, audience, policy=kept)
    hidden = [node.id for node in career.plan.walk() if audience not in node.share]
    seen = [node.id for node in career.plan.walk() if audience in node.share]
    ids = () if view.plan is None else view.plan.ids
    assert sorted({*ids} - {"plan"}) == sorted(seen)
    lines = dumps(view).replace("{", " ").replace("}", " ").replace(",", " ").replace("/", " ").split()
    assert not {*hidden} & {*lines}


@settings(max_examples=40)
@given(careers(), audiences)
def test_order_and_hours_of_what_is_seen_stay(career: Career, audience: Any) -> None:
    view = for_audience(career, audience, policy=kept)
    assert career.plan is not None
    if view.plan is not None:
        told = progress(view.plan, as_of=date(2027, 1, 1))
        for node in view.plan.walk():
            if isinstance(node, Action):
                whole = career.plan.node(node.id)
                assert isinstance(whole, Action)
                assert (node.title, node.hours, node.cost, node.log) == (
                    whole.title,
                    whole.hours,
                    whole.cost,
                    whole.log,
                )
        assert told.goal.planned_hours >= 0


@settings(max_examples=150)
@given(st.data(), plans(rich=True), audiences)
def test_two_careers_that_differ_in_what_is_hidden_look_the_same(
    data: st.DataObject, plan: Plan, audience: Any
) -> None:
    """Law: whatever is hidden, its ids, hours, money, dates, number, weights, or that there is any, shows nowhere."""
    plan = mostly_shared(plan, audience, data)
    disguise = Disguise(plan, audience, data.draw)
    try:
        other = Plan(start=plan.start, goal=disguise.goal())
    except ModelError:
        reject()  # the disguise weighs a node twice
    names = disguise.names
    single = [
        id_ for id_, new in names.items() if len(plan.parents(id_)) == 1 and len(other.parents(new)) == 1
    ]
    first = _with_review(plan, audience, [*names], single)
    whole = hidden_beside(
        _with_review(other, audience, [*names.values()], [names[each] for each in single]), audience
    )
    assert word in dumps(whole)
    assert dumps(for_audience(whole, audience)) == dumps(for_audience(first, audience))


def mostly_shared(plan: Plan, audience: Any, data: st.DataObject) -> Plan:
    """Share most nodes of a plan, so that much is seen beside what is hidden."""
    hidden = data.draw(st.sets(st.sampled_from(plan.ids), max_size=3))
    for id_ in plan.ids:
        plan = plan.change(id_, share=() if id_ in hidden else (audience,))
    return plan


def _with_review(plan: Plan, audience: Any, seen: list[str], single: list[str]) -> Career:
    """
    A career whose review speaks of all that the reader sees and of all that is hidden.

    *single* are those seen that have one goal above them; changes name that goal, seen or not.
    """
    secret = [node.id for node in plan.walk() if audience not in node.share]
    above = {id_: Spot(under=f"goal/{plan.parents(id_)[0]}", position=len(secret)) for id_ in single}
    top = Spot(under=plan.goal.address, position=len(secret))
    gone = Action(id="long-gone", title="Gone", kind="course", share=(audience,))
    review = Review(
        id="q1",
        kind="quarterly",
        held="2026-04-01",
        outcomes=[Outcome(goal=id_, outcome="missed", lesson=word) for id_ in secret]
        + [Outcome(goal=id_, outcome="met") for id_ in [*seen, "long-gone"]],
        commitments=[Commitment(what=word, goal=id_) for id_ in secret[:1]]
        + [Commitment(what="Go on", goal=id_) for id_ in seen[:2]],
        changes=[
            *(Set(at=plan.node(id_).address, field="title", was=word) for id_ in secret),
            *(Set(at=plan.node(id_).address, field="due", becomes=Period.of("2027")) for id_ in seen),
            *(Add(at=spot, node=plan.node(id_)) for id_, spot in above.items()),
            *(Remove(at=spot, was=gone) for spot in [*above.values(), top]),
            *(Move(at=plan.node(id_).address, origin=top, to=spot) for id_, spot in above.items()),
        ],
        share=(audience,),
    )
    return attrs.evolve(a_full_career(plan), reviews=[review])
