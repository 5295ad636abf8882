"""Whether two plain values say the same: unlike ``==``, a truth is no number and 2 is not 2.0."""

from __future__ import annotations

from typing import Any

__all__ = ["difference", "is_same"]

Path = tuple[str | int, ...]


def is_same(one: Any, other: Any) -> bool:
    """
    Return whether two plain values say the same; the order of keys says nothing.

    >>> is_same({"a": 1, "b": [2]}, {"b": [2], "a": 1}), is_same(1, 1.0), is_same([True], [1])
    (True, False, False)
    """
    return difference(one, other) is None


def difference(one: Any, other: Any) -> Path | None:
    """
    Return the path of the first place where two plain values differ, or None.

    >>> difference({"a": [1, 2]}, {"a": [1, 3]})
    ('a', 1)
    """
    waiting: list[tuple[Any, Any, tuple[Any, ...]]] = [(one, other, ())]
    while waiting:
        a, b, path = waiting.pop()
        kind = a.__class__
        if kind is not b.__class__:
            return _written(path)
        if kind is dict:
            if a.keys() != b.keys():
                return _written(path)
            waiting.extend((value, b[key], (path, key)) for key, value in a.items())
        elif kind is list:
            if len(a) != len(b):
                return _written(path)
            waiting.extend((value, b[at], (path, at)) for at, value in enumerate(a))
        elif a != b:
            return _written(path)
    return None


def _written(path: tuple[Any, ...]) -> Path:
    keys: list[str | int] = []
    while path:
        path, key = path
        keys.append(key)
    return tuple(reversed(keys))
