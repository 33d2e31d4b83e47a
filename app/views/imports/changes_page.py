"""The third step: what would change, with every row accounted for, before anything is stored."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.domain.issues import Issue
from app.services.inventory.preparing import Prepared
from app.services.inventory.preview import Preview
from app.views.imports.equation import Equation
from app.views.imports.guards_box import GuardsBox
from app.views.imports.lists_card import ListsCard
from app.views.imports.quarantine_card import QuarantineCard
from app.views.imports.sets_card import SetsCard
from app.views.imports.standing_card import StandingCard
from app.views.imports.words import with_place
from app.views.preferences import Preferences
from app.views.theme import GRID, Tone
from app.views.widgets.banner import Banner
from app.views.widgets.card import Card
from app.views.widgets.decide_models import DecideModels
from app.views.widgets.layouts import STRETCH, GridFlow, clear, column
from app.views.widgets.text import Role, label

_NARROWEST = 250
_MOST_TO_DECIDE = 6


class ChangesPage(QWidget):
    """Guards, categories, the equation of rows, what is to be decided, and the lists."""

    accepted = Signal(object)
    decided = Signal(object, object)
    list_wanted = Signal(object)
    copied = Signal(int)
    lists_wanted = Signal()
    marked_wanted = Signal()
    rows_decided = Signal(object, object)
    set_decided = Signal(str, str, bool)

    def __init__(self, words: Callable[[Issue], str], preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.guards = GuardsBox()
        self.warnings = Banner(closable=False)
        self.standings = GridFlow(_NARROWEST)
        self._equation = column()
        self.decide = DecideModels(preferences, keep_as="import_decide", customers=False)
        self.deciding = Card(self.tr("Models to decide"))
        reason = self.tr("They are not counted until you decide; a decision holds for every customer and every month.")
        self.deciding.add(label(reason, Role.MUTED, wrap=True), self.decide)
        self.quarantine = QuarantineCard(preferences)
        self.sets = SetsCard()
        self.lists = ListsCard(self.tr("What changes"), preferences)
        self.guards.accepted.connect(self.accepted)
        self.decide.decided.connect(self.decided)
        self.quarantine.decided.connect(self.rows_decided)
        self.sets.decided.connect(self.set_decided)
        self.lists.wanted.connect(self.list_wanted)
        self.lists.copied.connect(self.copied)
        self.lists.lists_wanted.connect(self.lists_wanted)
        self.lists.marked_wanted.connect(self.marked_wanted)
        self.setLayout(column(self._scrolled()))

    def show_preview(self, prepared: Prepared, preview: Preview) -> None:
        """Show what the import would change."""
        self.guards.show_guards(prepared.guards, self._words)
        seen = [issue for file in prepared.clean.files for issue in file.warnings]
        fresh = [issue for issue in prepared.warnings if issue not in seen]
        self._show_warnings(fresh, several=len(prepared.clean.files) > 1)
        self.standings.clear()
        self.standings.add(*(StandingCard(one) for one in preview.standings))
        clear(self._equation)
        self._equation.addWidget(Equation(prepared.summary))
        self.deciding.setVisible(bool(preview.to_decide))
        self.decide.show_models(preview.to_decide, _MOST_TO_DECIDE)
        self.quarantine.show_inventory(prepared.clean)
        self.sets.show_inventory(prepared.clean)
        self.lists.show_preview(preview)

    def _show_warnings(self, warnings: Sequence[Issue], *, several: bool) -> None:
        if not warnings:
            self.warnings.clear()
            return
        sentences = [with_place(issue, self._words, file=several) for issue in warnings]
        self.warnings.show_text(self.tr("Worth a look"), Tone.WARN, sentences)
        self.warnings.add_button(self.tr("Copy"), self.warnings.copy)
        self.warnings.add_button(self.tr("Save a marked copy…"), self.marked_wanted.emit)

    def _scrolled(self) -> QScrollArea:
        page = QWidget()
        page.setProperty("role", "page")
        to_decide = (self.deciding, self.quarantine, self.sets)
        parts = (self.guards, self.standings, self._equation, self.warnings, *to_decide, self.lists, STRETCH)
        page.setLayout(column(*parts, spacing=int(1.5 * GRID), margins=QMargins(0, 0, GRID // 2, 0)))
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("What would change"))
        return area
