"""What importing the library costs, and what it loads."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile

from benchmarks.material import example_path
from benchmarks.timing import Report

__all__ = ["measure"]

rounds = 25
watched = ("attr", "cattrs", "yaml", "jinja2", "networkx", "babel", "numpy")

front_door = "import cmo_career"
one_name = "from cmo_career import Goal"
attrs_alone = "import attrs"
attrs_and_cattrs = "import attrs, cattrs"


def measure(report: Report) -> None:
    """
    Import in fresh processes, in turns.

    All that is imported has its bytecode in one folder, filled by the first round, whatever was installed how.
    """
    with tempfile.TemporaryDirectory() as folder:
        _measure(report, {**os.environ, "PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""})


def _measure(report: Report, environment: dict[str, str]) -> None:
    works = (front_door, one_name, attrs_alone, attrs_and_cattrs)
    best = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for work in works:
            best[work] = min(best[work], _seconds(work, environment))
    report.ratio(front_door, best[front_door], attrs_and_cattrs, best[attrs_and_cattrs], target=0.2)
    report.ratio(one_name, best[one_name], attrs_alone, best[attrs_alone], target=1.5)
    report.note(f"Which of {', '.join(watched)} are loaded by")
    for name, statements in _uses().items():
        report.note(f"  {name}: {', '.join(_loaded(statements, environment)) or 'none'}")


def _seconds(statement: str, environment: dict[str, str]) -> float:
    code = f"from time import perf_counter as now; start = now(); {statement}; print(now() - start)"
    return float(_output(code, environment))


def _loaded(statements: str, environment: dict[str, str]) -> list[str]:
    code = f"{statements}\nimport sys; print(*(name for name in {watched!r} if name in sys.modules))"
    return _output(code, environment).split()


def _uses() -> dict[str, str]:
    load = f"import cmo_career as cc; career = cc.load({str(example_path)!r})"
    day = "as_of=career.plan.start"
    return {
        front_door: front_door,
        one_name: one_name,
        "load of a career": load,
        "standing": f"{load}; cc.standing(career, {day})",
        "progression": f"{load}; career.framework.progression",
        "render of a page": f"{load}; cc.render(career, 'plan', format='html', language='zh', {day})",
    }


def _output(code: str, environment: dict[str, str]) -> str:
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    return run.stdout
