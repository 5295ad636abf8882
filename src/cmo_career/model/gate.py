"""Gates: what a transition asks beside levels."""

from __future__ import annotations

import attrs

from cmo_career.model.basis import Basis
from cmo_career.model.dated import as_words
from cmo_career.model.identifier import check_id
from cmo_career.model.text import Text, as_optional_text, as_text
from cmo_career.model.validation import all_of_words, kind_of, one_of, positive
from cmo_career.model.vocabulary import GateKind, GateWeight, Witness

__all__ = ["Gate"]


@attrs.frozen(kw_only=True)
class Gate:
    """
    What a transition asks beside levels (关口).

    Attributes:
        id: Its name in documents.

        kind: ``experience``, ``result``, ``credential``, ``relationship``, ``successor``, or ``opening``: what
            others decide, and what is never counted against the person.

        weight: ``essential`` or ``preferred``.

        within_years: How recent the evidence must be, in years; None where it never ages.

        accepts: Whose word opens it: a ``document``, the ``manager``, or the person ``self``.

        text: What is asked.

        about: What counts, and how a coach would test it.

        basis: What the figure *within_years* and the weight rest on.
    """

    id: str = attrs.field(validator=check_id)
    kind: GateKind = attrs.field(validator=one_of(GateKind))
    weight: GateWeight = attrs.field(default="essential", validator=one_of(GateWeight))
    within_years: float | None = attrs.field(default=None, validator=positive)
    accepts: tuple[Witness, ...] = attrs.field(
        default=("document", "manager"), converter=as_words, validator=all_of_words(Witness)
    )
    text: Text = attrs.field(converter=as_text)
    about: Text | None = attrs.field(default=None, converter=as_optional_text)
    basis: Basis | None = attrs.field(default=None, validator=kind_of(Basis, optional=True))

    @property
    def is_opening(self) -> bool:
        """Whether only others can open it: a vacant seat, a waiver."""
        return self.kind == "opening"

    @property
    def is_essential(self) -> bool:
        """Whether there is no way through without it."""
        return self.weight == "essential"
