"""The window that says why a store could not be opened, what is safe, and what can be done about it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMargins, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton, QWidget

from app.views import formats
from app.views.theme import GRID, Theme, Tone
from app.views.widgets.banner import ToneIcon
from app.views.widgets.buttons import Kind, button
from app.views.widgets.layouts import STRETCH, FlowLayout, column, row
from app.views.widgets.text import Role, label

_WIDTH = 620
_DAMAGED = ("store_damaged", "store_damaged_no_backup")
_KEEP_AS_IT_IS = ("store_locked", "store_newer", "store_busy", "store_full", "unexpected")
"""Refusals of a sound store: putting a backup in its place would lose what it holds."""


class RefusalWindow(QDialog):
    """One of its signals says what the user chose; closing it quits."""

    try_again = Signal()
    restore = Signal(object)
    open_other = Signal(object)
    open_demo = Signal()
    quit_wanted = Signal()

    def __init__(
        self,
        code: str,
        sentences: list[str],
        newest: tuple[Path, datetime] | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sentences = sentences
        self._answered = False
        self.setWindowTitle(self.tr("The store was not opened"))
        head = row(ToneIcon(Tone.DANGER), label(self.windowTitle(), Role.TITLE, wrap=True), spacing=GRID)
        head.setStretch(1, 1)
        words = [label(sentence, wrap=True, selectable=True) for sentence in sentences]
        body = column(*words, spacing=GRID, margins=QMargins(28, 0, 0, 0))
        self._ways = FlowLayout(spacing=GRID)
        self._add_ways(code, newest)
        edge = QMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        whole = column(head, body, GRID, self._ways, STRETCH, spacing=int(1.5 * GRID), margins=edge)
        self.setLayout(whole)
        width = round(_WIDTH * Theme.current().scale)
        self.setMinimumSize(width, whole.totalHeightForWidth(width))

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is wrong, what is safe and what to do."""
        return tuple(self._sentences)

    def leave(self) -> None:
        """A way was chosen: go without quitting."""
        self._answered = True
        self.close()
        self.deleteLater()

    def done(self, result: int) -> None:
        """Escape and the close button quit, unless a way was chosen."""
        super().done(result)
        if not self._answered:
            self.quit_wanted.emit()

    # Helpers

    def _add_ways(self, code: str, newest: tuple[Path, datetime] | None) -> None:
        damaged = code in _DAMAGED
        if newest is not None and code not in _KEEP_AS_IT_IS:
            path, made = newest
            text = self.tr("Restore the backup of {moment}").format(moment=formats.moment(made.astimezone()))
            self._way(text, lambda: self.restore.emit(path))
        if damaged:
            self._way(self.tr("Begin with a new store"), self.try_again.emit)
        else:
            self._way(self.tr("Try again"), self.try_again.emit)
        if code not in _KEEP_AS_IT_IS:
            self._way(self.tr("Choose a backup\u2026"), self._choose_backup)
        if not damaged:
            self._way(self.tr("Open another store\u2026"), self._choose_other)
        self._way(self.tr("Look at the demo"), self.open_demo.emit)
        self._ways.addWidget(button(self.tr("Copy this text"), self._copy, kind=Kind.QUIET))
        self._ways.addWidget(button(self.tr("Quit"), self.close, kind=Kind.QUIET))

    def _way(self, text: str, choose: Callable[[], object]) -> QPushButton:
        first = self._ways.count() == 0
        made = button(text, choose, kind=Kind.PRIMARY if first else Kind.NORMAL)
        made.setDefault(first)
        self._ways.addWidget(made)
        return made

    def _choose_backup(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a backup"), "", self.tr("Stores (*.db)"))
        if path:
            self.restore.emit(Path(path))

    def _choose_other(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open another store"), "", self.tr("Stores (*.db)"))
        if path:
            self.open_other.emit(Path(path))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._sentences))
