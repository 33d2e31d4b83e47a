"""A card: one subject on a surface of its own, with a heading and something at its right."""

from PySide6.QtCore import QEvent, QMargins, Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from app.views.theme import GRID
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.text import Role, label


class Card(QFrame):
    """A frame with a heading; `body` takes the content, `trailing` stands right of the heading."""

    def __init__(self, title: str = "", trailing: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self.title = label(title, Role.HEADING)
        self.body: QVBoxLayout = column(spacing=GRID)
        head = row(self.title, STRETCH)
        if trailing is not None:
            head.addWidget(trailing)
        edge = QMargins(2 * GRID, int(1.5 * GRID), 2 * GRID, int(1.5 * GRID))
        whole = column(head, self.body, spacing=GRID, margins=edge)
        self._rest = QSpacerItem(0, 0)
        whole.addItem(self._rest)
        self.setLayout(whole)
        # Only now: a part without a parent would come up as a window of its own.
        self.title.setVisible(bool(title))

    def add(self, *widgets: QWidget) -> None:
        """Put widgets below what the card holds."""
        for widget in widgets:
            self.body.addWidget(widget)

    def event(self, event: QEvent) -> bool:
        """Before the parts are placed: what a higher neighbour leaves over stays below, unless a part wants it."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Polish):
            wanted = bool(self.body.expandingDirections() & Qt.Orientation.Vertical)
            policy = QSizePolicy.Policy.Minimum if wanted else QSizePolicy.Policy.Expanding
            self._rest.changeSize(0, 0, QSizePolicy.Policy.Minimum, policy)
            self.body.invalidate()
        return super().event(event)
