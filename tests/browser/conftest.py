"""The browser of the tests that look at pages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from browser.chromium import a_browser
from browser.screen import Screen, a_screen


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One for each file: the browser's event loop must be gone where notebooks want one of their own."""
    with a_browser() as browser:
        yield browser


@pytest.fixture(scope="module")
def screen(browser: Browser) -> Iterator[Screen]:
    with a_screen(browser) as screen:
        yield screen
