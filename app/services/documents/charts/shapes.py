"""Parts that charts share: text in the fonts of documents, hatching, round numbers for an axis."""

from collections.abc import Sequence

from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import HexColor

from app.services.documents.layout.fonts import runs
from app.services.documents.layout.rich import plain
from app.services.documents.layout.text import natural_width
from app.services.documents.layout.typescale import Type

_STEPS = (1, 2, 5)


def put_text(
    drawing: Drawing, text: str, at: tuple[float, float], kind: Type, colour: str, anchor: str = "start"
) -> None:
    """Text at a baseline point; anchored at its start, middle or end."""
    x, y = at
    width = natural_width(plain(text), kind)
    x -= {"start": 0.0, "middle": width / 2, "end": width}[anchor]
    for font, piece in runs(text, kind.face):
        drawing.add(String(x, y, piece, fontName=font, fontSize=kind.size, fillColor=HexColor(colour)))
        x += natural_width(plain(piece), kind)


def put_line(
    drawing: Drawing,
    start: tuple[float, float],
    end: tuple[float, float],
    colour: str,
    thickness: float = 0.6,
    dashes: Sequence[float] | None = None,
) -> None:
    """A straight line."""
    line = Line(*start, *end, strokeColor=HexColor(colour), strokeWidth=thickness)
    if dashes:
        line.strokeDashArray = list(dashes)
    drawing.add(line)


def put_box(
    drawing: Drawing,
    corner: tuple[float, float],
    size: tuple[float, float],
    fill: str,
    stroke: str | None = None,
) -> None:
    """A filled rectangle."""
    box = Rect(*corner, *size)
    box.fillColor = HexColor(fill)
    box.strokeColor = HexColor(stroke) if stroke else None
    box.strokeWidth = 0.8 if stroke else 0
    drawing.add(box)


def put_hatching(
    drawing: Drawing, corner: tuple[float, float], size: tuple[float, float], colour: str, gap: float = 3.2
) -> None:
    """Diagonal lines that fill a rectangle, so that it differs from its neighbour without colour."""
    (x, y), (width, height) = corner, size
    offset = -height
    while offset < width:
        left, right = max(offset, 0.0), min(offset + height, width)
        if right > left:
            put_line(drawing, (x + left, y + left - offset), (x + right, y + right - offset), colour, 0.9)
        offset += gap


def round_step(most: int, intervals: int = 5) -> int:
    """A round distance between the marks of an axis from zero to at least `most`."""
    power = 1
    while True:
        for step in _STEPS:
            if step * power * intervals >= most:
                return step * power
        power *= 10


def spread(wanted: Sequence[float], distance: float, highest: float) -> list[float]:
    """Heights as near to the wanted ones as a least distance between labels allows, none above the highest."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    placed = [0.0] * len(wanted)
    floor = min(wanted)
    for index in order:
        placed[index] = max(wanted[index], floor)
        floor = placed[index] + distance
    raised = sum(placed[index] - wanted[index] for index in order) / len(order)
    lowered = max(raised, placed[order[-1]] - highest)
    return [height - lowered for height in placed]
