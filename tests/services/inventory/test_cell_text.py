"""Cells as text."""

from datetime import date, datetime, time

import pytest

from app.domain.identity import Damage, damage_of
from app.services.inventory.cell_text import column_texts, is_number, text_of


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  CCX 500 ", "CCX 500"),
        (None, ""),
        (True, "true"),
        (False, "false"),
        (482567.0, "482567"),
        (0.0, "0"),
        (4.5, "4.5"),
        (-3.0, "-3"),
        (42, "42"),
        (date(2026, 3, 17), "2026-03-17"),
        (datetime.fromisoformat("2026-03-17"), "2026-03-17"),
        (datetime.fromisoformat("2026-03-17T10:30"), "2026-03-17 10:30:00"),
        (time(10, 30), "10:30:00"),
    ],
)
def test_a_cell_is_text(cell: object, text: str) -> None:
    assert text_of(cell) == text


@pytest.mark.parametrize("number", [4.82567123456789e17, 1234567890123450.0, 1e21])
def test_trap_14_a_number_of_more_than_15_digits_shows_its_damage(number: float) -> None:
    assert damage_of(text_of(number)) is Damage.ROUNDED


def test_a_number_of_15_digits_is_whole() -> None:
    assert text_of(123456789012345.0) == "123456789012345"
    assert damage_of(text_of(123456789012345.0)) is None


def test_a_lone_hyphen_is_no_value() -> None:
    assert column_texts(["-", " - ", "a-b", ""]) == ["", "", "a-b", ""]


def test_line_breaks_become_spaces() -> None:
    assert column_texts(["Room\r\n 1", "a\tb", "Zaal_x000D_\n2"]) == ["Room 1", "a b", "Zaal 2"]


def test_a_mixed_column_is_text_throughout() -> None:
    assert column_texts(["8G1", 12345.0, True, None]) == ["8G1", "12345", "true", ""]


def test_only_numbers_are_numbers() -> None:
    assert [is_number(cell) for cell in (1.0, 7, True, "7", None)] == [True, True, False, False, False]


def test_a_line_break_in_one_cell_changes_no_other_cell() -> None:
    assert column_texts(["two  spaces", "a\nb", "_x000", "x_x000D_\ny"]) == ["two  spaces", "a b", "_x000", "x y"]
