"""The rows under a header: which are devices, and what is said of the others."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.issues import Severity, Where
from app.services.inventory.grid import Grid
from app.services.inventory.headers import Field
from app.services.inventory.refusals import NoDataRows
from app.services.inventory.table import Table, table_of
from tests.services.inventory.files import DEVICES, HEADER, TABLE


def table(*rows: tuple[Any, ...], header: int = 0, first_row: int = 1) -> Table:
    return table_of(Grid(rows, first_row, sheet="Devices"), header, Where("list.xlsx"))


def column(found: Table, field: Field) -> list[str]:
    return next(values for match, values in zip(found.columns, found.values, strict=True) if match.field is field)


def test_columns_come_as_text_with_their_rows() -> None:
    found = table(("Title",), *TABLE, header=1, first_row=4)
    assert found.header_row == 5
    assert found.row_numbers == [6, 7, 8]
    assert column(found, Field.MODEL) == ["CCX 500", "Poly Studio X52", "Voyager 4320 UC"]
    assert found.warnings == []


def test_each_column_says_where_it_was_found() -> None:
    match = table(*TABLE).columns[2]
    assert (match.header, match.field, match.letter, match.how) == ("Serial Number", Field.SERIAL, "C", "exact")
    assert match.samples == ("64167F000001", "8G211400AB12", "C38J7V")
    assert table(("Model",), ("CCX 500",)).columns[0].how == "alias"


def test_notes_below_the_table_are_no_devices_and_are_not_lost_silently() -> None:
    found = table(*TABLE, ("", "", "", "", "Source: Poly Lens"), (), ("", "", "", "", "Page 1"))
    assert found.row_numbers == [2, 3, 4]
    (warning,) = found.warnings
    assert (warning.code, warning.severity) == ("rows_skipped", Severity.WARNING)
    assert warning.params == {"count": 2, "row": 5}


def test_blank_rows_between_devices_are_passed_over() -> None:
    found = table(HEADER, DEVICES[0], ("",) * 5, (), DEVICES[1])
    assert found.row_numbers == [2, 5]
    assert found.warnings == []


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_row_without_model_but_with_an_identity_or_name_is_a_device(at: int) -> None:
    row = tuple("x" if index == at else "" for index in range(5))
    assert table(HEADER, row).row_numbers == [2]


def test_a_repeated_header_is_left_out_with_a_warning() -> None:
    found = table(*TABLE, *TABLE)
    assert found.row_numbers == [2, 3, 4, 6, 7, 8]
    assert [(warning.code, warning.params["row"]) for warning in found.warnings] == [("header_repeated", 5)]


def test_a_device_of_a_model_called_model_is_kept() -> None:
    assert table(("Model", "Site"), ("Model", "Gent")).row_numbers == [2]


def test_a_header_without_devices_is_refused_with_its_row() -> None:
    with pytest.raises(NoDataRows) as refusal:
        table(("Title",), HEADER, (), header=1)
    assert refusal.value.where == Where("list.xlsx", "Devices", 2)


def test_serials_that_are_numbers_are_marked() -> None:
    found = table(("Model", "SN"), ("a", "001"), ("", ""), ("b", 42.0), ("c", "7"), ("d", 43.0))
    assert found.numeric_serials == [1, 3]
    assert column(found, Field.SERIAL) == ["001", "42", "7", "43"]


def test_the_settings_export_is_recognised_and_warned_about() -> None:
    found = table(("mac_address", "serial_number", "device_model", "ntp.server"), ("64167f000001", "", "CCX 500", "x"))
    assert [warning.code for warning in found.warnings] == ["provisioned_devices_only"]


@pytest.mark.parametrize(
    "header",
    [
        ("mac_address", "serial_number", "device_model", "room_name", "site_name", "lens_device_id"),
        ("Device Model", "serial_number", "mac_address", "ntp.server"),
        ("MAC Address", "Serial Number", "Device Model", "Product ID"),
    ],
)
def test_other_files_are_not_taken_for_the_settings_export(header: tuple[str, ...]) -> None:
    assert table(header, ("64167f000001",) * len(header)).warnings == []


@given(st.lists(st.tuples(*[st.sampled_from(["", "-", " ", "x", 7.0])] * 5), max_size=12))
def test_every_row_that_says_something_is_kept_or_warned_about(rows: list[tuple[object, ...]]) -> None:
    filled = [row for row in rows if any(str(cell).strip() for cell in row)]
    found = table(HEADER, DEVICES[0], *rows)
    skipped = sum(count for warning in found.warnings if isinstance(count := warning.params["count"], int))
    assert len(found.row_numbers) + skipped == len(filled) + 1
    assert all(len(values) == len(found.row_numbers) for values in found.values)
