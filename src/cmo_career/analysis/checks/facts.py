"""Rules about dates that cannot be facts yet."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.mark import Mark, Path
from cmo_career.analysis.checks.rule import rule
from cmo_career.model.action import Action
from cmo_career.model.goal import Goal

__all__ = ["facts_in_the_future"]


@rule("C090", "warning")
def facts_in_the_future(case: Case) -> Iterator[Mark]:
    """
    Yield facts dated later than the day of the question, one for each thing.

    Asked of a day in the past, that is what is to be expected: leave the rule out then.
    """
    for number, evidence in enumerate(case.career.evidence):
        if evidence.date > case.as_of:
            yield case.at_evidence(number, evidence, "date")
    for number, assessment in enumerate(case.career.assessments):
        if assessment.date > case.as_of:
            day = assessment.date.isoformat()
            yield case.at_item("assessments", number, f"assessment/{day}", "date")
    for node in case.nodes:
        field = next(_future(case, node), None)
        if field is not None:
            yield case.at(node, *field)
    for number, review in enumerate(case.career.reviews):
        if review.held is not None and review.held > case.as_of:
            yield case.at_review(number, review, "held")


def _future(case: Case, node: Goal | Action) -> Iterator[Path]:
    for field in ("started", "done", "dropped"):
        day = getattr(node, field)
        if day is not None and day > case.as_of:
            yield (field,)
    if isinstance(node, Action):
        yield from (("log", number) for number, each in enumerate(node.log) if each.date > case.as_of)
    else:
        for place, measure in enumerate(node.measures):
            for number, reading in enumerate(measure.readings):
                if reading.date > case.as_of:
                    yield ("measures", place, "readings", number)
