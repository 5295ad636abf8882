"""From problems with paths to problems with places and addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final, Literal

import attrs

from cmo_career.documents.locate import places
from cmo_career.documents.plan_form import definitions
from cmo_career.errors import Problem
from cmo_career.model.identifier import is_id
from cmo_career.model.origin import Origin

__all__ = ["Located", "placed"]

Path = tuple[str | int, ...]
_sides: Final[tuple[Literal["key", "value"], ...]] = ("key", "value")
_about_keys: Final = frozenset({"key-unknown", "key-unknown-near"})

Located = tuple[Origin, Path]
"""A text, and a path in it."""

kind_of_list = {
    "pillars": "pillar",
    "skills": "skill",
    "stages": "stage",
    "transitions": "transition",
    "gates": "gate",
    "actions": "action",
    "playbooks": "playbook",
    "sources": "source",
    "evidence": "evidence",
    "reviews": "review",
    "raters": "rater",
}


def placed(problems: Iterable[Problem], data: Any, locate: Callable[[Path], Located]) -> list[Problem]:
    """
    Return problems with their places and addresses, in the order of the text.

    Args:
        problems: With paths from the top of the document.

        data: The plain data they are about.

        locate: Tells in which text, and at which path in it, the thing at a path of the document stands.
    """
    written_out = [(problem, followed(data, problem.path)) for problem in problems]
    located = [(problem, path, *locate(path)) for problem, path in written_out]
    by_text: dict[int, tuple[Origin, list[Path]]] = {}
    for _, _, origin, local in located:
        by_text.setdefault(id(origin), (origin, []))[1].append(local)
    found = {
        (text, of): places(origin.text, origin.format, paths, origin.file, of=of)
        for text, (origin, paths) in by_text.items()
        for of in _sides
    }
    result = [
        attrs.evolve(
            problem,
            params=dict(problem.params),
            path=path,
            address=problem.address or address_at(data, path),
            place=found[id(origin), "key" if problem.code in _about_keys else "value"].get(local),
        )
        for problem, path, origin, local in located
    ]
    order = {key: position for position, key in enumerate(by_text)}
    ranks = [
        (
            order[id(origin)],
            problem.place.line if problem.place else 0,
            problem.place.column if problem.place else 0,
        )
        for problem, (_, _, origin, _) in zip(result, located, strict=True)
    ]
    return [problem for _, problem in sorted(zip(ranks, result, strict=True), key=lambda pair: pair[0])]


def followed(data: Any, path: Path) -> Path:
    """Return a path with each ``ref`` on the way replaced by the place where the node is written out."""
    top = _above_tree(path)
    if not top or not isinstance(data, dict):
        return path
    known: dict[str, tuple[Path, dict[str, Any]]] = {}
    here: Any = data
    walked: Path = ()
    for key in path:
        if isinstance(here, dict) and isinstance(here.get("ref"), str) and key not in here:
            known = known or definitions(_at(data, top))
            if here["ref"] not in known:
                return path
            where, here = known[here["ref"]]
            walked = (*top, *where)
        here = _step(here, key)
        walked = (*walked, key)
    return walked


def _above_tree(path: Path) -> Path:
    """Return the path of the goal tree that a path leads into; nothing where it leads elsewhere."""
    if path[:1] == ("plan",):
        return ("plan", "goal")
    return path[:3] if path[:1] == ("playbooks",) and path[2:3] == ("goal",) else ()


def _at(data: object, path: Path) -> Any:
    for key in path:
        data = _step(data, key)
    return data


def _step(here: object, key: str | int) -> Any:
    if isinstance(here, dict):
        return here.get(str(key))
    return here[key] if isinstance(here, list) and isinstance(key, int) and key < len(here) else None


def address_at(data: Any, path: Path) -> str | None:
    """
    Return the address of the nearest thing with an id on the way to *path*.

    >>> address_at({"plan": {"goal": {"id": "launch", "title": 5}}}, ("plan", "goal", "title"))
    'goal/launch'
    """
    found = None
    here: Any = data
    holder = ""
    for key in path:
        if isinstance(key, str):
            here, holder = (here.get(key) if isinstance(here, dict) else None), key
        else:
            here = here[key] if isinstance(here, list) and key < len(here) else None
        if not isinstance(here, dict):
            continue
        for kind in ("goal", "action"):
            if is_id(here.get(kind)) and holder != "outcomes":
                found = f"{kind}/{here[kind]}"
        id_ = here.get("id")
        if is_id(id_):
            kind = "goal" if holder == "goal" else kind_of_list.get(holder, "")
            found = f"{kind}/{id_}" if kind else found
    return found
