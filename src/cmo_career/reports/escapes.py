"""What a value becomes where text alone would do harm: in links, in images, in styles."""

from __future__ import annotations

import re
from typing import Self
from urllib.parse import quote

__all__ = ["Css", "Foreign", "css", "image", "link", "spoken"]

_link = re.compile(r"(https?://|mailto:)\S+", re.IGNORECASE)
_image = re.compile(r"data:image/(?:png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z0-9+/]+=*")
_not_css = re.compile(r"[^\w.%#-]|_")
_kept_in_links = "%:/?#[]@!$&'*+,;=~-._"


class Css(str):
    """Declarations and rules that the library made, to stand in a style as they are."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


class Foreign(str):
    """
    Words in another language than the page's.

    Attributes:
        language: Tag of theirs.

    >>> Foreign("Lead a launch", "en").language
    'en'
    """

    __slots__ = ("language",)

    language: str

    def __new__(cls, words: str, language: str) -> Self:
        """Make them of a text and the tag of its language."""
        made = super().__new__(cls, words)
        made.language = language
        return made


def spoken(value: object) -> object:
    """
    Return a value for the text of a page; words in another language say in which.

    >>> spoken(Foreign("a & b", "en")), spoken("a & b")
    (Markup('<span lang="en">a &amp; b</span>'), 'a & b')
    """
    if value.__class__ is not Foreign:
        return value
    from markupsafe import Markup  # noqa: PLC0415 - comes with Jinja2, on first use

    return Markup('<span lang="{}">{}</span>').format(value.language, str(value))


def link(value: object) -> str:
    """
    Return an address that a reader may follow: of the web, or of somebody's mail; empty for any other.

    >>> link("https://example.org/a (b)"), link("javascript:alert(1)"), link("/etc/passwd")
    ('https://example.org/a%20%28b%29', '', '')
    """
    # Why: a marked-up text is read as it will be shown, whatever made it.
    text = "".join(character for character in str(value).strip() if character >= " ")
    return quote(text, safe=_kept_in_links) if _link.match(text.replace(" ", "%20")) else ""


def image(value: object) -> str:
    """
    Return an image that brings its data with it; empty for one that lies elsewhere, as a page asks for nothing.

    >>> image("data:image/png;base64,iVBORw0KGgo="), image("https://example.org/a.png")
    ('data:image/png;base64,iVBORw0KGgo=', '')
    """
    text = str(value)
    return text if _image.fullmatch(text) else ""


def css(value: object) -> str:
    r"""
    Return a value as a word or a string of a style holds it: everything but letters, figures and ``.%#-`` is escaped.

    >>> print(css("40%"), css("red; }"))
    40% red\3b \20 \7d
    """
    if isinstance(value, Css):
        return value
    return _not_css.sub(lambda found: f"\\{ord(found[0]):x} ", str(value))
