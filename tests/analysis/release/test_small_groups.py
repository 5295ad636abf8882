from __future__ import annotations

from typing import Any

import pytest

from cmo_career.analysis.release.small_groups import Grouping, grouped


@pytest.mark.parametrize(
    ("sizes", "cells", "merged"),
    [
        ({"report": 6, "peer": 3}, {"report": ("report",), "peer": ("peer",)}, ()),
        ({"report": 6, "peer": 2}, {"other": ("report", "peer")}, ("report", "peer")),
        ({"report": 6, "cross-functional": 4, "peer": 2}, {"report", "other"}, ("cross-functional", "peer")),
        ({"report": 2, "peer": 2, "other": 4}, {"other"}, ("report", "peer", "other")),
        ({"report": 1, "cross-functional": 1, "peer": 1}, {"other"}, ("report", "cross-functional", "peer")),
        ({"other": 3}, {"other": ("other",)}, ()),
        ({"report": 3, "other": 1}, {"other": ("report", "other")}, ("report", "other")),
        ({}, {}, ()),
    ],
)
def test_small_groups_merge_until_nobody_is_too_few(sizes: Any, cells: Any, merged: Any) -> None:
    found = grouped(sizes, 3)
    assert found.withheld == ()
    assert set(found.cells) == set(cells)
    assert found.merged == merged
    if isinstance(cells, dict):
        assert found.cells == cells


@pytest.mark.parametrize("sizes", [{"peer": 2}, {"report": 1}, {"report": 1, "peer": 1}])
def test_one_that_is_too_small_with_all_others_is_withheld(sizes: Any) -> None:
    assert grouped(sizes, 3) == Grouping(cells={}, withheld=tuple(sizes))


def test_more_raters_can_be_asked_for() -> None:
    assert set(grouped({"report": 6, "peer": 4}, 5).cells) == {"other"}
