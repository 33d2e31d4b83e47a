"""Columns as a person chose them, now or before, instead of what their names say."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from app.services.inventory.choices import Columns, FileChoice, Wanted
from app.services.inventory.headers import Field
from app.services.inventory.limits import DEFAULT_LIMITS
from app.services.inventory.read_file import read_inventory_file, read_inventory_path
from app.services.inventory.reading import FileRead, read
from app.services.inventory.refusals import NoModelColumn, TwoColumns
from tests.services.inventory.files import text_file, xlsx

UNKNOWN = [("Toestel", "Nummer", "Waar"), ("CCX 500", "64167F000001", "Gent"), ("VVX 450", "64167F000002", "Luik")]
COLUMNS: Columns = ("model", "serial", "site")


def reading(path: Path, wanted: Wanted) -> FileRead:
    return read(path, wanted, DEFAULT_LIMITS, lambda: None)


def read_as(result: FileRead) -> dict[Field, list[str]]:
    table = result.table
    return {match.field: values for match, values in zip(table.columns, table.values, strict=True)}


def hows(result: FileRead) -> set[str]:
    return {match.how for match in result.table.columns}


@pytest.mark.parametrize("write", [xlsx, text_file])
def test_chosen_columns_are_read_whatever_they_are_called(tmp_path: Path, write: object) -> None:
    path = xlsx(tmp_path / "a.xlsx", UNKNOWN) if write is xlsx else text_file(tmp_path / "a.csv", UNKNOWN)
    result = reading(path, Wanted(header_row=1, fields=COLUMNS))
    assert read_as(result)[Field.SERIAL] == ["64167F000001", "64167F000002"]
    assert hows(result) == {"chosen"}
    assert result.confidence == 100


def test_a_chosen_column_goes_before_the_names(tmp_path: Path) -> None:
    rows = [("Model", "Type", "Site"), ("849", "CCX 500", "Gent")]
    result = reading(xlsx(tmp_path / "a.xlsx", rows), Wanted(fields=("", "model", "")))
    assert read_as(result) == {Field.MODEL: ["CCX 500"]}
    assert result.table.ignored == ["Model", "Site"]


def test_columns_count_from_column_a_wherever_the_cells_begin(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", [(), *(("", "", *row) for row in UNKNOWN)])
    result = reading(path, Wanted(header_row=2, fields=("", "", *COLUMNS)))
    assert read_as(result)[Field.SITE] == ["Gent", "Luik"]
    assert [(seen.letter, seen.text) for seen in result.table.headers] == [
        ("A", ""),
        ("B", ""),
        ("C", "Toestel"),
        ("D", "Nummer"),
        ("E", "Waar"),
    ]


def test_a_list_without_a_header_is_read_from_its_first_row(tmp_path: Path) -> None:
    path = text_file(tmp_path / "a.csv", UNKNOWN[1:])
    result = reading(path, Wanted(header_row=0, fields=COLUMNS))
    assert read_as(result)[Field.MODEL] == ["CCX 500", "VVX 450"]
    assert (result.table.header_row, result.table.row_numbers, result.table.fingerprint) == (0, [1, 2], "")


@pytest.mark.parametrize("source", ["chosen", "remembered"])
def test_two_columns_for_one_field_are_refused_naming_both(tmp_path: Path, source: str) -> None:
    wanted = Wanted(header_row=1, fields=("model", "serial", "serial"), source="chosen")
    with pytest.raises(TwoColumns) as refusal:
        reading(xlsx(tmp_path / "a.xlsx", UNKNOWN), wanted)
    assert refusal.value.params == {"field": "serial", "first": "Nummer (B)", "second": "Waar (C)"}


@pytest.mark.parametrize("fields", [(), ("",), ("serial", "site", "")])
def test_no_column_for_the_model_is_refused(tmp_path: Path, fields: Columns) -> None:
    with pytest.raises(NoModelColumn) as refusal:
        reading(xlsx(tmp_path / "a.xlsx", UNKNOWN), Wanted(header_row=1, fields=fields))
    assert "Toestel" in str(refusal.value.params["seen"])


def test_a_header_row_beyond_the_sheet_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoModelColumn):
        reading(xlsx(tmp_path / "a.xlsx", UNKNOWN), Wanted(header_row=99, fields=COLUMNS))


def test_a_name_that_is_no_field_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="colour"):
        FileChoice(fields=("model", "colour"))


def test_remembered_columns_are_used_where_the_header_is_the_same(tmp_path: Path) -> None:
    rows = [("Device Model", "Serial Number", "Tag"), ("CCX 500", "x", "64167F000001")]
    path = xlsx(tmp_path / "a.xlsx", rows)
    fingerprint = reading(path, Wanted()).table.fingerprint
    remembered = {fingerprint: ("model", "", "serial")}
    result = reading(path, Wanted(remembered=remembered))
    assert read_as(result)[Field.SERIAL] == ["64167F000001"]
    assert hows(result) == {"remembered"}
    other = xlsx(tmp_path / "b.xlsx", [("Device Model", "Serial Number", "Asset"), *rows[1:]])
    assert hows(reading(other, Wanted(remembered=remembered))) == {"exact"}


def test_what_is_chosen_now_goes_before_what_is_remembered(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", UNKNOWN)
    fingerprint = reading(path, Wanted(header_row=1, fields=COLUMNS)).table.fingerprint
    wanted = Wanted(header_row=1, fields=("", "model", ""), remembered={fingerprint: COLUMNS})
    assert hows(reading(path, wanted)) == {"chosen"}


@pytest.mark.parametrize(
    ("header", "same"),
    [
        (("toestel", " NUMMER ", "Waar:"), True),
        (("Toestel", "Nummer", "Waar", "", ""), True),
        (("Nummer", "Toestel", "Waar"), False),
        (("Toestel", "Nummer"), False),
        (("", "Toestel", "Nummer", "Waar"), False),
    ],
)
def test_a_fingerprint_is_of_the_names_in_their_order(tmp_path: Path, header: Sequence[str], same: bool) -> None:
    def fingerprint(name: str, names: Sequence[str]) -> str:
        row = ("CCX 500", "a", "b", "c", "d")[: len(names)]
        columns = ("model",)
        return reading(text_file(tmp_path / name, [names, row]), Wanted(header_row=1, fields=columns)).table.fingerprint

    first = fingerprint("a.csv", ("Toestel", "Nummer", "Waar"))
    assert len(first) == 64
    assert (fingerprint("b.csv", header) == first) is same


def test_headers_that_were_remembered_find_their_table(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"Uitleg": [("Lees mij",)], "Lijst": [("Export",), (), *UNKNOWN]})
    chosen = read_inventory_file(path, choice=FileChoice("Lijst", 3, COLUMNS))
    (again,) = read_inventory_path(path, remembered={chosen.fingerprint: COLUMNS})
    assert (again.sheet, again.header_row) == ("Lijst", 3)
    assert {match.how for match in again.columns} == {"remembered"}


def test_choice_and_memory_reach_the_reading_process(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", UNKNOWN)
    chosen = read_inventory_file(path, choice=FileChoice(header_row=1, fields=COLUMNS))
    assert chosen.column(Field.MODEL) == ["CCX 500", "VVX 450"]
    assert {match.how for match in chosen.columns} == {"chosen"}
    assert [seen.samples for seen in chosen.headers][1] == ("64167F000001", "64167F000002")
