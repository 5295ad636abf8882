"""Evidence: what a person can show."""

from __future__ import annotations

from datetime import date

import attrs

from cmo_career.model.dated import as_words
from cmo_career.model.identifier import check_id
from cmo_career.model.period import as_day
from cmo_career.model.text import Text, as_optional_text, as_text
from cmo_career.model.validation import all_of_words, one_of, refuse, true_or_false
from cmo_career.model.vocabulary import Audience, Witness

__all__ = ["Evidence"]


@attrs.frozen(kw_only=True, repr=False)
class Evidence:
    """
    Something a person can show: it opens gates and backs ratings (佐证).

    Attributes:
        id: Its name in documents.

        date: When it came about.

        what: What there is to see.

        gate: Id of the gate it opens.

        behaviour: Id of the behaviour it shows.

        holds: Whether what it shows is so; evidence may also speak against.

        confirmed_by: Whose word stands behind it: a ``document``, the ``manager``, or the person ``self``.

        waived_by: Who lets the gate pass without it.

        share: Who may see it; the person alone where nobody is named.

    Raises:
        ModelError: Where it shows neither a gate nor a behaviour, or a waiver names no gate.
    """

    id: str = attrs.field(validator=check_id)
    date: date = attrs.field(converter=as_day)
    what: Text = attrs.field(converter=as_text)
    gate: str | None = attrs.field(default=None, validator=check_id)
    behaviour: str | None = attrs.field(default=None, validator=check_id)
    holds: bool = attrs.field(default=True, validator=true_or_false)
    confirmed_by: Witness = attrs.field(default="self", validator=one_of(Witness))
    waived_by: Text | None = attrs.field(default=None, converter=as_optional_text)
    share: tuple[Audience, ...] = attrs.field(
        default=(), converter=as_words, validator=all_of_words(Audience)
    )

    def __attrs_post_init__(self) -> None:
        if self.gate is None and self.behaviour is None:
            refuse("evidence-of-nothing", "gate")
        if self.gate is None and self.waived_by is not None:
            refuse("waiver-without-gate", "waived_by")

    def __repr__(self) -> str:
        return f"<Evidence {self.id}>"
