"""Plans: checked once, searched by address, path or predicate, changed at a node."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from typing import Any

import attrs
import pytest

from cmo_career.errors import ModelError
from cmo_career.model.composition import all_of, any_of, at_least, in_order
from cmo_career.model.goal import Goal
from cmo_career.model.identifier import Address
from cmo_career.model.plan import Plan
from plan_builders import action, actions, goal, plan

a, b, c, d = actions("a b c d")


def refused(error: pytest.ExceptionInfo[ModelError]) -> list[tuple[str, dict[str, Any]]]:
    assert all(problem.text(language) for problem in error.value.problems for language in ("en", "zh"))
    return [(problem.code, dict(problem.params)) for problem in error.value.problems]


class TestTheCheck:
    def test_the_same_id_twice_is_one_node(self) -> None:
        shared = goal("shared", a)
        whole = plan(goal("x", shared) & goal("y", goal("shared", action("a"))))
        assert whole.ids == ("cmo", "x", "shared", "a", "y")
        assert whole.parents("shared") == ("x", "y")
        assert len(whole) == 5

    def test_an_id_with_two_contents_is_refused_and_every_one_named(self) -> None:
        with pytest.raises(ModelError) as error:
            plan(goal("x", a & b) & goal("y", action("a", hours=1) & action("b", hours=1)))
        assert refused(error) == [("node-id-clash", {"id": "a"}), ("node-id-clash", {"id": "b"})]

    def test_goals_and_actions_share_their_ids(self) -> None:
        with pytest.raises(ModelError) as error:
            plan(goal("x", action("y")) & goal("y"))
        assert refused(error) == [("node-id-clash", {"id": "y"})]

    def test_a_goal_inside_itself_is_refused(self) -> None:
        with pytest.raises(ModelError) as error:
            plan(goal("x", goal("y", goal("x") & a)))
        assert refused(error) == [("goal-inside-itself", {"id": "x"})]
        with pytest.raises(ModelError, match="stands below itself"):
            plan(goal("cmo"))

    def test_two_orders_that_contradict_each_other_are_refused_with_the_ids(self) -> None:
        with pytest.raises(ModelError) as error:
            plan(goal("x", a >> b >> c) & goal("y", c >> a))
        assert refused(error) == [("order-circular", {"ids": "a, b, c"})]

    def test_work_cannot_follow_the_goal_that_it_is_for(self) -> None:
        with pytest.raises(ModelError) as error:
            plan(in_order(a, goal("x", a & b)))
        assert refused(error) == [("order-circular", {"ids": "a, x"})]

    def test_a_node_that_comes_back_later_is_refused(self) -> None:
        with pytest.raises(ModelError) as error:
            plan(in_order(a, b, a))
        assert refused(error) == [("order-circular", {"ids": "a, b"})]

    def test_orders_through_compositions_count(self) -> None:
        with pytest.raises(ModelError) as error:
            plan(all_of(in_order(a & b, c | d), goal("y", in_order(d, a))))
        assert refused(error)[0][0] == "order-circular"
        assert plan(all_of(in_order(a & b, c | d), goal("y", in_order(a, d))))

    @pytest.mark.parametrize("back", [in_order(a, c), in_order(b, c)])
    def test_what_is_below_a_goal_starts_after_what_the_goal_follows(self, back: Any) -> None:
        with pytest.raises(ModelError) as error:
            plan(in_order(c, goal("x", a >> b)) & goal("y", back))
        assert refused(error)[0][0] == "order-circular"

    @pytest.mark.parametrize("back", [in_order(c, a), in_order(c, b)])
    def test_what_is_below_a_goal_ends_before_what_follows_the_goal(self, back: Any) -> None:
        with pytest.raises(ModelError) as error:
            plan(in_order(goal("x", a >> b), c) & goal("y", back))
        assert refused(error)[0][0] == "order-circular"

    def test_clashes_and_circles_are_reported_together(self) -> None:
        with pytest.raises(ModelError) as error:
            plan(goal("x", a >> b) & goal("y", b >> a) & goal("z", c) & goal("w", action("c", hours=2)))
        assert {code for code, _ in refused(error)} == {"node-id-clash", "order-circular"}

    def test_a_long_circle_is_cut_short(self) -> None:
        parts = [action(f"x{number}") for number in range(50)]
        with pytest.raises(ModelError) as error:
            plan(in_order(*parts, parts[0]))
        assert refused(error)[0][1]["ids"].endswith(", ...")

    def test_a_plan_has_a_day_and_a_goal(self) -> None:
        assert Plan(start="2026-01-05", goal=goal("g")).start == date(2026, 1, 5)
        with pytest.raises(ModelError) as error:
            Plan(start=date(2026, 1, 5), goal=a)  # type: ignore[arg-type]
        assert refused(error)[0][0] == "plan-root-not-goal"

    def test_what_no_document_could_hold_is_refused_at_once(self) -> None:
        low, high = a & b, a | b
        for level in range(60):
            low, high = high, (all_of if level % 2 else any_of)(low, high, action(f"x{level}"))
        with pytest.raises(ModelError) as error:
            plan(high)
        assert refused(error) == [("plan-too-large", {"most": 10_000_000})]
        with pytest.raises(ModelError):
            plan(a).add("cmo", high)


class TestSearching:
    whole = plan(any_of(all_of(goal("x", at_least(1, a, b)), c), in_order(c, d)))

    def test_by_id_and_address(self) -> None:
        assert self.whole.node("a") is a
        assert self.whole.node("action/a") is self.whole.node(Address(kind="action", id="a")) is a
        assert "goal/x" in self.whole
        assert "action/x" not in self.whole
        assert "nothing" not in self.whole

    def test_an_unknown_id_is_answered_with_the_nearest(self) -> None:
        with pytest.raises(ModelError) as error:
            self.whole.node("goal/cmoo")
        assert refused(error) == [("node-unknown-near", {"id": "goal/cmoo", "nearest": "cmo"})]
        with pytest.raises(ModelError) as error:
            self.whole.node("zzzzzzz")
        assert refused(error)[0][0] == "node-unknown"
        with pytest.raises(ModelError):
            self.whole.node("action/x")

    def test_by_path_as_documents_have_it(self) -> None:
        path = ("goal", "by", "any_of", 0, "all_of", 0, "by", "at_least", "of", 1)
        assert self.whole.at(path) is b
        assert self.whole.path_of("b") == path
        assert self.whole.path_of("c") == ("goal", "by", "any_of", 0, "all_of", 1)
        assert self.whole.at(("goal",)) is self.whole.goal

    @pytest.mark.parametrize(
        "path",
        [
            (),
            ("plan",),
            ("goal", "title"),
            ("goal", "by", "all_of", 0),
            ("goal", "by", "any_of"),
            ("goal", "by", "any_of", 2),
            ("goal", "by", "any_of", -1),
            ("goal", "by", "any_of", True),
            ("goal", "by", "any_of", 0, "all_of", 0, "by", "at_least", 1),
            ("goal", "by", "any_of", 1, "in_order", 0, "by"),
        ],
    )
    def test_a_path_that_leads_nowhere_is_refused(self, path: Any) -> None:
        with pytest.raises(ModelError) as error:
            self.whole.at(path)
        assert refused(error)[0][0] == "path-unknown"

    def test_by_predicate_in_the_authors_order(self) -> None:
        assert self.whole.select(lambda node: not isinstance(node, Goal)) == (a, b, c, d)

    def test_upwards(self) -> None:
        assert self.whole.ancestors("a") == ("x", "cmo")
        assert self.whole.parents("c") == ("cmo",)
        assert self.whole.parents("cmo") == ()


class TestChanging:
    def test_one_field_in_all_places_and_the_rest_is_shared(self) -> None:
        left, right, other = goal("x", a & b), goal("y", a | c), goal("z", d)
        before = plan(left & right & other)
        after = before.change("a", hours=7)
        assert after.node("a").hours == 7  # type: ignore[union-attr]
        assert after == plan(
            goal("x", action("a", hours=7) & b) & goal("y", action("a", hours=7) | c) & other
        )
        assert after.node("z") is other
        assert before == plan(left & right & other)

    def test_an_unknown_field_is_answered_with_the_nearest(self) -> None:
        whole = plan(a)
        for name, nearest in (("hour", "hours"), ("with", "with_whom")):
            with pytest.raises(ModelError) as error:
                whole.change("a", **{name: 3})
            assert refused(error)[0][1]["nearest"] == nearest
        with pytest.raises(ModelError) as error:
            whole.change("cmo", by=b)
        assert refused(error)[0][1]["nearest"] == "how"
        with pytest.raises(ModelError) as error:
            whole.change("a", qqqqq=3)
        assert refused(error)[0][0] == "node-field-unknown"

    def test_a_field_keeps_its_rule(self) -> None:
        with pytest.raises(ModelError):
            plan(a).change("a", hours=-1)

    def test_how_a_goal_is_achieved(self) -> None:
        after = plan(goal("x", a & b) & goal("y", b)).change("x", how=c)
        assert after.ids == ("cmo", "x", "c", "y", "b")
        assert "a" not in after
        assert after.parents("b") == ("y",)

    def test_an_id(self) -> None:
        after = plan(goal("x", a) & goal("y", a)).change("a", id="z")
        assert after.ids == ("cmo", "x", "z", "y")
        assert "a" not in after

    def test_the_goal_of_the_plan(self) -> None:
        bigger = plan(goal("x", a)).replace("cmo", goal("x", a))
        assert bigger.ids == ("x", "a")
        assert len(bigger) == 2
        assert bigger.replace("x", goal("top", goal("x", a) & b)).ids == ("top", "x", "a", "b")
        with pytest.raises(ModelError) as error:
            bigger.replace("x", b)
        assert refused(error)[0][0] == "plan-root-not-goal"

    def test_an_action_may_be_split_into_a_composition_that_keeps_it(self) -> None:
        assert plan(a | b).replace("a", a >> c) == plan(any_of(a >> c, b))

    def test_a_change_cannot_make_a_circle(self) -> None:
        whole = plan(goal("x", a >> b) & goal("y", a & b))
        with pytest.raises(ModelError) as error:
            whole.change("y", how=b >> a)
        assert refused(error) == [("order-circular", {"ids": "a, b"})]

    def test_a_change_cannot_put_a_goal_below_itself(self) -> None:
        whole = plan(goal("x", goal("y", a)))
        with pytest.raises(ModelError) as error:
            whole.add("y", whole.node("x"))
        assert refused(error) == [("goal-inside-itself", {"id": "x"})]

    def test_a_thousand_changes_later_everything_is_found(self) -> None:
        whole = plan(all_of(*(goal(f"g{number}", action(f"x{number}")) for number in range(50))))
        for turn in range(1000):
            whole = whole.change(f"x{turn * 7 % 50}", hours=turn)
            if turn % 10 == 0:
                whole = whole.add(f"g{turn % 50}", action(f"n{turn}"))
            if turn % 10 == 5 and turn > 10:
                whole = whole.remove(f"n{turn - 15}")
        anew = Plan(start=whole.start, goal=whole.goal)
        assert whole.ids == anew.ids
        assert len(whole) == len(anew)
        assert all(
            whole.node(id_) == anew.node(id_) and whole.parents(id_) == anew.parents(id_) for id_ in anew.ids
        )


class TestAdding:
    @pytest.mark.parametrize(
        ("how", "position", "becomes"),
        [
            (None, None, d),
            (None, 0, d),
            (a, None, a & d),
            (a, 0, d & a),
            (a, 1, a & d),
            (a & b, None, all_of(a, b, d)),
            (a | b, None, all_of(a | b, d)),
            (a >> b, None, all_of(a >> b, d)),
            (a >> b, 1, in_order(a, d, b)),
            (a | b, 2, any_of(a, b, d)),
            (at_least(2, a, b, c), 0, at_least(2, d, a, b, c)),
            (all_of(a, b | c), (1, 0), all_of(a, any_of(d, b, c))),
            (all_of(a, any_of(b, a >> c)), (1, 1, 2), all_of(a, any_of(b, in_order(a, c, d)))),
            (all_of(a, b, weights=(2, None)), None, all_of(a, b, d, weights=(2, None, None))),
            (in_order(a, b, weights=(2, 3)), 1, in_order(a, d, b, weights=(2, None, 3))),
        ],
    )
    def test_a_node_takes_its_position(self, how: Any, position: Any, becomes: Any) -> None:
        assert plan(how).add("cmo", d, position).goal.how == becomes

    @pytest.mark.parametrize("position", [3, -1, (), (0, 0), (2, 0), True, "0"])
    def test_a_position_that_is_not_there_is_refused(self, position: Any) -> None:
        with pytest.raises(ModelError) as error:
            plan(a & b).add("cmo", d, position)
        assert refused(error)[0][0] == "position-unknown"

    def test_nothing_is_added_below_an_action(self) -> None:
        with pytest.raises(ModelError) as error:
            plan(a).add("a", b)
        assert refused(error) == [("add-under-action", {"id": "a"})]
        with pytest.raises(ModelError):
            plan(a).add("cmo", "b")  # type: ignore[arg-type]

    def test_what_the_plan_has_already_is_shared(self) -> None:
        whole = plan(goal("x", a) & goal("y", b)).add("y", a)
        assert whole.parents("a") == ("x", "y")
        assert len(whole) == 5

    def test_a_shared_node_changes_below_every_goal(self) -> None:
        whole = plan(goal("x", goal("s", a)) & goal("y", goal("s", a) | b)).add("s", c)
        assert whole == plan(goal("x", goal("s", a & c)) & goal("y", goal("s", a & c) | b))


class TestRemoving:
    def test_what_only_it_reached_goes_too(self) -> None:
        whole = plan(goal("x", goal("y", a & b) & c) & goal("z", b)).remove("x")
        assert whole.ids == ("cmo", "z", "b")
        assert "a" not in whole
        assert whole.parents("b") == ("z",)

    def test_a_composition_left_with_one_node_becomes_that_node(self) -> None:
        assert plan(any_of(a & b, c)).remove("c") == plan(a & b)
        assert plan(all_of(a, any_of(b, c & d))).remove("b") == plan(all_of(a, c, d))
        assert plan(a).remove("a") == plan()
        assert plan(all_of(a, b, weights=(1, 2))).remove("a") == plan(b)

    def test_a_weight_goes_with_its_place(self) -> None:
        assert plan(all_of(a, b, c, weights=(1, 2, 3))).remove("b") == plan(all_of(a, c, weights=(1, 3)))

    def test_too_few_for_an_at_least_are_refused(self) -> None:
        with pytest.raises(ModelError) as error:
            plan(at_least(2, a, b)).remove("a")
        assert refused(error)[0][0] == "at-least-count"

    def test_the_goal_of_the_plan_stays(self) -> None:
        with pytest.raises(ModelError) as error:
            plan(a).remove("cmo")
        assert refused(error) == [("remove-root", {"id": "cmo"})]


class TestLiftingAndGrafting:
    def test_a_part_becomes_a_plan_of_its_own(self) -> None:
        whole = plan(goal("x", a & b) & c)
        assert whole.lift("x") == Plan(start=whole.start, goal=goal("x", a & b))
        with pytest.raises(ModelError) as error:
            whole.lift("c")
        assert refused(error) == [("lift-action", {"id": "c"})]

    def test_a_grafted_node_equal_to_one_there_is_the_same(self) -> None:
        whole = plan(goal("x", a)).graft("cmo", Plan(start=date(2026, 1, 1), goal=goal("y", action("a") & b)))
        assert whole == plan(goal("x", a) & goal("y", a & b))
        assert whole.parents("a") == ("x", "y")

    def test_all_clashes_of_a_graft_are_reported_at_once(self) -> None:
        whole = plan(goal("x", a & b) & c)
        with pytest.raises(ModelError) as error:
            whole.graft("cmo", goal("y", action("a", hours=1) & action("c", hours=1) & goal("x", d)))
        assert sorted(params["id"] for _, params in refused(error)) == ["a", "c", "x"]

    def test_a_circle_through_what_is_shared_is_refused(self) -> None:
        with pytest.raises(ModelError) as error:
            plan(goal("x", a >> b)).graft("cmo", goal("y", b >> a))
        assert refused(error)[0][0] == "order-circular"

    def test_a_circle_within_what_comes_in_is_refused(self) -> None:
        with pytest.raises(ModelError) as error:
            plan(a).graft("cmo", goal("y", goal("z", b >> c) & goal("w", c >> b)))
        assert refused(error) == [("order-circular", {"ids": "b, c"})]


class TestAsAValue:
    def test_equal_plans_are_equal_and_travel(self) -> None:
        whole = plan(goal("x", a >> b) & goal("y", a | c))
        assert pickle.loads(pickle.dumps(whole)) == whole
        assert hash(whole) == hash(pickle.loads(pickle.dumps(whole)))
        assert copy.copy(whole) is copy.deepcopy(whole) is whole
        assert whole != attrs.evolve(whole, start=date(2026, 2, 2))
        assert whole != plan(a)
        assert whole != "plan"

    def test_it_shows_no_title(self) -> None:
        assert repr(plan(a)) == "<Plan from 2026-01-05: Goal cmo, 2 nodes>"
