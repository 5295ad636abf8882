"""The actions that can help at all."""

from __future__ import annotations

from collections.abc import Collection

from cmo_career.analysis.checks.feedback import stretch_kinds, telling_kinds
from cmo_career.analysis.recommend.offer import Offer
from cmo_career.analysis.recommend.situation import Situation
from cmo_career.analysis.recommend.wish import Wish
from cmo_career.model.catalogue import CatalogueAction

__all__ = ["useful_offers"]


def useful_offers(situation: Situation, wishes: Collection[Wish]) -> dict[str, Offer]:
    """
    Return the actions that can be taken up and open a gate, lift a level, tell how stretch work goes, or are wished.

    With them those that they wait for. The others cost something and bring nothing, so the best plan is without them.
    """
    offers = situation.offers
    open_ones = {id_: offer for id_, offer in offers.items() if offer.hindrance is None}
    useful = {id_ for id_, offer in open_ones.items() if _helps(offer.action, situation, wishes)}
    stretch = any(offers[id_].action.kind in stretch_kinds for id_ in useful)
    stretch = stretch or any(each.action.kind in stretch_kinds for each in situation.promise.open)
    if stretch:
        useful |= {id_ for id_, offer in open_ones.items() if offer.action.kind in telling_kinds}
    waiting = list(useful)
    while waiting:
        for before in offers[waiting.pop()].action.after:
            if before in open_ones and before not in useful:
                useful.add(before)
                waiting.append(before)
    return {id_: offer for id_, offer in open_ones.items() if id_ in useful}


def _helps(action: CatalogueAction, situation: Situation, wishes: Collection[Wish]) -> bool:
    if not set(action.earns).isdisjoint(situation.gates):
        return True
    for aim in situation.aims:
        gain = action.develops.get(aim.pillar)
        if gain is not None and aim.wanted > 0 and (gain.up_to is None or gain.up_to > aim.likely):
            return True
    return any(_is_wished(action, wish) for wish in wishes)


def _is_wished(action: CatalogueAction, wish: Wish) -> bool:
    if wish.kind == "include":
        return action.id == wish.of
    if wish.kind == "open":
        return wish.of in action.earns
    return wish.kind == "group" and action.group == wish.of
