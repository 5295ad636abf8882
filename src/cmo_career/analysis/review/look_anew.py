"""What an annual review looks at anew, beside the goals of the year."""

from __future__ import annotations

import attrs

from cmo_career.model.profile import Profile
from cmo_career.model.vocabulary import Interest

__all__ = ["LookAnew"]


@attrs.frozen(kw_only=True, repr=False)
class LookAnew:
    """
    Where a person wants to go, as it was said last; once a year it is asked again (年度重新审视).

    Attributes:
        stage: Id of the present stage.

        interest: ``functional-mastery``, ``general-management`` or ``undecided``; None where nobody said.

        aspires_to: Id of the stage wanted; None where nobody said.

        goals: Ids of the mid and long goals that were neither met nor dropped.
    """

    stage: str
    interest: Interest | None = None
    aspires_to: str | None = None
    goals: tuple[str, ...] = ()

    @classmethod
    def of(cls, profile: Profile, goals: tuple[str, ...]) -> LookAnew:
        """Return what a profile says, with the ids of goals."""
        wanted = profile.aspires_to
        return cls(
            stage=profile.stage,
            interest=profile.interest,
            aspires_to=None if wanted is None else wanted.stage,
            goals=goals,
        )

    def __repr__(self) -> str:
        return "<LookAnew>"
