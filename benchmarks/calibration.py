"""
What standing tells of levels and chances, held against people whose true levels are known.

How often does an 80 % interval hold the true level, and of those who are told a chance, how many do meet the
requirement? Three kinds of people: exactly as the formulas think of them; on the scale as it is, three levels and
ratings in halves; and those who are half a level lower on average than their stage requires. Each where groups of
raters differ as assumed, not at all, and twice as much. The seed is fixed, so the figures are the same everywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from typing import Final

import attrs

from benchmarks.drawn_people import Mix, World, day, steps_up, worlds
from benchmarks.timing import Report
from cmo_career.analysis.readiness.readiness import readiness
from cmo_career.analysis.standing.chance import requirement_chance
from cmo_career.analysis.standing.rating_rules import RatingRules
from cmo_career.analysis.standing.standing import standing
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework

__all__ = ["measure"]

people: Final = 250
self_bias: Final = 0.32
"""What people see more in themselves, in standard deviations of ratings (Heidemeier, Moser 2009)."""

mixes: Final[dict[str, Mix]] = {
    "oneself alone": (("self", 1),),
    "the manager alone": (("manager", 1),),
    "three peers": (("peer", 3),),
    "six peers": (("peer", 6),),
    "the manager, three peers": (("manager", 1), ("peer", 3)),
    "the manager, six peers": (("manager", 1), ("peer", 6)),
    "those and five reports": (("manager", 1), ("peer", 6), ("report", 5)),
}


def measure(report: Report) -> None:
    """Draw people, have them rated, ask where they stand, and count."""
    for world in worlds:
        framework = world.framework()
        tau = RatingRules.of(framework)["group-difference"]
        differences = {"not at all": 0.0, "as assumed": tau, "twice as much": 2 * tau}
        counts = [
            {mix: _counted(world, framework, mixes[mix], between) for mix in mixes}
            for between in differences.values()
        ]
        print()
        report.note(f"{world.name}; {counts[0]['six peers'].rows:,} levels for each figure")
        report.note(_line("groups of raters differ", differences))
        _tell_intervals(report, counts)
        _tell_chances(report, counts)
        _tell_self(report, world, framework)


@attrs.frozen(kw_only=True)
class _Count:
    """
    What came out.

    Attributes:
        rows: How many true levels there were.

        held: How many of their intervals held them.

        blind_spots: In how many a person was said to see more than others do.

        told: By chance, how often it was told.

        met: By chance, how often the requirement was met by whom it was told.
    """

    rows: int
    held: int
    blind_spots: int
    told: Counter[float]
    met: Counter[float]


def _counted(world: World, framework: Framework, mix: Mix, between: float, bias: float = 0.0) -> _Count:
    rows = held = blind_spots = 0
    told: Counter[float] = Counter()
    met: Counter[float] = Counter()
    for number, (true, career) in enumerate(world.people(people, framework, mix, between, bias)):
        chances = _chances(career, world)
        if not number:
            _compare_with_readiness(career, chances)
        for row in standing(career, as_of=day).rows:
            rows += 1
            held += row.low is not None and row.high is not None and row.low <= true[row.pillar] <= row.high
            blind_spots += row.is_blind_spot
        for (pillar, place), share in chances.items():
            if share is not None:
                told[share] += 1
                met[share] += true[pillar] >= world.required + steps_up[place] - 0.5
    return _Count(rows=rows, held=held, blind_spots=blind_spots, told=told, met=met)


def _chances(career: Career, world: World) -> dict[tuple[str, int], float | None]:
    """Return the chance that is told, by pillar and stage."""
    rules = RatingRules.of(career.framework)
    found = {}
    for row in standing(career, as_of=day).rows:
        others = [said for said in row.said_by if not said.is_self]
        for place, step in enumerate(steps_up):
            chance = requirement_chance(world.required + step, row.estimate, others, rules)
            found[row.pillar, place] = chance.share
    return found


def _compare_with_readiness(career: Career, chances: Mapping[tuple[str, int], float | None]) -> None:
    """Make sure that readiness tells the chances that are counted; it is asked once, since it tells much more."""
    stages = [readiness(career, f"s{place}", as_of=day) for place in range(len(steps_up))]
    assert all(stages[place].pillar(pillar).share == share for (pillar, place), share in chances.items())


def _tell_intervals(report: Report, counts: Sequence[dict[str, _Count]]) -> None:
    report.note("80 % intervals that hold, rated by")
    for mix in mixes:
        report.note(_line(f"  {mix}", [_share(each[mix].held, each[mix].rows) for each in counts]))


def _tell_chances(report: Report, counts: Sequence[dict[str, _Count]]) -> None:
    report.note("who meet the requirement (of so many), told a chance of")
    told = [sum((count.told for count in each.values()), Counter[float]()) for each in counts]
    met = [sum((count.met for count in each.values()), Counter[float]()) for each in counts]
    for share in (tenths / 10 for tenths in range(1, 10)):
        cells = [
            f"{_share(yes[share], every[share])} ({every[share]:,})"
            for yes, every in zip(met, told, strict=True)
        ]
        report.note(_line(f"  {share:.0%}", cells))


def _tell_self(report: Report, world: World, framework: Framework) -> None:
    """Tell what becomes of people who see more in themselves."""
    rules = RatingRules.of(framework)
    of_self, of_manager = rules.reliability("self"), rules.reliability("manager")
    # Why both: d is counted in the standard deviation of self-ratings and of others' ratings, pooled.
    bias = self_bias * rules["spread"] * sqrt((1 / of_self + 1 / of_manager) / 2)
    tau = rules["group-difference"]
    report.note(_line("people see more in themselves", ["not at all", f"by {bias:.2f} levels"]))
    alone, beside = (
        [_counted(world, framework, mix, tau, each) for each in (0.0, bias)]
        for mix in (mixes["oneself alone"], (("self", 1), *mixes["the manager, six peers"]))
    )
    report.note(_line("  alone: intervals that hold", [_share(each.held, each.rows) for each in alone]))
    report.note(
        _line("  beside others: intervals that hold", [_share(each.held, each.rows) for each in beside])
    )
    report.note(
        _line("  beside others: blind spots", [_share(each.blind_spots, each.rows) for each in beside])
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "-"


def _line(name: str, cells: Iterable[str]) -> str:
    return f"{name:<38}" + "".join(f"{cell:>18}" for cell in cells)
