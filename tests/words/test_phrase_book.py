from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from cmo_career.errors import Problem, ReportError
from cmo_career.words import built_in, quantity
from cmo_career.words.day import format_period
from cmo_career.words.phrase_book import PhraseBook, most_tags_kept
from cmo_career.words.phrase_file import Phrase, read_phrases

made_up = "pl-x-house"
polish = """
range = "{low}–{high}"
hello = "Cześć, {name}"
[list]
separator = ", "
and = "{first} i {last}"
[period]
q2 = "II kwartał {year}"
[count]
goals = {one = "{n} cel", few = "{n} cele", many = "{n} celów", other = "{n} celu"}
[label.horizon]
long = "Długoterminowy"
"""


@pytest.fixture
def book(tmp_path: Path) -> PhraseBook:
    (tmp_path / made_up).mkdir()
    (tmp_path / made_up / "all.toml").write_text(polish, encoding="utf-8")
    return PhraseBook(folders=(*built_in.folders, tmp_path))


def test_another_language_is_a_folder_of_files_and_nothing_else(book: PhraseBook) -> None:
    assert book.languages == tuple(sorted((*built_in.languages, made_up)))
    assert book.phrase("hello", "pl_x_House-1", name="Ola") == "Cześć, Ola"
    assert book.phrase("label.horizon.long", made_up) == "Długoterminowy"
    assert book.phrase("label.horizon.long", "zh") == "长期"


def test_every_format_follows_another_language(book: PhraseBook) -> None:
    counted = [quantity.format_count("goals", n, made_up, book=book) for n in (1, 2, 5, 1.5, 12345)]
    assert counted == ["1 cel", "2 cele", "5 celów", "1,5 celu", "12\N{NO-BREAK SPACE}345 celów"]
    assert quantity.format_count("goals", 1, made_up, high=3, book=book) == "1–3 cele"
    assert quantity.format_list(["a", "b", "c"], made_up, book=book) == "a, b i c"
    assert format_period("2027-Q2", made_up, book=book) == "II kwartał 2027"
    assert format_period("2027-10", made_up, book=book) == "październik 2027"


def test_a_language_of_another_book_is_unknown_to_this_one(book: PhraseBook) -> None:
    assert book.matching(made_up) == made_up
    with pytest.raises(ReportError, match=f'no phrases in the language "{made_up}"'):
        built_in.matching(made_up)


@pytest.mark.parametrize(
    ("tag", "language"),
    [("zh", "zh"), ("zh-Hant-TW", "zh"), ("ZH_cn", "zh"), ("en_GB", "en"), ("en-x-acme", "en")],
)
def test_a_tag_is_served_by_its_nearest_parent(tag: str, language: str) -> None:
    assert built_in.matching(tag) == language


def test_the_nearest_parent_comes_before_a_farther_one(tmp_path: Path) -> None:
    for name in ("pt", "pt_BR"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.toml").write_text(f'a = "{name}"', encoding="utf-8")
    book = PhraseBook(folders=(str(tmp_path),))
    assert [book.phrase("a", tag) for tag in ("pt", "pt-br", "pt-BR-x-acme", "pt-PT")] == [
        "pt",
        "pt_BR",
        "pt_BR",
        "pt",
    ]


@pytest.mark.parametrize("tag", ["", "und", "xx", "english", "../en", "e", "zhx"])
def test_an_unknown_language_is_refused_with_those_there_are(tag: str) -> None:
    with pytest.raises(ReportError) as caught:
        built_in.phrase("plan-of", tag, name="x")
    assert caught.value.problems == (
        Problem(code="language-unknown", params={"language": tag, "known": ", ".join(built_in.languages)}),
    )


def test_tags_without_number_fill_no_memory(book: PhraseBook) -> None:
    for n in range(most_tags_kept + 10):
        assert book.matching(f"en-x-{n}") == "en"
    assert len(book._by_tag) == most_tags_kept


def test_an_unknown_phrase_is_refused_by_its_key() -> None:
    with pytest.raises(ReportError, match=r'no phrase "label\.horizon\.eternal" in the language "zh"'):
        built_in.phrase("label.horizon.eternal", "zh")


def test_a_missing_parameter_is_named() -> None:
    with pytest.raises(ReportError, match='the phrase "plan-of" needs a value for "name"') as caught:
        built_in.phrase("plan-of", "en")
    assert caught.value.__suppress_context__


def test_parameters_may_have_any_name_and_are_said_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "a.toml").write_text('a = "{key} {language} {by} {written} {n}"', encoding="utf-8")
    book = PhraseBook(folders=(tmp_path,))
    said = book.phrase("a", "en", key="{n}", language="<b>", by="me", written=2.5, n=1200, beside="x")
    assert said == "{n} <b> me 2.5 1,200"


def test_a_count_given_as_a_text_is_said_as_it_is() -> None:
    assert built_in.phrase("count.goals", "en", n="many") == "many goals"


def test_a_language_is_read_once_however_many_threads_ask_first(monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[str] = []

    def counted(folders: tuple[Path, ...], language: str) -> dict[str, Phrase]:
        reads.append(language)
        return read_phrases(folders, language)

    monkeypatch.setattr("cmo_career.words.phrase_book.read_phrases", counted)
    book = PhraseBook(folders=built_in.folders)
    start = Barrier(8)

    def ask(n: int) -> str:
        start.wait()
        return book.phrase("count.goals", ("en", "zh", "en-GB", "zh-CN")[n % 4], n=n)

    with ThreadPoolExecutor(8) as threads:
        said = list(threads.map(ask, range(8)))
    assert said[:4] == ["0 goals", "1个目标", "2 goals", "3个目标"]
    assert sorted(reads) == ["en", "zh"]


def test_a_broken_file_leaves_the_book_usable_in_other_languages(tmp_path: Path) -> None:
    (tmp_path / made_up).mkdir()
    (tmp_path / made_up / "a.toml").write_text("a = 1", encoding="utf-8")
    book = PhraseBook(folders=(*built_in.folders, tmp_path))
    for _ in range(2):
        with pytest.raises(ReportError, match="not a text"):
            book.phrases(made_up)
    assert book.has("plan-of", "en")


def test_phrases_are_to_be_read_only() -> None:
    with pytest.raises(TypeError):
        built_in.phrases("en")["plan-of"] = Phrase(forms={"other": "x"})  # type: ignore[index]


def test_words_are_cheap_until_something_needs_more() -> None:
    program = (
        "import sys; from cmo_career.words import label, format_count\n"
        "label('horizon', 'long', 'zh'); format_count('goals', 3, 'zh')\n"
        "print(*sorted({'babel', 'decimal', 'cattrs', 'yaml', 'jinja2', 'networkx'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"
