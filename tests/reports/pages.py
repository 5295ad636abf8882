"""Pages as machines read them."""

from __future__ import annotations

import warnings
from unicodedata import category, east_asian_width
from xml.etree.ElementTree import Element

import html5lib
from markdown_it import MarkdownIt
from markdown_it.token import Token

xhtml = "{http://www.w3.org/1999/xhtml}"
svg = "{http://www.w3.org/2000/svg}"


def parsed(page: str) -> Element:
    """Return the tree of a page; fails for a page that breaks any rule of HTML."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = html5lib.HTMLParser(strict=True).parse(page)
    assert isinstance(tree, Element)
    return tree


def names(tree: Element) -> list[str]:
    """
    Return the names of all elements in order; of those within pictures each name once, at the end.

    Why: how many lines and marks a picture has goes by how wide its words are. What says that words are in another
    language than the page is passed over, too.
    """
    inside = {part for picture in tree.iter(f"{svg}svg") for part in picture.iter() if part is not picture}
    around = [_name(each) for each in tree.iter() if each not in inside and not _is_of_language(each)]
    return around + sorted({_name(each) for each in inside})


def _is_of_language(element: Element) -> bool:
    return element.tag == f"{xhtml}span" and element.get("lang") is not None


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def cells(line: str) -> int:
    """Return the columns a line takes in a terminal."""
    return sum(
        0 if category(c) in {"Mn", "Me", "Cf"} else 1 + (east_asian_width(c) in {"W", "F"}) for c in line
    )


def tokens(page: str) -> list[Token]:
    """Return everything that Markdown makes of a page, with what stands inside lines."""
    blocks = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(page)
    return [token for block in blocks for token in (block, *(block.children or ()))]
