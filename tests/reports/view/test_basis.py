"""What the figures rest on."""

from __future__ import annotations

from cmo_career.reports.view.basis import BasisView, basis_view
from reports.careers import a_bare_career, a_full_career
from reports.view.views import onward_of, standing_of, voice_of


def view_of(*, is_full: bool = True) -> BasisView:
    """Return the basis of the full career, or of the bare one."""
    career = a_full_career() if is_full else a_bare_career()
    return basis_view(voice_of(career), standing_of(career), onward_of(career))


def test_required_levels_and_years_come_first() -> None:
    figures = [figure.what for figure in view_of().figures]
    assert figures[:3] == ["Levels required: Stage s0", "Levels required: Stage s1", "Years: From s0 to s1"]


def test_an_assumption_is_called_one_and_a_source_is_named() -> None:
    first, _, years = view_of().figures[:3]
    assert (first.sort, first.reasoning) == ("Assumption, guided by Somebody 2020", "Adapted")
    assert (years.sort, years.reasoning) == ("Assumption", "A guess")


def test_the_figures_behind_levels_are_told_only_where_somebody_rated() -> None:
    assert any(figure.what.startswith("Reliability of one manager: 0.") for figure in view_of().figures)
    assert not any("Reliability" in figure.what for figure in view_of(is_full=False).figures)


def test_sources_that_figures_name_are_listed_with_a_link() -> None:
    (source,) = view_of().sources
    assert (source.text, source.link) == ("Somebody (2020). A study.", "https://doi.org/10.1/x")
