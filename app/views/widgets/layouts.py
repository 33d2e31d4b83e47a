"""Rows, columns and a layout that wraps, on the 8 px grid."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QVBoxLayout,
    QWidget,
)

from app.views.theme import GRID, Theme

STRETCH = "stretch"
"""Stands in a row or column for the room that is left."""

Part = QWidget | QLayout | str | int


def row(*parts: Part, spacing: int = GRID, margins: QMargins | None = None) -> QHBoxLayout:
    """Parts from left to right: widgets, layouts, `STRETCH`, or a number of pixels."""
    made = QHBoxLayout()
    _fill(made, parts, spacing, margins)
    return made


def column(*parts: Part, spacing: int = GRID, margins: QMargins | None = None) -> QVBoxLayout:
    """Parts from top to bottom."""
    made = QVBoxLayout()
    _fill(made, parts, spacing, margins)
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of a layout; the widgets are deleted."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


def _fill(layout: QBoxLayout, parts: tuple[Part, ...], spacing: int, margins: QMargins | None) -> None:
    layout.setSpacing(spacing)
    layout.setContentsMargins(margins or QMargins())
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        elif isinstance(part, int):
            layout.addSpacing(part)
        else:
            layout.addStretch(1)


class GridFlow(QWidget):
    """Widgets in columns of one width, as many beside each other as there is room for: cards."""

    def __init__(self, narrowest: int, spacing: int = GRID + GRID // 2) -> None:
        super().__init__()
        self._narrowest = narrowest
        self._parts: list[QWidget] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(spacing)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets after the others."""
        self._parts += widgets
        self._arrange(self._columns or self._wanted())

    def clear(self) -> None:
        """Take all widgets away; they are deleted."""
        self._parts.clear()
        clear(self._grid)

    def minimumSizeHint(self) -> QSize:
        """One column at the least."""
        widest = max((part.minimumSizeHint().width() for part in self._parts), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many beside each other as there is room for."""
        super().resizeEvent(event)
        if self._wanted() != self._columns:
            self._arrange(self._wanted())

    def _wanted(self) -> int:
        narrowest = round(self._narrowest * Theme.current().scale)
        fitting = (self.width() + self._grid.spacing()) // (narrowest + self._grid.spacing())
        return max(1, min(fitting, len(self._parts)))

    def _arrange(self, columns: int) -> None:
        for at in range(self._grid.columnCount()):
            self._grid.setColumnStretch(at, 0)
        self._columns = columns
        for at, part in enumerate(self._parts):
            self._grid.addWidget(part, at // columns, at % columns)
            self._grid.setColumnStretch(at % columns, 1)


class SideBySide(QWidget):
    """Widgets beside each other with shares of the width, below each other where it is narrower than a limit."""

    def __init__(self, narrowest: int, shares: Sequence[int] = (), spacing: int = GRID + GRID // 2) -> None:
        super().__init__()
        self._narrowest = narrowest
        self._shares = tuple(shares)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        self.setLayout(self._box)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets after the others."""
        for widget in widgets:
            place = self._box.count()
            self._box.addWidget(widget, self._shares[place] if place < len(self._shares) else 0)

    def minimumSizeHint(self) -> QSize:
        """The widest alone: they can stand below each other."""
        items = [self._box.itemAt(at) for at in range(self._box.count())]
        widest = max((item.minimumSize().width() for item in items if item is not None), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= round(self._narrowest * Theme.current().scale)
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)


class FlowLayout(QLayout):
    """Puts widgets beside each other and goes on below where the width ends: chips, pills, buttons, facts."""

    def __init__(self, spacing: int = GRID) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item in, after the others."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """Everything in one row."""
        visible = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in visible) + self.spacing() * max(0, len(visible) - 1)
        return QSize(width, max((size.height() for size in visible), default=0))

    def minimumSize(self) -> QSize:
        """The widest single item."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            height = max(size.height() for _, size in line)
            x = rect.x()
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self.spacing()
            y += height + self.spacing()
        return max(0, y - self.spacing() - rect.y())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            size.setWidth(max(item.minimumSize().width(), min(size.width(), width)))
            if not lines or used + size.width() > width:
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + self.spacing()
        return lines


class ScaledWidth(QObject):
    """Holds a widget at a width that follows the text size, given in pixels at a text scale of 1."""

    def __init__(self, widget: QWidget, pixels: int) -> None:
        super().__init__(widget)
        self._widget = widget
        self._pixels = pixels
        Theme.current().changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Take the width that the text size asks for."""
        self._widget.setFixedWidth(round(self._pixels * Theme.current().scale))
