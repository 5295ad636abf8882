"""What charts say, in the language of the reader."""

from __future__ import annotations

import attrs

from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.standing.chance import RequirementChance
from cmo_career.model.text import Text
from cmo_career.reports.charts.drawing import clean
from cmo_career.words import format_number, format_percent, format_range, label, phrase

__all__ = ["Teller"]


@attrs.frozen(kw_only=True)
class Teller:
    """
    Says what a chart says.

    Attributes:
        language: Tag of the reader's language.

        ground: Of the answer: what things are called, and the languages to fall back on.
    """

    language: str
    ground: Ground

    def says(self, key: str, **params: str | float) -> str:
        """Say a phrase of the charts."""
        return phrase(f"report.chart.{key}", self.language, **params)

    def called(self, name: Text | str) -> str:
        """Return what something is called, on one line."""
        return clean(name if isinstance(name, str) else name.choose(self.language, *self.ground.languages))

    def pillar(self, path: str) -> str:
        """Return what a pillar or a skill is called."""
        return self.called(self.ground.name_of_pillar(path))

    def stage(self, id_: str) -> str:
        """Return what a stage is called."""
        return self.called(self.ground.name_of_stage(id_))

    def way(self, id_: str) -> str:
        """Return what a transition is called."""
        return self.called(self.ground.name_of_transition(id_))

    def level(self, level: float | None) -> str:
        """Write a level to a tenth."""
        return self.says("none") if level is None else format_number(level, self.language, 1)

    def span(self, low: float | None, high: float | None) -> str:
        """Write an interval of levels."""
        if low is None or high is None:
            return self.says("none")
        return format_range(low, high, self.language, 1)

    def share(self, share: float) -> str:
        """Write a share in percent."""
        return format_percent(share, self.language)

    def chance(self, chance: RequirementChance | None) -> str:
        """Say a chance in words and tens, or how many more raters it takes to tell."""
        if chance is None:
            return self.says("none")
        if chance.share is not None and chance.word is not None:
            return self.says(f"chance-{chance.word}", share=self.share(chance.share))
        if chance.more_raters is None or chance.more_from is None:
            return self.says("chance-untold")
        group = label("rater-group", chance.more_from, self.language)
        return self.says("chance-more", n=chance.more_raters, group=group)
