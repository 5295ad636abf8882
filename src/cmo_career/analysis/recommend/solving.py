"""The programme solved by HiGHS, one level of the objective after the other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import attrs

from cmo_career.analysis.recommend.matrix import Matrix, Objective
from cmo_career.analysis.recommend.programme import Programme
from cmo_career.errors import AnalysisError
from cmo_career.extras import needs

if TYPE_CHECKING:
    import highspy

__all__ = ["LevelReached", "Solution", "is_feasible", "solved"]

_hair: Final = 1e-6
"""What the solver allows a row to be off."""

_nodes_of_guess: Final = 1000
"""Branches after which a guess is given up."""


@attrs.frozen(kw_only=True)
class LevelReached:
    """
    How well one level of the objective was reached (目标层级).

    Attributes:
        name: ``gates``, ``largest``, ``total``, ``money`` with a currency, or ``hours``.

        value: What it came to; gates are counted below zero, since everything is made as small as can be.

        bound: What nothing can go below, what was reached before being kept.

        gap: How far they are apart, as a share of the value; 0 where it is proven that there is nothing better.
    """

    name: str
    value: float
    bound: float
    gap: float


@attrs.frozen(kw_only=True)
class Solution:
    """
    What the solver found.

    Attributes:
        chosen: Ids of the actions taken up, in alphabetical order.

        shares: The share of each that is done in each quarter.

        levels: How well each level of the objective was reached.
    """

    chosen: tuple[str, ...]
    shares: Mapping[str, Mapping[int, float]]
    levels: tuple[LevelReached, ...]


def solver_of(matrix: Matrix) -> highspy.Highs:
    """
    Return the solver with a programme.

    One thread and a fixed seed: the same programme gives the same solution.
    """
    with needs("analysis"):
        import highspy  # noqa: PLC0415 - the solver on first use
        import numpy as np  # noqa: PLC0415

    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(matrix.lower), len(matrix.row_lower)
    lp.col_cost_ = np.zeros(len(matrix.lower))
    lp.col_lower_, lp.col_upper_ = np.array(matrix.lower), np.array(matrix.upper)
    lp.row_lower_, lp.row_upper_ = np.array(matrix.row_lower), np.array(matrix.row_upper)
    kinds = highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger
    lp.integrality_ = [kinds[each] for each in matrix.is_integer]
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.array(matrix.starts)
    lp.a_matrix_.index_ = np.array(matrix.indices)
    lp.a_matrix_.value_ = np.array(matrix.values)
    highs = highspy.Highs.__new__(highspy.Highs)
    # Why not its own: that writes a banner before anything can tell it not to.
    super(highspy.Highs, highs).__init__()
    for name, value in {"output_flag": False, "threads": 1, "random_seed": 0}.items():
        highs.setOptionValue(name, value)
    highs.passModel(lp)
    return highs


def is_feasible(programme: Programme) -> bool:
    """Return whether anything keeps all rows."""
    return _Solver(programme, gap=0.0).run(Objective(name="any", costs={})) is not None


def solved(programme: Programme, gap: float) -> Solution | None:
    """
    Return the best solution, level by level; None where nothing keeps all rows.

    A level is solved until it is proven to be within *gap* of the best that those before it leave, and then kept as a
    row. Once all are, the actions are fixed, and their work is put as early as it can be.
    """
    solver = _Solver(programme, gap)
    return solver.by_levels()


class _Solver:
    def __init__(self, programme: Programme, gap: float) -> None:
        self._programme = programme
        self._highs = solver_of(programme.matrix)
        self._highs.setOptionValue("mip_rel_gap", gap)
        self._columns: list[float] = []
        self._costed: list[int] = []

    def by_levels(self) -> Solution | None:
        reached: list[LevelReached] = []
        for objective in self._programme.objectives:
            found = self._level(objective)
            if found is None:
                return None
            reached.append(found)
            self._keep(objective, found.value)
        if not self._put_early():
            return None
        return self._solution(tuple(reached))

    def _level(self, objective: Objective) -> LevelReached | None:
        if self._is_reached(objective):
            return _level(objective.name, objective.value(self._columns), objective.least)
        if objective.guess is not None:
            self._guess(objective.guess)
            if self._is_reached(objective):
                return _level(objective.name, objective.value(self._columns), objective.least)
        bound = self.run(objective)
        if bound is None:
            return None
        return _level(objective.name, objective.value(self._columns), max(bound, objective.least))

    def _guess(self, objective: Objective) -> None:
        """Look for something good with little effort: what is proven of a guess is of no use."""
        self._aim(objective)
        most = self._highs.getOptionValue("mip_max_nodes")[1]
        self._highs.setOptionValue("mip_max_nodes", _nodes_of_guess)
        self._ran()
        self._highs.setOptionValue("mip_max_nodes", most)

    def _is_reached(self, objective: Objective) -> bool:
        """Return whether what was found last is as good as anything can be."""
        return bool(self._columns) and objective.value(self._columns) <= objective.least + _hair

    def run(self, objective: Objective) -> float | None:
        """Make an objective as small as can be; return what nothing can go below, or None where nothing is possible."""
        highs = self._highs
        self._aim(objective)
        if not self._ran():
            return None
        if abs(objective.value(self._columns) - highs.getInfo().objective_function_value) > _hair * 10:
            # Why: version 1.16 was seen to hand out columns that are not those of the objective that it tells.
            highs.setOptionValue("presolve", "off")
            self._ran()
            highs.setOptionValue("presolve", "choose")
        info = highs.getInfo()
        # Why: without a whole number in it, it is no programme of whole numbers, and what is found is the best.
        return float(
            info.mip_dual_bound if any(self._programme.matrix.is_integer) else info.objective_function_value
        )

    def _aim(self, objective: Objective) -> None:
        import numpy as np  # noqa: PLC0415

        costs = dict.fromkeys(self._costed, 0.0) | dict(objective.costs)
        self._costed = list(objective.costs)
        places, values = np.array(list(costs), dtype=np.int32), np.array(list(costs.values()), dtype=float)
        self._highs.changeColsCost(len(costs), places, values)
        self._highs.changeObjectiveOffset(objective.offset)

    def _ran(self) -> bool:
        """Solve what the solver has, from nothing that it found before; False where nothing is possible."""
        import highspy  # noqa: PLC0415

        highs, states = self._highs, highspy.HighsModelStatus
        highs.clearSolver()
        if highs.run() == highspy.HighsStatus.kError:
            # Why: somebody else in this thread may have solved something with another number of threads.
            highs.resetGlobalScheduler(True)
            highs.run()
        status = highs.getModelStatus()
        if status in {states.kInfeasible, states.kUnboundedOrInfeasible}:
            return False
        if status == states.kModelEmpty:  # without columns, it looks at no row
            matrix = self._programme.matrix
            return all(low <= 0 <= high for low, high in zip(matrix.row_lower, matrix.row_upper, strict=True))
        if status not in {states.kOptimal, states.kSolutionLimit}:
            raise AnalysisError.of("not-solved", status=highs.modelStatusToString(status))
        if highs.getInfo().primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible:
            self._columns = list(highs.getSolution().col_value)
        return True

    def _keep(self, objective: Objective, value: float) -> None:
        import numpy as np  # noqa: PLC0415

        places = np.array(list(objective.costs), dtype=np.int32)
        values = np.array(list(objective.costs.values()), dtype=float)
        most = value - objective.offset + _hair * max(1.0, abs(value))
        self._highs.addRow(-np.inf, most, len(places), places, values)

    def _put_early(self) -> bool:
        for place in self._programme.chosen.values():
            fixed = round(self._columns[place])
            self._highs.changeColBounds(place, fixed, fixed)
        return self.run(self._programme.early) is not None

    def _solution(self, reached: tuple[LevelReached, ...]) -> Solution:
        chosen = [id_ for id_, place in self._programme.chosen.items() if self._columns[place] > 0.5]
        shares = {
            id_: {
                quarter: share
                for quarter, place in self._programme.shares[id_].items()
                if (share := round(self._columns[place], 6)) > 0
            }
            for id_ in chosen
        }
        return Solution(chosen=tuple(chosen), shares=shares, levels=reached)


def _level(name: str, value: float, bound: float) -> LevelReached:
    bound = min(bound, value)
    gap = (value - bound) / abs(value) if value - bound > _hair else 0.0
    return LevelReached(name=name, value=value, bound=bound, gap=gap)
