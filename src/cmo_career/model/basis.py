"""What a figure rests on."""

from __future__ import annotations

import attrs

from cmo_career.model.identifier import check_id
from cmo_career.model.text import Text, as_optional_text
from cmo_career.model.validation import finite, kind_of, refuse, true_or_false

__all__ = ["Basis", "Figure"]


@attrs.frozen(kw_only=True)
class Basis:
    """
    What a figure rests on: a source, an assumption with its reasoning, or a source that was adapted (依据).

    Attributes:
        source: Id of a source of the framework.

        assumed: Whether the figure, or what was made of the source's figure, is an assumption.

        reasoning: Why this figure; an assumption must say it.

    Raises:
        ModelError: For neither a source nor an assumption, and for an assumption without reasoning.

    >>> Basis(assumed=True, reasoning="Half the ceiling for knowledge").is_sourced
    False
    """

    source: str | None = attrs.field(default=None, validator=check_id)
    assumed: bool = attrs.field(default=False, validator=true_or_false)
    reasoning: Text | None = attrs.field(default=None, converter=as_optional_text)

    def __attrs_post_init__(self) -> None:
        if self.source is None and not self.assumed:
            refuse("basis-missing", "assumed")
        if self.assumed and self.reasoning is None:
            refuse("reasoning-missing", "reasoning")

    @property
    def is_sourced(self) -> bool:
        """Whether a source stands behind it."""
        return self.source is not None


@attrs.frozen(kw_only=True)
class Figure:
    """
    A number and what it rests on (数值及其依据).

    Attributes:
        value: A finite number, in the unit that its name tells.

        basis: Its source or assumption.
    """

    value: float = attrs.field(validator=finite)
    basis: Basis = attrs.field(validator=kind_of(Basis))
