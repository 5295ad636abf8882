"""What is told of changes that do not fit the value they are made to."""

from __future__ import annotations

from cmo_career.errors import Problem

__all__ = ["misplaced", "not_there", "stale", "unknown_field"]


def stale(address: str) -> Problem:
    """Return the problem of a thing that is not as a change says it was; it never tells what it is."""
    return Problem(code="change-stale", params={"address": address}, address=address)


def not_there(address: str) -> Problem:
    """Return the problem of a change to something that is not there."""
    return Problem(code="change-of-nothing", params={"address": address}, address=address)


def unknown_field(address: str, field: str) -> Problem:
    """Return the problem of a change to a field that the thing does not have, or that no change may set."""
    return Problem(code="change-field-unknown", params={"field": field[:64]}, address=address)


def misplaced(address: str) -> Problem:
    """Return the problem of something added where nothing of its kind can stand."""
    return Problem(code="change-out-of-place", params={"address": address}, address=address)
