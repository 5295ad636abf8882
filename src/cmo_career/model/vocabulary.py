"""
The closed vocabularies of the model: words that documents use as they stand here.

What people call them in each language is a phrase, ``label.<kind>.<word>``.
"""

from __future__ import annotations

from typing import Final, Literal, get_args

__all__ = [
    "ActionGroup",
    "ActionKind",
    "Audience",
    "BlankKind",
    "CauseKind",
    "Denominator",
    "Every",
    "GateKind",
    "GateWeight",
    "Horizon",
    "Interest",
    "MeasureKind",
    "Need",
    "OutcomeKind",
    "RaterGroup",
    "ReviewKind",
    "Seen",
    "TransitionKind",
    "Witness",
    "group_of",
    "words_of",
]

Horizon = Literal["long", "mid", "short"]
MeasureKind = Literal["reach", "hold", "milestone"]
ActionGroup = Literal["knowledge", "practice", "network", "feedback"]
ActionKind = Literal[
    "course",
    "reading",
    "certification",
    "stretch-project",
    "rotation",
    "personal-project",
    "mentor",
    "community",
    "conference",
    "one-on-one",
    "survey",
]
Every = Literal["week", "month", "quarter", "year"]
Need = Literal["manager", "company", "other"]
Audience = Literal["manager", "mentor", "public"]
Interest = Literal["functional-mastery", "general-management", "undecided"]
RaterGroup = Literal["self", "manager", "report", "cross-functional", "peer", "other"]
Seen = Literal["usually", "sometimes", "rarely", "no-chance-to-see"]
GateKind = Literal["experience", "result", "credential", "relationship", "successor", "opening"]
GateWeight = Literal["essential", "preferred"]
Witness = Literal["document", "manager", "self"]
TransitionKind = Literal["promotion", "move", "rotation", "venture", "investment", "step-back"]
BlankKind = Literal["text", "number", "money", "date"]
Denominator = Literal["departures", "arrivals", "sitting"]
ReviewKind = Literal["quarterly", "annual", "event"]
OutcomeKind = Literal["met", "partly", "missed", "dropped"]
CauseKind = Literal["effort", "skill", "plan", "priority", "others", "market", "chance"]

_groups: Final[dict[ActionGroup, tuple[ActionKind, ...]]] = {
    "knowledge": ("course", "reading", "certification"),
    "practice": ("stretch-project", "rotation", "personal-project"),
    "network": ("mentor", "community", "conference"),
    "feedback": ("one-on-one", "survey"),
}
_group_by_kind: Final[dict[str, ActionGroup]] = {
    kind: group for group, kinds in _groups.items() for kind in kinds
}


def group_of(kind: ActionKind) -> ActionGroup:
    """
    Return the group that a kind of action belongs to.

    >>> group_of("rotation")
    'practice'
    """
    return _group_by_kind[kind]


def words_of(vocabulary: object) -> tuple[str, ...]:
    """
    Return the words of one of the vocabularies, in their order.

    >>> words_of(Horizon)
    ('long', 'mid', 'short')
    """
    return get_args(vocabulary)
