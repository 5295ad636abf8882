"""Rules: what is looked at, how grave it is, and how it is put into words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, Final, Literal

import attrs

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.mark import Mark
from cmo_career.errors import AnalysisError, Problem
from cmo_career.model.text import Text, TextLike, as_optional_text
from cmo_career.words import phrase

__all__ = ["Look", "Rule", "RuleWords", "Severity", "rule", "severities"]

Severity = Literal["error", "warning", "hint"]
Look = Callable[[Case], Iterable[Mark]]
"""What every rule is: a look at a case that yields the places it objects to."""

severities: Final[tuple[Severity, ...]] = ("error", "warning", "hint")
"""From grave to slight: what cannot be as it stands, what most likely harms the plan, and what is worth a thought."""


@attrs.frozen(kw_only=True)
class RuleWords:
    """
    How a rule is put into words, where it does not come with the library (规则说明).

    Attributes:
        title: What is found, in a few words.

        reason: Why it matters.

        fix: What to do.
    """

    title: Text
    reason: Text | None = None
    fix: Text | None = None


_well_formed: Final = re.compile(r"[A-Z]+[0-9]+").fullmatch
_longest_code: Final = 16


def _check_code(_: object, __: object, value: Any) -> None:
    if not isinstance(value, str) or len(value) > _longest_code or not _well_formed(value):
        raise AnalysisError((Problem(code="rule-code-malformed", params={"rule": str(value)[:32]}),))


def _check_severity(_: object, __: object, value: str) -> None:
    if value not in severities:
        known = ", ".join(severities)
        raise AnalysisError(
            (Problem(code="severity-unknown", params={"severity": str(value)[:32], "known": known}),)
        )


@attrs.frozen(kw_only=True, repr=False)
class Rule:
    """
    One rule of the linter (检查规则).

    Attributes:
        code: A capital letter or more, then digits: ``C002``. The library's own begin with C.

        severity: ``error``, ``warning`` or ``hint``.

        look: Looks at a case and yields a mark for each place that it objects to.

        words: Title, reason and fix of a rule of one's own; the library's are phrases.

        comes_last: Whether it looks at what the other rules found.

    Raises:
        AnalysisError: For a code or severity that is none.
    """

    code: str = attrs.field(validator=_check_code)
    severity: Severity = attrs.field(validator=_check_severity)
    look: Look = attrs.field(eq=False)
    words: RuleWords | None = None
    comes_last: bool = False

    def title(self, language: str = "en") -> str:
        """Return what the rule finds, in a few words."""
        return say_rule(self.code, self.words, "title", language)

    def reason(self, language: str = "en") -> str:
        """Return why it matters; empty where a rule of one's own does not say."""
        return say_rule(self.code, self.words, "reason", language)

    def fix(self, language: str = "en") -> str:
        """Return what to do; empty where a rule of one's own does not say."""
        return say_rule(self.code, self.words, "fix", language)

    def __repr__(self) -> str:
        return f"<Rule {self.code}: {self.severity}>"


def say_rule(code: str, words: RuleWords | None, part: str, language: str) -> str:
    """Return a part of the words of a rule: its own, or the library's phrase."""
    if words is None:
        return phrase(f"check.{code}.{part}", language)
    text: Text | None = getattr(words, part)
    return "" if text is None else text.choose(language, "en")


def rule(
    code: str,
    severity: Severity,
    *,
    title: TextLike | None = None,
    reason: TextLike | None = None,
    fix: TextLike | None = None,
    comes_last: bool = False,
) -> Callable[[Look], Rule]:
    """
    Make a rule of a function.

    A rule of one's own says its *title*; *reason* and *fix* are welcome.

    >>> @rule("X001", "hint", title={"en": "A title in capitals", "zh": "标题全是大写"})
    ... def no_shouting(case):
    ...     return (case.at(node, "title") for node in case.nodes if node.title.choose("en").isupper())
    >>> no_shouting, no_shouting.title("zh")
    (<Rule X001: hint>, '标题全是大写')
    """
    words = None
    if title is not None:
        words = RuleWords(title=Text.of(title), reason=as_optional_text(reason), fix=as_optional_text(fix))

    def made(look: Look) -> Rule:
        return Rule(code=code, severity=severity, look=look, words=words, comes_last=comes_last)

    return made
