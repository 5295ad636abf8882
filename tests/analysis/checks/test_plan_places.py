"""Where everything in a plan stands."""

from __future__ import annotations

from hypothesis import given

from cmo_career.analysis.checks.plan_places import PlanPlaces
from cmo_career.model.composition import all_of, any_of, at_least
from cmo_career.model.plan import Plan
from plan_builders import action, actions, goal, plan
from strategies import plans


@given(plans())
def test_paths_are_those_of_the_plan(given_plan: Plan) -> None:
    places = PlanPlaces(given_plan)
    assert [node.id for node in places.nodes] == list(given_plan.ids)
    for node in places.nodes:
        assert places.path_of(node.id) == ("plan", *given_plan.path_of(node.id))
        assert sorted({above.id for above in places.parents.get(node.id, ())}) == list(
            given_plan.parents(node.id)
        )


def test_without_a_plan_there_is_nothing() -> None:
    assert PlanPlaces(None).nodes == ()
    assert PlanPlaces(None).deadlines() == {}


def test_a_deadline_is_ones_own_or_that_of_the_goal_above() -> None:
    shared = action("shared")
    own = action("own", due="2029")
    places = PlanPlaces(
        plan(all_of(goal("a", all_of(shared, own), due="2028"), goal("b", shared)), due="2027")
    )
    found = {id_: due.written for id_, due in places.deadlines().items()}
    assert found == {"cmo": "2027", "a": "2028", "b": "2027", "shared": "2027", "own": "2029"}


def test_every_composition_is_met_once() -> None:
    inner = at_least(1, *actions("x y"))
    places = PlanPlaces(plan(any_of(all_of(inner, action("a")), all_of(inner, action("b")))))
    assert [node.node_kind for _, node in places.compositions] == ["any_of", "all_of", "at_least", "all_of"]
