"""The whole: a person, their plan, and how it goes."""

from __future__ import annotations

from typing import Any

import attrs

from cmo_career.errors import ModelError
from cmo_career.model.career_check import career_problems
from cmo_career.model.display import Shown
from cmo_career.model.evidence import Evidence
from cmo_career.model.framework import Framework
from cmo_career.model.frozen_map import FrozenMap, as_frozen_map
from cmo_career.model.identifier import Address
from cmo_career.model.origin import Origin
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Profile
from cmo_career.model.rating import Assessment
from cmo_career.model.review import Review
from cmo_career.model.text import Text, as_text, check_tag, undetermined
from cmo_career.model.validation import check_words, each_of, kind_of

__all__ = ["Career", "Ignore"]


def _check_address(_: object, __: object, value: str | None) -> None:
    if value is not None:
        Address.parse(value)


@attrs.frozen(kw_only=True)
class Ignore:
    """
    A finding that the person has looked at and set aside (忽略).

    Attributes:
        rule: Code of the rule.

        at: Address of the thing it is set aside for; everywhere where none is given.

        reason: Why.
    """

    rule: str = attrs.field(validator=check_words)
    at: str | None = attrs.field(default=None, validator=_check_address)
    reason: Text = attrs.field(converter=as_text)


@attrs.frozen(kw_only=True, repr=False)
class Career(Shown):
    """
    The whole career of one person (职业档案).

    Attributes:
        framework: The framework it is measured by, itself.

        framework_path: How the file names it, where that is a path; else it is named ``id@major``.

        language: Language of its plain strings; ``und`` where nobody said.

        profile: The person.

        evidence: What the person can show.

        assessments: Ratings by oneself, the manager and groups of colleagues.

        plan: What the person wants to reach, and how.

        reviews: How it went.

        ignore: Findings set aside.

        extra: Top-level keys that begin with ``x-``, kept as they are.

        origin: The text it was read from; outside equality, kept when a value is changed.

    Raises:
        ModelError: With every reference that leads nowhere and every id used twice.
    """

    framework: Framework = attrs.field(validator=kind_of(Framework))
    framework_path: str | None = None
    language: str = attrs.field(default=undetermined, validator=check_tag)
    profile: Profile = attrs.field(validator=kind_of(Profile))
    evidence: tuple[Evidence, ...] = attrs.field(
        default=(), converter=tuple[Evidence, ...], validator=each_of(Evidence)
    )
    assessments: tuple[Assessment, ...] = attrs.field(
        default=(), converter=tuple[Assessment, ...], validator=each_of(Assessment)
    )
    plan: Plan | None = attrs.field(default=None, validator=kind_of(Plan, optional=True))
    reviews: tuple[Review, ...] = attrs.field(
        default=(), converter=tuple[Review, ...], validator=each_of(Review)
    )
    ignore: tuple[Ignore, ...] = attrs.field(
        default=(), converter=tuple[Ignore, ...], validator=each_of(Ignore)
    )
    extra: FrozenMap[str, Any] = attrs.field(factory=FrozenMap, converter=as_frozen_map)
    origin: Origin | None = attrs.field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        problems = career_problems(self)
        if problems:
            raise ModelError(problems)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages to fall back on: the career's own, then its framework's."""
        own = () if self.language == undetermined else (self.language,)
        return (*own, *(tag for tag in self.framework.languages if tag not in own))

    def say(self, text: Text, language: str) -> str:
        """Return *text* for a reader of *language*, with the career's languages to fall back on."""
        return text.choose(language, *self.languages)

    def __repr__(self) -> str:
        return f"<Career on {self.framework.name}>"

    def __getstate__(self) -> dict[str, Any]:
        return {
            field.name: getattr(self, field.name)
            for field in attrs.fields(type(self))
            if field.name != "origin"
        }

    def __setstate__(self, state: dict[str, Any]) -> None:
        for name, value in {**state, "origin": None}.items():
            object.__setattr__(self, name, value)
