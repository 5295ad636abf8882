"""Optional packages: imported on first use, and named with the command that installs them where they are missing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from cmo_career.errors import MissingExtraError

__all__ = ["needs"]


@contextmanager
def needs(extra: str) -> Iterator[None]:
    """
    Import packages of an extra, inside the ``with``.

    Raises MissingExtraError, with the command that installs it, where such a package is not there.

    >>> with needs("analysis"):
    ...     import numpy_of_another_world
    Traceback (most recent call last):
    cmo_career.errors.MissingExtraError: the package numpy_of_another_world is not installed: run pip install "cmo-career[analysis]"
    """
    try:
        yield
    except ModuleNotFoundError as error:
        package = (error.name or extra).partition(".")[0]
        raise MissingExtraError.of("missing-extra", package=package, extra=extra) from None
