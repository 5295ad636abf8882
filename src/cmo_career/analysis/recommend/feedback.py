"""Whether feedback is beside stretch work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cmo_career.analysis.checks.feedback import stretch_kinds, telling_kinds
from cmo_career.analysis.recommend.promise import Promised
from cmo_career.model.catalogue import CatalogueAction

__all__ = ["share_of_gain", "speaks_of"]


def speaks_of(told: Sequence[str], topics: Sequence[str]) -> bool:
    """
    Return whether feedback on some topics helps with others; what names none is on all of them.

    >>> speaks_of(["leadership"], ["execution"]), speaks_of([], ["execution"])
    (False, True)
    """
    return not told or not topics or not set(told).isdisjoint(topics)


def share_of_gain(
    kind: str,
    topics: Sequence[str],
    alone: float,
    promised: Iterable[Promised],
    chosen: Iterable[CatalogueAction],
) -> float:
    """
    Return the share of its gain that work brings: stretch work in full only with feedback beside it.

    Source: DeRue and Wellman 2009, doi 10.1037/a0015317; how much less it is without, *alone*, is assumed.
    """
    if kind not in stretch_kinds:
        return 1.0
    told = [each.topics for each in promised if each.action.kind in telling_kinds]
    told += [each.topics for each in chosen if each.kind in telling_kinds]
    return 1.0 if any(speaks_of(each, topics) for each in told) else alone
