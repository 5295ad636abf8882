"""What batches of the tests are made of; it stands at the top of a module, so that it travels to other processes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from cmo_career.errors import DocumentError
from cmo_career.model.career import Career
from reports.careers import a_bare_career

__all__ = ["career_of"]


def career_of(word: str) -> Career:
    """Return a career; or fail as the word says."""
    if word == "malformed":
        raise DocumentError.of("folder-missing", file="x")
    if word == "bug":
        raise RuntimeError("secret words")
    if word == "death":
        os._exit(3)
    if word == "death while writing":
        # In a process of its own, whose file is never put in its place.
        Path.replace = lambda *_: os._exit(3)  # type: ignore[method-assign]
    if word == "nothing":
        nothing: Any = Path(word)
        return nothing  # type: ignore[no-any-return]
    return a_bare_career()
