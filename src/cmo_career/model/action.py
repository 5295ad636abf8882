"""An action: work that leads to a goal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, ClassVar

import attrs

from cmo_career.errors import ModelError, Problem
from cmo_career.model.dated import as_tuple, check_texts, refuse_early_ends
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.identifier import check_id, is_id, is_pillar_path
from cmo_career.model.money import Money, as_optional_money
from cmo_career.model.node import Node, with_own_values
from cmo_career.model.period import Period, as_day, as_optional_day, as_optional_period
from cmo_career.model.range import ThreePoint
from cmo_career.model.recurrence import Recurrence
from cmo_career.model.seldom import SeldomGiven
from cmo_career.model.text import Text, as_optional_text, as_text
from cmo_career.model.validation import all_of_words, non_negative, one_of, positive, refuse
from cmo_career.model.vocabulary import ActionKind, Audience, Every, Need

__all__ = ["Action", "Gain", "LogEntry"]


@attrs.frozen(kw_only=True)
class Gain:
    """
    What an action does for a pillar or skill (能力增益).

    Attributes:
        gain: Levels gained, more than zero.

        up_to: The level beyond which the action adds nothing; None where it has no ceiling of its own.
    """

    gain: float = attrs.field(validator=positive)
    up_to: float | None = attrs.field(default=None, validator=non_negative)

    def __attrs_post_init__(self) -> None:
        if self.gain is None:
            refuse("number-not-positive", "gain")


@attrs.frozen(kw_only=True)
class LogEntry:
    """
    Hours that were spent on an action (工时记录).

    Attributes:
        date: The day.

        hours: At least zero.

        note: What was done.
    """

    date: date = attrs.field(converter=as_day)
    hours: float = attrs.field(validator=non_negative)
    note: Text | None = attrs.field(default=None, converter=as_optional_text)

    def __attrs_post_init__(self) -> None:
        if self.hours is None:
            refuse("number-below-zero", "hours")


_no_gains: FrozenMap[str, Gain] = FrozenMap()


def _as_gains(given: Mapping[str, Gain]) -> FrozenMap[str, Gain]:
    if given is _no_gains or (given.__class__ is FrozenMap and given):
        return given
    if not isinstance(given, Mapping):
        raise ModelError(
            (Problem(code="not-a-mapping", params={"type": type(given).__name__}, path=("develops",)),)
        )
    return FrozenMap(given) if given else _no_gains


def _as_log(given: Iterable[LogEntry]) -> tuple[LogEntry, ...]:
    if given == ():
        return ()
    entries = as_tuple(given)
    for entry in entries:
        if not isinstance(entry, LogEntry):
            raise ModelError(
                (Problem(code="not-a-log-entry", params={"type": type(entry).__name__}, path=("log",)),)
            )
    return tuple(sorted(entries, key=lambda entry: entry.date))


def _check_gains(_: object, __: object, value: Mapping[str, Gain]) -> None:
    for pillar, gain in value.items():
        if not is_pillar_path(pillar):
            refuse("pillar-path-malformed", "develops", given=str(pillar)[:128])
        if not isinstance(gain, Gain):
            refuse("not-a-gain", "develops", type=type(gain).__name__)


def _check_ids(_: object, attribute: attrs.Attribute[Any], value: tuple[object, ...]) -> None:
    for each in value:
        if not is_id(each):
            refuse("id-malformed", attribute.name, id=str(each)[:64])


def _check_estimate(_: object, __: object, value: Any) -> None:
    if value is not None and not isinstance(value, ThreePoint):
        refuse("not-three-points", "estimate", type=type(value).__name__)


@with_own_values
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Action(Node):
    """
    Work that leads to a goal (行动).

    Attributes:
        id: Unique among the goals and actions of a plan.

        title: What to do.

        kind: ``course``, ``reading``, ``stretch-project``, ``mentor`` ...

        due: When it should be done.

        hours: It takes; for each time where it recurs.

        cost: What it costs.

        every: ``week``, ``month``, ``quarter`` or ``year`` for what comes back.

        count: How many times in all.

        until: The last period in which it happens; only *every* without an end is a habit.

        estimate: Weeks from start to finish, three points.

        develops: Levels gained, by pillar (``data``) or skill (``strategy/finance``).

        on_the_job: Whether it takes job hours rather than one's own.

        needs: Whose help it takes: ``manager``, ``company``, ``other``.

        earns: Ids of the gates that it opens.

        proof: What exists afterwards.

        with_whom: People it is done with.

        share: Who may see it beside the person: ``manager``, ``mentor``, ``public``.

        started: The day it began.

        done: The day it was finished.

        dropped: The day it was given up.

        log: Hours spent, in order of their dates.

    Raises:
        ModelError: For a malformed field, *count* or *until* without *every*, an end before the start.

    >>> Action(id="finance-course", kind="course", title="Financial analysis", hours=40)
    <Action finance-course: course>
    """

    node_kind: ClassVar[str] = "action"

    id: str = attrs.field(validator=check_id)
    title: Text = attrs.field(converter=as_text)
    kind: ActionKind = attrs.field(validator=one_of(ActionKind))
    due: Period | None = attrs.field(default=None, converter=as_optional_period)
    hours: float | None = None
    cost: Money | None = attrs.field(default=None, converter=as_optional_money)
    every: Every | None = None
    count: int | None = None
    until: Period | None = attrs.field(default=None, converter=as_optional_period)
    estimate: ThreePoint | None = None
    develops: FrozenMap[str, Gain] = attrs.field(default=_no_gains, converter=_as_gains)
    on_the_job: bool = False
    needs: tuple[Need, ...] = attrs.field(default=(), converter=as_tuple)
    earns: tuple[str, ...] = attrs.field(default=(), converter=as_tuple)
    proof: Text | None = attrs.field(default=None, converter=as_optional_text)
    with_whom: tuple[str, ...] = attrs.field(default=(), converter=as_tuple)
    share: tuple[Audience, ...] = attrs.field(default=(), converter=as_tuple)
    started: date | None = attrs.field(default=None, converter=as_optional_day)
    done: date | None = attrs.field(default=None, converter=as_optional_day)
    dropped: date | None = attrs.field(default=None, converter=as_optional_day)
    log: tuple[LogEntry, ...] = attrs.field(default=(), converter=_as_log)

    def __attrs_post_init__(self) -> None:
        if self.id is None:
            refuse("id-malformed", "id", id="None")
        if self.on_the_job is not False and self.on_the_job is not True:
            refuse("not-true-or-false", "on_the_job")
        _seldom_given.check(self)
        if self.every is not None:
            Recurrence(every=self.every, count=self.count, until=self.until)
        elif self.count is not None or self.until is not None:
            refuse("end-without-every", "until" if self.count is None else "count")
        if self.started is not None:
            refuse_early_ends(self)

    @property
    def recurrence(self) -> Recurrence | None:
        """How often it comes back; None for what is done once."""
        if self.every is None:
            return None
        return Recurrence(every=self.every, count=self.count, until=self.until)

    @property
    def is_habit(self) -> bool:
        """Whether it comes back without an end."""
        return self.every is not None and self.count is None and self.until is None

    @property
    def address(self) -> str:
        """Its kind and id, as addresses are written."""
        return f"action/{self.id}"

    def __repr__(self) -> str:
        return f"<Action {self.id}: {self.kind}>"


_seldom_given = SeldomGiven(
    Action,
    {
        "hours": non_negative,
        "estimate": _check_estimate,
        "develops": _check_gains,
        "needs": all_of_words(Need),
        "earns": _check_ids,
        "with_whom": check_texts,
        "share": all_of_words(Audience),
    },
)
