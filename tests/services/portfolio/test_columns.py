"""A sheet described once: building records from columns, writing them back, and the order of the rows."""

from dataclasses import dataclass
from types import SimpleNamespace

import pytest

from app.services.portfolio import kinds
from app.services.portfolio.columns import Column, Sheet
from app.services.portfolio.sheets import SHEETS


@dataclass(frozen=True)
class Place:
    city: str
    floor: int | None


@dataclass(frozen=True)
class Thing:
    code: str
    size: int
    place: Place


THINGS = Sheet(
    name="Things",
    collection="things",
    record=Thing,
    columns=(
        Column("code", kinds.text(10), "code", required=True),
        Column("city", kinds.text(20), "place.city"),
        Column("size", kinds.count(0, 99), "size"),
        Column("floor", kinds.count(0, 99), "place.floor"),
    ),
    order=("size", "code"),
    unique=("code",),
    parts={"place": Place},
)


def thing(code: str, size: int = 1, city: str = "Assen", floor: int | None = None) -> Thing:
    return Thing(code, size, Place(city, floor))


def test_a_record_is_built_with_its_parts() -> None:
    built = THINGS.build({"code": "A", "city": "Assen", "size": 3, "floor": None})
    assert built == Thing("A", 3, Place("Assen", None))


def test_a_row_without_a_value_for_a_column_is_not_built() -> None:
    with pytest.raises(KeyError):
        THINGS.build({"code": "A", "city": "Assen", "size": 3})


def test_the_cells_stand_in_the_order_of_the_columns() -> None:
    assert THINGS.cells(thing("A", 3, "Assen", 2)) == ("A", "Assen", 3, 2)


def test_a_column_can_take_its_value_otherwise_than_by_its_path() -> None:
    column = Column("code", kinds.text(10), "nothing.there", take=lambda record: record.other)
    assert column.cell_of(SimpleNamespace(other="B")) == "B"


def test_a_column_is_found_by_name() -> None:
    assert THINGS.column("floor").field == "place.floor"


def test_rows_are_ordered_by_the_columns_named_first() -> None:
    rows = THINGS.sorted([thing("B", 2), thing("C", 1), thing("A", 2)])
    assert [row[0] for row in rows] == ["C", "A", "B"]


def test_the_order_of_equal_rows_does_not_depend_on_the_source() -> None:
    things = [thing("A", 1, "Zwolle"), thing("A", 1, "Assen"), thing("A", 1, "Assen", 3)]
    assert THINGS.sorted(things) == THINGS.sorted(reversed(things))
    assert [row[1:] for row in THINGS.sorted(things)] == [("Assen", 1, None), ("Assen", 1, 3), ("Zwolle", 1, None)]


def test_empty_cells_come_before_filled_ones() -> None:
    assert [row[3] for row in THINGS.sorted([thing("A", floor=0), thing("A")])] == [None, 0]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_name_that_a_sheet_uses_is_one_of_its_columns(sheet: Sheet) -> None:
    names = [column.name for column in sheet.columns]
    assert len(names) == len(set(names))
    assert {*sheet.order, *sheet.unique} <= set(names)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_nested_field_has_a_part_that_builds_it(sheet: Sheet) -> None:
    nested = {column.field.rpartition(".")[0] for column in sheet.columns} - {""}
    assert nested == set(sheet.parts)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_reference_names_another_sheet(sheet: Sheet) -> None:
    others = {other.name for other in SHEETS} - {sheet.name}
    assert {column.refers_to for column in sheet.columns if column.refers_to} <= others
