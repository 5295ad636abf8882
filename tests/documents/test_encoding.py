"""Bytes and text: UTF-8, others by name, and exactly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.documents.encoding import decode, encode
from cmo_career.documents.limits import Limits
from cmo_career.errors import DocumentError, Problem

chinese = "name: 示例总监\ntitle: 首席营销官，负责品牌与增长\n"


def problem_of(data: bytes, encoding: str = "utf-8") -> Problem:
    with pytest.raises(DocumentError) as caught:
        decode(data, encoding, file="career.yaml")
    (problem,) = caught.value.problems
    assert problem.text("en")
    assert problem.text("zh")
    return problem


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), st.booleans())
def test_what_was_read_is_written_byte_for_byte(text: str, has_mark: bool) -> None:
    data = (b"\xef\xbb\xbf" if has_mark else b"") + text.encode()
    assert encode(decode(data)) == data


def test_line_ends_are_kept() -> None:
    assert decode(b"a: 1\r\nb: 2\rc: 3\n") == "a: 1\r\nb: 2\rc: 3\n"


@pytest.mark.parametrize("encoding", ["gb18030", "GBK", "big5", "utf-16", "utf-8-sig", "UTF-8"])
def test_an_encoding_can_be_asked_for_by_name(encoding: str) -> None:
    text = "名稱: 1\r\n"
    assert decode(text.encode(encoding), encoding).removeprefix("\ufeff") == text


@pytest.mark.parametrize(
    ("data", "likely", "place"),
    [
        (chinese.encode("gb18030"), "GB18030", "career.yaml:1:8"),
        (chinese.encode("utf-16"), "UTF-16", "career.yaml:1:1"),
        (chinese.encode("utf-16-le"), "UTF-16-LE", "career.yaml:1:1"),
        (chinese.encode("utf-16-be"), "UTF-16-BE", "career.yaml:1:1"),
        (chinese.encode("utf-32"), "UTF-32", "career.yaml:1:1"),
        (b"a: 1\r\nb: " + chinese.encode("gb18030"), "GB18030", "career.yaml:2:11"),
    ],
)
def test_another_encoding_is_refused_at_its_byte_with_its_likely_name(
    data: bytes, likely: str, place: str
) -> None:
    problem = problem_of(data)
    assert problem.code == "encoding-other"
    assert dict(problem.params)["likely"] == likely
    assert str(problem.place) == place


def test_a_broken_byte_is_placed_in_characters() -> None:
    problem = problem_of("示例: ".encode() + b"\xff" + "文".encode())
    assert problem.code in {"encoding-broken", "encoding-other"}
    assert str(problem.place) == "career.yaml:1:5"
    assert dict(problem.params)["offset"] == 9
    assert dict(problem.params)["byte"] == "0xFF"


def test_an_unknown_encoding_is_refused() -> None:
    assert problem_of(b"a", "utf-9").code == "encoding-unknown"
    assert problem_of(b"a", "zip").code == "encoding-unknown"


def test_a_character_that_the_encoding_lacks_is_refused_on_writing() -> None:
    with pytest.raises(DocumentError, match=r"U\+1F600"):
        encode("😀", "big5")


def test_too_many_bytes_are_refused_before_they_are_decoded() -> None:
    with pytest.raises(DocumentError, match="larger than 3 bytes"):
        decode(b"\xff\xff\xff\xff", limits=Limits(bytes=3))
