"""Where every row of the files went: rows = devices + ignored + repeated + quarantined (interface.md)."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.inventories import InventorySummary
from app.views import formats
from app.views.widgets.card import Card
from app.views.widgets.key_figure import KeyFigure
from app.views.widgets.layouts import FlowLayout
from app.views.widgets.text import Role, label


class Equation(Card):
    """The figures beside each other; read out as one sentence."""

    def __init__(self, summary: InventorySummary, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Equation", "Every row has its place"), parent=parent)
        parts = (
            ("", summary.rows, self.tr("rows")),
            ("=", summary.devices, self.tr("devices")),
            ("+", summary.ignored, self.tr("ignored")),
            ("+", summary.duplicates, self.tr("repeated")),
            ("+", summary.quarantined, self.tr("quarantined")),
        )
        flow = FlowLayout()
        words = []
        for sign, number, what in parts:
            if sign:
                flow.addWidget(label(sign, Role.FIGURE))
            flow.addWidget(KeyFigure(formats.count(number), what))
            words.append(f"{sign} {formats.count(number)} {what}".strip())
        self.setAccessibleName(" ".join(words))
        holder = QWidget()
        holder.setLayout(flow)
        self.add(holder)
