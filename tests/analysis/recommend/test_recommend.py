from __future__ import annotations

import json
import pickle
import sys
from datetime import date
from pathlib import Path

import attrs
import pytest

import cmo_career as cc
from builders import a_rating, a_stage, a_transition, an_evidence, figures
from cmo_career.analysis.recommend.recommend import recommend
from cmo_career.errors import AnalysisError, MissingExtraError
from cmo_career.model.career import Career
from cmo_career.model.composition import all_of, any_of
from cmo_career.model.money import Money
from plan_builders import action, goal, plan
from recommend_builders import best, choosing, entry, ids, new_year, offering, rank

examples = Path(__file__).parents[3] / "examples"
spring = date(2026, 3, 31)


def without_plan() -> Career:
    """The example career, with nothing promised yet."""
    career: Career = cc.load(examples / "career.yaml")
    return attrs.evolve(career, plan=None, reviews=(), ignore=())


def one_hour(*actions: object, **fields: object) -> Career:
    """A junior with an hour a week, own and job ones, so 52.1 in a year."""
    return choosing(offering(*actions), own=1, job=1, **fields)  # type: ignore[arg-type]


def test_within_the_hours_the_set_that_lifts_most_is_taken() -> None:
    found = best(
        one_hour(
            entry("a", 40, develops={"craft": (0.3, None)}),
            entry("b", 30, develops={"craft": (0.2, None)}),
            entry("c", 20, develops={"craft": (0.2, None)}),
        )
    )
    assert ids(found) == ("b", "c")
    craft, people = found.levels
    assert (craft.likely, craft.likely_after) == pytest.approx((1.0, 1.4))
    assert people.gains == {}
    assert found.total_shortfall == pytest.approx(1.6)
    assert found.gap == 0
    assert all(each.value - each.bound <= 1e-6 for each in found.objective)
    assert found.purpose == "development"


def test_gates_come_before_levels() -> None:
    found = best(
        one_hour(entry("gate", 50, earns=["g1"]), entry("course", 50, develops={"craft": (0.3, None)}))
    )
    assert ids(found) == ("gate",)
    (opened,) = found.gates
    assert (opened.gate, opened.weight, opened.by, opened.when.written) == (
        "g1",
        "essential",
        ("gate",),
        "2026-Q4",
    )
    assert found.closed == ("g0",)


def test_what_is_furthest_behind_comes_before_the_sum() -> None:
    career = one_hour(
        entry("craft", 50, develops={"craft": (0.3, None)}),
        entry("people", 50, develops={"people": (0.1, None)}),
    )
    assert ids(best(career)) == ("craft",)
    assert ids(best(career, weights={"people": 2.0})) == ("people",)


def test_of_two_sets_that_bring_the_same_the_one_that_costs_least_is_taken() -> None:
    def course(id_: str, hours: float, cost: str) -> object:
        return entry(id_, hours, cost=cost, develops={"craft": (0.3, 1.3)})

    found = best(
        one_hour(course("dear", 10, "900 CNY"), course("long", 40, "90 CNY"), course("short", 30, "90 CNY"))
    )
    assert ids(found) == ("short",)


def test_an_action_adds_nothing_beyond_its_ceiling() -> None:
    found = best(
        one_hour(
            entry("a", 10, develops={"craft": (0.3, 1.2)}),
            entry("b", 10, develops={"craft": (0.2, 1.5)}),
            entry("c", 12, develops={"craft": (0.3, 1.2)}),
        )
    )
    assert ids(found) == ("a", "b")
    assert dict(found.levels[0].gains) == pytest.approx({"a": 0.2, "b": 0.2})


def test_no_more_is_gained_in_a_year_than_half_a_level() -> None:
    found = best(one_hour(*(entry(each, 10, develops={"craft": (0.3, None)}) for each in "abc")))
    assert len(found.actions) == 2
    assert found.levels[0].likely_after == pytest.approx(1.5, abs=1e-3)
    assert found.levels[0].is_at_most_a_year


def test_nothing_is_gained_beyond_what_is_required() -> None:
    career = one_hour(
        entry("small", 5, develops={"craft": (0.2, None)}),
        entry("large", 9, develops={"craft": (0.5, None)}),
        ratings=(a_rating("craft", by="peer", n=60, level=2.0), a_rating("people", level=1)),
    )
    found = best(career)
    assert found.levels[0].shortfall < 0.2
    assert ids(found) == ("small",)
    assert found.levels[0].likely_after == 2


def test_stretch_work_counts_in_full_only_with_feedback_beside_it() -> None:
    stretch = entry("stretch", 20, kind="stretch-project", topics=["left"], develops={"craft": (0.2, None)})
    talks = [entry(f"talk-{each}", 10, kind="one-on-one", topics=[each]) for each in ("left", "right")]
    assert best(one_hour(stretch)).levels[0].likely_after == pytest.approx(1.1)
    found = best(one_hour(stretch, *talks))
    assert ids(found) == ("stretch", "talk-left")
    assert found.levels[0].likely_after == pytest.approx(1.2)


def test_feedback_that_the_plan_has_is_feedback() -> None:
    stretch = entry("stretch", 20, kind="stretch-project", develops={"craft": (0.2, None)})
    talk = entry("talk", 10, kind="one-on-one")
    career = one_hour(stretch, talk, plan=plan(action("talks", kind="one-on-one", hours=1)))
    found = best(career)
    assert ids(found) == ("stretch",)
    assert found.levels[0].likely_after == pytest.approx(1.2)


def test_what_comes_first_is_over_before_what_waits_for_it_begins() -> None:
    found = best(one_hour(entry("a", 20), entry("b", 20, after=["a"], develops={"craft": (0.3, None)})))
    first, then = found.actions
    assert (first.id, then.id) == ("a", "b")
    assert first.ends.first <= then.begins.first
    assert dict(first.by_quarter) == {"2026-Q1": 12.9, "2026-Q2": 7.1}


def test_what_excludes_each_other_is_not_taken_together() -> None:
    found = best(
        one_hour(
            entry("a", 1, excludes=["b"], develops={"craft": (0.1, None)}),
            entry("b", 1, develops={"craft": (0.2, None)}),
            entry("c", 1, develops={"craft": (0.1, None)}),
        )
    )
    assert ids(found) == ("b", "c")


@pytest.mark.parametrize(("cost", "taken"), [("900 CNY", ("a",)), ("901 CNY", ())])
def test_of_the_last_year_only_the_quarters_asked_for_have_money(cost: str, taken: tuple[str, ...]) -> None:
    # Half of 2026 with all of its 600, and two quarters of 2027 with 300.
    career = choosing(offering(entry("a", 40, cost=cost, develops={"craft": (0.2, None)})), money="600 CNY")
    assert ids(best(career, as_of=date(2026, 7, 1))) == taken


def test_currencies_are_never_added_and_what_no_limit_covers_is_told() -> None:
    gains = {"craft": (0.2, None)}
    career = choosing(
        offering(
            entry("a", 1, cost="500 CNY", develops=gains), entry("b", 1, cost="500 USD", develops=gains)
        ),
        money="500 CNY",
    )
    found = best(career)
    assert ids(found) == ("a", "b")
    assert found.uncovered == (Money.of("500 USD"),)
    (money,) = (each for each in found.limits if each.kind == "money")
    assert (money.currency, money.available, money.used) == ("CNY", 500, 500)
    assert ids(best(career, money_per_year=["500 CNY", "499 USD"])) == ("a",)


def test_money_that_no_limit_covers_is_spent_last() -> None:
    career = choosing(
        offering(
            entry("covered", 1, cost="400 CNY", develops={"craft": (0.2, 1.2)}),
            entry("other", 1, cost="3 USD", develops={"craft": (0.2, 1.2)}),
        ),
        money="500 CNY",
    )
    assert ids(best(career)) == ("covered",)


def test_hours_and_money_that_nobody_gave_limit_nothing() -> None:
    career = choosing(offering(entry("a", 9000, cost="9999 CNY", develops={"craft": (0.2, None)})), own=None)
    found = best(career)
    assert ids(found) == ("a",)
    assert found.limits[0].available is None


def test_of_the_first_quarter_only_what_is_left_has_hours() -> None:
    career = choosing(offering(entry("a", 60, develops={"craft": (0.1, None)})), own=6)
    assert ids(best(career, as_of=date(2026, 1, 22), quarters=1)) == ()
    assert ids(best(career, as_of=date(2026, 1, 21), quarters=1)) == ("a",)


def test_the_plan_takes_its_hours_first_and_what_it_holds_counts() -> None:
    courses = [entry(each, 20, develops={"craft": (0.2, None)}, earns=["g0"]) for each in ("a", "b", "c")]
    held = action("a", hours=40, develops=courses[0].develops, earns=["g0"])
    found = best(one_hour(*courses, plan=plan(held)))
    assert ids(found) == ()
    assert found.under_way == ("g0",)
    assert (found.levels[0].with_plan, found.levels[0].likely_after) == pytest.approx((1.2, 1.2))
    assert found.limits[0].promised == pytest.approx(40)


def test_what_is_done_is_not_proposed_and_opens_what_waits_for_it() -> None:
    entries = entry("a", 40), entry("b", 40, after=["a"], develops={"craft": (0.2, None)})
    assert ids(best(one_hour(*entries))) == ()
    done = action("a", started=date(2025, 11, 3), done=date(2025, 12, 1))
    assert ids(best(one_hour(*entries, plan=plan(done)))) == ("b",)


def test_what_was_dropped_may_be_proposed_anew() -> None:
    course = entry("a", 40, develops={"craft": (0.2, None)})
    assert ids(best(one_hour(course, plan=plan(action("a", dropped=date(2025, 12, 1)))))) == ("a",)


def test_what_the_plan_keeps_in_reserve_is_not_proposed_and_takes_nothing() -> None:
    course = entry("b", 20, develops={"craft": (0.2, None)})
    held = plan(any_of(action("a", hours=10), action("b", hours=20)))
    found = best(one_hour(course, plan=held))
    assert ids(found) == ()
    assert found.limits[0].promised == pytest.approx(10)


def test_what_the_plan_excludes_is_not_proposed() -> None:
    entries = entry("a", 1), entry("b", 1, excludes=["a"], develops={"craft": (0.2, None)})
    assert ids(best(one_hour(*entries, plan=plan(action("a", hours=1))))) == ()


def test_a_goal_for_a_gate_without_work_below_it_promises_nothing() -> None:
    opening = entry("a", 10, earns=["g0"])
    empty = goal("sponsor", aims_at="gate/g0")
    assert ids(best(one_hour(opening, plan=plan(empty)))) == ("a",)
    assert ids(best(one_hour(opening, plan=plan(empty.by(action("ask", hours=1)))))) == ()


def test_gates_that_are_open_are_not_opened_again() -> None:
    shown = an_evidence(gate="g0", date=new_year)
    assert ids(best(one_hour(entry("a", 10, earns=["g0"]), evidence=(shown,)))) == ()


def test_what_nobody_rated_is_told_and_left_out() -> None:
    career = one_hour(entry("a", 1, develops={"people": (0.2, None)}), ratings=(a_rating("craft", level=1),))
    found = best(career)
    assert (found.unrated, ids(found)) == (("people",), ())


def test_the_way_in_is_the_nearest_unless_another_is_chosen() -> None:
    framework = offering(
        entry("a", 10, earns=["g0"]),
        entry("b", 10, earns=["g1"]),
        stages=(a_stage("junior", craft=1, people=1), a_stage("senior", craft=2, people=2)),
        transitions=(
            a_transition("junior", "senior", id="long", gates=["g0", "g1"]),
            a_transition("junior", "senior", id="short", gates=["g1"]),
        ),
    )
    career = choosing(framework)
    assert (best(career).transition, ids(best(career))) == ("short", ("b",))
    assert ids(best(career, transition="long")) == ("a", "b")
    with pytest.raises(AnalysisError, match=r"long|short"):
        best(career, transition="longer")


def test_a_stage_without_a_way_has_no_gates() -> None:
    found = best(one_hour(entry("a", 1, develops={"craft": (0.1, None)})), "junior")
    assert (found.transition, found.closed, ids(found)) == (None, (), ())


def test_at_least_one_of_each_group_is_taken_where_asked() -> None:
    kinds = {"a": "reading", "b": "personal-project", "c": "community", "d": "survey", "e": "course"}
    career = one_hour(*(entry(id_, 5, kind=kind) for id_, kind in kinds.items()))
    assert ids(best(career)) == ()
    found = best(career, each_group=True, exclude=["a"])
    assert ids(found) == ("b", "c", "d", "e")
    survey = plan(action("s", kind="survey", hours=1))
    assert ids(best(attrs.evolve(career, plan=survey), each_group=True, exclude=["a"])) == ("b", "c", "e")


def test_what_must_be_there_is_there_with_what_comes_before_it() -> None:
    career = one_hour(entry("a", 5), entry("b", 5, after=["a"]), entry("c", 5, earns=["g1"]))
    assert ids(best(career, include=["b"], exclude=["c"])) == ("a", "b")
    assert ids(best(career, include=["b"])) == ("a", "b", "c")


def test_a_gate_off_the_way_is_opened_where_asked() -> None:
    framework = offering(
        entry("a", 5, earns=["g1"]), transitions=(a_transition("junior", "senior", gates=["g0"]),)
    )
    career = choosing(framework)
    assert ids(best(career)) == ()
    assert ids(best(career, open_gates=["g1"])) == ("a",)


def test_wishes_that_cannot_hold_together_are_told_and_nothing_is_recommended() -> None:
    career = one_hour(
        entry("a", 30),
        entry("b", 30),
        entry("c", 5, excludes=["d"]),
        entry("d", 5),
        entry("e", 2, earns=["g0"]),
    )
    found = best(career, include=["a", "b", "c"], open_gates=["g0"], own_hours_per_week=1, each_group=False)
    assert not found.is_feasible
    assert found.actions == ()
    assert [(each.kind, each.of) for each in found.conflict] == [
        ("include", "a"),
        ("include", "b"),
        ("own-hours", None),
    ]
    assert found.is_conflict_smallest
    fewer = best(career, include=["a", "c", "d", "b"], own_hours_per_week=1)
    assert [each.of for each in fewer.conflict] == ["c", "d"]
    assert found.worth == ()
    assert found.graft() is career


def test_a_wish_for_what_takes_too_long_conflicts_alone_and_says_why() -> None:
    found = best(one_hour(entry("a", 5, weeks=60), entry("b", 5)), include=["a", "b"])
    assert [each.of for each in found.conflict] == ["a"]
    assert "it takes longer than these quarters" in found.why("en")
    assert "所需时间超出这几个季度" in found.why("zh")


def test_a_wish_for_the_only_thing_that_cannot_be_had_conflicts() -> None:
    found = best(one_hour(entry("a", 5, weeks=60)), include=["a"])
    assert [each.of for each in found.conflict] == ["a"]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"quarters": 0}, "quarters-out-of-range"),
        ({"quarters": 41}, "quarters-out-of-range"),
        ({"gap": 1}, "gap-out-of-range"),
        ({"gap": -0.1}, "gap-out-of-range"),
        ({"own_hours_per_week": -1}, "hours-a-week-impossible"),
        ({"job_hours_per_week": 169}, "hours-a-week-impossible"),
        ({"weights": {"craft": 0}}, "weight-out-of-range"),
        ({"weights": {"crafts": 1}}, "id-unknown-near"),
        ({"include": ["aa"]}, "id-unknown"),
        ({"open_gates": ["g"]}, "id-unknown-near"),
        ({"stage": "seniors"}, "id-unknown-near"),
    ],
)
def test_what_nothing_can_be_made_of_is_refused(asked: dict[str, object], code: str) -> None:
    career = one_hour(entry("first", 1))
    with pytest.raises(AnalysisError) as caught:
        best(career, **{"stage": "senior", **asked})  # type: ignore[arg-type]
    assert [each.code for each in caught.value.problems] == [code]
    assert caught.value.text("zh")


def test_figures_that_nothing_can_be_reckoned_with_are_refused() -> None:
    career = choosing(offering(entry("a", 1), parameters=figures(gain_without_feedback=2, gain_a_year=-1)))
    with pytest.raises(AnalysisError) as caught:
        best(career)
    assert [dict(each.params)["parameter"] for each in caught.value.problems] == [
        "gain-a-year",
        "gain-without-feedback",
    ]


def test_without_the_extra_the_command_that_installs_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "highspy", None)
    with pytest.raises(MissingExtraError, match=r'pip install "cmo-career\[analysis\]"'):
        best(one_hour(entry("a", 1)))


def test_the_same_question_has_the_same_answer() -> None:
    career = cc.load(examples / "career.yaml")
    one, other = (recommend(career, "cmo", as_of=spring) for _ in range(2))
    assert json.dumps(one.to_dict()) == json.dumps(other.to_dict())
    assert one == other


def test_the_built_in_catalogue_lifts_and_opens() -> None:
    career = without_plan()
    found = recommend(career, "cmo", as_of=spring, transition="director-to-cmo-inside")
    assert found.essential_opened >= 2
    assert found.gap <= 0.01
    assert all(each.likely_after <= max(each.required, each.likely) for each in found.levels)
    assert found.total_shortfall < sum(each.shortfall for each in found.levels)
    assert set(found.needs) <= {"manager", "company", "other"}
    assert {each.name for each in found.objective} >= {"gates", "largest", "total", "hours"}


def test_another_framework_works_the_same() -> None:
    framework = cc.load_framework(examples / "product-manager.yaml")
    career = cc.load(examples / "product-career.yaml", frameworks=[framework])
    found = recommend(career, "principal-product-manager", as_of=date(2026, 9, 30))
    assert found.actions
    assert found.uncovered or found.limits
    assert found.why("en")
    assert found.why("zh")


def test_what_the_solver_counted_is_what_the_actions_come_to() -> None:
    career = without_plan()
    found = recommend(career, "cmo", as_of=spring)
    reached = {each.name: each.value for each in found.objective}
    assert (-reached["gates"], reached["largest"], reached["total"], reached["hours"]) == pytest.approx(
        (found.essential_opened, found.largest_shortfall, found.total_shortfall, found.hours), abs=1e-4
    )


def test_it_can_be_pickled_and_says_little_of_itself() -> None:
    found = best(one_hour(entry("a", 1, develops={"craft": (0.1, None)})))
    assert pickle.loads(pickle.dumps(found)) == found
    assert repr(found) == "<Recommendation for senior on 2026-01-01: 1 actions>"


def test_one_quarter_of_all_of_a_plan_in_two_places_counts_once() -> None:
    twice = action("x", hours=10)
    found = best(one_hour(entry("a", 1), plan=plan(all_of(goal("g", twice), goal("h", twice)))))
    assert found.limits[0].promised == pytest.approx(10)
    assert rank(found)[-1] == 0
