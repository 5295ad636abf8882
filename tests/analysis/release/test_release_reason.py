"""Why a release tells what it tells."""

from __future__ import annotations

import attrs

from builders import a_framework, figures
from cmo_career.analysis.release.release import release
from round_builders import a_closed_round, a_voice, closed, voices

rule = (
    "  Of a group of colleagues only size and mean are told, of 3 raters or more; a smaller group merges with the "
    "next smallest, or is silent. Self and manager speak in their own name"
)


def test_a_release_says_what_was_merged_and_withheld() -> None:
    raters = (*voices("report", 1, 1), *voices("peer", 2), a_voice("more", "peer", people=1))
    found = release(a_closed_round(*raters), as_of=closed)
    assert found.why("en").splitlines() == [
        "1 rating of March 1, 2026",
        rule,
        "  Direct reports and peers speak together, as other colleagues",
        "  Other colleagues: too few rated people for it to be told",
        "  Other colleagues: fewer raters than advised, so the mean is uncertain",
    ]
    assert found.why("zh").splitlines()[2] == "  下属和平级同事合并为“其他同事”一组"


def test_a_release_names_whom_it_withholds() -> None:
    found = release(a_closed_round(*voices("peer", 1, 2)), as_of=closed)
    assert found.why("en").splitlines()[-1] == "  Peers: too few rated for anything to be told"
    assert found.why("zh").splitlines()[-1] == "  平级同事：评价的人太少，一概不公布"


def test_the_least_number_rests_on_the_framework_unless_the_caller_asked_for_more() -> None:
    own = a_framework(parameters=figures(release_raters=4))
    ratings = a_closed_round(*voices("peer", 1, 2, 1, 2, 2))
    assert "need" in release(ratings, framework=own, as_of=closed).why("en")
    strict = release(ratings, framework=own, as_of=closed, raters=5)
    assert strict.raters == 5
    assert "Rests on" not in strict.why("en")
    assert "5 raters or more" in strict.why("en")


def test_two_releases_that_tell_the_same_are_equal_by_whatever_framework() -> None:
    ratings = a_closed_round(*voices("peer", 1, 2, 1))
    found = release(ratings, framework=a_framework(), as_of=closed)
    assert found == attrs.evolve(found, ground=release(ratings, as_of=closed).ground)
