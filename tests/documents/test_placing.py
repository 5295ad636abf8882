"""From problems with paths to problems with places and addresses."""

from __future__ import annotations

from cmo_career.documents.placing import address_at, followed, placed
from cmo_career.documents.source_file import origin_of_text, plain_data
from cmo_career.errors import Problem

text = """\
plan:
  goal:
    id: top
    by:
      all_of:
        - ref: later
        - goal: sub
          by: {action: later, hours: two}
reviews:
  - {id: q1, outcomes: [{goal: top, outcome: good}]}
"""


def test_a_path_through_a_reference_leads_to_where_the_node_is_written_out() -> None:
    data = plain_data(origin_of_text(text, "yaml"))
    path = followed(data, ("plan", "goal", "by", "all_of", 0, "hours"))
    assert path == ("plan", "goal", "by", "all_of", 1, "by", "hours")


def test_the_address_is_that_of_the_nearest_thing_with_an_id() -> None:
    data = plain_data(origin_of_text(text, "yaml"))
    assert address_at(data, ("plan", "goal", "by", "all_of", 1, "by", "hours")) == "action/later"
    assert address_at(data, ("reviews", 0, "outcomes", 0, "outcome")) == "review/q1"
    assert address_at(data, ("profile",)) is None


def test_unknown_keys_are_placed_at_the_key_and_values_at_the_value() -> None:
    origin = origin_of_text(text, "yaml")
    path = ("plan", "goal", "by", "all_of", 1, "by", "hours")
    problems = [
        Problem(code="number-expected", params={"given": "text"}, path=path),
        Problem(code="key-unknown", params={"key": "hours", "known": ""}, path=path),
    ]
    found = placed(problems, plain_data(origin), lambda at: (origin, at))
    assert [(each.code, str(each.place)) for each in found] == [
        ("key-unknown", "<text>:8:31"),
        ("number-expected", "<text>:8:38"),
    ]
