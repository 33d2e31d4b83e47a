"""The movement between two inventories: the bridge of each category, and every device with its reasons."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QScrollArea, QSizePolicy, QStackedLayout, QWidget

from app.domain.categories import Category
from app.domain.inventories import Change, InventorySummary, Movement
from app.domain.movement import MovementBetween
from app.services.desk import Desk
from app.services.inventory.movement_choice import movement_by_id
from app.views import formats
from app.views.customers.movement_card import MovementCard
from app.views.customers.movement_choice import MovementChoice
from app.views.customers.movement_columns import movement_columns, searched_text
from app.views.customers.note import note
from app.views.icons.names import Icon
from app.views.preferences import Preferences
from app.views.terms import category_name, change_name
from app.views.theme import GRID, Theme
from app.views.widgets.busy import BusyOverlay
from app.views.widgets.buttons import button
from app.views.widgets.empty_state import EmptyState
from app.views.widgets.filter_chips import Chip, FilterChips
from app.views.widgets.layouts import GridFlow, ScaledWidth, column, row
from app.views.widgets.table import DataTable
from app.views.widgets.table.columns import fold
from app.views.widgets.text import Role, label

_NARROWEST_CARD = 220
_LIST_HEIGHT = 190
_SEARCH_WIDTH, _CATEGORY_WIDTH = 190, 198
_CHIPS_LOWER = 3
_ALL = ""
_NOTHING_YET, _ONLY_ONE, _SHOWN = range(3)


@dataclass(frozen=True, slots=True)
class MovementContent:
    """A movement, and how many rows each reason has."""

    movement: MovementBetween
    rows: Mapping[Change, int]


def read_movement(desk: Desk, earlier: int, later: int, unseen_days: int) -> MovementContent:
    """The movement between two inventories, ready to be shown; in any thread."""
    movement = movement_by_id(desk, earlier, later, unseen_days)
    return MovementContent(movement, Counter(one.change for one in movement.movements))


class MovementTab(QWidget):
    """`pair_wanted` asks for a movement: two ids and days. `export_wanted` carries the movement that is shown."""

    pair_wanted = Signal(int, int, int)
    export_wanted = Signal(object)
    import_wanted = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._content: MovementContent | None = None
        self.choice = MovementChoice(preferences)
        self.cards = GridFlow(_NARROWEST_CARD)
        self.notes = label(role=Role.MUTED, wrap=True)
        self.search = QLineEdit()
        self.category = QComboBox()
        self.chips = FilterChips(self.tr("Reasons"))
        self.table: DataTable[Movement] = DataTable(
            self.tr("Devices that moved"),
            movement_columns(with_category=True, whole=True),
            keep_as="whole-movement",
            preferences=preferences,
            empty=note(self.tr("Nothing changed between the two inventories.")),
            no_match=EmptyState(Icon.FILTER, self.tr("No device fits"), self.tr("Change the search or the filters.")),
        )
        self.nothing = EmptyState(
            Icon.INBOX,
            self.tr("No inventory yet"),
            self.tr("Why a count moved is told from the second inventory on."),
            self.tr("Import inventory"),
            self.import_wanted.emit,
        )
        self.only_one = EmptyState(
            Icon.HISTORY,
            self.tr("One inventory so far"),
            self.tr("Why a count moved is told from the second inventory on."),
            self.tr("Import inventory"),
            self.import_wanted.emit,
        )
        self._assemble()
        self._busy = BusyOverlay(self)
        self._connect()

    # Properties

    @property
    def content(self) -> MovementContent | None:
        """What is shown."""
        return self._content

    # Public

    def show_inventories(self, inventories: Sequence[InventorySummary]) -> None:
        """Offer the inventories of a customer, oldest first, and ask for the movement between the chosen two."""
        self.choice.offer(inventories)
        if self.choice.pair is None:
            self._content = None
            self._busy.stop()
            self._stack.setCurrentIndex(_ONLY_ONE if inventories else _NOTHING_YET)
            return
        self._stack.setCurrentIndex(_SHOWN)
        self._ask()

    def show_movement(self, content: MovementContent) -> None:
        """Show a movement; filters stay as they are."""
        self._busy.stop()
        self._content = content
        movement = content.movement
        self.cards.clear()
        self.cards.add(*(MovementCard(bridge, movement) for bridge in movement.bridges))
        self.notes.setText(" ".join(self._notes(movement)))
        self.notes.setVisible(bool(self.notes.text()))
        self.chips.set_chips(
            [Chip(change, change_name(change), content.rows[change]) for change in Change if change in content.rows]
        )
        self.chips.setVisible(bool(content.rows))
        self.table.set_rows(movement.movements)
        self.export.setEnabled(True)
        self._filter()

    def awaits(self, earlier: int, later: int, unseen_days: int) -> bool:
        """Whether this is the movement that was asked for last."""
        return self.choice.pair == (earlier, later) and self.choice.unseen_days == unseen_days

    def show_category(self, category: str) -> None:
        """Show the devices of one category; of all where it is empty."""
        self.category.setCurrentIndex(max(0, self.category.findData(category)))
        self._filter()

    def forget(self) -> None:
        """Another customer comes."""
        self._content = None
        self.choice.forget()
        self.search.clear()
        self.category.setCurrentIndex(0)
        self.chips.set_chips([])
        self.table.set_rows(())
        self.cards.clear()

    def stop_waiting(self) -> None:
        """What was asked for did not come."""
        self._busy.stop()

    # Helpers, layout

    def _assemble(self) -> None:
        self.search.setPlaceholderText(self.tr("Serial number, model, place"))
        self.search.setAccessibleName(self.tr("Search in this list"))
        self.search.setClearButtonEnabled(True)
        ScaledWidth(self.search, _SEARCH_WIDTH)
        self.category.setAccessibleName(self.tr("Category"))
        self.category.addItem(self.tr("All categories"), _ALL)
        for category in Category:
            self.category.addItem(category_name(category), category.value)
        ScaledWidth(self.category, _CATEGORY_WIDTH)
        self.category.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.notes.setVisible(False)
        self.table.view.setProperty("framed", True)
        self.table.setMinimumHeight(round(_LIST_HEIGHT * Theme.current().scale))
        buttons = self._buttons()
        head = row(self.choice, *buttons, spacing=GRID)
        head.setStretch(0, 1)
        for part in buttons:
            head.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        # Chips are lower than the fields beside them.
        self.chips.setContentsMargins(0, _CHIPS_LOWER, 0, 0)
        filters = row(self.search, self.category, self.chips, spacing=GRID)
        filters.setStretch(2, 1)
        inside = column(head, self.cards, self.notes, filters, self.table, spacing=GRID)
        inside.setStretch(4, 1)
        page = QWidget()
        page.setProperty("role", "page")
        page.setLayout(inside)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(self.tr("Movement"))
        self._stack = QStackedLayout(self)
        for part in (self.nothing, self.only_one, area):
            self._stack.addWidget(part)
        self._stack.setCurrentIndex(_SHOWN)

    def _buttons(self) -> tuple[QWidget, ...]:
        self.columns = button(self.tr("Columns"), self._open_columns, icon=Icon.COLUMNS)
        self.copy = button(self.tr("Copy"), self.table.copy, icon=Icon.COPY)
        self.export = button(
            self.tr("Workbook\u2026"), self._export, icon=Icon.SHEET, name=self.tr("Save the movement as a workbook")
        )
        self.export.setEnabled(False)
        return self.columns, self.copy, self.export

    def _connect(self) -> None:
        self.choice.changed.connect(self._ask)
        self.search.textChanged.connect(lambda _: self._filter())
        self.category.activated.connect(lambda _: self._filter())
        self.chips.changed.connect(lambda _: self._filter())

    # Helpers

    def _ask(self) -> None:
        pair = self.choice.pair
        if pair is not None:
            self._busy.start(self.tr("Comparing the two inventories"))
            self.pair_wanted.emit(*pair, self.choice.unseen_days)

    def _notes(self, movement: MovementBetween) -> list[str]:
        """What the figures leave open."""
        found = []
        if movement.unknown:
            text = self.tr("Of {count} counted devices the file does not say when they were last seen.")
            found.append(text.format(count=formats.count(movement.unknown)))
        for one in (movement.earlier, movement.later):
            if one.quarantined:
                text = self.tr("Rows in quarantine on {day}, which count nowhere: {count}.")
                found.append(text.format(day=formats.day(one.date), count=formats.count(one.quarantined)))
        return found

    def _filter(self) -> None:
        words = fold(self.search.text()).split()
        self.table.set_filter(_keeps(self.chips.chosen, self.category.currentData(), words))

    def _open_columns(self) -> None:
        self.table.columns_menu().popup(self.columns.mapToGlobal(self.columns.rect().bottomLeft()))

    def _export(self) -> None:
        if self._content is not None:
            self.export_wanted.emit(self._content.movement)


def _keeps(changes: frozenset[str], category: str, words: Sequence[str]) -> Callable[[Movement], bool] | None:
    """Which devices fit the choices and the words; None where all do."""
    if not changes and not category and not words:
        return None

    def fits(one: Movement) -> bool:
        if (changes and one.change not in changes) or (category and one.category != category):
            return False
        text = searched_text(one) if words else ""
        return all(word in text for word in words)

    return fits
