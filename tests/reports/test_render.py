"""Pages as a whole: valid, self-contained, the same every time, in every language, whatever people write."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import pairwise
from typing import Any
from unicodedata import category

import attrs
import pytest

from cmo_career.analysis.audience.audience import for_audience
from cmo_career.errors import ReportError
from cmo_career.model.career import Career
from cmo_career.model.review import Review
from cmo_career.reports.environment import Markup
from cmo_career.reports.registry import Option, Report
from cmo_career.reports.render import render
from cmo_career.reports.view.page import plan_page
from reports.careers import a_bare_career, a_framework, a_full_career, hostile, on
from reports.pages import cells, names, parsed, svg, tokens, xhtml

languages = ("zh", "en")
formats: tuple[Markup, ...] = ("html", "md", "txt")
reports = ("plan", "brief")


@pytest.mark.parametrize("language", languages)
@pytest.mark.parametrize("form", formats)
@pytest.mark.parametrize("report", reports)
@pytest.mark.parametrize("career", [a_full_career(), a_bare_career()], ids=["full", "bare"])
def test_every_page_can_be_made_and_is_the_same_again(
    career: Career, report: str, form: Markup, language: str
) -> None:
    page = render(career, report, format=form, language=language, as_of=on)
    assert page == render(career, report, format=form, language=language, as_of=on)
    assert "{{" not in page
    assert not re.search(r"\bNone\b(?! (stands|was))", page)


@pytest.mark.parametrize("language", languages)
@pytest.mark.parametrize("career", [a_full_career(), a_bare_career()], ids=["full", "bare"])
def test_html_is_valid_and_stands_alone(career: Career, language: str) -> None:
    page = render(career, language=language, as_of=on)
    tree = parsed(page)
    assert tree.get("lang") == language
    assert not {"script", "link", "img", "iframe", "object"} & set(names(tree))
    links = [each.get("href") for each in tree.iter(f"{xhtml}a")]
    assert all(link is not None and link.startswith(("https://doi.org/", "#")) for link in links)
    assert "url(" not in page
    assert "@import" not in page


def test_html_has_one_title_and_no_heading_is_skipped() -> None:
    levels = [
        int(name[1])
        for name in names(parsed(render(a_full_career(), as_of=on)))
        if re.fullmatch("h[1-6]", name)
    ]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_every_table_has_a_caption_and_headings_that_say_what_they_head() -> None:
    tables = list(parsed(render(a_full_career(), as_of=on)).iter(f"{xhtml}table"))
    assert tables
    for table in tables:
        assert table.find(f"{xhtml}caption") is not None
        assert all(heading.get("scope") in {"col", "row"} for heading in table.iter(f"{xhtml}th"))


def test_every_picture_has_its_words() -> None:
    pictures = [
        each
        for each in parsed(render(a_full_career(), as_of=on)).iter(f"{svg}svg")
        if each.get("role") == "img"
    ]
    assert len(pictures) == 5
    for picture in pictures:
        for part in ("title", "desc"):
            words = picture.find(f"{svg}{part}")
            assert words is not None
            assert words.text
            assert (
                words.get("id")
                in f"{picture.get('aria-labelledby')} {picture.get('aria-describedby')}".split()
            )


def test_ids_on_a_page_are_used_once() -> None:
    ids = [each.get("id") for each in parsed(render(a_full_career(), as_of=on)).iter() if each.get("id")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("form", formats)
def test_both_languages_say_the_same_things_in_the_same_order(form: Markup) -> None:
    pages = [render(a_full_career(), format=form, language=language, as_of=on) for language in languages]
    if form == "html":
        assert names(parsed(pages[0])) == names(parsed(pages[1]))
    percents = [re.findall(r"\d+(?:\.\d+)?%", page) for page in pages]
    assert percents[0] == percents[1]
    assert percents[0]


@pytest.mark.parametrize("language", languages)
@pytest.mark.parametrize("words", hostile)
def test_no_words_become_markup_in_html(words: str, language: str) -> None:
    page = render(a_full_career(words), language=language, as_of=on)
    assert names(parsed(page)) == names(parsed(render(a_full_career("x"), language=language, as_of=on)))


def test_words_stay_readable_in_html() -> None:
    told = "".join(parsed(render(a_full_career(hostile[0]), language="en", as_of=on)).itertext())
    assert "Near <script>alert('x')</script>" in told


@pytest.mark.parametrize("language", languages)
@pytest.mark.parametrize("words", hostile)
def test_no_words_become_markup_in_markdown(words: str, language: str) -> None:
    plain = render(a_full_career("x"), format="md", language=language, as_of=on)
    page = render(a_full_career(words), format="md", language=language, as_of=on)
    assert [token.type for token in tokens(page) if token.type != "softbreak"] == [
        token.type for token in tokens(plain)
    ]


@pytest.mark.parametrize("words", hostile[:5])
def test_words_stay_readable_in_markdown(words: str) -> None:
    page = render(a_full_career(words), format="md", language="en", as_of=on)
    told = "".join(token.content for token in tokens(page) if token.type == "text")
    assert " ".join(f"Near {words}".split()) in told


@pytest.mark.parametrize("language", languages)
@pytest.mark.parametrize("words", ["", *hostile])
def test_text_keeps_to_eighty_columns_and_controls_nothing(words: str, language: str) -> None:
    page = render(a_full_career(words), format="txt", language=language, as_of=on)
    assert max(map(cells, page.split("\n"))) <= 80
    assert not any(category(character) in {"Cc", "Cs"} and character != "\n" for character in page)


def test_text_stands_in_columns_in_either_script() -> None:
    lines = render(a_full_career(), format="txt", language="zh", as_of=on).split("\n")[:20]
    values = ("必备关口已过1/1", "2030年12月底前", "手艺 [2] [3]")
    starts = {cells(line[: line.index(value)]) for value in values for line in lines if line.endswith(value)}
    assert len(starts) == 1


@pytest.mark.parametrize("form", formats)
def test_every_page_says_that_it_decides_nothing(form: Markup) -> None:
    page = " ".join(render(a_bare_career(), format=form, language="en", as_of=on).split())
    assert "It decides nothing about promotion, pay or hiring." in page


@pytest.mark.parametrize("form", formats)
def test_what_nobody_rated_or_said_is_shown_as_unknown(form: Markup) -> None:
    page = render(a_bare_career(), format=form, language="en", as_of=on)
    assert "Unknown: nobody has rated yet" in page
    assert "Not stated" in page
    assert "There is no plan yet." in page


def test_a_plan_without_a_name_has_a_title() -> None:
    assert render(a_bare_career(), format="md", language="en", as_of=on).startswith("# Career plan\n")
    assert render(a_full_career(), format="md", language="zh", as_of=on).startswith("# Lin的职业发展规划\n")


def test_later_facts_are_not_known_yet() -> None:
    page = render(a_full_career(), format="md", language="en", as_of=date(2026, 2, 15))
    assert "None was held yet." in page
    assert "users: from 0% to 50%, not read yet" in page
    assert "Unknown: nobody has rated yet" in page


def test_of_two_reviews_the_later_one_comes_first() -> None:
    second = Review(id="third", kind="event", held="2026-07-01")
    career = a_full_career()
    page = render(
        attrs.evolve(career, reviews=(*career.reviews, second)), format="md", language="en", as_of=on
    )
    assert page.index("### Review after an event") < page.index("### Quarterly review")


@pytest.mark.parametrize("stages", [1, 2, 7, 12])
@pytest.mark.parametrize("levels", [1, 5])
def test_frameworks_of_any_size_give_a_page(stages: int, levels: int) -> None:
    career = a_bare_career(framework=a_framework(stages=stages, levels=levels))
    for language in languages:
        parsed(render(career, language=language, as_of=on))


def test_a_reader_of_a_variant_gets_the_nearest_language() -> None:
    page = render(a_full_career(), language="zh_Hant_TW", as_of=on)
    assert page == render(a_full_career(), language="zh", as_of=on)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"report": "plans"}, '"plan"'),
        ({"report": "handbook"}, "plan, brief"),
        ({"format": "htm"}, '"html"'),
        ({"format": "docx"}, "html, md, txt"),
        ({"language": "eng"}, '"en"'),
        ({"language": "tlh"}, "en"),
    ],
)
def test_what_is_not_there_is_refused_with_what_is(asked: dict[str, Any], told: str) -> None:
    with pytest.raises(ReportError) as caught:
        render(a_bare_career(), as_of=on, **asked)
    assert told in caught.value.text("en")
    assert caught.value.text("zh")


def test_pages_made_at_the_same_time_are_the_same() -> None:
    asked = [(language, form) for language in languages for form in formats] * 3
    with ThreadPoolExecutor(8) as pool:
        made = list(
            pool.map(lambda ask: render(a_full_career(), format=ask[1], language=ask[0], as_of=on), asked)
        )
    assert made[:6] == made[6:12] == made[12:]


def test_a_reader_gets_what_is_shared_and_no_more() -> None:
    career = a_full_career()
    assert career.plan is not None
    shared = attrs.evolve(career, plan=career.plan.change("near", share=("manager",)))
    page = render(shared, format="md", language="en", as_of=on, audience="manager")
    assert "Near" in page
    assert "A shop" not in page
    assert "60,000" not in page
    assert page != render(shared, format="md", language="en", as_of=on)


def test_a_view_hears_who_reads_and_what_was_asked() -> None:
    heard: list[dict[str, Any]] = []

    def view(subject: Career, language: str, /, **asked: Any) -> Any:
        heard.append({"subject": subject, "language": language, **asked})
        return plan_page(subject, language, as_of=on)

    mine = Report(
        name="plan",
        view=view,
        options=(Option(name="period"),),
    )
    career = a_bare_career()
    render(career, mine, language="zh_Hant", as_of=on, audience="mentor", period="2026-Q1")
    assert heard[0]["subject"] == for_audience(career, "mentor")
    assert heard[0] == {
        "subject": heard[0]["subject"],
        "language": "zh_Hant",
        "as_of": on,
        "audience": "mentor",
        "period": "2026-Q1",
    }


def test_a_report_about_a_framework_takes_a_framework_or_the_one_of_a_career() -> None:
    heard: list[Any] = []
    career = a_bare_career()

    def view(subject: Any, language: str, /, **_: Any) -> Any:
        heard.append(subject)
        return plan_page(career, language, as_of=on)

    handbook = Report(name="plan", view=view, about="framework")
    render(career, handbook, as_of=on, language="en")
    render(career.framework, handbook, as_of=on, language="en")
    assert heard == [career.framework, career.framework]


def test_a_report_about_a_career_is_not_made_of_a_framework() -> None:
    with pytest.raises(ReportError, match="is about a career"):
        render(a_framework(), as_of=on)
    wrong: Any = {"profile": {}}
    with pytest.raises(ReportError, match="not of a value of the type dict"):
        render(wrong, as_of=on)
