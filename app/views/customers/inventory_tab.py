"""The inventories of a customer: devices of a month, rows that are no device, and the imports."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QStackedLayout, QStackedWidget, QWidget

from app.domain.inventories import InventorySummary, ListedDevice
from app.services.desk import Desk
from app.services.inventory.imports import Import
from app.services.inventory.remarks import Remark, remarks_of
from app.services.inventory.stored import devices_in
from app.views import formats
from app.views.customers.device_columns import device_columns, remark_columns
from app.views.customers.device_filters import DeviceFilters, Kinds, kinds_of
from app.views.customers.imports_list import ImportsList
from app.views.customers.note import note
from app.views.icons.names import Icon
from app.views.preferences import Preferences
from app.views.theme import GRID
from app.views.widgets.buttons import button
from app.views.widgets.choice_box import ChoiceBox
from app.views.widgets.empty_state import EmptyState
from app.views.widgets.filter_chips import Chip, FilterChips
from app.views.widgets.layouts import ScaledWidth, column, row
from app.views.widgets.table import DataTable
from app.views.widgets.table.columns import fold
from app.views.widgets.text import ElidedLabel, Role

DEVICES, REMARKS, IMPORTS = "devices", "remarks", "imports"
LISTS = (DEVICES, REMARKS, IMPORTS)
_SEARCH_WIDTH = 200
_MONTH_WIDTH, _MOST_MONTH_WIDTH = 190, 320


@dataclass(frozen=True, slots=True)
class InventoryContent:
    """Everything that one inventory lists."""

    summary: InventorySummary
    devices: tuple[ListedDevice, ...]
    remarks: tuple[Remark, ...]
    kinds: Kinds


def read_inventory(desk: Desk, summary: InventorySummary) -> InventoryContent:
    """The lists of one inventory."""
    devices = devices_in(desk, summary.id)
    return InventoryContent(summary, devices, remarks_of(desk, summary.id), kinds_of(devices))


class InventoryTab(QWidget):
    """`month_wanted` carries a summary, `undo_wanted` and `originals_wanted` an import, `origin_wanted` a device.

    `export_wanted` carries what is shown, `import_wanted` nothing.
    """

    month_wanted = Signal(object)
    undo_wanted = Signal(object)
    originals_wanted = Signal(object)
    origin_wanted = Signal(object)
    export_wanted = Signal(str, object, object)
    import_wanted = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._summaries: tuple[InventorySummary, ...] = ()
        self._content: InventoryContent | None = None
        self._wanted = DEVICES
        self.months = ChoiceBox(_MONTH_WIDTH, _MOST_MONTH_WIDTH)
        self.equation = ElidedLabel(role=Role.MUTED)
        self.chips = FilterChips(self.tr("List"), single=True)
        self.search = QLineEdit()
        self.filters = DeviceFilters()
        self.devices: DataTable[ListedDevice] = DataTable(
            self.tr("Devices"),
            device_columns(),
            keep_as="devices",
            preferences=preferences,
            key=lambda one: one.device_id,
            no_match=EmptyState(Icon.FILTER, self.tr("No device fits"), self.tr("Change the search or the filters.")),
        )
        self.remarks: DataTable[Remark] = DataTable(
            self.tr("Rows that are no device of their own"),
            remark_columns(),
            keep_as="remarks",
            preferences=preferences,
            empty=note(self.tr("No row was repeated and no serial number was damaged.")),
        )
        self.imported = ImportsList(preferences)
        self.imports = self.imported.table
        self.origin = button(self.tr("Where from?"), self._ask_origin, icon=Icon.HISTORY)
        self.nothing = EmptyState(
            Icon.INBOX,
            self.tr("No inventory yet"),
            self.tr("Drop a Poly Lens export on the window, or choose it."),
            self.tr("Import inventory"),
            self.import_wanted.emit,
        )
        self._assemble()
        self._connect()

    # Properties

    @property
    def content(self) -> InventoryContent | None:
        """What is shown."""
        return self._content

    @property
    def shown(self) -> DataTable[Any]:
        """The list that is shown."""
        return self._tables[LISTS.index(next(iter(self.chips.chosen), DEVICES))]

    # Public

    def show_imports(self, imports: tuple[Import, ...]) -> None:
        """Offer other inventories, given oldest first; the newest is asked for unless one was chosen."""
        kept = self.months.currentData()
        self._summaries = summaries = tuple(one.summary for one in imports)
        self.months.clear()
        for one in reversed(summaries):
            self.months.addItem(self._name(one, summaries), one.id)
        self.imported.show_imports(imports)
        self._stack.setCurrentIndex(0 if summaries else 1)
        place = self.months.findData(kept)
        self.months.setCurrentIndex(max(0, place))
        if summaries:
            self._month_chosen()

    def show_content(self, content: InventoryContent) -> None:
        """Show what one inventory lists."""
        self._content = content
        self.devices.set_rows(content.devices)
        self.remarks.set_rows(content.remarks)
        self.filters.offer(content.kinds)
        self.equation.setText(self._equation(content.summary))
        self.chips.set_chips(
            [
                Chip(DEVICES, self.tr("Devices"), len(content.devices)),
                Chip(REMARKS, self.tr("Repeated and quarantined"), len(content.remarks)),
                Chip(IMPORTS, self.tr("Imports"), len(self._summaries)),
            ],
            [self._wanted],
        )
        self._filter()
        self._show_list()

    def look_for(self, text: str) -> None:
        """Search the devices of the newest inventory."""
        self.filters.clear()
        self.search.setText(text)
        self.show_list(DEVICES)

    def show_list(self, name: str) -> None:
        """Show one of the lists, now or once there is something to list."""
        self._wanted = name
        if self._content is not None:
            self.chips.choose(name)

    # Helpers, layout

    def _assemble(self) -> None:
        self.months.setAccessibleName(self.tr("Inventory"))
        self.search.setPlaceholderText(self.tr("Serial number, name, room"))
        self.search.setAccessibleName(self.tr("Search in this list"))
        self.search.setClearButtonEnabled(True)
        ScaledWidth(self.search, _SEARCH_WIDTH)
        self._lists = QStackedWidget()
        self._tables = (self.devices, self.remarks, self.imports)
        for table in self._tables:
            table.view.setProperty("framed", True)
        for part in (self.devices, self.remarks, self.imported):
            self._lists.addWidget(part)
        head = row(self.months, self.equation, *self._buttons(), spacing=GRID)
        head.setStretch(1, 1)
        self.origin.setToolTip(self.tr("The file, sheet and row of the chosen device in every month"))
        second = row(self.search, self.filters, self.origin, spacing=GRID)
        second.setStretch(1, 1)
        # Keeps the search at the left where there are no filters beside it.
        second.addStretch(0)
        full = QWidget()
        whole = column(head, self.chips, second, self._lists, spacing=GRID)
        whole.setStretch(3, 1)
        full.setLayout(whole)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(full)
        self._stack.addWidget(self.nothing)

    def _buttons(self) -> tuple[QWidget, ...]:
        self.columns = button(self.tr("Columns"), self._open_columns, icon=Icon.COLUMNS)
        self.copy = button(self.tr("Copy"), self._copy, icon=Icon.COPY)
        self.export = button(self.tr("Export\u2026"), self._export, icon=Icon.EXPORT)
        return self.columns, self.copy, self.export

    def _connect(self) -> None:
        self.months.activated.connect(lambda _: self._month_chosen())
        self.search.textChanged.connect(lambda _: self._filter())
        self.filters.changed.connect(self._filter)
        self.chips.changed.connect(lambda _: self._show_list())
        self.imported.undo_wanted.connect(self.undo_wanted)
        self.imported.originals_wanted.connect(self.originals_wanted)
        self.devices.opened.connect(self.origin_wanted)
        self.devices.selected.connect(self._allow_origin)
        self.devices.set_row_menu(lambda menu: menu.addAction(self.tr("Where does this come from?"), self._ask_origin))
        self._allow_origin()

    # Helpers

    def _name(self, one: InventorySummary, all_of_them: tuple[InventorySummary, ...]) -> str:
        day = formats.day(one.date)
        newest = self.tr("{day}, the newest").format(day=day)
        return newest if one is all_of_them[-1] else day

    def _equation(self, one: InventorySummary) -> str:
        text = self.tr(
            "{rows} rows = {devices} devices + {ignored} ignored + {repeated} repeated + {quarantined} quarantined"
        )
        return text.format(
            rows=formats.count(one.rows),
            devices=formats.count(one.devices),
            ignored=formats.count(one.ignored),
            repeated=formats.count(one.duplicates),
            quarantined=formats.count(one.quarantined),
        )

    def _month_chosen(self) -> None:
        wanted = next((one for one in self._summaries if one.id == self.months.currentData()), None)
        if wanted is not None:
            self.month_wanted.emit(wanted)

    def _show_list(self) -> None:
        name = self._wanted = next(iter(self.chips.chosen), DEVICES)
        self._lists.setCurrentIndex(LISTS.index(name))
        self.filters.setVisible(name == DEVICES)
        self.origin.setVisible(name == DEVICES)

    def _allow_origin(self) -> None:
        self.origin.setEnabled(self.devices.current is not None)

    def _ask_origin(self) -> None:
        if self.devices.current is not None:
            self.origin_wanted.emit(self.devices.current)

    def _filter(self) -> None:
        words = fold(self.search.text()).split()
        self.devices.set_filter(self.filters.keeps(words))
        for table in (self.remarks, self.imports):
            table.set_filter(_keeps(table, words) if words else None)

    def _open_columns(self) -> None:
        self.shown.columns_menu().popup(self.columns.mapToGlobal(self.columns.rect().bottomLeft()))

    def _copy(self) -> None:
        self.shown.copy()

    def _export(self) -> None:
        heads, rows = self.shown.seen()
        self.export_wanted.emit(self.shown.view.accessibleName(), heads, rows)


def _keeps(table: DataTable[Any], words: list[str]) -> Callable[[Any], bool]:
    columns = table.model.columns

    def fits(one: Any) -> bool:  # noqa: ANN401 - a row of any of the lists
        text = fold(" ".join(part.shown(one) for part in columns))
        return all(word in text for word in words)

    return fits
