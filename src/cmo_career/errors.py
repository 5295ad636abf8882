"""
Everything that can go wrong, as one family of exceptions and one value that tells what is wrong.

A `Problem` is data: a code, its parameters and where it stands. Its words live in the phrase files of
`cmo_career.words`, so that every problem can be read in every language the library speaks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Self

import attrs

__all__ = [
    "AnalysisError",
    "CmoCareerError",
    "DocumentError",
    "MigrationError",
    "MissingExtraError",
    "ModelError",
    "Place",
    "Problem",
    "ReportError",
    "UnknownKindError",
    "UnsupportedVersionError",
]

type_of_parameter = str | int | float
"""What a problem's parameters may be: words and numbers that a phrase can print."""


@attrs.frozen(kw_only=True)
class Place:
    """
    A place in a text: file, line and column.

    Attributes:
        file: Name of the file as the caller gave it; None for a text in memory.

        line: Counted from 1.

        column: Counted from 1, in characters.

    >>> str(Place(file="career.yaml", line=3, column=7))
    'career.yaml:3:7'
    """

    file: str | None = None
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file or '<text>'}:{self.line}:{self.column}"


def _frozen_parameters(
    given: Mapping[str, type_of_parameter] | Iterable[tuple[str, type_of_parameter]],
) -> tuple[tuple[str, type_of_parameter], ...]:
    return tuple(given.items()) if isinstance(given, Mapping) else tuple(given)


@attrs.frozen(kw_only=True)
class Problem:
    """
    One thing that is wrong: what, and where.

    Attributes:
        code: Stable kebab-case name; docs/problems.md has a section for each.

        params: What the words of the code mention, by name; given as a mapping.

        path: Keys and positions from the document's top down to the value.

        address: The nearest thing with an id, such as ``goal/launch``.

        place: File, line and column, where the value came from a text.

    >>> problem = Problem(code="id-malformed", params={"id": "My Goal"})
    >>> print(problem.text("en"))
    "My Goal" is not an id: ...
    """

    code: str
    params: tuple[tuple[str, type_of_parameter], ...] = attrs.field(default=(), converter=_frozen_parameters)
    path: tuple[str | int, ...] = ()
    address: str | None = None
    place: Place | None = None

    def below(self, *keys: str | int) -> Self:
        """Return the same problem seen from a container in which it lies under *keys*."""
        return attrs.evolve(self, params=dict(self.params), path=(*keys, *self.path))

    def text(self, language: str = "en") -> str:
        """
        Say what is wrong, where, and what to do, in *language*.

        Raises ReportError for a language without phrase files.
        """
        from cmo_career.words import phrase  # noqa: PLC0415 - words are read only when something is said

        params = {name: _in_words(name, value, language) for name, value in self.params}
        parts = [phrase(f"problem.{self.code}.{part}", language, **params) for part in ("text", "fix")]
        places = (str(self.place or ""), self.written_path(), self.address or "")
        where = " ".join(filter(None, places))
        sentence = "problem-question" if parts[1].endswith(("?", "？")) else "problem-sentence"
        said = phrase(sentence, language, what=parts[0], fix=parts[1])
        return f"{where}: {said}" if where else said

    def written_path(self) -> str:
        """
        Return the path as people write it.

        >>> Problem(code="x", path=("plan", "goal", "measures", 0, "unit")).written_path()
        'plan.goal.measures[0].unit'
        """
        written = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in self.path)
        return written.removeprefix(".")

    def __str__(self) -> str:
        return self.text("en")


def _in_words(name: str, value: type_of_parameter, language: str) -> type_of_parameter:
    """Return what a parameter is called, where it is the kind of a thing or of a value."""
    from cmo_career.words import has_phrase, label, phrase  # noqa: PLC0415 - words are read only when something is said

    if name in {"kind", "given"} and has_phrase(f"label.{name}.{value}", language):
        word = label(name, str(value), language)
        # Why asked: German nouns, for one, keep their capital letter inside a sentence.
        return word[:1].lower() + word[1:] if phrase("nouns-in-sentences", language) == "lower-case" else word
    return value


class CmoCareerError(Exception):
    """
    The root of all errors of this library.

    Attributes:
        problems: What was wrong, as values; at least one for errors about data.
    """

    problems: tuple[Problem, ...]

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    @classmethod
    def of(cls, code: str, **params: type_of_parameter) -> Self:
        """Return an error with a single problem."""
        return cls((Problem(code=code, params=params),))

    def text(self, language: str = "en") -> str:
        """Say every problem in *language*, a line each."""
        return "\n".join(problem.text(language) for problem in self.problems)

    def __str__(self) -> str:
        return self.text("en")


class ModelError(CmoCareerError, ValueError):
    """A value breaks a rule of the model."""


class DocumentError(CmoCareerError):
    """A document cannot be read or written; `problems` holds all that is wrong with it."""


class UnknownKindError(DocumentError):
    """A document does not say which kind it is, or names one that does not exist."""


class UnsupportedVersionError(DocumentError):
    """A document's schema is newer than this library reads."""


class MigrationError(DocumentError):
    """An older document could not be carried to the present schema."""


class AnalysisError(CmoCareerError):
    """A question has no answer for this value, such as a stage that the framework does not have."""


class ReportError(CmoCareerError):
    """A report cannot be made."""


class MissingExtraError(CmoCareerError, ImportError):
    """An optional dependency is not installed; the text names the command that installs it."""
