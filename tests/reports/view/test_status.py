"""The status of goals and actions in words."""

from __future__ import annotations

import pytest

from cmo_career.reports.view.status import status_view
from reports.careers import a_full_career
from reports.view.views import progress_of, voice_of


@pytest.mark.parametrize(
    ("node", "look", "words"),
    [
        ("far", "planned", "Planned"),
        ("course", "overdue", "Under way\u00a0· Overdue"),
        ("test", "blocked", "Planned\u00a0· Blocked"),
        ("done", "done", "Done"),
        ("gone", "dropped", "Dropped"),
        ("habit", "active", "Under way"),
    ],
)
def test_the_word_that_matters_most_gives_the_look(node: str, look: str, words: str) -> None:
    career = a_full_career()
    progress = progress_of(career)
    assert progress is not None
    status = status_view(voice_of(career), progress.of(node))
    assert (status.look, status.words.split("\u00a0· Does not")[0]) == (look, words)


def test_every_look_has_a_sign_of_its_own_where_it_matters() -> None:
    career = a_full_career()
    progress = progress_of(career)
    assert progress is not None
    signs = [
        status_view(voice_of(career), progress.of(node)).sign for node in ("far", "course", "done", "gone")
    ]
    assert len(set(signs)) == 4
