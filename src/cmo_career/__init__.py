"""
A domain model for the career of a marketing leader: stages, competencies, plans and reports, in Chinese and English.

Every public name stands here, and is loaded when it is first used: importing the library costs next to nothing.

>>> import cmo_career as cc
>>> cc.Goal(id="cmo", title="CMO of a listed company", horizon="long")
<Goal cmo>
"""

from __future__ import annotations

__version__ = "0.1.0"

# Why not from typing: type checkers know the name from anywhere, and typing would be most of what importing costs.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from cmo_career.analysis.agenda.agenda import Agenda as Agenda
    from cmo_career.analysis.agenda.agenda import agenda as agenda
    from cmo_career.analysis.answers.reason import Reason as Reason
    from cmo_career.analysis.audience.audience import for_audience as for_audience
    from cmo_career.analysis.audience.audience_policy import Policy as Policy
    from cmo_career.analysis.checks.check import Finding as Finding
    from cmo_career.analysis.checks.check import Findings as Findings
    from cmo_career.analysis.checks.check import Rule as Rule
    from cmo_career.analysis.checks.check import check as check
    from cmo_career.analysis.checks.check import rule as rule
    from cmo_career.analysis.difference.apply import apply as apply
    from cmo_career.analysis.difference.carriage import Moved as Moved
    from cmo_career.analysis.difference.compare import compare as compare
    from cmo_career.analysis.difference.content_change import ContentChange as ContentChange
    from cmo_career.analysis.difference.content_change import asks_something_new as asks_something_new
    from cmo_career.analysis.difference.edits import drop as drop
    from cmo_career.analysis.difference.edits import reschedule as reschedule
    from cmo_career.analysis.difference.edits import retarget as retarget
    from cmo_career.analysis.difference.edits import reweigh as reweigh
    from cmo_career.analysis.difference.edits import split as split
    from cmo_career.analysis.difference.facts import begin as begin
    from cmo_career.analysis.difference.facts import finish as finish
    from cmo_career.analysis.difference.facts import log_hours as log_hours
    from cmo_career.analysis.difference.facts import take_reading as take_reading
    from cmo_career.analysis.difference.move_to import move_to as move_to
    from cmo_career.analysis.explaining.explain import Explanation as Explanation
    from cmo_career.analysis.explaining.explain import explain as explain
    from cmo_career.analysis.explaining.orphans import Orphans as Orphans
    from cmo_career.analysis.explaining.orphans import orphans as orphans
    from cmo_career.analysis.forecast.date_forecast import DateForecast as DateForecast
    from cmo_career.analysis.forecast.forecast import Forecast as Forecast
    from cmo_career.analysis.forecast.forecast import forecast as forecast
    from cmo_career.analysis.forecast.goal_forecast import GoalForecast as GoalForecast
    from cmo_career.analysis.forecast.lever import Lever as Lever
    from cmo_career.analysis.gates.gate_status import GateStatus as GateStatus
    from cmo_career.analysis.gates.gate_status import GateTally as GateTally
    from cmo_career.analysis.gates.gate_status import gate_status as gate_status
    from cmo_career.analysis.gates.gate_status import gates_of as gates_of
    from cmo_career.analysis.gates.onward import WayOnward as WayOnward
    from cmo_career.analysis.gates.onward import ways_onward as ways_onward
    from cmo_career.analysis.progress.node_progress import NodeProgress as NodeProgress
    from cmo_career.analysis.progress.progress import Progress as Progress
    from cmo_career.analysis.progress.progress import progress as progress
    from cmo_career.analysis.readiness.pillar_readiness import PillarReadiness as PillarReadiness
    from cmo_career.analysis.readiness.readiness import Readiness as Readiness
    from cmo_career.analysis.readiness.readiness import readiness as readiness
    from cmo_career.analysis.readiness.readiness import readiness_map as readiness_map
    from cmo_career.analysis.recommend.recommend import recommend as recommend
    from cmo_career.analysis.recommend.recommendation import Recommendation as Recommendation
    from cmo_career.analysis.release.release import Released as Released
    from cmo_career.analysis.release.release import release as release
    from cmo_career.analysis.review.close_review import close_review as close_review
    from cmo_career.analysis.review.draft_review import draft_review as draft_review
    from cmo_career.analysis.review.plan_on import plan_on as plan_on
    from cmo_career.analysis.review.review_draft import ReviewDraft as ReviewDraft
    from cmo_career.analysis.routes.route import Route as Route
    from cmo_career.analysis.routes.route import RouteLeg as RouteLeg
    from cmo_career.analysis.routes.routes import Routes as Routes
    from cmo_career.analysis.routes.routes import routes as routes
    from cmo_career.analysis.schedule.misfit import Misfit as Misfit
    from cmo_career.analysis.schedule.schedule import Schedule as Schedule
    from cmo_career.analysis.schedule.schedule import schedule as schedule
    from cmo_career.analysis.schedule.scheduled_node import ScheduledNode as ScheduledNode
    from cmo_career.analysis.standing.pillar_standing import PillarStanding as PillarStanding
    from cmo_career.analysis.standing.standing import Standing as Standing
    from cmo_career.analysis.standing.standing import standing as standing
    from cmo_career.analysis.what_if.turn import Turn as Turn
    from cmo_career.analysis.what_if.what_if import WhatIf as WhatIf
    from cmo_career.analysis.what_if.what_if import what_if as what_if
    from cmo_career.documents.finding_places import place_of as place_of
    from cmo_career.documents.finding_places import places_of as places_of
    from cmo_career.documents.framework_files import load_framework as load_framework
    from cmo_career.documents.json_schema import json_schema as json_schema
    from cmo_career.documents.reading import from_dict as from_dict
    from cmo_career.documents.reading import load as load
    from cmo_career.documents.reading import loads as loads
    from cmo_career.documents.writing import dumps as dumps
    from cmo_career.documents.writing import save as save
    from cmo_career.documents.writing import to_dict as to_dict
    from cmo_career.errors import AnalysisError as AnalysisError
    from cmo_career.errors import CmoCareerError as CmoCareerError
    from cmo_career.errors import DocumentError as DocumentError
    from cmo_career.errors import MigrationError as MigrationError
    from cmo_career.errors import MissingExtraError as MissingExtraError
    from cmo_career.errors import ModelError as ModelError
    from cmo_career.errors import Place as Place
    from cmo_career.errors import Problem as Problem
    from cmo_career.errors import ReportError as ReportError
    from cmo_career.errors import UnknownKindError as UnknownKindError
    from cmo_career.errors import UnsupportedVersionError as UnsupportedVersionError
    from cmo_career.model.action import Action as Action
    from cmo_career.model.action import Gain as Gain
    from cmo_career.model.action import LogEntry as LogEntry
    from cmo_career.model.basis import Basis as Basis
    from cmo_career.model.basis import Figure as Figure
    from cmo_career.model.blank import Blank as Blank
    from cmo_career.model.career import Career as Career
    from cmo_career.model.career import Ignore as Ignore
    from cmo_career.model.catalogue import CatalogueAction as CatalogueAction
    from cmo_career.model.change import Add as Add
    from cmo_career.model.change import Change as Change
    from cmo_career.model.change import Difference as Difference
    from cmo_career.model.change import Move as Move
    from cmo_career.model.change import Remove as Remove
    from cmo_career.model.change import Set as Set
    from cmo_career.model.change import Spot as Spot
    from cmo_career.model.composition import AllOf as AllOf
    from cmo_career.model.composition import AnyOf as AnyOf
    from cmo_career.model.composition import AtLeast as AtLeast
    from cmo_career.model.composition import InOrder as InOrder
    from cmo_career.model.composition import all_of as all_of
    from cmo_career.model.composition import any_of as any_of
    from cmo_career.model.composition import at_least as at_least
    from cmo_career.model.composition import in_order as in_order
    from cmo_career.model.evidence import Evidence as Evidence
    from cmo_career.model.framework import Framework as Framework
    from cmo_career.model.frozen_map import FrozenMap as FrozenMap
    from cmo_career.model.gate import Gate as Gate
    from cmo_career.model.goal import Goal as Goal
    from cmo_career.model.identifier import Address as Address
    from cmo_career.model.measure import Measure as Measure
    from cmo_career.model.measure import Reading as Reading
    from cmo_career.model.money import Money as Money
    from cmo_career.model.money import MoneyRange as MoneyRange
    from cmo_career.model.node import Node as Node
    from cmo_career.model.opening import Opening as Opening
    from cmo_career.model.opening import Seats as Seats
    from cmo_career.model.origin import Origin as Origin
    from cmo_career.model.period import Period as Period
    from cmo_career.model.pillar import Behaviour as Behaviour
    from cmo_career.model.pillar import LevelDescription as LevelDescription
    from cmo_career.model.pillar import Pillar as Pillar
    from cmo_career.model.pillar import Skill as Skill
    from cmo_career.model.plan import Plan as Plan
    from cmo_career.model.plan_step import PlanStep as PlanStep
    from cmo_career.model.plan_step import Topic as Topic
    from cmo_career.model.playbook import Playbook as Playbook
    from cmo_career.model.profile import Aspiration as Aspiration
    from cmo_career.model.profile import Capacity as Capacity
    from cmo_career.model.profile import Profile as Profile
    from cmo_career.model.range import Range as Range
    from cmo_career.model.range import ThreePoint as ThreePoint
    from cmo_career.model.rating import Assessment as Assessment
    from cmo_career.model.rating import Rating as Rating
    from cmo_career.model.rating_round import Rater as Rater
    from cmo_career.model.rating_round import RatingRound as RatingRound
    from cmo_career.model.rating_round import SingleRating as SingleRating
    from cmo_career.model.recurrence import Recurrence as Recurrence
    from cmo_career.model.review import Cause as Cause
    from cmo_career.model.review import Commitment as Commitment
    from cmo_career.model.review import Outcome as Outcome
    from cmo_career.model.review import Review as Review
    from cmo_career.model.scale import Level as Level
    from cmo_career.model.scale import Scale as Scale
    from cmo_career.model.source import Source as Source
    from cmo_career.model.stage import DevelopmentGoal as DevelopmentGoal
    from cmo_career.model.stage import Path as Path
    from cmo_career.model.stage import Position as Position
    from cmo_career.model.stage import Requirement as Requirement
    from cmo_career.model.stage import Responsibility as Responsibility
    from cmo_career.model.stage import Stage as Stage
    from cmo_career.model.structure import copy_structure as copy_structure
    from cmo_career.model.text import Text as Text
    from cmo_career.model.transition import BaseRate as BaseRate
    from cmo_career.model.transition import Transition as Transition
    from cmo_career.model.translation import MissingTranslation as MissingTranslation
    from cmo_career.model.translation import missing_translations as missing_translations
    from cmo_career.model.version import Version as Version
    from cmo_career.reports.batch import Batch as Batch
    from cmo_career.reports.chart import chart as chart
    from cmo_career.reports.chart import chart_table as chart_table
    from cmo_career.reports.registry import Option as Option
    from cmo_career.reports.registry import Report as Report
    from cmo_career.reports.render import render as render
    from cmo_career.reports.render_many import render_many as render_many
    from cmo_career.reports.theme import Theme as Theme
    from cmo_career.words import languages as languages

_names_by_module = {
    "analysis.agenda.agenda": "Agenda agenda",
    "analysis.answers.reason": "Reason",
    "analysis.audience.audience": "for_audience",
    "analysis.audience.audience_policy": "Policy",
    "analysis.checks.check": "Finding Findings Rule check rule",
    "analysis.difference.apply": "apply",
    "analysis.difference.carriage": "Moved",
    "analysis.difference.compare": "compare",
    "analysis.difference.content_change": "ContentChange asks_something_new",
    "analysis.difference.edits": "drop reschedule retarget reweigh split",
    "analysis.difference.facts": "begin finish log_hours take_reading",
    "analysis.difference.move_to": "move_to",
    "analysis.explaining.explain": "Explanation explain",
    "analysis.explaining.orphans": "Orphans orphans",
    "analysis.forecast.date_forecast": "DateForecast",
    "analysis.forecast.forecast": "Forecast forecast",
    "analysis.forecast.goal_forecast": "GoalForecast",
    "analysis.forecast.lever": "Lever",
    "analysis.gates.gate_status": "GateStatus GateTally gate_status gates_of",
    "analysis.gates.onward": "WayOnward ways_onward",
    "analysis.progress.node_progress": "NodeProgress",
    "analysis.progress.progress": "Progress progress",
    "analysis.readiness.pillar_readiness": "PillarReadiness",
    "analysis.readiness.readiness": "Readiness readiness readiness_map",
    "analysis.recommend.recommend": "recommend",
    "analysis.recommend.recommendation": "Recommendation",
    "analysis.release.release": "Released release",
    "analysis.review.close_review": "close_review",
    "analysis.review.draft_review": "draft_review",
    "analysis.review.plan_on": "plan_on",
    "analysis.review.review_draft": "ReviewDraft",
    "analysis.routes.route": "Route RouteLeg",
    "analysis.routes.routes": "Routes routes",
    "analysis.schedule.misfit": "Misfit",
    "analysis.schedule.schedule": "Schedule schedule",
    "analysis.schedule.scheduled_node": "ScheduledNode",
    "analysis.standing.pillar_standing": "PillarStanding",
    "analysis.standing.standing": "Standing standing",
    "analysis.what_if.turn": "Turn",
    "analysis.what_if.what_if": "WhatIf what_if",
    "documents.finding_places": "place_of places_of",
    "documents.framework_files": "load_framework",
    "documents.json_schema": "json_schema",
    "documents.reading": "from_dict load loads",
    "documents.writing": "dumps save to_dict",
    "errors": "AnalysisError CmoCareerError DocumentError MigrationError MissingExtraError ModelError Place Problem ReportError UnknownKindError UnsupportedVersionError",
    "model.action": "Action Gain LogEntry",
    "model.basis": "Basis Figure",
    "model.blank": "Blank",
    "model.career": "Career Ignore",
    "model.catalogue": "CatalogueAction",
    "model.change": "Add Change Difference Move Remove Set Spot",
    "model.composition": "AllOf AnyOf AtLeast InOrder all_of any_of at_least in_order",
    "model.evidence": "Evidence",
    "model.framework": "Framework",
    "model.frozen_map": "FrozenMap",
    "model.gate": "Gate",
    "model.goal": "Goal",
    "model.identifier": "Address",
    "model.measure": "Measure Reading",
    "model.money": "Money MoneyRange",
    "model.node": "Node",
    "model.opening": "Opening Seats",
    "model.origin": "Origin",
    "model.period": "Period",
    "model.pillar": "Behaviour LevelDescription Pillar Skill",
    "model.plan": "Plan",
    "model.plan_step": "PlanStep Topic",
    "model.playbook": "Playbook",
    "model.profile": "Aspiration Capacity Profile",
    "model.range": "Range ThreePoint",
    "model.rating": "Assessment Rating",
    "model.rating_round": "Rater RatingRound SingleRating",
    "model.recurrence": "Recurrence",
    "model.review": "Cause Commitment Outcome Review",
    "model.scale": "Level Scale",
    "model.source": "Source",
    "model.stage": "DevelopmentGoal Path Position Requirement Responsibility Stage",
    "model.structure": "copy_structure",
    "model.text": "Text",
    "model.transition": "BaseRate Transition",
    "model.translation": "MissingTranslation missing_translations",
    "model.version": "Version",
    "reports.batch": "Batch",
    "reports.chart": "chart chart_table",
    "reports.registry": "Option Report",
    "reports.render": "render",
    "reports.render_many": "render_many",
    "reports.theme": "Theme",
    "words": "languages",
}
_module_of = {name: module for module, names in _names_by_module.items() for name in names.split()}

__all__ = [
    "Action",
    "Add",
    "Address",
    "Agenda",
    "AllOf",
    "AnalysisError",
    "AnyOf",
    "Aspiration",
    "Assessment",
    "AtLeast",
    "BaseRate",
    "Basis",
    "Batch",
    "Behaviour",
    "Blank",
    "Capacity",
    "Career",
    "CatalogueAction",
    "Cause",
    "Change",
    "CmoCareerError",
    "Commitment",
    "ContentChange",
    "DateForecast",
    "DevelopmentGoal",
    "Difference",
    "DocumentError",
    "Evidence",
    "Explanation",
    "Figure",
    "Finding",
    "Findings",
    "Forecast",
    "Framework",
    "FrozenMap",
    "Gain",
    "Gate",
    "GateStatus",
    "GateTally",
    "Goal",
    "GoalForecast",
    "Ignore",
    "InOrder",
    "Level",
    "LevelDescription",
    "Lever",
    "LogEntry",
    "Measure",
    "MigrationError",
    "Misfit",
    "MissingExtraError",
    "MissingTranslation",
    "ModelError",
    "Money",
    "MoneyRange",
    "Move",
    "Moved",
    "Node",
    "NodeProgress",
    "Opening",
    "Option",
    "Origin",
    "Orphans",
    "Outcome",
    "Path",
    "Period",
    "Pillar",
    "PillarReadiness",
    "PillarStanding",
    "Place",
    "Plan",
    "PlanStep",
    "Playbook",
    "Policy",
    "Position",
    "Problem",
    "Profile",
    "Progress",
    "Range",
    "Rater",
    "Rating",
    "RatingRound",
    "Readiness",
    "Reading",
    "Reason",
    "Recommendation",
    "Recurrence",
    "Released",
    "Remove",
    "Report",
    "ReportError",
    "Requirement",
    "Responsibility",
    "Review",
    "ReviewDraft",
    "Route",
    "RouteLeg",
    "Routes",
    "Rule",
    "Scale",
    "Schedule",
    "ScheduledNode",
    "Seats",
    "Set",
    "SingleRating",
    "Skill",
    "Source",
    "Spot",
    "Stage",
    "Standing",
    "Text",
    "Theme",
    "ThreePoint",
    "Topic",
    "Transition",
    "Turn",
    "UnknownKindError",
    "UnsupportedVersionError",
    "Version",
    "WayOnward",
    "WhatIf",
    "agenda",
    "all_of",
    "any_of",
    "apply",
    "asks_something_new",
    "at_least",
    "begin",
    "chart",
    "chart_table",
    "check",
    "close_review",
    "compare",
    "copy_structure",
    "draft_review",
    "drop",
    "dumps",
    "explain",
    "finish",
    "for_audience",
    "forecast",
    "from_dict",
    "gate_status",
    "gates_of",
    "in_order",
    "json_schema",
    "languages",
    "load",
    "load_framework",
    "loads",
    "log_hours",
    "missing_translations",
    "move_to",
    "orphans",
    "place_of",
    "places_of",
    "plan_on",
    "progress",
    "readiness",
    "readiness_map",
    "recommend",
    "release",
    "render",
    "render_many",
    "reschedule",
    "retarget",
    "reweigh",
    "routes",
    "rule",
    "save",
    "schedule",
    "split",
    "standing",
    "take_reading",
    "to_dict",
    "ways_onward",
    "what_if",
]

if not TYPE_CHECKING:
    # Why not for type checkers: a bare __getattr__ would hide every misspelling from them.
    def __getattr__(name: str) -> object:
        module = _module_of.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        # Why here: what shows itself was loaded through this door, and nothing is loaded before that.
        import_module(f"{__name__}.model.display").fill(_drawn)
        found = globals()[name] = getattr(import_module(f"{__name__}.{module}"), name)
        return found

    def _drawn(value: object, language: str | None, theme: object) -> object:
        """Draw a value for a notebook; reports are loaded when something is first shown."""
        from importlib import import_module

        return import_module(f"{__name__}.reports.notebook").drawn(value, language, theme)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
