"""What a release says of itself: what was merged, what was withheld, which groups are small."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cmo_career.words import label, phrase
from cmo_career.words.quantity import format_list

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cmo_career.analysis.release.release import Released
    from cmo_career.model.vocabulary import RaterGroup

__all__ = ["release_words"]


def release_words(released: Released, language: str) -> Iterator[str]:
    """Yield what is told of which day, and a sentence for whatever its reader should know, in *language*."""
    told, day = released.assessment.ratings, released.assessment.date.isoformat()
    yield phrase("release.told", language, ratings=phrase("count.ratings", language, n=len(told)), day=day)
    if released.merged:
        yield phrase("release.merged", language, groups=_groups(released.merged, language))
    whole = [each.group for each in released.withheld if each.pillar is None]
    if whole:
        yield phrase("release.withheld", language, groups=_groups(whole, language))
    for each in released.withheld:
        if each.pillar is not None:
            group = label("rater-group", each.group, language)
            yield phrase("release.withheld-of", language, group=group, pillar=each.pillar)
    if released.few:
        yield phrase("release.few", language, groups=_groups(released.few, language))


def _groups(groups: Iterable[RaterGroup], language: str) -> str:
    return format_list([label("rater-group", group, language) for group in groups], language)
