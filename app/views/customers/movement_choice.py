"""Which two inventories a movement is measured between, and after how many days a device is told as unseen."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from app.domain.inventories import InventorySummary
from app.domain.movement import UNSEEN_DAYS, last_two
from app.views import formats
from app.views.preferences import Preferences
from app.views.theme import GRID
from app.views.widgets.layouts import FlowLayout, ScaledWidth, row
from app.views.widgets.text import Role, label

DAYS = (7, 14, 30, 60, 90, 180, 365)
_KEPT = "movement/unseen-days"
_WIDTH, _NARROW = 144, 132


class MovementChoice(QWidget):
    """`changed` comes with every other choice; the earlier inventory always lies before the later one."""

    changed = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._known: tuple[InventorySummary, ...] = ()
        self.earlier, self.later, self.days = QComboBox(), QComboBox(), QComboBox()
        self._assemble()
        self._offer_days()
        self.earlier.activated.connect(lambda _: self.changed.emit())
        self.later.activated.connect(lambda _: self._later_chosen())
        self.days.activated.connect(lambda _: self._days_chosen())

    # Properties

    @property
    def pair(self) -> tuple[int, int] | None:
        """The ids of the two inventories; None while there are not two."""
        earlier, later = self.earlier.currentData(), self.later.currentData()
        return None if earlier is None or later is None else (int(earlier), int(later))

    @property
    def unseen_days(self) -> int:
        """After how many days a device is told as unseen."""
        return int(self.days.currentData())

    # Public

    def offer(self, inventories: Sequence[InventorySummary]) -> None:
        """Offer the inventories of a customer, oldest first; what was chosen stays if it is still there."""
        chosen = self.pair
        self._known = tuple(inventories)
        usual = last_two(self._known)
        wanted = chosen if chosen and set(chosen) <= {one.id for one in self._known} else None
        if wanted is None and usual is not None:
            wanted = (usual[0].id, usual[1].id)
        self._fill(self.later, self._known[1:], wanted[1] if wanted else None)
        self._fill_earlier(wanted[0] if wanted else None)

    def forget(self) -> None:
        """Another customer: the last two months are to be chosen."""
        for box in (self.earlier, self.later):
            box.clear()

    def choose(self, earlier: int, later: int) -> None:
        """Choose two inventories, the earlier one first."""
        self.later.setCurrentIndex(self.later.findData(later))
        self._fill_earlier(earlier)
        self.changed.emit()

    # Helpers

    def _assemble(self) -> None:
        named = {
            self.earlier: (self.tr("From"), self.tr("From the inventory of"), _WIDTH),
            self.later: (self.tr("to"), self.tr("To the inventory of"), _WIDTH),
            self.days: (self.tr("unseen for"), self.tr("Tell devices that are unseen for"), _NARROW),
        }
        flow = FlowLayout(spacing=GRID)
        for box, (text, name, width) in named.items():
            box.setAccessibleName(name)
            ScaledWidth(box, width)
            box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            words = label(text, Role.MUTED)
            words.setBuddy(box)
            holder = QWidget()
            holder.setLayout(row(words, box, spacing=6))
            flow.addWidget(holder)
        self.setLayout(flow)

    def _offer_days(self) -> None:
        kept = self._preferences.get(_KEPT)
        chosen = int(kept) if kept.isdecimal() and int(kept) in DAYS else UNSEEN_DAYS
        for days in DAYS:
            self.days.addItem(self.tr("{count} days").format(count=formats.count(days)), days)
        self.days.setCurrentIndex(DAYS.index(chosen))

    def _fill(self, box: QComboBox, inventories: Sequence[InventorySummary], chosen: int | None) -> None:
        """The newest on top; inventories of one day are told apart by their ids."""
        days = Counter(one.date for one in self._known)
        box.clear()
        for one in reversed(inventories):
            name = formats.day(one.date)
            if days[one.date] > 1:
                name = self.tr("{day} \u00b7 no. {id}").format(day=name, id=one.id)
            box.addItem(name, one.id)
        box.setCurrentIndex(max(0, box.findData(chosen)) if box.count() else -1)

    def _fill_earlier(self, chosen: int | None) -> None:
        upto = next((at for at, one in enumerate(self._known) if one.id == self.later.currentData()), 0)
        usual = last_two(self._known[: upto + 1])
        before = [one.id for one in self._known[:upto]]
        self._fill(self.earlier, self._known[:upto], chosen if chosen in before else (usual[0].id if usual else None))

    def _later_chosen(self) -> None:
        self._fill_earlier(self.earlier.currentData())
        self.changed.emit()

    def _days_chosen(self) -> None:
        self._preferences.put(_KEPT, str(self.unseen_days))
        self.changed.emit()
