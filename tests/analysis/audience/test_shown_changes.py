from __future__ import annotations

from typing import Any

import pytest

from builders import a_career
from cmo_career.analysis.audience.audience import for_audience
from cmo_career.analysis.audience.audience_policy import Policy
from cmo_career.model.career import Career
from cmo_career.model.change import Add, Change, Move, Remove, Set, Spot
from cmo_career.model.composition import all_of
from cmo_career.model.review import Commitment, Outcome, Review
from plan_builders import action, goal, plan

kept = Policy.of({"ids": "kept"})
seen: dict[str, Any] = {"share": ["manager"]}
a, b = action("a", **seen), action("b", **seen)
h = action("h")
open_goal = goal("open", all_of(h, a), **seen)
shut_goal = goal("shut", all_of(h, b))


def a_reviewed(*changes: Change, **fields: Any) -> Career:
    review = Review(
        id="q1", kind="quarterly", held="2026-04-01", changes=changes, share=["manager"], **fields
    )
    return a_career(plan=plan(all_of(open_goal, shut_goal), **seen), reviews=[review])


def shown(*changes: Change, **fields: Any) -> tuple[Change, ...]:
    view = for_audience(a_reviewed(*changes, **fields), "manager", policy=kept)
    assert for_audience(view, "manager", policy=kept) == view
    return view.reviews[0].changes


def spot(under: str, *position: int) -> Spot:
    return Spot(under=f"goal/{under}", position=position)


@pytest.mark.parametrize(
    ("change", "is_seen"),
    [
        (Set(at="goal/open", field="due", was="2026", becomes="2027"), True),
        (Set(at="action/a", field="with", becomes=["Lin"]), True),
        (Set(at="goal/shut", field="due", was="2026", becomes="2027"), False),
        (Set(at="action/h", field="hours", was=1, becomes=2), False),
        (Set(at="goal/open", field="chance", was=0.5, becomes=0.6), False),
        (Set(at="goal/open", field="share", was=[], becomes=["mentor"]), False),
        (Set(at="goal/open", field="by", becomes=h), False),
        (Set(at="goal/open", field="mood", becomes="good"), False),
        (Set(at="goal/open", field="aims_at", becomes="senior"), False),
        (Set(at="profile/me", field="position", becomes="cmo"), True),
        (Set(at="profile/me", field="interest", becomes="undecided"), False),
        (Set(at="evidence/x", field="date", becomes="2026-01-01"), False),
    ],
)
def test_only_changes_of_what_is_seen_are_seen(change: Set, is_seen: bool) -> None:
    assert shown(change) == ((change,) if is_seen else ())


def test_a_node_stands_where_the_reader_sees_it() -> None:
    assert shown(Add(at=spot("open", 1), node=a)) == (Add(at=spot("open", 0), node=a),)
    assert shown(Add(at=spot("shut", 1), node=b)) == (Add(at=spot("cmo", 1), node=b),)
    assert shown(Add(at=spot("shut", 1), node=h)) == ()


def test_what_was_taken_out_says_itself_who_may_see_it() -> None:
    gone, secret = action("gone", **seen), action("gone-too")
    assert shown(Remove(at=spot("open", 4), was=gone)) == (Remove(at=spot("open", 0), was=gone),)
    assert shown(Remove(at=spot("shut", 4), was=gone)) == (Remove(at=spot("cmo", 0), was=gone),)
    assert shown(Remove(at=spot("open", 4), was=secret)) == ()
    assert shown(Remove(at=spot("open", 4), was=goal("old", all_of(secret, gone), **seen))) == (
        Remove(at=spot("open", 0), was=goal("old", gone, **seen)),
    )


def test_what_was_added_as_shared_is_hidden_when_it_is_no_longer() -> None:
    assert shown(Add(at=spot("open", 0), node=action("h", **seen))) == ()


def test_a_move_is_seen_between_goals_that_are_seen() -> None:
    there = Move(at="action/a", origin=spot("cmo", 5), to=spot("open", 1))
    assert shown(there) == (Move(at="action/a", origin=spot("cmo", 0), to=spot("open", 0)),)
    from_hidden = Move(at="action/a", origin=spot("shut", 0), to=spot("open", 0))
    assert shown(from_hidden) == (Move(at="action/a", origin=spot("cmo", 0), to=spot("open", 0)),)
    assert shown(Move(at="action/a", origin=spot("gone", 0), to=spot("open", 0))) == ()
    assert shown(Move(at="action/b", origin=spot("cmo", 0), to=spot("shut", 0))) == ()
    assert shown(Move(at="action/h", origin=spot("cmo", 0), to=spot("open", 0))) == ()
    assert shown(Move(at="action/a", origin=spot("open", 0), to=spot("open", 1))) == ()


def test_what_points_at_something_hidden_is_gone() -> None:
    view = for_audience(
        a_reviewed(
            outcomes=[Outcome(goal="open", outcome="met"), Outcome(goal="shut", outcome="missed")],
            commitments=[
                Commitment(what="One", goal="open"),
                Commitment(what="Two", goal="h"),
                Commitment(what="3"),
            ],
        ),
        "manager",
        policy=kept,
    )
    assert [each.goal for each in view.reviews[0].outcomes] == ["open"]
    assert [each.goal for each in view.reviews[0].commitments] == ["open", None]


def test_outcomes_of_what_a_hidden_review_took_out_are_gone() -> None:
    gone = goal("gone", **seen)
    career = a_reviewed(
        Remove(at=spot("open", 0), was=gone), outcomes=[Outcome(goal="gone", outcome="dropped")]
    )
    assert len(for_audience(career, "manager").reviews[0].outcomes) == 1
    private = Review(id="q0", kind="quarterly", held="2026-01-09", changes=career.reviews[0].changes)
    public = Review(
        id="q1",
        kind="quarterly",
        held="2026-04-01",
        outcomes=[Outcome(goal="gone", outcome="dropped")],
        share=["manager"],
    )
    split = a_career(plan=career.plan, reviews=[private, public])
    assert for_audience(split, "manager").reviews[0].outcomes == ()
