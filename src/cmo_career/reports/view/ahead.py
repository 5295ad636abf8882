"""What lies between the person and the stage wanted, in pictures: gates, routes, and how sure the dates are."""

from __future__ import annotations

from typing import Final

from cmo_career.analysis.routes.routes import routes
from cmo_career.model.goal import Goal
from cmo_career.reports.charts.views.forecast import forecast_chart
from cmo_career.reports.charts.views.goal_tree import goal_tree_chart
from cmo_career.reports.charts.views.readiness import readiness_chart
from cmo_career.reports.charts.views.routes import routes_chart
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.parts import Picture, Section
from cmo_career.reports.view.picture import picture_of

__all__ = ["forecast_section", "gates_section", "goals_picture", "routes_section"]

_most_goals: Final = 40
_most_routes: Final = 6
_fewest_goals: Final = 3


def gates_section(case: Case) -> Section | None:
    """Return the gates of the ways to the stage wanted; None unless there is one that the person can open."""
    found, voice = case.readiness, case.voice
    if not any(not gate.is_passed for way in found.ways for gate in way.gates.essential):
        return None
    return Section(
        id="gates",
        heading=voice.says("gates.heading"),
        lead=voice.says("gates.lead"),
        parts=(picture_of(voice, readiness_chart(found, voice.language), case.theme, is_quiet=True),),
    )


def routes_section(case: Case) -> Section | None:
    """Return the routes to the stage wanted, the first ones; None where there is no choice among any."""
    voice, career = case.voice, case.career
    wanted = career.profile.aspires_to
    if wanted is None or wanted.stage == career.profile.stage:
        return None
    found = routes(career, wanted.stage, as_of=case.as_of)
    if len(found.routes) < 2:
        return None
    stage = voice.told(voice.framework.stage(wanted.stage).name)
    legs = dict.fromkeys(each for route in found.routes[:_most_routes] for each in route.transitions)
    marks = dict.fromkeys(
        mark
        for way in map(voice.framework.transition, legs)
        for mark in case.notes.figure(voice.says("basis.years", way=voice.told(way.title)), way.basis)
    )
    return Section(
        id="routes",
        heading=voice.says("routes.heading", stage=stage),
        lead=voice.says("routes.lead"),
        marks=tuple(sorted(marks, key=int)),
        parts=(picture_of(voice, routes_chart(found, voice.language, most=_most_routes), case.theme),),
    )


def goals_picture(case: Case) -> Picture | None:
    """Return the tree of goals; None where there are too few of them to need one."""
    found = case.progress
    goals = () if found is None else [node for node in found.plan.walk() if isinstance(node, Goal)]
    if found is None or len(goals) < _fewest_goals:
        return None
    view = goal_tree_chart(found, case.voice.language, most=_most_goals, is_of_goals=True)
    return picture_of(case.voice, view, case.theme, with_table=False)


def forecast_section(case: Case) -> Section | None:
    """Return when goals are ready and decided, with odds; None unless the person reads and brought a forecast."""
    voice = case.voice
    if case.forecast is None or not case.is_own:
        return None
    view = forecast_chart(case.forecast, voice.language, most=_most_goals)
    return Section(
        id="forecast",
        heading=voice.says("forecast.heading"),
        lead=voice.says("forecast.lead"),
        parts=(picture_of(voice, view, case.theme),),
    )
