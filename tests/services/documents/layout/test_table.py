"""Widths of columns."""

import pytest

from app.services.documents.layout.columns import SIDE, Column, Content, TableStyle, TotalRow, measure, widths_of
from app.services.documents.layout.rich import plain
from app.services.documents.layout.text import natural_width
from app.services.documents.layout.typescale import CELL, TOTAL

WIDTH = 505.0


def content(rows: list[tuple[str, ...]], *columns: Column, totals: tuple[TotalRow, ...] = ()) -> Content:
    return Content(columns, rows, totals, TableStyle())


@pytest.mark.parametrize("text", ["x", "x" * 30, "word " * 60])
def test_columns_fill_the_width_exactly(text: str) -> None:
    widths = widths_of(content([(text, "€ 1,00", "9")], Column("A"), Column("B", True), Column("C", True)), WIDTH)
    assert sum(widths) == pytest.approx(WIDTH)


def test_a_figure_never_wraps() -> None:
    figure = "€ 1.000.000.000,00"
    given = content([("word " * 80, figure)], Column("A"), Column("B", figures=True))
    measured = measure(given, WIDTH)
    assert len(measured.rows[0][1]) == 1
    assert measured.widths[1] >= natural_width(plain(figure), CELL) + 2 * SIDE


def test_the_grand_total_fits_its_column() -> None:
    total = TotalRow("Total", "€ 9.999.999.999,99", grand=True)
    given = content([("a", "1")], Column("A"), Column("B", figures=True), totals=(total,))
    assert widths_of(given, WIDTH)[1] >= natural_width(plain(total.value), TOTAL) + 2 * SIDE


def test_a_fitted_text_column_takes_what_it_needs() -> None:
    given = content([("1", "text")], Column("Line", fit=True), Column("B"))
    first, second = widths_of(given, WIDTH)
    assert first < 60 < second


def test_shares_divide_what_is_left() -> None:
    first, second = widths_of(content([("a", "b")], Column("A"), Column("B", share=3)), WIDTH)
    assert second == pytest.approx(3 * first)


def test_too_many_figures_are_squeezed_but_leave_room_for_texts() -> None:
    row = ("text", *("€ 1.000.000,00",) * 9)
    columns = (Column("A"), *(Column("B", figures=True) for _ in range(9)))
    widths = widths_of(content([row], *columns), WIDTH)
    assert sum(widths) == pytest.approx(WIDTH)
    assert widths[0] >= WIDTH * 0.13


def test_heads_wrap_where_there_is_no_room_for_them_on_one_line() -> None:
    columns = (Column("Text"), *(Column("Remaining days of month", figures=True) for _ in range(6)))
    measured = measure(content([("word " * 40, *"123456")], *columns), WIDTH)
    assert any(len(lines) > 1 for lines in measured.head)


def test_heights_add_up() -> None:
    measured = measure(content([("a",), ("word " * 80,), ("c",)], Column("A")), 200)
    assert measured.height(0, 3) == pytest.approx(measured.height(0, 1) + measured.height(1, 3))
    assert measured.height(1, 2) > measured.height(0, 1)
