"""The rules of the linter for careers: one subject a file, one function a rule."""

from __future__ import annotations

__all__: list[str] = []
