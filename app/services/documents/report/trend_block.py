"""A trend chart under the name of its category."""

from reportlab.graphics.shapes import Drawing

from app.services.documents.layout.blocks import Pen, Picture
from app.services.documents.layout.rich import plain
from app.services.documents.layout.text import wrap
from app.services.documents.layout.typescale import STRONG


class TrendBlock(Picture):
    """The chart and its title, never apart."""

    def __init__(self, title: str, drawing: Drawing) -> None:
        super().__init__(drawing, space_before=6)
        self.title = title

    def height(self, width: float) -> float:
        """Title and chart."""
        return STRONG.leading + super().height(width)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The title above the chart."""
        pen.lines(wrap(plain(self.title), STRONG, width), STRONG, (x, top))
        super().draw(pen, x, top - STRONG.leading, width)
