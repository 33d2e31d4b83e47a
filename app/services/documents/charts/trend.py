"""The count of a category over the months, with what was ordered and the threshold as lines."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Circle, Drawing, PolyLine
from reportlab.lib.colors import HexColor

from app.domain.dates import Month
from app.domain.inventories import CountPoint
from app.services.documents.charts.shapes import put_line, put_text, round_step, spread
from app.services.documents.layout.palette import Palette
from app.services.documents.layout.typescale import HEAD, SMALL, TINY

_LEFT, _RIGHT, _FOOT, _HEAD = 30.0, 82.0, 25.0, 3.0
_INTERVALS = 6
_LABELS_APART = 9.5
_LEADER = 11.0
_AIR = 1.04
_THRESHOLD_DASHES = (4, 2.4)


@dataclass(frozen=True, slots=True)
class TrendWords:
    """How the chart's words are made: numbers, months, and the three labels with their figure."""

    number: Callable[[int], str]
    month: Callable[[Month], str]
    counted: Callable[[int], str]
    ordered: Callable[[int], str]
    threshold: Callable[[int], str]


@dataclass(frozen=True, slots=True)
class _Scales:
    """From months and numbers to points of the drawing; `top` is the last mark of the axis, beyond all data."""

    first: Month
    months: int
    step: int
    top: int
    size: tuple[float, float]

    def x(self, month: Month) -> float:
        """The middle of a month."""
        width = self.size[0] - _LEFT - _RIGHT
        index = (month.year - self.first.year) * 12 + month.number - self.first.number
        return _LEFT + width * (index + 0.5) / self.months

    def y(self, number: int) -> float:
        """The height of a number above the axis at zero."""
        return _FOOT + (self.size[1] - _FOOT - _HEAD) * number / (self.top * _AIR)


def trend_chart(
    points: Sequence[CountPoint], size: tuple[float, float], words: TrendWords, palette: Palette
) -> Drawing:
    """A line with a mark per inventory; ordered solid, threshold dashed, labels at the right that never overlap."""
    drawing = Drawing(*size)
    scales = _scales(points, size)
    _draw_axes(drawing, points, scales, words, palette)
    _draw_steps(drawing, [(Month.of(p.date), p.ordered) for p in points], scales, palette.ink, None)
    thresholds = [(Month.of(p.date), p.threshold) for p in points]
    _draw_steps(drawing, thresholds, scales, palette.ink, _THRESHOLD_DASHES)
    _draw_count(drawing, points, scales, palette)
    _draw_labels(drawing, points[-1], scales, words, palette)
    return drawing


def _scales(points: Sequence[CountPoint], size: tuple[float, float]) -> _Scales:
    most = max(max(point.count, point.ordered or 0, point.threshold or 0) for point in points)
    step = round_step(most + 1, _INTERVALS)
    first, last = Month.of(points[0].date), Month.of(points[-1].date)
    months = (last.year - first.year) * 12 + last.number - first.number + 1
    return _Scales(first, months, step, step * (most // step + 1), size)


def _draw_axes(
    drawing: Drawing, points: Sequence[CountPoint], scales: _Scales, words: TrendWords, palette: Palette
) -> None:
    right = scales.size[0] - _RIGHT
    for number in range(0, scales.top + 1, scales.step):
        y = scales.y(number)
        put_line(drawing, (_LEFT, y), (right, y), palette.muted if number == 0 else palette.hair, 0.5)
        put_text(drawing, words.number(number), (_LEFT - 5, y - 2.5), TINY, palette.muted, "end")
    for index, month in enumerate(dict.fromkeys(Month.of(point.date) for point in points)):
        x = scales.x(month)
        put_text(drawing, words.month(month), (x, _FOOT - 11), TINY, palette.muted, "middle")
        if index == 0 or month.number == 1:
            put_text(drawing, str(month.year), (x, _FOOT - 20), TINY, palette.muted, "middle")


def _draw_steps(
    drawing: Drawing,
    values: Sequence[tuple[Month, int | None]],
    scales: _Scales,
    colour: str,
    dashes: Sequence[float] | None,
) -> None:
    """A level line that steps where the number changed; nothing where there was none."""
    half = (scales.size[0] - _LEFT - _RIGHT) / scales.months / 2
    before: float | None = None
    for index, (month, number) in enumerate(values):
        if number is None:
            before = None
            continue
        x, y = scales.x(month), scales.y(number)
        end = scales.x(values[index + 1][0]) - half if index + 1 < len(values) else x + half
        put_line(drawing, (x - half, y), (end, y), colour, 0.9, dashes)
        if before is not None and before != y:
            put_line(drawing, (x - half, before), (x - half, y), colour, 0.9, dashes)
        before = y


def _draw_count(drawing: Drawing, points: Sequence[CountPoint], scales: _Scales, palette: Palette) -> None:
    places = [(scales.x(Month.of(point.date)), scales.y(point.count)) for point in points]
    colour = HexColor(palette.accent)
    drawing.add(PolyLine([number for place in places for number in place], strokeColor=colour, strokeWidth=1.6))
    for x, y in places:
        drawing.add(Circle(x, y, 2.3, fillColor=colour, strokeColor=HexColor("#ffffff"), strokeWidth=0.7))


def _draw_labels(drawing: Drawing, last: CountPoint, scales: _Scales, words: TrendWords, palette: Palette) -> None:
    """What the lines are, at their right end."""
    labels = [(scales.y(last.count), words.counted(last.count), HEAD)]
    if last.ordered is not None:
        labels.append((scales.y(last.ordered), words.ordered(last.ordered), SMALL))
    if last.threshold is not None:
        labels.append((scales.y(last.threshold), words.threshold(last.threshold), SMALL))
    heights = spread([y for y, _, _ in labels], _LABELS_APART, scales.size[1] - 4)
    right = scales.size[0] - _RIGHT
    for y, (end, text, kind) in zip(heights, labels, strict=True):
        put_line(drawing, (right + 1, end), (right + _LEADER, y), palette.muted, 0.4)
        put_text(drawing, text, (right + _LEADER + 2, y - 2.6), kind, palette.ink)
