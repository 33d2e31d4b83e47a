"""The imports of a customer: what came from where, what was made of it, and what can be done about each."""

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.services.inventory.imports import Import
from app.views import formats
from app.views.customers.import_columns import (
    file_words,
    import_columns,
    imported_words,
    kept_words,
)
from app.views.icons.names import Icon
from app.views.preferences import Preferences
from app.views.theme import GRID
from app.views.widgets.buttons import button
from app.views.widgets.card import Card
from app.views.widgets.key_figure import Facts
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.table import DataTable


class ImportsList(QWidget):
    """`undo_wanted` and `originals_wanted` carry an import."""

    undo_wanted = Signal(object)
    originals_wanted = Signal(object)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: DataTable[Import] = DataTable(
            self.tr("Imports"),
            import_columns(),
            keep_as="imports",
            preferences=preferences,
            key=lambda one: one.summary.id,
        )
        self.facts = Facts()
        self.undo = button(self.tr("Take back\u2026"), self._undo, icon=Icon.UNDO)
        self.originals = button(self.tr("Save the files again\u2026"), self._save, icon=Icon.SAVE)
        self._assemble()
        self.table.opened.connect(self.undo_wanted)
        self.table.selected.connect(self._choose)
        self.table.set_row_menu(self._fill_menu)
        self._choose()

    # Public

    def show_imports(self, imports: tuple[Import, ...]) -> None:
        """List other imports, given oldest first; the newest is chosen unless another one was."""
        self.table.set_rows(list(reversed(imports)))
        if imports and self.table.current is None:
            self.table.choose(imports[-1].summary.id)
        self._choose()

    # Helpers

    def _assemble(self) -> None:
        self.table.view.setProperty("framed", True)
        self.card = Card()
        self.card.add(self.facts)
        self.card.body.addLayout(row(self.originals, self.undo, STRETCH, spacing=GRID))
        layout = column(self.table, self.card, spacing=GRID, margins=QMargins(0, 0, 0, 0))
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def _choose(self) -> None:
        one = self.table.current
        self.card.setVisible(one is not None)
        if one is not None:
            self.originals.setEnabled(one.is_kept)
            self.originals.setToolTip("" if one.is_kept else self.tr("Its files are not kept with the store"))
            self._show(one)

    def _show(self, one: Import) -> None:
        facts, resting = self.facts, one.resting
        facts.clear()
        day = formats.day(one.summary.date)
        facts.add(self.tr("Inventory of {day}").format(day=day), f"{file_words(one.summary)} ({kept_words(one)})")
        facts.add(self.tr("Imported"), imported_words(one))
        made = (
            (self.tr("True-ups made from it"), resting.true_ups),
            (self.tr("Ledger entries that rest on it"), resting.entries),
            (self.tr("Documents made from it"), resting.documents),
        )
        for name, names in made:
            if names:
                facts.add(name, _listed(names))
        if not any(names for _, names in made):
            facts.add(self.tr("Made from it"), formats.NOTHING)

    def _fill_menu(self, menu: QMenu) -> None:
        menu.addAction(self.tr("Take back\u2026"), self._undo)
        save = menu.addAction(self.tr("Save the files again\u2026"), self._save)
        save.setEnabled(self.originals.isEnabled())

    def _undo(self) -> None:
        if self.table.current is not None:
            self.undo_wanted.emit(self.table.current)

    def _save(self) -> None:
        if self.table.current is not None:
            self.originals_wanted.emit(self.table.current)


_MOST = 3


def _listed(names: tuple[str, ...]) -> str:
    """The first names, and how many there are beyond them."""
    rest = len(names) - _MOST
    shown = ", ".join(names[:_MOST])
    return f"{shown} \u2026 +{formats.count(rest)}" if rest > 0 else shown
