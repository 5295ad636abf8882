"""A theme's data are looked at whole, and everything wrong is told at once."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.errors import ReportError
from cmo_career.reports.theme_reading import line_of, most_logo_bytes, theme_of

png = b"\x89PNG\r\n\x1a\n"


def codes(data: dict[str, Any], folder: Path | None = None) -> list[tuple[str, str]]:
    with pytest.raises(ReportError) as caught:
        theme_of(data, folder)
    assert caught.value.text("zh")
    return [(each.code, each.written_path()) for each in caught.value.problems]


def test_everything_wrong_is_told_at_once() -> None:
    found = codes(
        {
            "colour": 1, "qqq": 1, "paper": "A5", "sans": [1, 'a"b'], "serif": 3, "light": {"ink": "red", "acent": "#000"},
            "dark": "black", "header": "", "footer": {"english": 3}, "logo": "x",
        }
    )  # fmt: skip
    assert found == [
        ("theme-key-unknown", "colour"),
        ("theme-key-unknown", "qqq"),
        ("theme-paper-unknown", "paper"),
        ("theme-font-malformed", "sans"),
        ("theme-font-malformed", "sans"),
        ("theme-font-malformed", "serif"),
        ("theme-colour-malformed", "light.ink"),
        ("theme-key-unknown-near", "light.acent"),
        ("theme-not-table", "dark"),
        ("text-blank", "header"),
        ("text-not-words", "footer"),
        ("theme-not-table", "logo"),
    ]


@pytest.mark.parametrize(
    "colour", ["red", "#12", "#1234567", "#ggg", "rgb(0,0,0)", "#000;}", "#000\n", "", "url(x)", 0, None]
)
def test_a_colour_is_written_in_hexadecimal_figures(colour: object) -> None:
    assert codes({"light": {"line": colour}}) == [("theme-colour-malformed", "light.line")]


def test_three_figures_are_six() -> None:
    assert theme_of({"light": {"line": "#AbC"}}, None).light == {"line": "#aabbcc"}


@pytest.mark.parametrize(
    "font", ["", " Inter", "Inter;", "a'b", "x" * 65, "a\\b", "url(x)", "a{b", "-a", "a,b"]
)
def test_the_name_of_a_font_holds_nothing_but_a_name(font: str) -> None:
    assert codes({"sans": [font]}) == [("theme-font-malformed", "sans")]


@pytest.mark.parametrize("font", ["Inter", "思源黑体", "Noto Sans CJK SC", "SF-Pro 2.0"])
def test_fonts_are_called_what_they_are_called(font: str) -> None:
    assert theme_of({"sans": font}, None).sans == (font,)


def test_words_that_cannot_be_read_are_refused_with_the_nearest_that_can() -> None:
    with pytest.raises(
        ReportError, match=r"light\.muted: .* the nearest muted that can be read everywhere is \"#"
    ):
        theme_of({"light": {"muted": "#aaaaaa"}}, None)
    # The background is to blame where only it was given.
    assert {path for _, path in codes({"dark": {"paper": "#ffffff"}})} == {"dark.paper"}


def test_a_logo_is_a_picture_beside_the_theme(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png)
    (tmp_path / "a.svg").write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    (tmp_path / "large.png").write_bytes(png + b"0" * most_logo_bytes)
    (tmp_path / "inner").mkdir()

    def logo(**given_: object) -> list[tuple[str, str]]:
        return codes({"logo": {"alt": "x", **given_}}, tmp_path / "inner" if "up" in given_ else tmp_path)

    assert logo(file="a.svg") == [("theme-logo-kind", "logo.file")]
    assert logo(file="gone.png") == [("theme-logo-unreadable", "logo.file")]
    assert logo(file="large.png") == [("theme-logo-large", "logo.file")]
    assert logo(file="inner") == [("theme-logo-unreadable", "logo.file")]
    assert logo(file="/etc/passwd") == [("theme-logo-elsewhere", "logo.file")]
    assert logo(file="inner/../a.png") == [("theme-logo-elsewhere", "logo.file")]
    assert logo(file=3) == [("theme-logo-data", "logo.file")]
    assert logo() == [("theme-key-missing", "logo")]
    found = theme_of({"logo": {"file": "a.png", "alt": "x"}}, tmp_path).logo
    assert found is not None
    assert found.source.startswith("data:image/png;base64,")


def test_data_without_a_file_bring_their_logo_and_read_none() -> None:
    assert codes({"logo": {"file": "/etc/hostname", "alt": "x"}}) == [
        ("theme-key-unknown", "logo.file"),
        ("theme-key-missing", "logo"),
    ]
    assert codes({"logo": {"data": "x", "alt": "x"}}) == [("theme-logo-data", "logo.data")]
    assert codes({"logo": {"data": png}}) == [("theme-key-missing", "logo")]


@pytest.mark.parametrize(
    ("start", "kind"), [(b"\xff\xd8\xff", "jpeg"), (b"RIFF1234WEBP", "webp"), (png, "png")]
)
def test_a_logos_kind_is_seen_in_its_data(start: bytes, kind: str) -> None:
    found = theme_of({"logo": {"data": start, "alt": "x"}}, None).logo
    assert found is not None
    assert found.source.startswith(f"data:image/{kind};")


json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
)  # fmt: skip


@given(
    st.dictionaries(
        st.sampled_from(["light", "dark", "sans", "serif", "paper", "logo", "header", "footer", "x"]), json
    )
)
def test_any_data_give_a_theme_or_problems(data: dict[str, Any]) -> None:
    with suppress(ReportError):
        assert theme_of(data, None).style is not None


@pytest.mark.parametrize(
    ("path", "line"),
    [(("paper",), 1), (("light", "ink"), 4), (("light",), 3), (("logo", "alt"), 6), (("gone",), 1)],
)
def test_a_key_is_found_in_its_table(path: tuple[str, ...], line: int) -> None:
    text = "paper = 'a4'\n\n[light]\nink = '#000'\n\n[ logo ]\n# alt = 1\nfile = 'ink = 1'\n"
    assert line_of(text, path) == line
