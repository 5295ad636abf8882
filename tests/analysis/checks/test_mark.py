"""What a rule yields."""

from __future__ import annotations

from cmo_career.analysis.checks.mark import Mark
from cmo_career.model.frozen_map import FrozenMap


def test_a_mark_is_a_value() -> None:
    one, other = (Mark(address="goal/a", path=("plan",), params={"n": 1}) for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    assert isinstance(one.params, FrozenMap)
