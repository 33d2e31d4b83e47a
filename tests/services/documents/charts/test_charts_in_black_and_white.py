"""Charts for any numbers: nothing overlaps, everything is to scale from zero, and it reads without colour (trap 20)."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.graphics.shapes import Circle, Drawing, Line, PolyLine, Rect, String

from app.domain.brand import Brand
from app.domain.dates import Month
from app.domain.inventories import CountPoint
from app.services.documents.charts.bars import Bar, bar_chart
from app.services.documents.charts.shapes import put_hatching, put_text, round_step, spread
from app.services.documents.charts.trend import TrendWords, trend_chart
from app.services.documents.layout.fonts import Face, width_of
from app.services.documents.layout.page import CONTENT_WIDTH
from app.services.documents.layout.palette import Palette
from app.services.documents.layout.rich import plain
from app.services.documents.layout.text import natural_width
from app.services.documents.layout.typescale import SMALL, TINY
from tests.services.documents.records import points

PALETTE = Palette.of(Brand())
WORDS = TrendWords(
    number=str,
    month=lambda month: f"m{month.number}",
    counted=lambda count: f"Geteld {count}",
    ordered=lambda count: f"Besteld {count}",
    threshold=lambda count: f"Drempel {count}",
)
SIZE = (CONTENT_WIDTH, 112.0)
LEFT, RIGHT = 138.0, CONTENT_WIDTH
COUNTS = st.integers(0, 100_000)


def bar(count: int | None, ordered: int, threshold: int) -> Bar:
    return Bar(
        "Video",
        count,
        ordered,
        threshold,
        str(count),
        "geteld",
        "Oordeel",
        f"Besteld {ordered}",
        f"Drempel {threshold}",
    )


def strings(drawing: Drawing) -> list[String]:
    return [shape for shape in drawing.contents if isinstance(shape, String)]


def face_of(font: str) -> Face:
    """The face that a piece was set in, by its own font or by the one that stands in for it."""
    stand_ins = {"Roboto-Regular": Face.REGULAR, "Roboto-Medium": Face.SEMIBOLD, "Roboto-Bold": Face.BOLD}
    return stand_ins.get(font) or Face(font)


def box_of(text: String) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a text as it is drawn."""
    width = width_of(str(text.text), face_of(str(text.fontName)), float(text.fontSize))
    return float(text.x), float(text.y), float(text.x) + width, float(text.y) + float(text.fontSize) * 0.7


def overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def lines(drawing: Drawing) -> list[Line]:
    return [shape for shape in drawing.contents if isinstance(shape, Line)]


def boxes(drawing: Drawing, colour: str) -> list[Rect]:
    found = [shape for shape in drawing.contents if isinstance(shape, Rect)]
    return [box for box in found if box.fillColor is not None and box.fillColor.hexval()[2:] == colour[1:]]


def mark(drawing: Drawing, *, dashed: bool) -> float:
    """The place of the mark of what was ordered, or of the threshold."""
    marks = [
        line
        for line in lines(drawing)
        if line.x1 == line.x2 and line.strokeWidth == 1.2 and bool(line.strokeDashArray) == dashed
    ]
    assert len(marks) == 1
    return float(marks[0].x1)


@given(st.none() | COUNTS, st.integers(0, 100_000), st.integers(1, 20_000))
def test_the_words_of_a_bar_never_overlap(count: int | None, ordered: int, more: int) -> None:
    drawing = bar_chart([bar(count, ordered, ordered + more)], CONTENT_WIDTH, PALETTE)
    for one, other in combinations(map(box_of, strings(drawing)), 2):
        assert not overlap(one, other)


@given(st.lists(st.tuples(COUNTS, COUNTS, st.integers(1, 9_000)), min_size=2, max_size=4))
def test_bars_below_each_other_share_no_word(rows: list[tuple[int, int, int]]) -> None:
    bars = [bar(count, ordered, ordered + more) for count, ordered, more in rows]
    drawing = bar_chart(bars, CONTENT_WIDTH, PALETTE)
    assert drawing.height == 56 * len(rows)
    for one, other in combinations(map(box_of, strings(drawing)), 2):
        assert not overlap(one, other)


@given(COUNTS, st.integers(0, 100_000), st.integers(1, 20_000))
def test_trap_20_lengths_of_a_bar_are_to_one_scale_from_zero(count: int, ordered: int, more: int) -> None:
    threshold = ordered + more
    drawing = bar_chart([bar(count, ordered, threshold)], CONTENT_WIDTH, PALETTE)
    scale = (RIGHT - LEFT) / (max(count, threshold) * 1.06)
    (within,) = boxes(drawing, PALETTE.bar)
    assert float(within.x) == LEFT
    assert float(within.width) == pytest.approx(min(count, ordered) * scale)
    assert mark(drawing, dashed=False) == pytest.approx(LEFT + ordered * scale)
    assert mark(drawing, dashed=True) == pytest.approx(LEFT + threshold * scale)
    beyond = [box for box in boxes(drawing, "#ffffff") if box.strokeColor is not None]
    assert len(beyond) == (1 if count > ordered else 0)
    for box in beyond:
        assert float(box.x) == pytest.approx(LEFT + ordered * scale)
        assert float(box.width) == pytest.approx((count - ordered) * scale)


@pytest.mark.parametrize(("count", "due"), [(None, False), (0, False), (104, False), (105, True), (500, True)])
def test_r5_a_due_bar_says_so_in_a_stronger_face_not_in_a_colour(count: int | None, due: bool) -> None:
    one = bar(count, 100, 105)
    assert one.is_due is due
    (verdict,) = [text for text in strings(bar_chart([one], CONTENT_WIDTH, PALETTE)) if text.text == "Oordeel"]
    assert ("Semibold" in str(verdict.fontName)) is due


@pytest.mark.parametrize("count", [101, 105, 200])
def test_what_is_beyond_ordered_is_hatched_so_that_it_shows_without_colour(count: int) -> None:
    drawing = bar_chart([bar(count, 100, 105)], CONTENT_WIDTH, PALETTE)
    sloping = [line for line in lines(drawing) if line.x1 != line.x2 and line.y1 != line.y2]
    assert sloping
    (area,) = [box for box in boxes(drawing, "#ffffff") if box.strokeColor is not None]
    left, right = float(area.x), float(area.x) + float(area.width)
    assert all(left - 0.01 <= min(line.x1, line.x2) and max(line.x1, line.x2) <= right + 0.01 for line in sloping)


@pytest.mark.parametrize("count", [0, 50, 100])
def test_nothing_is_hatched_up_to_what_was_ordered(count: int) -> None:
    drawing = bar_chart([bar(count, 100, 105)], CONTENT_WIDTH, PALETTE)
    assert [line for line in lines(drawing) if line.x1 != line.x2 and line.y1 != line.y2] == []


SERIES = st.lists(st.integers(0, 20_000), min_size=1, max_size=13)


def trend(counts: list[int], ordered: int | None) -> Drawing:
    return trend_chart(points(*counts, ordered=ordered), SIZE, WORDS, PALETTE)


@given(SERIES, st.none() | st.integers(0, 20_000))
def test_the_words_of_a_trend_never_overlap_and_stay_inside(counts: list[int], ordered: int | None) -> None:
    texts = [box_of(text) for text in strings(trend(counts, ordered))]
    for one, other in combinations(texts, 2):
        assert not overlap(one, other)
    assert all(left >= 0 and bottom >= 0 and top <= SIZE[1] for left, bottom, _, top in texts)


@given(SERIES, st.none() | st.integers(0, 20_000))
def test_trap_20_marks_of_a_trend_are_to_scale_from_zero(counts: list[int], ordered: int | None) -> None:
    drawing = trend(counts, ordered)
    top = axis(drawing)[-1]
    height = SIZE[1] - 25 - 3
    circles = [shape for shape in drawing.contents if isinstance(shape, Circle)]
    assert len(circles) == len(counts)
    for circle, count in zip(circles, counts, strict=True):
        assert float(circle.cy) == pytest.approx(25 + height * count / (top * 1.04))
    assert all(float(one.cx) < float(other.cx) for one, other in pairwise(circles))
    (line,) = [shape for shape in drawing.contents if isinstance(shape, PolyLine)]
    assert list(line.points) == pytest.approx([value for circle in circles for value in (circle.cx, circle.cy)])


def axis(drawing: Drawing) -> list[int]:
    """The numbers at the axis, from zero up."""
    words = [text for text in strings(drawing) if float(text.x) < 30 and str(text.text).isdigit()]
    return sorted(int(str(text.text)) for text in words)


@given(SERIES)
def test_trap_20_the_axis_is_marked_from_zero_in_round_equal_steps(counts: list[int]) -> None:
    drawing = trend(counts, None)
    numbers = axis(drawing)
    assert numbers[0] == 0
    assert len({other - one for one, other in pairwise(numbers)}) <= 1
    assert len(numbers) <= 7
    assert numbers[-2] <= max(counts) < numbers[-1]


@pytest.mark.parametrize("ordered", [50, 100, 5_000])
def test_ordered_is_drawn_through_and_the_threshold_dashed(ordered: int) -> None:
    drawing = trend([90, 95, 99], ordered)
    level = [line for line in lines(drawing) if line.y1 == line.y2 and line.strokeWidth == 0.9]
    heights = {bool(line.strokeDashArray): float(line.y1) for line in level}
    assert heights[True] > heights[False]


def test_a_step_of_ordered_is_drawn_where_it_changed() -> None:
    months = [Month(2026, number).first_day for number in (1, 2, 3)]
    series = [CountPoint(day, 100, ordered, ordered + 5) for day, ordered in zip(months, (100, 100, 140), strict=True)]
    drawing = trend_chart(series, SIZE, WORDS, PALETTE)
    upright = [line for line in lines(drawing) if line.x1 == line.x2 and line.strokeWidth == 0.9]
    assert [bool(line.strokeDashArray) for line in upright] == [False, True]


@given(st.integers(0, 10**9), st.integers(1, 10))
def test_a_step_is_one_two_or_five_times_a_power_of_ten_and_the_smallest_that_will_do(
    most: int, intervals: int
) -> None:
    step = round_step(most, intervals)
    assert int(str(step)[0]) in (1, 2, 5)
    assert set(str(step)[1:]) <= {"0"}
    assert step * intervals >= most
    digit, power = int(str(step)[0]), len(str(step)) - 1
    smaller = {1: 5 * 10 ** (power - 1) if power else 0, 2: 10**power, 5: 2 * 10**power}[digit]
    assert smaller * intervals < most or step == 1


@given(st.lists(st.floats(0, 100), min_size=1, max_size=6), st.floats(1, 20), st.floats(50, 200))
def test_labels_are_apart_in_order_and_below_the_top(wanted: list[float], distance: float, highest: float) -> None:
    placed = spread(wanted, distance, highest)
    assert max(placed) <= highest + 1e-6
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    for lower, upper in pairwise(order):
        assert placed[upper] - placed[lower] >= distance - 1e-6


@given(st.floats(1, 300), st.floats(2, 40), st.floats(1, 8))
def test_hatching_fills_its_rectangle_and_nothing_else(width: float, height: float, gap: float) -> None:
    drawing = Drawing(400, 100)
    put_hatching(drawing, (10, 5), (width, height), "#000000", gap)
    for line in lines(drawing):
        assert min(line.x1, line.x2) >= 10 - 1e-6
        assert max(line.x1, line.x2) <= 10 + width + 1e-6
        assert min(line.y1, line.y2) >= 5 - 1e-6
        assert max(line.y1, line.y2) <= 5 + height + 1e-6
        assert line.x2 - line.x1 == pytest.approx(line.y2 - line.y1)
    assert lines(drawing) or gap >= height


@pytest.mark.parametrize(("anchor", "left"), [("start", 100.0), ("middle", None), ("end", None)])
@pytest.mark.parametrize("text", ["Besteld 1.250", "Žluťoučký kůň", "Ω 12", "a\u2192b"])
def test_a_text_is_anchored_whatever_fonts_it_needs(anchor: str, left: float | None, text: str) -> None:
    drawing = Drawing(400, 100)
    put_text(drawing, text, (100, 10), SMALL, "#000000", anchor)
    width = natural_width(plain(text), SMALL)
    expected = {"start": 100.0, "middle": 100 - width / 2, "end": 100 - width}[anchor]
    assert float(strings(drawing)[0].x) == pytest.approx(left if left is not None else expected)
    assert "".join(str(piece.text) for piece in strings(drawing)) == text


def test_words_of_an_axis_are_smaller_than_those_of_lines() -> None:
    drawing = trend([10, 20], 15)
    sizes = {str(text.text): float(text.fontSize) for text in strings(drawing)}
    assert sizes["0"] == TINY.size
    assert sizes["Besteld 15"] == SMALL.size
