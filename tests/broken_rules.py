"""What an error says about a value that breaks a rule of the model."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cmo_career.errors import ModelError


def refusal(make: Callable[..., Any], *args: Any, **fields: Any) -> tuple[str, str]:
    """Return the code and the written path of the one problem that *make* refuses its arguments with."""
    with pytest.raises(ModelError) as caught:
        make(*args, **fields)
    error = caught.value
    assert error.__cause__ is None
    assert len(error.problems) == 1, str(error)
    problem = error.problems[0]
    for language in ("en", "zh"):
        assert problem.text(language)
    return problem.code, problem.written_path()


def refusals(make: Callable[..., Any], **fields: Any) -> list[tuple[str, str]]:
    """Return codes and written paths of all problems, in their order."""
    with pytest.raises(ModelError) as caught:
        make(**fields)
    assert all(problem.text("en") and problem.text("zh") for problem in caught.value.problems)
    return [(problem.code, problem.written_path()) for problem in caught.value.problems]
