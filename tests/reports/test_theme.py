"""A page's look, and what it cannot smuggle into a page."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

from cmo_career.errors import ReportError
from cmo_career.reports.render import render
from cmo_career.reports.theme import Theme, usual_theme
from reports.careers import a_bare_career, hostile, on

png = b"\x89PNG\r\n\x1a\n" + b"0" * 20


def page(theme: Any, language: str = "en") -> str:
    return render(a_bare_career(), language=language, as_of=on, theme=theme)


def test_without_a_theme_a_page_has_the_librarys_look() -> None:
    assert page(None) == page({}) == page(Theme()) == page(usual_theme)


def test_a_theme_is_a_value() -> None:
    theme = Theme.of({"light": {"ink": "#000"}, "sans": "Inter"})
    assert theme == pickle.loads(pickle.dumps(theme))
    assert hash(theme) == hash(Theme.of({"light": {"ink": "#000000"}, "sans": ["Inter"]}))


def test_colours_fonts_and_paper_reach_the_style() -> None:
    made = page(
        {"light": {"accent": "#004080"}, "dark": {"accent": "#99ccff"}, "serif": ["Noto Serif CJK SC"], "paper": "letter"}
    )  # fmt: skip
    assert '--accent: #004080; --serif: "Noto Serif CJK SC", "Iowan Old Style"' in made
    assert "(prefers-color-scheme: dark) { :root { --accent: #99ccff; } }" in made
    assert "@page { size: letter; }" in made
    assert made.index("--accent: #14546b") < made.index("--accent: #004080")


def test_header_footer_and_logo_are_in_the_readers_language() -> None:
    theme = {
        "header": {"zh": "某公司", "en": "A company"},
        "footer": {"zh": "仅供本人", "en": "For oneself"},
        "logo": {"data": png, "alt": {"zh": "标志", "en": "Logo"}},
    }
    assert "<bdi>某公司</bdi>" in page(theme, "zh")
    english = page(theme)
    assert "<bdi>A company</bdi>" in english
    assert "For\\20 oneself" in english
    assert "<p><bdi>For oneself</bdi></p>" in english
    assert 'src="data:image/png;base64,iVBORw0KGgowMDAw' in english
    assert 'alt="Logo"' in english


@pytest.mark.parametrize("words", hostile)
def test_no_words_of_a_theme_become_markup_or_style(words: str) -> None:
    made = page({"header": words, "footer": words, "logo": {"data": png, "alt": words}})
    plain = page({"header": "x", "footer": "x", "logo": {"data": png, "alt": "x"}})
    assert made.count("<") == plain.count("<")
    assert made.count("{") - words.count("{") * 3 <= plain.count("{")
    style = made[made.index("<style>") : made.index("</style>")]
    assert style.count('"') == plain[plain.index("<style>") : plain.index("</style>")].count('"')


def test_a_theme_made_by_hand_cannot_break_out_of_the_style_either() -> None:
    nasty = 'x"; } body { display: none } a { b: "'
    theme = Theme(light={"ink": nasty, nasty: "red"}, dark={"ink": nasty}, sans=(nasty,), paper=nasty)  # type: ignore[arg-type]
    assert "display: none" not in theme.style
    assert theme.style.count("{") == theme.style.count("}") == 4


def test_a_theme_lies_in_a_file_with_its_logo_beside_it(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png)
    file = tmp_path / "theme.toml"
    file.write_text('header = "A"\n[logo]\nfile = "logo.png"\nalt = "B"\n', encoding="utf-8")
    assert page(file) == page(str(file)) == page({"header": "A", "logo": {"data": png, "alt": "B"}})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("paper = 'A4'\n", "theme.toml:1:1 paper: there is no paper"),
        ("\n[light]\nink = 'red'\n", 'theme.toml:3:1 light.ink: "red" is not a colour'),
        ("\n[light\n", "theme.toml:2:"),
    ],
)
def test_what_is_wrong_in_a_file_is_told_with_its_line(text: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "theme.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ReportError) as caught:
        Theme.of(file)
    assert str(caught.value).startswith(said)


def test_a_file_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"\xff\xfe")
    for name in ("gone.toml", "a.toml", "."):
        with pytest.raises(ReportError, match="cannot be read"):
            Theme.of(tmp_path / name)
