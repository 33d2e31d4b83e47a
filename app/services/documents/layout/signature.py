"""Where both sides sign, and fields to be filled in by hand."""

from collections.abc import Sequence

from app.services.documents.layout.blocks import Block, Pen
from app.services.documents.layout.rich import plain
from app.services.documents.layout.text import wrap
from app.services.documents.layout.typescale import SMALL

_GAP = 30.0
_ROOM = 40.0


class Signature(Block):
    """Lines side by side with words below, at the bottom of the last page."""

    at_bottom = True

    def __init__(self, labels: Sequence[str], space_before: float = 14) -> None:
        self.labels = labels
        self.space_before = space_before

    def height(self, width: float) -> float:
        """Room to sign, and the longest label."""
        lines = max(len(wrap(plain(label), SMALL, self._each(width))) for label in self.labels)
        return _ROOM + 4 + lines * SMALL.leading

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """A dark rule for each signature."""
        each = self._each(width)
        for label in self.labels:
            pen.rule(x, top - _ROOM, each, pen.palette.ink, 0.75)
            pen.lines(wrap(plain(label), SMALL, each), SMALL, (x, top - _ROOM - 4))
            x += each + _GAP

    def _each(self, width: float) -> float:
        return (width - _GAP * (len(self.labels) - 1)) / len(self.labels)
