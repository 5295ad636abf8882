"""Which item of a new list is which item of the old one."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

__all__ = ["match_items", "staying"]

identifying_keys = ("id", "goal", "action", "ref", "date", "name")
"""Keys that tell items apart, the strongest first."""

_Name = tuple[str, str] | None

most_pairs = 10_000
"""Pairs that are compared for likeness; longer stretches of changed items are taken one after the other."""


def match_items(old: Sequence[Any], new: Sequence[Any]) -> list[int | None]:
    """
    Return for each item of *new* the index of the old item that it was, or None where there was none.

    Items with an identifying key are the same where its value is the same. The others are the same where they say
    the same, or else where they are alike and stand between the same neighbours.

    >>> match_items([{"id": "a", "hours": 1}, {"id": "b"}], [{"id": "c"}, {"id": "b"}, {"id": "a", "hours": 2}])
    [None, 1, 0]

    >>> match_items([{"by": "self", "level": 2}, {"by": "peer", "level": 1}], [{"by": "peer", "level": 1.5}])
    [1]
    """
    found: list[int | None] = [None] * len(new)
    names_of_old, names_of_new = _names(old), _names(new)
    by_name = {name: at for at, name in enumerate(names_of_old) if name is not None}
    for at, name in enumerate(names_of_new):
        if name is not None:
            found[at] = by_name.get(name)
    _match_equal(
        [(at, _canonical(old[at])) for at, name in enumerate(names_of_old) if name is None],
        [(at, _canonical(new[at])) for at, name in enumerate(names_of_new) if name is None],
        found,
    )
    _match_alike(old, new, names_of_old, names_of_new, found)
    return found


def staying(found: Sequence[int | None]) -> set[int]:
    """
    Return the old indices of as many matched items as possible that need not be moved.

    >>> sorted(staying([2, 0, None, 1]))
    [0, 1]
    """
    ends: list[int] = []
    chains: list[tuple[int, Any]] = []
    for at in found:
        if at is not None:
            place = bisect_left(ends, at)
            chain = (at, chains[place - 1] if place else None)
            ends[place : place + 1] = [at]
            chains[place : place + 1] = [chain]
    stay = set()
    link = chains[-1] if chains else None
    while link:
        stay.add(link[0])
        link = link[1]
    return stay


def _names(items: Sequence[Any]) -> list[_Name]:
    names = [_name(item) for item in items]
    counts = Counter(names)
    return [name if counts[name] == 1 else None for name in names]


def _name(item: Any) -> _Name:
    if isinstance(item, dict):
        for key in identifying_keys:
            # A name may stand in several languages.
            if isinstance(item.get(key), dict | str if key == "name" else str):
                return key, _canonical(item[key])
    return None


def _canonical(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


def _match_equal(old: list[tuple[int, str]], new: list[tuple[int, str]], found: list[int | None]) -> None:
    """Match items that say the same: those at both ends first, then each with its like, the first with the first."""
    for end in (0, -1):
        while old and new and old[end][1] == new[end][1]:
            found[new.pop(end)[0]] = old.pop(end)[0]
    places: dict[str, list[int]] = {}
    for at, text in reversed(old):
        places.setdefault(text, []).append(at)
    for at, text in new:
        if places.get(text):
            found[at] = places[text].pop()


def _match_alike(
    old: Sequence[Any],
    new: Sequence[Any],
    names_of_old: list[_Name],
    names_of_new: list[_Name],
    found: list[int | None],
) -> None:
    """Match what is left and alike, within each stretch between two items that stay."""
    stay = staying(found)
    taken = {at for at in found if at is not None}

    def likeness(one: int, other: int) -> float:
        # Why: two items with names of their own are two things, however alike.
        if names_of_old[one] and names_of_new[other]:
            return 0.0
        return _likeness(old[one], new[other], is_only_one=len(olds) == len(news) == 1)

    start = 0
    olds: list[int] = []
    news: list[int] = []
    for at, was in enumerate([*found, len(old)]):
        if at == len(new) or was in stay:
            end = was if was is not None else len(old)
            olds = [each for each in range(start, end) if each not in taken]
            for one, other in _alike(likeness, olds, news):
                found[other] = one
            start, news = end + 1, []
        elif was is None:
            news.append(at)


def _alike(likeness: Callable[[int, int], float], olds: list[int], news: list[int]) -> list[tuple[int, int]]:
    """Return pairs in order, chosen so that their likeness together is greatest."""
    if len(olds) * len(news) > most_pairs:
        return [(one, other) for one, other in zip(olds, news, strict=False) if likeness(one, other)]
    best = [[0.0] * (len(news) + 1) for _ in range(len(olds) + 1)]
    like = [[likeness(one, other) for other in news] for one in olds]
    for row in range(len(olds) - 1, -1, -1):
        for column in range(len(news) - 1, -1, -1):
            paired = like[row][column] + best[row + 1][column + 1] if like[row][column] else 0.0
            best[row][column] = max(paired, best[row + 1][column], best[row][column + 1])
    pairs: list[tuple[int, int]] = []
    row = column = 0
    while row < len(olds) and column < len(news):
        if like[row][column] and best[row][column] == like[row][column] + best[row + 1][column + 1]:
            pairs.append((olds[row], news[column]))
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
    return pairs


def _likeness(one: Any, other: Any, *, is_only_one: bool) -> float:
    if not isinstance(one, dict) or not isinstance(other, dict):
        return (
            0.1
            if isinstance(one, list) is isinstance(other, list) and dict not in {type(one), type(other)}
            else 0.0
        )
    same = sum(key in other and _canonical(other[key]) == _canonical(value) for key, value in one.items())
    share = same / max(len(one), len(other), 1)
    # Where all around is as it was, an item with the same keys is taken for the same item.
    is_in_place = is_only_one and (not one or not other or not one.keys().isdisjoint(other))
    return 1 + share if share >= 0.5 or is_in_place else 0.0
