"""OpenDocument workbooks: repetitions counted before they are written out, comments kept out of the cells."""

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.inventory.choices import Wanted
from app.services.inventory.headers import Field
from app.services.inventory.limits import DEFAULT_LIMITS
from app.services.inventory.reading import FileRead, read
from app.services.inventory.refusals import (
    ArchiveEntities,
    FileDamaged,
    FileEncrypted,
    SheetNotFound,
    UsedRangeTooLarge,
)
from tests.services.inventory.files import DEVICES, HEADER, TABLE
from tests.services.inventory.ods_files import cell, content, ods, raw_ods, row, table
from tests.services.inventory.outcomes import outcome


def reading(path: Path, wanted: Wanted | None = None) -> FileRead:
    return read(path, wanted or Wanted(), DEFAULT_LIMITS, lambda: None)


def column(result: FileRead, field: Field) -> list[str]:
    found = result.table
    return next(values for match, values in zip(found.columns, found.values, strict=True) if match.field is field)


def rows_of(*rows: str) -> str:
    return content(table("Devices", "".join(rows)))


HEADER_ROW = row(*map(cell, HEADER))
DEVICE_ROWS = [row(*map(cell, device)) for device in DEVICES]


@pytest.mark.parametrize("name", ["list.ods", "list.xlsx", "list.csv"])
def test_it_is_read_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    result = reading(ods(tmp_path / name))
    assert (result.kind, result.table.row_numbers) == ("ods", [2, 3, 4])
    assert column(result, Field.MODEL) == [device[0] for device in DEVICES]


def test_hidden_sheets_are_named_and_can_be_chosen(tmp_path: Path) -> None:
    path = ods(tmp_path / "a.ods", {"Oud": TABLE, "Nieuw": TABLE[:2]}, hidden=("Oud",))
    result = reading(path)
    assert (result.table.sheet, result.sheets) == ("Nieuw", ["Nieuw", "Oud"])
    assert [warning.code for warning in result.table.warnings] == ["hidden_sheets_not_read"]
    assert reading(path, Wanted(sheet=" oud")).table.row_numbers == [2, 3, 4]
    with pytest.raises(SheetNotFound):
        reading(path, Wanted(sheet="Weg"))


def test_rows_and_columns_keep_their_numbers_after_repetitions(tmp_path: Path) -> None:
    blank = row(cell(more='table:number-columns-repeated="900"'), more='table:number-rows-repeated="40"')
    gap = cell(more='table:number-columns-repeated="3"')
    shifted = [row(gap, *map(cell, line)) for line in TABLE]
    result = reading(raw_ods(tmp_path / "a.ods", rows_of(blank, *shifted)))
    assert (result.table.header_row, result.table.row_numbers) == (41, [42, 43, 44])
    assert result.table.columns[0].letter == "D"


def test_a_device_that_is_repeated_stands_in_each_of_its_rows(tmp_path: Path) -> None:
    repeated = row(cell("CCX 500"), cell("desk"), more='table:number-rows-repeated="3"')
    result = reading(raw_ods(tmp_path / "a.ods", rows_of(HEADER_ROW, repeated)))
    assert column(result, Field.MODEL) == ["CCX 500"] * 3
    assert result.table.row_numbers == [2, 3, 4]


def test_numbers_moments_and_truths_come_as_text(tmp_path: Path) -> None:
    rows = [
        ("Model", "SN", "Last Seen", "Connected", "Room"),
        ("CCX 500", 4825671, datetime.fromisoformat("2026-04-03T09:30"), True, 2.5),
    ]
    result = reading(ods(tmp_path / "a.ods", rows))
    assert [values[0] for values in result.table.values] == [
        "CCX 500",
        "4825671",
        "2026-04-03 09:30:00",
        "true",
        "2.5",
    ]
    assert result.table.numeric_serials == [0]


def test_a_comment_or_a_drawing_is_no_text_of_its_cell(tmp_path: Path) -> None:
    comment = "<office:annotation><text:p>checked by Jan</text:p></office:annotation>"
    cells = row(cell("CCX 500"), cell("S00001", inside=comment))
    path = raw_ods(tmp_path / "a.ods", content(table("D", row(cell("Model"), cell("SN")) + cells)))
    assert column(reading(path), Field.SERIAL) == ["S00001"]


def test_spaces_tabs_and_paragraphs_within_a_cell_stay_in_it(tmp_path: Path) -> None:
    inside = '<text:p>Room<text:s text:c="2"/>1<text:tab/>north</text:p><text:p>wing</text:p>'
    cells = row(cell("CCX 500"), f'<table:table-cell office:value-type="string">{inside}</table:table-cell>')
    path = raw_ods(tmp_path / "a.ods", content(table("D", row(cell("Model"), cell("Room")) + cells)))
    assert column(reading(path), Field.ROOM) == ["Room 1 north wing"]


@pytest.mark.parametrize(
    "rows",
    [
        (HEADER_ROW, row(cell("x", 'table:number-columns-repeated="999999999"'))),
        (HEADER_ROW, row(cell(more='table:number-columns-repeated="999999999"'), cell("x"))),
        (HEADER_ROW, row(cell("x"), more='table:number-rows-repeated="999999999"')),
        (HEADER_ROW, row(cell(), more='table:number-rows-repeated="999999999"'), row(cell("x"))),
        (HEADER_ROW, *[row(cell(more='table:number-columns-repeated="16000"'), cell("x"))] * 2_000),
    ],
    ids=["filled columns", "empty columns before", "filled rows", "empty rows before", "wide rows"],
)
def test_trap_10_repetitions_beyond_measure_are_refused(tmp_path: Path, rows: tuple[str, ...]) -> None:
    with pytest.raises(UsedRangeTooLarge) as refusal:
        reading(raw_ods(tmp_path / "a.ods", rows_of(*rows)))
    assert (refusal.value.where.file, refusal.value.where.sheet) == ("a.ods", "Devices")


@pytest.mark.parametrize("written", ["-3", "x", "", "9" * 40, "1e9"])
def test_repetitions_that_are_no_number_are_damage(tmp_path: Path, written: str) -> None:
    rows = row(cell("x", f'table:number-columns-repeated="{written}"'))
    with pytest.raises(FileDamaged):
        reading(raw_ods(tmp_path / "a.ods", rows_of(rows)))


def test_a_million_spaces_in_one_mark_are_damage(tmp_path: Path) -> None:
    inside = '<text:p><text:s text:c="1000000"/></text:p>'
    rows = row(f'<table:table-cell office:value-type="string">{inside}</table:table-cell>')
    with pytest.raises(FileDamaged):
        reading(raw_ods(tmp_path / "a.ods", rows_of(rows)))


def test_a_protected_workbook_is_refused(tmp_path: Path) -> None:
    manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    with pytest.raises(FileEncrypted) as refusal:
        reading(raw_ods(tmp_path / "a.ods", b"\x8f\x12 not xml", manifest))
    assert refusal.value.where.file == "a.ods"


def test_entities_are_refused(tmp_path: Path) -> None:
    xml = content(table("D", HEADER_ROW), before='<!DOCTYPE x [<!ENTITY a "ha">]>')
    with pytest.raises(ArchiveEntities):
        reading(raw_ods(tmp_path / "a.ods", xml))


@pytest.mark.parametrize("encoding", ["klingon", "shift_jis"])
def test_content_in_an_encoding_that_is_not_read_is_damaged(tmp_path: Path, encoding: str) -> None:
    path = raw_ods(tmp_path / "a.ods", rows_of(row(cell("Model"))).replace("UTF-8", encoding, 1))
    with pytest.raises(FileDamaged):
        reading(path)


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.95])
def test_content_that_breaks_off_is_damaged(tmp_path: Path, keep: float) -> None:
    xml = rows_of(HEADER_ROW, *DEVICE_ROWS)
    with pytest.raises(FileDamaged):
        reading(raw_ods(tmp_path / "a.ods", xml[: int(len(xml) * keep)]))


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4), st.integers(0, 3)), min_size=1, max_size=8))
def test_a_table_with_any_repetitions_is_the_same_as_without(
    tmp_path_factory: pytest.TempPathFactory, shape: list[tuple[int, int, int]]
) -> None:
    """Each part: so many blank rows, so many equal rows, so many blank cells before the site."""
    plain: list[tuple[str, ...]] = [("Model", "", "", "", "Site")]
    rows = [row(cell("Model"), cell(more='table:number-columns-repeated="3"'), cell("Site"))]
    for number, (blanks, times, gap) in enumerate(shape):
        plain += [()] * blanks + [(f"M{number}", *[""] * gap, f"S{number}")] * times
        rows.append(row(cell(), more=f'table:number-rows-repeated="{blanks}"') if blanks else "")
        before = cell(more=f'table:number-columns-repeated="{gap}"') if gap else ""
        rows.append(row(cell(f"M{number}"), before, cell(f"S{number}"), more=f'table:number-rows-repeated="{times}"'))
    folder = tmp_path_factory.mktemp("ods")
    path = folder / "list.ods"
    first = reading(raw_ods(path, rows_of(*rows))).table
    assert first == reading(ods(path, {"Devices": plain})).table


@given(st.data())
def test_whatever_is_altered_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    xml = bytearray(rows_of(HEADER_ROW, *DEVICE_ROWS).encode())
    for _ in range(data.draw(st.integers(1, 6))):
        xml[data.draw(st.integers(0, len(xml) - 1))] = data.draw(st.integers(0, 255))
    outcome(raw_ods(tmp_path_factory.mktemp("ods") / "a.ods", bytes(xml)))
