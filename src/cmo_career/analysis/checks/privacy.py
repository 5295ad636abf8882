"""The rule about other people's names in free text."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.mark import Mark, Path
from cmo_career.analysis.checks.names import people_named
from cmo_career.analysis.checks.rule import rule
from cmo_career.model.action import Action

__all__ = ["names_in_texts"]


@rule("C100", "hint")
def names_in_texts(case: Case) -> Iterator[Mark]:
    """
    Yield texts in which somebody else seems to be named.

    The person's own name, and those listed under ``with`` and ``participants``, are expected. Books are called after
    people, so actions of reading are left out.
    """
    expected = _expected(case)
    for path, text in case.texts:
        if path[:2] == ("profile", "name") or _is_about_books(case, path):
            continue
        for words in text.by_language.values():
            if any(not any(name in each for each in expected) for name in people_named(words)):
                yield case.at_text(path)
                break


def _expected(case: Case) -> tuple[str, ...]:
    name = case.career.profile.name
    listed = [*name.by_language.values()] if name is not None else []
    listed += [each for action in case.actions for each in action.with_whom]
    listed += [each for review in case.career.reviews for each in review.participants]
    return tuple(listed)


def _is_about_books(case: Case, path: Path) -> bool:
    node = case.node(str(path[2])) if path[0] == "plan" else None
    return isinstance(node, Action) and node.kind == "reading"
