"""The modules of the library and of its tests, as files."""

from __future__ import annotations

from pathlib import Path

root = Path(__file__).resolve().parents[2]
library = root / "src" / "cmo_career"
tests = root / "tests"


def modules(folder: Path) -> dict[str, str]:
    """Return the text of every module below *folder*, by its path, in order."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.py"))
    }
