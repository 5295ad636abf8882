"""What questions are asked about, and the day on which they are asked."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from cmo_career.errors import ModelError
from cmo_career.model.period import PeriodLike, as_day
from cmo_career.model.plan import Plan
from cmo_career.model.validation import refuse

__all__ = ["asked_about", "asked_day"]

T = TypeVar("T")


def asked_about(given: object, kind: type[T]) -> T:
    """
    Return what is asked about, where it is of the class that it must be.

    Raises ModelError for anything else, such as a career where its plan is meant.

    >>> asked_about("career.yaml", date)
    Traceback (most recent call last):
        ...
    cmo_career.errors.ModelError: a date was expected, and what was given is of the type str: ...
    """
    if isinstance(given, kind):
        return given
    code = "plan-expected" if kind is Plan else "document-expected"
    raise ModelError.of(code, wanted=kind.__name__, type=type(given).__name__)


def asked_day(given: PeriodLike) -> date:
    """
    Convert the day on which a question is asked.

    Raises ModelError, which names ``as_of``, for anything but one exact day.

    >>> asked_day("2026-01-05")
    datetime.date(2026, 1, 5)
    """
    try:
        return as_day(given)
    except ModelError:
        refuse("day-not-exact", "as_of", given=str(given)[:32])
