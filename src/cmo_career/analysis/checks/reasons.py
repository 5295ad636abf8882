"""Why findings matter, and what to do, as reasons and as a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from cmo_career.analysis.answers.every_language import in_every_language
from cmo_career.analysis.answers.reason import Label, Reason
from cmo_career.analysis.answers.table import Table
from cmo_career.model.career import Career
from cmo_career.words import label, phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cmo_career.analysis.checks.finding import Finding
    from cmo_career.analysis.checks.findings import Findings

__all__ = ["finding_reason", "findings_reason", "findings_table"]

_most_rows: Final = 40


def finding_reason(finding: Finding, career: Career | None = None) -> Reason:
    """Return what was found, why it matters, what to do, and why *career* sets it aside where it does."""
    return Reason(
        code="finding",
        params={
            "where": finding.address or finding.written_path(),
            "rule": finding.rule,
            "severity": Label("severity", finding.severity),
            "title": in_every_language(finding.title),
        },
        address=finding.address,
        parts=tuple(_of_finding(finding, career)),
    )


def _of_finding(finding: Finding, career: Career | None) -> Iterator[Reason]:
    for code, say in (("finding-matters", finding.why), ("finding-fix", finding.fix)):
        if say("en"):
            yield Reason(code=code, params={"what": in_every_language(say)})
    for entry in () if career is None else career.ignore:
        if entry.rule == finding.rule and entry.at in {None, finding.address}:
            yield Reason(code="finding-set-aside", params={"reason": entry.reason})


def findings_reason(found: Findings) -> Reason:
    """Return every finding with why it matters, those set aside too, with the reason that the career gives."""
    return Reason(
        code="findings",
        params={"total": in_every_language(found.total), "n": len(found.rules), "day": found.as_of},
        parts=(
            *(finding_reason(each) for each in found.findings),
            *(finding_reason(each, found.career) for each in found.ignored),
        ),
        languages=found.career.languages,
    )


def findings_table(findings: Sequence[Finding], title: str, language: str) -> Table:
    """Return findings, a row each: where, by which rule, how grave, what it is, what to do."""
    left = len(findings) - _most_rows
    return Table(
        title=title,
        heads=[
            phrase(f"table.finding-{each}", language) for each in ("where", "rule", "severity", "what", "fix")
        ],
        rows=[
            (
                each.address or each.written_path(),
                each.rule,
                label("severity", each.severity, language),
                each.title(language),
                each.fix(language),
            )
            for each in findings[:_most_rows]
        ],
        after=phrase("table.and-more", language, n=left) if left > 0 else "",
    )
