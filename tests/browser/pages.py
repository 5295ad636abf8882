"""The pages that are looked at: every report of both example careers, in both languages."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import attrs

import cmo_career as cc
from cmo_career.reports.render import render
from house.source_tree import root

__all__ = ["Shown", "director", "on", "product", "shown"]

on = date(2026, 9, 30)
director = cc.load(root / "examples" / "career.yaml", kind=cc.Career)
product = cc.load(root / "examples" / "product-career.yaml", kind=cc.Career)
_careers = {"director": director, "product": product}

_asked: dict[str, tuple[str, dict[str, Any]]] = {
    "plan": ("plan", {}),
    "brief": ("brief", {}),
    "brief-manager": ("brief", {"audience": "manager"}),
    "brief-mentor": ("brief", {"audience": "mentor"}),
    "performance": ("brief", {"audience": "manager", "variant": "performance"}),
    "promotion": ("brief", {"audience": "manager", "variant": "promotion"}),
    "review-held": ("review", {"period": "2026-Q2"}),
    "review-draft": ("review", {"period": "2026-Q3"}),
    "progress": ("progress", {"since": date(2026, 6, 30)}),
    "framework": ("framework", {}),
}


@attrs.frozen(kw_only=True)
class Shown:
    """
    A page that is looked at.

    Attributes:
        name: Of what was asked for.

        career: Whose page it is.

        language: Of its reader.
    """

    name: str
    career: str
    language: str

    @property
    def id(self) -> str:
        """What tests and files call it."""
        return f"{self.career}-{self.name}.{self.language}"

    @property
    def markup(self) -> str:
        """The page."""
        return _rendered(self)

    def asked_with(self, **options: Any) -> str:
        """Return the page, asked for with more options than usual."""
        report, usual = _asked[self.name]
        made = render(_careers[self.career], report, language=self.language, as_of=on, **{**usual, **options})
        assert isinstance(made, str)
        return made


@cache
def _rendered(shown: Shown) -> str:
    return shown.asked_with()


shown = tuple(
    Shown(name=name, career=career, language=language)
    for name in _asked
    for career in _careers
    for language in ("zh", "en")
)
"""Every page that is looked at."""
