"""Per category one bar of what was counted, with what was ordered and the threshold as marks."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing

from app.services.documents.charts.shapes import put_box, put_hatching, put_line, put_text
from app.services.documents.layout.palette import WHITE, Palette
from app.services.documents.layout.rich import plain
from app.services.documents.layout.text import natural_width
from app.services.documents.layout.typescale import FIGURE, SMALL, STRONG

_ROW = 56.0
_WORDS = 138.0
_BAR = 12.0
_AIR = 1.06
_OVER = 5.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One category: numbers for the lengths, words ready to be drawn; `count` is None where nothing was counted."""

    title: str
    count: int | None
    ordered: int
    threshold: int
    count_text: str
    unit_text: str
    verdict: str
    ordered_text: str
    threshold_text: str

    @property
    def is_due(self) -> bool:
        """Whether the count has reached the threshold."""
        return self.count is not None and self.count >= self.threshold


def bar_chart(bars: Sequence[Bar], width: float, palette: Palette) -> Drawing:
    """The bars below each other, each from zero on its own scale."""
    drawing = Drawing(width, _ROW * len(bars))
    for index, bar in enumerate(bars):
        bottom = drawing.height - _ROW * (index + 1)
        _draw_words(drawing, bar, bottom, palette)
        _draw_bar(drawing, bar, bottom, palette)
    return drawing


def _draw_words(drawing: Drawing, bar: Bar, bottom: float, palette: Palette) -> None:
    put_text(drawing, bar.title, (0, bottom + 43), STRONG, palette.ink)
    put_text(drawing, bar.count_text, (0, bottom + 26), FIGURE, palette.heading)
    beside = natural_width(plain(bar.count_text), FIGURE) + 4
    put_text(drawing, bar.unit_text, (beside, bottom + 26), SMALL, palette.muted)
    put_text(drawing, bar.verdict, (0, bottom + 12), STRONG if bar.is_due else SMALL, palette.ink)


def _draw_bar(drawing: Drawing, bar: Bar, bottom: float, palette: Palette) -> None:
    left, base = _WORDS, bottom + 22
    span = drawing.width - left
    scale = span / (max(bar.count or 0, bar.ordered, bar.threshold) * _AIR)
    put_box(drawing, (left, base), (span, _BAR), palette.ghost)
    _draw_count(drawing, bar, (left, base), scale, palette)
    put_line(drawing, (left, base - _OVER), (left, base + _BAR + _OVER), palette.muted, 0.6)
    put_text(drawing, "0", (left - 4, base + 3.4), SMALL, palette.muted, "end")
    ordered, threshold = left + bar.ordered * scale, left + bar.threshold * scale
    _draw_mark(drawing, ordered, (base - 1, base + _BAR + _OVER), palette, None)
    _draw_label(drawing, bar.ordered_text, ordered, base + _BAR + 8, palette)
    _draw_mark(drawing, threshold, (base - _OVER, base + _BAR + 1), palette, (2, 1.4))
    _draw_label(drawing, bar.threshold_text, threshold, base - 13.5, palette)


def _draw_mark(
    drawing: Drawing,
    x: float,
    ends: tuple[float, float],
    palette: Palette,
    dashes: Sequence[float] | None,
) -> None:
    """A mark across the bar, on a pale ground so that hatching does not hide it."""
    put_line(drawing, (x, ends[0]), (x, ends[1]), WHITE, 3.4)
    put_line(drawing, (x, ends[0]), (x, ends[1]), palette.ink, 1.2, dashes)


def _draw_count(drawing: Drawing, bar: Bar, corner: tuple[float, float], scale: float, palette: Palette) -> None:
    """What was counted: plain up to what was ordered, hatched beyond it."""
    left, base = corner
    within = min(bar.count or 0, bar.ordered) * scale
    beyond = max((bar.count or 0) - bar.ordered, 0) * scale
    put_box(drawing, (left, base), (within, _BAR), palette.bar)
    if beyond:
        put_box(drawing, (left + within, base), (beyond, _BAR), WHITE, palette.accent)
        put_hatching(drawing, (left + within, base), (beyond, _BAR), palette.accent)


def _draw_label(drawing: Drawing, text: str, at: float, y: float, palette: Palette) -> None:
    """A mark's words, centred on it as far as the chart's edges allow."""
    half = natural_width(plain(text), SMALL) / 2
    centre = min(max(at, _WORDS + half), drawing.width - half)
    put_text(drawing, text, (centre, y), SMALL, palette.ink, "middle")
