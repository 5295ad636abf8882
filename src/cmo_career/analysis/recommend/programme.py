"""The mixed-integer programme: which actions, in which quarters, for which gates and levels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from math import inf

import attrs

from cmo_career.analysis.checks.feedback import stretch_kinds, telling_kinds
from cmo_career.analysis.recommend.aim import Aim
from cmo_career.analysis.recommend.feedback import speaks_of
from cmo_career.analysis.recommend.limits import Limits
from cmo_career.analysis.recommend.matrix import Matrix, Objective
from cmo_career.analysis.recommend.offer import Offer
from cmo_career.analysis.recommend.situation import Situation
from cmo_career.analysis.recommend.useful import useful_offers
from cmo_career.analysis.recommend.wish import Wish
from cmo_career.model.action import Gain

__all__ = ["Programme", "programme_of"]


@attrs.frozen(kw_only=True)
class Programme:
    """
    The programme, and what its columns stand for.

    Attributes:
        matrix: Columns and rows.

        objectives: From the first to the last; each is made as small as can be, the ones before it being kept.

        chosen: The column of each action, 1 where it is taken up.

        shares: The columns of each action's share of work by quarter.

        early: What makes work early: its hours by the quarter's number.
    """

    matrix: Matrix
    objectives: tuple[Objective, ...]
    chosen: Mapping[str, int]
    shares: Mapping[str, Mapping[int, int]]
    early: Objective


def programme_of(situation: Situation, wishes: Collection[Wish], limits: Limits) -> Programme:
    """
    Return the programme of a situation.

    Columns: for each action whether it is taken up (0 or 1) and its share in each quarter; for each action that
    others wait for whether it is over by a quarter's end (0 or 1); for stretch work whether feedback is beside it;
    for each gate whether it opens; for each level required what is gained below each ceiling.

    Why gains by ceiling: of actions that lead to 1.5 and others that lead to 2 the first do their part first, so the
    sum of all that end at a ceiling or below it cannot lead beyond. That is exact, and needs a column for a ceiling
    instead of one for an action.
    """
    return _Builder(situation, wishes, limits).build()


class _Builder:
    def __init__(self, situation: Situation, wishes: Collection[Wish], limits: Limits) -> None:
        self.situation = situation
        self.wishes = wishes
        self.limits = limits
        self.matrix = Matrix()
        self.offers = useful_offers(situation, wishes)
        self.chosen: dict[str, int] = {}
        self.shares: dict[str, dict[int, int]] = {}
        self.gains: list[tuple[Aim, list[int]]] = []
        self.gates: list[int] = []
        self.rho = situation.figures["gain-without-feedback"].value
        self._feedback: dict[tuple[str, ...], int | None] = {}
        self._beside: dict[str, int | None] = {}

    def build(self) -> Programme:
        for id_ in self.offers:
            self.chosen[id_] = self.matrix.column(is_integer=True)
        self._work()
        self._order()
        self._exclusions()
        self._hours()
        self._money()
        self._gates()
        self._levels()
        for wish in self.wishes:
            self._wish(wish)
        return Programme(
            matrix=self.matrix,
            objectives=tuple(self._objectives()),
            chosen=self.chosen,
            shares=self.shares,
            early=self._early(),
        )

    def _work(self) -> None:
        """Let the shares of an action be the whole of it where it is taken up, and nothing otherwise."""
        column, row = self.matrix.column, self.matrix.row
        for id_, offer in self.offers.items():
            shares = {place: column(0.0, most) for place, most in enumerate(offer.most) if most > 0}
            self.shares[id_] = shares
            row(
                [*((share, 1.0) for share in shares.values()), (self.chosen[id_], -1.0)], lower=0.0, upper=0.0
            )

    def _order(self) -> None:
        """Keep the hours of what waits for another to the quarters from the one on in which that is over."""
        followers: defaultdict[str, list[str]] = defaultdict(list)
        for id_, offer in self.offers.items():
            for before in dict.fromkeys(offer.action.after):
                if before in self.situation.offers:
                    followers[before].append(id_)
        row = self.matrix.row
        for before, after in followers.items():
            over = self._over(before)
            for id_ in after:
                row([(self.chosen[id_], 1.0), (self.chosen[before], -1.0)], upper=0.0)
                for place, share in self.shares[id_].items():
                    row([(share, 1.0), (over[place], -self.offers[id_].most[place])], upper=0.0)

    def _over(self, id_: str) -> list[int]:
        """Add the columns that tell whether an action is over by the end of each quarter."""
        found = []
        for place in range(len(self.situation.quarters)):
            over = self.matrix.column(is_integer=True)
            done = [(share, -1.0) for quarter, share in self.shares[id_].items() if quarter <= place]
            self.matrix.row([(over, 1.0), *done], upper=0.0)
            found.append(over)
        return found

    def _exclusions(self) -> None:
        pairs = {
            (min(id_, other), max(id_, other))
            for id_, offer in self.offers.items()
            for other in offer.action.excludes
            if other in self.offers and other != id_
        }
        for one, other in sorted(pairs):
            self.matrix.row([(self.chosen[one], 1.0), (self.chosen[other], 1.0)], upper=1.0)

    def _hours(self) -> None:
        """Keep to the hours of each quarter, own and job ones, that the plan does not take."""
        for on_the_job in (False, True):
            room = self.limits.hours(self.situation, on_the_job=on_the_job)
            if room is None:
                continue
            for place, hours in enumerate(room):
                entries = [
                    (shares[place], offer.hours)
                    for id_, offer in self.offers.items()
                    if offer.action.on_the_job is on_the_job
                    and offer.hours
                    and place in (shares := self.shares[id_])
                ]
                self.matrix.row(entries, upper=hours)

    def _money(self) -> None:
        """Keep to the money of each year, spent as the work is done; a limit counts in its own currency alone."""
        years = [each.first.year for each in self.situation.quarters]
        for currency, room in self.limits.money(self.situation).items():
            for year, amount in room.items():
                entries = [
                    (share, float(offer.cost.amount))
                    for id_, offer in self.offers.items()
                    if offer.cost is not None and offer.cost.currency == currency
                    for place, share in self.shares[id_].items()
                    if years[place] == year
                ]
                self.matrix.row(entries, upper=amount)

    def _gates(self) -> None:
        for gate in self.situation.gates:
            opening = self._earning(gate)
            if opening:
                column = self.matrix.column()
                self.matrix.row([(column, 1.0), *((place, -1.0) for place in opening)], upper=0.0)
                self.gates.append(column)

    def _earning(self, gate: str) -> list[int]:
        return [self.chosen[id_] for id_, offer in self.offers.items() if gate in offer.action.earns]

    def _levels(self) -> None:
        for aim in self.situation.aims:
            if aim.wanted > 0:
                self.gains.append((aim, self._gained(aim)))

    def _gained(self, aim: Aim) -> list[int]:
        """Add the columns of what is gained below each ceiling, from the lowest on; no more than is wanted."""
        by_ceiling: defaultdict[float, list[tuple[int, float]]] = defaultdict(list)
        sure: defaultdict[float, float] = defaultdict(float)
        for id_, offer in self.offers.items():
            gain = offer.action.develops.get(aim.pillar)
            if gain is not None and (ceiling := _ceiling(gain, aim)) > aim.likely:
                by_ceiling[ceiling].extend(self._of_offer(id_, offer, gain.gain))
        for promised in self.situation.promise.open:
            gain = promised.action.develops.get(aim.pillar)
            if gain is None or not promised.is_counted or (ceiling := _ceiling(gain, aim)) <= aim.likely:
                continue
            if promised.action.kind in stretch_kinds:
                beside = self._feedback_for(promised.topics)
                sure[ceiling] += gain.gain * (1.0 if beside is None else self.rho)
                if beside is not None:
                    by_ceiling[ceiling].append((beside, gain.gain * (1 - self.rho)))
            else:
                sure[ceiling] += gain.gain
        found: list[int] = []
        for ceiling in sorted({*by_ceiling, *sure}):
            column = self.matrix.column(0.0, inf)
            brought = [(place, -gain) for place, gain in _merged(by_ceiling[ceiling])]
            self.matrix.row([(column, 1.0), *brought], upper=sure[ceiling])
            found.append(column)
            most = min(ceiling - aim.likely, aim.wanted)
            self.matrix.row([(each, 1.0) for each in found], upper=most)
        return found

    def _of_offer(self, id_: str, offer: Offer, gain: float) -> Iterator[tuple[int, float]]:
        """Yield what an action brings: stretch work in full only with feedback beside it."""
        is_stretch = offer.action.kind in stretch_kinds
        if not is_stretch or self._feedback_for(offer.action.topics) is None:
            yield self.chosen[id_], gain
            return
        yield self.chosen[id_], gain * self.rho
        beside = self._beside_of(id_, offer)
        yield beside, gain * (1 - self.rho)

    def _beside_of(self, id_: str, offer: Offer) -> int:
        """Return the column that tells whether an action is taken up with feedback beside it."""
        found = self._beside.get(id_)
        if found is None:
            feedback = self._feedback_for(offer.action.topics)
            found = self._beside[id_] = self.matrix.column()
            self.matrix.row([(found, 1.0), (self.chosen[id_], -1.0)], upper=0.0)
            self.matrix.row([(found, 1.0), (feedback or 0, -1.0)], upper=0.0)
        return found

    def _feedback_for(self, topics: Sequence[str]) -> int | None:
        """Return the column that tells whether there is feedback on some topics; None where the plan has it."""
        key = tuple(sorted(topics))
        if key not in self._feedback:
            self._feedback[key] = self._new_feedback(key)
        return self._feedback[key]

    def _new_feedback(self, topics: tuple[str, ...]) -> int | None:
        if any(
            each.action.kind in telling_kinds and speaks_of(each.topics, topics)
            for each in self.situation.promise.open
        ):
            return None
        column = self.matrix.column()
        telling = [
            (self.chosen[id_], -1.0)
            for id_, offer in self.offers.items()
            if offer.action.kind in telling_kinds and speaks_of(offer.action.topics, topics)
        ]
        self.matrix.row([(column, 1.0), *telling], upper=0.0)
        return column

    def _wish(self, wish: Wish) -> None:
        """Add what a wish asks for; limits are rows already."""
        if wish.kind == "exclude":
            if (place := self.chosen.get(str(wish.of))) is not None:
                self.matrix.upper[place] = 0.0
            return
        if wish.kind == "include":
            if str(wish.of) in self.situation.promise.over:
                return
            taken = [place for id_, place in self.chosen.items() if id_ == wish.of]
        elif wish.kind == "open":
            if self.situation.is_open(str(wish.of)):
                return
            taken = self._earning(str(wish.of))
        elif wish.kind == "group":
            if wish.of in self.situation.promise.groups:
                return
            taken = [self.chosen[id_] for id_, offer in self.offers.items() if offer.action.group == wish.of]
        else:
            return
        self.matrix.row([(place, 1.0) for place in taken], lower=1.0)

    def _objectives(self) -> Iterator[Objective]:
        if self.gates:
            yield Objective(
                name="gates", costs=dict.fromkeys(self.gates, -1.0), least=-float(len(self.gates))
            )
        yield from self._shortfalls()
        yield from self._costs()
        hours = {self.chosen[id_]: offer.hours for id_, offer in self.offers.items() if offer.hours}
        yield Objective(name="hours", costs=hours)

    def _shortfalls(self) -> Iterator[Objective]:
        """
        Yield the largest weighted shortfall, and all of them together.

        Why the sum is the guess of the largest: where hours are ample it leads to the least of both, and the largest
        alone is the harder one to solve, since few actions change it.
        """
        if not self.gains:
            return
        least = [aim.weight * (aim.shortfall - aim.wanted) for aim, _ in self.gains]
        largest = self.matrix.column(max(least), inf)
        for aim, gained in self.gains:
            entries = [(largest, 1.0), *((each, aim.weight) for each in gained)]
            self.matrix.row(entries, lower=aim.weight * aim.shortfall)
        total = Objective(
            name="total",
            costs={each: -aim.weight for aim, gained in self.gains for each in gained},
            offset=sum(aim.weight * aim.shortfall for aim, _ in self.gains),
            least=sum(least),
        )
        yield Objective(name="largest", costs={largest: 1.0}, least=max(least), guess=total)
        yield total

    def _costs(self) -> Iterator[Objective]:
        """
        Yield the money of each currency.

        Why a guess: there may be plans that spend nothing in any currency without a limit, and one question finds out.
        """
        by_currency: dict[str, dict[int, float]] = {}
        for currency in self.limits.currencies(each.cost for each in self.offers.values()):
            by_currency[currency] = {
                self.chosen[id_]: float(offer.cost.amount)
                for id_, offer in self.offers.items()
                if offer.cost is not None and offer.cost.currency == currency
            }
        without_limit = [costs for each, costs in by_currency.items() if each not in self.limits.money_a_year]
        paid = {place: 1.0 for costs in without_limit for place in costs}
        for currency, costs in by_currency.items():
            is_first = bool(without_limit) and costs is without_limit[0]
            guess = Objective(name="paid", costs=paid) if is_first and len(without_limit) > 1 else None
            yield Objective(name=f"money {currency}", costs=costs, guess=guess)

    def _early(self) -> Objective:
        costs = {
            share: place * (self.offers[id_].hours + 1.0)
            for id_, shares in self.shares.items()
            for place, share in shares.items()
        }
        return Objective(name="early", costs=costs)


def _ceiling(gain: Gain, aim: Aim) -> float:
    return aim.required if gain.up_to is None else min(gain.up_to, aim.required)


def _merged(entries: Iterable[tuple[int, float]]) -> list[tuple[int, float]]:
    """Return entries with those of one column added up, since a row may name it once."""
    sums: dict[int, float] = {}
    for place, value in entries:
        sums[place] = sums.get(place, 0.0) + value
    return list(sums.items())
