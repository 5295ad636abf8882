"""Why there is a difference, what became of a career that moved, and how large a change of content is, as reasons."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from cmo_career.analysis.answers.every_language import in_every_language
from cmo_career.analysis.answers.reason import Reason
from cmo_career.model.change import Change, Difference, Set
from cmo_career.model.change_words import ChangeVoice, field_in_words, thing_in_words

if TYPE_CHECKING:
    from cmo_career.analysis.difference.carriage import Carried, Moved, NotCarried
    from cmo_career.analysis.difference.content_change import ContentChange, ContentReason

__all__ = ["content_reason", "difference_reason", "moved_reason"]


def difference_reason(difference: Difference) -> Reason:
    """Return by what rule changes were found, and each of them with its reason."""
    if not difference:
        return Reason(code="nothing-changes", languages=difference.languages)
    return Reason(
        code="difference",
        params={"n": len(difference)},
        parts=tuple(_change(change, difference) for change in difference),
        languages=difference.languages,
    )


def _change(change: Change, difference: Difference) -> Reason:
    because = () if change.why is None else (Reason(code="change-because", params={"why": change.why}),)
    return Reason(
        code="change-made",
        params={"what": in_every_language(lambda language: ChangeVoice(language, difference).said(change))},
        address=change.at if isinstance(change.at, str) else change.at.under,
        parts=because,
    )


def moved_reason(moved: Moved) -> Reason:
    """Return how much was carried and what was not, with the rules for it."""
    name = moved.career.framework.name
    languages = moved.career.languages
    if not moved.carried and moved.is_whole:
        return Reason(code="moved-nowhere", params={"framework": name}, languages=languages)
    return Reason(
        code="moved",
        params={"framework": name, "carried": len(moved.carried), "lost": len(moved.not_carried)},
        parts=tuple(_of_move(moved)),
        languages=languages,
    )


def _of_move(moved: Moved) -> Iterator[Reason]:
    yield Reason(code="moved-by-id")
    if any(each.reason == "other-scale" for each in moved.not_carried):
        yield Reason(code="moved-scale")
    yield from (_lost(each) for each in moved.not_carried)
    yield from (_renamed(each) for each in moved.carried if each.id != each.becomes)


def _lost(lost: NotCarried) -> Reason:
    return Reason(code="not-carried", params={"what": in_every_language(lost.text)}, address=lost.at)


def _renamed(carried: Carried) -> Reason:
    return Reason(
        code="carried-as",
        params={
            "thing": in_every_language(partial(thing_in_words, carried.at, None)),
            "field": in_every_language(partial(field_in_words, carried.field)),
            "id": carried.id,
            "becomes": carried.becomes,
        },
        address=carried.at,
    )


def content_reason(change: ContentChange) -> Reason:
    """Return how large a change of content is: the rule, each of its reasons, and the values behind it."""
    languages = change.difference.languages
    rule = Reason(code="content-by-largest")
    return Reason(
        code="content",
        params={"what": in_every_language(change.head)},
        parts=(rule, *(_asked(each, change.difference) for each in change.reasons)) if change.reasons else (),
        languages=languages,
    )


def _asked(reason: ContentReason, difference: Difference) -> Reason:
    values = (each for each in difference if isinstance(each, Set) and each.at == reason.at)
    return Reason(
        code="content-asks",
        params={
            "what": in_every_language(lambda language: reason.text(language, *difference.languages)),
        },
        address=reason.at,
        parts=tuple(_change(each, difference) for each in values) if reason.size != "patch" else (),
    )
