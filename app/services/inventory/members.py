"""The files in an archive: looked at one by one in memory, known by their base names, never written anywhere."""

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.domain.errors import AppError
from app.domain.issues import Where
from app.services.inventory.archive import Archive
from app.services.inventory.csv_text import best_delimiter, decode
from app.services.inventory.file_kind import FileKind, kind_of
from app.services.inventory.header_search import known_fields
from app.services.inventory.limits import MEGABYTE, Limits
from app.services.inventory.refusals import ArchiveTooManyFiles, FileTooLarge, NotASpreadsheet, UnknownContent

_OF_THE_SYSTEM = ("__macosx/",)
_MOST_NAME = 120
_LOOKED_AT = 1 << 16
_LINES_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive; `name` is its base name, told apart by a number where two files share one."""

    name: str
    part: zipfile.ZipInfo


class Members:
    """The files of an archive that a person put into it; those that systems add beside them are left out."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._archive = Archive(data, limits)
        self._limits = limits
        self.members = _named([info for info in self._archive.parts() if _is_file(info)])
        if len(self.members) > limits.archive_files:
            raise ArchiveTooManyFiles(files=len(self.members), limit=limits.archive_files)

    def __iter__(self) -> Iterator[Member]:
        return iter(self.members)

    def data_of(self, member: Member) -> bytes:
        """The bytes of a file; refused before it is unpacked where it is too large."""
        size = member.part.file_size
        if size > self._limits.file_bytes:
            raise FileTooLarge(
                megabytes=size // MEGABYTE, limit=self._limits.file_bytes // MEGABYTE, where=Where(member.name)
            )
        return self._archive.read(member.part.filename)


def is_list(data: Callable[[], bytes]) -> bool:
    """Whether a file in an archive may be a list of devices: a letter, a picture or a text to read is none.

    What is empty, damaged or protected may well be one, so that its refusal is told.
    """
    try:
        content = data()
        if kind_of(content) is not FileKind.CSV:
            return True
    except (NotASpreadsheet, UnknownContent):
        return False
    except AppError:
        return True
    text, _ = decode(content[:_LOOKED_AT], Where())
    delimiter = best_delimiter(text)
    rows = (line.split(delimiter) for line in text.splitlines()[:_LINES_LOOKED_AT])
    return any(known_fields([cell.strip().strip('"') for cell in row]) for row in rows)


def base_name(path: str) -> str:
    """The last part of a name as any system writes it: no folder, no drive, no control character."""
    last = path.replace("\\", "/").rstrip("/").rpartition("/")[2].rpartition(":")[2]
    shown = "".join(letter if letter.isprintable() else "\ufffd" for letter in last).strip()
    return shown[-_MOST_NAME:] if shown.strip(".") else "\ufffd"


def _is_file(info: zipfile.ZipInfo) -> bool:
    name = info.filename.replace("\\", "/")
    hidden = base_name(name).startswith(".") or base_name(name).casefold() in {"thumbs.db", "desktop.ini"}
    return not name.endswith("/") and not name.casefold().startswith(_OF_THE_SYSTEM) and not hidden


def _named(infos: list[zipfile.ZipInfo]) -> list[Member]:
    taken: set[str] = set()
    members = []
    for info in infos:
        name = base = base_name(info.filename)
        number = 1
        while name.casefold() in taken:
            number += 1
            stem, dot, ending = base.rpartition(".")
            name = f"{stem} ({number}){dot}{ending}" if dot else f"{base} ({number})"
        taken.add(name.casefold())
        members.append(Member(name, info))
    return members
