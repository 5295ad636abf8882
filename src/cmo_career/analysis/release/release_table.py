"""A release as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.answers.tables import called
from cmo_career.words import format_date, format_list, format_number, label, phrase

if TYPE_CHECKING:
    from cmo_career.analysis.release.release import Released, Withheld
    from cmo_career.model.rating import Rating

__all__ = ["release_table"]

_blank: Final = "-"


def release_table(released: Released, language: str) -> Table:
    """Return what is told and what is withheld, a row each: of what, by whom, how many they are, which level, why."""
    return Table(
        title=_says("release", language, day=format_date(released.assessment.date, language)),
        heads=[_says(f"release-{each}", language) for each in ("pillar", "group", "n", "level", "remark")],
        rows=[
            *(_told(each, released, language) for each in released.assessment.ratings),
            *(_withheld(each, released, language) for each in released.withheld),
        ],
    )


def _told(rating: Rating, released: Released, language: str) -> tuple[str, ...]:
    remarks = []
    if rating.by == "other" and released.merged:
        groups = format_list([label("rater-group", each, language) for each in released.merged], language)
        remarks.append(_says("release-is-merged", language, groups=groups))
    if rating.by in released.few:
        remarks.append(_says("release-is-few", language))
    return (
        called(released.ground.name_of_pillar(rating.pillar), released.ground, language),
        label("rater-group", rating.by, language),
        str(rating.n),
        format_number(rating.level, language),
        format_list(remarks, language),
    )


def _withheld(withheld: Withheld, released: Released, language: str) -> tuple[str, ...]:
    path, ground = withheld.pillar, released.ground
    name = (
        _says("release-all", language)
        if path is None
        else called(ground.name_of_pillar(path), ground, language)
    )
    return (
        name,
        label("rater-group", withheld.group, language),
        _blank,
        _says("release-withheld", language),
        _says("release-too-few", language),
    )


def _says(key: str, language: str, **params: str) -> str:
    return phrase(f"table.{key}", language, **params)
