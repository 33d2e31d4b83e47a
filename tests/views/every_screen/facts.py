"""What can be seen of a window, as plain records that tests compare: words, room, names, targets, order."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTableView,
    QWidget,
)

from app.views.widgets.pill import Pill
from app.views.widgets.table import Align
from app.views.widgets.table.head_view import title_width
from app.views.widgets.table.view import TableView
from app.views.widgets.text import ElidedLabel

T = TypeVar("T", bound=QWidget)
TARGET = 24
AIR = 3
"""What a label that wraps asks for below the lowest letter of its last line."""
CONTROLS = (QAbstractButton, QAbstractItemView, QLineEdit, QComboBox, QTabBar, QAbstractSpinBox, QPlainTextEdit)


def visible(root: QWidget, kind: type[T]) -> list[T]:
    """The parts of a kind that are shown."""
    return [widget for widget in root.findChildren(kind) if widget.isVisible()]


def own(widget: QWidget) -> bool:
    """Whether a part is the program's and not one that Qt puts into its own widgets."""
    inside = widget.parentWidget()
    qt_own = widget.objectName().startswith("qt_") or isinstance(widget, QMenu)
    return not qt_own and not isinstance(inside, (QComboBox, QLineEdit, QAbstractSpinBox, QTabBar, QTableView))


def described(widget: QWidget) -> str:
    """A part as a failed test names it."""
    words = getattr(widget, "text", str)
    return f"{type(widget).__name__} {widget.accessibleName() or (words() if callable(words) else '')!r}"


def clipped_labels(root: QWidget) -> list[str]:
    """Labels with less room than their words take."""
    found = []
    for one in visible(root, QLabel):
        if isinstance(one, ElidedLabel) or not one.text() or not own(one):
            continue
        if one.wordWrap():
            fits = one.height() >= one.heightForWidth(one.width()) - AIR
        else:
            fits = one.width() >= one.sizeHint().width() - 1 and one.height() >= one.sizeHint().height() - 1
        if not fits:
            found.append(f"{one.text()!r}: {one.width()}x{one.height()} of {one.sizeHint().toTuple()}")
    return found


def clipped_controls(root: QWidget) -> list[str]:
    """Buttons, fields and pills with less room than they ask for."""
    found = []
    for kind in (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, Pill):
        for one in visible(root, kind):
            if not own(one):
                continue
            wanted = one.sizeHint() if isinstance(one, Pill) else one.minimumSizeHint()
            if one.width() < wanted.width() - 1 or one.height() < wanted.height() - 1:
                found.append(f"{described(one)}: {one.width()}x{one.height()} of {wanted.toTuple()}")
    return found


def outside_parents(root: QWidget) -> list[str]:
    """Controls that stick out of what holds them; what scrolls may."""
    found = []
    for kind in (QAbstractButton, QComboBox, QLineEdit, QLabel, Pill):
        for one in visible(root, kind):
            holder = one.parentWidget()
            if not own(one) or holder is None or isinstance(holder, QAbstractScrollArea):
                continue
            if not holder.rect().adjusted(-1, -1, 1, 1).contains(one.geometry()):
                found.append(f"{described(one)} {one.geometry().getRect()} in {holder.rect().getRect()}")
    return found


def overlapping(root: QWidget) -> list[str]:
    """Pairs of controls of one parent that lie over each other."""
    found = []
    holders = {one.parentWidget() for one in _controls(root)}
    for holder in holders - {None}:
        parts = [one for one in _controls(root) if one.parentWidget() is holder]
        for at, one in enumerate(parts):
            found += [
                f"{described(one)} and {described(two)}"
                for two in parts[at + 1 :]
                if _inner(one.geometry()).intersects(_inner(two.geometry()))
            ]
    return found


def cut_in_tables(root: QWidget) -> list[str]:
    """Titles of columns, and figures, dates, states and links, that are cut."""
    found = []
    for table in visible(root, TableView):
        header, columns = table.horizontalHeader(), table.cells.model.columns
        for number, column in enumerate(columns):
            width = header.sectionSize(number)
            if header.isSectionHidden(number):
                continue
            if width < title_width(column.title):
                found.append(f"{table.accessibleName()}: title {column.title!r}")
            rows = [table.cells.model.row_at(at) for at in range(min(20, table.model().rowCount()))]
            if column.align is Align.NUMBER or column.tone or column.link or column.whole:
                found += [
                    f"{table.accessibleName()}: {column.shown(row)!r}"
                    for row in rows
                    if table.cells.width_of(column, row) > width
                ]
    return found


def tables_that_scroll(root: QWidget) -> list[str]:
    """Tables of which not every column is in sight."""
    return [one.accessibleName() for one in visible(root, TableView) if one.horizontalScrollBar().maximum() > 0]


def sideways(root: QWidget) -> list[str]:
    """Pages that scroll sideways."""
    areas = visible(root, QScrollArea)
    return [area.accessibleName() for area in areas if area.horizontalScrollBar().maximum() > 0]


def nameless(root: QWidget) -> list[str]:
    """Controls and tables that a screen reader could not name."""
    found = []
    for kind in CONTROLS:
        for one in visible(root, kind):
            words = one.text() if isinstance(one, QAbstractButton) else ""
            if own(one) and not (one.accessibleName() or words or _buddy(root, one)):
                found.append(f"{type(one).__name__} in {type(one.parentWidget()).__name__}")
    return found


def small_targets(root: QWidget) -> list[str]:
    """What is clicked on and is smaller than a finger's or a pointer's least size."""
    kinds = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox)
    controls = [one for kind in kinds for one in visible(root, kind) if own(one)]
    small = [one for one in controls if one.width() < TARGET or one.height() < TARGET]
    return [f"{described(one)}: {one.width()}x{one.height()}" for one in small]


def focus_chain(root: QWidget, start: QWidget) -> list[QWidget]:
    """What Tab goes to, in its order, beginning at a part."""
    order, widget = [start], start.nextInFocusChain()
    while widget is not None and widget is not start:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and not widget.focusProxy()
        if takes and widget.isVisible() and widget.window() is root.window():
            order.append(widget)
        widget = widget.nextInFocusChain()
    return order


def words_of(root: QWidget) -> set[str]:
    """Every word that can be read or is read out: labels, buttons, tabs, headers, hints, names."""
    return {
        text for widget in [root, *root.findChildren(QWidget)] if widget.isVisible() for text in _words(widget) if text
    }


# Helpers


def _controls(root: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QLabel)
    return [one for kind in kinds for one in visible(root, kind) if own(one)]


def _inner(box: QRect) -> QRect:
    return box.adjusted(1, 1, -1, -1)


def _buddy(root: QWidget, widget: QWidget) -> str:
    return next((one.text() for one in root.findChildren(QLabel) if one.buddy() is widget), "")


def _words(widget: QWidget) -> Iterator[str]:
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.toolTip()
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(index) for index in range(widget.count()))
    elif isinstance(widget, QTableView) and widget.model() is not None:
        model = widget.model()
        yield from (str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(model.columnCount()))


def top_left(widget: QWidget, root: QWidget) -> tuple[int, int]:
    """Where a part begins, as row and column of the page."""
    at = widget.mapTo(root, QPoint())
    return at.y(), at.x()
