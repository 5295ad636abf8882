"""The page on what templates show: every class of every page with its fields, from their docstrings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from cmo_career.reports import view
from cmo_career.reports.registry import reports

__all__ = ["views_page"]

_about = """# What templates show

A template of one's own sees two names: `page`, the view of its report, and `theme`, the look of the page. Their fields are
words and written numbers, in the reader's language, ready to be put out; they are the contract between the library and
templates, and what is not on this page may change at any time. A field that is not there is an error with the template's
line. [Reports](reports.md) says how templates are written and where they lie."""


def views_page() -> str:
    """Return the page."""
    pages = {each.__name__: each for each in _classes() if each.__name__.endswith(("Page", "ThemeView"))}
    known: dict[str, type] = {}
    for each in pages.values():
        _gather(each, known)
    parts = [_about, f"The reports are {', '.join(f'`{name}`' for name in reports)}. `page` is one of these:"]
    parts.append(
        "\n".join(f"- [{name}](#{name.lower()}): {_first_line(each)}" for name, each in pages.items())
    )
    parts += [_section(each, known) for each in known.values()]
    return "\n\n".join(parts) + "\n"


def _classes() -> Iterator[type]:
    """Yield the classes of views, in the order of their modules."""
    for found in sorted(iter_modules(view.__path__), key=lambda each: each.name):
        module = import_module(f"{view.__name__}.{found.name}")
        for value in vars(module).values():
            if isinstance(value, type) and attrs.has(value) and value.__module__ == module.__name__:
                yield value


def _gather(owner: type, known: dict[str, type]) -> None:
    """Add a class and all that its fields hold, each once, in the order of the fields."""
    if _called(owner) in known:
        return
    known[_called(owner)] = owner
    for hint in get_type_hints(owner).values():
        for each in _named_in(hint):
            if attrs.has(each) and each.__module__.startswith("cmo_career.reports."):
                _gather(each, known)


def _named_in(hint: Any) -> Iterator[type]:
    if isinstance(hint, type) and get_origin(hint) is None:
        yield hint
    for each in get_args(hint):
        yield from _named_in(each)


def _called(owner: type) -> str:
    """Return the name of a class; what a picture is made of has names that parts of sections have, too."""
    is_drawn = owner.__module__.endswith("charts.drawing") and owner.__name__ != "Drawing"
    return f"Drawn{owner.__name__}" if is_drawn else owner.__name__


def _section(owner: type, known: dict[str, type]) -> str:
    hints, told = get_type_hints(owner), _attributes(owner)
    rows = [
        f"| `{field.name}` | {_type(hints[field.name], known)} | {told[field.name]} |"
        for field in attrs.fields(owner)
        if not field.name.startswith("_")
    ]
    table = "\n".join(("| field | holds | which is |", "| --- | --- | --- |", *rows))
    return f"## {_called(owner)}\n\n{_first_line(owner)}\n\n{table}"


def _first_line(owner: type) -> str:
    return _plain((owner.__doc__ or "").strip().partition("\n\n")[0])


def _attributes(owner: type) -> dict[str, str]:
    """Return what the docstrings of a class and of those it extends say of each field."""
    told: dict[str, str] = {}
    for each in reversed(owner.__mro__):
        _, _, listed = (each.__doc__ or "").partition("Attributes:\n")
        told |= {
            name: _plain(words)
            for name, words in re.findall(r"^ {8}(\w+): (.+(?:\n {12}.+)*)", listed, re.MULTILINE)
        }
    return told


def _plain(words: str) -> str:
    return " ".join(words.replace("``", "`").split()).replace("|", "\\|")


def _type(hint: Any, known: dict[str, type]) -> str:
    """Return a type in words."""
    if get_origin(hint) in {Union, UnionType}:
        return " or ".join("none" if each is type(None) else _type(each, known) for each in get_args(hint))
    if get_origin(hint) is tuple:
        inner = [each for each in get_args(hint) if each is not Ellipsis]
        return (
            f"list of {_type(inner[0], known)}"
            if len(inner) == 1
            else ", ".join(_type(each, known) for each in inner)
        )
    name = _called(hint) if attrs.has(hint) else getattr(hint, "__name__", str(hint))
    if name in known:
        return f"[{name}](#{name.lower()})"
    return {"str": "text", "int": "number", "float": "number", "bool": "yes or no", "Css": "style"}.get(
        name, f"`{name}`"
    )
