"""The front door: every public name, loaded when it is first used."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from pathlib import PurePosixPath
from typing import Any

import attrs
import pytest

import cmo_career as cc
from house.source_tree import library, modules

heavy = (
    "attrs",
    "attr",
    "babel",
    "cattrs",
    "jinja2",
    "networkx",
    "numpy",
    "yaml",
    "cmo_career.model",
    "cmo_career.words",
)
door = ast.parse((library / "__init__.py").read_text(encoding="utf-8"))


def run(code: str) -> str:
    """Return what a fresh interpreter prints."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def imported_for_types(tree: ast.Module) -> dict[str, str]:
    """Return the module of every name that type checkers see at the front door."""
    return {
        each.asname or each.name: node.module or ""
        for branch in tree.body
        if isinstance(branch, ast.If) and isinstance(branch.test, ast.Name)
        for node in branch.body
        if isinstance(node, ast.ImportFrom)
        for each in node.names
    }


def documented() -> list[tuple[str, Any]]:
    return [
        (name, getattr(cc, name))
        for name in cc.__all__
        if inspect.isclass(getattr(cc, name)) or callable(getattr(cc, name))
    ]


def test_the_names_stand_once_and_in_order() -> None:
    assert len(cc.__all__) > 80
    assert list(cc.__all__) == sorted(set(cc.__all__))


def test_type_checkers_see_the_names_that_are_loaded_on_first_use() -> None:
    seen = imported_for_types(door)
    assert len(seen) > 80
    assert seen == {name: f"cmo_career.{module}" for name, module in cc._module_of.items()}
    assert sorted(seen) == sorted(cc.__all__)


def test_the_guard_finds_a_name_that_only_type_checkers_see() -> None:
    tree = ast.parse("if TYPE_CHECKING:\n    from cmo_career.model.text import Txt as Txt")
    assert imported_for_types(tree) == {"Txt": "cmo_career.model.text"}
    assert imported_for_types(ast.parse("from cmo_career.model.text import Text")) == {}


@pytest.mark.parametrize("name", cc.__all__)
def test_a_name_leads_to_what_it_names(name: str) -> None:
    found = getattr(cc, name)
    assert getattr(found, "__name__", name) == name
    assert vars(cc)[name] is found


def test_completion_shows_the_public_names() -> None:
    assert set(cc.__all__) <= {*dir(cc)}
    assert "__version__" in dir(cc)


def test_a_misspelt_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="'cmo_career' has no attribute 'Carrer'"):
        cc.Carrer  # type: ignore[attr-defined]  # noqa: B018 - the look-up itself is what fails
    assert not hasattr(cc, "_hidden")


def test_importing_the_library_loads_next_to_nothing() -> None:
    code = f"import sys, cmo_career\nprint([name for name in {heavy!r} if name in sys.modules])"
    assert run(code).strip() == "[]"


def test_a_value_of_the_model_loads_neither_documents_nor_graphs_nor_pages() -> None:
    unneeded = ("babel", "cattrs", "jinja2", "networkx", "numpy", "yaml")
    code = (
        "import sys, cmo_career as cc\n"
        "cc.Goal(id='a', title='A').by(cc.Action(id='b', title='B', kind='course'))\n"
        f"print([name for name in {unneeded!r} if name in sys.modules])"
    )
    assert run(code).strip() == "[]"


def test_names_stay_what_they_are_whichever_modules_were_imported_first() -> None:
    every = sorted(
        f"cmo_career.{'.'.join(PurePosixPath(path).with_suffix('').parts)}" for path in modules(library)
    )
    every = [each.removesuffix(".__init__") for each in every]
    assert "cmo_career.analysis.progress.progress" in every
    code = (
        "import importlib, types, cmo_career as cc\n"
        f"for name in {every!r}:\n    importlib.import_module(name)\n"
        "print([name for name in cc.__all__ if isinstance(getattr(cc, name), types.ModuleType)])"
    )
    assert run(code).strip() == "[]"


def test_every_public_class_and_function_is_documented() -> None:
    things = documented()
    assert len(things) > 80
    assert [name for name, thing in things if not (inspect.getdoc(thing) or "").strip()] == []


def test_a_class_is_documented_by_itself_and_not_by_the_class_it_extends() -> None:
    classes = [(name, thing) for name, thing in documented() if inspect.isclass(thing)]
    assert len(classes) > 50
    assert [name for name, thing in classes if not (vars(thing).get("__doc__") or "").strip()] == []


def test_every_field_of_a_public_value_is_documented() -> None:
    missing = [
        f"{name}.{field.name}"
        for name, thing in documented()
        if inspect.isclass(thing) and attrs.has(thing)
        for field in attrs.fields(thing)
        if not field.name.startswith("_")
        and field.init
        and not any(f"{field.name}: " in (each.__doc__ or "") for each in thing.__mro__)
    ]
    assert missing == []


def test_every_public_value_shows_itself_without_the_place_it_has_in_memory() -> None:
    classes = [(name, thing) for name, thing in documented() if inspect.isclass(thing) and attrs.has(thing)]
    assert len(classes) > 50
    assert [name for name, thing in classes if thing.__repr__ is object.__repr__] == []
