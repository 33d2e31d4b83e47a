"""The generated data is what the promises speak of: so many rows and columns, 2 % of them changed a month."""

from pathlib import Path

from openpyxl import load_workbook

from app.domain.categories import Category
from app.services.inventory.headers import Field
from app.services.inventory.model_names import ModelIndex
from app.services.inventory.read_file import read_inventory_file
from app.services.inventory.shipped_catalogue import shipped_catalogue
from benchmarks.estate import HEADERS, JOINED, LEFT, MOVED, Estate, counted_models
from benchmarks.workbook import write_workbook

LAST_SEEN, ROOM, SERIAL = (HEADERS.index(name) for name in ("Last Detected", "Room", "Serial Number"))


def by_serial(estate: Estate) -> dict[str, list[str]]:
    return {row[SERIAL]: row for row in estate.rows()}


def test_an_estate_has_twenty_columns_and_every_device_once() -> None:
    rows = Estate(3_000).rows()
    assert len(HEADERS) == 20
    assert {len(row) for row in rows} == {20}
    assert len({row[SERIAL] for row in rows}) == len({row[3] for row in rows}) == 3_000
    assert all(text for row in rows for text in row)


def test_the_next_month_differs_by_two_percent_and_everything_was_seen_again() -> None:
    estate = Estate(5_000)
    before = by_serial(estate)
    estate.next_month()
    after = by_serial(estate)
    both = before.keys() & after.keys()
    moved = [serial for serial in both if before[serial][ROOM] != after[serial][ROOM]]
    assert len(after.keys() - before.keys()) == 5_000 * JOINED // 1000
    assert len(before.keys() - after.keys()) == 5_000 * LEFT // 1000
    assert len(moved) == 5_000 * MOVED // 1000
    assert JOINED + LEFT + MOVED == 20
    assert not any(before[serial][LAST_SEEN] == after[serial][LAST_SEEN] for serial in both)


def test_the_same_data_comes_out_each_time() -> None:
    one, other = Estate(500), Estate(500)
    for estate in (one, other):
        estate.next_month()
    assert one.rows() == other.rows()


def test_a_generated_workbook_is_one_that_others_read(tmp_path: Path) -> None:
    path, rows = tmp_path / "list.xlsx", Estate(40).rows()
    rows[0][0] = "A <model> & more"
    write_workbook(path, HEADERS, rows)
    sheet = load_workbook(path)["Inventory"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [list(HEADERS), *rows]


def test_a_month_handed_over_is_what_its_workbook_would_say(tmp_path: Path) -> None:
    path, estate = tmp_path / "list.xlsx", Estate(40)
    write_workbook(path, HEADERS, estate.rows())
    read, handed = read_inventory_file(path), estate.as_read()
    assert read.row_numbers == handed.row_numbers
    assert [(one.field, one.letter) for one in read.columns] == [(one.field, one.letter) for one in handed.columns]
    assert {name: read.column(name) for name in Field} == {name: handed.column(name) for name in Field}


def test_models_are_spread_over_the_categories_and_all_count() -> None:
    models, index = counted_models(20), ModelIndex(shipped_catalogue())
    found = [index.resolve(model) for model in models]
    assert len(set(models)) == 20
    assert {model.classification.category for model in found if model} == set(Category)
