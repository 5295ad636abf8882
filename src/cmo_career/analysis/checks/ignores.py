"""The rule about entries under ``ignore`` that set nothing aside."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.mark import Mark
from cmo_career.analysis.checks.rule import rule

__all__ = ["idle_ignore"]


@rule("C120", "hint", comes_last=True)
def idle_ignore(case: Case) -> Iterator[Mark]:
    """Yield entries under ``ignore`` that no finding matches; those for rules that were not applied are not judged."""
    for number in case.idle_ignores:
        yield case.at_item("ignore", number, None, rule=case.career.ignore[number].rule[:16])
