"""Changes of a plan, each with what it was, what it becomes, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from cmo_career.analysis.difference.names import names_in
from cmo_career.model.career import Career
from cmo_career.model.change import Change, Difference
from cmo_career.model.change_words import difference_in_words
from cmo_career.reports.view.parts import Line
from cmo_career.reports.view.voice import Voice, on_one_line

__all__ = ["change_lines"]


def change_lines(voice: Voice, changes: Iterable[Change], career: Career) -> Iterator[Line]:
    """Yield changes in words, the reason beside each."""
    for change in changes:
        bare = attrs.evolve(change, why=None)
        names, languages = names_in((bare,), career, career)
        told = Difference((bare,), names=names, languages=(*voice.then, *languages))
        text = on_one_line(difference_in_words(told, voice.reader))
        yield Line(text=text, notes=(voice.told(change.why),) if change.why is not None else ())
