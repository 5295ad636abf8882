"""Frameworks: the map of a profession."""

from __future__ import annotations

from collections.abc import Callable, Iterable, KeysView, Mapping, ValuesView
from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import attrs

from cmo_career.errors import ModelError
from cmo_career.model.basis import Figure
from cmo_career.model.catalogue import CatalogueAction
from cmo_career.model.dated import as_tuple, as_words
from cmo_career.model.display import Shown
from cmo_career.model.framework_check import framework_problems
from cmo_career.model.frozen_map import FrozenMap, as_frozen_map
from cmo_career.model.gate import Gate
from cmo_career.model.identifier import check_id
from cmo_career.model.origin import Origin
from cmo_career.model.parameters import default_parameters
from cmo_career.model.pillar import Behaviour, Pillar, Skill
from cmo_career.model.plan_step import PlanStep, Topic
from cmo_career.model.playbook import Playbook
from cmo_career.model.scale import Level, Scale
from cmo_career.model.source import Source
from cmo_career.model.stage import Stage
from cmo_career.model.text import Text, as_optional_text, as_text, check_tags
from cmo_career.model.transition import Transition
from cmo_career.model.validation import each_of
from cmo_career.model.version import Version, as_version

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Framework"]


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Named = TypeVar("Named", bound=_HasId)


def _as_scale(given: Scale | Iterable[Level]) -> Scale:
    return given if isinstance(given, Scale) else Scale(levels=as_tuple(given))


_graph_lock = Lock()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Framework(Shown):
    """
    The map of a profession: its scale, pillars, stages, transitions, gates and catalogue (职业框架).

    Attributes:
        id: Its name in documents.

        version: Semantic version of its content; asking something new of a person is a major change.

        languages: Tags of the languages it is written in, the first one being its own.

        title: What people call it.

        about: What it covers.

        scale: The levels of every pillar.

        pillars: The competencies.

        stages: The stages of the career, in the order in which they are usually shown.

        transitions: The ways between stages.

        gates: What transitions ask beside levels.

        actions: The catalogue.

        playbooks: Goal trees for typical gaps.

        plan_steps: The steps of making a plan.

        interests: Names for the directions of interest.

        feedback_topics: What to ask feedback about.

        parameters: Figures that the answers use, where they differ from the library's defaults.

        sources: What figures rest on.

        extra: Top-level keys that begin with ``x-``, kept as they are.

        origin: The text it was read from; outside equality.

    Raises:
        ModelError: With every reference that leads nowhere, every id used twice, every description missing.

    Two frameworks are equal if their content is; the hash is that of id and version.
    """

    id: str = attrs.field(validator=check_id)
    version: Version = attrs.field(converter=as_version)
    languages: tuple[str, ...] = attrs.field(default=(), converter=as_words, validator=check_tags)
    title: Text = attrs.field(converter=as_text)
    about: Text | None = attrs.field(default=None, converter=as_optional_text)
    scale: Scale = attrs.field(converter=_as_scale)
    pillars: tuple[Pillar, ...] = attrs.field(converter=tuple[Pillar, ...], validator=each_of(Pillar))
    stages: tuple[Stage, ...] = attrs.field(converter=tuple[Stage, ...], validator=each_of(Stage))
    transitions: tuple[Transition, ...] = attrs.field(
        default=(), converter=tuple[Transition, ...], validator=each_of(Transition)
    )
    gates: tuple[Gate, ...] = attrs.field(default=(), converter=tuple[Gate, ...], validator=each_of(Gate))
    actions: tuple[CatalogueAction, ...] = attrs.field(
        default=(), converter=tuple[CatalogueAction, ...], validator=each_of(CatalogueAction)
    )
    playbooks: tuple[Playbook, ...] = attrs.field(
        default=(), converter=tuple[Playbook, ...], validator=each_of(Playbook)
    )
    plan_steps: tuple[PlanStep, ...] = attrs.field(
        default=(), converter=tuple[PlanStep, ...], validator=each_of(PlanStep)
    )
    interests: tuple[Topic, ...] = attrs.field(
        default=(), converter=tuple[Topic, ...], validator=each_of(Topic)
    )
    feedback_topics: tuple[Topic, ...] = attrs.field(
        default=(), converter=tuple[Topic, ...], validator=each_of(Topic)
    )
    parameters: FrozenMap[str, Figure] = attrs.field(
        factory=FrozenMap, converter=as_frozen_map, validator=each_of(Figure)
    )
    sources: tuple[Source, ...] = attrs.field(
        default=(), converter=tuple[Source, ...], validator=each_of(Source)
    )
    extra: FrozenMap[str, Any] = attrs.field(factory=FrozenMap, converter=as_frozen_map)
    origin: Origin | None = None
    _indexes: dict[str, dict[str, Any]] = attrs.field(init=False, factory=dict)
    _graph: Any = attrs.field(init=False, default=None)

    def __attrs_post_init__(self) -> None:
        problems = framework_problems(self)
        if problems:
            raise ModelError(problems)

    @property
    def name(self) -> str:
        """
        How careers name it: id and major version.

        Another minor version of the same major one serves every career that names it.
        """
        return f"{self.id}@{self.version.major}"

    def pillar(self, id: str) -> Pillar:  # noqa: A002 - ids are called ids everywhere
        """Return the pillar with this id; ModelError where there is none."""
        return self._find("pillar", self.pillars, id)

    def stage(self, id: str) -> Stage:  # noqa: A002
        """Return the stage with this id; ModelError where there is none."""
        return self._find("stage", self.stages, id)

    def transition(self, id: str) -> Transition:  # noqa: A002
        """Return the transition with this id; ModelError where there is none."""
        return self._find("transition", self.transitions, id)

    def gate(self, id: str) -> Gate:  # noqa: A002
        """Return the gate with this id; ModelError where there is none."""
        return self._find("gate", self.gates, id)

    def action(self, id: str) -> CatalogueAction:  # noqa: A002
        """Return the action of the catalogue with this id; ModelError where there is none."""
        return self._find("action", self.actions, id)

    def playbook(self, id: str) -> Playbook:  # noqa: A002
        """
        Return the playbook with this id, the catalogue's actions that it names in its tree.

        Raises ModelError where there is none. `playbooks` has them as they are written.
        """
        found: Playbook = self._find("playbook", self.playbooks, id)
        return found.with_catalogue(self._index("action", self.actions))

    def source(self, id: str) -> Source:  # noqa: A002
        """Return the source with this id; ModelError where there is none."""
        return self._find("source", self.sources, id)

    def has(self, kind: str, id: str) -> bool:  # noqa: A002
        """Return whether there is a pillar, stage, transition, gate, action, source or playbook with this id."""
        return id in self._index(kind, getattr(self, f"{kind}s"))

    def has_pillar(self, path: str) -> bool:
        """Return whether *path* names a pillar of the framework, or a skill as ``pillar/skill``."""
        return path in self.pillar_paths

    @property
    def pillar_paths(self) -> KeysView[str]:
        """What names a pillar or a skill: all ids of pillars, and all skills as ``pillar/skill``."""
        return self._kept("pillar path", self._by_pillar_path).keys()

    @property
    def behaviours(self) -> ValuesView[Behaviour]:
        """All that a rater can tick, of all levels of all pillars."""
        return self._kept("behaviour", self._by_behaviour).values()

    def name_of_pillar(self, path: str) -> Text:
        """Return what a pillar, or a skill as ``pillar/skill``, is called; ModelError where there is none."""
        pillar, _, skill = path.partition("/")
        found = self.pillar(pillar)
        return found.skill(skill).name if skill else found.name

    def parameter(self, name: str) -> Figure:
        """
        Return a figure that the answers use: the framework's own, else the library's default.

        Raises ModelError for a name that no answer uses.
        """
        found = self.parameters.get(name) or default_parameters.get(name)
        if found is None:
            raise ModelError.of("id-unknown", kind="parameter", id=name, known=", ".join(default_parameters))
        return found

    @property
    def progression(self) -> nx.MultiDiGraph[str]:
        """
        The stages as a frozen networkx graph: nodes are stage ids, edge keys are transition ids.

        It is made on first use, once for each framework. Edges carry no values: what a transition says is
        read from the framework, since networkx leaves attributes mutable.
        """
        graph: nx.MultiDiGraph[str] | None = self._graph
        if graph is None:
            from cmo_career.model.progression import progression_of  # noqa: PLC0415 - networkx on first use

            # Why: without the lock, threads that ask together would each get a graph of their own.
            with _graph_lock:
                graph = self._graph or progression_of(self)
                object.__setattr__(self, "_graph", graph)
        return graph

    def _find(self, kind: str, things: tuple[Named, ...], id_: str) -> Named:
        index: Mapping[str, Named] = self._index(kind, things)
        found = index.get(id_)
        if found is None:
            raise ModelError.of("id-unknown", kind=kind, id=str(id_), known=", ".join(index))
        return found

    def _index(self, kind: str, things: tuple[Named, ...]) -> dict[str, Named]:
        return self._kept(kind, lambda: {thing.id: thing for thing in things})

    def _kept(self, kind: str, make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        index = self._indexes.get(kind)
        if index is None:
            index = self._indexes[kind] = make()
        return index

    def _by_pillar_path(self) -> dict[str, Pillar | Skill]:
        paths: dict[str, Pillar | Skill] = {pillar.id: pillar for pillar in self.pillars}
        return paths | {
            f"{pillar.id}/{skill.id}": skill for pillar in self.pillars for skill in pillar.skills
        }

    def _by_behaviour(self) -> dict[str, Behaviour]:
        levels = (level for pillar in self.pillars for level in pillar.levels.values())
        return {behaviour.id: behaviour for level in levels for behaviour in level.behaviours}

    def _content(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in _content_fields)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return self._content() == other._content() if isinstance(other, Framework) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.id, self.version))

    def __repr__(self) -> str:
        return f"<Framework {self.id} {self.version}>"

    def __getstate__(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in _content_fields}

    def __setstate__(self, state: dict[str, Any]) -> None:
        for name, value in {**state, "origin": None, "_indexes": {}, "_graph": None}.items():
            object.__setattr__(self, name, value)


_content_fields = tuple(
    field.name for field in attrs.fields(Framework) if field.name not in {"origin", "_indexes", "_graph"}
)
