"""The phrase book: says a phrase by its key in any language that has a folder of phrase files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from threading import Lock
from types import MappingProxyType

import attrs

from cmo_career.errors import ReportError
from cmo_career.words.locale import parents, plural_category
from cmo_career.words.number import format_number, rounded
from cmo_career.words.phrase_file import Phrase, read_phrases

__all__ = ["Parameter", "PhraseBook", "built_in"]

Parameter = str | int | float
"""What may stand in a phrase."""

most_tags_kept = 1024
"""Tags whose language is remembered; callers may pass on whatever a browser sends."""


def _as_paths(folders: Iterable[Path | str]) -> tuple[Path, ...]:
    return tuple(Path(folder) for folder in folders)


@attrs.frozen(kw_only=True)
class PhraseBook:
    """
    The phrases of all languages that have a folder, read on first use and kept.

    Attributes:
        folders: Each holds one folder a language, named by its tag (``zh``, ``en``, ``pt-BR``), with TOML files
            in it. All files of a language count together; a key stands in one of them only.

    >>> built_in.phrase("plan-of", "zh", name="林岚")
    '林岚的职业发展规划'
    """

    folders: tuple[Path, ...] = attrs.field(converter=_as_paths)
    _tables: dict[str, Mapping[str, Phrase]] = attrs.field(init=False, factory=dict, eq=False, repr=False)
    _by_tag: dict[str, str] = attrs.field(init=False, factory=dict, eq=False, repr=False)
    _lock: Lock = attrs.field(init=False, factory=Lock, eq=False, repr=False)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The tags of all languages of the book, in alphabetical order."""
        return tuple(
            sorted({file.parent.name for folder in self.folders for file in folder.glob("*/*.toml")})
        )

    def matching(self, tag: str) -> str:
        """
        Return the language of the book that serves *tag*: itself, or its nearest parent.

        Raises ReportError where there is none; the text names those there are.

        >>> built_in.matching("zh-Hant-TW"), built_in.matching("en_GB")
        ('zh', 'en')
        """
        known = self._by_tag.get(tag)
        if known is None:
            by_folded = {language.replace("_", "-").lower(): language for language in self.languages}
            known = next((by_folded[parent] for parent in parents(tag.lower()) if parent in by_folded), None)
            if known is None:
                raise ReportError.of("language-unknown", language=tag, known=", ".join(self.languages))
            if len(self._by_tag) < most_tags_kept:
                self._by_tag[tag] = known
        return known

    def phrases(self, language: str) -> Mapping[str, Phrase]:
        """
        Return every phrase of *language* by its key.

        Raises ReportError for an unknown language, PhraseFileError for a broken file.
        """
        matching = self.matching(language)
        table = self._tables.get(matching)
        if table is None:
            # Why: without the lock, threads that start together would each read the files.
            with self._lock:
                table = self._tables.get(matching)
                if table is None:
                    table = self._tables[matching] = MappingProxyType(read_phrases(self.folders, matching))
        return table

    def has(self, key: str, language: str) -> bool:
        """Return whether *language* has a phrase under *key*."""
        return key in self.phrases(language)

    def phrase(self, key: str, language: str, /, **params: Parameter) -> str:
        """
        Say the phrase under *key* in *language*.

        A parameter ``n`` that is a number is a count: it chooses the plural form, and is written as the
        language writes numbers. Other numbers are written as Python writes them. Parameters that the
        phrase does not mention are left out.

        Raises ReportError for an unknown language or key, and for a parameter that is missing.

        >>> [built_in.phrase("count.goals", "en", n=n) for n in (1, 2)]
        ['1 goal', '2 goals']
        """
        count = params.get("n")
        if count is None or isinstance(count, str):
            return self._said(key, language, None, params)
        return self._said(key, language, count, params | {"n": format_number(count, language)})

    def counted_phrase(self, key: str, language: str, written: str, by: float, /, **params: Parameter) -> str:
        """
        Say the phrase under *key* with *written* for its ``n``, in the plural form that the number *by* asks for.

        >>> built_in.counted_phrase("count.goals", "en", "1 or 2", 2)
        '1 or 2 goals'
        """
        return self._said(key, language, by, params | {"n": written})

    def _said(self, key: str, language: str, count: float | None, params: Mapping[str, Parameter]) -> str:
        found = self.phrases(language).get(key)
        if found is None:
            raise ReportError.of("phrase-unknown", phrase=key, language=language)
        text = found.forms["other"]
        if found.has_plurals and count is not None:
            # Why: the form goes with the number as it is written, "1 hour" for 0.9999 too.
            seen = count if isinstance(count, int) else float(rounded(count))
            text = found.forms.get(plural_category(seen, language), text)
        try:
            return text.format_map(params)
        except KeyError as missing:
            raise ReportError.of("phrase-parameter-missing", phrase=key, parameter=missing.args[0]) from None


built_in = PhraseBook(folders=(Path(__file__).parent / "phrases",))
"""The languages that come with the library."""
