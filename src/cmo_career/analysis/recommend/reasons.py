"""Why these actions are recommended, what they bring, and what stands in the way of more."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from cmo_career.analysis.answers.every_language import in_every_language
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.reason import Label, Param, Reason, Share
from cmo_career.model.money import Money
from cmo_career.model.text import Text
from cmo_career.words import format_money

if TYPE_CHECKING:
    from cmo_career.analysis.recommend.chosen_action import ChosenAction
    from cmo_career.analysis.recommend.gate_ahead import GateAhead
    from cmo_career.analysis.recommend.level_ahead import LevelAhead
    from cmo_career.analysis.recommend.limit_use import LimitUse, Worth
    from cmo_career.analysis.recommend.recommendation import Recommendation
    from cmo_career.analysis.recommend.wish import Wish

__all__ = [
    "action_reason",
    "gate_ahead_reason",
    "level_reason",
    "limit_reason",
    "recommendation_reason",
    "wish_reason",
    "worth_reason",
]

_most_named: Final = 20
_hair: Final = 5e-3


def recommendation_reason(found: Recommendation) -> Reason:
    """Return why a plan is recommended: the order of aims, actions, gates, levels, limits, and what is left open."""
    ground = found.ground
    params: dict[str, Param] = {
        "stage": ground.name_of_stage(found.stage),
        "day": found.as_of,
        "end": found.quarters[-1],
        "n": len(found.actions),
    }
    return Reason(
        code="recommendation" if found.is_feasible else "recommendation-none",
        params=params,
        address=f"stage/{found.stage}",
        parts=tuple(_parts(found) if found.is_feasible else _conflict(found)),
        languages=ground.languages,
    )


def _conflict(found: Recommendation) -> Iterator[Reason]:
    code = "wishes-conflict" if found.is_conflict_smallest else "wishes-conflict-perhaps"
    yield Reason(
        code=code, params={"n": len(found.conflict)}, parts=tuple(each.reason for each in found.conflict)
    )
    yield from _hindrances(found)
    yield from (each.reason for each in found.limits)
    yield Reason(code="recommendation-purpose")


def _hindrances(found: Recommendation) -> Iterator[Reason]:
    """Yield why actions that are wished for cannot be taken up whatever the limits are."""
    for wish in found.conflict:
        offer = found.situation.offers.get(str(wish.of)) if wish.kind == "include" else None
        if offer is not None and offer.hindrance is not None:
            yield Reason(code=f"hindrance-{offer.hindrance}", params={"title": offer.action.title})


def _parts(found: Recommendation) -> Iterator[Reason]:
    ground = found.ground
    yield Reason(
        code="recommendation-rule", params={"gap": Share(found.gap_asked)}, parts=tuple(_rules(found))
    )
    if found.transition is not None:
        yield Reason(code="recommendation-way", params={"way": ground.name_of_transition(found.transition)})
    yield from (each.reason for each in found.actions[:_most_named])
    yield from (each.reason for each in found.gates)
    for code, gates in (("gates-closed", found.closed), ("gates-promised", found.under_way)):
        if gates:
            yield Reason(code=code, params={"gates": tuple(ground.name_of_gate(each) for each in gates)})
    yield from (each.reason for each in found.levels)
    if found.unrated:
        names = tuple(ground.name_of_pillar(each) for each in found.unrated)
        yield Reason(code="levels-unrated", params={"pillars": names})
    yield from (each.reason for each in found.limits)
    if found.uncovered:
        amounts = tuple(_money(each) for each in found.uncovered)
        yield Reason(code="money-uncovered", params={"amounts": amounts})
    yield from _asked(found)
    yield from (each.reason for each in found.worth)
    if found.worth and not found.binding:
        yield Reason(code="nothing-binds")
    yield Reason(code="recommendation-purpose")


def _rules(found: Recommendation) -> Iterator[Reason]:
    yield Reason(code="recommendation-levels-rule", bases=found.ground.figures("gain-a-year"))
    yield Reason(code="recommendation-feedback-rule", bases=found.ground.figures("gain-without-feedback"))
    yield Reason(code="recommendation-quarters-rule")
    yield Reason(code="recommendation-gap", params={"gap": Share(found.gap)})


def _asked(found: Recommendation) -> Iterator[Reason]:
    titles = {each.id: each.title for each in found.actions}
    for need, ids in found.needs.items():
        which = tuple(titles[each] for each in ids[:_most_named])
        yield Reason(code="recommendation-asks", params={"need": Label("need", need), "which": which})


def action_reason(chosen: ChosenAction) -> Reason:
    """Return when an action is worked on, and what for."""
    ground = chosen.ground
    entry = None if ground.framework is None else ground.framework.action(chosen.id)
    return Reason(
        code="action-recommended" if chosen.begins != chosen.ends else "action-recommended-once",
        params={
            "title": chosen.title,
            "begins": chosen.begins,
            "ends": chosen.ends,
            "n": round(chosen.hours, 1),
        },
        address=None if entry is None else f"action/{chosen.id}",
        bases=() if entry is None else ground.rests_on(entry.basis),
        parts=tuple(_of_action(chosen)),
        languages=ground.languages,
    )


def _of_action(chosen: ChosenAction) -> Iterator[Reason]:
    ground = chosen.ground
    if chosen.opens:
        yield Reason(
            code="action-opens", params={"gates": tuple(ground.name_of_gate(each) for each in chosen.opens)}
        )
    for path, gain in chosen.gains.items():
        yield Reason(code="action-gains", params={"pillar": ground.name_of_pillar(path), "gain": gain})
    if not chosen.opens and not chosen.gains:
        yield Reason(code="action-tells" if chosen.group == "feedback" else "action-comes-first")
    if chosen.cost is not None:
        yield Reason(code="action-costs", params={"cost": _money(chosen.cost)})
    if chosen.is_assumed:
        yield Reason(code="action-hours-assumed")


def gate_ahead_reason(found: GateAhead) -> Reason:
    """Return by what a gate is opened, and when."""
    ground = found.ground
    titles: tuple[Text | str, ...] = found.by
    if ground.framework is not None:
        titles = tuple(ground.framework.action(each).title for each in found.by)
    return Reason(
        code=f"gate-ahead-{found.weight}",
        params={"gate": ground.name_of_gate(found.gate), "when": found.when, "by": titles},
        address=f"gate/{found.gate}",
        languages=ground.languages,
    )


def level_reason(found: LevelAhead) -> Reason:
    """Return where a level comes from and where it goes to."""
    ground = found.ground
    params: dict[str, Param] = {
        "pillar": ground.name_of_pillar(found.pillar),
        "likely": found.likely,
        "required": found.required,
        "after": found.likely_after,
        "low": found.low_after,
        "high": found.high_after,
    }
    return Reason(
        code="level-ahead" if found.shortfall > 0 else "level-reached",
        params=params,
        bases=ground.figures("gain-spread") if found.shortfall > 0 else (),
        parts=tuple(_of_level(found)),
        languages=ground.languages,
    )


def _of_level(found: LevelAhead) -> Iterator[Reason]:
    if found.with_plan - found.likely > _hair:
        yield Reason(code="level-with-plan", params={"level": found.with_plan})
    if found.is_at_most_a_year:
        yield Reason(code="level-at-most")
    elif found.shortfall_after > _hair:
        yield Reason(code="level-short", params={"n": round(found.shortfall_after, 2)})


def limit_reason(found: LimitUse) -> Reason:
    """Return how much of a limit is used."""
    if found.available is None:
        return Reason(code=f"limit-{found.kind}-unknown")
    return Reason(
        code=f"limit-{found.kind}",
        params={
            "available": _amount(found.available, found.currency),
            "promised": _amount(found.promised, found.currency),
            "used": _amount(found.used, found.currency),
        },
    )


def worth_reason(found: Worth) -> Reason:
    """Return what more of a limit would buy."""
    code = f"worth-{found.kind}" if found.helps else f"worth-{found.kind}-nothing"
    params: dict[str, Param] = {"more": _amount(found.more, found.currency)}
    return Reason(code=code, params=params, parts=tuple(_of_worth(found)))


def _of_worth(found: Worth) -> Iterator[Reason]:
    if not found.helps:
        return
    if found.gates:
        yield Reason(code="worth-gates", params={"n": found.gates})
    if found.largest > 1e-6:
        yield Reason(code="worth-largest", params={"levels": found.largest})
    if found.total > 1e-6:
        yield Reason(code="worth-total", params={"levels": found.total})
    if not found.is_proven:
        yield Reason(code="worth-unproven")


def wish_reason(wish: Wish) -> Reason:
    """Return what is wished."""
    ground = wish.ground
    params: dict[str, Param] = {}
    if wish.kind in {"include", "exclude"}:
        params["title"] = _title(ground, str(wish.of))
    elif wish.kind == "open":
        params["gate"] = ground.name_of_gate(str(wish.of))
    elif wish.kind == "group":
        params["group"] = Label("action-group", str(wish.of))
    else:
        params["most"] = _amount(wish.most or 0.0, wish.of)
    return Reason(code=f"wish-{wish.kind}", params=params, languages=ground.languages)


def _title(ground: Ground, id_: str) -> Text | str:
    return id_ if ground.framework is None else ground.framework.action(id_).title


def _amount(value: float, currency: str | None) -> Param:
    return round(value, 1) if currency is None else _money(Money(_decimal(value), currency))


def _decimal(value: float) -> Decimal:
    return Decimal(str(round(max(value, 0.0), 2)))


def _money(amount: Money) -> Text:
    return in_every_language(lambda language: format_money(amount.amount, amount.currency, language))
