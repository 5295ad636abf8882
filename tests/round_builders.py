"""Rounds of ratings in few words, and a framework with behaviours to rate by."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from builders import a_framework, a_scale
from cmo_career.model.pillar import Behaviour, LevelDescription, Pillar, Skill
from cmo_career.model.rating_round import Rater, RatingRound, SingleRating

closed = date(2026, 3, 1)
paths = ("craft", "craft/tools", "people")


def a_seen_pillar(id_: str, skills: tuple[str, ...] = ()) -> Pillar:
    """Return a pillar with two behaviours a level, ``craft-l1-a`` and so on."""
    levels = {
        level.id: LevelDescription(
            descriptor=level.id,
            behaviours=[Behaviour(id=f"{id_}-{level.id}-{each}", text=each) for each in "ab"],
        )
        for level in a_scale()
    }
    return Pillar(id=id_, name=id_, skills=[Skill(id=each, name=each) for each in skills], levels=levels)


seen_framework = a_framework(pillars=(a_seen_pillar("craft", ("tools",)), a_seen_pillar("people")))


def seen(pillar: str, *words: str) -> SingleRating:
    """Return a rating by behaviours: a word each for l1-a, l1-b, l2-a and so on."""
    owner = pillar.partition("/")[0]
    names = [f"{owner}-l{level}-{each}" for level in (1, 2, 3) for each in "ab"]
    return SingleRating(pillar=pillar, behaviours=dict(zip(names, words, strict=True)))


def a_voice(id_: str, group: Any = "peer", note: Any = None, **levels: float) -> Rater:
    """Return a rater who gives levels, of a skill as ``craft__tools=1``."""
    ratings = [SingleRating(pillar=name.replace("__", "/"), level=level) for name, level in levels.items()]
    return Rater(id=id_, group=group, consented=closed, ratings=ratings, note=note)


def voices(group: str, *levels: float, pillar: str = "craft") -> tuple[Rater, ...]:
    """Return raters of one group, each with a level for one pillar."""
    return tuple(
        a_voice(f"{group}-{number}", group, **{pillar: level}) for number, level in enumerate(levels)
    )


def a_closed_round(*raters: Rater, **fields: Any) -> RatingRound:
    """Return a round that was closed on the first of March 2026."""
    given = {
        "framework": "small@1",
        "subject": "Lin",
        "opened": date(2026, 2, 1),
        "closed": closed,
        "raters": raters,
    }
    return RatingRound(**{**given, **fields})


def a_random_round(chance: Random) -> RatingRound:
    """Return a round of up to fifteen raters, who leave out what they like."""
    groups = ("manager", "report", "cross-functional", "peer", "other")
    count = chance.randrange(1, 15)
    raters = [_a_random_rater(chance, f"r{number}", chance.choice(groups)) for number in range(count)]
    return a_closed_round(_a_random_rater(chance, "own", "self"), *raters)


def _a_random_rater(chance: Random, id_: str, group: Any) -> Rater:
    ratings = [_a_random_rating(chance, path) for path in paths if chance.random() < 0.75]
    return Rater(id=id_, group=group, consented=closed, ratings=ratings)


def _a_random_rating(chance: Random, path: str) -> SingleRating:
    if chance.random() < 0.6:
        return SingleRating(pillar=path, level=chance.randrange(7) / 2)
    words = ("usually", "sometimes", "rarely", "no-chance-to-see")
    return seen(path, *(chance.choice(words) for _ in range(6)))
