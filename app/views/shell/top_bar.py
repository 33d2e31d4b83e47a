"""The bar above the page: back and forward, the one search field with its list, and the screen's main commands."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from app.views.actions import ActionRegistry, keys, tooltip
from app.views.icons.names import Icon
from app.views.icons.render import Ink, set_icon
from app.views.shell.hit_list import HitList
from app.views.shell.search import Search, SearchHit
from app.views.theme import GRID
from app.views.widgets.buttons import Kind, button, icon_button
from app.views.widgets.layouts import STRETCH, clear, column, row
from app.views.widgets.text import Role, label

SEARCH_KEYS = "Ctrl+K"
_LIST_SPACE = 80
_WIDEST = 520


class SearchField(QLineEdit):
    """The field; arrows and Enter go to the list, Escape gives the keyboard back."""

    stepped = Signal(int)
    taken = Signal()
    left = Signal()
    entered = Signal()
    lost = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Search"))
        self.setPlaceholderText(self.tr("Search customer, quote, serial number or command"))
        self.setClearButtonEnabled(False)
        set_icon(self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition), Icon.SEARCH, Ink.MUTED)
        self._cap: QLabel = label(keys(SEARCH_KEYS), Role.KEYCAP)
        self._cap.setParent(self)
        self.textChanged.connect(lambda text: self._cap.setVisible(not text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the list."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key is Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif key is Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Open the list."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The user went elsewhere."""
        super().focusOutEvent(event)
        self.lost.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the keys at the right end; they go where there is no room for both."""
        super().resizeEvent(event)
        size = self._cap.sizeHint()
        top = (self.height() - size.height()) // 2
        self.setTextMargins(0, 0, size.width() + 4, 0)
        self._cap.setGeometry(self.width() - size.width() - 9, top, size.width(), size.height())


class TopBar(QFrame):
    """Says which hit was taken; the window decides what follows."""

    hit_taken = Signal(object)

    def __init__(self, actions: ActionRegistry, search: Search, over: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "top")
        self._actions = actions
        self._search = search
        self._over = over
        self._before: QWidget | None = None
        self.back = icon_button(Icon.BACK, self.tr("Back"))
        self.forward = icon_button(Icon.FORWARD, self.tr("Forward"))
        self.field = SearchField()
        self.list = HitList()
        self._popup = QFrame(over)
        self._buttons = row(spacing=2 * GRID)
        self._assemble()
        self._connect()

    # Properties

    @property
    def list_is_open(self) -> bool:
        """Whether the list of hits is shown."""
        return self._popup.isVisible()

    @property
    def buttons(self) -> list[QPushButton]:
        """The main commands shown."""
        items = (self._buttons.itemAt(at) for at in range(self._buttons.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    # Public

    def set_main_actions(self, ids: Sequence[str]) -> None:
        """Show the commands of a screen; the last one is the primary one."""
        clear(self._buttons)
        before: QWidget = self.field
        for at, action_id in enumerate(ids):
            made = self._button(action_id, primary=at == len(ids) - 1)
            self._buttons.addWidget(made)
            # New parts come last in the tab order; these are read before the page.
            QWidget.setTabOrder(before, made)
            before = made

    def open_search(self) -> None:
        """Go to the field, with the list open."""
        self._before = self.window().focusWidget()
        self.field.selectAll()
        if self.field.hasFocus():
            self._open()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_search(self) -> None:
        """Close the list, empty the field and go back to where the keyboard was."""
        self._popup.hide()
        self._search.stop()
        self.field.clear()
        if self._before is not None and self._before is not self.field:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.field.hasFocus():
            self.field.clearFocus()
        self._before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the list under the field."""
        if event.type() == QEvent.Type.Resize and self._popup.isVisible():
            self._place()
        return False

    # Helpers

    def _assemble(self) -> None:
        self.field.setMaximumWidth(_WIDEST)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._popup.setProperty("role", "popup")
        self._popup.setLayout(column(self.list, margins=QMargins(2, 6, 2, 6)))
        self._popup.hide()
        inside = row(self.back, self.forward, self.field, STRETCH, self._buttons, spacing=GRID)
        inside.setStretch(2, 3)
        inside.setStretch(3, 1)
        inside.setContentsMargins(2 * GRID, 7, int(2.5 * GRID), 7)
        self.setLayout(inside)

    def _connect(self) -> None:
        self._over.installEventFilter(self)
        self.field.textEdited.connect(self._typed)
        self.field.entered.connect(self._open)
        self.field.stepped.connect(self.list.step)
        self.field.taken.connect(self._take)
        self.field.left.connect(self.close_search)
        self.field.lost.connect(self._popup.hide)
        self.list.clicked.connect(lambda _: self._take())
        self._search.found.connect(self._show_found)

    def _button(self, action_id: str, *, primary: bool) -> QPushButton:
        action = self._actions.get(action_id)
        made = button(
            action.text,
            lambda: self._actions.trigger(action_id),
            kind=Kind.PRIMARY if primary else Kind.NORMAL,
        )
        made.setToolTip(tooltip(action))
        source = self._actions.qaction(action_id)
        made.setEnabled(source.isEnabled())
        source.enabledChanged.connect(made.setEnabled)
        return made

    def _typed(self, text: str) -> None:
        self._search.look_for(text)
        self._open()

    def _open(self) -> None:
        if not self._popup.isVisible():
            self._search.look_for(self.field.text())
        self._popup.show()
        self._popup.raise_()
        self._place()

    def _show_found(self, groups: object) -> None:
        assert isinstance(groups, list)  # noqa: S101 - a signal carries objects
        self.list.set_groups(groups)
        if self._popup.isVisible():
            self._place()

    def _place(self) -> None:
        corner = self.field.mapTo(self._over, QPoint(0, self.field.height() + 4))
        room = self._over.height() - corner.y() - _LIST_SPACE
        height = min(room, self.list.wanted_height() + 14)
        width = max(self.field.width(), min(_WIDEST, self._over.width() - corner.x() - 16))
        self._popup.setGeometry(corner.x(), corner.y(), width, max(60, height))
        self.list.keep_heading()

    def _take(self) -> None:
        hit = self.list.chosen
        if isinstance(hit, SearchHit):
            self._popup.hide()
            self.close_search()
            self.hit_taken.emit(hit)
