from __future__ import annotations

import subprocess
import sys

import pytest

from cmo_career.model import display
from cmo_career.model.display import Picture, Shown


class Value(Shown):
    def __str__(self) -> str:
        return "a value"


@pytest.fixture
def slot(monkeypatch: pytest.MonkeyPatch) -> list[display.Drawn]:
    empty: list[display.Drawn] = []
    monkeypatch.setattr(display, "_slot", empty)
    return empty


def test_with_an_empty_slot_a_value_shows_its_plain_text(slot: list[display.Drawn]) -> None:
    assert slot == []
    assert Value()._repr_mimebundle_() == {"text/plain": "a value"}
    assert Value()._repr_html_() is None


def test_the_slot_is_called_with_the_value_and_the_language(slot: list[display.Drawn]) -> None:
    display.fill(lambda value, language, _theme: f"<p>{value} in {language}</p>")
    assert len(slot) == 1
    assert Value().show(language="zh")._repr_mimebundle_()["text/html"] == "<p>a value in zh</p>"
    assert Value()._repr_mimebundle_()["text/html"] == Value()._repr_html_() == "<p>a value in None</p>"
    display.fill(lambda _value, _language, _theme: None)
    assert "text/html" not in Value()._repr_mimebundle_()


def test_a_theme_is_passed_on_as_it_is(slot: list[display.Drawn]) -> None:
    given: list[object] = []
    display.fill(lambda _value, _language, theme: given.append(theme))
    theme = object()
    Value().show(theme=theme)
    Value().show()
    assert len(slot) == 1
    assert given == [theme, None]


def test_a_picture_prints_as_text_and_its_repr_says_nothing() -> None:
    picture = Picture("levels", "<b>levels</b>")
    assert (str(picture), repr(picture)) == ("levels", "<Picture>")


def test_the_front_door_fills_the_slot_and_loads_reports_when_something_is_shown() -> None:
    code = (
        "import sys, cmo_career as cc\n"
        "goal = cc.Goal(id='a', title='A')\n"
        "before = 'cmo_career.reports' in sys.modules\n"
        "shown = goal._repr_mimebundle_()\n"
        "print(before, 'cmo_career.reports.notebook' in sys.modules, '<table>' in shown['text/html'])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "True", "True"]
