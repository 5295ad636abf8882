"""The parser whose events all YAML reading walks over: libyaml's where PyYAML has it, else PyYAML's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from cmo_career.documents.limits import Limits

__all__ = ["PurePythonParser", "events", "has_libyaml", "parser_of"]

try:
    from yaml._yaml import CParser
except ImportError:  # pragma: no cover - wheels of PyYAML carry libyaml
    CParser = None  # type: ignore[misc,assignment]

has_libyaml = CParser is not None


class PurePythonParser(Reader, Scanner, Parser):
    """The three lower stages of PyYAML, without what builds nodes and values."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


parser_of: Callable[[str], Any] = CParser if has_libyaml else PurePythonParser


def events(text: str, limits: Limits) -> Iterator[Any]:
    """
    Yield the parser's events for *text*, lazily, and no more than a document within *limits* can have.

    >>> [event.__class__.__name__ for event in events("a: 1", Limits())][2:5]
    ['MappingStartEvent', 'ScalarEvent', 'ScalarEvent']
    """
    # Why: every node gives one event or two, so this bounds even a single endless list at no cost for each event.
    return islice(iter(parser_of(text).get_event, None), 2 * limits.nodes + 8)
