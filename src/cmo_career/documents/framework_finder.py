"""Finding the framework that a career names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from cmo_career.documents.framework_files import built_in_framework, built_in_names, framework_at
from cmo_career.documents.scalars import expected
from cmo_career.errors import DocumentError, Problem
from cmo_career.model.framework import Framework
from cmo_career.model.reference import unknown

__all__ = ["find_framework"]

_name = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)@(0|[1-9]\d{0,8})", re.ASCII).fullmatch


def find_framework(name: object, given: Sequence[Framework], base: Path | None) -> Framework:
    """
    Return the framework that a career names as ``id@major`` or by a path.

    It is looked for among those *given*, then among the built-in ones, then as a relative path inside *base*,
    never outside it.

    Raises DocumentError where there is none, or the path leads out of the folder.
    """
    if isinstance(name, Framework):
        return name
    if not isinstance(name, str):
        raise expected("word", name)
    if _name(name):
        return _named(name, given)
    for framework in given:
        if framework.id == name:
            return framework
    if name in built_in_names():
        raise DocumentError.of("framework-without-version", name=name, full=built_in_framework(name).name)
    return _beside(name, base)


def _named(name: str, given: Sequence[Framework]) -> Framework:
    found = next((framework for framework in given if framework.name == name), None)
    if found is not None:
        return found
    id_ = name.partition("@")[0]
    if id_ in built_in_names() and built_in_framework(id_).name == name:
        return built_in_framework(id_)
    known = [
        *(framework.name for framework in given),
        *(built_in_framework(each).name for each in built_in_names()),
    ]
    same = [each for each in known if each.partition("@")[0] == id_]
    if same:
        raise DocumentError.of("framework-other-version", name=name[:80], there=", ".join(same))
    raise DocumentError([unknown("framework", name[:80], known, ())])


def _beside(name: str, base: Path | None) -> Framework:
    if base is None:
        raise DocumentError.of("framework-without-base", name=name[:200])
    inside = base.resolve()
    path = (inside / name).resolve()
    if PurePosixPath(name).is_absolute() or Path(name).is_absolute() or not path.is_relative_to(inside):
        raise DocumentError.of("framework-outside-base", name=name[:200])
    if not path.exists():
        raise DocumentError([Problem(code="framework-not-found", params={"name": name[:200]})])
    return framework_at(path)
