"""Growth: what others say now against a year before, and what there is to show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cmo_career.analysis.review.level_change import LevelChange, level_changes
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.parts import Items, Line, Part, Words
from cmo_career.reports.view.voice import Voice
from cmo_career.words import format_range

__all__ = ["change_text", "evidence_lines", "growth_parts"]


def growth_parts(case: Case, since: date) -> tuple[Part, ...]:
    """Return what changed beyond the error of the difference, and the evidence since a day."""
    changes = level_changes(case.career, then=since, now=case.as_of)
    clear = tuple(Line(text=change_text(case.voice, each)) for each in changes if each.is_clear)
    key = "unchanged" if changes else "unrated"
    parts: list[Part] = [Items(lines=clear) if clear else Words(text=case.voice.tells(f"brief.growth.{key}"))]
    evidence = tuple(evidence_lines(case, since))
    return (*parts, Items(lines=evidence)) if evidence else tuple(parts)


def change_text(voice: Voice, change: LevelChange) -> str:
    """Return what was said before and is said now, and whether that is more than error."""

    def tenth(level: float) -> str:
        return format_range(level, level, voice.language, 1)

    key = "within" if not change.is_clear else "rose" if change.change > 0 else "fell"
    return voice.tells(
        f"brief.growth.{key}",
        pillar=voice.pillar(change.pillar),
        then=tenth(change.then),
        now=tenth(change.now),
        error=tenth(change.error),
    )


def evidence_lines(case: Case, since: date) -> Iterator[Line]:
    """Yield what there is to show since a day, the latest first; what speaks against the person stays away."""
    voice = case.voice
    shown = (each for each in case.career.evidence if since < each.date <= case.as_of and each.holds)
    for each in sorted(shown, key=lambda each: each.date, reverse=True):
        notes = [voice.day(each.date)]
        if each.confirmed_by is not None:
            notes.append(voice.label("witness", each.confirmed_by))
        yield Line(text=voice.told(each.what), notes=tuple(notes))
