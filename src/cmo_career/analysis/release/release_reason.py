"""What a release says of itself: what is told, what was merged, what was withheld, which groups are small."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil
from typing import TYPE_CHECKING

from cmo_career.analysis.answers.every_language import in_every_language
from cmo_career.analysis.answers.reason import Label, Param, Reason, RestsOn
from cmo_career.words import format_count

if TYPE_CHECKING:
    from cmo_career.analysis.release.release import Released
    from cmo_career.model.vocabulary import RaterGroup

__all__ = ["release_reason"]


def release_reason(released: Released) -> Reason:
    """Return what is told of which day, the rule, and whatever the reader should know."""
    told = released.assessment
    return Reason(
        code="release",
        params={
            "ratings": in_every_language(
                lambda language: format_count("ratings", len(told.ratings), language)
            ),
            "day": told.date,
        },
        parts=(
            Reason(code="release-rule", params={"n": released.raters}, bases=_least(released)),
            *_remarks(released),
        ),
        languages=released.ground.languages,
    )


def _least(released: Released) -> tuple[RestsOn, ...]:
    """Return what the least number rests on; on nothing but the caller's word where that is not the framework's."""
    figures = released.ground.figures("release-raters")
    return tuple(each for each in figures if each.value is not None and ceil(each.value) == released.raters)


def _remarks(released: Released) -> Iterator[Reason]:
    if released.merged:
        yield Reason(code="release-merged", params={"groups": _groups(released.merged)})
    whole = [each.group for each in released.withheld if each.pillar is None]
    if whole:
        yield Reason(code="release-withheld", params={"groups": _groups(whole)})
    for each in released.withheld:
        if each.pillar is not None:
            params: dict[str, Param] = {
                "group": Label("rater-group", each.group),
                "pillar": released.ground.name_of_pillar(each.pillar),
            }
            yield Reason(code="release-withheld-of", params=params)
    if released.few:
        yield Reason(
            code="release-few",
            params={"groups": _groups(released.few)},
            bases=released.ground.figures("release-advised-raters"),
        )


def _groups(groups: Iterable[RaterGroup]) -> tuple[Label, ...]:
    return tuple(Label("rater-group", group) for group in groups)
