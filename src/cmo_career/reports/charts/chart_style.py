"""
The style that a chart carries: its colours in the light and in the dark, and nothing that leaks out of it.

The first rules name plain colours, which every program that reads SVG understands. Those in ``@media`` name custom
properties, ``--cmo-ink`` and so on, with the same colours to fall back on, so that a page may set them; programs that
know no custom properties pass over them whole.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cmo_career.reports.charts.looks import mark_looks, roles, text_looks
from cmo_career.reports.escapes import Css, css
from cmo_career.reports.palette import usual_colours, usual_fonts
from cmo_career.reports.theme import Theme

__all__ = ["chart_colours", "chart_style"]


def chart_colours(theme: Theme) -> tuple[dict[str, str], dict[str, str]]:
    """Return the colours of a theme by name, in the light and in the dark."""
    light, dark = ({**usual_colours(name), **getattr(theme, name)} for name in ("light", "dark"))
    return light, dark


def chart_style(theme: Theme, marks: tuple[str, ...], texts: tuple[str, ...]) -> Css:
    """
    Return the style of a chart.

    Args:
        theme: Whose colours and fonts it has.

        marks: The looks of its marks.

        texts: The looks of its text.
    """
    light, dark = chart_colours(theme)
    fonts = ", ".join(
        (*(f'"{" ".join(map(css, each.split()))}"' for each in theme.sans), usual_fonts("sans"))
    )
    forms = [
        f".cmo-chart{{display:block;max-width:100%;height:auto;font-family:{fonts};background:{light['paper']}}}",
        ".cmo-chart .cmo-mark{stroke-linejoin:round;stroke-linecap:round}",
        *(_text_form(look) for look in texts),
        *(_mark_form(look) for look in mark_looks if look in marks),
    ]
    within = [
        f".cmo-chart{{{_variables(light)};background:var(--_paper)}}",
        *_coloured(marks, texts, lambda role: f"var(--_{role})"),
    ]
    return Css(
        "".join((*forms, *_coloured(marks, texts, light.__getitem__)))
        + f"@media all{{{''.join(within)}}}"
        + f"@media screen and (prefers-color-scheme:dark){{.cmo-chart{{{_variables(dark)}}}}}"
    )


def _variables(colours: Mapping[str, str]) -> str:
    return ";".join(f"--_{role}:var(--cmo-{role},{colours[role]})" for role in roles)


def _text_form(name: str) -> str:
    look = text_looks[name]
    return f".cmo-chart .cmo-{name}{{font-size:{look.size:g}px;font-weight:{look.weight};text-anchor:{look.anchor}}}"


def _mark_form(name: str) -> str:
    look = mark_looks[name]
    dash = f";stroke-dasharray:{look.dash}" if look.dash else ""
    return f".cmo-chart .cmo-{name}{{stroke-width:{look.width:g}{dash}}}"


def _coloured(
    marks: tuple[str, ...], texts: tuple[str, ...], colour: Callable[[str], str]
) -> tuple[str, ...]:
    def said(role: str) -> str:
        return colour(role) if role else "none"

    of_text = (f".cmo-chart .cmo-{name}{{fill:{colour(text_looks[name].colour)}}}" for name in texts)
    of_marks = (
        f".cmo-chart .cmo-{name}{{fill:{said(look.fill)};stroke:{said(look.stroke)}}}"
        for name, look in mark_looks.items()
        if name in marks
    )
    return (*of_text, *of_marks)
