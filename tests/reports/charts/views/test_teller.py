"""What charts say: names in the reader's language, numbers rounded one way, the unknown as a dash or a word."""

from __future__ import annotations

from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.standing.chance import RequirementChance
from cmo_career.model.text import Text
from cmo_career.reports.charts.views.teller import Teller

english, chinese = (Teller(language=tag, ground=Ground(languages=("zh",))) for tag in ("en", "zh"))


def test_a_name_falls_back_on_the_languages_of_the_answer_and_stays_on_one_line() -> None:
    assert english.called(Text.of({"zh": "战略\n能力", "de": "Strategie"})) == "战略 能力"
    assert english.called("strategy") == "strategy"


def test_chances_are_in_words_or_say_how_many_raters_are_missing() -> None:
    assert english.chance(RequirementChance(level=2, share=0.5, word="open")) == "Open (50%)"
    assert chinese.chance(RequirementChance(level=2, share=0.9, word="likely")) == "可能性大（90%）"
    more = RequirementChance(level=2, more_raters=3, more_from="peer")
    assert english.chance(more) == "Not told: 3 more raters needed (Peers)"
    assert english.chance(RequirementChance(level=2)) == "Cannot be told"
    assert english.chance(None) == "–"


def test_levels_are_written_to_a_tenth() -> None:
    assert [english.level(level) for level in (1, 1.25, None)] == ["1.0", "1.2", "–"]
    assert (english.span(1.04, 1.96), english.span(None, 2)) == ("1.0–2.0", "–")
