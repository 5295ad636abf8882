"""Random numbers, a stream of its own for each thing that is drawn."""

from __future__ import annotations

from hashlib import blake2b

import numpy as np
from numpy.random import PCG64, Generator, SeedSequence

__all__ = ["Streams"]


class Streams:
    """
    Streams of random numbers by name, made on first use.

    Each is seeded by the seed and by the name alone, so that a change elsewhere in a plan leaves it as it is: a plan
    before and after a change is drawn with the same luck (common random numbers).

    >>> one, other = Streams(1), Streams(1)
    >>> bool(other["goal/b"].random() and one["goal/a"].random() == other["goal/a"].random())
    True
    """

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._made: dict[str, Generator] = {}

    def __getitem__(self, name: str) -> Generator:
        found = self._made.get(name)
        if found is None:
            digest = blake2b(name.encode(), digest_size=16).digest()
            words = np.frombuffer(digest, dtype="<u4").tolist()
            found = self._made[name] = Generator(PCG64(SeedSequence([self._seed, *words])))
        return found
