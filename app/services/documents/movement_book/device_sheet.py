"""The sheet with every device: why it is in the movement, what it is, where it stood and where it stands."""

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from app.domain.inventories import Change, DeviceLocation, Movement
from app.domain.movement import word_of
from app.domain.progress import Progress, stop_if_cancelled
from app.services.documents.house import category_title
from app.services.documents.movement_book.bridge_sheet import SIGNED
from app.services.documents.movement_book.build import MovementBook
from app.services.documents.sheets import Look, RowWriter, Value
from app.services.documents.wording import Wording

WIDTHS = {
    "reason": 24,
    "category": 22,
    "model": 26,
    "earlier_model": 26,
    "serial": 36,
    "mac": 16,
    "name": 32,
    "from_site": 20,
    "from_room": 22,
    "site": 20,
    "room": 22,
    "user": 30,
    "last_seen": 16,
    "effect": 20,
}
_TELL_EVERY = 500
_NOWHERE = DeviceLocation()


class DeviceSheet:
    """One row per device and reason, under heads that stay in sight, with a filter on every column."""

    def __init__(self, book: Workbook, document: MovementBook, words: Wording, look: Look, company: str) -> None:
        self.sheet = book.create_sheet(words.text("movement.devices_sheet"))
        self._movements = document.movements
        self._words = words
        self._look = look
        self._texts: dict[object, str] = {}
        self._rows = RowWriter(self.sheet, list(WIDTHS.values()), look)
        self._rows.set_up_print(company, words.text("movement.page"))
        self.sheet.freeze_panes = "A2"
        self.sheet.print_title_rows = "1:1"
        last = max(2, len(self._movements) + 1)
        self.sheet.auto_filter.ref = f"A1:{get_column_letter(len(WIDTHS))}{last}"

    def write(self, progress: Progress) -> None:
        """The heads and every row; raises Cancelled."""
        self._rows.head([self._words.text(f"movement.column.{name}") for name in WIDTHS])
        total = len(self._movements)
        for number, one in enumerate(self._movements):
            if number % _TELL_EVERY == 0:
                stop_if_cancelled(progress)
                progress.report(number, total)
            self._rows.put(self._cells(one), self._look.body, format_of_figures=SIGNED)

    def _cells(self, one: Movement) -> list[Value]:
        before, after = _places(one)
        return [
            self._reason(one),
            self._category(one),
            one.model,
            one.earlier_model,
            one.serial,
            one.mac,
            one.location.name,
            before.site,
            before.room,
            after.site,
            after.room,
            one.location.user,
            one.last_seen,
            one.effect,
        ]

    def _reason(self, one: Movement) -> str:
        word = word_of(one.change, one.effect)
        if word not in self._texts:
            self._texts[word] = self._words.text(f"movement.change.{word}")
        return self._texts[word]

    def _category(self, one: Movement) -> str:
        if one.category is None:
            return ""
        if one.category not in self._texts:
            self._texts[one.category] = category_title(self._words, one.category)
        return self._texts[one.category]


def _places(one: Movement) -> tuple[DeviceLocation, DeviceLocation]:
    """Where a device stood before and where it stands now; one that is gone stands nowhere."""
    if one.change is Change.LEFT:
        return one.location, _NOWHERE
    return one.earlier_location or _NOWHERE, one.location
