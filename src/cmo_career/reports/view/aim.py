"""What a person aims at, by when, and when their own work is done."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.analysis.forecast.date_forecast import DateForecast
from cmo_career.analysis.forecast.forecast import Forecast
from cmo_career.model.goal import Goal
from cmo_career.model.profile import Aspiration
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.parts import Line
from cmo_career.reports.view.voice import Voice

__all__ = ["aim_lines", "aim_text", "aspiration_text", "present_text"]


def aspiration_text(voice: Voice, wanted: Aspiration | None) -> str:
    """Return the position wanted, where, and whether with the present employer; empty where nobody said."""
    if wanted is None:
        return ""
    stage = voice.framework.stage(wanted.stage)
    position = next((each for each in stage.positions if each.id == wanted.position), None)
    parts = [voice.told(position.name if position else stage.name), voice.told(wanted.setting)]
    if wanted.within_employer is not None:
        parts.append(voice.says("person.within" if wanted.within_employer else "person.elsewhere"))
    return voice.parts(parts)


def present_text(voice: Voice) -> str:
    """Return the present position, or stage, and since when."""
    profile = voice.career.profile
    stage = voice.framework.stage(profile.stage)
    position = next((each for each in stage.positions if each.id == profile.position), None)
    name = voice.told(position.name if position else stage.name)
    if profile.since is None:
        return name
    return voice.parts((name, voice.tells("brief.since", when=voice.period(profile.since))))


def aim_text(case: Case) -> str:
    """Return the aim: the position wanted, or else the goal that the plan is about."""
    wanted = aspiration_text(case.voice, case.career.profile.aspires_to)
    if wanted or case.goal is None:
        return wanted or case.voice.says("not-stated")
    return case.voice.told(case.goal.title)


def aim_lines(case: Case) -> Iterator[Line]:
    """Yield the aim, the date it is planned for, and when the person is ready by their own work."""
    voice, goal = case.voice, case.goal
    yield Line(label=voice.tells("brief.aim.aim"), text=aim_text(case))
    if goal is not None and goal.due is not None:
        yield Line(label=voice.tells("brief.aim.planned"), text=voice.by(goal.due))
    # Why only then: forecasts and hours are the person's own.
    if case.is_own and goal is not None:
        yield from _scheduled(case) if case.forecast is None else _forecast(case, goal, case.forecast)


def _forecast(case: Case, goal: Goal, drawn: Forecast) -> Iterator[Line]:
    """Yield when the goal is ready by own work, and when others have decided, each with its odds."""
    voice, found = case.voice, drawn.of(goal.id)
    marks = case.notes.rule(
        voice.tells("brief.aim.drawn-name"), voice.tells("brief.aim.drawn", draws=voice.number(drawn.draws))
    )
    kinds = [("ready", found.ready)] + ([("decided", found.decided)] if goal.opening is not None else [])
    for key, told in kinds:
        yield Line(
            label=voice.tells(f"brief.aim.{key}"),
            text=_day(voice, told, "p50", drawn),
            notes=(_day(voice, told, "p80", drawn), *_in_time(voice, goal, told)),
            marks=marks,
        )


def _day(voice: Voice, told: DateForecast, quantile: str, drawn: Forecast) -> str:
    state = told.states[quantile]
    if state == "known":
        return voice.tells(f"brief.aim.{quantile}", day=voice.day(getattr(told, quantile)))
    if state == "beyond":
        return voice.tells(f"brief.aim.{quantile}-beyond", years=voice.number(drawn.horizon_years))
    return voice.tells("brief.aim.odds-unknown")


def _in_time(voice: Voice, goal: Goal, told: DateForecast) -> Iterator[str]:
    if told.chance_in_time is not None and goal.due is not None:
        tens = min(max(round(told.chance_in_time, 1), 0.1), 0.9)
        word = "unlikely" if tens < 0.2 else "likely" if tens >= 0.8 else "open"  # as with levels
        chance = voice.says(f"pillars.chance-{word}", share=voice.percent(tens))
        yield voice.tells("brief.aim.in-time", chance=chance)


def _scheduled(case: Case) -> Iterator[Line]:
    voice, found = case.voice, case.schedule
    label = voice.tells("brief.aim.ready")
    if found is None:
        yield Line(label=label, text=voice.tells("brief.aim.ready-unknown"), look="unknown")
        return
    if found.finish is None:
        is_over = not found.nodes
        yield Line(label=label, text=voice.tells(f"brief.aim.ready-{'done' if is_over else 'never'}"))
        return
    assert case.goal is not None
    late = case.goal.due is not None and found.finish > case.goal.due.last
    yield Line(
        label=label,
        text=voice.tells("brief.aim.ready-by", day=voice.day(found.finish)),
        notes=(
            voice.tells("brief.aim.ready-late" if late else "brief.aim.ready-own-work"),
            *_others_decide(case),
        ),
        marks=case.notes.rule(voice.tells("brief.aim.rule-name"), voice.tells("brief.aim.rule")),
    )


def _others_decide(case: Case) -> Iterator[str]:
    """Say that others decide too, where the goal waits for an opening."""
    if case.goal is not None and case.goal.opening is not None:
        yield case.voice.tells("brief.aim.others-decide")
