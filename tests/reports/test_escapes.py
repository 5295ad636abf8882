"""What a value becomes in links, images and styles."""

from __future__ import annotations

import pytest
import tinycss2  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.reports.escapes import Css, css, image, link


@pytest.mark.parametrize(
    "address",
    ["https://example.org/a?b=c&d=%20#e", "http://例子.example", "HTTPS://EXAMPLE.ORG", "mailto:lin@example.org"],
)  # fmt: skip
def test_addresses_of_the_web_and_of_mail_pass(address: str) -> None:
    assert link(address).lower().startswith(address[:7].lower())


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
        "vbscript:x", "file:///etc/passwd", "//evil.example", "/a", "a", "", "https://", "ftp://x", "\x01javascript:x",
    ],
)  # fmt: skip
def test_no_other_address_passes(address: str) -> None:
    assert link(address) == ""


@given(st.text())
def test_an_address_cannot_end_its_attribute_or_its_brackets(text: str) -> None:
    assert not set(link(f"https://example.org/{text}")) & set('"<>() \n`\\')


@pytest.mark.parametrize(
    "source", ["https://x.example/a.png", "data:text/html;base64,AAAA", "data:image/png,x", "a.png"]
)
def test_an_image_elsewhere_is_left_out(source: str) -> None:
    assert image(source) == ""


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_a_value_in_a_style_stays_one_value(text: str) -> None:
    rules = tinycss2.parse_stylesheet(f'a {{ content: "{css(text)}"; color: red }}')
    assert len(rules) == 1
    first, *_ = tinycss2.parse_blocks_contents(rules[0].content, skip_whitespace=True)
    (string,) = [each for each in first.value if each.type != "whitespace"]
    assert (string.type, string.value) == ("string", text)


def test_a_style_that_the_library_made_stands_as_it_is() -> None:
    assert css(Css("a { color: red }")) == "a { color: red }"
