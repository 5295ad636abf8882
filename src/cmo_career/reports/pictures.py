"""Charts as images that bring their style with them, for pages that are not the library's own."""

from __future__ import annotations

from base64 import b64encode

import attrs

from cmo_career.reports.chart import chart_view, drawn_chart, kinds_of
from cmo_career.reports.theme import Theme, usual_theme

__all__ = ["Image", "image_of"]


@attrs.frozen(kw_only=True)
class Image:
    """
    A chart as an image.

    Attributes:
        source: Its data, as an address that holds them.

        description: What it shows, for those who do not see it.

        width: In pixels.
    """

    source: str
    description: str
    width: str


def image_of(value: object, language: str, theme: Theme = usual_theme) -> Image | None:
    """Return the most telling chart of a value; None for what has no chart."""
    kinds = kinds_of(value)
    if not kinds:
        return None
    view = chart_view(value, kinds[0], language, theme=theme)
    data = b64encode(drawn_chart(view).encode()).decode()
    return Image(
        source=f"data:image/svg+xml;base64,{data}",
        description=f"{view.title}. {view.description}",
        width=view.drawing.width,
    )
