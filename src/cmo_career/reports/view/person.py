"""Who the person is, where they stand, what they want, and what they can put in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from cmo_career.analysis.standing.pillar_standing import PillarStanding
from cmo_career.analysis.standing.standing import Standing
from cmo_career.model.profile import Capacity
from cmo_career.reports.view.aim import aspiration_text
from cmo_career.reports.view.voice import Voice

__all__ = ["Fact", "PersonView", "person_view"]


@attrs.frozen(kw_only=True)
class Fact:
    """
    Something known of the person, or not.

    Attributes:
        label: What it is.

        value: What is known, or that nothing is.

        look: ``known`` or ``unknown``.
    """

    label: str
    value: str
    look: str


@attrs.frozen(kw_only=True)
class PersonView:
    """
    The section on the person.

    Attributes:
        heading: Of the section.

        facts: Where they stand and what they want.

        views_heading: Of what they and others see in them.

        views: Strengths and weak spots, as stated and as rated.
    """

    heading: str
    facts: tuple[Fact, ...]
    views_heading: str
    views: tuple[Fact, ...]


def person_view(voice: Voice, standing: Standing) -> PersonView:
    """Return the section on the person."""
    return PersonView(
        heading=voice.says("person.heading"),
        facts=tuple(_facts(voice)),
        views_heading=voice.says("person.views"),
        views=tuple(_views(voice, standing)),
    )


def _fact(voice: Voice, key: str, value: str, unknown: str = "not-stated") -> Fact:
    return Fact(
        label=voice.says(f"person.{key}"),
        value=value or voice.says(unknown),
        look="known" if value else "unknown",
    )


def _facts(voice: Voice) -> Iterator[Fact]:
    profile, framework = voice.career.profile, voice.career.framework
    stage = framework.stage(profile.stage)
    position = next((each for each in stage.positions if each.id == profile.position), None)
    yield _fact(voice, "stage", voice.told(stage.name))
    yield _fact(voice, "position", voice.told(position.name if position else None))
    yield _fact(voice, "since", voice.period(profile.since))
    yield _fact(voice, "aspires-to", aspiration_text(voice, profile.aspires_to))
    yield _fact(voice, "interest", _interest(voice))
    yield _fact(voice, "capacity", _capacity(voice, profile.capacity))


def _interest(voice: Voice) -> str:
    interest = voice.career.profile.interest
    if interest is None:
        return ""
    named = next((each.name for each in voice.career.framework.interests if each.id == interest), None)
    return voice.told(named) or voice.label("interest", interest)


def _capacity(voice: Voice, capacity: Capacity | None) -> str:
    if capacity is None:
        return ""
    parts = []
    if capacity.own_hours_per_week is not None:
        parts.append(voice.says("person.own-hours", hours=voice.hours(capacity.own_hours_per_week)))
    if capacity.job_hours_per_week is not None:
        parts.append(voice.says("person.job-hours", hours=voice.hours(capacity.job_hours_per_week)))
    if capacity.money_per_year is not None:
        parts.append(voice.says("person.money", money=voice.money(capacity.money_per_year)))
    return voice.says("separator").join(parts)


def _views(voice: Voice, standing: Standing) -> Iterator[Fact]:
    profile = voice.career.profile
    yield _fact(voice, "strengths-stated", _named(voice, profile.strengths))
    yield _fact(voice, "weak-spots-stated", _named(voice, profile.weaknesses))
    is_rated = any(row.estimate is not None for row in standing.rows)
    unknown = "person.none-clear" if is_rated else "person.nobody-rated"
    yield _fact(voice, "strengths-rated", _rows_named(voice, standing.strengths), unknown)
    yield _fact(voice, "weak-spots-rated", _rows_named(voice, standing.weak_spots), unknown)
    if standing.blind_spots:
        yield _fact(voice, "blind-spots", _rows_named(voice, standing.blind_spots))
    if standing.hidden_strengths:
        yield _fact(voice, "hidden-strengths", _rows_named(voice, standing.hidden_strengths))


def _named(voice: Voice, paths: Iterable[str]) -> str:
    return voice.listed(voice.pillar(path) for path in paths)


def _rows_named(voice: Voice, rows: Iterable[PillarStanding]) -> str:
    return _named(voice, (row.pillar for row in rows))
