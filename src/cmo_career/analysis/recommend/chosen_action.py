"""An action that is recommended."""

from __future__ import annotations

from typing import Any

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.recommend.reasons import action_reason
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.money import Money
from cmo_career.model.period import Period
from cmo_career.model.text import Text
from cmo_career.model.vocabulary import ActionGroup, Need

__all__ = ["ChosenAction"]


@attrs.frozen(kw_only=True, repr=False)
class ChosenAction(Answer):
    """
    An action of the catalogue that is recommended (推荐行动).

    Attributes:
        id: Its id in the catalogue.

        title: What to do.

        group: ``knowledge``, ``practice``, ``network`` or ``feedback``.

        hours: It takes within the quarters, all its times together.

        is_assumed: Whether nobody said how many.

        by_quarter: Its hours in each quarter in which it has some, by the quarter as it is written.

        begins: The first quarter in which it is worked on.

        ends: The last.

        cost: What it costs within the quarters; None where nothing.

        on_the_job: Whether its hours are job hours.

        needs: Whose consent it takes.

        opens: Ids of the gates that it opens on the way.

        gains: Levels that it gains of what the stage requires, by pillar or ``pillar/skill``.

        ground: What is kept to say why.
    """

    id: str
    title: Text
    group: ActionGroup
    hours: float
    is_assumed: bool
    by_quarter: FrozenMap[str, float]
    begins: Period
    ends: Period
    cost: Money | None
    on_the_job: bool
    needs: tuple[Need, ...]
    opens: tuple[str, ...]
    gains: FrozenMap[str, float]
    ground: Ground = attrs.field(factory=Ground, eq=False)

    @property
    def reason(self) -> Reason:
        """When it is worked on, and what for."""
        return action_reason(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        periods = {"begins": self.begins.written, "ends": self.ends.written}
        return {**as_plain(self), **periods, "cost": None if self.cost is None else str(self.cost)}

    def __repr__(self) -> str:
        return f"<ChosenAction {self.id}>"
