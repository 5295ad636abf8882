"""
Replacing a file whole or not at all, whatever happens meanwhile.

The new bytes go into a temporary file in the same folder, which then takes the old file's place in one step. The
temporary file is also the lock: its name is always the same, so that two processes that save at once meet there,
and what a killed process left behind is taken away by the next one that saves.
"""

# One call of the system at a time, on descriptors where a name could change its meaning meanwhile.
# ruff: noqa: PTH105, PTH108, PTH110, PTH112, PTH116, PTH118, PTH120, PTH123

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256

from cmo_career.errors import DocumentError

if sys.platform != "win32":
    import fcntl

__all__ = ["replace_file", "temporary_name"]

patience = 200
"""How often a lock that somebody else holds is tried, 25 milliseconds apart."""

no_follow = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def replace_file(
    path: str | os.PathLike[str], data: bytes, expected_digest: str | None, *, overwrite: bool = False
) -> None:
    """
    Put *data* in the place of a file, which keeps its permissions; links are followed to the file itself.

    Args:
        path: The file; it need not exist, its folder must.

        data: What it shall hold.

        expected_digest: SHA-256, in hexadecimal, of what the file must hold now; None for a file that must be new.

        overwrite: Replace the file whatever it holds.

    Raises DocumentError where the file holds something else, or cannot be written.
    """
    named = os.fspath(path)
    try:
        target = os.path.realpath(named)
        _check_target(named, target)
        with _temporary_file(named, target) as (descriptor, temporary):
            _write(descriptor, data, target)
            if not overwrite and not _is_expected(named, target, data, expected_digest):
                return
            if sys.platform == "win32":  # pragma: no cover - open files are not replaced there
                os.close(descriptor)
            os.replace(temporary, target)
        _sync_folder(os.path.dirname(target))
    except OSError as error:
        raise _told(named, error) from None


def temporary_name(name: str) -> str:
    """
    Return the name of the temporary file beside a file called *name*.

    >>> temporary_name("career.yaml")
    '.career.yaml.cmo-career-tmp'
    """
    # Names are at most 255 bytes in most file systems.
    middle = name if len(os.fsencode(name)) <= 200 else sha256(os.fsencode(name)).hexdigest()
    return f".{middle}.cmo-career-tmp"


def _check_target(named: str, target: str) -> None:
    folder = os.path.dirname(target)
    if not os.path.isdir(folder):
        raise DocumentError.of("folder-missing", file=named)
    try:
        found = os.stat(target)
    except FileNotFoundError:
        return
    if stat.S_ISDIR(found.st_mode):
        raise DocumentError.of("file-is-folder", file=named)
    if not stat.S_ISREG(found.st_mode):
        raise DocumentError.of("file-not-regular", file=named)
    if not os.access(target, os.W_OK):
        raise DocumentError.of("file-not-writable", file=named)


@contextmanager
def _temporary_file(named: str, target: str) -> Iterator[tuple[int, str]]:
    """Make the temporary file, locked, and take it away again unless it has been put in its place."""
    folder, name = os.path.split(target)
    temporary = os.path.join(folder, temporary_name(name))
    descriptor = _locked(named, target, temporary)
    try:
        yield descriptor, temporary
    finally:
        with suppress(OSError):
            if _is_still(temporary, descriptor):
                os.unlink(temporary)
        with suppress(OSError):
            os.close(descriptor)


def _locked(named: str, target: str, temporary: str) -> int:
    # Nobody else may read the new bytes where nobody else could read the old ones.
    mode = 0o600 if os.path.exists(target) else 0o666
    for _ in range(patience):
        try:
            descriptor = os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL | no_follow, mode)
        except FileExistsError:
            if not _cleared(temporary):
                time.sleep(0.025)
            continue
        try:
            is_ours = _is_locked(descriptor) and _is_still(temporary, descriptor)
        except BaseException:
            os.close(descriptor)
            raise
        if is_ours:
            return descriptor
        # Somebody took the new file for litter before it was locked.
        os.close(descriptor)
    raise DocumentError.of("file-busy", file=named)


def _cleared(temporary: str) -> bool:
    """Take away what a killed process left; return False while a living one holds it."""
    try:
        descriptor = os.open(temporary, os.O_RDONLY | no_follow | getattr(os, "O_NONBLOCK", 0))
    except FileNotFoundError:
        return True
    except OSError as error:
        if error.errno not in {errno.ELOOP, errno.EMLINK, errno.ENXIO}:
            raise
        # A link or a socket is nothing that a save leaves behind: it must not lead to another file.
        os.unlink(temporary)
        return True
    try:
        if not _is_locked(descriptor):
            return False
        if _is_still(temporary, descriptor):
            os.unlink(temporary)
        return True
    finally:
        os.close(descriptor)


def _is_locked(descriptor: int) -> bool:
    """Lock the file if nobody else has; the system lets go of it when its holder ends, in whichever way."""
    if sys.platform != "win32":  # pragma: no branch - without locks the last of two that save at once wins
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            # Some network file systems know no locks; saving alone is safe there too.
            return error.errno in {errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL}
    return True


def _is_still(temporary: str, descriptor: int) -> bool:
    """Return whether the open file still has its name: another process may have removed or renamed it."""
    try:
        return os.path.samestat(os.lstat(temporary), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _write(descriptor: int, data: bytes, target: str) -> None:
    with suppress(FileNotFoundError):
        found = os.stat(target)
        mode = stat.S_IMODE(found.st_mode)
        with suppress(OSError, AttributeError):
            os.fchown(descriptor, found.st_uid, found.st_gid)
        with suppress(AttributeError):
            os.fchmod(descriptor, mode)
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
    os.fsync(descriptor)


def _is_expected(named: str, target: str, data: bytes, expected_digest: str | None) -> bool:
    """Return whether the file may be replaced; False where it already holds *data*."""
    try:
        with open(target, "rb") as file:
            present = file.read()
    except FileNotFoundError:
        if expected_digest is None:
            return True
        raise DocumentError.of("file-changed", file=named) from None
    if expected_digest is not None and sha256(present).hexdigest() == expected_digest:
        return True
    if present == data:
        return False
    raise DocumentError.of("file-exists" if expected_digest is None else "file-changed", file=named)


def _sync_folder(folder: str) -> None:
    """Make the new name last through a power cut, where the system can; the file is in place already."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _told(named: str, error: OSError) -> DocumentError:
    codes = {
        errno.ENOSPC: "disk-full",
        errno.EDQUOT: "disk-full",
        errno.ENOENT: "folder-missing",
        errno.ENOTDIR: "folder-missing",
        errno.EISDIR: "file-is-folder",
        errno.ENAMETOOLONG: "file-name-too-long",
    }
    return DocumentError.of(codes.get(error.errno or 0, "file-not-writable"), file=named)
