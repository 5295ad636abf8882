"""What a career names in its framework, looked for in another."""

from __future__ import annotations

from collections.abc import Mapping

from cmo_career.analysis.difference.carriage import Carried, LostFor, NotCarried
from cmo_career.model.action import Gain
from cmo_career.model.framework import Framework
from cmo_career.model.frozen_map import FrozenMap

__all__ = ["Carrying"]


class Carrying:
    """
    A move under way: answers what each reference becomes, and keeps a list.

    Why a list of both: what was kept under the same id may mean something else on another framework, and the person
    should be able to look.
    """

    def __init__(self, old: Framework, new: Framework, stages: Mapping[str, str]) -> None:
        self.carried: list[Carried] = []
        self.lost: list[NotCarried] = []
        self._new, self._stages = new, stages
        self._has_same_levels = old.scale.top_rank == new.scale.top_rank
        self._behaviours = {
            behaviour.id
            for pillar in new.pillars
            for level in pillar.levels.values()
            for behaviour in level.behaviours
        }

    def lose(self, at: str, field: str, kind: str, id_: str, reason: LostFor) -> None:
        """Note that something could not be carried."""
        self.lost.append(NotCarried(at=at, field=field, kind=kind, id=id_, reason=reason))

    def _keep(self, at: str, field: str, kind: str, ids: tuple[str, str]) -> str:
        self.carried.append(Carried(at=at, field=field, kind=kind, id=ids[0], becomes=ids[1]))
        return ids[1]

    def _is_there(self, kind: str, id_: str) -> bool:
        if kind == "behaviour":
            return id_ in self._behaviours
        return self._new.has_pillar(id_) if kind == "pillar" else self._new.has(kind, id_)

    def one(self, at: str, field: str, kind: str, id_: str | None) -> str | None:
        """Return a reference as it is there; None where there is none."""
        if id_ is None:
            return None
        if self._is_there(kind, id_):
            return self._keep(at, field, kind, (id_, id_))
        self.lose(at, field, kind, id_, "not-there")
        return None

    def several(self, at: str, field: str, kind: str, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of several references that are there."""
        return tuple(found for id_ in ids if (found := self.one(at, field, kind, id_)) is not None)

    def pillars(self, at: str, field: str, paths: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of some pillars and skills that are there."""
        return self.several(at, field, "pillar", paths)

    def stage(self, at: str, field: str, id_: str) -> str | None:
        """Return the stage that one stands for; None where there is none."""
        there = self._stages.get(id_, id_)
        if self._is_there("stage", there):
            return self._keep(at, field, "stage", (id_, there))
        self.lose(at, field, "stage", id_, "not-there")
        return None

    def position(self, at: str, field: str, stage: str, id_: str | None) -> str | None:
        """Return a position of a stage there; None where it has none like that."""
        if id_ is None:
            return None
        if any(each.id == id_ for each in self._new.stage(stage).positions):
            return self._keep(at, field, "position", (id_, id_))
        self.lose(at, field, "position", id_, "not-there")
        return None

    def aim(self, at: str, aim: str | None) -> str | None:
        """Return what a goal aims at, a stage or a gate, as it is written there."""
        if aim is None:
            return None
        kind, slash, id_ = aim.rpartition("/")
        there = self._stages.get(id_, id_)
        if kind != "gate" and self._is_there("stage", there):
            return f"{kind}{slash}{self._keep(at, 'aims_at', 'stage', (id_, there))}"
        if kind != "stage" and self._is_there("gate", id_):
            return f"{kind}{slash}{self._keep(at, 'aims_at', 'gate', (id_, id_))}"
        self.lose(at, "aims_at", kind or "aim", id_, "not-there")
        return None

    def can_be_rated(self, at: str, field: str, path: str) -> bool:
        """Return whether a level of a pillar or skill means there what it means here."""
        if not self._is_there("pillar", path):
            self.lose(at, field, "pillar", path, "not-there")
        elif not self._has_same_levels:
            self.lose(at, field, "pillar", path, "other-scale")
        else:
            self._keep(at, field, "pillar", (path, path))
            return True
        return False

    def gains(self, at: str, develops: FrozenMap[str, Gain]) -> FrozenMap[str, Gain]:
        """Return those of an action's gains that mean the same there."""
        return FrozenMap(
            {path: gain for path, gain in develops.items() if self.can_be_rated(at, "develops", path)}
        )
