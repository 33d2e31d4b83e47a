"""The program's sign as the icon of its windows, in the partner's colour."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QIcon, QPainter, QPixmap

from app.views.shell.sidebar import paint_sign

_SIZES = (16, 24, 32, 48, 64, 128, 256)


def sign() -> QIcon:
    """The icon in every size that desktops ask for."""
    icon = QIcon()
    for size in _SIZES:
        drawing = QPixmap(size, size)
        drawing.fill("transparent")
        painter = QPainter(drawing)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_sign(painter, QRectF(0, 0, size, size))
        painter.end()
        icon.addPixmap(drawing)
    return icon
