from __future__ import annotations

import sys

import pytest

from cmo_career.errors import MissingExtraError
from cmo_career.extras import needs


def test_a_missing_extra_is_named_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(MissingExtraError) as caught, needs("analysis"):
        import numpy as np  # noqa: F401
    assert "numpy" in str(caught.value)
    assert 'pip install "cmo-career[analysis]"' in str(caught.value)
    assert "尚未安装软件包numpy" in caught.value.text("zh")


def test_what_is_installed_is_imported() -> None:
    with needs("analysis"):
        import json
    assert json.loads("[]") == []


def test_another_error_inside_is_left_as_it_is() -> None:
    with pytest.raises(ZeroDivisionError), needs("analysis"):
        1 / 0  # noqa: B018
