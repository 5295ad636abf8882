"""Functions that remember their answers."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar, cast

__all__ = ["remembered"]

Function = TypeVar("Function", bound=Callable[..., object])


def remembered(most: int) -> Callable[[Function], Function]:
    """
    Return a decorator for a pure function: its last *most* answers are kept, safely between threads.

    Why: `functools.lru_cache` itself hides the parameters from type checkers.

    >>> @remembered(2)
    ... def double(n: int) -> int:
    ...     return 2 * n
    >>> double(2)
    4
    """

    def decorate(function: Function) -> Function:
        return cast("Function", lru_cache(maxsize=most, typed=True)(function))

    return decorate
