"""Where the header stands, and which column is read for which field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import ProblemsFound
from app.domain.issues import Where
from app.services.inventory.columns import HeaderRow, map_columns
from app.services.inventory.grid import Grid
from app.services.inventory.header_search import find_header_index
from app.services.inventory.headers import HEADER_NAMES, Field
from app.services.inventory.refusals import TwoColumns
from tests.services.inventory.files import DEVICES, HEADER, TABLE

FILE = Where("list.xlsx")


def mapped(*rows: tuple[object, ...]) -> HeaderRow:
    return map_columns(Grid(rows, sheet="Devices"), 0, FILE)


def chosen(*headers: str) -> dict[Field, str]:
    return {one.field: one.header for one in mapped(headers).chosen}


@pytest.mark.parametrize(
    "above",
    [
        (),
        (("Inventory of March",),),
        ((), ("", ""), ("Title", "", ""), ("",)),
        (("Havenbedrijf",), (), ("Site", "Gent"), ("Status", "final"), (), ("Product: Lens",)),
    ],
)
def test_the_header_is_found_below_titles_and_blank_rows(above: tuple[tuple[str, ...], ...]) -> None:
    assert find_header_index(Grid([*above, *TABLE])) == len(above)


def test_the_row_that_names_most_fields_is_the_header() -> None:
    assert find_header_index(Grid([("Model", "Site"), ("x", "y"), *TABLE])) == 2


def test_no_row_without_a_model_is_a_header() -> None:
    assert find_header_index(Grid([("Serial Number", "MAC Address"), ("1", "2")])) is None


def test_a_number_or_a_date_is_no_header() -> None:
    assert find_header_index(Grid([(1.0, None, True), *TABLE])) == 1


def test_blank_header_cells_are_passed_over() -> None:
    found = mapped(("", "Device Model", None, "Site"), ("1", "CCX 500", "x", "Gent"))
    assert [(one.field, one.column) for one in found.chosen] == [(Field.MODEL, 1), (Field.SITE, 3)]
    assert found.ignored == []


def test_unknown_columns_are_listed_as_ignored() -> None:
    assert mapped(("Model", "Product ID", "Firmware Ring"), ("CCX 500", "a", "b")).ignored == [
        "Product ID",
        "Firmware Ring",
    ]


@pytest.mark.parametrize(
    ("headers", "field", "read"),
    [
        (("Product", "Device Model"), Field.MODEL, "Device Model"),
        (("Model", "Name", "Device Name"), Field.NAME, "Device Name"),
        (("Model", "id", "Device ID"), Field.DEVICE_ID, "Device ID"),
        (("Model", "Connected", "Status"), Field.STATUS, "Status"),
        (("Model", "User Email", "Device User"), Field.USER, "Device User"),
        (("Model", "Version", "Software Version"), Field.SOFTWARE, "Software Version"),
        (("Model", "Site Name", "Site"), Field.SITE, "Site"),
        (("Model", "Room Name", "Room"), Field.ROOM, "Room"),
    ],
)
def test_of_two_names_for_one_field_the_earlier_in_the_table_is_read(
    headers: tuple[str, ...], field: Field, read: str
) -> None:
    assert chosen(*headers)[field] == read
    assert read not in mapped(headers).ignored


def test_the_column_that_is_not_read_is_listed() -> None:
    assert mapped(("Device Model", "Product"), ("CCX 500", "849")).ignored == ["Product"]


def test_one_name_twice_with_different_content_is_refused_naming_both() -> None:
    with pytest.raises(TwoColumns) as refusal:
        mapped(("Device Model", "Site", "device_model"), ("CCX 500", "x", "VVX 450"))
    assert refusal.value.params == {"field": "model", "first": "Device Model (A)", "second": "device_model (C)"}
    assert refusal.value.where == Where("list.xlsx", "Devices", 1, "C")


def test_one_name_twice_with_the_same_content_is_read_once() -> None:
    found = mapped(("Model", "Site", "Site"), ("CCX 500", "Gent", "Gent"))
    assert [one.column for one in found.chosen] == [0, 1]


def test_of_one_name_twice_the_filled_column_is_read() -> None:
    found = mapped(("Model", "Site", "Site"), ("CCX 500", "", "Gent"))
    assert [one.column for one in found.chosen] == [0, 2]


@pytest.mark.parametrize("pair", [("Serial Number", "SN"), ("MAC Address", "MAC"), ("Serienummer", "S/N")])
def test_two_different_serial_or_mac_columns_are_refused(pair: tuple[str, str]) -> None:
    with pytest.raises(TwoColumns):
        mapped(("Model", *pair), ("CCX 500", "64167F000001", "64167F000002"))


def test_two_serial_columns_that_agree_are_read_once() -> None:
    found = mapped(("Model", "SN", "Serial Number"), ("CCX 500", "64167F000001", " 64167F000001 "))
    assert [one.header for one in found.chosen] == ["Model", "Serial Number"]


def test_every_pair_that_contradicts_is_reported_at_once() -> None:
    with pytest.raises(ProblemsFound) as refusal:
        mapped(("Model", "Serial", "SN", "MAC", "MAC Address"), ("x", "1", "2", "3", "4"))
    assert {issue.params["field"] for issue in refusal.value.issues()} == {"serial", "mac"}


def test_letters_of_columns_count_from_the_sheets_first_column() -> None:
    assert [Grid([], first_column=3).letter(column) for column in (0, 1, 24)] == ["C", "D", "AA"]


def test_short_rows_are_filled_up() -> None:
    assert Grid([HEADER, ("CCX 500",), DEVICES[0]]).body(0, 2) == ["", "64167F000001"]


@given(
    st.permutations([Field.MODEL, Field.NAME, Field.SERIAL, Field.MAC, Field.DEVICE_ID, Field.SITE, Field.USER]),
    st.integers(1, 7),
    st.lists(st.lists(st.sampled_from(["", "Title", "17-03-2026", "Total 9"]), max_size=4), max_size=9),
    st.integers(0, 3),
    st.data(),
)
def test_any_order_and_choice_of_columns_is_understood(
    order: list[Field], number: int, above: list[list[str]], blank: int, data: st.DataObject
) -> None:
    fields = order[:number] if Field.MODEL in order[:number] else [Field.MODEL]
    names = [data.draw(st.sampled_from(HEADER_NAMES[field])) for field in fields]
    grid = Grid([*above, [*[""] * blank, *names], [*[""] * blank, *(f"v{at}" for at in range(len(names)))]])
    index = find_header_index(grid)
    assert index == len(above)
    found = map_columns(grid, index, FILE)
    assert [(one.field, one.column - blank) for one in found.chosen] == list(
        zip(fields, range(len(fields)), strict=True)
    )


@given(rows=st.integers(0, 1_700), header=st.integers(0, 3))
def test_columns_taken_together_some_rows_at_a_time_are_whole(rows: int, header: int) -> None:
    cells = [[""] * 3] * header + [["Model", "Site", "Room"]] + [[f"m{row}", row][: 1 + row % 2] for row in range(rows)]
    grid = Grid(cells)
    together: list[list[object]] = [[], [], []]
    for bodies in grid.bodies(header, [0, 1, 2]):
        for column, part in zip(together, bodies, strict=True):
            column.extend(part)
    assert together == [grid.body(header, column) for column in (0, 1, 2)]
