"""A screen that shows pages, and keeps what they ask for and what they complain of."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import attrs
from playwright.sync_api import Browser, Dialog, Page, Route

__all__ = ["Scheme", "Screen", "a_screen"]

Scheme = Literal["light", "dark"]


@attrs.frozen(kw_only=True, eq=False)
class Screen:
    """
    One tab of a browser.

    Attributes:
        page: What stands in it, for questions of every kind.

        requests: The addresses that the page has asked for; none of them is answered.

        complaints: What stands in the console, was thrown, or popped up.
    """

    page: Page
    requests: list[str]
    complaints: list[str]

    def show(
        self, markup: str, *, width: int = 1040, height: int = 1500, scheme: Scheme = "light", root: str = ""
    ) -> None:
        """Show a page; *root* is the size of its letters, where the reader has chosen one."""
        self.turn(width=width, height=height, scheme=scheme)
        self.page.goto("about:blank")
        self.requests.clear()
        self.complaints.clear()
        self.page.set_content(markup)
        if root:
            self.page.add_style_tag(content=f"html {{ font-size: {root} !important; }}")

    def unfold(self) -> None:
        """Open whatever on the page is folded."""
        self.page.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true })")

    def open(self, path: Path) -> None:
        """Open a file as it is."""
        self.requests.clear()
        self.complaints.clear()
        self.page.goto(path.as_uri())

    def turn(self, *, width: int, height: int = 1500, scheme: Scheme = "light") -> None:
        """Make the screen another, while the page stays."""
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.emulate_media(color_scheme=scheme)


@contextmanager
def a_screen(browser: Browser, scale: float = 1) -> Iterator[Screen]:
    """Yield a screen whose pixels are *scale* times those of a page."""
    context = browser.new_context(device_scale_factor=scale, reduced_motion="reduce")
    page = context.new_page()
    screen = Screen(page=page, requests=[], complaints=[])

    def refuse(route: Route) -> None:
        if route.request.url.startswith("file:") and route.request.is_navigation_request():
            route.continue_()
        else:
            screen.requests.append(route.request.url)
            route.abort()

    def dismiss(dialog: Dialog) -> None:
        screen.complaints.append(f"{dialog.type}: {dialog.message}")
        dialog.dismiss()

    context.route("**/*", refuse)
    page.on("console", lambda message: screen.complaints.append(message.text))
    page.on("pageerror", lambda error: screen.complaints.append(str(error)))
    page.on("dialog", dismiss)
    yield screen
    context.close()
