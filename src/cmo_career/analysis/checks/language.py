"""The rule about texts that one of the career's languages lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.mark import Mark
from cmo_career.analysis.checks.rule import rule
from cmo_career.model.text import Text, undetermined

__all__ = ["untranslated"]


@rule("C110", "hint")
def untranslated(case: Case) -> Iterator[Mark]:
    """
    Yield texts that lack a language in which at least half of the career's texts are written.

    A career with a few texts in a second language is one in its own language, and none is missing in it.
    """
    own = case.career.language
    counts = Counter(language for _, text in case.texts for language in _languages(text, own))
    used = [language for language, count in counts.items() if 2 * count >= len(case.texts)]
    if len(used) < 2:
        return
    for path, text in case.texts:
        has = _languages(text, own)
        missing = [language for language in used if language not in has and not text.has(language)]
        if missing:
            yield case.at_text(path, language=missing[0])


def _languages(text: Text, own: str) -> tuple[str, ...]:
    return tuple(own if tag == undetermined else tag for tag in text.languages)
