"""Filters of the devices of an inventory: category, where they are counted, model, site, and words to search for."""

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from app.domain.inventories import ListedDevice
from app.views import formats
from app.views.customers.device_columns import category_words
from app.views.terms import bucket_name
from app.views.theme import GRID
from app.views.widgets.layouts import FlowLayout, ScaledWidth
from app.views.widgets.table.columns import fold

_WIDTH = 164
_ALL = ""


class DeviceFilters(QWidget):
    """`changed` comes with every other choice; what a choice leaves is said beside it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._values: dict[str, Callable[[ListedDevice], str]] = {
            "category": category_words,
            "bucket": lambda one: bucket_name(one.bucket),
            "model": lambda one: one.model,
            "site": lambda one: one.location.site,
        }
        titles = {
            "category": self.tr("All categories"),
            "bucket": self.tr("Counted or not"),
            "model": self.tr("All models"),
            "site": self.tr("All sites"),
        }
        self._titles = titles
        self.boxes = {name: QComboBox() for name in titles}
        flow = FlowLayout(spacing=GRID)
        for name, box in self.boxes.items():
            box.setAccessibleName(titles[name])
            ScaledWidth(box, _WIDTH)
            box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            box.activated.connect(lambda _: self.changed.emit())
            flow.addWidget(box)
        self.setLayout(flow)

    def offer(self, devices: Sequence[ListedDevice]) -> None:
        """Offer what these devices have; a choice that is still there stays."""
        for name, box in self.boxes.items():
            chosen = box.currentData()
            counts = Counter(self._values[name](one) for one in devices)
            counts.pop("", None)
            box.clear()
            box.addItem(self._titles[name], _ALL)
            for value in sorted(counts, key=fold):
                box.addItem(f"{value}  {formats.count(counts[value])}", value)
            place = box.findData(chosen) if chosen else 0
            box.setCurrentIndex(max(0, place))

    def clear(self) -> None:
        """Choose everything."""
        for box in self.boxes.values():
            box.setCurrentIndex(0)

    def keeps(self, words: Sequence[str]) -> Callable[[ListedDevice], bool] | None:
        """Which devices fit the choices and the words; None where all do."""
        chosen = [(self._values[name], box.currentData()) for name, box in self.boxes.items() if box.currentData()]
        if not chosen and not words:
            return None

        def fits(one: ListedDevice) -> bool:
            if any(value(one) != wanted for value, wanted in chosen):
                return False
            text = searched_text(one) if words else ""
            return all(word in text for word in words)

        return fits


def searched_text(one: ListedDevice) -> str:
    """What a device is found by."""
    place = one.location
    return fold(f"{one.model} {one.serial} {one.mac} {one.lens_id} {place.name} {place.site} {place.room} {place.user}")
