"""From plain data to values: identify, migrate, structure; and if that fails, tell everything that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

from cmo_career.documents.converter import converter
from cmo_career.documents.diagnosis import diagnose, keys_of
from cmo_career.documents.file_keys import extra_key, framework_path_key, hidden, origin_key
from cmo_career.documents.identify import identify
from cmo_career.documents.migrations import migrate
from cmo_career.documents.placing import Located, placed
from cmo_career.errors import CmoCareerError, DocumentError, Problem
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.model.origin import Origin
from cmo_career.model.reference import unknown_key

__all__ = ["built"]

Data = dict[str, Any]
Locate = Callable[[tuple[str | int, ...]], Located]


def built(
    data: Any,
    locate: Locate | None,
    *,
    origin: Origin | None = None,
    frameworks: Sequence[Framework] = (),
    base: Path | None = None,
) -> Any:
    """
    Return the career, framework or rating round that plain data writes.

    Args:
        data: As a parser gives it; it stays as it is.

        locate: Where the thing at a path of the data stands in a text; None for data without one.

        origin: The text, which the value keeps.

        frameworks: Where a career's framework is looked for first.

        base: The folder in which a career's framework is looked for last.

    Raises DocumentError with every problem, each with its path, its address and, in a text, its place.
    """
    try:
        kind, version = identify(data)
        moved = migrate(kind.name, version, data, to=kind.version)
        fields, problems = _fields(moved, kind.cls, origin, frameworks, base)
    except CmoCareerError as error:
        raise type(error)(_placed(error.problems, data, locate)) from None
    if not problems:
        try:
            return converter().structure(fields, kind.cls)
        except Exception:  # noqa: BLE001, S110 - the thorough converter tells what is wrong
            pass
    at_framework = {problem.path[:1] for problem in problems}
    others = [problem for problem in diagnose(fields, kind.cls) if problem.path[:1] not in at_framework]
    found = [*problems, *others] or [Problem(code="value-malformed")]
    raise DocumentError(_placed(found, moved, locate)) from None


def _fields(
    data: Data, cls: type[Any], origin: Origin | None, frameworks: Sequence[Framework], base: Path | None
) -> tuple[Data, list[Problem]]:
    """Return the data as the converter takes it: without its schema, with the framework itself for its name."""
    extra = {key: value for key, value in data.items() if _is_extra(key)}
    fields = data.copy()
    for key in ("schema", *extra):
        fields.pop(key, None)
    hidden_keys = [unknown_key(key.strip("\x01"), keys_of(cls)) for key in fields if hidden(key)]
    if hidden_keys:
        raise DocumentError(hidden_keys)
    if extra:
        fields[extra_key] = extra
    if origin is not None:
        fields[origin_key] = origin
    if cls is not Career or "framework" not in fields:
        return fields, []
    # Why here: the module reads frameworks, which are built by this one.
    from cmo_career.documents.framework_finder import find_framework  # noqa: PLC0415

    try:
        found = find_framework(fields["framework"], frameworks, base)
    except CmoCareerError as error:
        return fields, [problem.below("framework") for problem in error.problems]
    fields["framework"] = found
    if data["framework"] != found.name:
        fields[framework_path_key] = data["framework"]
    return fields, []


def _is_extra(key: object) -> bool:
    return isinstance(key, str) and key.startswith("x-")


def _placed(problems: Sequence[Problem], data: Any, locate: Locate | None) -> list[Problem]:
    unlike = list(dict.fromkeys(problems))
    if locate is not None:
        return placed(unlike, data, locate)
    from cmo_career.documents.placing import address_at, followed  # noqa: PLC0415 - needed only for problems

    paths = [followed(data, problem.path) for problem in unlike]
    return [
        attrs.evolve(
            each, params=dict(each.params), path=path, address=each.address or address_at(data, path)
        )
        for each, path in zip(unlike, paths, strict=True)
    ]


def as_mapping(data: Mapping[str, Any]) -> Data:
    """Return a mapping of any class as a plain one, as documents are."""
    return data if data.__class__ is dict else dict(data)
