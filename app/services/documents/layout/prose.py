"""Words on a page: paragraphs, headings and lists."""

from reportlab.lib.colors import HexColor

from app.services.documents.layout.blocks import Block, Pen
from app.services.documents.layout.rich import Rich, plain, text_of
from app.services.documents.layout.text import Line, wrap
from app.services.documents.layout.typescale import BODY, HEADING, Type

_MIN_LINES = 2
_KEPT_LINES = 5


class Prose(Block):
    """A paragraph."""

    def __init__(self, rich: Rich, kind: Type = BODY, space_before: float = 0.0) -> None:
        self.rich = rich
        self.kind = kind
        self.space_before = space_before
        self._lines: list[Line] | None = None

    def height(self, width: float) -> float:
        """Its lines."""
        return len(self._wrapped(width)) * self.kind.leading

    def least(self, width: float) -> float:
        """A short paragraph whole, of a long one two lines, so that none stands alone."""
        lines = len(self._wrapped(width))
        return (lines if lines <= _KEPT_LINES else _MIN_LINES) * self.kind.leading

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """Between two lines, two of them on either side."""
        lines = self._wrapped(width)
        fitting = min(int(room // self.kind.leading), len(lines) - _MIN_LINES)
        if fitting < _MIN_LINES:
            return None
        return self._part(lines[:fitting], self.space_before), self._part(lines[fitting:], 0)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Left-aligned lines."""
        pen.lines(self._wrapped(width), self.kind, (x, top))

    def _wrapped(self, width: float) -> list[Line]:
        if self._lines is None:
            self._lines = wrap(self.rich, self.kind, width)
        return self._lines

    def _part(self, lines: list[Line], space_before: float) -> "Prose":
        part = Prose(self.rich, self.kind, space_before)
        part._lines = lines
        return part


class Lead(Prose):
    """A paragraph that a table belongs to: stays with it."""

    keep_with_next = True

    def least(self, width: float) -> float:
        """All of it."""
        return self.height(width)


class Heading(Prose):
    """The title of a section: stays with what follows and is a bookmark of the PDF."""

    keep_with_next = True

    def __init__(self, text: str, space_before: float = 17) -> None:
        super().__init__(plain(text), HEADING, space_before)

    def height(self, width: float) -> float:
        """Its lines and the air below them."""
        return super().height(width) + 4.5

    def least(self, width: float) -> float:
        """All of it."""
        return self.height(width)

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":  # noqa: ARG002 - never
        """It stays in one piece."""
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Set a bookmark at its place and draw it."""
        canvas = pen.canvas
        key = f"{canvas.getPageNumber()}-{top:.0f}"
        canvas.bookmarkHorizontal(key, 0, top + self.kind.leading)
        canvas.addOutlineEntry(text_of(self.rich), key, level=0)
        super().draw(pen, x, top, width)


class Bullets(Block):
    """A list of short statements, each behind a mark."""

    _INDENT = 10.0
    _GAP = 2.0

    def __init__(self, items: list[Rich], kind: Type = BODY, space_before: float = 0.0) -> None:
        self.items = items
        self.kind = kind
        self.space_before = space_before

    def height(self, width: float) -> float:
        """All items."""
        return sum(self._item_height(item, width) for item in self.items)

    def least(self, width: float) -> float:
        """The first item."""
        return self._item_height(self.items[0], width) if self.items else 0

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """Between two items."""
        fitting, used = 0, 0.0
        for item in self.items:
            used += self._item_height(item, width)
            if used > room:
                break
            fitting += 1
        if not 0 < fitting < len(self.items):
            return None
        head = Bullets(self.items[:fitting], self.kind, self.space_before)
        return head, Bullets(self.items[fitting:], self.kind)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """A small square in the accent colour before each item."""
        for item in self.items:
            lines = wrap(item, self.kind, width - self._INDENT)
            pen.canvas.setFillColor(HexColor(pen.palette.accent))
            pen.canvas.rect(x + 0.5, top - self.kind.leading * 0.62, 2.6, 2.6, stroke=0, fill=1)
            pen.lines(lines, self.kind, (x + self._INDENT, top))
            top -= len(lines) * self.kind.leading + self._GAP

    def _item_height(self, item: Rich, width: float) -> float:
        return len(wrap(item, self.kind, width - self._INDENT)) * self.kind.leading + self._GAP
