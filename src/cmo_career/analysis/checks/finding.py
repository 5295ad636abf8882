"""Findings: what a rule found, and where."""

from __future__ import annotations

from typing import Any

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.checks.mark import Param, Path
from cmo_career.analysis.checks.reasons import finding_reason, findings_table
from cmo_career.analysis.checks.rule import RuleWords, Severity, say_rule
from cmo_career.errors import Place
from cmo_career.model.frozen_map import FrozenMap, as_frozen_map
from cmo_career.words import format_list, has_phrase, label, phrase

__all__ = ["Finding"]


@attrs.frozen(kw_only=True, repr=False)
class Finding(Answer):
    """
    One thing that a rule found in a career (检查结果).

    Attributes:
        rule: Code of the rule.

        severity: ``error``, ``warning`` or ``hint``.

        address: The nearest thing with an address, such as ``goal/launch``.

        path: Where the finding is in the career's document; its line and column are found on demand.

        field: The part of *path* that lies below what is at *address*.

        params: What the words mention: ids, counts and years.

        words: The words of a rule that does not come with the library.
    """

    rule: str
    severity: Severity
    address: str | None
    path: Path
    field: Path = ()
    params: FrozenMap[str, Param] = attrs.field(factory=FrozenMap, converter=as_frozen_map)
    words: RuleWords | None = None

    def title(self, language: str = "en") -> str:
        """Return what was found, in a few words."""
        title = say_rule(self.rule, self.words, "title", language)
        key = f"check.{self.rule}.detail"
        if self.words is not None or not has_phrase(key, language):
            return title
        said = {name: _in_words(name, value, language) for name, value in self.params.items()}
        return phrase("check-with-detail", language, title=title, detail=phrase(key, language, **said))

    def why(self, language: str = "en") -> str:
        """Return why it matters."""
        return say_rule(self.rule, self.words, "reason", language)

    def fix(self, language: str = "en") -> str:
        """Return what to do."""
        return say_rule(self.rule, self.words, "fix", language)

    def text(self, language: str = "en", place: Place | None = None) -> str:
        """
        Say on one line what was found and where.

        Args:
            language: Tag of the reader's language.

            place: File, line and column, where the career came from a text.
        """
        where = " ".join(filter(None, (str(place or ""), self.address or self.written_path())))
        return phrase(
            "check-finding",
            language,
            where=where,
            rule=self.rule,
            severity=label("severity", self.severity, language),
            title=self.title(language),
        )

    @property
    def reason(self) -> Reason:
        """What was found, why it matters, and what to do."""
        return finding_reason(self)

    def table(self, language: str = "en") -> Table:
        """Return it as one row in the words of *language*."""
        return findings_table((self,), "", language)

    def written_path(self) -> str:
        """Return the path as people write it, such as ``plan.goal.measures[0]``."""
        written = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in self.path)
        return written.removeprefix(".")

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data; the words are left to the codes."""
        return {
            "rule": self.rule,
            "severity": self.severity,
            "address": self.address,
            "path": list(self.path),
            "field": list(self.field),
            "params": dict(self.params),
        }

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        return f"<Finding {self.rule} at {self.address or self.written_path()}>"


def _in_words(name: str, value: Param, language: str) -> Param:
    """Return what a parameter is called, where it is one or several words of the model."""
    kind = {"group": "rater-group", "witness": "witness"}.get(name)
    if kind is None:
        return value
    words = [label(kind, word, language) for word in str(value).split(", ")]
    if phrase("nouns-in-sentences", language) == "lower-case":
        words = [word[:1].lower() + word[1:] for word in words]
    return format_list(words, language, "or")
