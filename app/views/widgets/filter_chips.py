"""Filters as chips that wrap: each a word with the number of rows it leaves, several at a time or one."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from app.views import formats
from app.views.theme import font, sizes
from app.views.widgets.buttons import Kind, button
from app.views.widgets.layouts import FlowLayout, clear

_SIDE = 13
"""Edge and padding of a chip."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter: its key, its words and, when known, how many rows it leaves."""

    key: str
    text: str
    count: int | None = None


class FilterChips(QWidget):
    """Chips to press; `changed` carries the keys that are on. With `single` one of them is always on."""

    changed = Signal(object)

    def __init__(self, name: str, *, single: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._single = single
        self._chips: dict[str, QPushButton] = {}
        self._flow = FlowLayout(spacing=6)
        self.setLayout(self._flow)

    @property
    def chosen(self) -> frozenset[str]:
        """The keys that are on."""
        return frozenset(key for key, chip in self._chips.items() if chip.isChecked())

    def set_chips(self, chips: Sequence[Chip], chosen: Sequence[str] = ()) -> None:
        """Show other chips; those of the same key stay as they were unless `chosen` says otherwise."""
        kept = frozenset(chosen) or self.chosen
        clear(self._flow)
        self._chips = {chip.key: self._make(chip) for chip in chips}
        for key, made in self._chips.items():
            made.setChecked(key in kept)
        self._take_their_turn()
        if self._single and chips and not self.chosen:
            self._chips[chips[0].key].setChecked(True)

    def choose(self, *keys: str) -> None:
        """Turn these on and the others off."""
        for key, chip in self._chips.items():
            chip.setChecked(key in keys)
        self.changed.emit(self.chosen)

    def _make(self, chip: Chip) -> QPushButton:
        text = chip.text if chip.count is None else f"{chip.text}  {formats.count(chip.count)}"
        made = button(text, kind=Kind.CHIP)
        made.setCheckable(True)
        # Words are bolder while the chip is on; Qt measures them as they are while it is off.
        bold = QFontMetrics(font(sizes().body, QFont.Weight.DemiBold)).horizontalAdvance(text)
        made.setMinimumWidth(bold + 2 * _SIDE)
        made.clicked.connect(lambda: self._pressed(chip.key))
        self._flow.addWidget(made)
        return made

    def _take_their_turn(self) -> None:
        """Let Tab go to the chips where they stand: parts that are made later come last."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for before, made in pairwise([self, *self._chips.values()]):
            QWidget.setTabOrder(before, made)
        # Qt places a part only behind one that Tab goes to; Tab does not stop at the chips as a whole.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _pressed(self, key: str) -> None:
        if self._single:
            self.choose(key)
        else:
            self.changed.emit(self.chosen)
