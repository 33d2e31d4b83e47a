"""Words of the import: fields of a file, lists of the preview, kinds of damage, where a date comes from."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.domain.categories import Bucket
from app.domain.identity import Damage
from app.domain.inventories import Change, DeviceLocation
from app.domain.issues import Issue
from app.services.inventory.headers import Field
from app.services.inventory.own_date import DateSource
from app.services.inventory.preview_lists import PreviewList
from app.views import terms

translate = QCoreApplication.translate


def field_name(field: Field) -> str:
    """What a column of an inventory file tells about a device."""
    return {
        Field.MODEL: translate("Imports", "Device model"),
        Field.NAME: translate("Imports", "Device name"),
        Field.FAMILY: translate("Imports", "Family"),
        Field.SERIAL: translate("Imports", "Serial number"),
        Field.MAC: translate("Imports", "MAC address"),
        Field.DEVICE_ID: translate("Imports", "Lens device ID"),
        Field.STATUS: translate("Imports", "Status"),
        Field.LAST_SEEN: translate("Imports", "Last seen"),
        Field.SITE: translate("Imports", "Site"),
        Field.ROOM: translate("Imports", "Room"),
        Field.USER: translate("Imports", "User"),
        Field.SOFTWARE: translate("Imports", "Software version"),
        Field.IP: translate("Imports", "IP address"),
    }[field]


def list_name(wanted: PreviewList) -> str:
    """A list of the preview, as a chip says it."""
    if wanted is PreviewList.CANNOT_BE_TOLD_APART:
        return translate("Imports", "Cannot be told apart")
    if wanted is PreviewList.REPEATED:
        return terms.bucket_name(Bucket.DUPLICATE)
    if wanted is PreviewList.CHANGED_MODEL:
        return terms.change_name(Change.REMODELLED)
    if wanted in (PreviewList.JOINED, PreviewList.LEFT, PreviewList.MOVED):
        return terms.change_name(Change(wanted.value))
    return terms.bucket_name(Bucket(wanted.value))


def list_meaning(wanted: PreviewList) -> str:
    """What it means to stand in a list, in a sentence."""
    return {
        PreviewList.JOINED: translate("Imports", "Devices that the inventory before did not list."),
        PreviewList.LEFT: translate("Imports", "Devices of the inventory before that these files no longer list."),
        PreviewList.MOVED: translate("Imports", "Devices with another site or room than in the inventory before."),
        PreviewList.CHANGED_MODEL: translate(
            "Imports", "Devices that the inventory before listed under another model name; spellings do not matter."
        ),
        PreviewList.UNCLASSIFIED: translate(
            "Imports", "Models that nobody decided about yet: they are not counted, and the check says so."
        ),
        PreviewList.QUARANTINED: translate(
            "Imports",
            "Serial numbers that a spreadsheet program damaged, with nothing else to tell the device by: "
            "they are not counted, and the check says so.",
        ),
        PreviewList.REPEATED: translate("Imports", "Rows of a device that another row lists already: counted once."),
        PreviewList.CANNOT_BE_TOLD_APART: translate(
            "Imports", "Rows without serial number, MAC address and device ID: they count one each."
        ),
        PreviewList.EXCLUDED: translate(
            "Imports", "Infrastructure, immersive telepresence and vertical solutions: they never count."
        ),
        PreviewList.END_OF_LIFE: translate(
            "Imports", "Models past end of life or end of service on the day of the inventory: they do not count."
        ),
        PreviewList.IGNORED: translate(
            "Imports", "Software, dongles, chargers, cases, bases and other makers' products: they never count."
        ),
        PreviewList.COUNTED: translate("Imports", "Devices that count in their category."),
    }[wanted]


def damage_name(damage: Damage) -> str:
    """What a spreadsheet program did to a serial number."""
    return {
        Damage.SCIENTIFIC: translate("Imports", "turned into a power of ten"),
        Damage.ROUNDED: translate("Imports", "digits lost after the fifteenth"),
        Damage.LOST_ZEROS: translate("Imports", "leading zeros lost"),
    }[damage]


def source_words(source: DateSource, file: str) -> str:
    """Where the proposed date comes from."""
    words = {
        DateSource.CONTENT: translate("Imports", "Proposed: it stands above the table in “{file}”."),
        DateSource.FILE_NAME: translate("Imports", "Proposed: it stands in the name of “{file}”."),
        DateSource.WRITTEN: translate(
            "Imports", "Proposed: the day “{file}” was written. The file itself states no date; check it."
        ),
    }[source]
    return words.format(file=file)


def place_of(location: DeviceLocation) -> str:
    """Site and room on one line."""
    return " · ".join(part for part in (location.site, location.room) if part)


def with_place(issue: Issue, sentence: Callable[[Issue], str], *, file: bool = False) -> str:
    """A sentence with its sheet, row and column before it, and its file too where several are read."""
    text, where = " ".join(sentence(issue).split()), issue.where
    parts = [where.file] if file and where.file and where.file not in text else []
    if where.sheet:
        parts.append(translate("Imports", "sheet {sheet}").format(sheet=where.sheet))
    if where.row:
        parts.append(translate("Imports", "row {row}").format(row=where.row))
    if where.column:
        parts.append(translate("Imports", "column {column}").format(column=where.column))
    if parts and parts[0] != where.file:
        parts[0] = parts[0][0].upper() + parts[0][1:]
    place = ", ".join(parts)
    return f"{place}: {text}" if place else text
