"""Playbooks: goal trees for a typical gap, to be made one's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from math import inf
from types import MappingProxyType
from typing import Any, Final

import attrs

from cmo_career.errors import ModelError, Problem
from cmo_career.model.basis import Basis
from cmo_career.model.blank import Blank, filled_in
from cmo_career.model.catalogue import CatalogueAction
from cmo_career.model.dated import as_words
from cmo_career.model.frozen_map import FrozenMap, as_frozen_map
from cmo_career.model.goal import Goal
from cmo_career.model.identifier import check_id, check_pillar_paths
from cmo_career.model.period import Period, as_day
from cmo_career.model.playbook_check import playbook_problems
from cmo_career.model.playbook_fill import fillings_of, measures_of
from cmo_career.model.playbook_hours import demands, stretch, stretched
from cmo_career.model.profile import Capacity
from cmo_career.model.remade import remade
from cmo_career.model.substitution import inserted
from cmo_career.model.text import Text, as_optional_text, as_text
from cmo_career.model.traversal import Identified, walk
from cmo_career.model.validation import each_of, kind_of

__all__ = ["Playbook"]

_nothing: Final[Mapping[str, Any]] = MappingProxyType({})


def _as_lists(given: Mapping[str, Iterable[str]]) -> FrozenMap[str, tuple[str, ...]]:
    return FrozenMap({goal: as_words(ids) for goal, ids in as_frozen_map(given).items()})


def _check_weeks(_: object, attribute: attrs.Attribute[Any], value: Mapping[str, Any]) -> None:
    for id_, weeks in value.items():
        if weeks.__class__ not in (int, float) or not 0 < weeks < inf:
            raise ModelError((Problem(code="number-not-positive", path=(attribute.name, id_)),))


@attrs.frozen(kw_only=True)
class Playbook:
    """
    A goal tree with blanks for a typical gap (行动模板).

    Attributes:
        id: Its name in documents.

        title: What people call it.

        about: For whom and when.

        closes: The pillars or skills whose shortfall it closes.

        blanks: What it leaves open; ``{company}`` in its texts is the blank ``company``.

        goal: The tree; without dates, readings and names, since it is a structure.

        catalogue: Actions of the framework's catalogue that join a goal of the tree, by the goal's id.

        targets: Blanks that set the target of a goal's one measure that has one, by the goal's id. What the tree has
            there stands where nobody fills it in.

        due_in_weeks: Weeks after the day it is begun at which a node is due, by the node's id.

        basis: What its hours, weeks and gains rest on.

    Raises:
        ModelError: With everything that is wrong in it: dates and facts in the tree, blanks that are not declared or
            not used, ids that lead nowhere, figures without a basis.
    """

    id: str = attrs.field(validator=check_id)
    title: Text = attrs.field(converter=as_text)
    about: Text | None = attrs.field(default=None, converter=as_optional_text)
    closes: tuple[str, ...] = attrs.field(default=(), converter=as_words, validator=check_pillar_paths)
    blanks: tuple[Blank, ...] = attrs.field(default=(), converter=tuple[Blank, ...], validator=each_of(Blank))
    goal: Goal = attrs.field(validator=kind_of(Goal))
    catalogue: FrozenMap[str, tuple[str, ...]] = attrs.field(factory=FrozenMap, converter=_as_lists)
    targets: FrozenMap[str, str] = attrs.field(factory=FrozenMap, converter=as_frozen_map)
    due_in_weeks: FrozenMap[str, float] = attrs.field(
        factory=FrozenMap, converter=as_frozen_map, validator=_check_weeks
    )
    basis: Basis | None = attrs.field(default=None, validator=kind_of(Basis, optional=True))

    def __attrs_post_init__(self) -> None:
        problems = playbook_problems(self)
        if problems:
            raise ModelError(problems)

    @property
    def hours_per_week(self) -> Capacity:
        """
        The own and the job hours a week that it asks for.

        That is the least which has every part done when it is due. `Framework.playbook` gives the playbook with the
        catalogue's actions, whose hours count too.
        """
        own, job = demands(self)
        return Capacity(own_hours_per_week=own.total, job_hours_per_week=job.total)

    def with_catalogue(self, actions: Mapping[str, CatalogueAction]) -> Playbook:
        """
        Return the playbook with the catalogue's actions in its tree, where it only named them.

        Raises ModelError where one of them stands for something else in the tree.
        """

        def joined(node: Identified) -> Identified:
            how = node.how if isinstance(node, Goal) else None
            for id_ in self.catalogue.get(node.id, ()):
                how = inserted(how, actions[id_].planned(), None)
            return attrs.evolve(node, how=how) if isinstance(node, Goal) else node

        return attrs.evolve(self, goal=remade(self.goal, joined), catalogue={}) if self.catalogue else self

    def begin(
        self,
        *,
        on: date,
        fill: Mapping[str, Any] = _nothing,
        capacity: Capacity | None = None,
        language: str | None = None,
        prefix: str = "",
        ids: Iterable[str] = (),
    ) -> Goal:
        """
        Return the goal tree for one person: dated, its blanks filled, ready to be grafted into a plan.

        A node due in *n* weeks is due *n* weeks after *on*. Where the person's hours a week are fewer than
        `hours_per_week`, all weeks are longer in the proportion of the scarcer sort, what comes back taken off
        first, and are rounded up; more hours change nothing.

        Args:
            on: The day it begins, on which the goals are set.

            fill: What stands in the blanks, by their ids.

            capacity: The person's hours a week; unknown hours stretch nothing.

            language: Keeps this language of each text, where it has it; otherwise all languages are kept.

            prefix: Put before every id, with a hyphen.

            ids: Those that are taken, such as a plan's; ``-2``, ``-3`` ... tells the new ones apart.

        Raises ModelError with all blanks that are missing, unknown or filled with something else; where the catalogue's
        actions are not in yet; and where the person has no hours for it.
        """
        if self.catalogue:
            raise ModelError.of("playbook-without-catalogue", id=self.id)
        first, factor = as_day(on), stretch(self, capacity)
        fillings = fillings_of(self, fill)
        names = _names((node.id for node in walk(self.goal)), prefix, ids)

        def words(text: Text) -> Text:
            filled = filled_in(text, fillings, language or "en")
            return filled if language is None else _only(filled, language)

        def begun(node: Identified) -> Identified:
            fields: dict[str, Any] = {"id": names[node.id], "title": words(node.title)}
            weeks = self.due_in_weeks.get(node.id)
            if weeks is not None:
                fields["due"] = self._day(first, stretched(weeks, factor))
            if not isinstance(node, Goal):
                return attrs.evolve(node, proof=node.proof and words(node.proof), **fields)
            measures = [
                attrs.evolve(each, name=words(each.name)) for each in measures_of(self, node, fillings)
            ]
            return attrs.evolve(
                node, why=node.why and words(node.why), set_on=first, measures=measures, **fields
            )

        return remade(self.goal, begun)

    def _day(self, first: date, weeks: float) -> Period:
        try:
            return Period.of(first + timedelta(weeks=weeks))
        except OverflowError:
            raise ModelError.of("playbook-beyond-calendar", id=self.id) from None


def _only(text: Text, language: str) -> Text:
    return Text.of({language: text.choose(language)}) if text.has(language) else text


def _names(nodes: Iterable[str], prefix: str, taken: Iterable[str]) -> dict[str, str]:
    used = {*taken}
    names: dict[str, str] = {}
    for id_ in nodes:
        wanted = name = f"{prefix}-{id_}" if prefix else id_
        count = 1
        while name in used:
            count += 1
            name = f"{wanted}-{count}"
        used.add(name)
        names[id_] = name
    return names
