"""Short messages at the lower right: they go by themselves, never take the keyboard, and are read out.

They lie over the page, but never over its main button, nor, where that can be, over any other.
"""

from PySide6.QtCore import QElapsedTimer, QEvent, QMargins, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QEnterEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout, QWidget

from app.views.icons.names import Icon
from app.views.shell.contract import Notice
from app.views.theme import GRID, Theme
from app.views.widgets.banner import ToneIcon
from app.views.widgets.buttons import Kind, button, icon_button
from app.views.widgets.layouts import row
from app.views.widgets.text import label

SECONDS = 6
SECONDS_WITH_ACTION = 12
MOST = 3
_WIDTH = 380
_LOOK_AGAIN = 200
_OLD_AFTER = 1_000
"""Milliseconds after which messages look whether the page under them has changed."""


class Toast(QFrame):
    """One message; the clock stands still while the pointer is on it. `acted` tells that its action is done."""

    acted = Signal(object)

    def __init__(self, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self.notice = notice
        self.setProperty("banner", notice.tone.value)
        self.setAccessibleName(notice.text)
        words = label(notice.text, wrap=True)
        line = row(ToneIcon(notice.tone), words, spacing=GRID, margins=QMargins(12, 8, 6, 8))
        line.setStretch(1, 1)
        buttons: list[QAbstractButton] = []
        if notice.action:
            buttons.append(button(notice.action, self._act, name=f"{notice.action}: {notice.text}"))
        buttons.append(icon_button(Icon.CLOSE, self.tr("Close this message"), self.close_now, size=16))
        for one in buttons:
            # Qt hands the keyboard on when a page goes; it must never come to rest on what takes work back.
            one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            line.addWidget(one)
        self.setLayout(line)
        seconds = SECONDS_WITH_ACTION if notice.action else SECONDS
        self.clock = QTimer(self, singleShot=True, interval=seconds * 1000)
        self.clock.timeout.connect(self.close_now)
        self.clock.start()
        self._age = QElapsedTimer()
        self._age.start()

    @property
    def is_old(self) -> bool:
        """Whether it was there before what the user does now."""
        return self._age.hasExpired(_OLD_AFTER)

    def close_now(self) -> None:
        """Go away."""
        self.clock.stop()
        self.hide()
        self.deleteLater()

    def enterEvent(self, event: QEnterEvent) -> None:
        """The user is reading it."""
        self.clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """The user has read it."""
        self.clock.start()

    def _act(self) -> None:
        self.close_now()
        self.acted.emit(self.notice.on_action)
        if self.notice.on_action is not None:
            self.notice.on_action()


class Toasts(QWidget):
    """The stack of messages in a corner of the pages, above whichever page is shown."""

    acted = Signal(object)

    def __init__(self, over: QWidget, within: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._within = within
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GRID)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
        within.installEventFilter(self)
        self._watch = QTimer(self, interval=_LOOK_AGAIN)
        self._watch.timeout.connect(self._place)
        self.hide()

    @property
    def shown(self) -> list[Toast]:
        """The messages on the screen, oldest first."""
        found = self.findChildren(Toast, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [toast for toast in found if not toast.isHidden()]

    def show_notice(self, notice: Notice) -> Toast:
        """Show a message; the oldest goes when there are too many."""
        for old in self.shown[: max(0, len(self.shown) - MOST + 1)]:
            old.close_now()
        toast = Toast(notice, self)
        toast.destroyed.connect(self._later)
        toast.acted.connect(self.acted)
        self._box.addWidget(toast)
        toast.show()
        self.show()
        self.raise_()
        self._watch.start()
        self._later()
        QAccessible.updateAccessibility(QAccessibleEvent(toast, QAccessible.Event.Alert))
        return toast

    def close_old(self) -> None:
        """The user goes elsewhere: what was said before stands in the status bar."""
        for toast in self.shown:
            if toast.is_old:
                toast.close_now()

    def withdraw(self, on_action: object) -> None:
        """What a message offers was done elsewhere: it must not be done twice."""
        for toast in self.shown:
            if on_action is not None and toast.notice.on_action is on_action:
                toast.close_now()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _later(self) -> None:
        # After the layout has seen what came or went.
        QTimer.singleShot(0, self, self._place)

    def _place(self) -> None:
        if not self.shown:
            self._watch.stop()
            self.hide()
            return
        room = QRect(self._within.mapTo(self._over, QPoint()), self._within.size())
        width = min(round(_WIDTH * Theme.current().scale), room.width() - 4 * GRID)
        height = self._box.totalHeightForWidth(width) if self._box.hasHeightForWidth() else self.sizeHint().height()
        corner = QRect(room.right() - width - 2 * GRID, room.bottom() - height - 2 * GRID, width, height)
        self.setGeometry(self._free_place(corner, room))

    def _free_place(self, corner: QRect, room: QRect) -> QRect:
        """The corner, or as far above it as it takes to lie over no button; at the least over no main one."""
        buttons = [one for one in self._within.findChildren(QAbstractButton) if one.isVisible()]
        main = [one for one in buttons if one.property("kind") == Kind.PRIMARY.value]
        for avoided in (buttons, main):
            place = _above(corner, [QRect(one.mapTo(self._over, QPoint()), one.size()) for one in avoided])
            if place.top() >= room.top():
                return place
        return corner


def _above(place: QRect, taken: list[QRect]) -> QRect:
    """A place moved up until it lies over none of the others."""
    place = QRect(place)
    for one in sorted(taken, key=QRect.bottom, reverse=True):
        if place.adjusted(0, -GRID // 2, 0, GRID // 2).intersects(one):
            place.moveBottom(one.top() - GRID)
    return place
