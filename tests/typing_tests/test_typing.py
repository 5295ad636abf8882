"""What type checkers see of the library."""

from __future__ import annotations

from pathlib import Path

from mypy import api

here = Path(__file__).parent
root = here.parents[1]


def checked(file: Path, cache: Path) -> str:
    """Return what mypy says of a file, with the settings of the project; nothing where all is well."""
    options = ["--config-file", str(root / "pyproject.toml"), "--cache-dir", str(cache), "--no-error-summary"]
    said, failed, _ = api.run([*options, "--follow-imports=silent", str(file)])
    assert not failed
    return said


def test_people_s_code_is_read_as_it_is_meant(tmp_path: Path) -> None:
    """Each error that must be one is ignored by its code, and an ignore that nothing needs is an error too."""
    assert checked(here / "composing.py", tmp_path) == ""
    planted = tmp_path / "planted.py"
    planted.write_text(
        'from cmo_career import Goal\n\nGoal(id=5, title="A")\nGoal(id="a", title="A")  # type: ignore[arg-type]\n',
        encoding="utf-8",
    )
    said = checked(planted, tmp_path)
    assert "planted.py:3: error" in said
    assert "planted.py:4: error: Unused" in said
