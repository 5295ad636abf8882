"""A page of sections, such as that of a review or of progress."""

from __future__ import annotations

import attrs

from cmo_career.reports.view.notes import NotesView
from cmo_career.reports.view.parts import Section

__all__ = ["SectionsPage"]


@attrs.frozen(kw_only=True)
class SectionsPage:
    """
    What a review and the progress report say.

    Attributes:
        language: Tag of its language.

        title: What it is.

        whose: Whose it is.

        as_of: The day it speaks of.

        measured_by: The framework and its version.

        draft: That it is a draft and what that means; empty for what is none.

        sections: In their order.

        notes: What figures rest on.

        purpose: What the page is for, and what not.
    """

    language: str
    title: str
    whose: str
    as_of: str
    measured_by: str
    draft: str = ""
    sections: tuple[Section, ...]
    notes: NotesView
    purpose: str
