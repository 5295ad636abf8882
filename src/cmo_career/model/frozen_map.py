"""A mapping that cannot change, so that it can be hashed, shared and sent to another process."""

from __future__ import annotations

from collections.abc import ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from typing import Any, Self, TypeVar

from cmo_career.errors import ModelError
from cmo_career.model.draft import draft_of

__all__ = ["FrozenMap", "as_frozen_map", "frozen"]

K = TypeVar("K")
V_co = TypeVar("V_co", covariant=True)


class FrozenMap(Mapping[K, V_co]):
    """
    A read-only mapping that keeps its order and equals any mapping with the same items.

    Why: ``MappingProxyType`` can be neither hashed, nor pickled, nor deep-copied.

    >>> levels = FrozenMap({"data": 2.5, "strategy": 1})
    >>> levels["data"], levels == {"strategy": 1, "data": 2.5}, hash(levels) == hash(FrozenMap(strategy=1, data=2.5))
    (2.5, True, True)
    """

    __slots__ = ("_hash", "_items")
    _items: dict[K, V_co]
    _hash: int

    def __init__(self, items: Mapping[K, V_co] | Iterable[tuple[K, V_co]] = (), /, **named: Any) -> None:
        object.__setattr__(self, "_items", dict(items, **named) if named else dict(items))

    def __getitem__(self, key: K) -> V_co:
        return self._items[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    # Why these three: those that come with Mapping ask for each value by its key, in Python.

    def keys(self) -> KeysView[K]:
        """Return the keys, in order."""
        return self._items.keys()

    def values(self) -> ValuesView[V_co]:
        """Return the values, in order of their keys."""
        return self._items.values()

    def items(self) -> ItemsView[K, V_co]:
        """Return keys and values, in order."""
        return self._items.items()

    def __contains__(self, key: object) -> bool:
        return key in self._items

    def __eq__(self, other: object) -> bool:
        if isinstance(other, FrozenMap):
            return self._items == other._items
        return self._items == other if isinstance(other, Mapping) else NotImplemented

    def __hash__(self) -> int:
        # Why kept: maps are keys of what is worked out once; most are never asked.
        if not hasattr(self, "_hash"):
            object.__setattr__(self, "_hash", hash(frozenset(self._items.items())))
        return self._hash

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(name)

    def __repr__(self) -> str:
        return f"<FrozenMap of {len(self)}>"

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[type[Self], tuple[dict[K, V_co]]]:
        return type(self), (self._items,)


_Draft = draft_of(FrozenMap)


def frozen(items: dict[K, V_co]) -> FrozenMap[K, V_co]:
    """Return a map of what is in a plain dictionary now; quicker than the class itself."""
    made = object.__new__(_Draft)
    made._items = items.copy()
    made.__class__ = FrozenMap
    return made


def as_frozen_map(given: Mapping[Any, Any]) -> FrozenMap[Any, Any]:
    """
    Convert a field that holds a mapping.

    Why not generic: type checkers would take the variables for types, and refuse what callers give.

    Raises ModelError for anything else.
    """
    if isinstance(given, FrozenMap):
        return given
    if not isinstance(given, Mapping):
        raise ModelError.of("not-a-mapping", type=type(given).__name__)
    return FrozenMap(given)
