"""Without a browser, tests are skipped with the reason; in CI they fail."""

from __future__ import annotations

import pytest

from browser.chromium import a_browser


@pytest.mark.parametrize(("ci", "outcome"), [("", pytest.skip.Exception), ("true", AssertionError)])
def test_a_missing_browser_is_told(
    monkeypatch: pytest.MonkeyPatch, ci: str, outcome: type[BaseException]
) -> None:
    monkeypatch.setattr("browser.chromium.which", lambda _: None)
    monkeypatch.setenv("CI", ci)
    with pytest.raises(outcome, match="chromium is not installed"), a_browser():
        pass
