"""What this program is, and where its log lies."""

import logging
import platform
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QMargins, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app import __version__
from app.views.system import open_folder
from app.views.theme import GRID, Theme
from app.views.widgets.buttons import Kind, button
from app.views.widgets.card import Card
from app.views.widgets.key_figure import Facts
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.text import Role, label

_WIDTH = 560


class AboutSection(QWidget):
    """Facts that help whoever looks after the program."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.log = log_path()
        self.facts = Facts()
        self.copy = button(self.tr("Copy"), self._copy)
        self._lines = (
            (self.tr("Version"), __version__),
            ("Python", platform.python_version()),
            ("Qt", qVersion()),
            (self.tr("System"), platform.platform(terse=True)),
        )
        self._assemble()

    def _assemble(self) -> None:
        for name, value in self._lines:
            self.facts.add(name, value)
        card = Card("TrueUp Desk", self.copy)
        what = self.tr(
            "Counts what a customer has against what was ordered, draws up true-ups and makes the monthly reports."
        )
        card.add(label(what, Role.MUTED, wrap=True), self.facts)
        log = Card(self.tr("Log"))
        log.add(label(str(self.log or self.tr("No log is written.")), wrap=True, selectable=True))
        if self.log is not None:
            path = self.log
            log.body.addLayout(row(button(self.tr("Open folder"), lambda: open_folder(path), kind=Kind.LINK), STRETCH))
        inner = QWidget()
        inner.setMaximumWidth(round(_WIDTH * Theme.current().scale))
        inner.setLayout(column(card, log, STRETCH, spacing=int(1.5 * GRID)))
        self.setLayout(column(inner, margins=QMargins(0, 0, GRID, 0)))

    def _copy(self) -> None:
        lines = [f"{name}: {value}" for name, value in self._lines]
        QGuiApplication.clipboard().setText("\n".join(["TrueUp Desk", *lines]))


def log_path() -> Path | None:
    """The file that warnings and errors go to; None where nothing is written."""
    files = (one for one in logging.getLogger().handlers if isinstance(one, RotatingFileHandler))
    return next((Path(one.baseFilename) for one in files), None)
