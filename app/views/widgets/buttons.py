"""Buttons with their icon, keys and accessible name in one call."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from app.views.icons.names import Icon
from app.views.icons.render import Ink, set_icon

USUAL_ICON = 18


class Kind(StrEnum):
    """How much weight a button has; one primary button a page."""

    PRIMARY = "primary"
    NORMAL = "normal"
    QUIET = "quiet"
    LINK = "link"
    DANGER = "danger"
    CHIP = "chip"


def button(
    text: str,
    on_click: Callable[[], object] | None = None,
    *,
    kind: Kind = Kind.NORMAL,
    icon: Icon | None = None,
    name: str = "",
) -> QPushButton:
    """A button; `name` is its accessible name where the text alone does not say what it is for."""
    made = QPushButton(text)
    made.setProperty("kind", kind.value)
    made.setAccessibleName(name or text.replace("&", ""))
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    if icon is not None:
        set_icon(made, icon, Ink.ON_ACCENT if kind is Kind.PRIMARY else Ink.MUTED)
        made.setIconSize(QSize(18, 18))
    if on_click is not None:
        made.clicked.connect(lambda _=False: on_click())
    return made


def icon_button(
    icon: Icon, name: str, on_click: Callable[[], object] | None = None, *, ink: Ink = Ink.MUTED, size: int = USUAL_ICON
) -> QToolButton:
    """A button without text: the name is its tooltip and its accessible name (trap 27)."""
    made = QToolButton()
    set_icon(made, icon, ink)
    made.setIconSize(QSize(size, size))
    made.setProperty("small", size < USUAL_ICON)
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if on_click is not None:
        made.clicked.connect(lambda _=False: on_click())
    return made
