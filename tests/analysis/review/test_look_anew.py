"""What is asked again once a year."""

from __future__ import annotations

from builders import a_profile
from cmo_career.analysis.review.look_anew import LookAnew


def test_it_holds_what_the_profile_said_last() -> None:
    found = LookAnew.of(a_profile(interest="general-management"), ("cmo",))
    assert (found.stage, found.interest, found.aspires_to) == ("junior", "general-management", "senior")
    assert found.goals == ("cmo",)


def test_what_nobody_said_is_unknown() -> None:
    assert LookAnew.of(a_profile(wants=None), ()).aspires_to is None
