"""Who may see what: a class for every field of every class of a career."""

from __future__ import annotations

from typing import Final, Literal

__all__ = ["ClassTable", "Visibility", "default_classes", "default_notes", "default_ratings"]

Visibility = Literal[
    "always", "not-public", "manager", "mentor", "within-employer", "by-group", "shared", "person"
]
"""
The classes of a field; the thing it belongs to must be seen in the first place.

``always``, ``not-public`` (the manager and the mentor), ``manager``, ``mentor``; ``within-employer``, a wish that may
be seen where it stays within the employer; ``by-group``, ratings and notes of those groups that the reader may
hear; ``shared``, what says itself who may see it, and all that points at it; ``person``, the person alone.
"""

ClassTable = dict[str, dict[str, Visibility]]

default_classes: Final[ClassTable] = {
    "career": {
        "framework": "always",
        "framework_path": "person",
        "language": "always",
        "profile": "always",
        "evidence": "shared",
        "assessments": "always",
        "plan": "shared",
        "reviews": "shared",
        "ignore": "person",
        "extra": "person",
        "origin": "person",
    },
    "profile": {
        "name": "not-public",
        "stage": "not-public",
        "position": "not-public",
        "since": "not-public",
        "interest": "person",
        "strengths": "person",
        "weaknesses": "person",
        "aspires_to": "within-employer",
        "capacity": "person",
        "fiscal_year_starts": "not-public",
        "promotion_windows": "person",
    },
    "aspiration": {
        "stage": "always",
        "position": "always",
        "setting": "always",
        "within_employer": "always",
    },
    "capacity": {
        "own_hours_per_week": "always",
        "job_hours_per_week": "always",
        "money_per_year": "always",
    },
    "evidence": {
        "id": "always",
        "date": "always",
        "what": "always",
        "gate": "always",
        "behaviour": "always",
        "holds": "always",
        "confirmed_by": "always",
        "waived_by": "always",
        "share": "shared",
    },
    "assessment": {"date": "always", "ratings": "by-group"},
    "rating": {
        "pillar": "always",
        "by": "always",
        "n": "always",
        "level": "always",
        "spread": "always",
        "evidence": "shared",
        "note": "by-group",
        "notes": "by-group",
    },
    "plan": {"start": "always", "goal": "shared"},
    "goal": {
        "id": "always",
        "title": "always",
        "why": "always",
        "horizon": "always",
        "set_on": "always",
        "due": "always",
        "aims_at": "within-employer",
        "measures": "always",
        "chance": "person",
        "opening": "person",
        "share": "shared",
        "started": "always",
        "done": "always",
        "dropped": "always",
        "how": "shared",
    },
    "action": {
        "id": "always",
        "title": "always",
        "kind": "always",
        "due": "always",
        "hours": "always",
        "cost": "always",
        "every": "always",
        "count": "always",
        "until": "always",
        "estimate": "always",
        "develops": "always",
        "on_the_job": "always",
        "needs": "always",
        "earns": "within-employer",
        "proof": "always",
        "with_whom": "always",
        "share": "shared",
        "started": "always",
        "done": "always",
        "dropped": "always",
        "log": "always",
    },
    "all-of": {"nodes": "shared", "weights": "shared"},
    "any-of": {"nodes": "shared"},
    "in-order": {"nodes": "shared", "weights": "shared"},
    "at-least": {"nodes": "shared", "count": "shared"},
    "measure": {
        "name": "always",
        "unit": "always",
        "kind": "always",
        "baseline": "always",
        "target": "always",
        "readings": "always",
    },
    "reading": {"date": "always", "value": "always"},
    "opening": {"inside": "always", "outside": "always"},
    "seats": {"seats": "always", "per_year": "always", "odds": "always"},
    "gain": {"gain": "always", "up_to": "always"},
    "log-entry": {"date": "always", "hours": "always", "note": "always"},
    "review": {
        "id": "always",
        "kind": "always",
        "period": "always",
        "held": "always",
        "due": "always",
        "outcomes": "shared",
        "commitments": "shared",
        "changes": "shared",
        "market": "always",
        "participants": "always",
        "share": "shared",
    },
    "outcome": {"goal": "always", "outcome": "always", "causes": "always", "lesson": "always"},
    "cause": {"cause": "always", "mine": "always", "text": "always"},
    "commitment": {"what": "always", "due": "always", "proof": "always", "goal": "always"},
    "set": {"at": "shared", "field": "shared", "was": "shared", "becomes": "shared", "why": "always"},
    "add": {"at": "shared", "node": "shared", "why": "always"},
    "remove": {"at": "shared", "was": "shared", "why": "always"},
    "move": {"at": "shared", "origin": "shared", "to": "shared", "why": "always"},
    "spot": {"under": "shared", "position": "shared"},
    "ignore": {"rule": "always", "at": "always", "reason": "always"},
}
"""What holds unless a policy says otherwise. What nobody said may be seen is the person's own."""

default_ratings: Final[dict[str, tuple[str, ...]]] = {
    "manager": ("manager", "report", "cross-functional", "peer", "other"),
    "mentor": ("self", "manager", "report", "cross-functional", "peer", "other"),
    "public": (),
}
"""The groups whose ratings each reader sees: what the manager said, what colleagues said together."""

default_notes: Final[dict[str, tuple[str, ...]]] = {"manager": ("manager",), "mentor": (), "public": ()}
"""The groups whose notes each reader sees. How somebody writes gives them away to those who know them."""
