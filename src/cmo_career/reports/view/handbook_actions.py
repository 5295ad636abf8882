"""The catalogue in the handbook, by group, and the playbooks."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.model.action import Action
from cmo_career.model.catalogue import CatalogueAction
from cmo_career.model.playbook import Playbook
from cmo_career.model.traversal import walk
from cmo_career.model.vocabulary import ActionGroup, words_of
from cmo_career.reports.view.notes import Notes
from cmo_career.reports.view.parts import Cell, Grid, Items, Line, Section
from cmo_career.reports.view.voice import Speech
from cmo_career.words import format_money_range, format_range

__all__ = ["actions_section", "playbooks_section"]


def actions_section(voice: Speech, notes: Notes) -> Section | None:
    """Return the catalogue, a table for each group; None where it is empty."""
    if not voice.framework.actions:
        return None
    groups = (_group(voice, notes, group) for group in words_of(ActionGroup))
    return Section(
        id="catalogue",
        heading=voice.tells("framework.actions.heading"),
        lead=voice.tells("framework.actions.lead"),
        sections=tuple(each for each in groups if each is not None),
    )


def _group(voice: Speech, notes: Notes, group: str) -> Section | None:
    actions = [each for each in voice.framework.actions if each.group == group]
    if not actions:
        return None
    keys = ("action", "takes", "develops", "proof")
    columns = tuple(Cell(text=voice.tells(f"framework.actions.{key}")) for key in keys)
    rows = tuple(_row(voice, notes, each) for each in actions)
    name = voice.label("action-group", group)
    return Section(id=f"catalogue-{group}", heading=name, parts=(Grid.of(name, columns, rows),))


def _row(voice: Speech, notes: Notes, action: CatalogueAction) -> tuple[Cell, ...]:
    name = voice.told(action.title)
    takes, develops = tuple(_takes(voice, action)), tuple(_develops(voice, action))
    about = (voice.told(action.about),) if action.about is not None else ()
    none = Cell(text=voice.says("none"), look="empty")
    return (
        Cell(
            text=name,
            marks=notes.figure(name, action.basis),
            notes=(voice.label("action-kind", action.kind), *about),
        ),
        Cell(text=takes[0], notes=takes[1:]) if takes else none,
        Cell(text=develops[0], notes=develops[1:]) if develops else none,
        Cell(text=voice.told(action.proof)) if action.proof is not None else none,
    )


def _takes(voice: Speech, action: CatalogueAction) -> Iterator[str]:
    if action.hours is not None:
        number = format_range(action.hours.low, action.hours.high, voice.language)
        hours = voice.tells("framework.actions.hours", hours=number)
        yield voice.says("actions.hours-each", hours=hours) if action.every is not None else hours
    if action.every is not None:
        every = voice.label("every", action.every)
        if action.count is None:
            yield every
        else:
            yield voice.says("actions.every-count", every=every, times=voice.count("times", action.count))
    if action.on_the_job:
        yield voice.says("actions.on-the-job")
    if action.cost is not None and action.cost.high:
        yield format_money_range(action.cost.low, action.cost.high, action.cost.currency, voice.language)
    yield from (voice.label("need", need) for need in action.needs)


def _develops(voice: Speech, action: CatalogueAction) -> Iterator[str]:
    for path, gain in action.develops.items():
        key = "gain" if gain.up_to is None else "gain-up-to"
        yield voice.tells(
            f"framework.actions.{key}",
            pillar=voice.pillar(path),
            gain=voice.number(gain.gain),
            up_to="" if gain.up_to is None else voice.level(gain.up_to),
        )
    for gate in action.earns:
        text = voice.told(voice.framework.gate(gate).text)
        yield voice.tells("framework.actions.earns", gate=text)


def playbooks_section(voice: Speech) -> Section | None:
    """Return the playbooks with the actions in each; None where there are none."""
    if not voice.framework.playbooks:
        return None
    return Section(
        id="playbooks",
        heading=voice.tells("framework.playbooks.heading"),
        lead=voice.tells("framework.playbooks.lead"),
        sections=tuple(_playbook(voice, each) for each in voice.framework.playbooks),
    )


def _playbook(voice: Speech, playbook: Playbook) -> Section:
    closes = voice.listed(voice.pillar(path) for path in playbook.closes)
    told = voice.tells("framework.playbooks.closes", pillars=closes) if closes else ""
    lines = tuple(_step(voice, playbook, node.id, node) for node in walk(playbook.goal))
    return Section(
        id=f"playbook-{playbook.id}",
        heading=voice.told(playbook.title),
        lead=voice.parts((voice.told(playbook.about), told)),
        parts=(Items(lines=lines),),
    )


def _step(voice: Speech, playbook: Playbook, id_: str, node: object) -> Line:
    is_action = isinstance(node, Action)
    kind = voice.label("action-kind", node.kind) if isinstance(node, Action) else voice.label("kind", "goal")
    notes = [kind]
    if id_ in playbook.due_in_weeks:
        weeks = voice.count("weeks", round(playbook.due_in_weeks[id_]))
        notes.append(voice.tells("framework.playbooks.due", weeks=weeks))
    if isinstance(node, Action) and node.hours is not None:
        notes.append(voice.hours(node.hours))
    title = _filled(voice, playbook, voice.told(getattr(node, "title", None)))
    return Line(text=title, sign="○" if is_action else "◎", notes=tuple(notes))


def _filled(voice: Speech, playbook: Playbook, text: str) -> str:
    """Return a text with what its blanks are called in their places."""
    for blank in playbook.blanks:
        name = voice.tells("framework.playbooks.blank", name=voice.told(blank.label))
        text = text.replace(f"{{{blank.id}}}", name)
    return text
