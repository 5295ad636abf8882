from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_career, a_framework, a_rating, figures, today
from cmo_career.analysis.standing.chance import RequirementChance
from cmo_career.analysis.standing.standing import standing
from cmo_career.model.rating import Rating


def chance_of(*ratings: Rating, **parameters: float) -> RequirementChance:
    framework = a_framework(parameters=figures(**parameters))
    found = standing(a_career(*ratings, framework=framework), as_of=today).row("craft").chance_next
    assert found is not None
    return found


def peers(count: int, level: float = 2) -> Rating:
    return a_rating(by="peer", n=count, level=level)


@pytest.mark.parametrize(
    ("ratings", "is_told"),
    [
        ([a_rating(), peers(3)], True),
        ([peers(6)], True),
        ([a_rating(), peers(2)], False),
        ([peers(5)], False),
        ([a_rating()], False),
        ([a_rating(by="self")], False),
    ],
)
def test_a_manager_with_three_peers_or_six_peers_are_enough(ratings: list[Rating], is_told: bool) -> None:
    assert chance_of(*ratings).is_told == is_told


@pytest.mark.parametrize(
    ("ratings", "more", "group"),
    [
        ([a_rating(by="self")], 6, "peer"),
        ([a_rating()], 3, "peer"),
        ([peers(3)], 1, "manager"),
        ([a_rating(), peers(2)], 1, "peer"),
        (
            [a_rating(), a_rating(by="report")],
            2,
            "report",
        ),  # two peers would do, but no two peers are released
        ([peers(1)], 4, "cross-functional"),
    ],
)
def test_otherwise_it_tells_how_many_more_raters_it_takes(
    ratings: list[Rating], more: int, group: str
) -> None:
    chance = chance_of(*ratings)
    assert (chance.share, chance.word, chance.more_raters, chance.more_from) == (None, None, more, group)


@given(st.integers(1, 8), st.booleans())
def test_so_many_more_raters_are_indeed_enough_and_one_fewer_is_not(count: int, with_manager: bool) -> None:
    """Law: adding more_raters people to more_from makes the chance told."""
    counts = {"peer": count, **({"manager": 1} if with_manager else {})}
    before = chance_of(*(a_rating(by=group, n=n) for group, n in counts.items()))
    if before.is_told:
        return
    assert before.more_from is not None
    assert before.more_raters is not None
    for fewer, is_told in ((0, True), (1, False)):
        people = counts.get(before.more_from, 0) + before.more_raters - fewer
        after = {**counts, before.more_from: people}
        is_release_minimum = before.more_from not in counts and before.more_raters == 3
        if people and not (fewer and is_release_minimum):
            assert chance_of(*(a_rating(by=by, n=n) for by, n in after.items())).is_told == is_told


def test_no_number_of_raters_helps_where_groups_differ_as_much_as_people_do() -> None:
    chance = chance_of(a_rating(), group_difference=0.8)
    assert (chance.is_told, chance.more_raters, chance.more_from) == (False, None, None)


@pytest.mark.parametrize(
    ("level", "share", "word"),
    [
        (0.0, 0.1, "unlikely"),
        (1.0, 0.1, "unlikely"),
        (1.6, 0.4, "open"),
        (2.0, 0.7, "open"),
        (2.2, 0.8, "likely"),
    ],
)
def test_the_chance_is_told_in_tens_with_a_word(level: float, share: float, word: str) -> None:
    # Six peers: sd .3966 and likely (4.3575 * level + 2) / 6.3575; met at a true level of 1.5.
    chance = chance_of(peers(6, level))
    assert (chance.share, chance.word) == (share, word)


def test_nothing_is_ever_certain() -> None:
    assert chance_of(peers(60, 3), a_rating(level=3)).share == 0.9
    assert chance_of(peers(60, 0), a_rating(level=0)).share == 0.1
