"""All that the rules found in a career."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.checks.finding import Finding
from cmo_career.analysis.checks.reasons import findings_reason, findings_table
from cmo_career.analysis.checks.rule import Severity, severities
from cmo_career.errors import Place
from cmo_career.model.career import Career
from cmo_career.words import format_count, format_list, phrase

__all__ = ["Findings", "PlacesOf"]

PlacesOf = Callable[[Career, Sequence[Finding]], Sequence[Place | None]]
"""Tells file, line and column of each finding; the room of documents has one."""


@attrs.frozen(kw_only=True, repr=False)
class Findings(Answer):
    """
    What the linter found in a career on a day (检查报告).

    Attributes:
        career: The career.

        as_of: The day.

        findings: Grave ones first, then in the order of the career.

        ignored: Those that the career sets aside, with their reasons, or that the caller asked to leave out.

        rules: Codes of the rules that were applied, in their order.

        purpose: What the answer may be used for. Checks are the person's own.
    """

    career: Career
    as_of: date
    findings: tuple[Finding, ...]
    ignored: tuple[Finding, ...]
    rules: tuple[str, ...]
    purpose: Literal["development"] = "development"

    @property
    def by_rule(self) -> Mapping[str, tuple[Finding, ...]]:
        """The findings by code of the rule, in the order of the findings."""
        return {
            code: tuple(each for each in self.findings if each.rule == code)
            for code in dict.fromkeys(each.rule for each in self.findings)
        }

    @property
    def by_severity(self) -> Mapping[Severity, tuple[Finding, ...]]:
        """The findings of each severity, empty ones too."""
        return {
            severity: tuple(each for each in self.findings if each.severity == severity)
            for severity in severities
        }

    def text(self, language: str = "en", *, places_of: PlacesOf | None = None) -> str:
        """
        Say every finding, a line each with what to do below it, and how many there are.

        Args:
            language: Tag of the reader's language.

            places_of: Adds file, line and column: `cmo_career.documents.finding_places.places_of`.
        """
        places: Sequence[Place | None] = [None] * len(self.findings)
        if places_of is not None:
            places = places_of(self.career, self.findings)
        lines = []
        for finding, place in zip(self.findings, places, strict=True):
            lines.append(finding.text(language, place))
            fix = finding.fix(language)
            lines += [phrase("check-fix", language, fix=fix)] if fix else []
        return "\n".join([*lines, self.total(language)])

    @property
    def reason(self) -> Reason:
        """Why each finding matters, those set aside too, with the reason that the career gives."""
        return findings_reason(self)

    def table(self, language: str = "en") -> Table:
        """Return the findings in the words of *language*."""
        return findings_table(self.findings, self.total(language), language)

    def total(self, language: str = "en") -> str:
        """Say how many there are, by severity, and how many are set aside."""
        if not self.findings:
            said = phrase("check-nothing", language)
        else:
            counts = Counter(each.severity for each in self.findings)
            parts = [format_count(f"{each}s", counts[each], language) for each in severities if counts[each]]
            said = phrase("check-total", language, counted=format_list(parts, language))
        if not self.ignored:
            return said
        return phrase("check-and-ignored", language, said=said, n=len(self.ignored))

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, without the career."""
        return {
            "as_of": self.as_of.isoformat(),
            "findings": [each.to_dict() for each in self.findings],
            "ignored": [each.to_dict() for each in self.ignored],
            "rules": list(self.rules),
            "purpose": self.purpose,
        }

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def __bool__(self) -> bool:
        return bool(self.findings)

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        return f"<Findings on {self.as_of.isoformat()}: {len(self.findings)}, {len(self.ignored)} ignored>"
