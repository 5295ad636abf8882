"""A policy: who may see what of a career, as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, Literal, Self, get_args

import attrs

from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.audience.audience_classes import (
    Visibility,
    default_classes,
    default_notes,
    default_ratings,
)
from cmo_career.errors import ModelError, Problem
from cmo_career.model.action import Action, Gain, LogEntry
from cmo_career.model.career import Career, Ignore
from cmo_career.model.change import Add, Move, Remove, Set, Spot
from cmo_career.model.composition import AllOf, AnyOf, AtLeast, InOrder
from cmo_career.model.evidence import Evidence
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure, Reading
from cmo_career.model.opening import Opening, Seats
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Aspiration, Capacity, Profile
from cmo_career.model.rating import Assessment, Rating
from cmo_career.model.reference import unknown_key
from cmo_career.model.review import Cause, Commitment, Outcome, Review
from cmo_career.model.vocabulary import Audience, RaterGroup, words_of

__all__ = ["Policy", "classified", "default_policy"]

Ids = Literal["counted", "kept"]

classified: Final[Mapping[str, type[Any]]] = {
    "career": Career,
    "profile": Profile,
    "aspiration": Aspiration,
    "capacity": Capacity,
    "evidence": Evidence,
    "assessment": Assessment,
    "rating": Rating,
    "plan": Plan,
    "goal": Goal,
    "action": Action,
    "all-of": AllOf,
    "any-of": AnyOf,
    "in-order": InOrder,
    "at-least": AtLeast,
    "measure": Measure,
    "reading": Reading,
    "opening": Opening,
    "seats": Seats,
    "gain": Gain,
    "log-entry": LogEntry,
    "review": Review,
    "outcome": Outcome,
    "cause": Cause,
    "commitment": Commitment,
    "set": Set,
    "add": Add,
    "remove": Remove,
    "move": Move,
    "spot": Spot,
    "ignore": Ignore,
}
"""Every class that a career is made of, by its name in a policy."""

_name_of: Final = {cls: name for name, cls in classified.items()}

_plain: Final[Mapping[Visibility, frozenset[str]]] = {
    "always": frozenset({"manager", "mentor", "public"}),
    "not-public": frozenset({"manager", "mentor"}),
    "manager": frozenset({"manager"}),
    "mentor": frozenset({"mentor"}),
    "person": frozenset(),
}

_holders: Final = frozenset({"career", "review", "rating"})
"""Classes that may lose what they hold altogether."""

_wishes: Final = frozenset({"profile.aspires_to", "goal.aims_at", "action.earns"})
_replaced: Final = frozenset({"profile.stage"})
_bound: Final = frozenset(
    {
        *("career.framework", "career.language", "career.assessments", "aspiration.within_employer"),
        *(
            "evidence.gate",
            "evidence.behaviour",
            "evidence.waived_by",
            "evidence.confirmed_by",
            "evidence.holds",
        ),
        *(
            "rating.n",
            "measure.kind",
            "measure.baseline",
            "measure.target",
            "opening.inside",
            "opening.outside",
        ),
        *("action.every", "action.count", "action.until", "review.held", "review.due", "commitment.goal"),
    }
)
"""Fields that hang together with others: without them the rest would be wrong, or say something else."""


def _fields_of(cls: type[Any]) -> Iterator[attrs.Attribute[Any]]:
    return (field for field in attrs.fields(cls) if field.init)


def _fitting(name: str, field: attrs.Attribute[Any]) -> tuple[str, ...]:
    """Return the classes that a field can have."""
    path = f"{name}.{field.name}"
    standard = default_classes.get(name, {}).get(field.name)
    if standard in {"shared", "by-group"}:
        may_go = name in _holders and field.default is not attrs.NOTHING and field.name != "share"
        return (standard, "person") if may_go else (standard,)
    if path == "career.origin":
        return ("person",)
    if path in _bound or (field.default is attrs.NOTHING and path not in _replaced):
        return ("always",)
    return (*_plain, "within-employer") if path in _wishes else tuple(_plain)


def _as_table(given: Mapping[str, Mapping[str, Visibility]]) -> FrozenMap[str, FrozenMap[str, Visibility]]:
    return FrozenMap({name: FrozenMap(fields) for name, fields in given.items()})


def _as_groups(given: Mapping[Any, Iterable[Any]]) -> FrozenMap[Audience, tuple[RaterGroup, ...]]:
    return FrozenMap({audience: tuple(groups) for audience, groups in given.items()})


@attrs.frozen(kw_only=True)
class Policy:
    """
    Who may see what of a career (可见性规则).

    Attributes:
        fields: The class of every field of every class of a career, such as ``person`` for ``name`` of
            ``profile``; see `Visibility`.

        ratings: The groups whose ratings the ``manager``, the ``mentor`` and the ``public`` see.

        notes: The groups whose notes they see.

        ids: ``counted`` anew in the order shown, or ``kept`` as the person wrote them.

    Raises:
        ModelError: With every field that has no class, or one that does not fit: what has no default cannot be
            taken away, and what says itself who may see it is not opened to others.

    >>> Policy.of({"fields": {"profile": {"since": "person"}}, "ratings": {"manager": ["manager"]}}).ratings["manager"]
    ('manager',)
    """

    fields: FrozenMap[str, FrozenMap[str, Visibility]] = attrs.field(converter=_as_table)
    ratings: FrozenMap[Audience, tuple[RaterGroup, ...]] = attrs.field(converter=_as_groups)
    notes: FrozenMap[Audience, tuple[RaterGroup, ...]] = attrs.field(converter=_as_groups)
    ids: Ids = "counted"

    def __attrs_post_init__(self) -> None:
        problems = [*_class_problems(self.fields)]
        for name in ("ratings", "notes"):
            problems += (each.below(name) for each in _group_problems(getattr(self, name)))
        if self.ids not in get_args(Ids):
            params = {"word": str(self.ids)[:64], "known": ", ".join(get_args(Ids))}
            problems.append(Problem(code="word-unknown", params=params, path=("ids",)))
        if problems:
            raise ModelError(problems)

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Self:
        """
        Return the usual policy with what *data* says instead.

        Raises ModelError for keys and words that no policy has.
        """
        keys = ("fields", "ratings", "notes", "ids")
        wrong = [key for key in data if key not in keys]
        if wrong or not all(isinstance(each, Mapping) for key, each in data.items() if key != "ids"):
            raise ModelError(
                Problem(code="policy-key-unknown", params={"key": str(key)[:64], "known": ", ".join(keys)})
                for key in wrong or data
            )
        changed = data.get("fields", {})
        fields: dict[str, Any] = {name: {**classes} for name, classes in default_classes.items()}
        for name, classes in changed.items():
            fields[name] = {**fields.get(name, {}), **classes}
        return cls(
            fields=fields,
            ratings={**default_ratings, **data.get("ratings", {})},
            notes={**default_notes, **data.get("notes", {})},
            ids=data.get("ids", "counted"),
        )

    def class_of(self, cls: type[Any], field: str) -> Visibility:
        """Return the class of a field of one of the classes of a career."""
        return self.fields[_name_of[cls]][field]

    def shows(self, cls: type[Any], field: str, audience: str) -> bool:
        """Return whether a reader sees a field wherever its owner is seen."""
        return audience in _plain.get(self.class_of(cls, field), ())

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, all of it."""
        found: dict[str, Any] = as_plain(self)
        return found


def _class_problems(table: Mapping[str, Mapping[str, Visibility]]) -> Iterator[Problem]:
    for name in table:
        if name not in classified:
            yield unknown_key(name, classified).below("fields")
    for name, cls in classified.items():
        given = table.get(name, {})
        fields = {field.name: field for field in _fields_of(cls)}
        yield from (unknown_key(key, fields).below("fields", name) for key in given if key not in fields)
        for key, field in fields.items():
            fitting = _fitting(name, field)
            known = {"field": f"{name}.{key}", "known": ", ".join(fitting)}
            if key not in given:
                yield Problem(code="field-unclassified", params=known, path=("fields", name, key))
            elif given[key] not in fitting:
                params = {**known, "given": str(given[key])[:64]}
                yield Problem(code="field-class-unfit", params=params, path=("fields", name, key))


def _group_problems(table: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    audiences, groups = words_of(Audience), words_of(RaterGroup)
    yield from (unknown_key(key, audiences) for key in table if key not in audiences)
    for audience in audiences:
        if audience not in table:
            params = {"field": audience, "known": ", ".join(groups)}
            yield Problem(code="field-unclassified", params=params, path=(audience,))
        for word in table.get(audience, ()):
            if word not in groups:
                params = {"word": str(word)[:64], "known": ", ".join(groups)}
                yield Problem(code="word-unknown", params=params, path=(audience,))


default_policy: Final = Policy.of({})
"""The policy that holds where no other is given."""
