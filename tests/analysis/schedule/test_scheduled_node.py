from __future__ import annotations

from cmo_career.model.composition import all_of
from plan_builders import action
from schedule_builders import scheduled


def test_a_node_is_plain_data_with_its_address_and_says_when_and_why() -> None:
    node = scheduled(all_of(action("a", hours=12), action("b", hours=6))).of("action/b")
    plain = node.to_dict()
    assert (plain["address"], plain["start"], plain["finish"]) == ("action/b", "2026-01-19", "2026-01-25")
    assert repr(node) == "<ScheduledNode action/b>"
    assert node.why().splitlines()[0].startswith("Do b: from ")
