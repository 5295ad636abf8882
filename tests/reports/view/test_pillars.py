"""The section on the pillars."""

from __future__ import annotations

import re

from cmo_career.reports.view.pillars import pillars_view
from reports.careers import a_bare_career, a_full_career
from reports.view.views import standing_of, voice_of


def test_the_picture_shows_whole_pillars_and_marks_what_is_asked() -> None:
    career = a_full_career()
    view = pillars_view(voice_of(career), standing_of(career))
    assert [bar.look for bar in view.drawing.bars] == ["known", "unknown"]
    assert all(bar.now and bar.next for bar in view.drawing.bars)
    assert [key.mark for key in view.drawing.keys] == ["likely", "interval", "now", "next"]


def test_the_legend_explains_only_what_is_drawn() -> None:
    career = a_bare_career()
    view = pillars_view(voice_of(career), standing_of(career))
    assert [key.mark for key in view.drawing.keys] == ["now"]
    assert len(view.notes) == 1


def test_the_picture_is_told_in_words() -> None:
    career = a_full_career()
    told = pillars_view(voice_of(career), standing_of(career)).description
    assert re.search(r"Craft: 1\.\d \(1\.\d–\d\.\d\)", told)
    assert "People: Unknown" in told


def test_what_the_stage_wanted_asks_is_described_where_the_person_is_not_there_yet() -> None:
    career = a_full_career()
    view = pillars_view(voice_of(career), standing_of(career))
    assert [(each.name, each.level) for each in view.asked] == [("Craft", "Level 2"), ("People", "Level 1")]
    assert not pillars_view(voice_of(a_bare_career()), standing_of(a_bare_career())).asked
