"""
Reading phrase files: one folder a language, any number of TOML files in it, one flat table out of them.

A phrase is written as a text with ``{name}`` placeholders, or as a table of plural forms of such texts
(``{one = "...", other = "..."}``); every other table only groups keys, which are then joined by dots.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from cmo_career.errors import ReportError

__all__ = ["Phrase", "PhraseFileError", "read_phrases"]

plural_categories = frozenset({"zero", "one", "two", "few", "many", "other"})
"""The plural categories of CLDR; which of them a language uses is for its rules to say."""


class PhraseFileError(ReportError):
    """
    A phrase file breaks a rule: broken TOML, a key given twice, a placeholder that is not plain.

    Why: its text is plain English, because the phrases that would say it may be what is broken.
    """

    def text(self, language: str = "en") -> str:  # noqa: ARG002 - the same in every language, see above
        """Say every problem in English, a line each."""
        return "\n".join("{file}: {why}".format_map(dict(problem.params)) for problem in self.problems)


@attrs.frozen(kw_only=True)
class Phrase:
    """
    One phrase as its file has it.

    Attributes:
        forms: The text of each plural category; a phrase without plurals has ``other`` alone.

        names: The placeholders of all its forms together.

    >>> sorted(Phrase(forms={"one": "{n} goal", "other": "{n} goals of {who}"}).names)
    ['n', 'who']
    """

    forms: Mapping[str, str]
    names: frozenset[str] = attrs.field(init=False)

    @names.default
    def _names_of_all_forms(self) -> frozenset[str]:
        return frozenset(name for text in self.forms.values() for name in placeholders(text))

    @property
    def has_plurals(self) -> bool:
        """Whether a parameter ``n`` chooses among several forms."""
        return len(self.forms) > 1


def placeholders(text: str) -> Iterator[str]:
    """
    Yield the names of the placeholders of *text*, refusing all but plain ones.

    Why: ``{person.name}`` or ``{n:>9999999}`` in a phrase file would reach into objects or fill memory.

    >>> list(placeholders("{level} of {{levels}} for {who}"))
    ['level', 'who']

    >>> list(placeholders("{person.name}"))
    Traceback (most recent call last):
    ValueError: '{person.name}' is not a plain placeholder such as '{name}'
    """
    from string import Formatter  # noqa: PLC0415 - needed only where phrase files are read

    for _, name, specification, conversion in Formatter().parse(text):
        if name is None:
            continue
        if not (name.isascii() and name.isidentifier()) or specification or conversion:
            written = f"{name}!{conversion}" if conversion else name
            written = f"{written}:{specification}" if specification else written
            message = f"'{{{written}}}' is not a plain placeholder such as '{{name}}'"
            raise ValueError(message)
        yield name


def read_phrases(folders: tuple[Path, ...], language: str) -> dict[str, Phrase]:
    """
    Return all phrases of *language* by dotted key, from the files of its folder in each of *folders*.

    Raises PhraseFileError for the first rule that a file breaks.
    """
    found: dict[str, Phrase] = {}
    files: dict[str, Path] = {}
    for file in (file for folder in folders for file in sorted((folder / language).glob("*.toml"))):
        for key, phrase in _phrases_of(file):
            if key in found:
                raise _broken(file, f"the phrase '{key}' stands in {files[key].name} already")
            found[key], files[key] = phrase, file
    return found


def _phrases_of(file: Path) -> Iterator[tuple[str, Phrase]]:
    import tomllib  # noqa: PLC0415 - needed only where phrase files are read

    try:
        yield from _entries(tomllib.loads(file.read_text(encoding="utf-8-sig")), "")
    except (OSError, ValueError) as error:
        raise _broken(file, str(error)) from None


def _entries(table: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Phrase]]:
    for name, value in table.items():
        key = f"{prefix}{name}"
        if not isinstance(value, dict):
            yield key, _phrase(key, {"other": value})
        elif "other" in value and plural_categories.issuperset(value):
            yield key, _phrase(key, value)
        else:
            yield from _entries(value, f"{key}.")


def _phrase(key: str, forms: Mapping[str, Any]) -> Phrase:
    if not all(isinstance(text, str) for text in forms.values()):
        message = f"the phrase '{key}' is not a text"
        raise ValueError(message)
    try:
        return Phrase(forms=forms)
    except ValueError as error:
        message = f"the phrase '{key}': {error}"
        raise ValueError(message) from None


def _broken(file: Path, why: str) -> PhraseFileError:
    return PhraseFileError.of("phrase-file-broken", file=f"{file.parent.name}/{file.name}", why=why)
