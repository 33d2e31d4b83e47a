"""The second step: per file where its table is and what its columns mean, or why it cannot be read."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.domain.issues import Issue
from app.views.imports.draft_file import DraftFile
from app.views.imports.file_card import FileCard
from app.views.theme import GRID
from app.views.widgets.layouts import STRETCH, clear, column


class FoundPage(QWidget):
    """One card a file, below each other; every signal carries the file first, and then what a person wants of it."""

    mapped = Signal(object, object)
    place_chosen = Signal(object, object)
    pointed = Signal(object, str, int)
    elsewhere_wanted = Signal(object)
    again = Signal(object)
    stopped = Signal(object)
    left_out = Signal(object)
    others_wanted = Signal(object)
    marked_wanted = Signal(object)

    def __init__(self, words: Callable[[Issue], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
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
        """Show each file with what is known of it now; the cards of files that stay do so too."""
        if [card.file for card in self.cards] != list(files):
            clear(self._list)
            self.cards = [self._card(file) for file in files]
            for card in self.cards:
                self._list.addWidget(card)
            return
        for card in self.cards:
            card.show_file()

    def refresh(self) -> None:
        """Show how far the reading is."""
        for card in self.cards:
            card.refresh()

    def first_to_settle(self) -> QWidget | None:
        """Where the user is needed first; None where all is well."""
        return next((found for card in self.cards if (found := card.first_to_settle()) is not None), None)

    def _card(self, file: DraftFile) -> FileCard:
        made = FileCard(file, self._words)
        made.mapped.connect(lambda mapping: self.mapped.emit(file, mapping))
        made.place_chosen.connect(lambda choice: self.place_chosen.emit(file, choice))
        made.pointed.connect(lambda sheet, at: self.pointed.emit(file, sheet, at))
        made.elsewhere_wanted.connect(lambda: self.elsewhere_wanted.emit(file))
        made.again.connect(lambda: self.again.emit(file))
        made.stopped.connect(lambda: self.stopped.emit(file))
        made.left_out.connect(lambda: self.left_out.emit(file))
        made.others_wanted.connect(lambda: self.others_wanted.emit(file))
        made.marked_wanted.connect(lambda: self.marked_wanted.emit(file))
        return made
