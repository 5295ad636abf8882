"""YAML as plain data: the core schema of YAML 1.2, and what is refused with its place."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.documents.limits import Limits
from cmo_career.documents.yaml_reader import read_yaml
from cmo_career.errors import DocumentError

letters = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff") | st.sampled_from(
    "\n\t"
)
texts = st.text(letters, max_size=12) | st.sampled_from(
    ["no", "on", "1:30", "0o17", "1_000", "~", "2026-01-05", "<<", "=", "1e3"]
)
scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts
plain_data = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4)
)


def problems(text: str, limits: Limits | None = None) -> list[tuple[str, int, int]]:
    with pytest.raises(DocumentError) as caught:
        read_yaml(text, limits or Limits())
    found = caught.value.problems
    for problem in found:
        assert problem.text("en")
        assert problem.text("zh")
    return [(each.code, each.place.line, each.place.column) for each in found if each.place is not None]


def quoted_where_1_1_and_1_2_differ(dumper: Any, text: str) -> Any:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')


class AuthorsDumper(yaml.SafeDumper):
    """Writes as another program would, with every text in double quotes, and nothing as an alias."""

    def ignore_aliases(self, data: Any) -> bool:
        del data
        return True


AuthorsDumper.add_representer(str, quoted_where_1_1_and_1_2_differ)


@given(plain_data, st.booleans())
def test_what_another_program_wrote_is_read_as_the_same_data(data: Any, is_flow: bool) -> None:
    written = yaml.dump(data, Dumper=AuthorsDumper, default_flow_style=is_flow)
    assert read_yaml(written) == data


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("", None), ("~", None), ("null", None), ("Null", None), ("NULL", None), ("nULL", "nULL"),
        ("true", True), ("True", True), ("TRUE", True), ("false", False), ("tRUE", "tRUE"),
        ("yes", "yes"), ("no", "no"), ("on", "on"), ("off", "off"), ("y", "y"),
        ("12", 12), ("-12", -12), ("+12", 12), ("012", 12), ("0o17", 15), ("0xfF", 255), ("0b1", "0b1"), ("-0x1", "-0x1"),
        ("1_000", "1_000"), ("1:30", "1:30"), ("2026-01-05", "2026-01-05"), ("2026-01", "2026-01"),
        ("1.5", 1.5), ("-.5", -0.5), ("5.", 5.0), ("1e3", 1000.0), ("1.0e-3", 0.001), (".", "."), ("-", "-"), ("1e", "1e"),
        ("１２", "１２"), ("=", "="), ("10 %", "10 %"), ("2..8", "2..8"), ("6800 CNY", "6800 CNY"),
    ],
)  # fmt: skip
def test_a_plain_scalar_means_what_the_core_schema_says(written: str, value: object) -> None:
    read = read_yaml(f"? a\n: {written}" if written != "-" else "a: '-'")["a"]
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize("written", ["'12'", '"12"', "|-\n  12", ">-\n  12"])
def test_a_quoted_or_block_scalar_is_always_text(written: str) -> None:
    assert read_yaml(f"a: {written}") == {"a": "12"}


def test_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    assert read_yaml("\ufeffa: 1\r\nb: |\r\n  x\r\n  y\r\n") == {"a": 1, "b": "x\ny\n"}
    with pytest.raises(DocumentError) as caught:
        read_yaml("\ufeffa: 1\r\na: 2\r\n", file="career.yaml")
    assert str(caught.value.problems[0].place) == "career.yaml:2:1"


def test_an_ampersand_an_exclamation_mark_and_an_asterisk_in_a_text_are_text() -> None:
    assert read_yaml('a: R&D\nb: Q & A!\nc: "!x &y *z"\nd: 2 * 3\ne: (&x) !') == {
        "a": "R&D", "b": "Q & A!", "c": "!x &y *z", "d": "2 * 3", "e": "(&x) !",
    }  # fmt: skip


def test_a_quoted_merge_key_is_a_key_like_others() -> None:
    assert read_yaml('"<<": 1') == {"<<": 1}


def test_an_end_mark_and_a_version_line_are_read_over() -> None:
    assert read_yaml("# c\n%YAML 1.2\n---\na: 1\n...\n# end\n") == {"a": 1}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: &x 1", [("yaml-anchor", 1, 4)]),
        ("a: *x", [("yaml-alias", 1, 4)]),
        ("a: !!int '1'", [("yaml-tag", 1, 4)]),
        ("a: ! x", [("yaml-tag", 1, 4)]),
        ("- [x]\n- !t {a: 1}", [("yaml-tag", 2, 3)]),
        ("a:\n  <<: {b: 1}", [("yaml-merge-key", 2, 3)]),
        ("a: 1\n---\nb: 2", [("yaml-second-document", 2, 1)]),
        ("a: 1\n...\nb: 2", [("yaml-second-document", 3, 1)]),
        ("'a' b", [("yaml-text-after-end", 1, 5)]),
        ("%TAG ! x\n---\na", [("yaml-directive", 1, 1)]),
        ("%YAML 1.1\n---\na", [("yaml-directive", 1, 1)]),
        ("示例: 1\n示例: 2", [("key-duplicate", 2, 1)]),
        ("a: {b: 1, b: 2}", [("key-duplicate", 1, 11)]),
        ("2026: x", [("key-not-text", 1, 1)]),
        ("true: x\n'true': y", [("key-not-text", 1, 1), ("key-duplicate", 2, 1)]),
        ("?\n: x", [("key-not-text", 1, 2)]),
        ("? [a]\n: b", [("key-not-text", 1, 3)]),
        ("a: .nan\nb: [-.inf, 1e999]", [("number-not-finite", 1, 4), ("number-not-finite", 2, 5), ("number-not-finite", 2, 12)]),
        ("a: x\x07", [("character-refused", 1, 5)]),
        ('a: "\\0"', [("character-refused", 1, 4)]),
        ("a: \ud800", [("character-refused", 1, 4)]),
        ("# x\u2028a: 1", [("yaml-line-separator", 1, 4)]),
        ("", [("document-empty", 1, 1)]),
        ("# nothing\n", [("document-empty", 1, 1)]),
    ],
)  # fmt: skip
def test_what_is_not_plain_data_is_refused_at_its_place(text: str, found: list[tuple[str, int, int]]) -> None:
    assert problems(text) == found


def test_all_problems_up_to_a_fault_of_syntax_are_told_at_once() -> None:
    text = """\
plan:
  goal: &top {id: launch}
  goal: *top
  due: !!timestamp 2026-01-05
  budget: .inf
  title: Launch: the new brand
  due: never seen
"""
    assert problems(text) == [
        ("yaml-anchor", 2, 9),
        ("key-duplicate", 3, 3),
        ("yaml-alias", 3, 9),
        ("yaml-tag", 4, 8),
        ("number-not-finite", 5, 11),
        ("yaml-colon-in-text", 6, 16),
    ]


def test_a_problem_tells_its_path() -> None:
    with pytest.raises(DocumentError) as caught:
        read_yaml("plan:\n  measures:\n  - unit: x\n  - unit: !u y")
    assert caught.value.problems[0].written_path() == "plan.measures[1].unit"


def test_problems_beyond_the_limit_are_not_looked_for() -> None:
    found = problems("- !a x\n" * 10, Limits(problems=3))
    assert found == [("yaml-tag", 1, 3), ("yaml-tag", 2, 3), ("yaml-tag", 3, 3)]
    with pytest.raises(DocumentError, match="reading stopped after 3 problems"):
        read_yaml("- !a x\n" * 10, Limits(problems=3))
