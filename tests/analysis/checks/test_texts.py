"""Every text that a person wrote in a career."""

from __future__ import annotations

from pathlib import Path

import pytest

from cmo_career.analysis.checks.texts import texts_of
from cmo_career.documents.reading import load
from cmo_career.model import translation
from cmo_career.model.career import Career

examples = Path(__file__).parents[3] / "examples"


@pytest.mark.parametrize("name", ["career.yaml", "product-career.yaml"])
def test_none_is_forgotten(name: str) -> None:
    career = load(examples / name, kind=Career)
    assert career.plan is not None
    found = dict(texts_of(career, career.plan.walk()))
    assert len(found) > 50
    assert found == dict(translation.texts_of(career))
