"""What a caller asks, checked and put into an order of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.recommend.wish import Wish
from cmo_career.errors import AnalysisError, Problem
from cmo_career.model.framework import Framework
from cmo_career.model.money import Money, MoneyLike
from cmo_career.model.reference import unknown
from cmo_career.model.vocabulary import ActionGroup, words_of

__all__ = ["check_numbers", "check_weights", "wishes_of"]

_most_quarters = 40


def wishes_of(
    framework: Framework,
    ground: Ground,
    *,
    include: Iterable[str],
    exclude: Iterable[str],
    open_gates: Iterable[str],
    each_group: bool,
    own_hours_per_week: float | None,
    job_hours_per_week: float | None,
    money_per_year: MoneyLike | Iterable[MoneyLike] | None,
) -> tuple[Wish, ...]:
    """
    Return what is wished, each thing once and in an order that does not depend on the caller's.

    Raises AnalysisError with every id that the framework does not have.
    """
    problems: list[Problem] = []
    named = (
        ("include", "action", framework.actions, include),
        ("exclude", "action", framework.actions, exclude),
        ("open", "gate", framework.gates, open_gates),
    )
    found: list[Wish] = []
    for kind, of, things, ids in named:
        for id_ in sorted(set(ids)):
            if not framework.has(of, id_):
                problems.append(unknown(of, str(id_)[:128], [each.id for each in things], ()))
            found.append(Wish(kind=kind, of=id_, ground=ground))  # type: ignore[arg-type]
    if problems:
        raise AnalysisError(problems)
    if each_group:
        found.extend(Wish(kind="group", of=group, ground=ground) for group in words_of(ActionGroup))
    if own_hours_per_week is not None:
        found.append(Wish(kind="own-hours", most=_checked(own_hours_per_week), ground=ground))
    if job_hours_per_week is not None:
        found.append(Wish(kind="job-hours", most=_checked(job_hours_per_week), ground=ground))
    found.extend(_money_wishes(money_per_year, ground))
    return tuple(found)


def _money_wishes(given: MoneyLike | Iterable[MoneyLike] | None, ground: Ground) -> Iterator[Wish]:
    if given is None:
        return
    each = (given,) if isinstance(given, str | Money) else tuple(given)
    amounts = {money.currency: float(money.amount) for money in map(Money.of, each)}
    for currency in sorted(amounts):
        yield Wish(kind="money", of=currency, most=amounts[currency], ground=ground)


def _checked(hours: float) -> float:
    if not 0 <= hours <= 168:
        raise AnalysisError.of("hours-a-week-impossible", given=str(hours)[:32])
    return float(hours)


def check_numbers(quarters: int, gap: float) -> None:
    """Raise AnalysisError for a number of quarters or a gap that nothing can be made of."""
    if not 1 <= quarters <= _most_quarters:
        raise AnalysisError.of("quarters-out-of-range", given=str(quarters)[:32], most=_most_quarters)
    if not 0 <= gap < 1:
        raise AnalysisError.of("gap-out-of-range", given=str(gap)[:32])


def check_weights(framework: Framework, weights: Mapping[str, float]) -> None:
    """Raise AnalysisError for a weight of something that is no pillar, and for one that is no positive number."""
    for path, weight in weights.items():
        if not framework.has_pillar(path):
            raise AnalysisError([unknown("pillar", str(path)[:128], sorted(framework.pillar_paths), ())])
        if not 0 < weight < 1e6:
            raise AnalysisError.of("weight-out-of-range", pillar=path, given=str(weight)[:32])
