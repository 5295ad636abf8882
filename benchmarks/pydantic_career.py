"""
A career as a pydantic model: the same fields, vocabularies, forms and bounds as the library's own.

What it leaves to the library alone: whether references lead anywhere, one id with two contents, the order of dates,
the normal form of compositions. So it does less.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, StringConstraints, Tag

from cmo_career.model.vocabulary import (
    ActionKind,
    Audience,
    CauseKind,
    Every,
    Horizon,
    Interest,
    MeasureKind,
    Need,
    OutcomeKind,
    RaterGroup,
    ReviewKind,
    Witness,
)

__all__ = ["Career"]

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64)]
PillarPath = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)?$")]
Words = Annotated[str, StringConstraints(pattern=r"\S")]
Text = Words | dict[Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")], Words]
Period = (
    Annotated[str, StringConstraints(pattern=r"^\d{4}(-(Q[1-4]|\d{2}(-\d{2})?))?$")]
    | Annotated[int, Field(ge=1000, le=9999)]
)
Money = Annotated[str, StringConstraints(pattern=r"^\d{1,18}(\.\d{1,4})? [A-Z]{3}$")]
Address = Annotated[str, StringConstraints(pattern=r"^[a-z-]+/.+$")]
NotNegative = Annotated[float, Field(ge=0)]
Positive = Annotated[float, Field(gt=0)]
Share = Annotated[float, Field(ge=0, le=1)]


class Value(BaseModel):
    """What all have in common: exact types, no other keys, no change afterwards."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Aspiration(Value):
    """The stage wanted."""

    stage: Id
    position: Id | None = None
    setting: Text | None = None
    within_employer: bool | None = None


class Capacity(Value):
    """Hours a week and money a year."""

    own_hours_per_week: NotNegative | None = None
    job_hours_per_week: NotNegative | None = None
    money_per_year: Money | None = None


class Profile(Value):
    """The person."""

    name: Text | None = None
    stage: Id
    position: Id | None = None
    since: Period | None = None
    interest: Interest | None = None
    strengths: tuple[PillarPath, ...] = ()
    weaknesses: tuple[PillarPath, ...] = ()
    aspires_to: Aspiration | None = None
    capacity: Capacity | None = None
    fiscal_year_starts: Annotated[int, Field(ge=1, le=12)] = 1
    promotion_windows: tuple[Annotated[int, Field(ge=1, le=12)], ...] = ()


class Evidence(Value):
    """What the person can show."""

    id: Id
    what: Text
    date: date
    gate: Id | None = None
    behaviour: Id | None = None
    holds: bool = True
    confirmed_by: Witness = "self"
    share: tuple[Audience, ...] = ()


class Rating(Value):
    """How far along a pillar or skill is."""

    pillar: PillarPath
    by: RaterGroup
    n: Annotated[int, Field(ge=1)] = 1
    level: NotNegative
    evidence: tuple[Id, ...] = ()
    note: Text | None = None
    notes: tuple[Text, ...] = ()


class Assessment(Value):
    """What was said on one day."""

    date: date
    ratings: tuple[Rating, ...]


class Reading(Value):
    """What a measure showed."""

    date: date
    value: float | bool


class Measure(Value):
    """A figure."""

    name: Text
    unit: Words | None = None
    kind: MeasureKind = "reach"
    baseline: float | None = None
    target: float | None = None
    readings: tuple[Reading, ...] = ()


class Seats(Value):
    """Seats that others fill."""

    seats: Positive
    per_year: NotNegative
    odds: Share | None = None


class Opening(Value):
    """Seats inside and outside."""

    inside: Seats | None = None
    outside: Seats | None = None


class Gain(Value):
    """What an action does for a pillar."""

    gain: Positive
    up_to: NotNegative | None = None


class LogEntry(Value):
    """Hours spent."""

    date: date
    hours: NotNegative
    note: Text | None = None


class ThreePoint(Value):
    """Weeks."""

    low: NotNegative
    mode: NotNegative
    high: NotNegative


class Placed(Value):
    """What may stand in a composition."""

    weight: Positive | None = None


class Action(Placed):
    """Work."""

    action: Id
    title: Text
    kind: ActionKind
    due: Period | None = None
    hours: NotNegative | None = None
    cost: Money | None = None
    every: Every | None = None
    count: Annotated[int, Field(ge=1)] | None = None
    until: Period | None = None
    estimate: ThreePoint | None = None
    develops: dict[PillarPath, Gain] = {}
    on_the_job: bool = False
    needs: tuple[Need, ...] = ()
    earns: tuple[Id, ...] = ()
    proof: Text | None = None
    with_whom: tuple[Words, ...] = Field(default=(), alias="with")
    share: tuple[Audience, ...] = ()
    started: date | None = None
    done: date | None = None
    dropped: date | None = None
    log: tuple[LogEntry, ...] = ()


class GoalFields(Placed):
    """What a goal says, wherever it stands."""

    title: Text
    why: Text | None = None
    horizon: Horizon | None = None
    set_on: date | None = None
    due: Period | None = None
    aims_at: Annotated[str, StringConstraints(pattern=r"^((stage|gate)/)?[a-z0-9-]+$")] | None = None
    measures: tuple[Measure, ...] = ()
    chance: Share | None = None
    opening: Opening | None = None
    share: tuple[Audience, ...] = ()
    started: date | None = None
    done: date | None = None
    dropped: date | None = None
    by: Node | None = None


class Goal(GoalFields):
    """An outcome."""

    goal: Id


class RootGoal(GoalFields):
    """The outcome at the top."""

    id: Id


class Ref(Placed):
    """A node that is written out elsewhere."""

    ref: Id


class AllOf(Placed):
    """All of them."""

    all_of: tuple[Node, ...]


class AnyOf(Placed):
    """Any of them."""

    any_of: tuple[Node, ...]


class InOrder(Placed):
    """One after the other."""

    in_order: tuple[Node, ...]


class Some(Value):
    """How many of which."""

    count: Annotated[int, Field(ge=1)]
    of: tuple[Node, ...]


class AtLeast(Placed):
    """Some of them."""

    at_least: Some


node_keys = ("goal", "action", "ref", "all_of", "any_of", "in_order", "at_least")


def _node_key(data: Any) -> str | None:
    return next((key for key in node_keys if key in data), None) if isinstance(data, dict) else None


Node = Annotated[
    Annotated[Goal, Tag("goal")]
    | Annotated[Action, Tag("action")]
    | Annotated[Ref, Tag("ref")]
    | Annotated[AllOf, Tag("all_of")]
    | Annotated[AnyOf, Tag("any_of")]
    | Annotated[InOrder, Tag("in_order")]
    | Annotated[AtLeast, Tag("at_least")],
    Discriminator(_node_key),
]


class Plan(Value):
    """A goal tree with its first day."""

    start: date
    goal: RootGoal


class Cause(Value):
    """Why."""

    cause: CauseKind
    mine: bool | None = None
    text: Text | None = None


class Outcome(Value):
    """What became of a goal."""

    goal: Id
    outcome: OutcomeKind
    causes: tuple[Cause, ...] = ()
    lesson: Text | None = None


class Commitment(Value):
    """What a person commits to."""

    what: Text
    due: Period | None = None
    proof: Text | None = None
    goal: Id | None = None


Position = int | tuple[int, ...]


class Set(Value):
    """A field gets another value."""

    set: Address
    field: str
    was: Any = None
    becomes: Any = None
    why: Text | None = None


class Add(Value):
    """Something is added."""

    add: Node
    under: Address
    position: Position = 0
    why: Text | None = None


class Remove(Value):
    """Something is taken out."""

    remove: Address
    under: Address
    position: Position = 0
    was: Node | None = None
    why: Text | None = None


class Spot(Value):
    """A place."""

    under: Address
    position: Position = 0


class Move(Value):
    """Something goes to another place."""

    move: Address
    origin: Spot
    to: Spot
    why: Text | None = None


def _change_key(data: Any) -> str | None:
    return next((key for key in ("set", "add", "remove", "move") if key in data), None)


Change = Annotated[
    Annotated[Set, Tag("set")]
    | Annotated[Add, Tag("add")]
    | Annotated[Remove, Tag("remove")]
    | Annotated[Move, Tag("move")],
    Discriminator(_change_key),
]


class Review(Value):
    """A review."""

    id: Id
    kind: ReviewKind
    period: Period | None = None
    held: date | None = None
    due: Period | None = None
    outcomes: tuple[Outcome, ...] = ()
    commitments: Annotated[tuple[Commitment, ...], Field(max_length=3)] = ()
    changes: tuple[Change, ...] = ()
    market: Text | None = None
    participants: tuple[Words, ...] = ()
    share: tuple[Audience, ...] = ()


class Ignore(Value):
    """A finding set aside."""

    rule: str
    at: Address | None = None
    reason: Text


class Career(Value):
    """The whole."""

    schema_: Literal["cmo-career/1"] = Field(alias="schema")
    framework: Words
    language: str = "und"
    profile: Profile
    evidence: tuple[Evidence, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    plan: Plan | None = None
    reviews: tuple[Review, ...] = ()
    ignore: tuple[Ignore, ...] = ()
