"""Where a device comes from: every month with the file, sheet and row that list it, and what changed."""

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QDialog, QWidget

from app.services.inventory.trace import Trace
from app.views import formats
from app.views.customers.import_columns import trace_columns
from app.views.icons.names import Icon
from app.views.preferences import Preferences
from app.views.theme import GRID, Theme
from app.views.widgets.buttons import Kind, button
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.table import DataTable
from app.views.widgets.text import Role, label

_WIDTH, _HEIGHT = 920, 420


class TraceDialog(QDialog):
    """Open beside other work; closed by its button or Escape."""

    def __init__(self, trace: Trace, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Where does this come from?"))
        model = next((one.model for one in reversed(trace.months) if one.model), "")
        self.table = DataTable(
            self.tr("Months of the device"),
            trace_columns(),
            keep_as="trace",
            preferences=preferences,
            key=lambda one: one.inventory_id,
        )
        self.table.view.setProperty("framed", True)
        self.table.set_rows(list(reversed(trace.months)))
        self.without_rows = label(
            self.tr("Months that an earlier version imported know their file, not the row."), Role.MUTED, wrap=True
        )
        has_gaps = any(one.origin is not None and one.origin.row is None for one in trace.months)
        self.digest = label(role=Role.SMALL, wrap=True, selectable=True)
        self.table.selected.connect(self._show_digest)
        self.columns = button(self.tr("Columns"), self._open_columns, icon=Icon.COLUMNS)
        self.copy = button(self.tr("Copy"), self.table.copy, icon=Icon.COPY)
        self.close_button = button(self.tr("Close"), self.accept, kind=Kind.PRIMARY)
        parts = (
            label(model, Role.TITLE, wrap=True),
            label(_identity(trace, self.tr("no serial number, MAC address or device ID")), Role.MUTED, wrap=True),
            self.table,
            self.digest,
            self.without_rows,
            row(self.columns, self.copy, STRETCH, self.close_button),
        )
        edge = QMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout = column(*parts, spacing=int(1.5 * GRID), margins=edge)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.without_rows.setVisible(has_gaps)
        scale = Theme.current().scale
        room = parent.window().size()
        self.resize(min(round(_WIDTH * scale), room.width() - 6 * GRID), min(round(_HEIGHT * scale), room.height()))
        self.table.setFocus()
        self.table.choose(trace.months[-1].inventory_id)
        self._show_digest()

    def _show_digest(self) -> None:
        """The file of the chosen month, by what no renaming changes."""
        chosen = self.table.current
        origin = chosen.origin if chosen else None
        known = origin is not None and bool(origin.sha256)
        self.digest.setText(f"{origin.file}: SHA-256 {origin.sha256}" if origin and known else formats.NOTHING)

    def _open_columns(self) -> None:
        self.table.columns_menu().popup(self.columns.mapToGlobal(self.columns.rect().topLeft()))


def _identity(trace: Trace, nothing: str) -> str:
    named = [part for part in (trace.serial, trace.mac, trace.lens_id) if part]
    return " \u00b7 ".join(dict.fromkeys(named)) or nothing
