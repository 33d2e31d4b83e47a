"""The annex of a report: every device of the inventory, drawn straight on the canvas (trap 17)."""

from app.domain.inventories import ListedDevice
from app.services.documents.house import category_title
from app.services.documents.layout.blocks import Block
from app.services.documents.layout.long_list import ListColumn, LongList
from app.services.documents.layout.prose import Heading, Prose
from app.services.documents.report.build import MonthlyReport
from app.services.documents.report.movement import where
from app.services.documents.wording import Wording

_SHARES = {
    "state": 11,
    "model": 13,
    "serial": 17,
    "mac": 11,
    "name": 17,
    "place": 21,
    "software": 10,
}


def device_annex(document: MonthlyReport, words: Wording) -> list[Block]:
    """The list under its heading; nothing where the report goes without it."""
    if not document.devices:
        return []
    columns = [ListColumn(words.text(f"report.column.{name}"), share) for name, share in _SHARES.items()]
    states = _States(words)
    rows = [_row(device, states) for device in document.devices]
    heading = Heading(words.counted("report.annex", len(rows)))
    return [heading, Prose(words.rich("report.annex.order")), LongList(columns, rows)]


class _States:
    """What a device counts as, in words that are looked up once."""

    def __init__(self, words: Wording) -> None:
        self._words = words
        self._known: dict[object, str] = {}

    def of(self, device: ListedDevice) -> str:
        """The category of a counted device, else why it does not count."""
        key = (device.bucket, device.category)
        if key not in self._known:
            counted = device.bucket.value == "counted" and device.category
            self._known[key] = (
                category_title(self._words, device.category)
                if counted and device.category
                else self._words.text(f"report.bucket.{device.bucket.value}")
            )
        return self._known[key]


def _row(device: ListedDevice, states: _States) -> tuple[str, ...]:
    return (
        states.of(device),
        device.model,
        device.serial,
        device.mac,
        device.location.name,
        where(device.location),
        device.software,
    )
