"""The browser that pages are seen in: there in CI, and elsewhere skipped with the reason where it is not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from shutil import which

import pytest
from playwright.sync_api import Browser, sync_playwright

__all__ = ["a_browser"]

# Nothing on this list changes a page: the browser alone is kept from asking for anything of its own.
_arguments = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def a_browser() -> Iterator[Browser]:
    """Yield a running browser, closed in the end."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_path(), args=list(_arguments))
        yield browser
        browser.close()


def _path() -> str:
    """Return where Chromium is; skip a test where it is not, and fail it in CI."""
    found = which("chromium")
    if found is None:
        reason = "chromium is not installed, so nobody sees the pages"
        assert os.environ.get("CI") != "true", reason
        pytest.skip(reason)
    return found
