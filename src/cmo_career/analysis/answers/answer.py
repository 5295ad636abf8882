"""What all answers have in common."""

from __future__ import annotations

from typing import Any

from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.table import Table
from cmo_career.model.display import Shown

__all__ = ["Answer"]

_lines_below_each_other = 2


class Answer(Shown):
    """
    An answer: it can say why, in every language of the library, and show itself as text and in a notebook.

    A class of answers gives `reason` and, where it has rows, `table`; what it needs for them it keeps in a field
    ``ground``, which is no part of its value.
    """

    __slots__ = ()

    @property
    def reason(self) -> Reason:
        """Why it is so, as a tree of what was put in, the rule, and what it rests on."""
        raise NotImplementedError

    def why(self, language: str = "en") -> str:
        """
        Say why it is so in *language*: what was put in, the rule, and the source or assumption behind it.

        Raises ReportError for a language without phrases.
        """
        return self.reason.text(language)

    def table(self, language: str = "en") -> Table | None:  # noqa: ARG002 - for those that have one
        """Return its rows in the words of *language*; None where it has none."""
        return None

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        found: dict[str, Any] = as_plain(self)
        return found

    def __str__(self) -> str:
        table = self.table("en")
        return self.reason.outline("en", depth=_lines_below_each_other) if table is None else table.text()
