"""
Run the benchmarks and print what they found.

    python -m benchmarks                    all of them
    python -m benchmarks plans page         some of them

Each figure is a ratio to a named peer that is measured in the same run: both take turns, and the least time of each
counts. A target that is missed is said to be missed; the command ends with 0 all the same.
"""

from __future__ import annotations

import argparse
import platform
import sys
from importlib import import_module
from pathlib import Path

if __package__ in {None, ""}:
    # Why: as a script the folder itself would be searched first, and the package could not be found.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from benchmarks.timing import Report, noise

questions = (
    "imports",
    "loading",
    "json_loading",
    "structuring",
    "plans",
    "schedules",
    "page",
    "whole",
    "batch",
    "answers",
    "routes",
    "recommend",
    "calibration",
    "forecasting",
    "forecast_calibration",
)
"""One module each, in the order in which they are asked."""


def main() -> None:
    """Ask the questions named on the command line, or all of them."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="Measure the library beside its peers."
    )
    parser.add_argument("questions", nargs="*", metavar="question", help=", ".join(questions))
    wanted = parser.parse_args().questions or questions
    unknown = [each for each in wanted if each not in questions]
    if unknown:
        parser.error(f"no such question: {', '.join(unknown)}; there are {', '.join(questions)}")
    print(
        f"Python {platform.python_version()} on {platform.machine()}; the least of all rounds, taken in turns."
    )
    print(f"Noise: one and the same work, measured twice in this way, differs by {noise():.1%}.")
    report = Report()
    for question in wanted:
        module = import_module(f"benchmarks.{question}")
        print(f"\n{question}: {(module.__doc__ or '').strip().splitlines()[0]}")
        module.measure(report)
    report.print_summary()


if __name__ == "__main__":
    main()
