"""The brief: in the order of a talk, for one reader."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

import cmo_career as cc
from cmo_career.analysis.forecast.forecast import forecast
from cmo_career.model.career import Career
from cmo_career.reports.view.brief import BriefPage, brief_page
from cmo_career.reports.view.parts import Facts, Items, Line
from house.source_tree import root
from reports.careers import a_bare_career, a_full_career, on

day = date(2026, 9, 30)
director = cc.load(root / "examples" / "career.yaml")
product = cc.load(root / "examples" / "product-career.yaml")


def brief_for(career: Career, audience: str, language: str = "en") -> BriefPage:
    """Return the brief as a reader gets it."""
    seen = career if audience == "self" else cc.for_audience(career, audience)  # type: ignore[arg-type]
    return brief_page(seen, language, as_of=day, audience=audience)


def lines_of(page: BriefPage, id_: str) -> list[Line]:
    """Return the facts and items of a section."""
    section = next(each for each in page.sections if each.id == id_)
    return [line for part in section.parts if isinstance(part, Facts | Items) for line in part.lines]


@pytest.mark.parametrize("audience", ["self", "manager", "mentor", "public"])
def test_sections_come_in_the_order_of_the_talk(audience: str) -> None:
    ids = [section.id for section in brief_for(director, audience).sections]
    assert ids == ["aim", "narrow", "kept", "next", "asks", "turns"]


@pytest.mark.parametrize("audience", ["self", "manager", "mentor"])
@pytest.mark.parametrize("career", [director, product], ids=["director", "product"])
def test_no_list_is_longer_than_three(career: Career, audience: str) -> None:
    page = brief_for(career, audience)
    for id_ in ("next", "asks", "turns"):
        assert len(lines_of(page, id_)) <= 3


def test_the_manager_reads_nothing_of_a_wish_that_leads_outside() -> None:
    for language in ("zh", "en"):
        told = repr(brief_for(director, "manager", language))
        assert "listed company" not in told
        assert "上市公司" not in told
        assert "references" not in told


def test_the_managers_brief_begins_what_was_promised_with_results() -> None:
    first = lines_of(brief_for(director, "manager"), "kept")[0]
    assert first.text.startswith("Budget led")


def test_the_managers_asks_say_when_and_what_the_company_gets() -> None:
    asks = lines_of(brief_for(director, "manager"), "asks")
    assert len(asks) == 3
    for ask in asks:
        assert ask.notes[0].startswith("decide by")
    assert any(note.startswith("the company gets: ") for note in asks[0].notes)


def test_the_mentor_is_asked_questions() -> None:
    asks = lines_of(brief_for(director, "mentor"), "asks")
    assert all(ask.text.endswith("?") for ask in asks)
    assert "EMBA at CEIBS" in asks[0].text


def test_commitments_have_a_date_and_a_proof() -> None:
    for line in lines_of(brief_for(director, "self"), "next"):
        assert line.notes[0].startswith("by the end of")
        assert line.notes[1].startswith("proof: ")


def test_what_dates_cannot_tell_is_left_to_be_told() -> None:
    kept, first, second = lines_of(brief_for(director, "self"), "kept")
    assert (kept.sign, kept.notes) == ("✓", ("kept, Sep 7, 2026",))
    assert first.sign == second.sign == "?"


def test_the_person_alone_reads_when_the_work_is_done() -> None:
    labels = {
        who: [line.label for line in lines_of(brief_for(product, who), "aim")] for who in ("self", "manager")
    }
    assert labels == {"self": ["Target", "Planned", "Ready"], "manager": ["Target", "Planned"]}


def test_a_forecast_tells_two_dates_with_their_odds() -> None:
    drawn = forecast(director, as_of=day, draws=200, seed=1)
    page = brief_page(director, "en", as_of=day, forecast=drawn)
    _, _, ready, decided = lines_of(page, "aim")
    assert (ready.label, decided.label) == ("Ready", "Decided")
    assert ready.text.startswith("even odds")
    shared = brief_page(director, "en", as_of=day, audience="mentor", forecast=drawn)
    assert len(lines_of(shared, "aim")) == 2


def test_what_does_not_fit_says_what_would_make_it_fit() -> None:
    first = lines_of(brief_for(director, "self"), "turns")[0]
    assert first.text.startswith("Does not fit by the end of Q4 2027")
    assert first.notes[0] == "fits with 5 hours more on the job a week"


def test_a_career_of_which_nothing_is_known_has_a_brief() -> None:
    page = brief_page(a_bare_career(), "zh", as_of=on)
    assert page.title == "职业发展简报"
    assert lines_of(page, "next") == []


def test_paper_is_written_as_the_style_sheet_has_it() -> None:
    assert brief_page(a_full_career(), "en", as_of=on).paper == "A4"
    assert brief_page(a_full_career(), "en", as_of=on, paper="letter").paper == "letter"


def test_a_target_out_of_reach_is_put_to_the_manager() -> None:
    late = attrs.evolve(product, reviews=())
    page = brief_page(late, "en", as_of=date(2026, 7, 15), audience="manager")
    assert page.sections


def test_a_manager_learns_what_stands_still_without_a_yes() -> None:
    first = lines_of(brief_for(director, "manager"), "turns")[0]
    assert first.text == (
        "Stands still without your yes: Draw up an income statement for marketing for two quarters"
    )
    assert first.notes == ("by the end of Q2 2027",)
    told = lines_of(brief_for(director, "self"), "turns")
    assert not any("without your yes" in line.text for line in told)
