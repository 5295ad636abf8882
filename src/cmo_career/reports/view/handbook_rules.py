"""The steps of making a plan, and the figures that answers use."""

from __future__ import annotations

from cmo_career.model.plan_step import Topic
from cmo_career.reports.view.notes import Notes
from cmo_career.reports.view.parts import Facts, Items, Line, Section
from cmo_career.reports.view.voice import Speech
from cmo_career.words import has_phrase

__all__ = ["parameters_section", "steps_section"]


def steps_section(voice: Speech) -> Section | None:
    """Return the steps of making a plan, with the words for directions and feedback; None where there are none."""
    framework = voice.framework
    made = [
        Section(
            id=f"step-{step.id}",
            heading=voice.told(step.name),
            lead=voice.told(step.text),
            parts=(Items(lines=tuple(_topic(voice, each) for each in step.parts)),) if step.parts else (),
        )
        for step in framework.plan_steps
    ]
    for key, topics in (("interests", framework.interests), ("feedback", framework.feedback_topics)):
        if topics:
            lines = tuple(_topic(voice, each) for each in topics)
            heading = voice.tells(f"framework.steps.{key}")
            made.append(Section(id=key, heading=heading, parts=(Items(lines=lines),)))
    if not made:
        return None
    return Section(id="steps", heading=voice.tells("framework.steps.heading"), sections=tuple(made))


def _topic(voice: Speech, topic: Topic) -> Line:
    return Line(
        text=voice.told(topic.name), notes=(voice.told(topic.text),) if topic.text is not None else ()
    )


def parameters_section(voice: Speech, notes: Notes) -> Section | None:
    """Return the figures that the framework sets for answers; None where it leaves all as they are."""
    lines = []
    for name, figure in voice.framework.parameters.items():
        is_named = has_phrase(f"report.plan.parameter.{name}", voice.language)
        called = voice.says(f"parameter.{name}") if is_named else name
        lines.append(
            Line(label=called, text=voice.number(figure.value), marks=notes.figure(called, figure.basis))
        )
    if not lines:
        return None
    return Section(
        id="parameters",
        heading=voice.tells("framework.parameters.heading"),
        parts=(Facts(lines=tuple(lines)),),
    )
