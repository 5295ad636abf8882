"""The rule that holds the plan against what its reviews changed."""

from __future__ import annotations

from typing import Any

import pytest

from builders import a_career
from check_pairs import Pair, found, with_plan
from cmo_career.model.action import LogEntry
from cmo_career.model.career import Career
from cmo_career.model.change import Add, Change, Move, Remove, Set, Spot
from cmo_career.model.composition import all_of
from cmo_career.model.measure import Measure, Reading
from cmo_career.model.period import Period
from cmo_career.model.review import Review
from plan_builders import action, goal


def changed(*changes: Change, how: Any = None, held: str = "2026-01-31", **fields: Any) -> Career:
    review = Review(id="q1", kind="quarterly", held=held, changes=changes)
    return with_plan(how, on=a_career(reviews=[review]), **fields)


due = Set(at="goal/cmo", field="due", was=Period("2029"), becomes=Period("2030"))
pairs = {
    "C085": Pair(
        trips=changed(due, due="2031"),
        passes=changed(due, due="2030"),
        at="goal/cmo",
        field=("due",),
        params={"id": "cmo", "review": "q1"},
    )
}


@pytest.mark.parametrize(("code", "pair"), pairs.items())
def test_a_rule_finds_what_it_is_for(code: str, pair: Pair) -> None:
    pair.hold(code)


def test_a_value_that_went_is_missed_at_its_goal() -> None:
    assert found("C085", changed(due)) == [("goal/cmo", ())]


def test_the_later_review_counts_whatever_the_order_in_the_file() -> None:
    first = Review(id="a", kind="quarterly", held="2026-01-31", changes=[due])
    second = Review(
        id="b",
        kind="quarterly",
        held="2026-02-28",
        changes=[Set(at="goal/cmo", field="due", was="2030", becomes="2031")],
    )
    assert found("C085", with_plan(on=a_career(reviews=[second, first]), due="2031")) == []


def test_a_value_may_be_written_in_plain_words() -> None:
    plain = Set(at="action/brief", field="dropped", becomes="2026-03-01")
    assert found("C085", changed(plain, how=action("brief", dropped="2026-03-01"))) == []


def test_readings_and_logged_hours_go_on() -> None:
    before = Measure(name="users", baseline=0, target=50)
    after = Measure(name="users", baseline=0, target=50, readings=[Reading(date="2026-03-01", value=1)])
    target = Set(at="goal/cmo", field="measures", was=(), becomes=(before,))
    assert found("C085", changed(target, measures=[after])) == []
    other = Measure(name="users", baseline=0, target=60)
    assert found("C085", changed(target, measures=[other])) == [("goal/cmo", ("measures",))]
    log = Set(at="action/brief", field="log", was=(), becomes=())
    assert found("C085", changed(log, how=action("brief", log=[LogEntry(date="2026-03-01", hours=1)]))) == []


brief = action("brief")
spot = Spot(under="goal/cmo")


def test_what_was_added_must_be_there() -> None:
    added = Add(at=spot, node=brief)
    assert found("C085", changed(added, how=brief)) == []
    assert found("C085", changed(added)) == [("review/q1", ("changes", 0))]
    assert found("C085", changed(added, how=goal("launch", brief))) == [("action/brief", ())]


def test_what_was_removed_must_not_be_there() -> None:
    removed = Remove(at=spot, was=brief)
    assert found("C085", changed(removed)) == []
    assert found("C085", changed(removed, how=brief)) == [("action/brief", ())]
    assert found("C085", changed(removed, how=goal("launch", brief))) == []


def test_what_was_moved_must_be_where_it_went() -> None:
    move = Move(at="action/brief", origin=spot, to=Spot(under="goal/launch"))
    assert found("C085", changed(move, how=goal("launch", brief))) == []
    assert found("C085", changed(move, how=all_of(goal("launch"), brief))) == [("action/brief", ())]


def test_what_a_review_took_out_again_may_be_gone() -> None:
    assert found("C085", changed(Add(at=spot, node=brief), Remove(at=spot, was=brief))) == []
    set_first = Set(at="action/brief", field="hours", was=1, becomes=2)
    assert found("C085", changed(set_first, Remove(at=spot, was=brief))) == []


def test_what_was_changed_and_taken_out_by_hand_is_missed() -> None:
    gone = Set(at="action/brief", field="hours", was=1, becomes=2)
    assert found("C085", changed(gone)) == [("review/q1", ("changes", 0))]


def test_other_things_than_goals_and_actions_are_not_judged() -> None:
    assert found("C085", changed(Set(at="profile/me", field="since", was=None, becomes="2020"))) == []
    assert found("C085", a_career(reviews=changed(due).reviews)) == []


def test_what_a_whole_by_took_away_again_may_be_gone() -> None:
    added = Add(at=Spot(under="goal/cmo", position=0), node=action("talk"))
    anew = Set(at="goal/cmo", field="by", was=action("talk"), becomes=action("brief"))
    assert found("C085", changed(added, how=action("brief"))) == [("review/q1", ("changes", 0))]
    assert found("C085", changed(added, anew, how=action("brief"))) == []
