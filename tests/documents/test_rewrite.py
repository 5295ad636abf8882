"""A text is changed only where it must say something else."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from cmo_career.documents import revision
from cmo_career.documents.json_reader import read_json
from cmo_career.documents.rewrite import rewrite
from cmo_career.documents.same_data import is_same
from cmo_career.documents.splice import Edit
from cmo_career.documents.yaml_reader import read_yaml
from cmo_career.errors import DocumentError
from document_hands import growths, json_hands, plain_trees, variations, yaml_hands

some = settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@st.composite
def authored(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """A text by some hand, and the data that it reads as."""
    data = draw(plain_trees)
    text = draw(yaml_hands(data))
    try:
        old = read_yaml(text)
    except DocumentError:
        assume(False)
    assume(is_same(old, data))
    return text, old


def comments(text: str) -> list[str]:
    return sorted(re.findall(r"# c[0-9]+", text))


def leaves(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(data, dict | list):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from leaves(value, (*path, key))
    elif not isinstance(data, str) or "\n" not in data:
        yield path


@some
@given(authored(), st.data())
def test_the_new_text_reads_as_the_new_data(pair: tuple[str, Any], more: st.DataObject) -> None:
    """read(rewrite(text, old, new)) == new, and rewrite(text, old, old) == text."""
    text, old = pair
    new = more.draw(variations(old))
    assert is_same(read_yaml(rewrite(text, old, new)), new)
    assert rewrite(text, old, copy.deepcopy(old)) == text


@some
@given(plain_trees, st.data())
def test_the_new_json_reads_as_the_new_data(old: Any, more: st.DataObject) -> None:
    """read(rewrite(text, old, new)) == new for JSON by any program."""
    text, new = more.draw(json_hands(old)), more.draw(variations(old))
    assert is_same(read_json(rewrite(text, old, new, "json")), new)
    assert rewrite(text, old, copy.deepcopy(old), "json") == text


@some
@given(authored(), st.data())
def test_where_nothing_is_taken_away_every_comment_and_line_break_survives(
    pair: tuple[str, Any], more: st.DataObject
) -> None:
    """Additions and changed values leave all comments, and one kind of line breaks."""
    text, old = pair
    result = rewrite(text, old, more.draw(growths(old)))
    assert comments(result) == comments(text)
    assert "\r" not in text or result.count("\n") == result.count("\r\n")


@some
@given(authored(), st.data())
def test_a_changed_value_changes_its_line_alone(pair: tuple[str, Any], more: st.DataObject) -> None:
    """All other lines are byte-identical, in order."""
    text, old = pair
    paths = [path for path in leaves(old) if path[-1] not in {"id", "date", "name"}]
    assume(paths)
    *above, last = more.draw(st.sampled_from(paths))
    new = copy.deepcopy(old)
    around = new
    for key in above:
        around = around[key]
    around[last] = more.draw(st.sampled_from(["new", "no", 7, "it's: #", ""]))
    before, after = text.split("\n"), rewrite(text, old, new).split("\n")
    while before and after and before[0] == after[0]:
        del before[0], after[0]
    while before and after and before[-1] == after[-1]:
        del before[-1], after[-1]
    # A block of one line has its header above it.
    assert len(before) <= 2
    assert len(after) <= 2


career = dedent("""\
    # My career
    schema: cmo-career/1
    language: "en"   # of the file

    profile:
        name: {zh: 示例总监, en: Sample director}  # name
        since: 2023-04

    # What they said
    assessments:
    - date: 2026-01-05
      ratings:
        # data
        - {pillar: data, by: self, level: 2.5}   # me

        # strategy
        - {pillar: strategy, by: manager, level: 1}

        # a thought

        - {pillar: story, by: peer, level: 1}
    - date: 2026-04-05 # spring
      ratings: []
    note: |  # long
      a
      b

    nothing:   # yet
    reviews: []
    """)


def rewritten(change: Any) -> list[str]:
    """Return the lines that a change of the career takes away and brings, in the order of the new text."""
    from difflib import ndiff

    old = read_yaml(career)
    new = copy.deepcopy(old)
    change(new)
    text = rewrite(career, old, new)
    assert is_same(read_yaml(text), new)
    return [line for line in ndiff(career.split("\n"), text.split("\n")) if line[0] in "+-"]


def test_quotes_and_comments_of_a_value_stay() -> None:
    def change(new: Any) -> None:
        new["language"] = "no"

    assert rewritten(change) == ['- language: "en"   # of the file', '+ language: "no"   # of the file']


def test_a_comment_above_an_item_goes_with_it_and_a_thought_stays() -> None:
    def change(new: Any) -> None:
        del new["assessments"][0]["ratings"][1]

    assert rewritten(change) == [
        "-     # strategy",
        "-     - {pillar: strategy, by: manager, level: 1}",
        "- ",
    ]


def test_a_comment_above_a_top_level_key_goes_with_it() -> None:
    def change(new: Any) -> None:
        del new["assessments"]

    gone = rewritten(change)
    assert gone[0] == "- # What they said"
    assert {line[0] for line in gone} == {"-"}
    assert len(gone) == 15
    assert rewrite("a:\n- x\n# c\nc: 2\n", {"a": ["x"], "c": 2}, {"a": ["x", "z"]}) == "a:\n- x\n- z\n"


def test_a_thought_outlives_the_item_below_it() -> None:
    def change(new: Any) -> None:
        del new["assessments"][0]["ratings"][2]

    assert rewritten(change) == ["- ", "-     - {pillar: story, by: peer, level: 1}"]


def test_an_item_moves_with_its_lines() -> None:
    def change(new: Any) -> None:
        new["assessments"].reverse()

    moved = ["- date: 2026-04-05 # spring", "  ratings: []"]
    assert rewritten(change) == [*(f"+ {line}" for line in moved), *(f"- {line}" for line in moved)]


def test_a_new_key_takes_its_place_among_the_others() -> None:
    def change(new: Any) -> None:
        new["profile"] = {"name": new["profile"]["name"], "stage": "cmo", "since": "2023-04"}

    assert rewritten(change) == ["+     stage: cmo"]


def test_a_new_key_in_braces_stays_in_them() -> None:
    def change(new: Any) -> None:
        new["profile"]["name"]["fr"] = "x, y"

    assert rewritten(change)[1] == '+     name: {zh: 示例总监, en: Sample director, fr: "x, y"}  # name'


def test_a_list_that_was_empty_becomes_a_block_below_its_key() -> None:
    def change(new: Any) -> None:
        new["reviews"] = [{"id": "2026-q1", "lesson": "y" * 120}]
        new["nothing"] = {"a": 1}

    assert rewritten(change) == [
        "- nothing:   # yet",
        "+ nothing: {a: 1}   # yet",
        "- reviews: []",
        "+ reviews:",
        "+   - id: 2026-q1",
        f"+     lesson: {'y' * 120}",
    ]


def test_a_block_of_text_stays_one() -> None:
    def change(new: Any) -> None:
        new["note"] = "c\nb\n"

    assert rewritten(change) == ["-   a", "+   c"]


def test_the_first_key_of_an_item_leaves_its_dash_to_the_next() -> None:
    text = "- a: 1\n  # of b\n  b: 2\n- c: 3\n"
    assert rewrite(text, [{"a": 1, "b": 2}, {"c": 3}], [{"b": 2}, {"c": 3}]) == "- # of b\n  b: 2\n- c: 3\n"
    assert rewrite(text, [{"a": 1, "b": 2}, {"c": 3}], [{"z": 0, "a": 1, "b": 2}, {"c": 3}]) == (
        "- z: 0\n  a: 1\n  # of b\n  b: 2\n- c: 3\n"
    )


@pytest.mark.parametrize(
    ("text", "new", "wanted"),
    [
        ("? a\n: b # one\n? c\n: d\n", {"a": "q", "x": 1}, "? a\n: q # one\nx: 1\n"),
        ("? a\n? c\n", {"a": None, "c": 3}, "? a\n? c\n: 3\n"),
        ("k: [a: 1, b: 2] # c\n", {"k": [{"a": 1, "z": 3}, {"b": 4}]}, "k: [{a: 1, z: 3}, {b: 4}] # c\n"),
        ("k: {a, b: , c} # c\n", {"k": {"a": 1, "b": 2, "c": [1]}}, "k: {a: 1, b: 2 , c: [1]} # c\n"),
        ("k:\n  'two\n   lines' # q\nz: 1\n", {"k": "it's", "z": 1}, "k:\n  'it''s' # q\nz: 1\n"),
        ("k: >\n  folded\n  text\n\n# c\n", {"k": "short\n"}, "k: >\n  short\n\n# c\n"),
        ("--- # start\na: 1\n...\n", {"a": 1, "b": 2}, "--- # start\na: 1\nb: 2\n...\n"),
        ("a: # why\n  - x\n", {"a": 3}, "a: 3  # why\n"),
        ("a:\n  - x\n  - y\n# end\nc: 2\n", {"a": [], "c": 2}, "a: []\n# end\nc: 2\n"),
        ("a: [\n  1, 2, # two\n  # three\n  3]\n", {"a": [1, 3]}, "a: [\n  1,\n  # three\n  3]\n"),
        ("a: [\n  1,\n  # far\n\n  # near\n  2\n]\n", {"a": [1]}, "a: [\n  1\n  # far\n\n]\n"),
    ],
)
def test_rare_ways_of_writing_are_kept_as_far_as_they_go(text: str, new: Any, wanted: str) -> None:
    assert rewrite(text, read_yaml(text), new) == wanted


def test_what_does_not_read_back_is_written_anew_around_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A splice that goes wrong costs the comments of the nearest collection, never the data."""
    monkeypatch.setattr(revision, "styled_scalar", lambda *_, **__: "[wrong")
    text = "# top\na: {b: 1, c: 2} # c\nd: [1] # d\n"
    old = read_yaml(text)
    new = old | {"a": {"b": 1, "c": 3}}
    kept = "# top\na: {b: 1, c: 3} # c\nd: [1] # d\n"
    assert rewrite(text, old, new) == kept
    monkeypatch.setattr(revision, "flow_text", lambda _: "[wrong")
    assert rewrite(text, old, new) == kept
    monkeypatch.setattr(revision, "value_in_block", lambda *_, **__: Edit(0, 1, ("[wrong",)))
    assert rewrite(text, old, new) == "# top\na: {b: 1, c: 3}\nd: [1] # d\n"
    monkeypatch.setattr(revision, "write_yaml", lambda _: "[wrong")
    assert rewrite(text, old, new) == "a: {b: 1, c: 3}\nd: [1]\n"


def test_lists_on_several_lines_keep_their_lines() -> None:
    text = "share: [\n  # first\n  manager, # m\n  mentor\n]\n"
    assert rewrite(text, {"share": ["manager", "mentor"]}, {"share": ["mentor", "public"]}) == (
        "share: [\n  mentor,\n  public\n]\n"
    )
    assert rewrite(text, {"share": ["manager", "mentor"]}, {"share": ["manager"]}) == (
        "share: [\n  # first\n  manager # m\n]\n"
    )


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_line_breaks_stay_what_they_are(line_break: str) -> None:
    text = "a: 1 # one\nb: [x]\n".replace("\n", line_break)
    wanted = "a: 2 # one\nb: [x]\nc:\n  - {d: 1}\n".replace("\n", line_break)
    assert rewrite(text, {"a": 1, "b": ["x"]}, {"a": 2, "b": ["x"], "c": [{"d": 1}]}) == wanted


def test_json_keeps_its_indentation() -> None:
    text = '{\n    "id":"a",\n    "hours": [1, 2],\n    "by": {}\n}\n'
    old = {"id": "a", "hours": [1, 2], "by": {}}
    new = {"id": "b", "title": {"zh": "甲"}, "hours": [2], "by": {"ref": "x"}}
    assert rewrite(text, old, new, "json") == (
        '{\n    "id":"b",\n    "title": {\n        "zh": "甲"\n    },\n    "hours": [2],\n    "by": {\n'
        '        "ref": "x"\n    }\n}\n'
    )


def test_where_the_text_ends_without_a_line_break() -> None:
    assert rewrite("a: 1", {"a": 1}, {"a": 1, "b": 2}) == "a: 1\nb: 2\n"
    assert rewrite("a: |\n  x", {"a": "x"}, {"a": "y\nz\n"}) == "a: |\n  y\n  z\n"


def test_a_text_without_a_value_or_with_another_at_its_top_is_written_anew() -> None:
    assert rewrite("# nothing yet\n", None, {"a": 1}) == "a: 1\n"
    assert rewrite("[1]\n", [1], {"a": [1]}, "json") == '{"a": [1]}\n'


def test_depth_is_no_matter() -> None:
    old: Any = 1
    new: Any = 2
    for _ in range(450):
        old, new = {"a": old}, {"a": new}
    text = "".join(f"{' ' * level}a:\n" for level in range(449)) + " " * 449 + "a: 1 # one\n"
    assert rewrite(text, old, new) == text.replace("a: 1", "a: 2")
