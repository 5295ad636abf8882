from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from cmo_career.analysis.forecast.draws import Length, Shared, Trending
from cmo_career.analysis.forecast.program import Program
from cmo_career.analysis.forecast.steps import Finish, Hours, Nth, Periods, Rows, done, never
from cmo_career.analysis.forecast.streams import Streams

columns = 4000


def fixed(program: Program, days: float) -> int:
    return program.add(lambda out: Length(out, "x", days))


@pytest.fixture
def program() -> Program:
    made = Program()
    made.share(lambda out: Shared(out, 1, 0, 0))
    return made


def run(program: Program) -> Rows:
    return program.run(Streams(1), columns)


def test_what_is_over_holds_nothing_up_and_what_never_comes_does(program: Program) -> None:
    three = fixed(program, 3)
    assert program.largest([done, three, three]) == three
    assert program.largest([]) == done
    assert program.largest([three, never]) == never


def test_hours_are_used_one_after_the_other(program: Program) -> None:
    start, first, second = fixed(program, 10), fixed(program, 3), fixed(program, 4)
    one = program.add(lambda out: Hours(out, done, start, first, 1))
    two = program.add(lambda out: Hours(out, one, done, second, 0.5))
    rows = run(program)
    assert (rows[one][0], rows[two][0]) == (13, 15)


def test_the_second_of_three_is_in_the_middle(program: Program) -> None:
    parts = tuple(fixed(program, days) for days in (9, 2, 5))
    second = program.add(lambda out: Nth(out, parts, 2))
    assert run(program)[second][0] == 5


def test_an_estimate_stays_within_its_ends_and_has_its_mean(program: Program) -> None:
    row = program.add(lambda out: Length(out, "x", 0, 7, 14, 42))
    drawn = run(program)[row]
    assert drawn.min() >= 7
    assert drawn.max() <= 42
    assert drawn.mean() == pytest.approx((7 + 4 * 14 + 42) / 6, abs=0.5)


def test_at_least_a_week_is_left_of_what_has_gone_on_for_long(program: Program) -> None:
    row = program.add(lambda out: Length(out, "x", 0, 7, 14, 42, 30))
    assert run(program)[row].min() == 7


def test_what_comes_back_moves_on_by_whole_periods(program: Program) -> None:
    periods = Periods(starts=np.array([-3.0, 27, 57, 87]), times=2, last=0, is_kept=True)
    early, late = fixed(program, 1), fixed(program, 60)
    one = program.add(lambda out: Finish(out, early, early, (), periods))
    two = program.add(lambda out: Finish(out, late, early, (), periods))
    rows = run(program)
    # Kept in the present period, so in the second and third; from day 60 on in the third and fourth.
    assert (rows[one][0], rows[two][0]) == (58, 88)


def test_a_trend_that_may_not_rise_may_never_come(program: Program) -> None:
    row = program.add(lambda out: Trending(out, "x", 0, -1, 0.01, 0, 0.02, 5))
    drawn = run(program)[row]
    assert 0.2 < np.isinf(drawn).mean() < 0.45
    assert (drawn >= 0).all()


def test_the_draws_are_the_same_in_parts_of_any_size() -> None:
    def drawn(size: int) -> NDArray[np.float32]:
        program = Program()
        program.share(lambda out: Shared(out, 1.6, 0.4, 0))
        row = program.add(lambda out: Length(out, "x", 0, 7, 14, 42))
        trend = program.add(lambda out: Trending(out, "y", 0, -1, 0.01, 0.1, 0.02, 5))
        end = program.add(lambda out: Hours(out, trend, done, row, 1))
        program.size = max(program.size, size)
        return program.sample(3, 5000, [end])[end]

    assert np.array_equal(drawn(0), drawn(20_000))


def test_blame_goes_to_what_is_waited_for(program: Program) -> None:
    short, long = fixed(program, 2), fixed(program, 5)
    end = program.largest([short, long])
    blamed = program.blamed(run(program), end)
    assert blamed[long].all()
    assert not blamed[short].any()
