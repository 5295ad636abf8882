"""
How values and answers show themselves in a notebook: a table, a chart where there is one, and why.

Nothing of a page leaks into the notebook around it: tables have no style of their own, and a chart is an image that
brings its style with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from typing import Any, Final

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.reason import Reason, RestsOn
from cmo_career.analysis.answers.reason_words import rests_on_in_words, said_alone
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.difference.reasons import difference_reason
from cmo_career.analysis.difference.tables import difference_table
from cmo_career.errors import ReportError
from cmo_career.model.career import Career
from cmo_career.model.change import Difference
from cmo_career.model.framework import Framework
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from cmo_career.model.traversal import walk
from cmo_career.reports.environment import environment_of
from cmo_career.reports.pictures import Image, image_of
from cmo_career.reports.sketch import career_table, framework_table, plan_table
from cmo_career.reports.theme import Theme
from cmo_career.words.phrase_book import built_in

__all__ = ["drawn"]

Look = Theme | Mapping[str, Any] | str | PathLike[str] | None
"""What a theme is made of."""

_otherwise: Final = "en"


@attrs.frozen(kw_only=True)
class Leaf:
    """
    A line of a list, with those below it.

    Attributes:
        line: What it says.

        below: What stands below it.
    """

    line: str
    below: tuple[Leaf, ...] = ()


@attrs.frozen(kw_only=True)
class Card:
    """
    What the template shows of a value.

    Attributes:
        language: Tag of its language.

        picture: A chart; None for none.

        table: A table; None for none.

        leaves: A list.

        why: What stands on the fold over the list; empty for an open list.
    """

    language: str
    picture: Image | None = None
    table: Table | None = None
    leaves: tuple[Leaf, ...] = ()
    why: str = ""


def drawn(value: object, language: str | None, theme: Look = None) -> str | None:
    """
    Return a value as HTML; None for what is no value of the library.

    Args:
        value: A value or an answer.

        language: Tag of the reader's language; that of the career unless given.

        theme: The look of its chart, as for `render`. Tables have none: they look as the notebook's own.

    Raises ReportError for a language without phrases, and for what is wrong with a theme.
    """
    tag = language_of(value) if language is None else built_in.matching(language)
    card = _card(value, tag, Theme.of(theme))
    if card is None:
        return None
    return environment_of("html").get_template("notebook/notebook.html.jinja").render(card=card)


def language_of(value: object) -> str:
    """Return the language in which a value shows itself: the first of its own that has phrases, else English."""
    for tag in _own_languages(value):
        try:
            return built_in.matching(tag)
        except ReportError:
            continue
    return _otherwise


def _own_languages(value: Any) -> tuple[str, ...]:
    if isinstance(value, Career | Framework):
        return value.languages
    if isinstance(value, Difference):
        return value.languages or next((name.languages for name in value.names.values()), ())
    if isinstance(value, Answer):
        return value.reason.languages
    if isinstance(value, Plan | Node):
        return next(walk(value.goal if isinstance(value, Plan) else value)).title.languages
    return ()


def _card(value: object, language: str, theme: Theme) -> Card | None:
    if isinstance(value, Answer):
        return _answer(value, language, theme)
    if isinstance(value, Difference):
        return _with_reason(difference_table(value, language), difference_reason(value), language)
    if isinstance(value, Framework):
        return Card(
            language=language,
            picture=image_of(value, language, theme),
            table=framework_table(value, language),
        )
    if isinstance(value, Career):
        return Card(
            language=language, picture=image_of(value, language, theme), table=career_table(value, language)
        )
    if isinstance(value, Plan | Node):
        node = value.goal if isinstance(value, Plan) else value
        return Card(language=language, table=plan_table(node, language))
    return None


def _answer(value: Answer, language: str, theme: Theme) -> Card:
    return _with_reason(value.table(language), value.reason, language, image_of(value, language, theme))


def _with_reason(table: Table | None, reason: Reason, language: str, picture: Image | None = None) -> Card:
    leaf = _leaf(reason, language, reason.languages)
    if table is None:
        return Card(language=language, leaves=(leaf,))
    why = built_in.phrase("table.why", language)
    return Card(language=language, picture=picture, table=table, leaves=(leaf,), why=why)


def _leaf(reason: Reason, language: str, then: tuple[str, ...]) -> Leaf:
    told: set[RestsOn] = set()

    def leaf(each: Reason) -> Leaf:
        new = [basis for basis in each.bases if basis not in told]
        told.update(new)
        bases = tuple(Leaf(line=rests_on_in_words(basis, language, then)) for basis in new)
        return Leaf(
            line=said_alone(each, language, then), below=(*bases, *(leaf(part) for part in each.parts))
        )

    return leaf(reason)
