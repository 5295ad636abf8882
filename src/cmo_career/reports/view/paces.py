"""The pace of goals in words: when a trend gets there, and whether that is in time."""

from __future__ import annotations

from cmo_career.analysis.progress.pace import Pace
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.parts import Cell
from cmo_career.reports.view.voice import Speech

__all__ = ["pace_cell", "pace_marks"]


def pace_marks(case: Case) -> tuple[str, ...]:
    """Return the mark for how a pace is reckoned."""
    return case.notes.rule(case.voice.tells("progress.pace.name"), case.voice.tells("progress.pace.rule"))


def pace_cell(voice: Speech, pace: Pace | None) -> Cell:
    """Return when a goal's slowest measure gets to its target."""
    if pace is None:
        return Cell(text=voice.says("none"), look="empty")
    if pace.sureness == "too-few-readings":
        return Cell(text=voice.tells("progress.pace.too-few-readings"), look="unknown")
    notes = [] if pace.in_time is None else [voice.tells(f"progress.pace.{pace.in_time}")]
    if pace.low is not None and pace.likely is not None and pace.low != pace.high:
        key = "range" if pace.high is not None else "range-open"
        high = "" if pace.high is None else voice.day(pace.high)
        notes.insert(0, voice.tells(f"progress.pace.{key}", low=voice.day(pace.low), high=high))
    look = "late" if pace.in_time == "late" else ""
    return Cell(text=_when(voice, pace), look=look, notes=tuple(notes))


def _when(voice: Speech, pace: Pace) -> str:
    if pace.likely is not None and pace.sureness in {"reached", "clear", "uncertain"}:
        key = "reached" if pace.sureness == "reached" else "likely"
        return voice.tells(f"progress.pace.{key}", day=voice.day(pace.likely))
    return voice.tells(f"progress.pace.{'moving-away' if pace.sureness == 'moving-away' else 'never'}")
