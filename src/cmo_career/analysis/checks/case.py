"""A case: a career on a day, with the answers that the rules share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Final

import attrs

from cmo_career.analysis.agenda.review_ahead import last_review
from cmo_career.analysis.checks.mark import Mark, Param, Path
from cmo_career.analysis.checks.plan_places import PlanPlaces
from cmo_career.analysis.checks.texts import texts_of
from cmo_career.analysis.gates.gate_record import GateRecord
from cmo_career.analysis.gates.onward import WayOnward, ways_onward
from cmo_career.analysis.progress.habit import HabitProgress
from cmo_career.analysis.progress.node_progress import NodeProgress
from cmo_career.analysis.progress.progress import Progress, progress
from cmo_career.analysis.standing.standing import Standing, standing
from cmo_career.model.action import Action
from cmo_career.model.career import Career
from cmo_career.model.evidence import Evidence
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.goal import Goal
from cmo_career.model.period import Period
from cmo_career.model.review import Review
from cmo_career.model.text import Text
from cmo_career.model.traversal import Identified

__all__ = ["Case"]

_parts: Final = ("profile", "evidence", "assessments", "plan", "reviews", "ignore")
_order_of_part: Final = {part: number for number, part in enumerate(_parts)}


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Case:
    """
    A career on a day, with the answers that rules share, each worked out once and only when a rule asks (检查对象).

    Attributes:
        career: The career.

        as_of: The day.

        idle_ignores: Positions of the entries under ``ignore`` that set nothing aside; known to rules that come last.
    """

    career: Career
    as_of: date
    idle_ignores: tuple[int, ...] = ()

    @cached_property
    def places(self) -> PlanPlaces:
        """Where everything in the plan stands; empty where there is no plan."""
        return PlanPlaces(self.career.plan)

    @property
    def nodes(self) -> tuple[Identified, ...]:
        """The goals and actions, each once, in the author's order."""
        return self.places.nodes

    @cached_property
    def goals(self) -> tuple[Goal, ...]:
        """The goals."""
        return tuple(node for node in self.nodes if isinstance(node, Goal))

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """The actions."""
        return tuple(node for node in self.nodes if isinstance(node, Action))

    @cached_property
    def open_goals(self) -> tuple[Goal, ...]:
        """The goals that live and are not met."""
        return tuple(goal for goal in self.goals if self.is_open(goal))

    @cached_property
    def open_actions(self) -> tuple[Action, ...]:
        """The actions that live and are not done."""
        return tuple(action for action in self.actions if self.is_open(action))

    @cached_property
    def progress(self) -> Progress | None:
        """How far the plan has come; None where there is none."""
        plan = self.career.plan
        return None if plan is None else progress(plan, as_of=self.as_of, framework=self.career.framework)

    @property
    def overdue(self) -> tuple[Identified, ...]:
        """What counts and is not done although its due date has passed."""
        return self._named(self.progress.overdue) if self.progress else ()

    @property
    def impossible(self) -> tuple[Identified, ...]:
        """The goals with too few alternatives left."""
        return self._named(self.progress.impossible) if self.progress else ()

    @property
    def out_of_order(self) -> tuple[Identified, ...]:
        """What was begun although something before it is not done."""
        return self._named(self.progress.out_of_order) if self.progress else ()

    @property
    def habits(self) -> tuple[HabitProgress, ...]:
        """How each habit that lives is kept."""
        return self.progress.habits if self.progress else ()

    def _named(self, ids: Iterable[str]) -> tuple[Identified, ...]:
        return tuple(self.node(id_) for id_ in ids)

    def node(self, id_: str) -> Identified:
        """Return the goal or action with an id that the plan has."""
        return self.nodes[self.places.number[id_]]

    @cached_property
    def told(self) -> Mapping[str, NodeProgress]:
        """What progress says of each goal and action, by id."""
        known = self.progress
        return {} if known is None else {**known.goals, **known.actions}

    def is_open(self, node: Identified) -> bool:
        """Return whether a goal or action lives and is not done."""
        return self.told[node.id].status in {"planned", "active"}

    def lives(self, node: Identified) -> bool:
        """Return whether a goal or action was not dropped, itself or with all that it stands below."""
        return self.told[node.id].status != "dropped"

    @cached_property
    def deadlines(self) -> Mapping[str, Period]:
        """The nearest due date of each goal and action, its own or that of a goal above it."""
        return self.places.deadlines()

    @cached_property
    def standing(self) -> Standing:
        """Where the person stands."""
        return standing(self.career, as_of=self.as_of)

    @cached_property
    def gate_record(self) -> GateRecord:
        """What the career says about gates."""
        return GateRecord.of(self.career, as_of=self.as_of)

    @cached_property
    def ways(self) -> tuple[WayOnward, ...]:
        """The ways onward from the present stage."""
        return ways_onward(self.career, as_of=self.as_of)

    @cached_property
    def last_review(self) -> Review | None:
        """The last review held."""
        return last_review(self.career.reviews, self.as_of)

    @cached_property
    def texts(self) -> tuple[tuple[Path, Text], ...]:
        """Every text of the career with the path of its fields; of the plan each node once."""
        return tuple(texts_of(self.career, self.nodes))

    def at(self, node: Identified, /, *field: str | int, **params: Param) -> Mark:
        """Return a mark at a goal or action, or at a field of it."""
        path = self.places.path_of(node.id)
        order = (_order_of_part["plan"], self.places.number[node.id])
        return self._mark(node.address, path, field, params, order)

    def at_evidence(self, number: int, evidence: Evidence, /, *field: str | int, **params: Param) -> Mark:
        """Return a mark at a piece of evidence, by its position in the career."""
        return self.at_item("evidence", number, f"evidence/{evidence.id}", *field, **params)

    def at_review(self, number: int, review: Review, /, *field: str | int, **params: Param) -> Mark:
        """Return a mark at a review, by its position in the career."""
        return self.at_item("reviews", number, f"review/{review.id}", *field, **params)

    def at_rating(self, number: int, place: int, /, *field: str | int, **params: Param) -> Mark:
        """Return a mark at a rating, by the positions of its assessment in the career and its own in that."""
        assessment = self.career.assessments[number]
        address = assessment.address_of(assessment.ratings[place])
        path: Path = ("assessments", number, "ratings", place)
        return self._mark(address, path, field, params, (_order_of_part["assessments"], number))

    def at_item(
        self, part: str, number: int, address: str | None, /, *field: str | int, **params: Param
    ) -> Mark:
        """Return a mark at an item of one of the career's lists."""
        return self._mark(address, (part, number), field, params, (_order_of_part[part], number))

    def at_profile(self, *field: str | int, **params: Param) -> Mark:
        """Return a mark at the profile, or at a field of it."""
        return self._mark("profile/me", ("profile",), field, params, (0, 0))

    def at_part(self, part: str, address: str | None, number: int = -1, /, **params: Param) -> Mark:
        """Return a mark at a whole part of the career, for what it says or leaves out about *address*."""
        return self._mark(address, (part,), (), params, (_order_of_part[part], number))

    @staticmethod
    def _mark(
        address: str | None, path: Path, field: Path, params: Mapping[str, Param], order: tuple[int, int]
    ) -> Mark:
        return Mark(address=address, path=(*path, *field), field=field, params=FrozenMap(params), order=order)

    def at_text(self, path: Path, /, **params: Param) -> Mark:
        """Return a mark at a text, by the path that *texts* gives it."""
        part, career = str(path[0]), self.career
        if part == "plan":
            return self.at(self.node(str(path[2])), *path[3:], **params)
        number = path[1] if len(path) > 1 else None
        if isinstance(number, int) and part == "evidence":
            return self.at_evidence(number, career.evidence[number], *path[2:], **params)
        if isinstance(number, int) and part == "reviews":
            return self.at_review(number, career.reviews[number], *path[2:], **params)
        if isinstance(number, int) and part == "assessments":
            address = f"assessment/{career.assessments[number].date.isoformat()}"
            return self.at_item(part, number, address, *path[2:], **params)
        if isinstance(number, int):
            return self.at_item(part, number, None, *path[2:], **params)
        return self.at_profile(*path[1:], **params)
