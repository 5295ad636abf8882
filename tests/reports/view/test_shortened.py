"""Plans too long for their pages."""

from __future__ import annotations

import pytest

from cmo_career.errors import ReportError
from cmo_career.model.action import Action
from cmo_career.model.career import Career
from cmo_career.model.composition import all_of
from cmo_career.model.goal import Goal
from cmo_career.model.plan import Plan
from cmo_career.reports.render import render
from reports.careers import a_bare_career, on
from reports.pdf_tools import need_pdf, words_of_pdf


def a_wide_career(goals: int, actions: int = 5) -> Career:
    """Return a career whose plan has two levels below its goal."""

    def below(number: int) -> Goal:
        parts = [
            Action(id=f"a{number}-{each}", kind=("course", "mentor")[each % 2], title=f"Do {number}-{each}.")
            for each in range(actions)
        ]
        return Goal(id=f"g{number}", title=f"Want {number}.").by(all_of(*parts))

    whole = Goal(id="whole", title="Whole", horizon="long").by(all_of(*map(below, range(goals))))
    return a_bare_career(plan=Plan(start="2026-01-05", goal=whole))


def page(rows: int | None, form: str = "md", goals: int = 20) -> str:
    asked = {} if rows is None else {"rows": rows}
    return render(a_wide_career(goals), format=form, language="en", as_of=on, **asked)  # type: ignore[no-any-return, call-overload]


def test_without_a_limit_all_is_there() -> None:
    assert page(None) == page(1000)
    assert "Left out" not in page(None)
    assert all(f"Do {number}-4\\." in page(None) or f"Do {number}-4." in page(None) for number in range(20))


def test_the_tree_keeps_its_upper_levels_whole() -> None:
    made = page(30)
    tree = made[made.index("## Goals") : made.index("## Actions")]
    assert "Left out for brevity: 100 of 121" in tree
    assert all(f"Want {number}." in tree for number in range(20))
    assert "Do " not in tree


def test_a_tree_wider_than_the_room_keeps_its_first_rows() -> None:
    made = page(8)
    tree = made[made.index("## Goals") : made.index("## Actions")]
    assert "Left out for brevity: 113 of 121" in tree
    assert [number for number in range(20) if f"Want {number}." in tree] == list(range(7))


def test_every_group_of_actions_keeps_its_first_ones() -> None:
    made = page(10)
    actions = made[made.index("## Actions") :]
    assert "Left out for brevity: 90 of 100" in actions
    assert actions.count("**Do ") == 10
    assert "Do 0-0." in actions
    assert "Do 0-1." in actions


@pytest.mark.parametrize("form", ["html", "md", "txt"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_format_says_how_much_it_leaves_out(form: str, language: str) -> None:
    made = render(a_wide_career(20), format=form, language=language, as_of=on, rows=10)  # type: ignore[call-overload]
    said = "略去" if language == "zh" else "Left out for brevity"
    assert made.count(said) == 2


@pytest.mark.parametrize("rows", [0, -1, 1.5, "10", True])
def test_a_number_of_rows_is_a_number(rows: object) -> None:
    with pytest.raises(ReportError, match="is no number of rows"):
        render(a_wide_career(1), language="en", as_of=on, rows=rows)


def test_a_pdf_of_a_long_plan_summarises_it_and_says_so() -> None:
    need_pdf()
    made = words_of_pdf(render(a_wide_career(100, 9), format="pdf", language="en", as_of=on))
    assert "Leftoutforbrevity:900of1,001" in made
    assert "Leftoutforbrevity:500of900" in made
    assert "Want99." in made
