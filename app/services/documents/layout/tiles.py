"""Key figures in tiles: a large figure with a word under it."""

from collections.abc import Sequence
from typing import NamedTuple

from reportlab.lib.colors import HexColor

from app.services.documents.layout.blocks import Block, Pen
from app.services.documents.layout.rich import plain
from app.services.documents.layout.text import Line, wrap
from app.services.documents.layout.typescale import FIGURE, SMALL

_GAP = 7.5
_PAD = 7.0
_BAR = 2.2


class Tile(NamedTuple):
    """A figure and what it counts."""

    figure: str
    label: str


class Tiles(Block):
    """Tiles of equal width in one row."""

    def __init__(self, tiles: Sequence[Tile], space_before: float = 8) -> None:
        self.tiles = tiles
        self.space_before = space_before

    def height(self, width: float) -> float:
        """Figure, the longest label and the air around them."""
        labels = max(len(self._label(tile, width)) for tile in self.tiles)
        return _PAD + FIGURE.leading + labels * SMALL.leading + _PAD

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """A tinted ground with a bar in the accent colour at its left."""
        each, height = self._each(width), self.height(width)
        for tile in self.tiles:
            pen.canvas.setFillColor(HexColor(pen.palette.tint))
            pen.canvas.rect(x, top - height, each, height, stroke=0, fill=1)
            pen.canvas.setFillColor(HexColor(pen.palette.accent))
            pen.canvas.rect(x, top - height, _BAR, height, stroke=0, fill=1)
            inner = x + _BAR + _PAD
            pen.lines(wrap(plain(tile.figure), FIGURE, each), FIGURE, (inner, top - _PAD))
            pen.lines(self._label(tile, width), SMALL, (inner, top - _PAD - FIGURE.leading))
            x += each + _GAP

    def _each(self, width: float) -> float:
        return (width - _GAP * (len(self.tiles) - 1)) / len(self.tiles)

    def _label(self, tile: Tile, width: float) -> list[Line]:
        return wrap(plain(tile.label), SMALL, self._each(width) - _BAR - 2 * _PAD)
