"""Which texts of a framework or a career are not in a language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from cmo_career.model.asked import asked_about
from cmo_career.model.blank import Blank
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from cmo_career.model.playbook import Playbook
from cmo_career.model.text import Text, undetermined
from cmo_career.model.traversal import walk

__all__ = ["MissingTranslation", "missing_translations"]

Path = tuple[str | int, ...]


@attrs.frozen(kw_only=True)
class MissingTranslation:
    """
    A text that a language lacks (缺失的翻译).

    Attributes:
        path: Fields and positions from the top down to the text.

        language: The tag of the language that it lacks.

        languages: The tags of those that it has; ``und`` for a plain string.
    """

    path: Path
    language: str
    languages: tuple[str, ...]

    def __str__(self) -> str:
        written = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in self.path)
        return written.removeprefix(".")


def missing_translations(value: Framework | Career, *languages: str) -> tuple[MissingTranslation, ...]:
    """
    Return every text that lacks one of *languages*, in the order of the fields.

    A plain string counts as the document's own language: a career's ``language``, the first of a framework's
    ``languages``. A parent serves its children: what is there in ``zh`` is there in ``zh-Hans``.

    Args:
        value: A framework, or a career; of a career its framework is not looked at.

        languages: Tags; without any, those of the framework.

    >>> from cmo_career import load_framework
    >>> missing_translations(load_framework("marketing-leader"), "zh", "en")
    ()
    """
    framework = value.framework if isinstance(value, Career) else asked_about(value, Framework)
    own = value.language if isinstance(value, Career) else next(iter(value.languages), undetermined)
    wanted = languages or framework.languages
    return tuple(
        MissingTranslation(path=path, language=language, languages=text.languages)
        for path, text in texts_of(value)
        for language in wanted
        if not _has(text, language, own)
    )


def _has(text: Text, language: str, own: str) -> bool:
    return text.has(language) or (text.is_plain and (language == own or language.startswith(f"{own}-")))


def texts_of(value: Framework | Career) -> Iterator[tuple[Path, Text]]:
    """Yield every text with its path; of a plan each node once; iterative, since plans may be deep."""
    waiting: list[tuple[Path, Any]] = [((), value)]
    while waiting:
        path, each = waiting.pop()
        if isinstance(each, Text):
            yield path, each
        elif isinstance(each, Plan | Playbook):
            nodes = (((*path, node.node_kind, node.id), node) for node in walk(each.goal))
            waiting.extend([] if isinstance(each, Plan) else reversed([*_parts(path, each)]))
            waiting.extend(reversed([*nodes]))
        elif isinstance(each, tuple):
            waiting.extend(reversed([((*path, number), part) for number, part in enumerate(each)]))
        elif isinstance(each, FrozenMap):
            waiting.extend(reversed([((*path, key), part) for key, part in each.items()]))
        elif attrs.has(each.__class__) and (each is value or not isinstance(each, Framework)):
            waiting.extend(reversed([*_parts(path, each)]))


def _parts(path: Path, value: Any) -> Iterator[tuple[Path, Any]]:
    for field in attrs.fields(value.__class__):
        if not field.init or field.name in {"origin", "extra"}:
            continue
        if field.name == "default" and isinstance(value, Blank) and value.kind != "text":
            continue
        part = getattr(value, field.name)
        if not isinstance(part, Node):
            yield (*path, field.name), part
