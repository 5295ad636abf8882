from __future__ import annotations

from datetime import timedelta
from random import Random

import attrs
from hypothesis import given
from hypothesis import strategies as st

from builders import a_career, a_rating, an_assessment, today
from cmo_career.analysis.standing.pillar_standing import PillarStanding
from cmo_career.analysis.standing.standing import standing
from cmo_career.model.career import Career
from cmo_career.model.rating import Assessment, Rating
from cmo_career.model.vocabulary import RaterGroup, words_of

groups = words_of(RaterGroup)
levels = st.floats(0, 3, allow_nan=False).map(lambda level: round(level, 2))


@st.composite
def ratings(draw: st.DrawFn) -> Rating:
    by = draw(st.sampled_from(groups))
    n = 1 if by == "self" else draw(st.integers(1, 12))
    pillar = draw(st.sampled_from(["craft", "craft/tools", "people"]))
    return a_rating(pillar, by, draw(levels), n=n)


@st.composite
def careers(draw: st.DrawFn, least: int = 0) -> Career:
    ages = draw(st.lists(st.integers(-30, 1000), unique=True, min_size=least, max_size=4))
    assessments = tuple(
        an_assessment(
            *draw(
                st.lists(ratings(), max_size=8, min_size=least, unique_by=lambda each: (each.pillar, each.by))
            ),
            on=today - timedelta(days=age),
        )
        for age in ages
    )
    return a_career(assessments=assessments)


def with_rating(career: Career, assessment: int, rating: int, new: Rating) -> Career:
    chosen = career.assessments[assessment]
    changed = (*chosen.ratings[:rating], new, *chosen.ratings[rating + 1 :])
    return attrs.evolve(
        career,
        assessments=(
            *career.assessments[:assessment],
            Assessment(date=chosen.date, ratings=changed),
            *career.assessments[assessment + 1 :],
        ),
    )


def pairs(before: Career, after: Career) -> list[tuple[PillarStanding, PillarStanding]]:
    return list(zip(standing(before, as_of=today).rows, standing(after, as_of=today).rows, strict=True))


@given(careers(), st.randoms(use_true_random=False))
def test_the_order_of_ratings_does_not_matter(career: Career, random: Random) -> None:
    """Law: standing is the same whatever the order of assessments and of the ratings in them."""
    shuffled = [
        Assessment(date=each.date, ratings=tuple(random.sample(each.ratings, len(each.ratings))))
        for each in career.assessments
    ]
    random.shuffle(shuffled)
    other = attrs.evolve(career, assessments=tuple(shuffled))
    assert standing(other, as_of=today) == standing(career, as_of=today)


@given(careers())
def test_the_interval_holds_the_likely_level_and_lies_on_the_scale(career: Career) -> None:
    """Law: 0 <= low <= likely <= high <= top, and what nobody rated has none of them."""
    for row in standing(career, as_of=today).rows:
        assert (row.estimate is None) == (not row.said_by)
        if row.estimate is not None:
            assert 0 <= row.estimate.low <= row.estimate.likely <= row.estimate.high <= 3


@given(careers(least=1), st.data())
def test_more_raters_never_make_an_estimate_less_sure(career: Career, data: st.DataObject) -> None:
    """Law: with more people in a group the deviation never grows, nor does the interval before it is cut."""
    at = data.draw(st.integers(0, len(career.assessments) - 1))
    place = data.draw(st.integers(0, len(career.assessments[at].ratings) - 1))
    rating = career.assessments[at].ratings[place]
    if rating.by == "self":
        return
    more = attrs.evolve(rating, n=rating.n + data.draw(st.integers(1, 20)))
    for before, after in pairs(career, with_rating(career, at, place, more)):
        if before.estimate is not None and after.estimate is not None:
            assert after.estimate.deviation <= before.estimate.deviation
            width = after.estimate.surely_at_most - after.estimate.surely_at_least
            assert width <= before.estimate.surely_at_most - before.estimate.surely_at_least + 1e-12


@given(careers(), ratings().filter(lambda rating: rating.by != "self"))
def test_one_more_group_never_makes_an_estimate_less_sure(career: Career, rating: Rating) -> None:
    """Law: a group that had not been heard narrows the interval, even where it replaces the person's own word."""
    said = {(each.pillar, each.by) for assessment in career.assessments for each in assessment.ratings}
    if (rating.pillar, rating.by) in said:
        return
    tomorrow = today + timedelta(days=1)
    days = [each for each in career.assessments if each.date != tomorrow]
    after = attrs.evolve(career, assessments=(*days, an_assessment(rating, on=tomorrow)))
    before = standing(career, as_of=tomorrow)
    for row in standing(after, as_of=tomorrow).rows:
        earlier = next((each for each in before.rows if each.pillar == row.pillar), None)
        if row.pillar == rating.pillar and earlier is not None and earlier.estimate is not None:
            assert row.estimate is not None
            assert row.estimate.deviation < earlier.estimate.deviation


@given(careers(least=1), st.data())
def test_raising_a_rating_never_lowers_the_likely_level(career: Career, data: st.DataObject) -> None:
    """Law: the likely level grows with every rating."""
    at = data.draw(st.integers(0, len(career.assessments) - 1))
    place = data.draw(st.integers(0, len(career.assessments[at].ratings) - 1))
    rating = career.assessments[at].ratings[place]
    raised = attrs.evolve(rating, level=data.draw(st.floats(rating.level, 3)))
    for before, after in pairs(career, with_rating(career, at, place, raised)):
        if before.likely is not None and after.likely is not None:
            assert after.likely >= before.likely - 1e-12
