"""Where a person stands: for each pillar and rated skill what was said, what is likely, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import Any, Final, Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.levels import RowGround, standing_reason
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.answers.tables import standing_table
from cmo_career.analysis.standing.chance import requirement_chance
from cmo_career.analysis.standing.estimate import Estimate, estimate
from cmo_career.analysis.standing.pillar_standing import OwnView, PillarStanding, SeenDifferently
from cmo_career.analysis.standing.rating_rules import RatingRules
from cmo_career.analysis.standing.said_by import Heard, SaidBy, heard
from cmo_career.errors import AnalysisError
from cmo_career.model.asked import asked_about, asked_day
from cmo_career.model.basis import Figure
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.period import PeriodLike
from cmo_career.model.stage import Stage

__all__ = ["Standing", "standing"]

_hair: Final = 1e-9
"""What binary fractions may be off: 2.3 - 1.8 is half a level."""


@attrs.frozen(kw_only=True, repr=False)
class Standing(Answer):
    """
    Where a person stands on a day (能力全景).

    Attributes:
        as_of: The day.

        stage: Id of the present stage.

        aspires_to: Id of the stage wanted, if any.

        rows: Every pillar in the framework's order, each followed by those of its skills that were rated or that
            the present stage or the one wanted requires. A skill never counts towards its pillar.

        figures: The parameters behind the levels, with what they rest on.

        purpose: What the answer may be used for: preparing a conversation.

        ground: What is kept to say why.
    """

    as_of: date
    stage: str
    aspires_to: str | None
    rows: tuple[PillarStanding, ...]
    figures: FrozenMap[str, Figure] = attrs.field(repr=False)
    purpose: Literal["development"] = "development"
    ground: Ground = attrs.field(factory=Ground, eq=False, repr=False)

    @property
    def reason(self) -> Reason:
        """Why each level is what it is, row by row."""
        return standing_reason(self)

    @property
    def pillars(self) -> tuple[PillarStanding, ...]:
        """The rows of whole pillars."""
        return tuple(row for row in self.rows if not row.is_skill)

    @property
    def strengths(self) -> tuple[PillarStanding, ...]:
        """The rows that are clearly at or above what the present stage asks."""
        return tuple(row for row in self.rows if row.is_strength)

    @property
    def weak_spots(self) -> tuple[PillarStanding, ...]:
        """The rows that are clearly at or below what the present stage asks."""
        return tuple(row for row in self.rows if row.is_weak_spot)

    @property
    def blind_spots(self) -> tuple[PillarStanding, ...]:
        """The rows where the person sees clearly more than the others do."""
        return tuple(row for row in self.rows if row.is_blind_spot)

    @property
    def hidden_strengths(self) -> tuple[PillarStanding, ...]:
        """The rows where the person sees clearly less than the others do."""
        return tuple(row for row in self.rows if row.is_hidden_strength)

    @property
    def stale(self) -> tuple[SaidBy, ...]:
        """All ratings left out because they are too old."""
        return tuple(each for row in self.rows for each in row.stale)

    def row(self, pillar: str) -> PillarStanding:
        """
        Return the row of a pillar, or of a skill as ``pillar/skill``.

        Raises AnalysisError where there is none.
        """
        found = next((row for row in self.rows if row.pillar == pillar), None)
        if found is None:
            raise AnalysisError.of(
                "not-in-standing", pillar=pillar[:128], known=", ".join(row.pillar for row in self.rows)
            )
        return found

    def skills_of(self, pillar: str) -> tuple[PillarStanding, ...]:
        """Return the rows of the skills of a pillar."""
        return tuple(row for row in self.rows if row.pillar.startswith(f"{pillar}/"))

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {**as_plain(self), "rows": [row.to_dict() for row in self.rows]}

    def table(self, language: str = "en") -> Table:
        """Return its rows in the words of *language*."""
        return standing_table(self, language)

    def __repr__(self) -> str:
        return f"<Standing on {self.as_of.isoformat()}: {len(self.rows)} rows>"


def standing(career: Career, *, as_of: PeriodLike) -> Standing:
    """
    Return where a person stands on a day.

    Of each group the latest rating until then counts, unless it is older than ``stale-months``; what the group said
    before is history. All figures are parameters of the framework.

    Sources: how far one rater can be relied on, Greguras and Robie 1998 (doi 10.1037/0021-9010.83.6.960), turned round
    by Spearman and Brown's formula; self against supervisor ratings, Heidemeier and Moser 2009
    (doi 10.1037/0021-9010.94.2.353); that groups differ, Lance 2008 and Hoffman et al. 2010. The rest is assumed, and
    each figure says so: ``benchmarks/calibration.py`` shows what follows where it is not so.

    Raises AnalysisError for parameters of the framework that nothing can be calculated with.
    """
    day, framework = asked_day(as_of), asked_about(career, Career).framework
    profile = career.profile
    rules = RatingRules.of(framework)
    now = framework.stage(profile.stage)
    wanted = None if profile.aspires_to is None else framework.stage(profile.aspires_to.stage)
    words = heard(career, rules, as_of=day)
    asked = {each.pillar for stage in (now, wanted) if stage is not None for each in stage.requires}
    ground = RowGround(
        framework=framework,
        languages=career.languages,
        stage_id=now.id,
        aspires_to=None if wanted is None else wanted.id,
    )
    rows = [
        _row(path, words.get(path, Heard()), now, wanted, rules=rules, ground=ground)
        for path in _paths(framework)
        if "/" not in path or path in words or path in asked
    ]
    return Standing(
        as_of=day,
        stage=now.id,
        aspires_to=None if wanted is None else wanted.id,
        rows=tuple(rows),
        figures=rules.figures,
        ground=ground,
    )


def _paths(framework: Framework) -> Iterator[str]:
    for pillar in framework.pillars:
        yield pillar.id
        yield from (f"{pillar.id}/{skill.id}" for skill in pillar.skills)


def _row(
    path: str,
    words: Heard,
    now: Stage,
    wanted: Stage | None,
    *,
    rules: RatingRules,
    ground: RowGround,
) -> PillarStanding:
    required_now = now.required_level(path)
    required_next = None if wanted is None else wanted.required_level(path)
    estimated = estimate(words.counted, required_now, rules)
    own_ground = RowGround(
        framework=ground.framework,
        languages=ground.languages,
        stage_id=ground.stage_id,
        aspires_to=ground.aspires_to,
        pillar=path,
        estimate=estimated,
    )
    return PillarStanding(
        pillar=path,
        said_by=words.fresh,
        stale=words.stale,
        estimate=estimated,
        is_verified=bool(words.others),
        raters=sum(each.n for each in words.others),
        required_now=required_now,
        required_next=required_next,
        chance_next=None
        if required_next is None
        else requirement_chance(required_next, estimated, words.others, rules, ground=own_ground),
        differences=_differences(words.others, rules),
        own_view=_own_view(words, estimated, rules),
        ground=own_ground,
    )


def _differences(others: tuple[SaidBy, ...], rules: RatingRules) -> tuple[SeenDifferently, ...]:
    far = rules["disagreement"] - _hair
    pairs = (
        (one, other) if one.level >= other.level else (other, one) for one, other in combinations(others, 2)
    )
    return tuple(
        SeenDifferently(higher=high.group, lower=low.group, gap=high.level - low.level)
        for high, low in pairs
        if high.level - low.level >= far
    )


def _own_view(words: Heard, estimated: Estimate | None, rules: RatingRules) -> OwnView | None:
    if words.own is None or not words.others or estimated is None:
        return None
    own, far = words.own.level, rules["blind-spot"] - _hair
    if own - estimated.said >= far and own > estimated.high:
        return "blind-spot"
    if estimated.said - own >= far and own < estimated.low:
        return "hidden-strength"
    return None
