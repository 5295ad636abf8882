from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cmo_career.analysis.schedule.levelling import Levelling
from cmo_career.analysis.schedule.network import Network
from cmo_career.analysis.schedule.repeats import never
from cmo_career.model.composition import all_of, in_order
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Capacity
from plan_builders import action, goal, plan
from schedule_builders import monday, networks, six_and_four


def test_every_event_comes_after_those_before_it() -> None:
    network = Network(
        plan(
            in_order(
                action("a", hours=6),
                goal("g", all_of(action("b", hours=6), action("c", hours=12))),
                action("d", hours=6),
            )
        ),
        six_and_four,
        monday,
    )
    place = {event: number for number, event in enumerate(network.order)}
    assert set(place) == set(range(2, len(network.after)))
    assert all(place[event] < place[later] for event, ways in enumerate(network.after) for later in ways)
    assert network.end - network.base == 4


def test_due_dates_alone_bind_only_what_stands_before_them() -> None:
    network = Network(
        plan(
            all_of(
                in_order(action("a", hours=6), action("b", hours=12, due="2026-02-01")), action("c", hours=6)
            )
        ),
        six_and_four,
        monday,
    )
    latest = {id_: network.by_due[0][event] for id_, event in network.ends.items()}
    assert (latest["a"] - network.base, latest["b"] - network.base) == (2, 4)
    assert (latest["c"], latest["cmo"]) == (never, never)


def test_a_plan_that_is_over_is_an_empty_network() -> None:
    network = Network(plan(action("a"), dropped="2026-01-05"), None, date(2026, 2, 1))
    assert (network.after, network.chain, network.end) == ([], (), network.base)


@given(networks(), st.integers(1, 40), st.integers(1, 40))
def test_other_hours_give_what_a_new_network_gives(drawn: Plan, own: int, job: int) -> None:
    other = Capacity(own_hours_per_week=own, job_hours_per_week=job)
    network = Network(drawn, six_and_four, monday)
    asked = network.by_due, network.latest, network.chain
    made, again = network.with_hours(other), Network(drawn, other, monday)
    for name in (
        "minutes",
        "weeks",
        "dues",
        "order",
        "earliest",
        "over",
        "free",
        "by_due",
        "latest",
        "chain",
    ):
        assert getattr(made, name) == getattr(again, name)
    assert Levelling(made).overs == Levelling(again).overs
    assert (network.by_due, network.latest, network.chain) == asked
