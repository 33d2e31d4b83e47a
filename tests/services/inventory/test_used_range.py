"""The used range is found without reading the cells (trap 10)."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.inventory.used_range import UsedRange, column_letters, column_number, used_range
from tests.services.inventory.files import MAIN, row_xml, sheet_xml

ALLOWED = 40_000_000


def scan(xml: str, piece: int = 1 << 16, allowed: int = ALLOWED) -> UsedRange:
    data = xml.encode()

    def chunks() -> Iterator[bytes]:
        return (data[start : start + piece] for start in range(0, len(data), piece))

    return used_range(chunks, allowed)


def cell(reference: str) -> str:
    return f'<c r="{reference}"><v>1</v></c>'


def test_trap_10_two_cells_in_opposite_corners_span_all() -> None:
    found = scan(sheet_xml(f'<row r="1">{cell("A1")}</row><row r="1048576">{cell("XFD1048576")}</row>'))
    assert (found.rows, found.columns, found.far_cell) == (1_048_576, 16_384, "XFD1048576")


def test_an_ordinary_sheet_is_not_measured_further() -> None:
    found = scan(sheet_xml(row_xml(1, "abc") + row_xml(2, "abc")))
    assert found.rows == 2
    assert found.columns <= 64
    assert found.far_cell == ""


def test_cells_that_only_carry_a_format_do_not_count() -> None:
    empty = '<c r="XFD9" s="3"/><c r="AMJ9" s="3" />'
    found = scan(sheet_xml(row_xml(1, "abc") + f'<row r="9" s="1">{empty}</row>'))
    assert (found.rows, found.far_cell) == (1, "")


def test_a_million_formatted_empty_rows_do_not_count() -> None:
    rows = "".join(f'<row r="{number}" s="1"><c r="A{number}" s="1"/></row>' for number in range(3, 5_000))
    assert scan(sheet_xml(row_xml(1, "ab") + row_xml(2, "ab") + rows)).rows == 2


def test_a_wrong_dimension_is_not_believed() -> None:
    assert scan(sheet_xml(row_xml(1, "a") + row_xml(7, "a"), '<dimension ref="A1:XFD1048576"/>')).rows == 7


def test_a_wide_sheet_is_measured_exactly() -> None:
    found = scan(sheet_xml(f'<row r="1">{cell("A1")}{cell("CV1")}</row>'))
    assert (found.rows, found.columns, found.far_cell) == (1, 100, "CV1")


def test_a_very_long_sheet_is_measured_exactly() -> None:
    found = scan(sheet_xml(f'<row r="900000">{cell("D900000")}</row>'))
    assert (found.rows, found.columns) == (900_000, 4)


def test_an_empty_sheet_has_no_range() -> None:
    assert scan(sheet_xml("")).cells == 0


def test_prefixed_element_names_are_understood() -> None:
    xml = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="5"><x:c r="B5"><x:v>1</x:v></x:c></x:row>'
    assert scan(xml + "</x:sheetData></x:worksheet>").rows == 5


@pytest.mark.parametrize("value", ["", "<v></v>", "<v/>", "<v />"])
def test_trap_14_a_formula_without_its_value_is_counted(value: str) -> None:
    xml = sheet_xml(f'<row r="1"><c r="A1"><f>B1</f>{value}</c><c r="B1"><f>1+1</f><v>2</v></c></row>')
    assert scan(xml).formulas_without_value == 1


@pytest.mark.parametrize("formula", ["<f>B1</f>", '<f t="shared" ref="A1:A9" si="0">B1</f>', '<f t="shared" si="0"/>'])
def test_trap_14_shared_formulas_are_formulas(formula: str) -> None:
    assert scan(sheet_xml(f'<row r="1"><c r="A1" s="2">{formula}</c></row>')).formulas_without_value == 1
    assert scan(sheet_xml(f'<row r="1"><c r="A1" s="2">{formula}<v>1</v></c></row>')).formulas_without_value == 0


def test_an_empty_text_is_a_result() -> None:
    assert scan(sheet_xml('<row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row>')).formulas_without_value == 0


@given(st.integers(40, 400), st.integers(1, 60))
def test_the_result_does_not_depend_on_how_the_data_is_cut(piece: int, rows: int) -> None:
    formula = f'<row r="{rows + 1}"><c r="A{rows + 1}"><f>B1</f></c></row>'
    xml = sheet_xml("".join(row_xml(number, ("abc", "d")) for number in range(1, rows + 1)) + formula)
    assert scan(xml, piece) == scan(xml)
    assert scan(xml).rows == rows + 1
    assert scan(xml, piece).formulas_without_value == 1


@given(st.integers(1, 16_384))
def test_column_letters_and_numbers_agree(number: int) -> None:
    assert column_number(column_letters(number).encode()) == number


def test_the_last_column_of_a_sheet_is_xfd() -> None:
    assert (column_letters(1), column_letters(27), column_letters(16_384)) == ("A", "AA", "XFD")
