"""When one goal is ready, and when it is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.work import NodeGround
from cmo_career.analysis.forecast.date_forecast import DateForecast
from cmo_career.analysis.forecast.lever import Lever
from cmo_career.analysis.forecast.reasons import goal_reason
from cmo_career.model.period import Period

if TYPE_CHECKING:
    from cmo_career.analysis.forecast.forecast import Forecast

__all__ = ["GoalForecast", "GoalForecastGround"]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class GoalForecastGround(NodeGround):
    """
    What the forecast of a goal keeps to say why.

    Attributes:
        forecast: That it is part of.
    """

    forecast: Forecast | None = None


@attrs.frozen(kw_only=True, repr=False)
class GoalForecast(Answer):
    """
    When a goal is ready, by one's own work, and when it is decided, by others (目标预测).

    Attributes:
        id: Of the goal.

        due: When it should be reached.

        ready: When all is done and reached that does not wait for an opening.

        decided: When the openings below it and its own have come, too; the same where there are none.

        ground: What is kept to say why.
    """

    id: str
    due: Period | None
    ready: DateForecast
    decided: DateForecast
    ground: GoalForecastGround = attrs.field(factory=GoalForecastGround, eq=False)

    @property
    def address(self) -> str:
        """Its kind and id, as addresses are written."""
        return f"goal/{self.id}"

    @property
    def sensitivity(self) -> tuple[Lever, ...]:
        """
        What moves its readiness most when it takes four weeks longer, in order; up to twelve that it ever waits for.

        By the first thousand draws, fewer in plans of ten thousand nodes and more, each with and without the delay.
        """
        return () if self.ground.forecast is None else self.ground.forecast.levers(self.id)

    @property
    def reason(self) -> Reason:
        """Why it comes then."""
        return goal_reason(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, the address and the sensitivity with it."""
        return {**self.brief(), "sensitivity": as_plain(self.sensitivity)}

    def brief(self) -> dict[str, Any]:
        """Return it as plain data without the sensitivity, which takes a while for each goal."""
        return {
            "id": self.id,
            "address": self.address,
            "due": None if self.due is None else self.due.written,
            "ready": self.ready.to_dict(),
            "decided": self.decided.to_dict(),
        }

    def __repr__(self) -> str:
        return f"<GoalForecast {self.address}>"
