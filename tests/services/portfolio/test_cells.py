"""Cells as a workbook gives them: what is blank, how they read to a person, exact numbers, escapes both ways."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.portfolio.cells import (
    NO_RESULT,
    CellProblem,
    ErrorCell,
    PercentCell,
    as_text,
    exact,
    from_workbook_text,
    is_blank,
    to_workbook_text,
)


@pytest.mark.parametrize("cell", [None, "", " ", "\t\n", "\u00a0", "\u3000"])
def test_nothing_and_space_are_blank(cell: object) -> None:
    assert is_blank(cell)


@pytest.mark.parametrize("cell", [0, False, 0.0, "0", ".", NO_RESULT, ErrorCell("#N/A"), PercentCell(0)], ids=repr)
def test_a_zero_an_error_and_a_missing_result_are_not_blank(cell: object) -> None:
    assert not is_blank(cell)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (None, ""),
        (NO_RESULT, ""),
        (ErrorCell("#REF!"), "#REF!"),
        (PercentCell(0.05), "5%"),
        (PercentCell(0.0525), "5.25%"),
        (PercentCell(1), "100%"),
        (PercentCell(0.1 + 0.2), "30%"),
        (True, "TRUE"),
        (False, "FALSE"),
        (12, "12"),
        (12.0, "12"),
        (0.1 + 0.2, "0.3"),
        (1e20, "100000000000000000000"),
        (1e-7, "0.0000001"),
        (100.0, "100"),
        (-0.5, "-0.5"),
        (float("inf"), "Infinity"),
        (datetime.fromisoformat("2026-02-28"), "2026-02-28"),
        (datetime.fromisoformat("2026-02-28T13:05"), "2026-02-28 13:05:00"),
        (date(2026, 2, 28), "2026-02-28"),
        ("as it is ", "as it is "),
    ],
)
def test_a_cell_is_shown_as_a_person_reads_it(cell: object, shown: str) -> None:
    assert as_text(cell) == shown


@pytest.mark.parametrize(
    ("number", "value"),
    [
        (0.1 + 0.2, "0.3"),
        (1.1 * 3, "3.3"),
        (19.99, "19.99"),
        (5, "5"),
        (123456789012345678, "123456789012345678"),
        (4.35 * 100, "435"),
        (1.005, "1.005"),
    ],
)
def test_binary_noise_is_no_part_of_a_number(number: float, value: str) -> None:
    assert exact(number) == Decimal(value)


@given(st.integers(-(10**12), 10**12), st.integers(0, 3))
def test_a_number_of_few_digits_is_kept_exactly(digits: int, places: int) -> None:
    wanted = Decimal(digits).scaleb(-places)
    assert exact(float(wanted)) == wanted


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ("plain", "plain"),
        ("  outer  ", "outer"),
        ("a\r\nb", "a\nb"),
        ("a\rb", "a\nb"),
        ("a_x000D_\nb", "a\nb"),
        ("_x005F_x0041_", "_x0041_"),
        ("_x005F_", "_x005F_"),
        ("_x0041_", "_x0041_"),
    ],
)
def test_stored_text_is_read_as_it_was_typed(stored: str, text: str) -> None:
    assert from_workbook_text(stored) == text


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("plain", "plain"),
        ("a\r\nb", "a\nb"),
        ("bell\x07", "bell"),
        ("half\ud800", "half"),
        ("end\uffff", "end"),
        ("tab\tstays", "tab\tstays"),
        ("_x0041_", "_x005F_x0041_"),
        ("_xZZZZ_", "_xZZZZ_"),
        ("😀", "😀"),
    ],
)
def test_text_is_stored_as_the_format_can_hold_it(text: str, stored: str) -> None:
    assert to_workbook_text(text) == stored


@given(st.from_regex(r"([a-c_]|_x[0-9A-F]{4}_|_x005F_){1,6}", fullmatch=True))
def test_text_with_escapes_in_it_comes_back_unchanged(text: str) -> None:
    assert from_workbook_text(to_workbook_text(text)) == text


def test_a_problem_keeps_its_code_and_parameters() -> None:
    problem = CellProblem("cell_too_long", length=4, most=3)
    assert (problem.code, problem.params, str(problem)) == (
        "cell_too_long",
        {"length": 4, "most": 3},
        "cell_too_long",
    )
