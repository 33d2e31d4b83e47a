"""The second step: per file the sheet, the header row and the columns that were found, or why it cannot be read."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIntValidator
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.domain.issues import Issue
from app.services.inventory.choices import FileChoice
from app.services.inventory.read_result import ColumnMatch, ReadFile
from app.views import formats
from app.views.icons.names import Icon
from app.views.imports.draft import DraftFile
from app.views.imports.words import field_name, how_name, with_place
from app.views.preferences import Preferences
from app.views.theme import GRID, Theme, Tone, sizes
from app.views.widgets.banner import Banner
from app.views.widgets.busy import progress_bar, show_step, step_words
from app.views.widgets.buttons import button
from app.views.widgets.card import Card
from app.views.widgets.layouts import STRETCH, FlowLayout, clear, column, row
from app.views.widgets.pill import Pill
from app.views.widgets.table import Column, DataTable
from app.views.widgets.text import ElidedLabel, Role, label

_LAST_ROW = 1_048_576
_ROW_PADDING = 20
_HEADER = 40
_SHEET_WIDTH = 200
_ROW_WIDTH = 110


class ChoiceLine(QWidget):
    """Another sheet and another header row than were found; `wanted` carries the choice."""

    wanted = Signal(object)

    def __init__(self, file: DraftFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        read, choice = file.read, file.choice
        self.sheet = QComboBox()
        self.sheet.setEditable(not (read and read.sheets))
        self.sheet.setAccessibleName(self.tr("Sheet"))
        self.sheet.addItem(self.tr("find it"), None)
        for name in read.sheets if read else ():
            self.sheet.addItem(name, name)
        if choice.sheet:
            self._show_sheet(choice.sheet)
        self.sheet.setMinimumWidth(round(_SHEET_WIDTH * Theme.current().scale))
        self.header = QLineEdit(str(choice.header_row or ""))
        self.header.setValidator(QIntValidator(1, _LAST_ROW, self.header))
        self.header.setPlaceholderText(self.tr("find it"))
        self.header.setFixedWidth(round(_ROW_WIDTH * Theme.current().scale))
        self.header.setAccessibleName(self.tr("Row of the header"))
        self.again = button(self.tr("Read again"), self._want, icon=Icon.RELOAD)
        flow = FlowLayout(spacing=GRID)
        for part in (label(self.tr("Sheet")), self.sheet, label(self.tr("Row of the header")), self.header, self.again):
            flow.addWidget(part)
        self.sheet.setEnabled(not (read and read.kind == "csv"))
        self.setLayout(flow)

    def _show_sheet(self, name: str) -> None:
        at = self.sheet.findData(name)
        if at >= 0:
            self.sheet.setCurrentIndex(at)
        else:
            self.sheet.setEditText(name)

    def _want(self) -> None:
        typed = self.sheet.currentText().strip()
        found_itself = typed == self.sheet.itemText(0) or not typed
        self.wanted.emit(FileChoice(None if found_itself else typed, int(self.header.text() or 0) or None))


class FileCard(Card):
    """One file with what was found in it."""

    choice_made = Signal(object)

    def __init__(self, file: DraftFile, words: Callable[[Issue], str], preferences: Preferences) -> None:
        super().__init__()
        self.setAccessibleName(file.name)
        self._pill = Pill()
        head = row(ElidedLabel(file.name, Role.HEADING), self._pill)
        head.setStretch(0, 1)
        self.body.addLayout(head)
        self._file = file
        self._words = words
        self._show_state()
        if file.reading:
            self._add_progress()
        elif file.read is not None:
            self._add_found(file.read, preferences)
        else:
            self._add_problems()
        if not file.reading:
            self._add_choice()

    def refresh(self) -> None:
        """Show how far the reading is."""
        if self._file.reading:
            show_step(self._bar, self._file.step)
            self._numbers.setText(step_words(self._file.step))

    def _show_state(self) -> None:
        if self._file.reading:
            self._pill.set_state(self.tr("reading"), Tone.NEUTRAL)
        elif self._file.read is None:
            self._pill.set_state(self.tr("cannot be read"), Tone.DANGER)
        elif self._file.read.warnings:
            self._pill.set_state(self.tr("worth a look"), Tone.WARN)
        else:
            self._pill.set_state(self.tr("understood"), Tone.OK)

    def _add_progress(self) -> None:
        self._bar, self._numbers = progress_bar(self.tr("Reading")), label(role=Role.SMALL)
        self.add(self._bar, self._numbers)
        self.refresh()

    def _add_found(self, read: ReadFile, preferences: Preferences) -> None:
        place = self.tr("Sheet “{sheet}”, header in row {row}. Rows with devices: {count}")
        if not read.sheet:
            place = self.tr("Header in row {row}. Rows with devices: {count}")
        shown = place.format(sheet=read.sheet, row=formats.count(read.header_row), count=formats.count(read.rows))
        self.add(label(shown, wrap=True))
        if read.warnings:
            self.add(self._banner(self.tr("Worth a look"), read.warnings, Tone.WARN))
        title = self.tr("Columns that were understood")
        table = ColumnsTable(title, self._columns(), keep_as="import_columns", preferences=preferences)
        table.show_matches(read.columns)
        self.add(table)
        if read.ignored_columns:
            ignored = self.tr("Columns not used: {names}").format(names=", ".join(read.ignored_columns))
            self.add(label(ignored, Role.MUTED, wrap=True))

    def _add_problems(self) -> None:
        title = self.tr("This file cannot be read. Nothing was changed, and your other choices are kept.")
        self.add(self._banner(title, self._file.problems, Tone.DANGER))
        words = self.tr("Correct the file and read it again, or say where the table is:")
        self.add(label(words, Role.MUTED, wrap=True))

    def _add_choice(self) -> None:
        self.choice = ChoiceLine(self._file)
        self.choice.wanted.connect(self.choice_made)
        self.add(self.choice)

    def _banner(self, title: str, issues: Sequence[Issue], tone: Tone) -> Banner:
        banner = Banner(closable=False)
        sentences = [with_place(issue, self._words) for issue in issues]
        banner.show_text(title, tone, sentences)
        text = "\n".join([self._file.name, *sentences])
        banner.add_button(self.tr("Copy"), lambda: QGuiApplication.clipboard().setText(text))
        return banner

    def _columns(self) -> list[Column[ColumnMatch]]:
        return [
            Column(name="letter", title=self.tr("Column"), value=lambda one: one.letter, width=80),
            Column(name="header", title=self.tr("Header in the file"), value=lambda one: one.header, width=180),
            Column(name="field", title=self.tr("Understood as"), value=lambda one: field_name(one.field), width=150),
            Column(
                name="how",
                title=self.tr("Because of"),
                value=lambda one: how_name(one.how),
                tone=lambda one: Tone.OK if one.how == "exact" else Tone.INFO,
                width=170,
            ),
            Column(
                name="samples",
                title=self.tr("Examples"),
                value=lambda one: " · ".join(one.samples),
                tooltip=lambda one: "\n".join(one.samples),
                width=200,
                stretch=True,
            ),
        ]


class FoundPage(QWidget):
    """One card a file, below each other; `choice_made` carries the file and what was picked for it."""

    choice_made = Signal(object, object)

    def __init__(self, words: Callable[[Issue], str], preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._preferences = preferences
        self.cards: list[FileCard] = []
        self._list: QVBoxLayout = column(spacing=int(1.5 * GRID), margins=QMargins(0, 0, GRID // 2, 0))
        page = QWidget()
        page.setProperty("role", "page")
        page.setLayout(column(self._list, STRETCH))
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("What was found"))
        self.setLayout(column(area))

    def show_files(self, files: Sequence[DraftFile]) -> None:
        """Show each file with what is known of it now."""
        clear(self._list)
        self.cards = [FileCard(file, self._words, self._preferences) for file in files]
        for card, file in zip(self.cards, files, strict=True):
            card.choice_made.connect(lambda choice, one=file: self.choice_made.emit(one, choice))
            self._list.addWidget(card)

    def refresh(self) -> None:
        """Show how far the reading is."""
        for card in self.cards:
            card.refresh()


class ColumnsTable(DataTable[ColumnMatch]):
    """As high as its rows: the page scrolls, not the table."""

    def show_matches(self, matches: Sequence[ColumnMatch]) -> None:
        """Show the columns of a file."""
        self.set_rows(matches)
        self._fit()
        Theme.current().changed.connect(self._fit)

    def _fit(self) -> None:
        rows = len(self.model.rows) * (sizes().body + _ROW_PADDING)
        self.setFixedHeight(round(_HEADER * Theme.current().scale) + rows)
