"""The store: where it is, what is wrong with its place, its backups, and the way back to one of them."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.views import formats
from app.views.icons.names import Icon
from app.views.preferences import Preferences
from app.views.settings.originals_card import OriginalsCard
from app.views.settings.records import StoreFacts
from app.views.settings.store_columns import BackupRow, backup_columns, size_text
from app.views.system import open_folder
from app.views.theme import GRID, Theme
from app.views.widgets.banner import Banner
from app.views.widgets.busy import BusyOverlay
from app.views.widgets.buttons import Kind, button
from app.views.widgets.card import Card
from app.views.widgets.empty_state import EmptyState
from app.views.widgets.key_figure import Facts
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.table import DataTable
from app.views.widgets.text import Role, label

_WIDTH = 840


class StoreSection(QWidget):
    """What the user asks for; `restore_wanted` has the path of a backup, `limit_wanted` the megabytes of originals."""

    back_up_wanted = Signal()
    verify_wanted = Signal()
    restore_wanted = Signal(object)
    limit_wanted = Signal(int)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.warnings = Banner(closable=False)
        self.result = Banner()
        self.path = label(role=Role.STRONG, wrap=True, selectable=True)
        self.open = button(self.tr("Open folder"), self._open, kind=Kind.LINK)
        self.facts = Facts()
        self.back_up = button(self.tr("Back up now"), self.back_up_wanted.emit, kind=Kind.PRIMARY, icon=Icon.BACKUP)
        self.verify = button(self.tr("Verify"), self.verify_wanted.emit, icon=Icon.CHECK)
        self.restore = button(self.tr("Restore\u2026"), self._restore, icon=Icon.HISTORY)
        self.table: DataTable[BackupRow] = DataTable(
            self.tr("Backups"),
            backup_columns(),
            keep_as="backups",
            preferences=preferences,
            key=lambda one: one.path,
            empty=EmptyState(
                Icon.BACKUP,
                self.tr("No backup yet"),
                self.tr("A verified backup is made every day on which the program is open."),
            ),
        )
        self._assemble()
        self.busy = BusyOverlay(self)
        self.table.selected.connect(self._allow)
        self._allow()

    # Public

    def show_store(self, facts: StoreFacts) -> None:
        """Show where the store stands."""
        self.path.setText(str(facts.path))
        self.facts.clear()
        self.facts.add(self.tr("Size"), size_text(facts.size))
        last = formats.moment(facts.backups[0].made) if facts.backups else self.tr("none yet")
        self.facts.add(self.tr("Last verified backup"), last)
        self.table.set_rows(facts.backups)
        self.originals.show_room(facts.originals)
        self._allow()

    # Helpers

    def _assemble(self) -> None:
        place = Card(self.tr("Where your data is"), self.open)
        place.add(self.path, self.facts)
        place.body.addLayout(row(self.back_up, self.verify, STRETCH))
        self.originals = OriginalsCard()
        self.originals.limit_wanted.connect(self.limit_wanted)
        backups = Card(self.tr("Backups"), self.restore)
        self.table.setMinimumHeight(160)
        backups.add(self.table)
        self.setMaximumWidth(round(_WIDTH * Theme.current().scale))
        layout = column(self.warnings, self.result, place, self.originals, backups, spacing=int(1.5 * GRID))
        layout.setStretch(4, 1)
        self.setLayout(layout)

    def _allow(self) -> None:
        self.restore.setEnabled(self.table.current is not None)

    def _open(self) -> None:
        open_folder(Path(self.path.text()))

    def _restore(self) -> None:
        chosen = self.table.current
        if chosen is not None:
            self.restore_wanted.emit(chosen.path)
