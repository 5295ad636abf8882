"""Where a value was read from."""

from __future__ import annotations

import attrs

__all__ = ["Origin"]


@attrs.frozen(kw_only=True, repr=False)
class Origin:
    """
    The text that a value was read from; outside equality, kept when a value is changed (来处).

    Attributes:
        file: Path as the caller gave it; None for a text in memory.

        text: The whole text, with its own line endings.

        format: ``yaml`` or ``json``.

        encoding: How the file spells it in bytes.

        digest: SHA-256 of those bytes, in hexadecimal; None for a text in memory.
    """

    file: str | None = None
    text: str
    format: str
    encoding: str = "utf-8"
    digest: str | None = None

    def __repr__(self) -> str:
        return f"<Origin {self.file or 'text'}>"
