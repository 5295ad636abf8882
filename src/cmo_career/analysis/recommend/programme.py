"""The mixed-integer programme: which actions, in which quarters, for which gates and levels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

import attrs

from cmo_career.analysis.recommend.gains import Gains
from cmo_career.analysis.recommend.limits import Limits
from cmo_career.analysis.recommend.matrix import Matrix, Objective
from cmo_career.analysis.recommend.objectives import costs, early, hours, opened, shortfalls
from cmo_career.analysis.recommend.situation import Situation
from cmo_career.analysis.recommend.useful import useful_offers
from cmo_career.analysis.recommend.wish import Wish

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

    def build(self) -> Programme:
        for id_ in self.offers:
            self.chosen[id_] = self.matrix.column(is_integer=True)
        self._work()
        self._order()
        self._exclusions()
        self._hours()
        self._money()
        gates = list(self._gates())
        gains = Gains(self.matrix, self.situation, self.offers, self.chosen)
        gained = [(aim, gains.of(aim)) for aim in self.situation.aims if aim.wanted > 0]
        for wish in self.wishes:
            self._wish(wish)
        objectives = (
            *opened(gates),
            *shortfalls(self.matrix, gained),
            *costs(self.offers, self.chosen, self.limits),
            hours(self.offers, self.chosen),
        )
        return Programme(
            matrix=self.matrix,
            objectives=objectives,
            chosen=self.chosen,
            shares=self.shares,
            early=early(self.offers, self.shares),
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
        """
        Keep to the hours of each quarter, own and job ones, that the plan does not take.

        Why their sum, too, which follows: it has whole numbers alone, so that the solver can cut with it.
        """
        for on_the_job in (False, True):
            room = self.limits.hours(self.situation, on_the_job=on_the_job)
            if room is None:
                continue
            all_hours = [
                (self.chosen[id_], offer.hours)
                for id_, offer in self.offers.items()
                if offer.action.on_the_job is on_the_job and offer.hours
            ]
            self.matrix.row(all_hours, upper=sum(room))
            for place, most in enumerate(room):
                entries = [
                    (shares[place], offer.hours)
                    for id_, offer in self.offers.items()
                    if offer.action.on_the_job is on_the_job
                    and offer.hours
                    and place in (shares := self.shares[id_])
                ]
                self.matrix.row(entries, upper=most)

    def _money(self) -> None:
        """Keep to the money of each year, spent as the work is done; a limit counts in its own currency alone."""
        years = [each.first.year for each in self.situation.quarters]
        for currency, room in self.limits.money(self.situation).items():
            all_money = [
                (self.chosen[id_], float(offer.cost.amount))
                for id_, offer in self.offers.items()
                if offer.cost is not None and offer.cost.currency == currency
            ]
            self.matrix.row(all_money, upper=sum(room.values()))
            for year, amount in room.items():
                entries = [
                    (share, float(offer.cost.amount))
                    for id_, offer in self.offers.items()
                    if offer.cost is not None and offer.cost.currency == currency
                    for place, share in self.shares[id_].items()
                    if years[place] == year
                ]
                self.matrix.row(entries, upper=amount)

    def _gates(self) -> Iterator[int]:
        """Add the columns of the gates that something can open, and yield them."""
        for gate in self.situation.gates:
            opening = self._earning(gate)
            if opening:
                column = self.matrix.column()
                self.matrix.row([(column, 1.0), *((place, -1.0) for place in opening)], upper=0.0)
                yield column

    def _earning(self, gate: str) -> list[int]:
        return [self.chosen[id_] for id_, offer in self.offers.items() if gate in offer.action.earns]

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
