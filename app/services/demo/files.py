"""The inventory files of the demo: those of the latest month, which are stored, and new ones to try the import with."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from pathlib import Path

from app.domain.progress import NO_PROGRESS, Progress, stop_if_cancelled
from app.services.demo.cast.denkbeeldige_drogisterijen import DENKBEELDIGE_DROGISTERIJEN
from app.services.demo.cast.everyone import EVERYONE
from app.services.demo.cast.gemeente_fictendam import GEMEENTE_FICTENDAM
from app.services.demo.cast.hotelgroep_luchtkasteel import HOTELGROEP_LUCHTKASTEEL
from app.services.demo.cast.klinikum_beispielhausen import KLINIKUM_BEISPIELHAUSEN
from app.services.demo.cast.musterwerke import MUSTERWERKE
from app.services.demo.file_content import FileContent
from app.services.demo.inventory_files import file_of, files_of, name_of
from app.services.demo.months import seen_months
from app.services.demo.plan import Member
from app.services.demo.readme import README_FILE, readme
from app.services.demo.shape import Seen
from app.services.demo.timeline import NEXT, NOW, Timeline
from app.services.demo.trouble import trouble_file
from app.services.demo_folder import TO_TRY
from app.services.issued_documents import write_whole

IMPORTED = "imported"


class Purpose(StrEnum):
    """What a file shows when it is imported."""

    IMPORTED = "imported"
    CLEAN = "clean"
    TRUE_UP = "true_up"
    TROUBLE = "trouble"
    OTHER_CUSTOMER = "other_customer"


@dataclass(frozen=True, slots=True)
class DemoFile:
    """A file and the code of the customer to import it for; files of one customer in one folder make one inventory."""

    purpose: Purpose
    customer: str
    content: FileContent

    @property
    def place(self) -> Path:
        """Folder and name, below the folder of all files."""
        return Path(IMPORTED if self.purpose is Purpose.IMPORTED else TO_TRY, self.content.name)


def write_demo_inventories(
    folder: Path, *, progress: Progress = NO_PROGRESS, today: date | None = None
) -> tuple[Path, ...]:
    """Write the files of the latest month and those to try, with a page that explains them; returns the inventories.

    The same `today` gives the same bytes, those that create_demo stored. Files with these names are replaced.
    Raises FolderNotWritten and Cancelled.
    """
    timeline = Timeline(today or date.today())  # noqa: DTZ011 - the day where the user is
    written = []
    files = demo_files(timeline)
    for number, file in enumerate(files):
        stop_if_cancelled(progress)
        progress.report(number, len(files), file.content.name)
        written.append(_write(folder / file.place, file.content.data(), file.content.day))
    _write(folder / README_FILE, readme([_told(file) for file in files]).encode("utf-8-sig"), timeline.today)
    progress.report(len(files), len(files))
    return tuple(written)


def demo_files(timeline: Timeline) -> tuple[DemoFile, ...]:
    """Every file, those to try last."""
    months = {
        member.customer.code: seen_months(member, place, timeline) for place, member in enumerate(EVERYONE, start=1)
    }
    return (*_imported(months, timeline), *_to_try(months, timeline))


def _imported(months: dict[str, list[tuple[Seen, ...]]], timeline: Timeline) -> Iterator[DemoFile]:
    for member in EVERYONE:
        if member.reporting and NOW in member.reporting.months:
            code = member.customer.code
            for content in files_of(member, NOW, months[code][NOW], timeline):
                yield DemoFile(Purpose.IMPORTED, code, content)


def _to_try(months: dict[str, list[tuple[Seen, ...]]], timeline: Timeline) -> Iterator[DemoFile]:
    for purpose, member in ((Purpose.CLEAN, HOTELGROEP_LUCHTKASTEEL), (Purpose.TRUE_UP, GEMEENTE_FICTENDAM)):
        code = member.customer.code
        for content in files_of(member, NEXT, months[code][NEXT], timeline):
            yield DemoFile(purpose, code, content)
    chaotic, day = DENKBEELDIGE_DROGISTERIJEN, timeline.today
    code = chaotic.customer.code
    yield DemoFile(Purpose.TROUBLE, code, trouble_file(chaotic, _name(chaotic, day), day, months[code][NEXT]))
    mistaken, right = MUSTERWERKE, KLINIKUM_BEISPIELHAUSEN
    seen = months[right.customer.code][NEXT]
    if mistaken.reporting:
        content = file_of(mistaken, mistaken.reporting.shape, _name(mistaken, day), day, seen)
        yield DemoFile(Purpose.OTHER_CUSTOMER, mistaken.customer.code, content)


def _name(member: Member, day: date) -> str:
    return name_of(member.reporting, NEXT, day) if member.reporting else ""


def _write(path: Path, data: bytes, day: date) -> Path:
    """Write a file and date it, since an inventory without a date of its own takes the file's."""
    write_whole(path, data)
    noon = datetime.combine(day, time(12)).timestamp()
    os.utime(path, (noon, noon))
    return path


def _told(file: DemoFile) -> tuple[str, str, str]:
    (name,) = (member.customer.name for member in EVERYONE if member.customer.code == file.customer)
    return file.purpose.value, file.place.as_posix(), name
