"""A file is replaced whole or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from cmo_career.documents import atomic_file
from cmo_career.documents.atomic_file import replace_file, temporary_name
from cmo_career.errors import DocumentError

old, new = b"old: 1\n" * 1000, b"new: 2\n" * 5000

calls = ("open", "write", "fsync", "fchmod", "fchown", "replace", "unlink", "close", "lstat", "fstat")
"""What a save asks of the system, by its name in `os`."""


def digest(data: bytes) -> str:
    return sha256(data).hexdigest()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "career.yaml"
    found.write_bytes(old)
    return found


def code_of(call: Callable[[], None]) -> str:
    with pytest.raises(DocumentError) as caught:
        call()
    assert caught.value.text("zh") != caught.value.text("en")
    return caught.value.problems[0].code


def names(folder: Path) -> list[str]:
    return sorted(found.name for found in folder.iterdir())


def test_a_save_replaces_the_bytes_and_leaves_no_litter(file: Path) -> None:
    replace_file(file, new, digest(old))
    assert file.read_bytes() == new
    assert names(file.parent) == ["career.yaml"]


def test_a_file_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    replace_file(tmp_path / "new.yaml", new, None)
    assert (tmp_path / "new.yaml").read_bytes() == new
    assert names(tmp_path) == ["new.yaml"]


def test_a_file_that_somebody_else_changed_is_not_replaced(file: Path) -> None:
    assert code_of(lambda: replace_file(file, new, digest(b"what was read"))) == "file-changed"
    assert file.read_bytes() == old
    assert names(file.parent) == ["career.yaml"]


def test_a_file_that_somebody_took_away_counts_as_changed(file: Path) -> None:
    file.unlink()
    assert code_of(lambda: replace_file(file, new, digest(old))) == "file-changed"
    assert names(file.parent) == []


def test_a_file_that_was_never_read_is_not_replaced(file: Path) -> None:
    assert code_of(lambda: replace_file(file, new, None)) == "file-exists"
    assert file.read_bytes() == old


@pytest.mark.parametrize("expected", [None, digest(b"something else")])
def test_overwrite_replaces_whatever_is_there(file: Path, expected: str | None) -> None:
    replace_file(file, new, expected, overwrite=True)
    assert file.read_bytes() == new


def test_saving_what_is_there_already_is_no_conflict(file: Path) -> None:
    replace_file(file, old, digest(b"something else"))
    assert file.read_bytes() == old
    assert names(file.parent) == ["career.yaml"]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_the_permissions_stay(file: Path, mode: int) -> None:
    file.chmod(mode)
    replace_file(file, new, digest(old))
    assert file.stat().st_mode & 0o7777 == mode


def test_a_link_stays_a_link_to_the_file_that_is_replaced(file: Path, tmp_path: Path) -> None:
    (tmp_path / "links").mkdir()
    link = tmp_path / "links" / "mine.yaml"
    link.symlink_to(file)
    replace_file(link, new, digest(old))
    assert link.is_symlink()
    assert file.read_bytes() == new
    assert names(link.parent) == ["mine.yaml"]


def test_places_where_no_file_can_be_are_told(file: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert code_of(lambda: replace_file(tmp_path / "none" / "career.yaml", new, None)) == "folder-missing"
    assert code_of(lambda: replace_file(file / "career.yaml", new, None)) == "folder-missing"
    assert code_of(lambda: replace_file(tmp_path, new, None)) == "file-is-folder"
    assert code_of(lambda: replace_file(tmp_path / "pipe", new, None)) == "file-not-regular"
    assert code_of(lambda: replace_file(tmp_path / ("x" * 300), new, None)) == "file-name-too-long"


def test_a_name_as_long_as_names_may_be_is_written(tmp_path: Path) -> None:
    replace_file(tmp_path / ("字" * 85), new, None)
    assert names(tmp_path) == ["字" * 85]


@pytest.mark.parametrize(
    ("error", "code"), [(PermissionError(13, "no"), "file-not-writable"), (OSError(28, "full"), "disk-full")]
)
def test_what_the_system_refuses_is_told(
    file: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, code: str
) -> None:
    def refuse(*_: Any) -> int:
        raise error

    monkeypatch.setattr(os, "write", refuse)
    assert code_of(lambda: replace_file(file, new, digest(old))) == code
    monkeypatch.undo()
    assert file.read_bytes() == old
    assert names(file.parent) == ["career.yaml"]


def test_a_read_only_file_is_not_replaced(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert code_of(lambda: replace_file(file, new, digest(old))) == "file-not-writable"


def test_litter_is_taken_away_by_the_next_save(file: Path) -> None:
    (file.parent / temporary_name(file.name)).write_bytes(b"half of a fi")
    replace_file(file, new, digest(old))
    assert file.read_bytes() == new
    assert names(file.parent) == ["career.yaml"]


def test_a_link_in_place_of_the_temporary_file_leads_nowhere(file: Path) -> None:
    other = file.parent / "other"
    other.write_bytes(b"precious")
    (file.parent / temporary_name(file.name)).symlink_to(other)
    replace_file(file, new, digest(old))
    assert other.read_bytes() == b"precious"
    assert names(file.parent) == ["career.yaml", "other"]


def test_whoever_does_not_finish_is_not_waited_for_endlessly(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "sleep", lambda _: None)
    with atomic_file._temporary_file("career.yaml", str(file)):
        assert code_of(lambda: replace_file(file, new, digest(old))) == "file-busy"
    assert file.read_bytes() == old


program = textwrap.dedent(
    """
    import os, sys
    from hashlib import sha256
    from pathlib import Path
    from cmo_career.documents.atomic_file import replace_file

    file, call, last = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    old, new = b"old: 1\\n" * 1000, b"new: 2\\n" * 5000
    true_call, count, before = getattr(os, call), 0, last > 0

    def dying(*given, **named):
        global count
        count += 1
        if count == abs(last) and before:
            os._exit(9)
        if call == "write":
            # A system may take less at once than it was given.
            given = (given[0], given[1][:4096])
        result = true_call(*given, **named)
        if count == abs(last):
            os._exit(9)
        return result

    setattr(os, call, dying)
    replace_file(file, new, sha256(old).hexdigest())
    """
)


def dies(file: Path, call: str, count: int) -> bool:
    """Save in a process that ends at a call of the system; return whether it got that far."""
    ended = subprocess.run(
        [sys.executable, "-c", program, str(file), call, str(count)], check=False, timeout=60
    )
    assert ended.returncode in {0, 9}
    return ended.returncode == 9


@pytest.mark.parametrize("call", calls)
@pytest.mark.parametrize("count", [1, -1, 3])
def test_a_process_that_ends_at_any_call_leaves_the_old_or_the_new_file(
    file: Path, call: str, count: int
) -> None:
    if call == "unlink":
        (file.parent / temporary_name(file.name)).write_bytes(b"left by another")
    has_died = dies(file, call, count)
    assert has_died or abs(count) > 1
    assert file.read_bytes() in {old, new}
    replace_file(file, new, digest(file.read_bytes()))
    assert file.read_bytes() == new
    assert names(file.parent) == ["career.yaml"]


endless = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from cmo_career.documents.atomic_file import replace_file

    print("ready", flush=True)
    while True:
        for line in (b"a" * 7 + b"\\n", b"b" * 7 + b"\\n"):
            replace_file(Path(sys.argv[1]), line * 50_000, None, overwrite=True)
    """
)


def test_a_killed_process_leaves_a_whole_file(file: Path) -> None:
    for round_ in range(6):
        saving = subprocess.Popen([sys.executable, "-c", endless, str(file)], stdout=subprocess.PIPE)
        assert saving.stdout is not None
        saving.stdout.readline()
        time.sleep(0.013 * (round_ + 1))
        saving.send_signal(signal.SIGKILL)
        saving.communicate()
        assert set(file.read_bytes().splitlines()) in ({b"a" * 7}, {b"b" * 7}, {b"old: 1"})
    replace_file(file, new, None, overwrite=True)
    assert names(file.parent) == ["career.yaml"]


counting = textwrap.dedent(
    """
    import sys
    from hashlib import sha256
    from pathlib import Path
    from cmo_career.documents.atomic_file import replace_file
    from cmo_career.errors import DocumentError

    file, letter, done = Path(sys.argv[1]), sys.argv[2].encode(), 0
    while done < 40:
        seen = file.read_bytes()
        try:
            replace_file(file, seen + letter, sha256(seen).hexdigest())
        except DocumentError as error:
            assert error.problems[0].code in {"file-changed", "file-busy"}
        else:
            done += 1
    """
)


def test_of_processes_that_save_at_once_none_undoes_the_other(file: Path) -> None:
    file.write_bytes(b"")
    several = [subprocess.Popen([sys.executable, "-c", counting, str(file), letter]) for letter in "abc"]
    assert [saving.wait(timeout=120) for saving in several] == [0, 0, 0]
    assert sorted(file.read_text()) == sorted("abc" * 40)
    assert names(file.parent) == ["career.yaml"]
