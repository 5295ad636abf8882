"""PDFs: read by another program, the same bytes everywhere, and deaf to everything outside."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cmo_career.errors import MissingExtraError, ReportError
from cmo_career.model.goal import Goal
from cmo_career.model.plan import Plan
from cmo_career.reports.pdf import check_pdf, pdf_of
from cmo_career.reports.render import render
from reports.careers import a_bare_career, a_full_career, hostile, on
from reports.pdf_tools import need_pdf, read_pdf, words_of_pdf

tests = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def _machine() -> None:
    need_pdf()


@cache
def plan(language: str = "en", words: str = "", paper: str = "a4") -> bytes:
    return render(a_full_career(words), format="pdf", language=language, as_of=on, theme={"paper": paper})


def page(body: str, style: str = "") -> str:
    return f"<!DOCTYPE html><html lang='en'><head><title>T</title><style>{style}</style></head><body>{body}</body></html>"


def test_the_metadata_tell_title_and_language_and_no_time() -> None:
    found = read_pdf(plan("zh"))
    assert found.metadata is not None
    assert found.metadata.title == "Lin的职业发展规划"
    assert str(found.root_object["/Lang"]) == "zh"
    assert found.metadata.creation_date is None
    assert found.metadata.modification_date is None


def test_the_bookmarks_are_the_headings_in_order() -> None:
    found = read_pdf(plan()).outline
    assert str(found[0]["/Title"]) == "Career plan of Lin"  # type: ignore[call-overload]
    sections = [each.title for each in found[1] if not isinstance(each, list)]
    html = render(a_full_career(), language="en", as_of=on)
    assert len(sections) > 6
    assert [html.index(f">{title}</h2>") for title in sections] == sorted(
        html.index(f">{title}</h2>") for title in sections
    )


def test_every_page_has_its_number() -> None:
    pages = read_pdf(plan()).pages
    assert len(pages) > 2
    for number, each in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in each.extract_text()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_words_can_be_read_in_the_order_of_the_page(language: str) -> None:
    words = words_of_pdf(plan(language))
    goals = ["Far", "Near", "Acourse", "Other", "Amentor"]
    tree = words[words.index("结果”看目标" if language == "zh" else "Outcome") :]
    assert [tree.index(each) for each in goals] == sorted(tree.index(each) for each in goals)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_paper_is_that_of_the_theme(paper: str) -> None:
    width = {"a4": 595, "letter": 612}[paper]
    assert int(read_pdf(plan(paper=paper)).pages[0].mediabox.width) == width


def test_pictures_have_their_colours() -> None:
    stream = read_pdf(plan()).pages[0].get_contents()
    assert stream is not None
    # The accent, #14546b, on the lines of the map.
    assert b"0.0784" in stream.get_data()


def test_the_same_page_is_the_same_file_in_every_process() -> None:
    code = (
        "import hashlib, sys; sys.path.insert(0, 'tests');"
        "from reports.careers import a_full_career, on; from cmo_career.reports.render import render;"
        "made = render(a_full_career(), format='pdf', language='zh', as_of=on);"
        "print(hashlib.sha256(made).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            cwd=tests.parent,
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed, zone in (("1", "UTC"), ("2", "Asia/Shanghai"))
    }
    assert digests == {hashlib.sha256(plan("zh")).hexdigest()}


def test_nothing_is_fetched_from_anywhere(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("TOPSECRET", encoding="utf-8")
    inner = secret.as_uri()
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{inner}"/><use href="{inner}#x"/></svg>'
    body = (
        f'<base href="{tmp_path.as_uri()}/"><img src="secret.txt"><img src="{inner}"><img src="http://127.0.0.1:9/a.png">'
        f'<object data="{inner}">no</object><embed src="{inner}"><iframe src="{inner}"></iframe>{svg}'
        f'<link rel="attachment" href="{inner}"><link rel="stylesheet" href="{inner}"><a href="{inner}" rel="attachment">x</a>'
        f'<link rel="attachment" href="data:text/plain,hello"><p style="background: url({inner})">words</p>'
    )
    style = f"@import url({inner}); @font-face {{ font-family: X; src: url({inner}) }} p {{ content: url({inner}) }}"
    asked: list[str] = []

    def spy(event: str, given: tuple[Any, ...]) -> None:
        # Why nothing else is looked at: a hook stays for as long as the process, and objects come by half made.
        if watching and (event.startswith("socket.") or event == "open"):
            told = str(given[:1])
            if event != "open" or "secret" in told:
                asked.append(f"{event} {told}")

    watching = True
    sys.addaudithook(spy)
    made = pdf_of(page(body, style))
    watching = False
    assert asked == []
    assert b"TOPSECRET" not in made
    assert "/EmbeddedFiles" not in str(read_pdf(made).root_object)
    assert "words" in words_of_pdf(made)


def test_a_picture_that_brings_its_data_is_shown() -> None:
    dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    made = pdf_of(page(f'<img alt="dot" src="data:image/png;base64,{dot}">'))
    assert len(read_pdf(made).pages[0].images) == 1


def test_no_words_become_anything_else() -> None:
    made = plan("en", " ".join(words for words in hostile if len(words) < 200 and "emoji" not in words))
    found = read_pdf(made)
    assert "/JavaScript" not in str(found.root_object)
    links = [
        str(note.get_object().get("/A", {}).get("/URI", ""))
        for each in found.pages
        for note in each.get("/Annots", ())
    ]
    assert all(link.startswith("https://doi.org/") for link in links if link)
    told = words_of_pdf(made)
    assert "Near<script>alert('x')</script>" in told
    assert "</title></svg></style><b>&amp;{{page.title}}{%raw%}" in told
    assert "**bold**_it_[link](https://evil.example)" in told


def test_pictures_among_words_stop_nothing() -> None:
    assert read_pdf(pdf_of(page(hostile[-1]))).pages


@pytest.mark.parametrize("word", [word for word in hostile if len(word) >= 200])
def test_a_word_longer_than_a_line_stays_whole(word: str) -> None:
    career = a_bare_career(plan=Plan(start="2026-01-05", goal=Goal(id="far", title=word)))
    told = words_of_pdf(render(career, format="pdf", language="zh", as_of=on))
    assert word in told.replace("\N{SOFT HYPHEN}", "")


def test_a_career_of_which_nothing_is_known_has_a_pdf_too() -> None:
    made = render(a_bare_career(), format="pdf", language="zh", as_of=on)
    assert "职业发展规划" in words_of_pdf(made)


def in_a_world_with(fonts: str, body: str, tmp_path: Path) -> str:
    """Return what making a PDF says where only some fonts are installed."""
    config = tmp_path / "fonts.conf"
    config.write_text(
        f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><dir>{fonts}</dir>'
        f"<cachedir>{tmp_path}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    code = (
        "from cmo_career.errors import ReportError; from cmo_career.reports.pdf import pdf_of\n"
        f"try: pdf_of({page(body)!r}); print('made')\n"
        "except ReportError as error: print(error.problems[0].code, error)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "FONTCONFIG_FILE": str(config)},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.strip()


def test_without_a_font_with_chinese_characters_it_says_which_to_install(tmp_path: Path) -> None:
    said = in_a_world_with("/usr/share/fonts/truetype/dejavu", "<p>营销</p>", tmp_path)
    assert said.startswith("pdf-chinese-missing")
    assert "Noto Sans CJK SC" in said
    assert "fonts-noto-cjk" in said


def test_a_picture_that_no_font_has_does_not_stop_a_page(tmp_path: Path) -> None:
    assert in_a_world_with("/usr/share/fonts/truetype/dejavu", "<p>🫠 ok</p>", tmp_path) == "made"


def test_letters_of_other_scripts_are_missed_as_well(tmp_path: Path) -> None:
    said = in_a_world_with("/usr/share/fonts/truetype/dejavu", "<p>ខ្មែរ</p>", tmp_path)
    assert said.startswith("pdf-letters-missing")


def test_without_weasyprint_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(MissingExtraError, match=r"pip install \"cmo-career\[pdf\]\""):
        check_pdf()


def test_without_pango_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "weasyprint":
                raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Broken(), *sys.meta_path])
    with pytest.raises(ReportError, match="apt-get install libpango"):
        check_pdf()


def test_pdfs_made_at_the_same_time_are_the_same() -> None:
    bodies = ["<h1>营销</h1><p>One", "<h1>Two</h1><svg width='9' height='9'><path d='M0 0H9'/></svg>"] * 4
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda body: pdf_of(page(body)), bodies))
    assert made[0] == made[2] == made[4] == made[6]
    assert made[1] == made[3] == made[5] == made[7]
    assert made[0] != made[1]


def test_a_template_of_ones_own_reaches_nothing_through_a_pdf_either(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("TOPSECRET", encoding="utf-8")
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "plan.html.jinja").write_text(
        f'<p>{{{{ page.title }}}}</p><embed src="{(tmp_path / "secret.txt").as_uri()}">'
        '<link rel="attachment" href="secret.txt">',
        encoding="utf-8",
    )
    made = render(a_bare_career(), format="pdf", language="en", as_of=on, templates=tmp_path)
    assert words_of_pdf(made) == "Careerplan"
    assert b"TOPSECRET" not in made
