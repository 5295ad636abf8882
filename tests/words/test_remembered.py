from __future__ import annotations

from cmo_career.words.remembered import remembered


def test_an_answer_is_worked_out_once() -> None:
    asked = []

    @remembered(10)
    def double(n: float) -> float:
        asked.append(n)
        return n * 2

    assert [double(2), double(2), double(3)] == [4, 4, 6]
    assert asked == [2, 3]


def test_equal_values_of_different_types_are_told_apart() -> None:
    @remembered(10)
    def named(n: float) -> str:
        return type(n).__name__

    assert [named(1), named(1.0)] == ["int", "float"]
