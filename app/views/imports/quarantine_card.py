"""Rows with a damaged serial beside last month's, and what each of them is; keys 1 to 4 decide the selected ones."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from app.services.inventory.device_rows import CleanInventory, QuarantinedRow
from app.services.inventory.quarantine import Choice, QuarantineKey
from app.views.icons.names import Icon
from app.views.imports.words import damage_name
from app.views.preferences import Preferences
from app.views.theme import Theme, Tone, sizes
from app.views.widgets.buttons import button
from app.views.widgets.card import Card
from app.views.widgets.layouts import FlowLayout
from app.views.widgets.table import Align, Column, DataTable
from app.views.widgets.text import Role, label

translate = QCoreApplication.translate

_MOST_ROWS = 5
_ROW = 20
_HEAD = 40
_ORDER: tuple[Choice | None, ...] = (Choice.SAME, Choice.OWN, Choice.OUT, None)
_ICONS = {Choice.SAME: Icon.HISTORY, Choice.OWN: Icon.ADD, Choice.OUT: Icon.STOP, None: Icon.PARTLY}


@dataclass(frozen=True, slots=True)
class DamagedRow:
    """A row with the file that it stands in."""

    file: str
    key: QuarantineKey
    row: QuarantinedRow


def choice_name(choice: Choice | None) -> str:
    """What a row with a damaged serial is."""
    return {
        Choice.SAME: translate("Quarantine", "Last month's device"),
        Choice.OWN: translate("Quarantine", "A device of its own"),
        Choice.OUT: translate("Quarantine", "Leave out"),
        None: translate("Quarantine", "Keep set apart"),
    }[choice]


def state_name(choice: Choice | None) -> str:
    """What was decided about a row."""
    return {
        Choice.SAME: translate("Quarantine", "last month's device"),
        Choice.OWN: translate("Quarantine", "device of its own"),
        Choice.OUT: translate("Quarantine", "left out"),
        None: translate("Quarantine", "set apart"),
    }[choice]


def rows_of(clean: CleanInventory) -> list[DamagedRow]:
    """Every row with a damaged serial that nothing else tells apart, decided about or not, in file order."""
    rows = sorted([*clean.quarantined, *clean.decided], key=lambda row: row.ref)
    files = clean.files
    return [DamagedRow(files[row.ref.file].name, (files[row.ref.file].sha256, row.ref.row), row) for row in rows]


class QuarantineCard(Card):
    """Hidden without such rows; `decided` carries the keys of the rows and what they are, None to set them apart."""

    decided = Signal(object, object)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("QuarantineCard", "Damaged serial numbers"), parent=parent)
        reason = self.tr(
            "A spreadsheet program damaged these serial numbers, and nothing else tells the devices apart. They stay "
            "set apart and are not counted until you say what they are; keys 1 to 4 decide the selected rows."
        )
        self.table: DataTable[DamagedRow] = DataTable(
            self.tr("Rows with a damaged serial number"),
            self._columns(),
            keep_as="import_damaged",
            preferences=preferences,
            key=lambda one: one.key,
        )
        self.buttons: dict[Choice | None, QPushButton] = {}
        self._shown = 1
        flow = FlowLayout()
        flow.addWidget(label(self.tr("The selected rows are:"), Role.MUTED))
        for number, choice in enumerate(_ORDER, start=1):
            flow.addWidget(self._button(number, choice))
        holder = QWidget()
        holder.setLayout(flow)
        self.add(label(reason, Role.MUTED, wrap=True), self.table, holder)
        self.table.selected.connect(self._follow)
        Theme.current().changed.connect(self._fit)
        self.hide()

    def show_inventory(self, clean: CleanInventory) -> None:
        """Show the rows of an inventory; the selected ones stay selected."""
        rows = rows_of(clean)
        self.table.set_rows(rows)
        self._shown = min(_MOST_ROWS, max(1, len(rows)))
        self._fit()
        if rows and not self.table.chosen:
            self.table.view.selectRow(0)
        self._follow()
        self.setVisible(bool(rows))

    def decide(self, choice: Choice | None) -> None:
        """Decide about the selected rows."""
        if self.buttons[choice].isEnabled():
            self.decided.emit(tuple(one.key for one in self.table.chosen), choice)

    def _button(self, number: int, choice: Choice | None) -> QPushButton:
        made = button(f"{number}  {choice_name(choice)}", icon=_ICONS[choice])
        made.setAccessibleName(choice_name(choice))
        made.clicked.connect(lambda _=False: self.decide(choice))
        key = QShortcut(QKeySequence(str(number)), self.table.view)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(lambda: self.decide(choice))
        self.buttons[choice] = made
        return made

    def _follow(self) -> None:
        """Last month's device can only be meant where it is known, for every selected row."""
        chosen = self.table.chosen
        for made in self.buttons.values():
            made.setEnabled(bool(chosen))
        self.buttons[Choice.SAME].setEnabled(bool(chosen) and all(one.row.earlier for one in chosen))

    def _fit(self) -> None:
        self.table.setFixedHeight(round(_HEAD * Theme.current().scale) + self._shown * (sizes().body + _ROW) + 2)

    def _columns(self) -> list[Column[DamagedRow]]:
        return [
            Column(name="row", title=self.tr("Row"), value=lambda one: one.row.ref.row, align=Align.NUMBER, width=70),
            Column(name="serial", title=self.tr("As it was written"), value=lambda one: one.row.serial, width=180),
            Column(name="earlier", title=self.tr("Last month"), value=lambda one: one.row.earlier, width=150),
            Column(
                name="choice",
                title=self.tr("Decision"),
                value=lambda one: state_name(one.row.choice),
                tone=lambda one: Tone.WARN if one.row.choice is None else Tone.NEUTRAL,
                width=190,
            ),
            Column(name="damage", title=self.tr("Damage"), value=lambda one: damage_name(one.row.damage), width=220),
            Column(name="model", title=self.tr("Model"), value=lambda one: one.row.model, width=160),
            Column(name="file", title=self.tr("File"), value=lambda one: one.file, width=170, stretch=True),
        ]
