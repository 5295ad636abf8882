"""For each rule of the check a career that trips it, and one that just does not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

from builders import a_career, today
from cmo_career.analysis.checks.check import check
from cmo_career.model.career import Career
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from plan_builders import plan

__all__ = ["Pair", "found", "with_plan"]


def with_plan(how: Node | None = None, *, on: Career | None = None, **fields: Any) -> Career:
    """Return a career whose plan's goal, with these fields, is reached by *how*."""
    return attrs.evolve(on or a_career(), plan=plan(how, **fields))


def with_goal_plan(goal_plan: Plan, **fields: Any) -> Career:
    """Return a career with a plan, and other fields."""
    return a_career(plan=goal_plan, **fields)


def found(code: str, career: Career, as_of: date = today) -> list[tuple[str | None, tuple[str | int, ...]]]:
    """Return address and field of everything that one rule finds."""
    return [(each.address, each.field) for each in check(career, as_of=as_of, select=[code])]


@attrs.frozen(kw_only=True)
class Pair:
    """
    What a rule finds, and what it just does not.

    Attributes:
        trips: A career in which it finds one thing.

        passes: One in which it finds nothing, different in as little as can be.

        at: The address of what it finds.

        field: The part below the address.

        params: What its words mention.
    """

    trips: Career
    passes: Career
    at: str | None
    field: tuple[str | int, ...] = ()
    params: Mapping[str, Any] = attrs.field(factory=dict)

    def hold(self, code: str, as_of: date = today) -> None:
        """Assert that the rule finds the one and not the other, and that its words can be said."""
        assert found(code, self.passes, as_of) == []
        assert found(code, self.trips, as_of) == [(self.at, self.field)]
        (finding,) = check(self.trips, as_of=as_of, select=[code])
        assert finding.rule == code
        assert finding.params == self.params
        for language in ("en", "zh"):
            assert code in finding.text(language)
            assert finding.why(language)
            assert finding.fix(language)
            assert "{" not in finding.text(language)
