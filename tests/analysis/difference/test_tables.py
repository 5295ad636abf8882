"""Differences, moves and changes of content as tables."""

from __future__ import annotations

from typing import Any

import attrs

from builders import a_career, a_framework, a_profile, a_rating
from cmo_career.analysis.difference.compare import compare
from cmo_career.analysis.difference.content_change import asks_something_new
from cmo_career.analysis.difference.edits import reschedule
from cmo_career.analysis.difference.move_to import move_to
from cmo_career.analysis.difference.tables import difference_table
from cmo_career.model.action import Gain
from cmo_career.model.change import Difference
from cmo_career.model.composition import all_of
from plan_builders import action, goal, plan

parts: Any = [
    action("study", title="Study", hours=3),
    action("talk", title="Talk"),
    action("end", title="End"),
]
before = plan(goal("launch", all_of(*parts), due="2027-Q2", title="Launch"))


def rows(found: Difference) -> list[tuple[str, ...]]:
    return list(difference_table(found, "en").rows)


def test_a_field_has_what_it_was_and_becomes_and_why() -> None:
    found = reschedule(before, "launch", "2027-Q4", why="The plant is late")
    table = difference_table(found, "en")
    assert table.heads == ("What", "Field", "Was", "Becomes", "Why")
    assert rows(found) == [('Goal "Launch"', "due date", "Q2 2027", "Q4 2027", "The plant is late")]
    assert rows(reschedule(before, "launch", None)) == [('Goal "Launch"', "due date", "Q2 2027", "-", "")]


def test_what_comes_goes_and_moves_has_a_row_each() -> None:
    goal_, added = 'Goal "Launch"', before.add("launch", action("new", title="New"))
    assert rows(compare(before, added)) == [(goal_, "added", "-", 'Action "New"', "")]
    assert rows(compare(added, before)) == [(goal_, "taken out", 'Action "New"', "-", "")]
    turned = before.change("launch", how=all_of(parts[1], parts[2], parts[0]))
    assert rows(compare(before, turned)) == [('Action "Study"', "place", "place 1", "place 3", "")]


def test_a_value_that_a_few_words_cannot_say_is_told_as_otherwise() -> None:
    one, other = (before.change("study", develops={"craft": Gain(gain=each)}) for each in (0.1, 0.2))
    assert rows(compare(one, other)) == [('Action "Study"', "what it develops", "…", "otherwise", "")]
    assert difference_table(compare(before, before), "zh").title == "没有变化"


def test_a_long_difference_shows_its_first_rows() -> None:
    wide = plan(all_of(*(action(f"a{number}") for number in range(50))))
    late = wide
    for number in range(50):
        late = late.change(f"a{number}", hours=9)
    table = difference_table(compare(wide, late), "en")
    assert (len(table.rows), table.after, table.title) == (40, "and 10 more", "50 changes")


def test_a_move_has_a_row_for_whatever_was_not_carried() -> None:
    career = a_career(a_rating("people"), profile=a_profile("junior", None))
    there = attrs.evolve(
        a_framework(), version="2.0.0", pillars=a_framework().pillars[:1], stages=_of_craft()
    )
    table = move_to(career, there).table("en")
    assert table.rows[0][-1] == "the framework does not have it"
    assert "Everything was carried" in move_to(career, career.framework).table("en").text()


def _of_craft() -> Any:
    return [
        attrs.evolve(stage, requires=[each for each in stage.requires if each.pillar.startswith("craft")])
        for stage in a_framework().stages
    ]


def test_a_change_of_content_says_whether_it_asks_something_new() -> None:
    old = a_framework()
    first = old.stages[0]
    raised = [attrs.evolve(each, level=each.level + 1) for each in first.requires]
    new = attrs.evolve(old, title="Otherwise", stages=[attrs.evolve(first, requires=raised), *old.stages[1:]])
    asked = [("是", "大改")] * len(raised)
    assert [row[1:] for row in asks_something_new(old, new).table("zh").rows] == [*asked, ("否", "修订")]
