"""
Every text that a person wrote in a career, with its path.

Why not by looking through all fields: two rules read the texts of every career, and most fields hold none. A test
compares what is found here with what a look at every field finds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cmo_career.analysis.checks.mark import Path
from cmo_career.model.action import Action
from cmo_career.model.career import Career
from cmo_career.model.goal import Goal
from cmo_career.model.review import Review
from cmo_career.model.text import Text
from cmo_career.model.traversal import Identified

__all__ = ["texts_of"]

Found = tuple[Path, Text]


def texts_of(career: Career, nodes: Iterable[Identified]) -> Iterator[Found]:
    """Yield every text of a career whose plan has *nodes*; those of a node under ``("plan", kind, id)``."""
    profile = career.profile
    yield from _given(("profile",), name=profile.name)
    if profile.aspires_to is not None:
        yield from _given(("profile", "aspires_to"), setting=profile.aspires_to.setting)
    for number, evidence in enumerate(career.evidence):
        yield from _given(("evidence", number), what=evidence.what, waived_by=evidence.waived_by)
    for number, assessment in enumerate(career.assessments):
        for place, rating in enumerate(assessment.ratings):
            path: Path = ("assessments", number, "ratings", place)
            yield from _given(path, note=rating.note)
            yield from (((*path, "notes", position), note) for position, note in enumerate(rating.notes))
    for node in nodes:
        yield from _of_node(node)
    for number, review in enumerate(career.reviews):
        yield from _of_review(("reviews", number), review)
    for number, ignore in enumerate(career.ignore):
        yield from _given(("ignore", number), reason=ignore.reason)


def _given(path: Path, **texts: Text | None) -> Iterator[Found]:
    for field, text in texts.items():
        if text is not None:
            yield (*path, field), text


def _of_node(node: Identified) -> Iterator[Found]:
    path: Path = ("plan", node.node_kind, node.id)
    yield (*path, "title"), node.title
    if isinstance(node, Goal):
        yield from _given(path, why=node.why)
        for number, measure in enumerate(node.measures):
            yield (*path, "measures", number, "name"), measure.name
    elif isinstance(node, Action):
        yield from _given(path, proof=node.proof)
        for number, entry in enumerate(node.log):
            yield from _given((*path, "log", number), note=entry.note)


def _of_review(path: Path, review: Review) -> Iterator[Found]:
    for number, outcome in enumerate(review.outcomes):
        at: Path = (*path, "outcomes", number)
        for place, cause in enumerate(outcome.causes):
            yield from _given((*at, "causes", place), text=cause.text)
        yield from _given(at, lesson=outcome.lesson)
    for number, commitment in enumerate(review.commitments):
        yield from _given((*path, "commitments", number), what=commitment.what, proof=commitment.proof)
    for number, change in enumerate(review.changes):
        yield from _given((*path, "changes", number), why=change.why)
    yield from _given(path, market=review.market)
