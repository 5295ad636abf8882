"""What actions gain of the levels that a stage requires, as columns and rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf

from cmo_career.analysis.checks.feedback import stretch_kinds, telling_kinds
from cmo_career.analysis.recommend.aim import Aim
from cmo_career.analysis.recommend.feedback import speaks_of
from cmo_career.analysis.recommend.matrix import Matrix
from cmo_career.analysis.recommend.offer import Offer
from cmo_career.analysis.recommend.situation import Situation
from cmo_career.model.action import Gain

__all__ = ["Gains"]


class Gains:
    """
    What is gained of each level below each ceiling.

    Why by ceiling: of actions that lead to 1.5 and others that lead to 2 the first do their part first, so the sum of
    all that end at a ceiling or below it cannot lead beyond. That is exact, and needs a column for a ceiling instead
    of one for an action.
    """

    def __init__(
        self,
        matrix: Matrix,
        situation: Situation,
        offers: Mapping[str, Offer],
        chosen: Mapping[str, int],
    ) -> None:
        self._matrix = matrix
        self._situation = situation
        self._offers = offers
        self._chosen = chosen
        self._alone = situation.figures["gain-without-feedback"].value
        self._feedback: dict[tuple[str, ...], int | None] = {}
        self._beside: dict[str, int] = {}

    def of(self, aim: Aim) -> list[int]:
        """Add the columns of what is gained below each ceiling, from the lowest on; no more than is wanted."""
        brought, sure = self._brought(aim)
        found: list[int] = []
        for ceiling in sorted({*brought, *sure}):
            column = self._matrix.column(0.0, inf)
            gained = [(place, -gain) for place, gain in _merged(brought[ceiling])]
            self._matrix.row([(column, 1.0), *gained], upper=sure[ceiling])
            found.append(column)
            most = min(ceiling - aim.likely, aim.wanted)
            self._matrix.row([(each, 1.0) for each in found], upper=most)
        return found

    def _brought(
        self, aim: Aim
    ) -> tuple[defaultdict[float, list[tuple[int, float]]], defaultdict[float, float]]:
        """Return what columns bring below each ceiling, and what the plan brings in any case."""
        brought: defaultdict[float, list[tuple[int, float]]] = defaultdict(list)
        sure: defaultdict[float, float] = defaultdict(float)
        for id_, offer in self._offers.items():
            gain = offer.action.develops.get(aim.pillar)
            if gain is not None and (ceiling := _ceiling(gain, aim)) > aim.likely:
                brought[ceiling].extend(self._of_offer(id_, offer, gain.gain))
        for promised in self._situation.promise.open:
            gain = promised.action.develops.get(aim.pillar)
            if gain is None or not promised.is_counted or (ceiling := _ceiling(gain, aim)) <= aim.likely:
                continue
            beside = self._feedback_for(promised.topics) if promised.action.kind in stretch_kinds else None
            sure[ceiling] += gain.gain * (1.0 if beside is None else self._alone)
            if beside is not None:
                brought[ceiling].append((beside, gain.gain * (1 - self._alone)))
        return brought, sure

    def _of_offer(self, id_: str, offer: Offer, gain: float) -> Iterator[tuple[int, float]]:
        """Yield what an action brings: stretch work in full only with feedback beside it."""
        feedback = self._feedback_for(offer.action.topics) if offer.action.kind in stretch_kinds else None
        if feedback is None:
            yield self._chosen[id_], gain
            return
        yield self._chosen[id_], gain * self._alone
        yield self._beside_of(id_, feedback), gain * (1 - self._alone)

    def _beside_of(self, id_: str, feedback: int) -> int:
        """Return the column that tells whether an action is taken up with feedback beside it."""
        found = self._beside.get(id_)
        if found is None:
            found = self._beside[id_] = self._matrix.column()
            self._matrix.row([(found, 1.0), (self._chosen[id_], -1.0)], upper=0.0)
            self._matrix.row([(found, 1.0), (feedback, -1.0)], upper=0.0)
        return found

    def _feedback_for(self, topics: Sequence[str]) -> int | None:
        """Return the column that tells whether there is feedback on some topics; None where the plan has it."""
        key = tuple(sorted(topics))
        if key not in self._feedback:
            self._feedback[key] = self._new_feedback(key)
        return self._feedback[key]

    def _new_feedback(self, topics: tuple[str, ...]) -> int | None:
        told = (each for each in self._situation.promise.open if each.action.kind in telling_kinds)
        if any(speaks_of(each.topics, topics) for each in told):
            return None
        column = self._matrix.column()
        telling = [
            (self._chosen[id_], -1.0)
            for id_, offer in self._offers.items()
            if offer.action.kind in telling_kinds and speaks_of(offer.action.topics, topics)
        ]
        self._matrix.row([(column, 1.0), *telling], upper=0.0)
        return column


def _ceiling(gain: Gain, aim: Aim) -> float:
    return aim.required if gain.up_to is None else min(gain.up_to, aim.required)


def _merged(entries: Iterable[tuple[int, float]]) -> list[tuple[int, float]]:
    """Return entries with those of one column added up, since a row may name it once."""
    sums: dict[int, float] = {}
    for place, value in entries:
        sums[place] = sums.get(place, 0.0) + value
    return list(sums.items())
