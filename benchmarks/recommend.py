"""Recommendations from 40, 200 and 1,000 actions over 8 quarters, beside HiGHS with the same programme alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import highspy
import numpy as np

from benchmarks.drawn_catalogues import career_with_catalogue, day
from benchmarks.timing import Report, best_times
from cmo_career.analysis.recommend.limits import Limits
from cmo_career.analysis.recommend.matrix import Objective
from cmo_career.analysis.recommend.programme import Programme, programme_of
from cmo_career.analysis.recommend.recommend import recommend
from cmo_career.analysis.recommend.situation import Situation, situation_of
from cmo_career.analysis.recommend.solving import solver_of
from cmo_career.model.career import Career
from cmo_career.model.profile import Capacity

__all__ = ["measure"]

sizes: Final = (40, 200, 1_000)
gap: Final = 0.01
hair: Final = 1e-6
nodes_of_guess: Final = 1_000


def measure(report: Report) -> None:
    """Recommend from catalogues of all sizes."""
    for size in sizes:
        career = career_with_catalogue(size)
        programme = _programme(career)
        found = recommend(career, "cmo", as_of=day, gap=gap)
        alone = solved_alone(programme)
        assert {each.id for each in found.actions} == alone
        matrix = programme.matrix
        report.note(
            f"{size:,} actions: {len(matrix.lower):,} columns, {sum(matrix.is_integer):,} of them whole, "
            f"{len(matrix.row_lower):,} rows; {len(alone)} actions chosen, gap {found.gap:.2%}"
        )
        rounds = 10 if size < 1_000 else 3
        ours, built, theirs = best_times(
            lambda career=career: recommend(career, "cmo", as_of=day, gap=gap),  # type: ignore[misc]
            _building(career),
            lambda programme=programme: solved_alone(programme),  # type: ignore[misc]
            rounds=rounds,
        )
        peer = "HiGHS with the same programme"
        report.ratio(f"{size:,} actions, the whole answer", ours, peer, theirs, target=1.2)
        report.ratio(f"{size:,} actions, reading and building", built, peer, theirs, target=0.1)


def _situation(career: Career) -> Situation:
    capacity = career.profile.capacity or Capacity()
    return situation_of(
        career,
        "cmo",
        as_of=day,
        quarters=8,
        transition=None,
        weights={},
        capacity=capacity,
        capacity_for_plan=capacity,
    )


def _programme(career: Career) -> Programme:
    situation = _situation(career)
    return programme_of(situation, (), Limits.of(situation.capacity, ()))


def _building(career: Career) -> Callable[[], object]:
    """Return all that comes before the solver runs: what the career says, the programme, its arrays."""
    return lambda: solver_of(_programme(career).matrix)


def solved_alone(programme: Programme) -> set[str]:
    """Return what HiGHS chooses when it gets the arrays and objectives, and nothing else is done."""
    highs = solver_of(programme.matrix)
    highs.setOptionValue("mip_rel_gap", gap)
    columns: Any = None
    for objective in programme.objectives:
        is_reached = False
        for tried in (objective.guess, objective):
            is_reached = columns is not None and objective.value(columns) <= objective.least + hair
            if is_reached or tried is None:
                continue
            highs.setOptionValue("mip_max_nodes", nodes_of_guess if tried is objective.guess else 2**31 - 1)
            columns = _run(highs, tried)
        value = objective.value(columns)
        places, costs = _arrays(objective)
        most = value - objective.offset + hair * max(1.0, abs(value))
        highs.addRow(-np.inf, most, len(places), places, costs)
    for place in programme.chosen.values():
        highs.changeColBounds(place, round(columns[place]), round(columns[place]))
    columns = _run(highs, programme.early)
    return {id_ for id_, place in programme.chosen.items() if columns[place] > 0.5}


def _run(highs: highspy.Highs, objective: Objective) -> list[float]:
    places, costs = _arrays(objective)
    count = highs.getNumCol()
    highs.changeColsCost(count, np.arange(count, dtype=np.int32), np.zeros(count))
    highs.changeColsCost(len(places), places, costs)
    highs.changeObjectiveOffset(objective.offset)
    highs.clearSolver()
    highs.run()
    return list(highs.getSolution().col_value)


def _arrays(objective: Objective) -> tuple[Any, Any]:
    return np.array(list(objective.costs), dtype=np.int32), np.array(
        list(objective.costs.values()), dtype=float
    )
