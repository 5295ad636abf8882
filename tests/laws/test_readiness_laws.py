from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders import a_career, a_framework, a_rating, a_stage, a_transition, today
from cmo_career.analysis.readiness.largest import chances_to_be_largest
from cmo_career.analysis.readiness.readiness import readiness, readiness_map
from cmo_career.model.career import Career

levels = st.floats(0, 3).map(lambda level: round(level, 2))
numbers = st.lists(st.tuples(st.floats(-3, 3), st.floats(0.01, 3)), min_size=1, max_size=6)
paths = ("craft", "craft/tools", "people")
framework = a_framework(
    stages=[
        a_stage("junior", craft=1, people=1),
        a_stage("senior", craft=2, craft__tools=1.5, people=2),
        a_stage("head", craft=3, craft__tools=2.5, people=3),
    ],
    transitions=[a_transition("junior", "senior"), a_transition("senior", "head")],
)


@st.composite
def careers(draw: st.DrawFn) -> Career:
    said = [
        a_rating(path, by, draw(levels), n=draw(st.integers(1, 9)) if by == "peer" else 1)
        for path in paths
        for by in ("self", "manager", "peer")
        if draw(st.booleans())
    ]
    return a_career(*said, framework=framework)


@given(numbers, st.floats(-4, 4))
def test_the_chances_to_be_the_largest_never_exceed_one_together(
    drawn: list[tuple[float, float]], floor: float
) -> None:
    """Law: without a floor they make one; with one, less."""
    means, deviations = zip(*drawn, strict=True)
    everything = chances_to_be_largest(means, deviations)
    assert abs(sum(everything) - 1) < 1e-5
    above = chances_to_be_largest(means, deviations, above=floor)
    assert all(-1e-9 <= part <= whole + 1e-5 for part, whole in zip(above, everything, strict=True))


@given(careers())
def test_a_higher_stage_is_never_more_likely_met(career: Career) -> None:
    """Law: where a stage requires more of everything, no chance is higher and no shortfall smaller."""
    _, senior, head = readiness_map(career, as_of=today)
    for lower, higher in zip(senior.pillars, head.pillars, strict=True):
        assert lower.unknown == higher.unknown
        assert lower.is_told == higher.is_told
        assert (lower.share or 0) >= (higher.share or 0)
        assert (lower.shortfall or 0) <= (higher.shortfall or 0)


@given(careers())
def test_no_pillar_is_readier_than_any_part_of_it(career: Career) -> None:
    """Law: a pillar's chance is one of its parts' chances, and none of them is less."""
    for pillar in readiness(career, "senior", as_of=today).pillars:
        shares = [each.chance.share for each in pillar.requirements if each.chance.share is not None]
        assert pillar.share is None or (pillar.share in shares and pillar.share == min(shares))


@given(careers())
def test_only_what_is_told_is_a_bottleneck_and_all_that_is_not_is_listed(career: Career) -> None:
    """Law: the bottleneck and the unknown have nothing in common, and what is required is told or unknown."""
    for found in readiness_map(career, as_of=today):
        told = [each.pillar for part in found.pillars for each in part.requirements if each.is_told]
        every = [each.pillar for part in found.pillars for each in part.requirements]
        assert sorted([*told, *found.unknown]) == sorted(every)
        assert all(each.through in told and each.through.startswith(each.pillar) for each in found.bottleneck)
        chances = [each.chance for each in found.bottleneck]
        assert chances == sorted(chances, reverse=True)
        assert all(chance >= 0.2 for chance in chances)
