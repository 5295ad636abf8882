"""The fields of the things in a career, as one reader sees them."""

from __future__ import annotations

from typing import Any, Final

import attrs

from cmo_career.analysis.audience.audience_policy import Policy, classified
from cmo_career.model.framework import Framework
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.goal import Goal
from cmo_career.model.profile import Profile
from cmo_career.model.rating import Assessment, Rating
from cmo_career.model.vocabulary import Audience

__all__ = ["ShownFields", "default_of", "shows_wish"]

_classes: Final = frozenset(classified.values())


@attrs.frozen(kw_only=True)
class ShownFields:
    """
    What a reader sees of one thing at a time; what is made of nodes is left to others.

    Attributes:
        policy: Who may see what.

        audience: The reader.

        framework: The map, which tells where aims and gates lead.

        shows_wish: Whether the reader sees the stage that the person wants.

        evidence: Ids of the evidence that the reader sees.
    """

    policy: Policy
    audience: Audience
    framework: Framework
    shows_wish: bool
    evidence: frozenset[str]

    def value(self, given: Any) -> Any:
        """Return a value of any class of a career as the reader sees it."""
        if given.__class__ is tuple:
            return tuple(self.value(each) for each in given)
        if given.__class__ is FrozenMap:
            return FrozenMap({key: self.value(each) for key, each in given.items()})
        if given.__class__ not in _classes:
            return given
        changes = self.changes(given)
        return attrs.evolve(given, **changes) if changes else given

    def changes(self, given: Any) -> dict[str, Any]:
        """Return the fields of a thing that the reader sees otherwise than they are."""
        found = {}
        for field in attrs.fields(given.__class__):
            if field.init:
                whole = getattr(given, field.name)
                seen = self._field(given, field, whole)
                if seen is not whole and seen != whole:
                    found[field.name] = seen
        return found

    def _field(self, given: Any, field: attrs.Attribute[Any], value: Any) -> Any:
        word = self.policy.class_of(given.__class__, field.name)
        if word == "by-group":
            return self._by_group(given, field, value)
        if word == "within-employer":
            return self._within_employer(given, value)
        if word == "shared":
            return self._shared(given, field, value)
        if self.policy.shows(given.__class__, field.name, self.audience):
            return self.value(value)
        # Why a stand-in: a career cannot be without a stage, and the first one says nothing about this person.
        return (
            self.framework.stages[0].id
            if given.__class__ is Profile and field.name == "stage"
            else default_of(field)
        )

    def _by_group(self, given: Any, field: attrs.Attribute[Any], value: Any) -> Any:
        if given.__class__ is Assessment:
            heard = self.policy.ratings[self.audience]
            return tuple(self.value(each) for each in value if each.by in heard)
        return value if given.by in self.policy.notes[self.audience] else default_of(field)

    def _shared(self, given: Any, field: attrs.Attribute[Any], value: Any) -> Any:
        if field.name == "share":
            # Why: who else may see a thing is not the reader's business.
            return (self.audience,)
        if given.__class__ is Rating:
            return tuple(each for each in value if each in self.evidence)
        return value

    def _within_employer(self, given: Any, value: Any) -> Any:
        if given.__class__ is Profile:
            return value if self.shows_wish else None
        if given.__class__ is Goal:
            return value if value is None or self._stays(value) else None
        return tuple(each for each in value if self._stays_gate(each))

    def _stays(self, aim: str) -> bool:
        """Return whether an aim lies within the employer, as far as the reader may know."""
        kind, _, id_ = aim.rpartition("/")
        is_stage = kind != "gate" and self.framework.has("stage", id_)
        is_gate = kind != "stage" and self.framework.has("gate", id_)
        return not (is_stage and not self._stays_stage(id_)) and not (is_gate and not self._stays_gate(id_))

    def _stays_stage(self, stage: str) -> bool:
        ways = [each for each in self.framework.transitions if each.to_stage == stage]
        return self.shows_wish and not (ways and all(each.leaves_employer for each in ways))

    def _stays_gate(self, gate: str) -> bool:
        ways = [each for each in self.framework.transitions if gate in each.gates]
        return not (ways and all(each.leaves_employer for each in ways))


def default_of(field: attrs.Attribute[Any]) -> Any:
    """Return what a field holds where nobody gave anything."""
    default: Any = field.default
    return default.factory() if isinstance(default, attrs.Factory) else default  # type: ignore[arg-type]


def shows_wish(policy: Policy, audience: Audience, profile: Profile) -> bool:
    """Return whether a reader sees the stage that a person wants."""
    if profile.aspires_to is None:
        return False
    if policy.class_of(Profile, "aspires_to") == "within-employer":
        return audience != "public" and profile.aspires_to.within_employer is True
    return policy.shows(Profile, "aspires_to", audience)
