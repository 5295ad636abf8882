from __future__ import annotations

from datetime import date

from cmo_career.analysis.schedule.network import Network
from cmo_career.analysis.schedule.repeats import never
from cmo_career.analysis.schedule.trials import Trial, Trials
from cmo_career.model.composition import all_of
from plan_builders import action, plan
from schedule_builders import monday, six_and_four

works = plan(all_of(action("a", hours=12), action("b", hours=30), action("c", hours=8, started="2026-09-01")))
trials = Trials(works, six_and_four, monday, Network(works, six_and_four, monday))


def ends_within(weeks: int, tried: list[int] | None = None) -> object:
    def fits(trial: Trial) -> bool:
        network, levelling = trial
        if tried is not None:
            tried.append(1)
        return levelling.overs[1] < never and levelling.overs[1] - network.base <= weeks

    return fits


def test_the_fewest_hours_are_found_by_halving() -> None:
    tried: list[int] = []
    assert trials.fewest_hours(ends_within(5, tried)) == ("own", 4)  # type: ignore[arg-type]
    assert len(tried) <= 8
    assert trials.fewest_hours(ends_within(1)) is None  # type: ignore[arg-type]


def test_the_smallest_action_that_helps_is_dropped_but_none_that_begins_later() -> None:
    assert trials.least_dropped(ends_within(7), None) == "a"  # type: ignore[arg-type]
    assert trials.least_dropped(ends_within(7), "a") == "b"  # type: ignore[arg-type]
    assert trials.least_dropped(ends_within(1), None) is None  # type: ignore[arg-type]
    assert date(2026, 9, 1) > monday
