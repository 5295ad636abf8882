"""The map and its list."""

from __future__ import annotations

import pytest

from cmo_career.model.profile import Aspiration, Profile
from cmo_career.reports.view.progression import progression_view
from reports.careers import a_bare_career, a_full_career
from reports.view.views import onward_of, voice_of


@pytest.mark.parametrize(("wants", "signs"), [(None, "●○○○"), ("s2", "●○◎○"), ("s0", "◉○○○")])
def test_the_persons_place_and_the_stage_wanted_have_signs(wants: str | None, signs: str) -> None:
    aspiration = None if wants is None else Aspiration(stage=wants)
    career = a_bare_career(profile=Profile(stage="s0", aspires_to=aspiration))
    view = progression_view(voice_of(career), onward_of(career))
    assert "".join(stage.sign for stage in view.stages) == signs


def test_every_stage_tells_where_its_ways_lead() -> None:
    career = a_full_career()
    view = progression_view(voice_of(career), onward_of(career))
    assert [stage.leads_to for stage in view.stages] == [
        "Stage s1, Stage s2 and the same stage",
        "Stage s2",
        "Stage s3 and Stage s0",
        "",
    ]
    assert "Stage s3: no way leads on." in view.description


def test_numbers_on_the_map_are_those_of_the_ways() -> None:
    career = a_full_career()
    onward = onward_of(career)
    labels = {pill.label.text for pill in progression_view(voice_of(career), onward).drawing.pills}
    assert labels == {str(number) for number in range(1, len(onward) + 1)}


def test_only_ways_from_the_present_stage_are_highlighted() -> None:
    career = a_bare_career(profile=Profile(stage="s3"))
    view = progression_view(voice_of(career), onward_of(career))
    assert not any("onward" in line.look for line in view.drawing.lines)
    assert view.lead == "The framework knows no way on from the present stage."
