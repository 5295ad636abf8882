"""A goal: an outcome, and how to achieve it."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

import attrs

from cmo_career.model.dated import as_tuple, refuse_early_ends
from cmo_career.model.identifier import check_id, is_id
from cmo_career.model.measure import Measure
from cmo_career.model.node import Node, check_height, has_id, with_own_values
from cmo_career.model.opening import Opening
from cmo_career.model.period import Period, as_optional_day, as_optional_period
from cmo_career.model.seldom import SeldomGiven
from cmo_career.model.text import Text, as_optional_text, as_text
from cmo_career.model.validation import all_of_words, one_of, refuse
from cmo_career.model.validation import share as between_zero_and_one
from cmo_career.model.vocabulary import Audience, Horizon

__all__ = ["Goal"]


def _check_aim(_: object, __: object, value: Any) -> None:
    if value is None or is_id(value):
        return
    kind, _slash, id_ = value.partition("/") if isinstance(value, str) else ("", "", "")
    if kind not in {"stage", "gate"} or not is_id(id_):
        refuse("aim-malformed", "aims_at", given=str(value)[:128])


def _check_measures(_: object, __: object, value: tuple[object, ...]) -> None:
    for each in value:
        if not isinstance(each, Measure):
            refuse("not-a-measure", "measures", type=type(each).__name__)


def _check_opening(_: object, __: object, value: Any) -> None:
    if value is not None and not isinstance(value, Opening):
        refuse("not-an-opening", "opening", type=type(value).__name__)


def _check_how(_: object, __: object, value: Any) -> None:
    if value is not None and not isinstance(value, Node):
        refuse("goal-by-no-node", "how", type=type(value).__name__)


@with_own_values
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Goal(Node):
    """
    An outcome that somebody wants (目标).

    Attributes:
        id: Unique among the goals and actions of a plan.

        title: What is wanted.

        why: What for.

        horizon: ``long``, ``mid`` or ``short``.

        set_on: The day it was set.

        due: When it should be reached.

        aims_at: The stage or gate it is about, by id or as ``stage/cmo``, ``gate/answered-for-a-pnl``.

        measures: What tells that it is reached; all must hold.

        chance: That it is reached when the work below is done, 0 to 1, where that is in doubt.

        opening: Seats that others fill, where they decide.

        share: Who may see it beside the person: ``manager``, ``mentor``, ``public``.

        started: The day it began.

        done: The day somebody said that it is met.

        dropped: The day it was given up.

        how: What it is achieved by: one node, or None where nobody knows yet. Documents say ``by``.

    Raises:
        ModelError: For a malformed field, an end before the start, or more than 100 levels.

    >>> from cmo_career.model.action import Action
    >>> course = Action(id="finance-course", kind="course", title="Financial analysis", hours=40)
    >>> review = Action(id="sales-review", kind="one-on-one", title="Sales review", every="quarter")
    >>> Goal(id="launch", title="Lead a launch", horizon="mid").by(course & review)
    <Goal launch: all_of of 2>
    """

    node_kind: ClassVar[str] = "goal"

    id: str = attrs.field(validator=check_id)
    title: Text = attrs.field(converter=as_text)
    why: Text | None = attrs.field(default=None, converter=as_optional_text)
    horizon: Horizon | None = None
    set_on: date | None = attrs.field(default=None, converter=as_optional_day)
    due: Period | None = attrs.field(default=None, converter=as_optional_period)
    aims_at: str | None = None
    measures: tuple[Measure, ...] = attrs.field(default=(), converter=as_tuple)
    chance: float | None = None
    opening: Opening | None = None
    share: tuple[Audience, ...] = attrs.field(default=(), converter=as_tuple)
    started: date | None = attrs.field(default=None, converter=as_optional_day)
    done: date | None = attrs.field(default=None, converter=as_optional_day)
    dropped: date | None = attrs.field(default=None, converter=as_optional_day)
    how: Node | None = attrs.field(default=None, validator=_check_how)
    height: int = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        if self.id is None:
            refuse("id-malformed", "id", id="None")
        _seldom_given.check(self)
        if self.started is not None:
            refuse_early_ends(self)
        object.__setattr__(self, "height", check_height(self.how.height if self.how is not None else 0))

    def by(self, how: Node) -> Goal:
        """Return the goal achieved by *how* instead of what it is achieved by now."""
        return attrs.evolve(self, how=how)

    @property
    def children(self) -> tuple[Node, ...]:
        """The node it is achieved by, if any."""
        return () if self.how is None else (self.how,)

    @property
    def written_places(self) -> int:
        """Places that a document writes out for the goal, goals and actions below it once each elsewhere."""
        return 1 if self.how is None else 1 + self.how.places

    @property
    def address(self) -> str:
        """Its kind and id, as addresses are written."""
        return f"goal/{self.id}"

    @classmethod
    def _unpacked(cls, own: dict[str, Any], parts: list[Node], /) -> Node:
        return cls(how=parts[0] if parts else None, **own)

    def __repr__(self) -> str:
        if self.how is None:
            return f"<Goal {self.id}>"
        below = f"{self.how.node_kind} {self.how.id}" if has_id(self.how) else repr(self.how)[1:-1]  # type: ignore[attr-defined]
        return f"<Goal {self.id}: {below}>"


_seldom_given = SeldomGiven(
    Goal,
    {
        "horizon": one_of(Horizon, optional=True),
        "aims_at": _check_aim,
        "measures": _check_measures,
        "chance": between_zero_and_one,
        "opening": _check_opening,
        "share": all_of_words(Audience),
    },
)
