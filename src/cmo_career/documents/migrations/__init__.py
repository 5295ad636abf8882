"""
Carrying older documents to the schema of today.

One file a step, from one version to the next, on plain data: nothing here knows the classes of the model.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from cmo_career.documents.migrations.career_0_to_1 import career_0_to_1
from cmo_career.errors import MigrationError

__all__ = ["migrate", "steps"]

Data = dict[str, Any]

steps: Final[dict[tuple[str, int], Callable[[Data], Data]]] = {
    ("cmo-career", 0): career_0_to_1,
}
"""The step from each older version of each kind to the one after it."""


def migrate(kind: str, version: int, data: Data, *, to: int) -> Data:
    """
    Return *data* in the schema of version *to*; the same object where nothing is to be done.

    Raises MigrationError where a step is missing, or finds what it cannot carry over.
    """
    while version < to:
        step = steps.get((kind, version))
        if step is None:
            raise MigrationError.of("migration-missing", schema=f"{kind}/{version}", newest=f"{kind}/{to}")
        data = step(data)
        version += 1
        data["schema"] = f"{kind}/{version}"
    return data
