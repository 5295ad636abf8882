from __future__ import annotations

import highspy
import pytest

from recommend_builders import best, choosing, entry, ids, offering


def test_it_does_not_matter_with_how_many_threads_somebody_else_solved_something() -> None:
    other = highspy.Highs()  # type: ignore[no-untyped-call]
    other.setOptionValue("output_flag", False)
    other.resetGlobalScheduler(True)
    other.setOptionValue("threads", 2)
    other.addVar(0.0, 1.0)
    other.changeColIntegrality(0, highspy.HighsVarType.kInteger)
    other.run()
    career = choosing(offering(entry("a", 1, develops={"craft": (0.2, None)})))
    assert ids(best(career)) == ("a",)


def test_the_solver_writes_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    best(choosing(offering(entry("a", 1, develops={"craft": (0.2, None)}))))
    assert capfd.readouterr() == ("", "")


def test_a_larger_gap_is_asked_for_and_told() -> None:
    found = best(choosing(offering(entry("a", 1, develops={"craft": (0.2, None)}))), gap=0.5)
    assert found.gap_asked == 0.5
    assert 0 <= found.gap <= 0.5
