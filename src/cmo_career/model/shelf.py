"""Where the parts of careers and frameworks that have an address stand, and how they are addressed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import attrs

from cmo_career.model.action import Action
from cmo_career.model.career import Career
from cmo_career.model.catalogue import CatalogueAction
from cmo_career.model.evidence import Evidence
from cmo_career.model.framework import Framework
from cmo_career.model.gate import Gate
from cmo_career.model.goal import Goal
from cmo_career.model.identifier import Address
from cmo_career.model.pillar import Behaviour, LevelDescription, Pillar, Skill
from cmo_career.model.plan import Plan
from cmo_career.model.plan_step import PlanStep, Topic
from cmo_career.model.playbook import Playbook
from cmo_career.model.profile import Profile
from cmo_career.model.rating import Assessment, Rating
from cmo_career.model.review import Review
from cmo_career.model.source import Source
from cmo_career.model.stage import DevelopmentGoal, Path, Position, Requirement, Responsibility, Stage
from cmo_career.model.transition import Transition

__all__ = [
    "Shelf",
    "address_under",
    "class_of_kind",
    "field_names",
    "kind_on_shelf",
    "kinds_on_shelves",
    "own_address",
    "shelf_of",
    "shelves_of",
    "the_person",
]

the_person: Final = "me"
"""The id of what a person has one of: ``career/me``, ``profile/me``, ``plan/me``."""


def _id(thing: Any) -> str:
    return str(thing.id)


@attrs.frozen(kw_only=True)
class Shelf:
    """
    A field that holds things with addresses (有地址的字段).

    Attributes:
        owner: Class that has the field.

        field: Its name.

        kind: What the things are called in addresses.

        cls: Their class.

        key: Their own part of the address.

        is_nested: Whether the address has that of the owner before it, as ``skill/strategy/finance`` has.

        is_ordered: Whether they stand in a list; else in a mapping by their key.

        is_told_apart: Whether something added there is known by its class; else the field is changed as a whole.
    """

    owner: type[Any]
    field: str
    kind: str
    cls: type[Any]
    key: Callable[[Any], str] = _id
    is_nested: bool = False
    is_ordered: bool = True
    is_told_apart: bool = True


def _date(assessment: Assessment) -> str:
    return assessment.date.isoformat()


def _rated(rating: Rating) -> str:
    return f"{rating.pillar}/{rating.by}"


def _required(requirement: Requirement) -> str:
    return requirement.pillar


_shelves: Final = (
    Shelf(owner=Career, field="evidence", kind="evidence", cls=Evidence),
    Shelf(owner=Career, field="assessments", kind="assessment", cls=Assessment, key=_date),
    Shelf(owner=Career, field="reviews", kind="review", cls=Review),
    Shelf(owner=Assessment, field="ratings", kind="rating", cls=Rating, key=_rated, is_nested=True),
    Shelf(owner=Framework, field="pillars", kind="pillar", cls=Pillar),
    Shelf(owner=Framework, field="stages", kind="stage", cls=Stage),
    Shelf(owner=Framework, field="transitions", kind="transition", cls=Transition),
    Shelf(owner=Framework, field="gates", kind="gate", cls=Gate),
    Shelf(owner=Framework, field="actions", kind="catalogue-action", cls=CatalogueAction),
    Shelf(owner=Framework, field="playbooks", kind="playbook", cls=Playbook),
    Shelf(owner=Framework, field="plan_steps", kind="plan-step", cls=PlanStep),
    Shelf(owner=Framework, field="interests", kind="interest", cls=Topic, is_told_apart=False),
    Shelf(owner=Framework, field="feedback_topics", kind="feedback-topic", cls=Topic, is_told_apart=False),
    Shelf(owner=Framework, field="sources", kind="source", cls=Source),
    Shelf(owner=Pillar, field="skills", kind="skill", cls=Skill, is_nested=True),
    Shelf(owner=Pillar, field="levels", kind="level", cls=LevelDescription, is_nested=True, is_ordered=False),
    Shelf(owner=LevelDescription, field="behaviours", kind="behaviour", cls=Behaviour),
    Shelf(owner=Stage, field="positions", kind="position", cls=Position, is_nested=True),
    Shelf(owner=Stage, field="responsibilities", kind="responsibility", cls=Responsibility, is_nested=True),
    Shelf(
        owner=Stage, field="development_goals", kind="development-goal", cls=DevelopmentGoal, is_nested=True
    ),
    Shelf(owner=Stage, field="paths", kind="path", cls=Path, is_nested=True),
    Shelf(owner=Stage, field="requires", kind="requirement", cls=Requirement, key=_required, is_nested=True),
    Shelf(owner=PlanStep, field="parts", kind="part", cls=Topic, is_nested=True),
)
_by_owner: Final[dict[type[Any], tuple[Shelf, ...]]] = {
    owner: tuple(shelf for shelf in _shelves if shelf.owner is owner)
    for owner in dict.fromkeys(shelf.owner for shelf in _shelves)
}
_by_kind: Final = {shelf.kind: shelf for shelf in _shelves}
_class_of_kind: Final[dict[str, type[Any]]] = {
    **{shelf.kind: shelf.cls for shelf in _shelves},
    "goal": Goal,
    "action": Action,
    "plan": Plan,
    "profile": Profile,
    "career": Career,
    "framework": Framework,
}
_field_names: Final[dict[type[Any], dict[str, str]]] = {
    Goal: {"by": "how"},
    Action: {"with": "with_whom"},
    Transition: {"from": "from_stage", "to": "to_stage", "rare": "is_rare"},
    Framework: {"framework": "id"},
}
"""Attributes by the key that documents have for them, where the two differ."""


def shelves_of(cls: type[Any]) -> tuple[Shelf, ...]:
    """Return the fields of a class that hold things with addresses."""
    return _by_owner.get(cls, ())


def shelf_of(kind: str) -> Shelf | None:
    """
    Return where things of a kind stand; None for nodes of a plan and what there is one of.

    >>> shelf_of("skill").field, shelf_of("goal")
    ('skills', None)
    """
    return _by_kind.get(kind)


def kinds_on_shelves() -> tuple[str, ...]:
    """Return the kinds of things that can be added by a change, beside goals and actions."""
    return tuple(shelf.kind for shelf in _shelves if shelf.is_told_apart and shelf.is_ordered)


def kind_on_shelf(thing: object) -> str | None:
    """
    Return what a thing is called in addresses; None for what no shelf holds.

    >>> kind_on_shelf(Requirement(pillar="data", level=2)), kind_on_shelf("data")
    ('requirement', None)
    """
    return next((shelf.kind for shelf in _shelves if shelf.is_told_apart and shelf.cls is type(thing)), None)


def class_of_kind(kind: str) -> type[Any] | None:
    """
    Return the class of the things that addresses of a kind lead to; None for a kind that no change is about.

    >>> class_of_kind("catalogue-action").__name__
    'CatalogueAction'
    """
    return _class_of_kind.get(kind)


def field_names(cls: type[Any]) -> dict[str, str]:
    """
    Return the attributes of a class that can be given, by the key that documents have for each.

    >>> field_names(Goal)["by"]
    'how'
    """
    written = {name: key for key, name in _field_names.get(cls, {}).items()}
    return {
        written.get(field.name, field.name): field.name
        for field in attrs.fields(cls)
        if field.init and field.name != "origin"
    }


def own_address(value: Any) -> str:
    """
    Return the address of a whole career, plan or framework.

    >>> from cmo_career.model.goal import Goal
    >>> own_address(Plan(start="2026-01-05", goal=Goal(id="cmo", title="CMO")))
    'plan/me'
    """
    if isinstance(value, Framework):
        return f"framework/{value.id}"
    return f"{'career' if isinstance(value, Career) else 'plan'}/{the_person}"


def address_under(shelf: Shelf, owner: str, key: str) -> str:
    """
    Return the address of a thing on a shelf, by its key and the address of what owns the shelf.

    >>> address_under(shelf_of("skill"), "pillar/strategy", "finance")
    'skill/strategy/finance'
    """
    above = f"{Address.parse(owner).id}/" if shelf.is_nested else ""
    return f"{shelf.kind}/{above}{key}"
