"""Ratings and evidence explained."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cmo_career.analysis.answers.reason import Label, Reason
from cmo_career.analysis.answers.reasons.gates import evidence_reason as shown_reason
from cmo_career.analysis.explaining.gates import gate_with_askers
from cmo_career.analysis.explaining.inquiry import Inquiry
from cmo_career.model.evidence import Evidence
from cmo_career.model.rating import Assessment, Rating
from cmo_career.model.scale import Level

__all__ = ["evidence_reason", "rating_reason"]


def rating_reason(inquiry: Inquiry, id_: str) -> Reason:
    """Return what a rating counts for: the estimate that it is part of, and the standing that this gives."""
    assessment, rating = next(
        (each, rating)
        for each in inquiry.career.assessments
        for rating in each.ratings
        if each.address_of(rating) == f"rating/{id_}"
    )
    return Reason(
        code="explain-rating",
        params={
            "group": Label("rater-group", rating.by),
            "people": rating.n,
            "level": rating.level,
            "pillar": inquiry.ground.name_of_pillar(rating.pillar),
            "day": assessment.date,
        },
        address=f"rating/{id_}",
        parts=_of_rating(inquiry, assessment, rating),
    )


def _of_rating(inquiry: Inquiry, assessment: Assessment, rating: Rating) -> Iterator[Reason]:
    if assessment.date > inquiry.as_of:
        yield Reason(code="rating-later", params={"day": inquiry.as_of})
    elif _is_superseded(inquiry, assessment.date, rating):
        yield Reason(code="rating-superseded")
    for each in inquiry.career.evidence:
        if each.id in rating.evidence:
            yield Reason(code="rating-backed-by", params={"what": each.what}, address=f"evidence/{each.id}")
    if rating.pillar in inquiry.rows:
        yield inquiry.rows[rating.pillar].reason


def _is_superseded(inquiry: Inquiry, day: date, rating: Rating) -> bool:
    return any(
        day < other.date <= inquiry.as_of
        for other in inquiry.career.assessments
        for each in other.ratings
        if (each.pillar, each.by) == (rating.pillar, rating.by)
    )


def evidence_reason(inquiry: Inquiry, id_: str) -> Reason:
    """Return what a piece of evidence is for: the gate that it opens, the behaviour that it shows."""
    evidence = next(each for each in inquiry.career.evidence if each.id == id_)
    return Reason(
        code="explain-evidence",
        params={"what": evidence.what},
        address=f"evidence/{id_}",
        parts=_of_evidence(inquiry, evidence),
    )


def _of_evidence(inquiry: Inquiry, evidence: Evidence) -> Iterator[Reason]:
    if evidence.date > inquiry.as_of:
        yield Reason(code="evidence-later", params={"day": inquiry.as_of})
    yield shown_reason(evidence)
    if evidence.gate is not None:
        yield from gate_with_askers(inquiry, evidence.gate)
    if evidence.behaviour is not None:
        yield from _behaviour(inquiry, evidence.behaviour)
    for assessment in inquiry.career.assessments:
        for rating in assessment.ratings:
            if evidence.id in rating.evidence:
                yield Reason(
                    code="backs-rating",
                    params={
                        "group": Label("rater-group", rating.by),
                        "day": assessment.date,
                        "pillar": inquiry.ground.name_of_pillar(rating.pillar),
                        "level": rating.level,
                    },
                    address=assessment.address_of(rating),
                )


def _behaviour(inquiry: Inquiry, id_: str) -> Iterator[Reason]:
    framework = inquiry.career.framework
    levels: dict[str, Level] = {each.id: each for each in framework.scale}
    for pillar in framework.pillars:
        for level, description in pillar.levels.items():
            for each in description.behaviours:
                if each.id == id_:
                    yield Reason(
                        code="shows-behaviour",
                        params={"text": each.text, "pillar": pillar.name, "name": levels[level].name},
                        address=f"pillar/{pillar.id}",
                    )
