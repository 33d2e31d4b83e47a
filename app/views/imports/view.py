"""The layout of the import: head with the steps, what is wrong, the page of the step, and the way on."""

from collections.abc import Callable

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.issues import Issue
from app.views.icons.names import Icon
from app.views.imports.changes_page import ChangesPage
from app.views.imports.files_page import FilesPage
from app.views.imports.found_page import FoundPage
from app.views.imports.store_page import StorePage
from app.views.preferences import Preferences
from app.views.theme import GRID
from app.views.widgets.banner import Banner
from app.views.widgets.busy import BusyOverlay
from app.views.widgets.buttons import Kind, button
from app.views.widgets.layouts import column, row
from app.views.widgets.stepper import Stepper
from app.views.widgets.text import ElidedLabel, Role, label

EDGE = QMargins(int(2.5 * GRID), 2 * GRID, int(2.5 * GRID), 2 * GRID)
FILES, FOUND, CHANGES, STORE = range(4)


class ImportView(QWidget):
    """Widgets only; the screen decides what they show."""

    def __init__(self, words: Callable[[Issue], str], preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        titles = (self.tr("Files"), self.tr("What was found"), self.tr("What changes"), self.tr("Store"))
        self.stepper = Stepper(titles)
        self.banner = Banner()
        self.note = Banner()
        self.files = FilesPage(words)
        self.found = FoundPage(words)
        self.changes = ChangesPage(words, preferences)
        self.store = StorePage()
        self.pages = QStackedWidget()
        for page in (self.files, self.found, self.changes, self.store):
            self.pages.addWidget(page)
        self.busy = BusyOverlay(self.pages)
        self.back = button(self.tr("Back"), icon=Icon.BACK)
        self.next = button("", kind=Kind.PRIMARY)
        self.anew = button(self.tr("Start again"), kind=Kind.QUIET)
        self.summary = ElidedLabel(role=Role.MUTED)
        self.foot = QWidget()
        foot = row(self.back, self.anew, self.summary, self.next, spacing=GRID)
        foot.setStretch(2, 1)
        self.foot.setLayout(foot)
        head = row(label(self.tr("Import an inventory"), Role.PAGE), 2 * GRID, self.stepper)
        head.setStretch(2, 1)
        whole = column(head, self.banner, self.note, self.pages, self.foot, spacing=int(1.5 * GRID), margins=EDGE)
        whole.setStretch(3, 1)
        self.setLayout(whole)

    @property
    def ways(self) -> tuple[QWidget, ...]:
        """What leads from step to step: it does its work and then the keyboard is wanted elsewhere."""
        return self.back, self.next, self.anew, self.files.zone.choose_button, self.pages

    def allow_next(self, *, allowed: bool) -> None:
        """Open or bar the way on; a button that is barred would hand the keyboard to whatever comes after it."""
        if not allowed and self.next.hasFocus():
            self.pages.setFocus()
        self.next.setEnabled(allowed)

    def show_step(self, step: int) -> None:
        """Go to a step; the last one has no way back while it runs."""
        self.stepper.set_current(step)
        self.pages.setCurrentIndex(step)
        self.back.setVisible(step in (FOUND, CHANGES))
        self.foot.setVisible(step != STORE)
        texts = (self.tr("See what was found"), self.tr("See what changes"), self.tr("Store the inventory"), "")
        self.next.setText(texts[step])
        self.next.setAccessibleName(texts[step])
