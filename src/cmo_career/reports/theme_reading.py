"""From the plain data of a theme to a theme: everything looked at, everything wrong told at once."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Collection, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final, get_args

import attrs

from cmo_career.errors import ModelError, Problem, ReportError
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.text import Text
from cmo_career.reports.palette import too_faint, usual_colours
from cmo_career.reports.theme import Logo, Paper, Theme

__all__ = ["line_of", "most_logo_bytes", "theme_of"]

most_logo_bytes: Final = 200_000
"""Of a logo, as it stands in every page."""

_kinds: Final = {
    "image/png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "image/jpeg": re.compile(rb"\xff\xd8\xff"),
    "image/webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
}
"""Pictures by how they begin. No SVG: it may hold scripts and links of its own."""

_colour = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_font = re.compile(r"[^\W_](?:[\w .-]{0,62}[\w.])?")


def theme_of(data: Mapping[str, Any], folder: Path | None) -> Theme:
    """
    Return the theme of plain data.

    Args:
        data: As a theme's file has it.

        folder: Where the theme's file lies, and its logo; None for data without a file, which bring their logo with them.

    Raises ReportError with everything that is wrong.
    """
    reading = _Reading(folder)
    theme = reading.theme(data)
    if reading.problems:
        raise ReportError(reading.problems)
    return theme


def line_of(text: str, path: tuple[str | int, ...]) -> int:
    r"""
    Return the line of a TOML text where a key stands, or the table around it.

    >>> line_of("paper = 'A4'\n\n[light]\nink = '#000'", ("light", "ink"))
    4
    """
    keys, best, table = [str(key) for key in path], 1, list[str]()
    reached = 0
    for number, line in enumerate(text.split("\n"), 1):
        header = re.match(r"\s*\[\s*([\w.-]+)\s*\]", line)
        key = re.match(r"\s*\"?([\w.-]+)\"?\s*=", line)
        if header:
            table = header[1].split(".")
        here = table if header else [*table, *key[1].split(".")] if key else []
        if here and len(here) > reached and here == keys[: len(here)]:
            best, reached = number, len(here)
    return best


class _Reading:
    """Reads one theme and gathers what is wrong with it."""

    def __init__(self, folder: Path | None) -> None:
        self.problems: list[Problem] = []
        self._folder = folder

    def theme(self, data: Mapping[str, Any]) -> Theme:
        readers: dict[str, Callable[[Any, tuple[str, ...]], Any]] = {
            "light": self._colours,
            "dark": self._colours,
            "sans": self._fonts,
            "serif": self._fonts,
            "paper": self._paper,
            "logo": self._logo,
            "header": self._text,
            "footer": self._text,
        }
        read = {name: readers[name](data[name], (name,)) for name in self._known(data, readers, ())}
        theme = Theme(**{name: value for name, value in read.items() if value is not None})
        for light in ("light", "dark"):
            self._check_contrast(light, getattr(theme, light))
        return theme

    def _wrong(self, code: str, path: tuple[str, ...], **params: str | float) -> None:
        self.problems.append(Problem(code=code, params=params, path=path))

    def _known(self, data: Mapping[str, Any], known: Collection[str], path: tuple[str, ...]) -> Iterator[str]:
        """Yield the keys that may be there, and tell of the others."""
        for key in map(str, data):
            if key in known:
                yield key
                continue
            near = get_close_matches(key, known, 1)
            told = {"given": key[:64], "known": ", ".join(known), **({"nearest": near[0]} if near else {})}
            self._wrong("theme-key-unknown" + ("-near" if near else ""), (*path, key[:64]), **told)

    def _colours(self, given: Any, path: tuple[str, ...]) -> FrozenMap[str, str] | None:
        if not isinstance(given, Mapping):
            self._wrong("theme-not-table", path)
            return None
        found = {}
        for name in self._known(given, usual_colours("light"), path):
            value = given[name]
            if isinstance(value, str) and _colour.fullmatch(value):
                digits = value[1:].lower()
                found[name] = "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))
            else:
                self._wrong("theme-colour-malformed", (*path, name), given=str(value)[:40])
        return FrozenMap(found)

    def _check_contrast(self, light: str, colours: Mapping[str, str]) -> None:
        if not colours:
            return
        for name, behind, found, nearest in too_faint({**usual_colours(light), **colours}):
            told: dict[str, str | float] = {"behind": behind, "contrast": int(found * 10) / 10}
            code = "theme-contrast"
            if nearest:
                code, told["nearest"] = "theme-contrast-near", nearest
            self._wrong(code, (light, name if name in colours else behind), colour=name, **told)

    def _fonts(self, given: Any, path: tuple[str, ...]) -> tuple[str, ...] | None:
        names = [given] if isinstance(given, str) else given
        if not isinstance(names, list | tuple):
            self._wrong("theme-font-malformed", path, given=str(given)[:40])
            return None
        for name in names:
            if not (isinstance(name, str) and _font.fullmatch(name)):
                self._wrong("theme-font-malformed", path, given=str(name)[:40])
        return tuple(map(str, names))

    def _paper(self, given: Any, path: tuple[str, ...]) -> Any:
        if given in get_args(Paper):
            return given
        return self._wrong(
            "theme-paper-unknown", path, given=str(given)[:40], known=", ".join(get_args(Paper))
        )

    def _text(self, given: Any, path: tuple[str, ...]) -> Text | None:
        try:
            return Text.of(given)
        except ModelError as error:
            self.problems += [
                attrs.evolve(each.below(*path), place=None, params=dict(each.params))
                for each in error.problems
            ]
        return None

    def _logo(self, given: Any, path: tuple[str, ...]) -> Logo | None:
        if not isinstance(given, Mapping):
            self._wrong("theme-not-table", path)
            return None
        where = "data" if self._folder is None else "file"
        keys = tuple(self._known(given, (where, "alt"), path))
        for key in (where, "alt"):
            if key not in given:
                self._wrong("theme-key-missing", path, key=key)
        alt = self._text(given["alt"], (*path, "alt")) if "alt" in keys else None
        data = self._logo_data(given[where], (*path, where)) if where in keys else None
        kind = next((kind for kind, start in _kinds.items() if data and start.match(data)), None)
        if data is not None and kind is None:
            self._wrong("theme-logo-kind", (*path, where))
        if data is None or kind is None or alt is None:
            return None
        return Logo(source=f"data:{kind};base64,{b64encode(data).decode()}", alt=alt)

    def _logo_data(self, given: Any, path: tuple[str, ...]) -> bytes | None:
        if isinstance(given, bytes):
            data = given
        elif self._folder is None or not isinstance(given, str):
            self._wrong("theme-logo-data", path)
            return None
        else:
            file = self._folder / given
            if Path(given).is_absolute() or ".." in Path(given).parts:
                self._wrong("theme-logo-elsewhere", path)
                return None
            try:
                with file.open("rb") as opened:
                    data = opened.read(most_logo_bytes + 1)
            except OSError:
                self._wrong("theme-logo-unreadable", path)
                return None
        if len(data) > most_logo_bytes:
            self._wrong("theme-logo-large", path, most=most_logo_bytes // 1000)
            return None
        return data
