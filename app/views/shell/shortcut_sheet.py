"""Every command with its keys, on one sheet (F1), read from the registry."""

from itertools import groupby

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QGridLayout, QScrollArea, QWidget

from app.views.actions import Action, ActionRegistry, group_title, keys
from app.views.theme import GRID
from app.views.widgets.card import Card
from app.views.widgets.layouts import column, row
from app.views.widgets.text import Role, label


class ShortcutSheet(QDialog):
    """Two columns of groups; only commands that have keys."""

    def __init__(self, actions: ActionRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._sides = (column(spacing=2 * GRID), column(spacing=2 * GRID))
        self._fill(actions)
        page = QWidget()
        page.setProperty("role", "page")
        page.setLayout(row(*self._sides, spacing=2 * GRID))
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(self.windowTitle())
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        edge = QMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        head = label(self.windowTitle(), Role.PAGE)
        self.setLayout(column(head, area, close, spacing=2 * GRID, margins=edge))
        self.resize(820, 560)

    def _fill(self, actions: ActionRegistry) -> None:
        with_keys = [action for action in actions.all() if action.shortcut]
        groups = [(group, list(members)) for group, members in groupby(with_keys, lambda a: a.group)]
        lengths = [0, 0]
        for group, members in groups:
            at = 0 if lengths[0] <= lengths[1] else 1
            lengths[at] += len(members) + 2
            self._sides[at].addWidget(_card(group_title(group), members))
        for side in self._sides:
            side.addStretch(1)


def _card(title: str, members: list[Action]) -> Card:
    card = Card(title)
    grid = QGridLayout()
    grid.setColumnStretch(0, 1)
    grid.setVerticalSpacing(6)
    for at, action in enumerate(members):
        cap = label(keys(action.shortcut), Role.KEYCAP)
        words = label(action.text.replace("&", ""), wrap=True)
        words.setAccessibleName(f"{words.text()}: {cap.text()}")
        grid.addWidget(words, at, 0)
        grid.addWidget(cap, at, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    card.body.addLayout(grid)
    return card
