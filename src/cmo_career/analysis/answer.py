"""What all answers have in common."""

from __future__ import annotations

from typing import Any

from cmo_career.analysis.plain import as_plain
from cmo_career.analysis.reason import Reason
from cmo_career.model.display import Shown

__all__ = ["Answer"]


class Answer(Shown):
    """
    An answer: it can say why, in every language of the library, and show itself in a notebook.

    A class of answers gives `reason`, and a text by `str`; what it needs for that it keeps in a field ``ground``.
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

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        found: dict[str, Any] = as_plain(self)
        return found
