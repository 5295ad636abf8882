"""
Where in a page a template puts its values, found when the template is compiled.

HTML's own escaping keeps a value inside text and quoted attributes. It does not make an address safe to follow, nor a
value safe inside a style or a script. Here each ``{{ ... }}`` gets what its place asks for, without the template asking;
a place where nothing would be safe is an error of the template.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jinja2.exceptions import TemplateSyntaxError
from jinja2.ext import Extension
from jinja2.lexer import TOKEN_DATA, Token, TokenStream

__all__ = ["HtmlContexts", "MarkdownContexts", "MisplacedError", "PlaceInMarkup"]

_tag = re.compile(r"<(/?)([A-Za-z][\w:-]*)")
_attribute = re.compile(r"([^\s=>\"'/]+)(\s*=\s*([\"']?))?")
_addresses = frozenset({"href", "xlink:href", "action", "formaction", "cite", "ping", "data"})
_images = frozenset({"src", "poster", "background"})
_never = frozenset({"srcdoc", "srcset", "imagesrcset", "http-equiv"})
_of_words_alone = frozenset({"title", "desc", "text", "textarea", "option"})
_emit = frozenset({"include", "block", "call"})
_fixed_scheme = re.compile(r"(https?://|mailto:|[/#?])", re.IGNORECASE)


class MisplacedError(TemplateSyntaxError):
    """A value stands where no escaping could make it safe."""


class PlaceInMarkup:
    """
    A place in HTML or SVG, moved on by every piece of a template's own text.

    Its ``state`` is ``text``, ``comment``, ``tag``, ``value`` (of a quoted attribute), ``bare`` (of one without quotes),
    ``script`` or ``style``.
    """

    def __init__(self, state: str = "text") -> None:
        self.state = state
        self.element = self.attribute = self.before = ""
        self._quote = ""
        self._is_end = False

    def move(self, text: str) -> None:
        """Move past a text."""
        at = 0
        while at < len(text):
            at = getattr(self, f"_{self.state}")(text, at)

    def _text(self, text: str, at: int) -> int:
        start = text.find("<", at)
        if start < 0:
            return len(text)
        if text.startswith("<!--", start):
            self.state = "comment"
            return start + 4
        found = _tag.match(text, start)
        if found is None:
            return start + 1
        self.state, self.element, self._is_end = "tag", found[2].lower(), bool(found[1])
        return found.end()

    def _comment(self, text: str, at: int) -> int:
        return self._until(text, at, "-->", "text")

    def _script(self, text: str, at: int) -> int:
        return self._until(text, at, "</script", "tag")

    def _style(self, text: str, at: int) -> int:
        return self._until(text, at, "</style", "tag")

    def _until(self, text: str, at: int, end: str, after: str) -> int:
        found = text.lower().find(end, at)
        if found < 0:
            return len(text)
        self.state, self._is_end = after, True
        return found + len(end)

    def _tag(self, text: str, at: int) -> int:
        if text[at] == ">":
            opens = self.element in {"script", "style"} and not self._is_end
            self.state = self.element if opens else "text"
            return at + 1
        found = _attribute.match(text, at)
        if found is None:
            return at + 1
        self.attribute, self.before = found[1].lower(), ""
        if found[2]:
            self._quote = found[3]
            self.state = "value" if self._quote else "bare"
        return found.end()

    def _value(self, text: str, at: int) -> int:
        end = text.find(self._quote, at)
        self.before += text[at : end if end >= 0 else len(text)]
        if end < 0:
            return len(text)
        self.state = "tag"
        return end + 1

    def _bare(self, text: str, at: int) -> int:
        if text[at].isspace() or text[at] == ">":
            self.state = "tag"
            return at
        return at + 1

    def filter_here(self) -> str | None:
        """
        Return the name of the filter that a value needs here; empty where escaping is enough, None where nothing is.

        An attribute has then begun: what follows the value is no longer its beginning.
        """
        if self.state == "comment":
            return ""
        if self.state == "text":
            return "" if self.element in _of_words_alone and not self._is_end else "spoken"
        if self.state == "style":
            return "css"
        return self._in_attribute() if self.state == "value" else None

    def _in_attribute(self) -> str | None:
        name, before = self.attribute, self.before
        self.before += "\0"
        if name.startswith("on") or name in _never or (name == "content" and before):
            return None
        if name == "style":
            return "css"
        if name in _addresses | _images:
            if not before:
                return "link" if name in _addresses else "image"
            return "" if name in _addresses and _fixed_scheme.match(before) else None
        return ""


class HtmlContexts(Extension):
    """Gives every value in an HTML template the escaping of its place."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Return the template's tokens, with a filter around the values that need one."""
        place = PlaceInMarkup("style" if ".css." in (stream.name or "") else "text")
        return _filtered(stream, place, _needed_in_html)


class MarkdownContexts(Extension):
    """Lets values of a Markdown template stand in text and as the target of a link, and nowhere inside HTML."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Return the template's tokens, with a filter around the values that need one."""
        return _filtered(stream, PlaceInMarkup(), _needed_in_markdown)


def _needed_in_html(place: PlaceInMarkup, _before: str) -> str | None:
    return place.filter_here()


def _needed_in_markdown(place: PlaceInMarkup, before: str) -> str | None:
    if place.state not in {"text", "comment"}:
        return None
    return "link" if before.endswith(("](", "](<")) else ""


def _filtered(stream: TokenStream, place: PlaceInMarkup, needed: object) -> Iterator[Token]:
    assert callable(needed)
    before, after = "", ""
    tokens = iter(stream)
    for token in tokens:
        if token.type == TOKEN_DATA:
            place.move(token.value)
            before = token.value
        elif token.type == "variable_begin":
            name = needed(place, before)
            if name is None:
                raise MisplacedError("value", token.lineno, stream.name, stream.filename)
            before, after = "", name
        elif token.type == "variable_end" and after:
            yield from (Token(token.lineno, "rparen", ")"), Token(token.lineno, "pipe", "|"))
            yield Token(token.lineno, "name", after)
        elif token.type == "block_begin":
            yield token
            token = next(tokens)  # noqa: PLW2901 - a block's name follows its beginning
            _check_block(token, place, stream)
        yield token
        if token.type == "variable_begin" and after:
            yield Token(token.lineno, "lparen", "(")


def _check_block(token: Token, place: PlaceInMarkup, stream: TokenStream) -> None:
    """Refuse what would put out values that were not seen here, or switch the escaping off."""
    follows = str(stream.current.value)
    is_style = place.state == "style" and token.value == "include" and follows.endswith(".css.jinja")
    inside = place.state not in {"text", "comment"} and not is_style
    if token.value == "autoescape" or (token.value in _emit and inside):
        raise MisplacedError(str(token.value), token.lineno, stream.name, stream.filename)
