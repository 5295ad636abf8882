"""The linter for careers: what in a plan cannot be so, most likely harms it, or is worth a thought."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.collection import built_in_rules
from cmo_career.analysis.checks.finding import Finding
from cmo_career.analysis.checks.findings import Findings
from cmo_career.analysis.checks.mark import Mark
from cmo_career.analysis.checks.rule import Rule, rule, severities
from cmo_career.errors import AnalysisError
from cmo_career.model.asked import asked_about, asked_day
from cmo_career.model.career import Career, Ignore
from cmo_career.model.period import PeriodLike
from cmo_career.model.validation import nearest_word

__all__ = ["Finding", "Findings", "Rule", "built_in_rules", "check", "rule"]

Rank = tuple[int, tuple[int, int], int]


def check(
    career: Career,
    *,
    as_of: PeriodLike,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    rules: Iterable[Rule] = (),
) -> Findings:
    """
    Return what the rules find in a career on a day, grave things first, then in the order of the career.

    What the career itself sets aside under ``ignore``, with a reason, is counted apart.

    Args:
        career: The career.

        as_of: The day.

        select: Codes of the rules to apply, or beginnings of codes, such as ``C04``; all where none are given.

        ignore: Codes, or beginnings of codes, of rules whose findings are only to be counted.

        rules: Rules of one's own, applied after those that come with the library.

    Raises AnalysisError for a code that no rule has, for two rules with one code, and for what is no rule.

    >>> from cmo_career.documents.reading import loads
    >>> career = loads('''
    ... schema: cmo-career/1
    ... framework: marketing-leader@1
    ... profile: {stage: marketing-director}
    ... ''')
    >>> [finding.rule for finding in check(career, as_of="2026-03-31")]
    ['C043', 'C070']
    """
    known = _all_rules(rules)
    selected = _named(known, select) or known
    left_out = {each.code for each in _named(known, ignore)}
    case = Case(career=asked_about(career, Career), as_of=asked_day(as_of))
    ranked = [*_found(case, [each for each in selected if not each.comes_last], 0)]
    used = _used(career.ignore, [finding for _, finding in ranked])
    last = attrs.evolve(case, idle_ignores=_idle(career.ignore, used, known, selected))
    ranked += _found(last, [each for each in selected if each.comes_last], len(known))
    ranked.sort(key=lambda each: each[0])
    kept: list[Finding] = []
    ignored: list[Finding] = []
    for _, finding in ranked:
        is_ignored = finding.rule in left_out or any(_matches(each, finding) for each in career.ignore)
        (ignored if is_ignored else kept).append(finding)
    return Findings(
        career=career,
        as_of=case.as_of,
        findings=tuple(kept),
        ignored=tuple(ignored),
        rules=tuple(each.code for each in selected),
    )


def _all_rules(own: Iterable[Rule]) -> tuple[Rule, ...]:
    rules = list(built_in_rules)
    codes = {each.code for each in rules}
    for each in own:
        if not isinstance(each, Rule):
            raise AnalysisError.of("not-a-rule", type=type(each).__name__)
        if each.code in codes:
            raise AnalysisError.of("rule-twice", rule=each.code)
        codes.add(each.code)
        rules.append(each)
    return tuple(rules)


def _named(rules: Sequence[Rule], names: Iterable[str]) -> tuple[Rule, ...]:
    wanted = (names,) if isinstance(names, str) else tuple(names)
    for name in wanted:
        if not name or not any(each.code.startswith(name) for each in rules):
            nearest = nearest_word(str(name), tuple(each.code for each in rules))
            raise AnalysisError.of("rule-unknown", rule=str(name)[:32], nearest=nearest or rules[0].code)
    return tuple(each for each in rules if any(each.code.startswith(name) for name in wanted))


def _found(case: Case, rules: Iterable[Rule], first: int) -> Iterator[tuple[Rank, Finding]]:
    for number, each in enumerate(rules, start=first):
        for mark in each.look(case):
            yield (severities.index(each.severity), mark.order, number), _finding(each, mark)


def _finding(by: Rule, mark: Mark) -> Finding:
    return Finding(
        rule=by.code,
        severity=by.severity,
        address=mark.address,
        path=mark.path,
        field=mark.field,
        params=mark.params,
        words=by.words,
    )


def _matches(entry: Ignore, finding: Finding) -> bool:
    return entry.rule == finding.rule and entry.at in {None, finding.address}


def _used(entries: Iterable[Ignore], findings: Iterable[Finding]) -> set[tuple[str, str | None]]:
    """Return rule and address of every entry that sets something aside."""
    found = {(finding.rule, at) for finding in findings for at in (None, finding.address)}
    return {(entry.rule, entry.at) for entry in entries} & found


def _idle(
    entries: Iterable[Ignore],
    used: set[tuple[str, str | None]],
    known: Iterable[Rule],
    applied: Iterable[Rule],
) -> tuple[int, ...]:
    not_judged = {each.code for each in known} - {each.code for each in applied if not each.comes_last}
    return tuple(
        number
        for number, entry in enumerate(entries)
        if (entry.rule, entry.at) not in used and entry.rule not in not_judged
    )
