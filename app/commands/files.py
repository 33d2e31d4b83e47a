"""Files and folders that a command is to write: refused before anything is done where that cannot work."""

import errno
import os
from pathlib import Path

from app.domain.errors import AppError


class FileExists(AppError):
    """There is a file with that name, and this command does not replace it."""

    code = "file_exists"


def require_new(path: Path) -> None:
    """Refuse a name that is taken."""
    if path.exists() or path.is_symlink():
        raise FileExists(path=str(path))


def require_workbook_or_new(path: Path) -> None:
    """Refuse to replace anything but a workbook: a store has no second copy."""
    if path.suffix.lower() != ".xlsx":
        require_new(path)


def require_folder(folder: Path | None) -> None:
    """Refuse a folder that can neither be written to nor made."""
    from app.services.issued_documents import FolderNotWritten

    if folder is None:
        return
    place = folder.absolute()
    nearest = next(each for each in (place, *place.parents) if each.exists())
    if not nearest.is_dir():
        raise FolderNotWritten(path=str(folder), reason=os.strerror(errno.ENOTDIR))
    if not os.access(nearest, os.W_OK):
        raise FolderNotWritten(path=str(folder), reason=os.strerror(errno.EACCES))
