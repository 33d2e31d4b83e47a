"""Charts: from zero, readable without colour, labels that do not overlap."""

import itertools
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.graphics.shapes import Circle, Drawing, Line, PolyLine, Rect, String

from app.domain.brand import Brand
from app.domain.inventories import CountPoint
from app.services.documents.charts.bars import Bar, bar_chart
from app.services.documents.charts.shapes import put_hatching, round_step, spread
from app.services.documents.charts.trend import TrendWords, trend_chart
from app.services.documents.layout.palette import Palette
from tests.services.documents import records as r

PALETTE = Palette.of(Brand())
WORDS = TrendWords(
    number=str,
    month=lambda month: f"m{month.number}",
    counted=lambda count: f"counted {count}",
    ordered=lambda count: f"ordered {count}",
    threshold=lambda count: f"threshold {count}",
)
SIZE = (505.0, 112.0)


def bar(count: int | None = 109, ordered: int = 100, threshold: int = 105) -> Bar:
    return Bar(
        "Video",
        count,
        ordered,
        threshold,
        str(count),
        "counted",
        "verdict",
        f"ordered {ordered}",
        f"threshold {threshold}",
    )


def of_kind(drawing: Drawing, kind: type) -> Iterator[object]:
    return (shape for shape in drawing.contents if isinstance(shape, kind))


def texts(drawing: Drawing) -> list[str]:
    return [str(shape.text) for shape in of_kind(drawing, String)]  # type: ignore[attr-defined]


def place(drawing: Drawing, text: str) -> tuple[float, float]:
    (found,) = [shape for shape in of_kind(drawing, String) if shape.text == text]  # type: ignore[attr-defined]
    return float(found.x), float(found.y)  # type: ignore[attr-defined]


def filled(drawing: Drawing, colour: str) -> list[Rect]:
    boxes = (shape for shape in drawing.contents if isinstance(shape, Rect))
    return [box for box in boxes if box.fillColor is not None and box.fillColor.hexval()[2:] == colour[1:]]


def test_trap_20_a_bar_is_as_long_as_its_count_from_zero() -> None:
    chart = bar_chart([bar(50, 100, 105)], 505, PALETTE)
    (counted,) = filled(chart, PALETTE.bar)
    (ground,) = filled(chart, PALETTE.ghost)
    assert counted.x == ground.x
    assert counted.width / ground.width == pytest.approx(50 / (105 * 1.06))
    assert "0" in texts(chart)


def test_what_is_beyond_ordered_is_hatched() -> None:
    lines_over = len(list(of_kind(bar_chart([bar(109)], 505, PALETTE), Line)))
    lines_within = len(list(of_kind(bar_chart([bar(99)], 505, PALETTE), Line)))
    assert lines_over > lines_within + 5


def test_ordered_is_a_solid_mark_and_threshold_a_dashed_one() -> None:
    lines = [s for s in bar_chart([bar(50)], 505, PALETTE).contents if isinstance(s, Line)]
    dashed = [line for line in lines if line.strokeDashArray]
    assert len(dashed) == 1


def test_the_labels_of_a_bar_stand_on_either_side_of_it() -> None:
    chart = bar_chart([bar()], 505, PALETTE)
    assert place(chart, "ordered 100")[1] > place(chart, "threshold 105")[1] + 20


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 10**5))
def test_everything_of_a_bar_stays_inside_the_drawing(count: int, ordered: int, more: int) -> None:
    chart = bar_chart([bar(count, ordered, ordered + more + 1)], 505, PALETTE)
    for shape in chart.contents:
        left, bottom, right, top = shape.getBounds()
        assert left >= -0.5
        assert right <= 505.5
        assert bottom >= -0.5
        assert top <= chart.height + 0.5


def test_a_category_without_a_count_has_marks_but_no_bar() -> None:
    chart = bar_chart([bar(None)], 505, PALETTE)
    assert [box.width for box in filled(chart, PALETTE.bar)] == [0]
    assert "ordered 100" in texts(chart)


def test_several_bars_stand_below_each_other() -> None:
    chart = bar_chart([bar(), bar(), bar()], 505, PALETTE)
    bottoms = [box.y for box in filled(chart, PALETTE.ghost)]
    assert bottoms == sorted(bottoms, reverse=True)
    assert len(set(bottoms)) == 3


def test_trap_20_the_axis_of_a_trend_starts_at_zero() -> None:
    chart = trend_chart(r.points(997, 998, 1_009, ordered=1_000), SIZE, WORDS, PALETTE)
    (line,) = of_kind(chart, PolyLine)
    heights = line.points[1::2]  # type: ignore[attr-defined]
    zero = place(chart, "0")[1] + 2.5
    assert max(heights) - min(heights) < 2
    assert min(heights) - zero > 60


@pytest.mark.parametrize("most", [1, 5, 9, 10, 300, 361, 500, 1_500, 1_721, 99_999])
def test_the_axis_of_a_trend_reaches_beyond_the_data(most: int) -> None:
    chart = trend_chart(r.points(most // 2, most, ordered=most), SIZE, WORDS, PALETTE)
    (line,) = of_kind(chart, PolyLine)
    heights = line.points[1::2]  # type: ignore[attr-defined]
    marks = [text for text in texts(chart) if text.replace(".", "").replace(",", "").isdigit()]
    highest = max(marks, key=lambda text: place(chart, text)[1])
    assert place(chart, highest)[1] + 2.5 > max(heights)


def test_a_trend_marks_each_inventory() -> None:
    chart = trend_chart(r.points(97, 98, 109), SIZE, WORDS, PALETTE)
    assert len(list(of_kind(chart, Circle))) == 3


def test_one_inventory_alone_is_a_trend_too() -> None:
    chart = trend_chart(r.points(109), SIZE, WORDS, PALETTE)
    assert "counted 109" in texts(chart)


def test_months_are_named_once_and_the_year_at_its_start() -> None:
    shown = texts(trend_chart(r.points(*range(90, 103)), SIZE, WORDS, PALETTE))
    assert [text for text in shown if text.startswith("m")] == [f"m{(index + 2) % 12 + 1}" for index in range(13)]
    assert [text for text in shown if text in ("2025", "2026")] == ["2025", "2026"]


def test_a_month_without_an_inventory_leaves_its_place_empty() -> None:
    points = (CountPoint(date(2026, 1, 5), 90, 100, 105), CountPoint(date(2026, 3, 5), 95, 100, 105))
    chart = trend_chart(points, SIZE, WORDS, PALETTE)
    (line,) = of_kind(chart, PolyLine)
    first, _, last, _ = line.points  # type: ignore[attr-defined]
    assert last - first == pytest.approx((505 - 30 - 82) * 2 / 3)


def test_before_the_contract_there_are_no_lines_and_no_labels() -> None:
    chart = trend_chart(r.points(90, 95, ordered=None), SIZE, WORDS, PALETTE)
    assert not any(text.startswith(("ordered", "threshold")) for text in texts(chart))


@pytest.mark.parametrize(("count", "ordered"), [(100, 100), (105, 100), (0, 0), (1, 1), (5_000, 100)])
def test_the_labels_of_a_trend_never_overlap(count: int, ordered: int) -> None:
    chart = trend_chart(r.points(count, ordered=ordered), SIZE, WORDS, PALETTE)
    labels = [text for text in texts(chart) if text.startswith(("counted", "ordered", "threshold"))]
    heights = sorted(place(chart, text)[1] for text in labels)
    assert len(heights) == 3
    assert all(above - below >= 9 for below, above in itertools.pairwise(heights))


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=13), st.integers(0, 10**6))
def test_everything_of_a_trend_stays_inside_the_drawing(counts: list[int], ordered: int) -> None:
    chart = trend_chart(r.points(*counts, ordered=ordered), SIZE, WORDS, PALETTE)
    for shape in chart.contents:
        left, bottom, right, top = shape.getBounds()
        assert left >= -5
        assert right <= 520
        assert bottom >= -4
        assert top <= SIZE[1] + 6


@pytest.mark.parametrize(
    ("most", "step"), [(1, 1), (5, 1), (6, 2), (109, 50), (250, 50), (251, 100), (672, 200), (10**6, 200_000)]
)
def test_steps_of_an_axis_are_round(most: int, step: int) -> None:
    assert round_step(most) == step


@given(st.lists(st.floats(0, 100), min_size=1, max_size=5))
def test_labels_keep_their_order_and_their_distance(wanted: list[float]) -> None:
    placed = spread(wanted, 9.5, 200)
    order = sorted(range(len(wanted)), key=lambda index: (wanted[index], placed[index]))
    heights = [placed[index] for index in order]
    assert all(above - below >= 9.49 for below, above in itertools.pairwise(heights))
    assert max(placed) <= 200.01


def test_hatching_stays_inside_its_rectangle() -> None:
    drawing = Drawing(100, 100)
    put_hatching(drawing, (10, 20), (31, 12), "#000000")
    for line in of_kind(drawing, Line):
        assert 9.99 <= line.x1 <= line.x2 <= 41.01  # type: ignore[attr-defined]
        assert 19.99 <= line.y1 <= line.y2 <= 32.01  # type: ignore[attr-defined]
