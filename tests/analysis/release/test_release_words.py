from __future__ import annotations

from cmo_career.analysis.release.release import release
from round_builders import a_closed_round, a_voice, closed, voices


def test_a_release_says_what_was_merged_and_withheld() -> None:
    raters = (*voices("report", 1, 1), *voices("peer", 2), a_voice("more", "peer", people=1))
    found = release(a_closed_round(*raters), as_of=closed)
    assert found.why("en").splitlines() == [
        "1 rating of 2026-03-01",
        "Direct reports and Peers speak together, as other colleagues",
        "Other colleagues: too few rated people for it to be told",
        "Other colleagues: fewer raters than advised, so the mean is uncertain",
    ]
    assert found.why("zh").splitlines()[1] == "下属和平级同事人数不足，合并为“其他同事”一组"
    assert str(found) == found.why("en")


def test_a_release_names_whom_it_withholds() -> None:
    found = release(a_closed_round(*voices("peer", 1, 2)), as_of=closed)
    assert found.why("en") == "0 ratings of 2026-03-01\nPeers: too few rated for anything to be told"
    assert found.why("zh") == "2026-03-01的0条评分\n平级同事：评价的人太少，一概不公布"
