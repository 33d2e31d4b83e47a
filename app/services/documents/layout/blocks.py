"""The pieces that a document is stacked from: each knows its height, how it splits and how it is drawn.

Lengths are points. A block is drawn from its upper left corner; y grows upwards, as in PDF.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from app.services.documents.layout.fonts import Face
from app.services.documents.layout.palette import Palette
from app.services.documents.layout.text import Line, draw_line
from app.services.documents.layout.typescale import Type

_BASELINE = 0.76
"""Share of a line's leading that lies above its baseline."""


@dataclass(frozen=True, slots=True)
class Pen:
    """What blocks draw with: the canvas and the colours."""

    canvas: Canvas
    palette: Palette

    def ink(self, name: str) -> None:
        """Fill with a colour of the type scale from here on."""
        self.canvas.setFillColor(HexColor(self.palette.colour(name)))

    def rule(self, x: float, y: float, width: float, colour: str, thickness: float = 0.6) -> None:
        """Draw a horizontal line."""
        self.canvas.setStrokeColor(HexColor(colour))
        self.canvas.setLineWidth(thickness)
        self.canvas.line(x, y, x + width, y)

    def lines(self, lines: list[Line], kind: Type, at: tuple[float, float], right: float | None = None) -> None:
        """Draw lines below `at`, from its x, or up to `right` where that is given."""
        x, y = at
        self.ink(kind.colour)
        for line in lines:
            left = x if right is None else right - line.width
            draw_line(self.canvas, line, left, y - kind.leading * _BASELINE, kind.size)
            y -= kind.leading


class Block(ABC):
    """A piece of a document."""

    space_before: float = 0.0
    keep_with_next: ClassVar[bool] = False
    at_bottom: ClassVar[bool] = False

    @abstractmethod
    def height(self, width: float) -> float:
        """How high it is at a width."""

    @abstractmethod
    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it below `top`."""

    def least(self, width: float) -> float:
        """The least room in which it makes sense to begin it."""
        return self.height(width)

    def piece(self, width: float) -> float:
        """The height of the smallest piece that it can be split into, where a whole page has no room for its least."""
        return self.least(width)

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":  # noqa: ARG002 - not all can
        """A part that fits in the room and the rest; None where it stays in one piece."""
        return None


class Rule(Block):
    """A horizontal line across the page."""

    def __init__(self, *, accent: bool = False, space_before: float = 0.0) -> None:
        self.accent = accent
        self.space_before = space_before

    def height(self, width: float) -> float:  # noqa: ARG002 - the same at every width
        """The line itself."""
        return 1.5 if self.accent else 0.6

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """In the accent colour, or quiet."""
        if self.accent:
            pen.rule(x, top - 0.75, width, pen.palette.accent, 1.5)
        else:
            pen.rule(x, top - 0.3, width, pen.palette.rule)


class Picture(Block):
    """A reportlab drawing, such as a chart."""

    def __init__(self, drawing: Drawing, space_before: float = 0.0) -> None:
        self.drawing = drawing
        # Before its first text a drawing sets a font of its own, which would be Helvetica, not embedded (trap 18).
        drawing.initialFontName = Face.REGULAR.value  # type: ignore[attr-defined] # read by reportlab, not in the stubs
        self.space_before = space_before

    def height(self, width: float) -> float:  # noqa: ARG002 - drawn for one width
        """The drawing's own."""
        return float(self.drawing.height)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:  # noqa: ARG002 - drawn for one width
        """The drawing as it is."""
        renderPDF.draw(self.drawing, pen.canvas, x, top - self.drawing.height)
