"""The day that files propose for their inventory, and where that day stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.services.inventory.read_result import ReadFile
from app.services.inventory.stated_date import stated_date


class DateSource(StrEnum):
    """Where a proposed day comes from, the most trustworthy first."""

    CONTENT = "content"
    FILE_NAME = "file_name"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class OwnDate:
    """A proposed day, where it comes from and the name of the file that says so."""

    day: date
    source: DateSource
    file: str


def own_date(files: Sequence[ReadFile]) -> OwnDate:
    """The latest day that a file states of itself; where none does, the latest day that one was written."""
    stated = [(file.stated_date, file) for file in files if file.stated_date]
    if not stated:
        written = max(files, key=lambda file: file.modified)
        return OwnDate(written.modified, DateSource.WRITTEN, written.name)
    day, file = max(stated, key=lambda one: one[0])
    named = stated_date((), file.name) == day
    return OwnDate(day, DateSource.FILE_NAME if named else DateSource.CONTENT, file.name)
