"""Why a figure is what it is: the rule in words, the clause of the data sheet, the inputs and the arithmetic."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QMargins, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.views.icons.names import Icon
from app.views.theme import GRID
from app.views.widgets.buttons import icon_button
from app.views.widgets.key_figure import Facts
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.text import Role, label, line

translate = QCoreApplication.translate

WIDTH = 440
_TALLEST = 560
_TEXT_WIDTH = WIDTH - 7 * GRID
"""Leaves room for the edges and a scroll bar."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """One figure explained; `inputs` are names with values, `arithmetic` one line a step, `clause` is quoted."""

    title: str
    figure: str
    rule: str
    clause: str = ""
    inputs: tuple[tuple[str, str], ...] = ()
    arithmetic: tuple[str, ...] = ()


class WhyPanel(QFrame):
    """A panel over the page; Escape, a click beside it or its button closes it."""

    def __init__(self, explanations: Sequence[Explanation], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Why this figure?"))
        self.close_button = icon_button(Icon.CLOSE, self.tr("Close"), self.close)
        inner = QWidget()
        inner.setProperty("role", "page")
        inner.setLayout(_explained(explanations))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        head = row(label(self.tr("Why this figure?"), Role.TITLE), STRETCH, self.close_button)
        edge = QMargins(2 * GRID, int(1.5 * GRID), 2 * GRID, 2 * GRID)
        self.setLayout(column(head, scroll, spacing=GRID, margins=edge))
        self.setFixedWidth(WIDTH)
        inner.setFixedWidth(_TEXT_WIDTH)
        wanted = inner.heightForWidth(_TEXT_WIDTH) if inner.hasHeightForWidth() else inner.sizeHint().height()
        scroll.setFixedHeight(min(_TALLEST, wanted + GRID))

    @classmethod
    def open_beside(cls, explanations: Sequence[Explanation], anchor: QWidget) -> "WhyPanel":
        """Show the panel beside a widget, whole on its screen."""
        panel = cls(explanations, anchor.window())
        panel.adjustSize()
        at = anchor.mapToGlobal(QPoint(0, anchor.height() + GRID))
        screen = QGuiApplication.screenAt(at) or anchor.screen()
        room = screen.availableGeometry().adjusted(GRID, GRID, -GRID, -GRID)
        left = max(room.left(), min(at.x(), room.right() - panel.width()))
        top = max(room.top(), min(at.y(), room.bottom() - panel.height()))
        panel.move(left, top)
        panel.show()
        panel.close_button.setFocus()
        return panel


def _explained(explanations: Sequence[Explanation]) -> QVBoxLayout:
    layout = column(spacing=GRID)
    for place, one in enumerate(explanations):
        if place:
            layout.addWidget(line())
        layout.addLayout(row(label(one.title, Role.HEADING, wrap=True), STRETCH, label(one.figure, Role.STRONG)))
        layout.addWidget(label(one.rule, wrap=True, selectable=True))
        if one.inputs:
            facts = Facts()
            for name, value in one.inputs:
                facts.add(name, value)
            layout.addWidget(facts)
        for step in one.arithmetic:
            layout.addWidget(label(step, Role.STRONG, wrap=True, selectable=True))
        if one.clause:
            quoted = label(f"\u201c{one.clause}\u201d", Role.SMALL, wrap=True, selectable=True)
            quoted.setAccessibleName(translate("WhyPanel", "Clause of the data sheet: {text}").format(text=one.clause))
            layout.addWidget(quoted)
    return layout
