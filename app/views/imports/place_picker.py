"""Where the table of a file stands: the places that were found, and any sheet and row that a person points at."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QWidget

from app.services.inventory.choices import FileChoice
from app.services.inventory.layout import FileLayout, SheetLayout
from app.services.inventory.read_result import TablePlace
from app.views.imports.draft_file import DraftFile
from app.views.imports.field_box import QuietBox
from app.views.imports.mapping_words import place_name, row_name, sheet_name
from app.views.theme import GRID
from app.views.widgets.text import Role, label

_LETTERS = 16


class PlacePicker(QWidget):
    """`chosen` carries a place that was found, as a choice; `pointed` the sheet and the row that a person points at.

    `elsewhere_wanted` asks for what the sheets look like, so that one can point.
    """

    chosen = Signal(object)
    pointed = Signal(str, int)
    elsewhere_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout: FileLayout | None = None
        self.places = _box(self.tr("Place of the table"))
        self.sheet = _box(self.tr("Sheet"))
        self.row = _box(self.tr("Row of the header"))
        self._titles = {
            self.places: label(self.tr("Table"), Role.MUTED),
            self.sheet: label(self.tr("Sheet"), Role.MUTED),
            self.row: label(self.tr("Row of the header"), Role.MUTED),
        }
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID)
        grid.setColumnStretch(1, 1)
        for at, (box, title) in enumerate(self._titles.items()):
            title.setBuddy(box)
            grid.addWidget(title, at, 0)
            grid.addWidget(box, at, 1)
        self.setLayout(grid)
        self.places.activated.connect(lambda _: self._choose())
        self.sheet.activated.connect(lambda _: self._take_sheet())
        self.row.activated.connect(lambda _: self._point())

    # Public

    def show_file(self, file: DraftFile) -> None:
        """Show where the table of a file stands now."""
        self._show_places(file)
        self._layout = file.layout
        self._show(self.row, shown=file.layout is not None)
        self._show(self.sheet, shown=file.layout is not None and len(file.layout.sheets) > 1)
        if file.layout is not None:
            self._show_layout(file.layout, file.sheet or "", file.header_row)
        self.setVisible(bool(file.places) or file.layout is not None)

    # Slots

    def _choose(self) -> None:
        place = self.places.currentData()
        if isinstance(place, TablePlace):
            self.chosen.emit(FileChoice(place.sheet or None, place.header_row))
        elif self._layout is None:
            self.elsewhere_wanted.emit()

    def _take_sheet(self) -> None:
        sheet = self._sheet_shown()
        if sheet is not None:
            self._show_rows(sheet, sheet.header_row)
            self._point()

    def _point(self) -> None:
        sheet, header_row = self._sheet_shown(), self.row.currentData()
        if sheet is not None and header_row is not None:
            self.pointed.emit(sheet.sheet, int(header_row))

    # Helpers

    def _show_places(self, file: DraftFile) -> None:
        self.places.clear()
        for place in file.places:
            self.places.addItem(place_name(place), place)
        self.places.addItem(self.tr("Another place…"), None)
        here = [at for at, one in enumerate(file.places) if _is_at(one, file)]
        self.places.setCurrentIndex(here[0] if here else self.places.count() - 1)
        self._show(self.places, shown=bool(file.places))

    def _show_layout(self, layout: FileLayout, sheet: str, header_row: int | None) -> None:
        self.sheet.clear()
        for one in layout.sheets:
            self.sheet.addItem(sheet_name(one.sheet, hidden=one.hidden), one)
        names = [one.sheet for one in layout.sheets]
        self.sheet.setCurrentIndex(names.index(sheet) if sheet in names else 0)
        shown = self._sheet_shown()
        if shown is not None:
            self._show_rows(shown, header_row)

    def _show_rows(self, sheet: SheetLayout, header_row: int | None) -> None:
        """The rows that say something; one above the first of them stands for a list without a header."""
        self.row.clear()
        rows = [one.row for one in sheet.rows if any(one.cells)]
        for number in rows:
            self.row.addItem(row_name(sheet, number), number)
        if rows:
            self.row.addItem(self.tr("No header: devices from row {row} on").format(row=rows[0]), rows[0] - 1)
        at = self.row.findData(header_row)
        self.row.setCurrentIndex(max(0, at))

    def _show(self, box: QComboBox, *, shown: bool) -> None:
        box.setVisible(shown)
        self._titles[box].setVisible(shown)

    def _sheet_shown(self) -> SheetLayout | None:
        found = self.sheet.currentData()
        return found if isinstance(found, SheetLayout) else None


def _box(name: str) -> QComboBox:
    made = QuietBox()
    made.setAccessibleName(name)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    made.setMinimumContentsLength(_LETTERS)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made


def _is_at(place: TablePlace, file: DraftFile) -> bool:
    return (place.sheet, place.header_row) == (file.sheet or "", file.header_row)
