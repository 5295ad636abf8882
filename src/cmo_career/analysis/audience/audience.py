"""A career for one reader: without what the reader may not see, and without a trace of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

import attrs

from cmo_career.analysis.audience.audience_policy import Policy, default_policy
from cmo_career.analysis.audience.counted_ids import with_counted_ids
from cmo_career.analysis.audience.shown_changes import ShownChanges, ids_removed, shown_settings
from cmo_career.analysis.audience.shown_fields import ShownFields, shows_wish
from cmo_career.analysis.audience.shown_nodes import ShownNodes
from cmo_career.errors import AnalysisError
from cmo_career.model.action import Action
from cmo_career.model.asked import asked_about
from cmo_career.model.career import Career, Ignore
from cmo_career.model.change import Change, Set
from cmo_career.model.evidence import Evidence
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from cmo_career.model.rating import Assessment
from cmo_career.model.review import Review
from cmo_career.model.text import Text
from cmo_career.model.traversal import walk
from cmo_career.model.vocabulary import Audience, words_of
from cmo_career.words import languages, phrase

__all__ = ["for_audience"]

readers: Final = ("self", *words_of(Audience))


def for_audience(
    career: Career, audience: Audience | Literal["self"], *, policy: Policy | None = None
) -> Career:
    """
    Return a career as one reader may see it; everything else works on that value, so nothing leaks later.

    ``self`` sees all. Of the others, each sees the evidence, goals, actions and reviews that name them under
    ``share``, with all their words; a hidden node takes its edges, hours, money and share of every total with it, and
    whatever points at it. The rest goes by the *policy*, which is data: by the usual one

    - the manager sees name, stage and position, what the manager said, and what colleagues said together, with
      notes of the manager alone; the aspiration only if it stays within the employer, and likewise what goals
      aim at and actions earn;
    - the mentor sees the same, and the person's own rating, without any notes;
    - the public sees what is shared with it, and no more; a stage is needed, so the framework's first stands in;
    - strengths, weaknesses, interest, capacity, promotion windows, the chance of a goal and the seats that others fill,
      findings set aside and keys of one's own are for the person alone.

    Nodes shown below a hidden goal move up to the goal that is seen above it. Where the plan's own goal is hidden and
    several nodes remain, they stand below a goal that says nothing; a plan with nothing to show is no plan.

    Ids of goals, actions, evidence and reviews are counted anew in the order in which they are shown, ``goal-1``,
    ``action-1`` and so on: the author's would tell what they are about, and where some are missing. A policy may keep
    them.

    Doing it twice changes nothing. Raises AnalysisError for a reader that nobody can name.

    Args:
        career: The whole career.

        audience: ``self``, ``manager``, ``mentor`` or ``public``.

        policy: Who may see what; the usual policy where none is given.
    """
    if audience not in readers:
        raise AnalysisError.of("audience-unknown", audience=str(audience)[:64], known=", ".join(readers))
    whole = asked_about(career, Career)
    if audience == "self":
        return attrs.evolve(whole, origin=None)
    return _View(whole, audience, policy or default_policy).career()


class _View:
    def __init__(self, whole: Career, audience: Audience, policy: Policy) -> None:
        self.whole, self.audience, self.policy = whole, audience, policy
        evidence = [each for each in whole.evidence if self._has("evidence") and self._is_shown(each)]
        self.fields = ShownFields(
            policy=policy,
            audience=audience,
            framework=whole.framework,
            shows_wish=shows_wish(policy, audience, whole.profile),
            evidence=frozenset(each.id for each in evidence),
        )
        self.evidence = self.fields.value(tuple(evidence))

    def career(self) -> Career:
        """Return what the reader sees."""
        plan = self._plan() if self.whole.plan is not None and self._has("plan") else None
        seen = {"assessments": self.whole.assessments, **self.fields.changes(self.whole)}
        seen |= {
            "evidence": self.evidence,
            "assessments": tuple(each for each in seen["assessments"] if each.ratings),
            "plan": plan,
            "reviews": self._reviews(plan) if self._has("reviews") else (),
            "origin": None,
        }
        shown = attrs.evolve(self.whole, **seen)
        shown = attrs.evolve(shown, ignore=tuple(each for each in shown.ignore if _speaks_of(shown, each)))
        return with_counted_ids(shown) if self.policy.ids == "counted" else shown

    def _has(self, field: str) -> bool:
        return self.policy.class_of(Career, field) != "person"

    def _is_shown(self, thing: Evidence | Review | Goal | Action) -> bool:
        return self.audience in thing.share

    def _plan(self) -> Plan | None:
        plan = self.whole.plan
        assert plan is not None  # asked before
        nodes = ShownNodes(is_shown=lambda node: self.audience in node.share, changes=self.fields.changes)
        shown = nodes.of(plan.goal)
        if shown is None:
            return None
        goal = shown if isinstance(shown, Goal) else self._neutral(shown)
        return attrs.evolve(plan, goal=goal)

    def _neutral(self, how: Node) -> Goal:
        """Return a goal that says nothing, to hold what is left of a plan whose own goal is hidden."""
        taken = {node.id for node in walk(how)}
        names = ("plan", *(f"plan-{number}" for number in range(2, len(taken) + 3)))
        title = Text.of({language: phrase("shown.plan", language) for language in languages()})
        return Goal(
            id=next(name for name in names if name not in taken), title=title, share=(self.audience,), how=how
        )

    def _reviews(self, plan: Plan | None) -> tuple[Review, ...]:
        reviews = [each for each in self.whole.reviews if self._is_shown(each)]
        moving = [tuple(self._moving(each.changes, plan)) for each in reviews]
        known = frozenset(self._ids_seen(plan))
        known |= frozenset(id_ for changes in moving for id_ in ids_removed(changes))
        return tuple(
            self._review(each, tuple(shown_settings(self.fields, changes, known)), known)
            for each, changes in zip(reviews, moving, strict=True)
        )

    def _ids_seen(self, plan: Plan | None) -> Iterator[str]:
        """Yield the ids that the reader sees and the person gave; the goal that holds what is left has another."""
        whole = self.whole.plan
        if plan is not None and whole is not None:
            yield from (id_ for id_ in plan.ids if id_ in whole and self._is_shown(whole.node(id_)))

    def _moving(self, changes: tuple[Change, ...], plan: Plan | None) -> Iterator[Change]:
        if plan is None or self.whole.plan is None:
            return (each for each in changes if isinstance(each, Set))
        return ShownChanges(fields=self.fields, before=self.whole.plan, after=plan).nodes(changes)

    def _review(self, review: Review, changes: tuple[Change, ...], known: frozenset[str]) -> Review:
        left = {
            "outcomes": tuple(each for each in review.outcomes if each.goal in known),
            "commitments": tuple(each for each in review.commitments if each.goal in {None, *known}),
            "changes": changes,
        }
        seen = {
            name: () if self.policy.class_of(Review, name) == "person" else self.fields.value(value)
            for name, value in left.items()
        }
        return attrs.evolve(review, **{**self.fields.changes(review), **seen})


def _speaks_of(shown: Career, ignore: Ignore) -> bool:
    """Return whether a finding that is set aside is about nothing in particular, or about what is seen."""
    if ignore.at is None:
        return True
    kind, _, id_ = ignore.at.partition("/")
    if kind in {"goal", "action"}:
        return shown.plan is not None and ignore.at in shown.plan
    if kind == "evidence":
        return any(each.id == id_ for each in shown.evidence)
    if kind == "review":
        return any(each.id == id_ for each in shown.reviews)
    if kind in {"assessment", "rating"}:
        return any(ignore.at in _addresses_of(each) for each in shown.assessments)
    return True


def _addresses_of(assessment: Assessment) -> tuple[str, ...]:
    told = (assessment.address_of(each) for each in assessment.ratings)
    return (f"assessment/{assessment.date.isoformat()}", *told)
