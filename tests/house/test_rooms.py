"""
Which room knows which: errors and words, then the model, then documents and analysis, then reports.

The third-party name on a line tells its room.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping

import attrs
import pytest

from house.source_tree import library, modules

name = "cmo_career"
bottom = {"errors", "extras", "words"}
core = {*bottom, "model", "documents", "analysis", "reports"}
# What each room may import from the others; every room may import from itself.
knows = {
    "errors": {"words"},
    "extras": {"errors"},
    "words": {"errors"},
    "model": bottom,
    "documents": {*bottom, "model"},
    "analysis": {*bottom, "model"},
    "reports": {*bottom, "model", "analysis"},
    "frameworks": set[str](),
    # Extras know the core and never each other.
    "interop": core,
    "cohort": core,
    "store": core,
    "cli": core,
}
# Where a third-party package may be imported; everything else is at home nowhere.
at_home = {
    "attrs": ("",),
    "networkx": ("model/progression.py", "analysis/"),
    "cattrs": ("documents/",),
    "yaml": ("documents/",),
    "jinja2": ("reports/",),
    "markupsafe": ("reports/",),
    "babel": ("words/",),
    "numpy": ("analysis/forecast/", "analysis/recommend/"),
    "highspy": ("analysis/recommend/",),
    "weasyprint": ("reports/",),
    "cssselect2": ("reports/svg_style.py",),
    "tinycss2": ("reports/svg_style.py",),
}
# Read by type checkers alone.
at_home_for_types = {"networkx": ("model/framework.py",)}
front_door = "__init__.py"


@attrs.frozen
class Import:
    """An import of a module: what, on which line, at run time or for types, at once or on first use."""

    module: str
    line: int
    for_types: bool
    on_first_use: bool


def imports(text: str) -> Iterator[Import]:
    """Yield every import of a module's text, also those inside functions."""
    waiting: list[tuple[ast.AST, bool, bool]] = [(ast.parse(text), False, False)]
    while waiting:
        node, for_types, inside = waiting.pop()
        if isinstance(node, ast.Import):
            yield from (Import(each.name, node.lineno, for_types, inside) for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            whole = node.module or ""
            deeper = whole == name
            for each in node.names:
                yield Import(f"{whole}.{each.name}" if deeper else whole, node.lineno, for_types, inside)
        elif isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            waiting.extend((each, True, inside) for each in node.body)
            waiting.extend((each, for_types, inside) for each in node.orelse)
        else:
            inside = inside or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            waiting.extend((each, for_types, inside) for each in ast.iter_child_nodes(node))


def room_of(path: str) -> str:
    return path.partition("/")[0].removesuffix(".py")


def offences(tree: Mapping[str, str]) -> list[str]:
    """Return every import that leads into a room that its own does not know."""
    found = []
    for path, text in tree.items():
        for each in imports(text):
            package, _, inner = each.module.partition(".")
            offends = _own(path, inner, each) if package == name else _foreign(path, package, each)
            if offends:
                found.append(f"{path} imports {each.module}")
        if "import_module" in text and path != front_door:
            found.append(f"{path} imports by name")
    return sorted(found)


def _own(path: str, inner: str, each: Import) -> bool:
    if path == front_door:
        return not each.for_types
    room, other = room_of(path), inner.partition(".")[0]
    if room == "errors" and not each.on_first_use:
        return True
    return other != room and other not in knows[room]


def _foreign(path: str, package: str, each: Import) -> bool:
    if package in sys.stdlib_module_names:
        return False
    if path == front_door:
        return True
    homes = at_home.get(package, ()) + (at_home_for_types.get(package, ()) if each.for_types else ())
    return room_of(path) in core and not path.startswith(homes)


def test_every_room_knows_only_the_rooms_below_it() -> None:
    tree = modules(library)
    assert len(tree) > 100
    assert {room_of(path) for path in tree} - {"__init__"} <= knows.keys()
    assert sum(1 for text in tree.values() for _ in imports(text)) > 500
    assert offences(tree) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("model/goal.py", "from cmo_career.documents.reading import load"),
        ("model/goal.py", "def show():\n    from cmo_career.reports.render import render"),
        ("model/goal.py", "import cmo_career.analysis.progress.progress"),
        ("model/goal.py", "from cmo_career import load"),
        ("model/goal.py", "from cmo_career import analysis"),
        ("model/goal.py", "import networkx as nx"),
        ("model/goal.py", "import cattrs"),
        ("model/framework.py", "import networkx as nx"),
        ("documents/reading.py", "from cmo_career.analysis.progress.progress import progress"),
        ("documents/reading.py", "import jinja2"),
        ("analysis/progress/progress.py", "from cmo_career.documents.reading import load"),
        ("analysis/progress/progress.py", "from yaml import safe_load"),
        ("analysis/progress/progress.py", "import numpy as np"),
        ("analysis/progress/progress.py", "if TYPE_CHECKING:\n    import numpy as np"),
        ("reports/render.py", "from cmo_career.documents.reading import load"),
        ("reports/render.py", "from babel.dates import format_date"),
        ("words/number.py", "from cmo_career.model.money import Money"),
        ("words/number.py", "class A:\n    def f(self):\n        import jinja2"),
        ("errors.py", "from cmo_career.words import phrase"),
        ("errors.py", "def f():\n    from cmo_career.model.text import Text"),
        ("errors.py", "import requests"),
        ("cohort/table.py", "from cmo_career.store.database import save"),
        ("cli.py", "from cmo_career.cohort.table import count"),
        ("__init__.py", "from cmo_career.model.text import Text"),
        ("__init__.py", "import attr"),
        ("analysis/progress/progress.py", "importlib.import_module('cmo_career.reports.render')"),
    ],
)  # fmt: skip
def test_the_guard_finds_a_planted_offence(path: str, text: str) -> None:
    assert len(offences({path: text})) == 1


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("errors.py", "def f():\n    from cmo_career.words import phrase"),
        (
            "model/goal.py",
            "import attrs\nfrom cmo_career.model.text import Text\nfrom cmo_career.errors import Problem",
        ),
        ("model/progression.py", "import networkx as nx"),
        ("model/framework.py", "if TYPE_CHECKING:\n    import networkx as nx"),
        ("analysis/routes/routes.py", "def f():\n    import networkx as nx"),
        ("reports/view/ways.py", "from cmo_career.analysis.gates.onward import ways_onward"),
        ("cli.py", "import click\nfrom cmo_career.documents.reading import load"),
        ("__init__.py", "if TYPE_CHECKING:\n    from cmo_career.model.text import Text as Text"),
    ],
)
def test_and_nothing_else(path: str, text: str) -> None:
    assert offences({path: text}) == []
