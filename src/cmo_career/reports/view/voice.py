"""How a page speaks: the phrases of its language, and the words that a person and a framework wrote."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from unicodedata import category

import attrs

from cmo_career import words
from cmo_career.analysis.standing.chance import RequirementChance
from cmo_career.model.career import Career
from cmo_career.model.change_words import within_sentence
from cmo_career.model.framework import Framework
from cmo_career.model.money import Money
from cmo_career.model.period import Period
from cmo_career.model.text import Text, undetermined
from cmo_career.reports.escapes import Foreign
from cmo_career.words.phrase_book import Parameter, built_in
from cmo_career.words.remembered import remembered

__all__ = ["Speech", "Voice", "on_one_line"]

_kept_formats = frozenset("\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}\N{SOFT HYPHEN}")
_turning = frozenset(
    "\N{LEFT-TO-RIGHT EMBEDDING}\N{RIGHT-TO-LEFT EMBEDDING}\N{POP DIRECTIONAL FORMATTING}\N{LEFT-TO-RIGHT OVERRIDE}"
    "\N{RIGHT-TO-LEFT OVERRIDE}\N{LEFT-TO-RIGHT ISOLATE}\N{RIGHT-TO-LEFT ISOLATE}\N{FIRST STRONG ISOLATE}"
    "\N{POP DIRECTIONAL ISOLATE}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MARK}"
)


def on_one_line(text: str) -> str:
    r"""
    Return a text as a page can hold it: on one line, without what controls terminals and directions.

    Why: a title is one line wherever it stands; characters that turn the direction of writing around would turn what
    the page says beside them.

    >>> on_one_line("Lead\n a \x1b[31mlaunch \u202eb")
    'Lead a [31mlaunch b'
    """
    if text.isprintable() and "  " not in text:
        return text.strip()
    kept = "".join(character if _is_shown(character) else " " * character.isspace() for character in text)
    return " ".join(kept.split())


def _is_shown(character: str) -> bool:
    kind = category(character)
    if kind == "Cf":
        return character in _kept_formats or (character not in _turning and character.isprintable())
    # Why: what is not a character, half of one, or for private use means nothing to a reader.
    return kind not in {"Cc", "Cs", "Cn", "Zl", "Zp"}


@remembered(4096)
def _said(key: str, language: str) -> str:
    return built_in.phrase(key, language)


@attrs.frozen(kw_only=True)
class Speech:
    """
    How a page about a framework speaks.

    Attributes:
        framework: Whose words are told.

        language: Tag of the phrases, one of those that the library has.

        reader: The language as it was asked for, by which texts are chosen: ``zh-Hant`` where phrases are ``zh``.

        then: The languages that texts fall back on.
    """

    framework: Framework
    language: str
    reader: str
    then: tuple[str, ...]

    @classmethod
    def about(cls, framework: Framework, language: str) -> Speech:
        """
        Return how a page about a framework speaks to a reader.

        Raises ReportError for a language without phrases.
        """
        matching, reader = _languages_of(language)
        return cls(framework=framework, language=matching, reader=reader, then=framework.languages)

    def tells(self, key: str, /, **params: Parameter) -> str:
        """Say a phrase of a report, by the report's name and its own key: ``brief.asks.heading``."""
        if not params:
            return _said(f"report.{key}", self.language)
        return built_in.phrase(f"report.{key}", self.language, **params)

    def says(self, key: str, /, **params: Parameter) -> str:
        """Say a phrase of the plan report, which holds what all reports say."""
        return self.tells(f"plan.{key}", **params)

    def told(self, text: Text | None) -> str:
        """
        Return a text of the person or the framework on one line; empty where there is none.

        Where it is not in the language of the page, it says in which it is.
        """
        if text is None:
            return ""
        words = text.choose(self.reader, *self.then)
        line = on_one_line(words)
        if self.reader in text.by_language:
            return line
        tag = next(tag for tag, each in text.by_language.items() if each is words)
        if tag == undetermined:
            tag = self.plain
        return line if tag.partition("-")[0] in {self.language, undetermined} else Foreign(line, tag)

    @property
    def plain(self) -> str:
        """Tag of the language of plain strings; ``und`` where nobody said."""
        return next(iter(self.framework.languages), undetermined)

    def pillar(self, path: str) -> str:
        """Return what a pillar, or a skill as ``pillar/skill``, is called."""
        return self.told(self.framework.name_of_pillar(path))

    def label(self, kind: str, id: str) -> str:  # noqa: A002 - ids are called ids everywhere
        """Return what a word of the model is called."""
        return _said(f"label.{kind}.{id}", self.language)

    def inside(self, kind: str, id: str) -> str:  # noqa: A002 - ids are called ids everywhere
        """Return what a word of the model is called inside a sentence."""
        return within_sentence(self.label(kind, id), self.language)

    def named(self, people: Iterable[str]) -> str:
        """List people: by the words that the model has for them, else as the career calls them."""
        return self.listed(
            _said(key, self.language)
            if built_in.has(key := f"label.rater-group.{each}", self.language)
            else on_one_line(each)
            for each in people
        )

    def day(self, day: date) -> str:
        """Write a day."""
        return words.format_date(day, self.language, "medium")

    def period(self, period: Period | None) -> str:
        """Write a period; empty where there is none."""
        return "" if period is None else words.format_period(period.written, self.language)

    def by(self, period: Period) -> str:
        """Write the last day, month, quarter or year in which something is to be done."""
        length = {4: "year", 7: "quarter" if "Q" in period.written else "month"}.get(
            len(period.written), "day"
        )
        return self.says(f"by-{length}", when=self.period(period))

    def level(self, level: float) -> str:
        """Write a level, to a tenth; a whole one without."""
        return words.format_number(round(level, 1), self.language)

    def number(self, number: float) -> str:
        """Write a number."""
        return words.format_number(number, self.language)

    def percent(self, share: float) -> str:
        """Write a share in percent; only what is whole is 100 %."""
        return words.format_percent(share, self.language)

    def hours(self, hours: float) -> str:
        """Write hours."""
        return words.format_hours(hours, self.language)

    def money(self, money: Money) -> str:
        """Write an amount."""
        return words.format_money(money.amount, money.currency, self.language)

    def years(self, low: float, high: float) -> str:
        """Write a range of years."""
        return words.format_years(low, self.language, high=high)

    def count(self, what: str, n: int) -> str:
        """Write how many of something there are."""
        return words.format_count(what, n, self.language)

    def listed(self, items: Iterable[str]) -> str:
        """Write a list as a sentence has it."""
        return words.format_list(items, self.language)

    def either(self, items: Iterable[str]) -> str:
        """Write a list of which one is enough."""
        return words.format_list(items, self.language, "or")

    def parts(self, parts: Iterable[str]) -> str:
        """Put facts beside each other, the empty ones left out."""
        return self.says("separator").join(filter(None, parts))

    def chance(self, chance: RequirementChance, raters: int) -> str:
        """Say a chance in words, with the number of raters behind it, or how many more it takes."""
        if chance.share is not None and chance.word is not None:
            told = self.says(f"pillars.chance-{chance.word}", share=self.percent(chance.share))
            return self.parts((told, self.count("raters", raters)))
        if chance.more_raters is None or chance.more_from is None:
            return self.says("pillars.chance-untold")
        group = self.label("rater-group", chance.more_from)
        return self.says("pillars.chance-more", n=chance.more_raters, group=group)


@attrs.frozen(kw_only=True)
class Voice(Speech):
    """
    How a page about a career speaks.

    Attributes:
        career: Whose words are told.
    """

    career: Career

    @property
    def plain(self) -> str:
        """Tag of the language of plain strings; ``und`` where nobody said."""
        return self.career.language

    @classmethod
    def of(cls, career: Career, language: str) -> Voice:
        """
        Return how a page about a career speaks to a reader.

        Raises ReportError for a language without phrases.
        """
        matching, reader = _languages_of(language)
        return cls(
            career=career,
            framework=career.framework,
            language=matching,
            reader=reader,
            then=career.languages,
        )


def _languages_of(language: str) -> tuple[str, str]:
    """Return the tag of the phrases for a language, and the tag by which texts are chosen."""
    matching = built_in.matching(language)
    asked = language.replace("_", "-")
    fits = asked == matching or asked.startswith(f"{matching}-")
    return matching, asked if fits else matching
