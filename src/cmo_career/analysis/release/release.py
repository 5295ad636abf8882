"""Releasing a round of ratings: what a career may hold of it, and nothing that gives one rater away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from math import ceil, sqrt
from typing import Final

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.release.behaviour_level import level_given
from cmo_career.analysis.release.release_check import release_problems
from cmo_career.analysis.release.release_reason import release_reason
from cmo_career.analysis.release.release_table import release_table
from cmo_career.analysis.release.small_groups import Grouping, colleagues, grouped
from cmo_career.errors import AnalysisError
from cmo_career.model.asked import asked_about, asked_day
from cmo_career.model.framework import Framework
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.parameters import default_parameters
from cmo_career.model.period import PeriodLike
from cmo_career.model.rating import Assessment, Rating
from cmo_career.model.rating_round import Rater, RatingRound
from cmo_career.model.text import Text
from cmo_career.model.vocabulary import RaterGroup, words_of

__all__ = ["Released", "Withheld", "release"]

fewest: Final = 3
"""With two raters each can work out from the mean what the other gave; no parameter goes below this."""

fewest_for_spread: Final = 5


@attrs.frozen(kw_only=True)
class Withheld:
    """
    Ratings that too few people gave; how many they were is not told (不予公布).

    Attributes:
        group: Who gave them.

        pillar: ``pillar`` or ``pillar/skill``; None where nothing of the group is told.
    """

    group: RaterGroup
    pillar: str | None = None


@attrs.frozen(kw_only=True)
class Released(Answer):
    """
    What a round of ratings tells (已公布的评价).

    Attributes:
        assessment: What a career may hold, dated the day the round closed.

        notes: What was written, by the group it came from, sorted by its own words. A note speaks of the whole
            round, so it belongs to no rating; the person may put it beside the pillar it is about.

        merged: The groups that speak together as ``other``.

        withheld: What is not told, because too few people said it.

        few: The groups that speak with fewer raters than is advised.

        raters: How many a group needed to be told.

        purpose: What it may be used for.

        ground: What is kept to say why.
    """

    assessment: Assessment
    notes: FrozenMap[RaterGroup, tuple[Text, ...]] = attrs.field(repr=False)
    merged: tuple[RaterGroup, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    few: tuple[RaterGroup, ...] = ()
    raters: int = fewest
    purpose: str
    ground: Ground = attrs.field(factory=Ground, eq=False, repr=False)

    @property
    def reason(self) -> Reason:
        """How much is told, what was merged or withheld, and which groups are small."""
        return release_reason(self)

    def table(self, language: str = "en") -> Table:
        """Return what is told and what is withheld in the words of *language*."""
        return release_table(self, language)


def release(
    round: RatingRound,  # noqa: A002 - a round is called so everywhere
    *,
    framework: Framework | None = None,
    as_of: PeriodLike,
    purpose: str = "development",
    raters: int | None = None,
) -> Released:
    """
    Return what a career may hold of a round of ratings: of colleagues only the size and mean of each group.

    ``self`` and ``manager`` speak in their own name. A group of colleagues speaks where it has enough raters;
    a smaller one merges with the next smallest into ``other``. Groups are made once for the whole round; of a
    pillar that too few of a group rated, the group says nothing. No total over several groups is told.

    A mean is made of a sum in halves, as if all had rated by level: otherwise the fraction of a mean would tell
    what the only one who rated by behaviours gave. A spread, in tenths, is told only of five raters or more, and only
    where they differ by more than a level with any one of them left out: were it told of all who do not agree, its
    absence would tell one who stands alone that all others gave the same. What nobody can hide is a group of
    which everybody gave the highest level, or the lowest: the mean says so.

    A round is released whole and once: a second release without one rater, or with one more, would tell what that
    one gave. Whoever collects it notes the day in the round, as ``attrs.evolve(round, released=as_of)``, and keeps
    that; a round that was released is refused.

    Args:
        round: The collector's document.

        framework: What it rates by; needed where somebody rated by behaviours.

        as_of: The day of the release.

        purpose: What it is released for: the purpose that its raters were told.

        raters: How many a group needs, three or more; without it, the framework's ``release-raters``.

    Raises AnalysisError with everything that forbids the release: a round not closed, released before or kept too long, another
    purpose, consent still to come, what the framework does not have, a number of raters below three.
    """
    asked_about(round, RatingRound)
    least = _least(framework, raters)
    problems = tuple(release_problems(round, framework, as_of=asked_day(as_of), purpose=purpose))
    if problems:
        raise AnalysisError(problems)
    assert round.closed is not None  # it would be a problem
    given = {rater.id: dict(_given(rater, framework)) for rater in round.raters}
    speaking = [rater for rater in round.raters if given[rater.id]]
    sizes = {group: sum(rater.group == group for rater in speaking) for group in words_of(RaterGroup)}
    grouping = grouped({group: sizes[group] for group in colleagues}, least)
    voices = _voices(grouping)
    ratings: list[Rating] = []
    withheld = [Withheld(group=group) for group in grouping.withheld]
    for pillar in _pillars(given, framework):
        for name, groups in voices.items():
            levels = [
                given[rater.id][pillar]
                for rater in speaking
                if rater.group in groups and pillar in given[rater.id]
            ]
            if name in colleagues and 0 < len(levels) < least:
                withheld.append(Withheld(group=name, pillar=pillar))
            elif levels:
                ratings.append(_rating(pillar, name, levels))
    return Released(
        assessment=Assessment(date=round.closed, ratings=ratings),
        notes=FrozenMap(_notes(speaking, voices)),
        merged=grouping.merged,
        withheld=tuple(withheld),
        few=tuple(
            name
            for name, groups in grouping.cells.items()
            if sum(sizes[group] for group in groups) < _parameter("release-advised-raters", framework)
        ),
        raters=least,
        purpose=round.purpose,
        ground=Ground() if framework is None else Ground(framework=framework, languages=framework.languages),
    )


def _least(framework: Framework | None, raters: int | None) -> int:
    least = ceil(_parameter("release-raters", framework)) if raters is None else raters
    if least.__class__ is not int or least < fewest:
        raise AnalysisError.of("release-raters-too-few", fewest=fewest)
    return least


def _parameter(name: str, framework: Framework | None) -> float:
    return (default_parameters[name] if framework is None else framework.parameter(name)).value


def _given(rater: Rater, framework: Framework | None) -> Iterator[tuple[str, Fraction]]:
    for rating in rater.ratings:
        level = level_given(rating, framework)
        if level is not None:
            yield rating.pillar, level


def _voices(grouping: Grouping) -> dict[RaterGroup, tuple[RaterGroup, ...]]:
    """Return who speaks as what, in the order of the groups."""
    voices: dict[RaterGroup, tuple[RaterGroup, ...]] = {"self": ("self",), "manager": ("manager",)}
    return voices | {group: grouping.cells[group] for group in colleagues if group in grouping.cells}


def _pillars(given: Mapping[str, Mapping[str, Fraction]], framework: Framework | None) -> list[str]:
    """Return what was rated, in an order that says nothing of who rated it."""
    rated = {pillar for levels in given.values() for pillar in levels}
    if framework is None:
        return sorted(rated)
    paths = (
        path
        for pillar in framework.pillars
        for path in (pillar.id, *(f"{pillar.id}/{skill.id}" for skill in pillar.skills))
    )
    return [path for path in paths if path in rated]


def _rating(pillar: str, by: RaterGroup, levels: list[Fraction]) -> Rating:
    if by not in colleagues:
        mean = sum(levels, Fraction(0)) / len(levels)
        return Rating(pillar=pillar, by=by, n=len(levels), level=_number(mean))
    mean = _in_halves(sum(levels, Fraction(0))) / len(levels)
    return Rating(pillar=pillar, by=by, n=len(levels), level=_number(mean), spread=_spread(levels))


def _in_halves(level: Fraction) -> Fraction:
    return Fraction(round(level * 2), 2)


def _number(level: Fraction) -> float:
    written = round(level, 2)
    return written.numerator if written.denominator == 1 else float(written)


def _spread(levels: list[Fraction]) -> float | None:
    """Return the standard deviation among raters, where neither it nor its absence gives anybody away."""
    given = sorted(map(_in_halves, levels))
    if len(given) < fewest_for_spread or min(given[-1] - given[1], given[-2] - given[0]) <= 1:
        return None
    mean = sum(given, Fraction(0)) / len(given)
    variance = sum(((each - mean) ** 2 for each in given), Fraction(0)) / (len(given) - 1)
    return round(sqrt(variance), 1)


def _notes(
    raters: Iterable[Rater], voices: Mapping[RaterGroup, tuple[RaterGroup, ...]]
) -> Iterator[tuple[RaterGroup, tuple[Text, ...]]]:
    written = [(rater.group, rater.note) for rater in raters if rater.note is not None]
    for name, groups in voices.items():
        notes = [note for group, note in written if group in groups]
        if notes:
            yield name, tuple(sorted(notes, key=lambda note: sorted(note.by_language.items())))
