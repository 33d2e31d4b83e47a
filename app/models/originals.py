"""The original files of imports: a folder beside the store, each file under the SHA-256 of what was given.

A file that an import brings, or that taking one back removes, is `pending` until the store says which of both it is:
its name changes after the commit, so whatever a crash cuts off is settled by what the store refers to.
"""

import gzip
import hashlib
import os
import re
import shutil
import sqlite3
import tempfile
import zlib
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, closing, nullcontext, suppress
from pathlib import Path
from typing import IO

from app.models.engine import Settings, connect
from app.models.failures import sqlite_refusals
from app.models.store_file import flush_folder, make_folder, make_private

FOLDER = ".originals"
"""What the name of the folder ends with; the store's own name stands before it."""

_PACKED, _PENDING, _PART = ".gz", ".pending", ".part"
_NAME = re.compile(r"([0-9a-f]{64})(\.gz)?(\.pending)?")
_CHUNK = 1 << 20
_LEVEL = 4
_COMPRESSED = (b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf")
"""How content begins that would not become smaller: archives, and the workbooks that are archives."""

Stop = Callable[[], None]
"""Called between pieces; raises when the work is to end."""


def go_on() -> None:
    """For copies that nobody stops."""


def folder_of(store: Path) -> Path:
    """Where the originals of a store lie."""
    return store.with_name(store.name + FOLDER)


def kept_in(folder: Path) -> dict[str, Path]:
    """The files of a folder by the SHA-256 of what was given."""
    found = {}
    # A settled name comes before a pending one, and takes its place.
    for path in sorted(folder.glob("*"), reverse=True):
        match = _NAME.fullmatch(path.name)
        if match:
            found[match[1]] = path
    return found


def take_in(source: Path, folder: Path, stop: Stop = go_on) -> str:
    """Copy a file into a folder, packed where that helps; gives the SHA-256 of the file, read once and in pieces.

    The copy is pending until `settle` is told that the store refers to it. Raises OSError where it cannot be made.
    """
    make_folder(folder)
    handle, name = tempfile.mkstemp(_PART, dir=folder)
    part = Path(name)
    try:
        with source.open("rb") as given, os.fdopen(handle, "wb") as raw:
            digest, suffix = _copy(given, raw, stop)
            raw.flush()
            os.fsync(raw.fileno())
        if digest not in kept_in(folder):
            make_private(part)
            part.replace(folder / f"{digest}{suffix}{_PENDING}")
            flush_folder(folder)
        return digest
    finally:
        part.unlink(missing_ok=True)


def _copy(given: IO[bytes], raw: IO[bytes], stop: Stop) -> tuple[str, str]:
    digest = hashlib.sha256()
    piece = given.read(_CHUNK)
    is_packed = piece.startswith(_COMPRESSED)
    with _writer(raw, as_it_is=is_packed) as target:
        while piece:
            stop()
            digest.update(piece)
            target.write(piece)
            piece = given.read(_CHUNK)
    return digest.hexdigest(), "" if is_packed else _PACKED


def _writer(raw: IO[bytes], *, as_it_is: bool) -> AbstractContextManager["IO[bytes] | gzip.GzipFile"]:
    # Without a name and a time in it, the same content is packed to the same bytes.
    return nullcontext(raw) if as_it_is else gzip.GzipFile("", "wb", _LEVEL, raw, mtime=0)


def settle(folder: Path, referred_to: Collection[str]) -> None:
    """Let pending files stay that the store refers to, and remove the others with what copies left unfinished."""
    for path in list(folder.glob(f"*{_PENDING}")):
        match = _NAME.fullmatch(path.name)
        if match and match[1] in referred_to:
            _let_stay(path)
        else:
            path.unlink(missing_ok=True)
    for part in folder.glob(f"*{_PART}"):
        part.unlink(missing_ok=True)


def confirm(folder: Path, digests: Collection[str]) -> None:
    """Let pending files stay: the store refers to them from now on."""
    for digest, path in kept_in(folder).items():
        if digest in digests and path.suffix == _PENDING:
            _let_stay(path)


def _let_stay(pending: Path) -> None:
    pending.replace(pending.with_name(pending.name.removesuffix(_PENDING)))


def is_settled(folder: Path) -> bool:
    """Whether nothing waits for what the store says, and no copy was cut off."""
    return not any(path.suffix in (_PENDING, _PART) for path in folder.glob("*"))


def set_pending(folder: Path, digests: Collection[str]) -> None:
    """Let files wait for what the store will say: taking an import back may remove them."""
    kept = kept_in(folder)
    for path in (kept[digest] for digest in digests if digest in kept):
        if path.suffix != _PENDING:
            path.replace(path.with_name(path.name + _PENDING))


def remove(folder: Path, digests: Collection[str]) -> None:
    """Remove files for good."""
    kept = kept_in(folder)
    for digest in digests:
        if digest in kept:
            kept[digest].unlink(missing_ok=True)


def pieces(path: Path) -> Iterator[bytes]:
    """The content as it was given, piece by piece; ValueError where it cannot be unpacked or is not what it was."""
    match = _NAME.fullmatch(path.name)
    if match is None:
        raise ValueError(path.name)
    digest = hashlib.sha256()
    try:
        with gzip.open(path, "rb") if match[2] else path.open("rb") as kept:
            while piece := kept.read(_CHUNK):
                digest.update(piece)
                yield piece
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise ValueError(path.name) from error
    if digest.hexdigest() != match[1]:
        raise ValueError(path.name)


def is_sound(path: Path) -> bool:
    """Whether a kept file still is what was given."""
    try:
        for _ in pieces(path):
            pass
    except ValueError:
        return False
    return True


def referred_to_by(store: Path) -> set[str]:
    """Every original that the inventories of a closed store refer to."""
    with sqlite_refusals(store), closing(connect(store, Settings("ro"))) as connection:
        return referred_to_in(connection)


def referred_to_in(connection: sqlite3.Connection) -> set[str]:
    """Every original that the inventories of a store refer to; none where its schema is older than that."""
    columns = {row[1] for row in connection.execute("PRAGMA table_info(inventory_file)")}
    if "original" not in columns:
        return set()
    rows = connection.execute("SELECT DISTINCT original FROM inventory_file WHERE original IS NOT NULL")
    return {digest for (digest,) in rows}


def bring_along(source: Path, target: Path, wanted: Collection[str], stop: Stop = go_on) -> int:
    """Copy the wanted files that `target` lacks from one folder to another; how many. Damaged ones stay behind."""
    there = kept_in(target)
    missing = {digest: path for digest, path in kept_in(source).items() if digest in wanted and digest not in there}
    if missing:
        make_folder(target)
    return sum(_brought(path, target, stop) for path in missing.values())


def _brought(path: Path, target: Path, stop: Stop) -> bool:
    stop()
    part = target / f"{path.name}{_PART}"
    try:
        if not is_sound(path):
            return False
        shutil.copyfile(path, part)
        make_private(part)
        part.replace(target / path.name.removesuffix(_PENDING))
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return True
