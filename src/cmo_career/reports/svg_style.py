"""
The style of the pictures in a page, written onto their parts.

Why: WeasyPrint draws inline SVG by what stands in the SVG alone, and knows no custom properties there. The page's own
rules are applied here, as a browser would, and what they say goes into ``style`` attributes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from cmo_career.extras import needs

__all__ = ["draw_style_onto"]

_svg: Final = ("svg", "{http://www.w3.org/2000/svg}svg")
_variable = re.compile(r"var\(--([\w-]+)\)")
_drawn = re.compile(
    r"fill|stroke|opacity|font|text-anchor|visibility|display|dominant-baseline|paint-order|stop-"
)


def draw_style_onto(page: Any) -> None:
    """Write the style of every picture of a parsed page onto its parts; *page* is WeasyPrint's, and is changed."""
    with needs("pdf"):
        import cssselect2  # type: ignore[import-untyped]  # noqa: PLC0415 - comes with the extra

    matcher = cssselect2.Matcher()
    sheet = "".join(each.text or "" for each in page.etree_element.iter("style"))
    for order, (selector, declared) in enumerate(_rules(sheet)):
        matcher.add_selector(selector, (order, declared))
    for picture in page.wrapper_element.iter_subtree():
        if picture.etree_element.tag in _svg:
            for part in picture.iter_subtree():
                _draw(part, matcher)


def _draw(part: Any, matcher: Any) -> None:
    said: dict[str, str] = {}
    for _, _, pseudo, (_, declared) in sorted(matcher.match(part), key=lambda each: (each[0], each[3][0])):
        if pseudo is None:
            said |= declared
    element = part.etree_element
    if said:
        own = element.get("style", "")
        element.set("style", "".join(f"{name}:{value};" for name, value in said.items()) + own)


def _rules(sheet: str) -> Iterator[tuple[Any, dict[str, str]]]:
    """Yield every selector that stands for print, with what it says of drawing, its colours resolved."""
    import cssselect2  # noqa: PLC0415 - comes with the extra
    import tinycss2  # type: ignore[import-untyped]  # noqa: PLC0415

    rules = list(_for_print(tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)))
    declared = [(rule, _declared(rule.content)) for rule in rules]
    colours = {
        name[2:]: value
        for rule, said in declared
        if tinycss2.serialize(rule.prelude).strip() == ":root"
        for name, value in said.items()
        if name.startswith("--")
    }

    def resolved(value: str) -> str:
        return _variable.sub(lambda found: colours.get(found[1], "currentColor"), value)

    for rule, said in declared:
        drawn = {name: resolved(value) for name, value in said.items() if _drawn.match(name)}
        try:
            selectors = cssselect2.compile_selector_list(rule.prelude) if drawn else ()
        except cssselect2.SelectorError:
            continue
        yield from ((selector, drawn) for selector in selectors)


def _for_print(rules: Any) -> Iterator[Any]:
    import tinycss2  # noqa: PLC0415 - comes with the extra

    for rule in rules:
        if rule.type == "qualified-rule":
            yield rule
        elif rule.type == "at-rule" and rule.content is not None and _is_for_print(rule):
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            yield from _for_print(inner)


def _is_for_print(rule: Any) -> bool:
    import tinycss2  # noqa: PLC0415 - comes with the extra

    return rule.at_keyword == "media" and tinycss2.serialize(rule.prelude).strip() in {"print", "all"}


def _declared(content: Any) -> dict[str, str]:
    import tinycss2  # noqa: PLC0415 - comes with the extra

    parsed = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return {
        each.name: tinycss2.serialize(each.value).strip() for each in parsed if each.type == "declaration"
    }
