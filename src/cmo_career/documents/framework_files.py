"""Frameworks on the disk: one file, or a folder of files that belong together."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from threading import RLock
from typing import Any, Final

from cmo_career.documents.building import built
from cmo_career.documents.format import is_document_name
from cmo_career.documents.placing import Located
from cmo_career.documents.source_file import StrPath, origin_of_file, path_given, plain_data
from cmo_career.errors import CmoCareerError, DocumentError, Problem
from cmo_career.model.framework import Framework
from cmo_career.model.identifier import is_id
from cmo_career.model.origin import Origin
from cmo_career.model.reference import unknown

__all__ = ["built_in_framework", "built_in_names", "framework_at", "load_framework"]

built_in_folder: Final = Path(__file__).parent.parent / "frameworks"
_lock = RLock()

Data = dict[str, Any]
Parts = list[tuple[Origin, Data]]


def load_framework(name_or_path: StrPath, *, encoding: str | None = None) -> Framework:
    """
    Return a framework: a built-in one by its name, one's own by the path of its file or folder.

    Raises DocumentError with every problem of its files, each with its place.

    >>> framework = load_framework("marketing-leader")
    >>> framework.name, len(framework.stages), len(framework.pillars)
    ('marketing-leader@1', 4, 5)
    """
    name = name_or_path.partition("@")[0] if isinstance(name_or_path, str) else None
    if name is not None and is_id(name) and name in built_in_names():
        framework = built_in_framework(name)
        if name_or_path in (name, framework.name):
            return framework
    if name is not None and is_id(name) and not Path(name_or_path).exists():
        known = [built_in_framework(each).name for each in built_in_names()]
        raise DocumentError([unknown("framework", str(name_or_path), known, ())])
    return framework_at(Path(path_given(name_or_path)), encoding=encoding)


@lru_cache(maxsize=1)
def built_in_names() -> tuple[str, ...]:
    """
    Return the ids of the frameworks that come with the library.

    >>> built_in_names()
    ('marketing-leader',)
    """
    return tuple(
        sorted(each.name for each in built_in_folder.iterdir() if (each / "00-framework.yaml").exists())
    )


def built_in_framework(name: str) -> Framework:
    """Return a built-in framework; it is read once a process."""
    # Why: without the lock, threads that start together would each read it, and get values that are not one.
    with _lock:
        return _built_in(name)


@lru_cache(maxsize=16)
def _built_in(name: str) -> Framework:
    return framework_at(built_in_folder / name)


def framework_at(path: Path, *, encoding: str | None = None) -> Framework:
    """
    Return the framework in a file or folder.

    Raises DocumentError with every problem, and where a folder holds no documents.
    """
    if not path.is_dir():
        origin = origin_of_file(path, encoding=encoding)
        return _of_kind(built(plain_data(origin), lambda at: (origin, at), origin=origin), path)
    files = sorted(each for each in path.iterdir() if is_document_name(each.name))
    if not files:
        raise DocumentError.of("folder-without-documents", file=str(path))
    parts, problems = _parts(files, encoding)
    data, clashes = _joined(parts)
    if problems or clashes:
        raise DocumentError([*problems, *clashes])
    return _of_kind(built(data, lambda at: _located(parts, at)), path)


def _of_kind(value: Any, path: Path) -> Framework:
    if not isinstance(value, Framework):
        raise DocumentError.of("not-a-framework", file=str(path))
    return value


def _parts(files: list[Path], encoding: str | None) -> tuple[Parts, list[Problem]]:
    parts: Parts = []
    problems: list[Problem] = []
    for file in files:
        try:
            origin = origin_of_file(file, encoding=encoding)
            data = plain_data(origin)
            if not isinstance(data, dict):
                raise DocumentError.of("framework-part-not-mapping", file=str(file))
            parts.append((origin, data))
        except CmoCareerError as error:
            problems.extend(error.problems)
    return parts, problems


def _joined(parts: Parts) -> tuple[Data, list[Problem]]:
    """Join the mappings of several files: lists are put one after the other, everything else stands once."""
    joined: Data = {}
    problems: list[Problem] = []
    for origin, data in parts:
        for key, value in data.items():
            if key not in joined:
                joined[key] = [*value] if isinstance(value, list) else value
            elif isinstance(joined[key], list) and isinstance(value, list):
                joined[key].extend(value)
            else:
                params = {"key": key, "file": origin.file or ""}
                problems.append(Problem(code="key-in-two-files", params=params, path=(key,)))
    return joined, problems


def _located(parts: Parts, path: tuple[str | int, ...]) -> Located:
    """Return which of the files holds what stands at a path of the joined document, and where in it."""
    if not path:
        return parts[0][0], ()
    key, *rest = path
    holders = [(origin, data[key]) for origin, data in parts if key in data]
    if not holders:
        return parts[0][0], path
    if rest and isinstance(rest[0], int):
        position = rest[0]
        for origin, value in holders:
            if isinstance(value, list):
                if position < len(value):
                    return origin, (key, position, *rest[1:])
                position -= len(value)
    return holders[0][0], path
