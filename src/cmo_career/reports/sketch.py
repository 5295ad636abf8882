"""Careers, frameworks and plans in a few rows, as a notebook shows them."""

from __future__ import annotations

from itertools import islice
from typing import Final

from cmo_career.analysis.answers.table import Table
from cmo_career.model.action import Action
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.model.node import Node
from cmo_career.model.text import Text
from cmo_career.model.traversal import walk
from cmo_career.words import format_count, format_period, label, phrase

__all__ = ["career_table", "framework_table", "plan_table"]

_most_rows: Final = 40


def _one_line(text: Text | None, language: str, *then: str) -> str:
    return "" if text is None else " ".join(text.choose(language, *then).split())


def career_table(career: Career, language: str) -> Table:
    """Return whose career it is, where the person is and wants to be, and the size of the plan."""
    profile, framework = career.profile, career.framework
    name = _one_line(profile.name, language, *career.languages)
    told = _one_line(framework.title, language, *career.languages)
    rows = [
        (label("kind", "framework", language), told),
        (
            phrase("table.now", language),
            _one_line(framework.stage(profile.stage).name, language, *career.languages),
        ),
    ]
    if profile.aspires_to is not None:
        wanted = framework.stage(profile.aspires_to.stage)
        rows.append((phrase("table.next", language), _one_line(wanted.name, language, *career.languages)))
    if career.plan is not None:
        actions = sum(isinstance(node, Action) for node in career.plan.walk())
        counts = (
            format_count("goals", len(career.plan) - actions, language),
            format_count("actions", actions, language),
        )
        rows.append((label("kind", "plan", language), phrase("list.separator", language).join(counts)))
    return Table(title=phrase("plan-of", language, name=name) if name else told, rows=rows)


def framework_table(framework: Framework, language: str) -> Table:
    """Return the stages of a framework, with what each is about."""
    then = framework.languages
    return Table(
        title=_one_line(framework.title, language, *then),
        rows=[
            (_one_line(stage.name, language, *then), _one_line(stage.motto, language, *then))
            for stage in framework.stages
        ],
    )


def plan_table(node: Node, language: str) -> Table:
    """Return the first goals and actions of a plan or a part of it, in its order."""
    nodes = tuple(islice(walk(node), _most_rows + 1))
    first = nodes[0]
    return Table(
        title=_one_line(first.title, language),
        rows=[
            (
                label("kind", each.node_kind, language),
                _one_line(each.title, language),
                "" if each.due is None else format_period(each.due.written, language),
            )
            for each in nodes[:_most_rows]
        ],
        after="…" if len(nodes) > _most_rows else "",
    )
