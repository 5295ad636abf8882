from __future__ import annotations

from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import attrs
import pytest

from builders import figures
from cmo_career.analysis.release.release import Released, Withheld, release
from cmo_career.analysis.release.release_check import release_problems
from cmo_career.documents.framework_files import load_framework
from cmo_career.documents.reading import load
from cmo_career.errors import AnalysisError
from cmo_career.model.career import Career
from cmo_career.model.rating_round import Rater, RatingRound
from cmo_career.model.text import Text
from round_builders import a_closed_round, a_voice, closed, seen, seen_framework, voices

examples = Path(__file__).parents[3] / "examples"


def released(*raters: Rater, **fields: Any) -> Released:
    return release(a_closed_round(*raters), framework=seen_framework, as_of=closed, **fields)


def told(found: Released) -> dict[tuple[str, str], tuple[int, float, float | None]]:
    return {(each.pillar, each.by): (each.n, each.level, each.spread) for each in found.assessment.ratings}


def codes(**fields: Any) -> list[str]:
    given: dict[str, Any] = {"round": a_closed_round(), "framework": seen_framework, "as_of": closed}
    with pytest.raises(AnalysisError) as caught:
        release(**{**given, **fields})
    for problem in caught.value.problems:
        assert problem.text("en") != problem.text("zh")
    return [problem.code for problem in caught.value.problems]


def test_the_example_round_gives_the_example_career() -> None:
    ratings, career = load(examples / "round.yaml"), load(examples / "career.yaml")
    assert isinstance(ratings, RatingRound)
    assert isinstance(career, Career)
    found = release(ratings, framework=load_framework("marketing-leader"), as_of=date(2026, 7, 12))
    held = next(each for each in career.assessments if each.date == date(2026, 7, 10))
    wanted = {(each.pillar, each.by): (each.n, each.level) for each in held.ratings}
    assert {key: value[:2] for key, value in told(found).items()} == wanted
    assert found.assessment.date == held.date
    attrs.evolve(career, assessments=(career.assessments[0], found.assessment))
    assert (found.merged, found.withheld, found.few) == ((), (), ())


def test_a_group_is_told_by_size_and_mean() -> None:
    assert told(released(*voices("peer", 1, 2, 2.5))) == {("craft", "peer"): (3, 1.83, None)}


def test_self_and_manager_speak_in_their_own_name() -> None:
    raters = (a_voice("me", "self", craft=2), a_voice("boss", "manager", craft=1.5))
    assert told(released(*raters)) == {("craft", "self"): (1, 2, None), ("craft", "manager"): (1, 1.5, None)}


def test_a_small_group_speaks_with_the_next_smallest() -> None:
    found = released(
        *voices("report", 1, 1, 1, 1), *voices("peer", 2, 2), *voices("cross-functional", 3, 3, 3)
    )
    assert told(found) == {("craft", "report"): (4, 1, None), ("craft", "other"): (5, 2.6, None)}
    assert found.merged == ("cross-functional", "peer")


def test_a_small_group_alone_says_nothing_not_even_how_many_it_is() -> None:
    found = released(*voices("peer", 1, 2))
    assert told(found) == {}
    assert found.withheld == (Withheld(group="peer"),)


def test_of_a_pillar_that_too_few_rated_a_group_says_nothing() -> None:
    found = released(*voices("peer", 1, 2, 2.5), a_voice("more", "peer", people=1))
    assert set(told(found)) == {("craft", "peer")}
    assert found.withheld == (Withheld(group="peer", pillar="people"),)


def test_groups_are_the_same_for_every_pillar() -> None:
    # Four peers rate; of people two reports and two peers do, who must not be merged for that pillar alone.
    raters = [
        a_voice(f"{group}-{number}", group, **({"craft": 1, "people": 2} if number < 2 else {"craft": 1}))
        for group in ("report", "peer")
        for number in range(4)
    ]
    assert {pillar for pillar, _ in told(released(*raters))} == {"craft"}


def test_who_could_not_see_enough_does_not_count() -> None:
    blind = seen("craft", *("no-chance-to-see",) * 6)
    fourth = Rater(id="blind", group="peer", consented=closed, ratings=[blind])
    assert told(released(*voices("peer", 1, 2, 2.5), fourth))["craft", "peer"][0] == 3
    assert told(released(*voices("peer", 1, 2), fourth)) == {}


def test_a_mean_does_not_tell_who_rated_by_behaviours() -> None:
    words = ("usually", "usually", "sometimes", "sometimes", "sometimes", "rarely")  # 1.75
    third = Rater(id="third", group="peer", consented=closed, ratings=[seen("craft", *words)])
    level = told(released(*voices("peer", 1, 2), third))["craft", "peer"][1]
    assert level == pytest.approx(5 / 3, abs=0.005)  # of a sum in halves: 5, not 4.75


@pytest.mark.parametrize(
    ("levels", "spread"),
    [
        ((1, 2, 1, 2), None),  # four
        ((2, 2, 2, 2, 2), None),  # all agree
        ((1, 2, 2, 2, 2), None),  # the first would know the others
        ((1, 1.5, 2, 2, 2.5), None),  # if only agreement went untold, the first above would know it
        ((1, 1, 2.5, 2.5, 2.5), 0.8),
        ((0, 1, 2, 2, 3), 1.1),
    ],
)
def test_a_spread_is_told_where_it_gives_nobody_away(levels: tuple[float, ...], spread: float | None) -> None:
    assert told(released(*voices("peer", *levels)))["craft", "peer"][2] == spread


@pytest.mark.parametrize(
    "levels", [(2, 2, 2, 2, 2), (1, 1, 2.5, 2.5, 2.5), (1, 2, 2, 2, 2), (1, 1.5, 2, 2, 2.5)]
)
def test_whoever_knows_one_rater_cannot_tell_any_other(levels: tuple[float, ...]) -> None:
    mine = told(released(*voices("peer", *levels)))
    possible: dict[tuple[int, float], list[set[float]]] = {}
    for given in product((1, 1.5, 2, 2.5), repeat=len(levels)):
        if told(released(*voices("peer", *given))) == mine:
            for place, level in enumerate(given):
                could = possible.setdefault((place, level), [set() for _ in levels])
                for other, each in enumerate(given):
                    could[other].add(each)
    for place, level in enumerate(levels):
        could = possible[place, level]
        assert all(len(each) > 1 for other, each in enumerate(could) if other != place)


def test_notes_come_by_group_in_an_order_that_says_nothing() -> None:
    notes = ("Zeal", "Asks first", "Listens")
    raters = [a_voice(f"r{number}", "peer", note, craft=1) for number, note in enumerate(notes)]
    found = released(*raters, a_voice("boss", "manager", "Delegate", craft=1))
    assert found.notes == {
        "manager": (Text.of("Delegate"),),
        "peer": tuple(map(Text.of, ("Asks first", "Listens", "Zeal"))),
    }
    assert found == released(*reversed(raters), a_voice("boss", "manager", "Delegate", craft=1))
    assert not any(each.note or each.notes for each in found.assessment.ratings)
    assert "r0" not in str(found.to_dict())


def test_notes_of_a_group_that_says_nothing_are_withheld() -> None:
    assert released(*[a_voice(f"r{each}", "peer", "Well", craft=1) for each in "ab"]).notes == {}


def test_the_order_of_the_raters_changes_nothing() -> None:
    raters = (*voices("peer", 1, 2, 2.5), *voices("report", 3, 3, 1, 0, 2, pillar="people"))
    assert released(*raters) == released(*reversed(raters))
    without = release(a_closed_round(*raters), as_of=closed)
    assert without.assessment == release(a_closed_round(*reversed(raters)), as_of=closed).assessment


def test_few_raters_are_told_of() -> None:
    assert released(*voices("peer", 1, 2, 2.5), *voices("report", 1, 1, 1, 1, 2)).few == ("peer",)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"as_of": date(2026, 2, 28)}, "round-still-open"),
        ({"round": a_closed_round(closed=None)}, "round-still-open"),
        ({"round": a_closed_round(released=closed)}, "round-released-already"),
        (
            {"round": a_closed_round(keep_until="2026-03-01"), "as_of": date(2026, 3, 2)},
            "round-kept-too-long",
        ),
        ({"purpose": "promotion"}, "ratings-for-other-purpose"),
        ({"round": a_closed_round(purpose="promotion")}, "ratings-for-other-purpose"),
        ({"round": a_closed_round(framework="other@1")}, "round-of-other-framework"),
        (
            {"round": a_closed_round(attrs.evolve(a_voice("r1"), consented="2026-03-02"))},
            "consent-still-to-come",
        ),
        (
            {
                "round": a_closed_round(
                    attrs.evolve(a_voice("r1"), ratings=[seen("craft", *("rarely",) * 6)])
                ),
                "framework": None,
            },
            "behaviours-need-framework",
        ),
        ({"round": a_closed_round(a_voice("r1", crafts=1))}, "id-unknown-near"),
        ({"round": a_closed_round(a_voice("r1", craft=3.5))}, "level-above-scale"),
        ({"raters": 2}, "release-raters-too-few"),
        (
            {"framework": attrs.evolve(seen_framework, parameters=figures(release_raters=1))},
            "release-raters-too-few",
        ),
    ],
)
def test_a_release_is_refused(fields: dict[str, Any], code: str) -> None:
    assert codes(**fields) == [code]


def test_a_behaviour_that_the_pillar_does_not_have_is_refused() -> None:
    strange = attrs.evolve(seen("craft", *("rarely",) * 6), pillar="people")
    rater = Rater(id="r1", group="peer", consented=closed, ratings=[strange])
    assert len(codes(round=a_closed_round(rater))) == 6


def test_everything_that_forbids_it_is_told_at_once() -> None:
    assert codes(purpose="promotion", as_of=date(2026, 2, 28)) == [
        "round-still-open",
        "ratings-for-other-purpose",
    ]


def test_another_purpose_that_raters_were_told_is_served() -> None:
    round_ = a_closed_round(*voices("peer", 1, 1, 1), purpose="appraisal")
    assert release(round_, as_of=closed, purpose="appraisal").purpose == "appraisal"


def test_more_raters_can_be_asked_for() -> None:
    assert told(released(*voices("peer", 1, 2, 2.5), raters=4)) == {}


def test_a_sound_round_has_no_problem() -> None:
    sound = a_closed_round(*voices("peer", 1, 2, 3), keep_until=closed)
    assert list(release_problems(sound, seen_framework, as_of=closed, purpose="development")) == []
    assert list(release_problems(sound, None, as_of=closed, purpose="development")) == []


def test_a_problem_stands_where_the_collector_finds_it() -> None:
    wrong = a_closed_round(a_voice("r0", craft=1), a_voice("r1", craft=1, crafts=2))
    (problem,) = release_problems(wrong, seen_framework, as_of=closed, purpose="development")
    assert problem.written_path() == "raters[1].ratings[1].pillar"


def test_a_round_by_a_path_is_not_compared_by_name() -> None:
    own = a_closed_round(framework="frameworks/small.yaml")
    assert list(release_problems(own, seen_framework, as_of=closed, purpose="development")) == []


def test_no_problem_tells_a_rating() -> None:
    wrong = a_closed_round(a_voice("r0", craft=17.5, crafts=1), released=closed, keep_until=closed)
    found = [*release_problems(wrong, seen_framework, as_of=date(2027, 1, 1), purpose="promotion")]
    assert len(found) == 5
    assert not any("17.5" in problem.text(language) for problem in found for language in ("en", "zh"))
