"""The first step: the files, whose inventory they are and of which day."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QDate, QMargins, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDateEdit, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.domain.issues import Issue
from app.domain.portfolio import Customer
from app.views import formats
from app.views.icons.names import Icon
from app.views.icons.render import Ink, set_icon
from app.views.imports.customer_box import CustomerBox
from app.views.imports.draft import Draft
from app.views.imports.draft_file import DraftFile
from app.views.imports.words import source_words
from app.views.theme import GRID, Theme, Tone, colours
from app.views.widgets.banner import ToneIcon
from app.views.widgets.busy import progress_bar, show_step, step_words
from app.views.widgets.buttons import Kind, button, icon_button
from app.views.widgets.card import Card
from app.views.widgets.empty_state import Picture
from app.views.widgets.form import Form
from app.views.widgets.layouts import STRETCH, clear, column, row
from app.views.widgets.text import ElidedLabel, Role, label

PATTERNS = "*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.txt *.zip"
"""The names of files that are offered first; what a file is its content tells."""

_FORM_WIDTH = 340
_ROUND = 8
_NO_DAY = QDate(2000, 1, 1)
"""Older than any inventory: shown as no date at all."""


class DropZone(QWidget):
    """Says that files may be dropped, and offers to choose them; the window itself takes what is dropped."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choose_button = button(self.tr("Choose files…"), self.wanted.emit, kind=Kind.PRIMARY, icon=Icon.FOLDER)
        self._title = label(role=Role.TITLE)
        words = self.tr(
            "Excel (.xlsx, .xlsm, .xls, .xlsb), OpenDocument (.ods), text (.csv, .txt), or a .zip with these. Several"
            " files make one inventory."
        )
        below = label(words, Role.MUTED, wrap=True)
        below.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._picture = Picture(Icon.UPLOAD, 5 * GRID)
        lines = [row(STRETCH, part, STRETCH) for part in (self._picture, self._title)]
        choose = row(STRETCH, self.choose_button, STRETCH)
        edge = QMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self.setLayout(column(STRETCH, *lines, below, GRID // 2, choose, STRETCH, margins=edge))
        self.make_room(files=False)

    def make_room(self, *, files: bool) -> None:
        """Stand back once there are files: the button that goes on is the main one then."""
        self._title.setText(self.tr("Drop more files here") if files else self.tr("Drop the Lens inventory here"))
        self._picture.setVisible(not files)
        self.choose_button.setProperty("kind", (Kind.NORMAL if files else Kind.PRIMARY).value)
        set_icon(self.choose_button, Icon.FOLDER, Ink.MUTED if files else Ink.ON_ACCENT)
        self.choose_button.style().unpolish(self.choose_button)
        self.choose_button.style().polish(self.choose_button)
        policy = QSizePolicy.Policy.Maximum if files else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, policy)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dashed edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colours().surface))
        painter.setPen(QPen(QColor(colours().edge), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _ROUND, _ROUND)


class FileLine(QFrame):
    """One file: its name, how far it is read or what came of it, and a way to leave it out."""

    removed = Signal()

    def __init__(self, file: DraftFile, words: Callable[[Issue], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._words = words
        self.setProperty("role", "card")
        self._icon = ToneIcon(Tone.NEUTRAL)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._state = label(role=Role.SMALL, wrap=True)
        self._bar = progress_bar(self.tr("Reading {name}").format(name=file.name))
        name = row(ElidedLabel(file.name, Role.STRONG))
        if file.container:
            name.addWidget(ElidedLabel(self.tr("in {archive}").format(archive=file.container), Role.MUTED))
        name.addStretch(1)
        out = icon_button(Icon.CLOSE, self.tr("Leave out {name}").format(name=file.name), self.removed.emit)
        middle = column(name, self._state, self._bar, spacing=2)
        line = row(self._icon, middle, out, spacing=GRID, margins=QMargins(12, 8, 8, 8))
        line.setStretch(1, 1)
        self.setLayout(line)
        self.refresh()

    def refresh(self) -> None:
        """Show what is known of the file now."""
        file = self._file
        self._bar.setVisible(file.reading)
        if file.reading:
            show_step(self._bar, file.step)
            words = step_words(file.step) if file.step.total else self.tr("Reading…")
            tone = Tone.NEUTRAL
        elif file.read is not None:
            words, tone = self.tr("Rows: {count}").format(count=formats.count(file.read.rows)), Tone.OK
        elif file.problems:
            words, tone = self._words(file.problems[0]), Tone.DANGER
        else:
            words, tone = self.tr("The next page asks what its columns mean."), Tone.WARN
        self._state.setText(words)
        self._icon.set_tone(tone)
        within = f" ({file.container})" if file.container else ""
        self.setAccessibleName(f"{file.name}{within}: {words}")


class FilesPage(QWidget):
    """Files at the left, customer and date at the right."""

    choose_wanted = Signal()
    removed = Signal(object)
    customer_chosen = Signal(str)
    day_chosen = Signal(object)

    def __init__(self, words: Callable[[Issue], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.zone = DropZone()
        self.zone.wanted.connect(self.choose_wanted)
        self._lines: dict[DraftFile, FileLine] = {}
        self._list: QVBoxLayout = column(spacing=GRID)
        self.customer = CustomerBox()
        self.day = QDateEdit()
        self._form = Form()
        self._build_form()
        card = Card(self.tr("Whose inventory, and of which day"))
        card.add(self._form)
        card.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self._card = card
        self._fit()
        Theme.current().changed.connect(self._fit)
        both = row(self._scrolled(), column(card, STRETCH), spacing=2 * GRID)
        both.setStretch(0, 1)
        self.setLayout(both)

    def set_customers(self, customers: Sequence[Customer]) -> None:
        """Offer these customers."""
        self.customer.set_customers(customers)

    def show_draft(self, draft: Draft) -> None:
        """Show what was chosen and what is proposed."""
        if draft.files != list(self._lines):
            self._show_lines(draft.files)
        self.refresh_files()
        self._show_customer(draft)
        self._show_day(draft)

    def refresh_files(self) -> None:
        """Show how far the reading is."""
        for line in self._lines.values():
            line.refresh()

    # Helpers

    def _fit(self) -> None:
        self._card.setFixedWidth(round(_FORM_WIDTH * Theme.current().scale))

    def _build_form(self) -> None:
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("d MMMM yyyy")
        self.day.setMinimumDate(_NO_DAY)
        self.day.setSpecialValueText(formats.NOTHING)
        self._customer_field = self._form.add("customer", self.tr("Customer"), self.customer, required=True, hint=" ")
        self._day_field = self._form.add("day", self.tr("Date of the inventory"), self.day, required=True, hint=" ")
        self.customer.chosen.connect(self.customer_chosen)
        self.day.userDateChanged.connect(lambda day: self.day_chosen.emit(_plain(day)))

    def _show_lines(self, files: Sequence[DraftFile]) -> None:
        clear(self._list)
        self._lines = {}
        for file in files:
            line = self._lines[file] = FileLine(file, self._words)
            line.removed.connect(lambda one=file: self.removed.emit(one))
            self._list.addWidget(line)
        self.zone.make_room(files=bool(files))
        self._rest.setVisible(bool(files))

    def _scrolled(self) -> QScrollArea:
        """The files, however many, and the place to drop more."""
        page = QWidget()
        page.setProperty("role", "page")
        self._rest = QWidget()
        self._rest.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        page.setLayout(column(self._list, self.zone, self._rest, spacing=GRID))
        self._rest.hide()
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Files"))
        return area

    def _show_customer(self, draft: Draft) -> None:
        self.customer.show_code(draft.customer)
        likely = draft.likely
        if draft.customer_by_hand or not draft.files:
            hint = self.tr("Type any part of the name or the code.")
        elif likely is None:
            hint = self.tr("No customer is known by these devices or by the file name: choose one.")
        elif likely.known is None:
            hint = self.tr("Proposed by the name of the file.")
        else:
            words = self.tr("Proposed: {percent} of the devices are known at this customer.")
            hint = words.format(percent=formats.percent(likely.known * 100))
        self._customer_field.set_hint(hint)

    def _show_day(self, draft: Draft) -> None:
        self.day.setEnabled(draft.day is not None)
        day = draft.day
        self.day.blockSignals(True)
        self.day.setDate(QDate(day.year, day.month, day.day) if day else _NO_DAY)
        self.day.blockSignals(False)
        if draft.day_by_hand:
            hint = self.tr("Chosen by you.")
        elif draft.proposed is not None:
            hint = source_words(draft.proposed.source, draft.proposed.file)
        else:
            hint = self.tr("Proposed as soon as a file was read.")
        self._day_field.set_hint(hint)


def _plain(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
