"""The second step: own data from the workbook, seen before it is taken in; the template; the demo."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from app.domain.issues import Issue
from app.services.portfolio.contracts import DIFFERS
from app.services.portfolio.use_cases import PortfolioResult
from app.views import formats
from app.views.icons.names import Icon
from app.views.theme import GRID, Tone
from app.views.widgets.banner import Banner
from app.views.widgets.buttons import Kind, button
from app.views.widgets.card import Card
from app.views.widgets.empty_state import Picture
from app.views.widgets.key_figure import Facts
from app.views.widgets.layouts import STRETCH, GridFlow, column, row
from app.views.widgets.text import Role, label

translate = QCoreApplication.translate
_CARD = 290


def sheet_name(sheet: str) -> str:
    """A sheet of the workbook in the interface language."""
    return {
        "Customers": translate("Sheets", "Customers"),
        "Contacts": translate("Sheets", "Contacts"),
        "Contracts": translate("Sheets", "Contracts"),
        "Coverage": translate("Sheets", "Covered categories"),
        "Prices": translate("Sheets", "Prices"),
        "Catalogue": translate("Sheets", "Models of the catalogue"),
    }[sheet]


class Way(Card):
    """One way to data: a picture, what it is, and its button."""

    def __init__(self, icon: Icon, title: str, sentence: str, action: str, wanted: Callable[[], object], *, main: bool):
        super().__init__()
        self.setAccessibleName(title)
        self.button = button(action, wanted, kind=Kind.PRIMARY if main else Kind.NORMAL)
        self.body.addLayout(row(Picture(icon, 4 * GRID), STRETCH))
        self.add(label(title, Role.HEADING, wrap=True), label(sentence, Role.MUTED, wrap=True))
        self.body.addStretch(1)
        self.body.addLayout(row(self.button, STRETCH))


class DataStep(QWidget):
    """Says what was chosen; the screen reads the workbook and takes it in."""

    file_wanted = Signal()
    template_wanted = Signal()
    demo_wanted = Signal()
    correction_wanted = Signal()
    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problems = Banner()
        self.found = Card(self.tr("Found in the workbook"))
        self.file = label(role=Role.MUTED, wrap=True)
        self.facts = Facts()
        self.take = button(self.tr("Take it in"), self.taken.emit, kind=Kind.PRIMARY, icon=Icon.CHECK)
        self.other = button(self.tr("Choose another file\u2026"), self.file_wanted.emit)
        self.found.add(self.file, self.facts)
        self.found.body.addLayout(row(self.take, self.other, STRETCH))
        self.workbook = Way(
            Icon.SHEET,
            self.tr("Your own data"),
            self.tr(
                "One workbook with customers, contracts, prices and, if you like, models. You see what is in it "
                "before anything is stored; all of it is taken in, or nothing."
            ),
            self.tr("Choose the workbook\u2026"),
            self.file_wanted.emit,
            main=True,
        )
        self.template = Way(
            Icon.EXPORT,
            self.tr("A workbook to fill"),
            self.tr("An empty workbook with examples, explanations at every column and lists to choose from."),
            self.tr("Save the workbook\u2026"),
            self.template_wanted.emit,
            main=False,
        )
        self.demo = Way(
            Icon.PREVIEW,
            self.tr("Look around first"),
            self.tr(
                "A dozen made-up customers with a year of inventories, true-ups and reports. Nothing of it mixes "
                "with your own data, and it is thrown away when you close it."
            ),
            self.tr("Look at the demo"),
            self.demo_wanted.emit,
            main=False,
        )
        self._assemble()
        self.clear()

    # Public

    def clear(self) -> None:
        """Nothing is chosen."""
        self.problems.clear()
        self.found.hide()

    def show_problems(self, name: str, issues: list[Issue], words: Callable[[Issue], str]) -> None:
        """Every problem of a workbook at once; nothing was stored."""
        self.found.hide()
        title = self.tr("{name} has {count} problems; nothing was stored")
        if len(issues) == 1:
            title = self.tr("{name} has a problem; nothing was stored")
        text = title.format(name=name, count=formats.count(len(issues)))
        self.problems.show_issues(text, issues, words)
        if any(issue.code == DIFFERS for issue in issues):
            self.problems.add_button(self.tr("Correct the stored contracts"), self.correction_wanted.emit)

    def show_found(self, name: str, result: PortfolioResult, words: Callable[[Issue], str]) -> None:
        """What would be taken in, and what to look at."""
        self.problems.clear()
        if result.warnings:
            title = self.tr("To look at; none of it stands in the way")
            self.problems.show_issues(title, result.warnings, words, Tone.WARN)
        self.file.setText(name)
        self.facts.clear()
        for sheet in dict.fromkeys([*result.added, *result.changed, *result.unchanged]):
            self.facts.add(sheet_name(sheet), self._told(sheet, result))
        self.take.setEnabled(bool(result.added or result.changed))
        self.found.show()
        self.take.setFocus()

    # Helpers

    def _told(self, sheet: str, result: PortfolioResult) -> str:
        kinds: tuple[tuple[str, Mapping[str, int]], ...] = (
            (self.tr("{count} new"), result.added),
            (self.tr("{count} changed"), result.changed),
            (self.tr("{count} as they were"), result.unchanged),
        )
        parts = [text.format(count=formats.count(rows[sheet])) for text, rows in kinds if rows.get(sheet)]
        return " \u00b7 ".join(parts)

    def _assemble(self) -> None:
        ways = GridFlow(_CARD, spacing=2 * GRID)
        ways.add(self.workbook, self.template, self.demo)
        inside = QWidget()
        inside.setProperty("role", "page")
        inside.setLayout(column(self.problems, self.found, ways, STRETCH, spacing=2 * GRID))
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(self.tr("Ways to begin"))
        self.setLayout(column(area, spacing=0))
