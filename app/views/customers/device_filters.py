"""Filters of the devices of an inventory: category, where they are counted, model, site, and words to search for."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.inventories import ListedDevice
from app.views import formats
from app.views.terms import bucket_name, category_name
from app.views.theme import GRID
from app.views.widgets.choice_box import ChoiceBox
from app.views.widgets.layouts import FlowLayout
from app.views.widgets.table.columns import fold

_WIDTH, _MOST_WIDTH = 164, 240
_ALL = ""

Kinds = Mapping[str, Counter[Any]]
"""How many devices have which value, by the name of the filter."""

_VALUES: Mapping[str, Callable[[ListedDevice], Any]] = {
    "category": lambda one: one.category,
    "bucket": lambda one: one.bucket,
    "model": lambda one: one.model,
    "site": lambda one: one.location.site,
}


def kinds_of(devices: Sequence[ListedDevice]) -> Kinds:
    """What the filters can offer for these devices; in any thread, because there may be very many."""
    return {name: Counter(map(value, devices)) for name, value in _VALUES.items()}


class DeviceFilters(QWidget):
    """`changed` comes with every other choice; what a choice leaves is said beside it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._meant: dict[str, dict[str, Any]] = {name: {} for name in _VALUES}
        titles = {
            "category": self.tr("All categories"),
            "bucket": self.tr("Counted or not"),
            "model": self.tr("All models"),
            "site": self.tr("All sites"),
        }
        self._titles = titles
        self.boxes = {name: ChoiceBox(_WIDTH, _MOST_WIDTH) for name in titles}
        flow = FlowLayout(spacing=GRID)
        for name, box in self.boxes.items():
            box.setAccessibleName(titles[name])
            box.activated.connect(lambda _: self.changed.emit())
            flow.addWidget(box)
        self.setLayout(flow)

    def offer(self, kinds: Kinds) -> None:
        """Offer what the devices have; a choice that is still there stays."""
        for name, box in self.boxes.items():
            chosen = box.currentData()
            counts = {_words(name, value): number for value, number in kinds[name].items() if value}
            self._meant[name] = {_words(name, value): value for value in kinds[name]}
            box.clear()
            box.addItem(self._titles[name], _ALL)
            for words in sorted(counts, key=fold):
                box.addItem(f"{words}  {formats.count(counts[words])}", words)
            place = box.findData(chosen) if chosen else 0
            box.setCurrentIndex(max(0, place))

    def clear(self) -> None:
        """Choose everything."""
        for box in self.boxes.values():
            box.setCurrentIndex(0)

    def keeps(self, words: Sequence[str]) -> Callable[[ListedDevice], bool] | None:
        """Which devices fit the choices and the words; None where all do."""
        chosen = [
            (_VALUES[name], self._meant[name][box.currentData()])
            for name, box in self.boxes.items()
            if box.currentData()
        ]
        if not chosen and not words:
            return None

        def fits(one: ListedDevice) -> bool:
            if any(value(one) != wanted for value, wanted in chosen):
                return False
            text = searched_text(one) if words else ""
            return all(word in text for word in words)

        return fits


def _words(name: str, value: Any) -> str:  # noqa: ANN401 - filters are by values of several kinds
    if name == "category":
        return category_name(value) if value else ""
    return bucket_name(value) if name == "bucket" else str(value)


def searched_text(one: ListedDevice) -> str:
    """What a device is found by."""
    place = one.location
    return fold(f"{one.model} {one.serial} {one.mac} {one.lens_id} {place.name} {place.site} {place.room} {place.user}")
