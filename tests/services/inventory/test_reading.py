"""Whole files, read as the reading process reads them (lens.md, "What goes wrong in real files")."""

import hashlib
import zipfile
from dataclasses import replace
from datetime import datetime
from itertools import chain
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from app.services.inventory.choices import Wanted
from app.services.inventory.headers import Field
from app.services.inventory.limits import DEFAULT_LIMITS, Limits
from app.services.inventory.reading import FileRead, read
from app.services.inventory.refusals import (
    FileDamaged,
    FileLocked,
    FileMissing,
    FileTooLarge,
    FileUnreadable,
    FormulasWithoutValues,
    NoDataRows,
    NoDataSheet,
    NoModelColumn,
    SheetNotFound,
    UsedRangeTooLarge,
)
from tests.services.inventory.files import (
    DEVICES,
    HEADER,
    STRICT,
    TABLE,
    fill,
    raw_xlsx,
    row_xml,
    sheet_xml,
    text_file,
    xlsx,
)

MODELS = [row[0] for row in DEVICES]
RAW_TABLE = "".join(row_xml(number, row) for number, row in enumerate(TABLE, start=1))


def reading(path: Path, wanted: Wanted | None = None, limits: Limits = DEFAULT_LIMITS) -> FileRead:
    return read(path, wanted or Wanted(), limits, lambda: None)


def column(result: FileRead, field: Field) -> list[str]:
    table = result.table
    return next(values for match, values in zip(table.columns, table.values, strict=True) if match.field is field)


def codes(result: FileRead) -> list[str]:
    return [warning.code for warning in result.table.warnings]


def test_a_workbook_is_read(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "list.xlsx")
    result = reading(path)
    assert column(result, Field.MODEL) == MODELS
    assert column(result, Field.SERIAL) == ["64167F000001", "8G211400AB12", "C38J7V"]
    assert (result.table.sheet, result.table.header_row, result.table.row_numbers) == ("Devices", 1, [2, 3, 4])
    assert result.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert result.size == path.stat().st_size


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_a_text_file_is_read(tmp_path: Path, delimiter: str, encoding: str) -> None:
    result = reading(text_file(tmp_path / "list.csv", TABLE, delimiter, encoding))
    assert column(result, Field.MODEL) == MODELS
    assert result.table.row_numbers == [2, 3, 4]


def test_the_content_decides_not_the_name(tmp_path: Path) -> None:
    assert column(reading(text_file(tmp_path / "list.xlsx", TABLE)), Field.MODEL) == MODELS
    assert column(reading(xlsx(tmp_path / "list.xlsx").rename(tmp_path / "list.csv")), Field.MODEL) == MODELS


def test_the_header_may_stand_on_row_7_below_a_merged_title(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    xlsx(path, [("Inventaris 17 maart 2026",), (), (), (), (), (), *TABLE])
    book = load_workbook(path)
    book["Devices"].merge_cells("A1:E3")
    book.save(path)
    result = reading(path)
    assert result.table.header_row == 7
    assert result.table.row_numbers == [8, 9, 10]
    assert result.titles == ["Inventaris 17 maart 2026"]


def test_a_table_may_start_in_any_column_and_row(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    xlsx(path, [(), (), *(("", "", *row) for row in TABLE)])
    result = reading(path)
    assert result.table.row_numbers == [4, 5, 6]
    assert [match.letter for match in result.table.columns] == ["C", "D", "E", "F", "G"]


def test_data_may_stand_on_the_second_sheet(tmp_path: Path) -> None:
    result = reading(xlsx(tmp_path / "list.xlsx", {"Uitleg": [("Lees mij",), ("Bron", "Lens")], "Apparaten": TABLE}))
    assert result.table.sheet == "Apparaten"
    assert codes(result) == []


def test_a_hidden_sheet_is_named_and_not_read_silently(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "list.xlsx", {"Oud": TABLE, "Nieuw": TABLE[:2]})
    book = load_workbook(path)
    book["Oud"].sheet_state = "hidden"
    book.save(path)
    result = reading(path)
    assert (result.table.sheet, result.table.row_numbers) == ("Nieuw", [2])
    (warning,) = result.table.warnings
    assert (warning.code, warning.params) == ("hidden_sheets_not_read", {"sheets": "Oud"})
    assert reading(path, Wanted(sheet="oud")).table.row_numbers == [2, 3, 4]


def test_a_second_inventory_in_the_workbook_is_named(tmp_path: Path) -> None:
    result = reading(xlsx(tmp_path / "list.xlsx", {"Utrecht": TABLE, "Legenda": [("x",)], "Gent": TABLE}))
    assert [(each.code, each.params) for each in result.table.warnings] == [
        ("other_sheets_not_read", {"sheets": "Gent"})
    ]


def test_a_sheet_asked_for_by_name_is_read(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "list.xlsx", {"Utrecht": TABLE, "Gent": TABLE[:2]})
    assert reading(path, Wanted(sheet="Gent")).table.row_numbers == [2]
    with pytest.raises(SheetNotFound) as refusal:
        reading(path, Wanted(sheet="Luik"))
    assert refusal.value.params == {"sheet": "Luik", "sheets": "Utrecht, Gent"}


def test_a_header_row_asked_for_is_used(tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "list.xlsx",
        [("Model", "Site", "Room", "Status"), ("a", "b", "c", "d"), ("Model", "Site"), ("e", "f")],
    )
    assert reading(path).table.header_row == 1
    assert reading(path, Wanted(header_row=3)).table.row_numbers == [4]
    with pytest.raises(NoModelColumn) as refusal:
        reading(path, Wanted(header_row=4))
    assert refusal.value.params["seen"] == "Devices!4: e, f"


def test_a_wrong_dimension_is_not_believed(tmp_path: Path) -> None:
    path = raw_xlsx(tmp_path / "list.xlsx", sheet_xml(RAW_TABLE, '<dimension ref="A1:B2"/>'))
    assert column(reading(path), Field.MODEL) == MODELS


def test_a_million_formatted_empty_rows_are_no_rows(tmp_path: Path) -> None:
    empty = (f'<row r="{number}" s="1"><c r="A{number}" s="1"/></row>' for number in range(5, 1_048_577, 7))
    result = reading(raw_xlsx(tmp_path / "list.xlsx", sheet_xml("".join(chain([RAW_TABLE], empty)))))
    assert result.table.row_numbers == [2, 3, 4]


def test_trap_10_cells_in_opposite_corners_are_refused_with_the_cell(tmp_path: Path) -> None:
    corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    with pytest.raises(UsedRangeTooLarge) as refusal:
        reading(raw_xlsx(tmp_path / "list.xlsx", sheet_xml(RAW_TABLE + corner)))
    assert refusal.value.params == {"rows": 1_048_576, "columns": 16_384, "cell": "XFD1048576"}
    assert refusal.value.where.sheet == "Devices"


def test_strict_open_xml_is_read(tmp_path: Path) -> None:
    path = raw_xlsx(tmp_path / "list.xlsx", sheet_xml(RAW_TABLE, namespace=STRICT), strict=True)
    assert column(reading(path), Field.MODEL) == MODELS


def test_trap_14_formulas_without_saved_values_are_warned_about(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "list.xlsx", [HEADER, ("CCX 500", "=A1", "S12345", "", "")])
    result = reading(path)
    assert column(result, Field.NAME) == [""]
    assert [(each.code, each.params) for each in result.table.warnings] == [("formulas_lack_values", {"count": 1})]


def test_trap_14_a_list_of_nothing_but_formulas_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormulasWithoutValues):
        reading(xlsx(tmp_path / "list.xlsx", [HEADER, ("=B1", "=C1"), ("=B2", "=C2")]))


def test_dates_of_a_1904_workbook_are_right(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    fill(
        book.create_sheet("Devices", 0), [("Model", "Last Detected"), ("CCX 500", datetime.fromisoformat("2026-04-03"))]
    )
    book.save(path)
    assert column(reading(path), Field.LAST_SEEN) == ["2026-04-03"]


def test_numbers_and_dates_come_as_text(tmp_path: Path) -> None:
    rows = [
        ("Model", "Serial Number", "Last Seen", "Connected"),
        ("CCX 500", 4825671, datetime.fromisoformat("2026-04-03T09:30"), True),
    ]
    result = reading(xlsx(tmp_path / "list.xlsx", rows))
    assert [values[0] for values in result.table.values] == ["CCX 500", "4825671", "2026-04-03 09:30:00", "true"]
    assert result.table.numeric_serials == [0]


def test_a_file_of_dutch_excel_is_read(tmp_path: Path) -> None:
    rows = [
        ("Apparaatmodel", "Serienummer", "Laatst gezien", "Locatie"),
        ("CCX 500", "4,82567E+11", "03-04-2026", '"Zaal; 2e"'),
    ]
    result = reading(text_file(tmp_path / "lijst.csv", rows, ";", "cp1252"))
    assert [values[0] for values in result.table.values] == ["CCX 500", "4,82567E+11", "03-04-2026", "Zaal; 2e"]


@pytest.mark.parametrize("name", ["lijst.xlsx", "lijst.csv"])
def test_lines_that_dutch_excel_left_in_one_column_are_split(tmp_path: Path, name: str) -> None:
    lines = [("Device Model,Site,Room",), ('CCX 500,"Zaal 1, noord",2',), ("VVX 450,Gent,",)]
    path = tmp_path / name
    if name.endswith(".xlsx"):
        xlsx(path, [("Export",), *lines])
    else:
        wrapped = ['"' + line.replace('"', '""') + '"' for (line,) in lines]
        path.write_text("\r\n".join(["Export", *wrapped]), encoding="utf-8")
    result = reading(path)
    assert column(result, Field.MODEL) == ["CCX 500", "VVX 450"]
    assert column(result, Field.SITE) == ["Zaal 1, noord", "Gent"]
    assert result.table.row_numbers == [3, 4]
    assert codes(result) == ["columns_split"]


def test_a_missing_model_column_names_the_headers_that_were_seen(tmp_path: Path) -> None:
    sheets = {
        "Januari": [("Export",), ("Naam", "Serienummer"), ("a", "b")],
        "Februari": [("Naam", "Plaats"), ("c", "d")],
    }
    with pytest.raises(NoModelColumn) as refusal:
        reading(xlsx(tmp_path / "list.xlsx", sheets))
    seen = str(refusal.value.params["seen"])
    assert "Januari!2: Naam, Serienummer" in seen
    assert "Februari!1: Naam, Plaats" in seen
    assert refusal.value.where.file == "list.xlsx"


def test_a_text_without_a_model_column_names_what_was_seen(tmp_path: Path) -> None:
    with pytest.raises(NoModelColumn) as refusal:
        reading(text_file(tmp_path / "list.csv", [("Naam", "Plaats"), ("a", "b")]))
    assert str(refusal.value.params["seen"]).startswith("1: Naam, Plaats")


@pytest.mark.parametrize("name", ["list.xlsx", "list.csv"])
def test_a_file_without_any_data_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name.endswith("xlsx"):
        xlsx(path, {"Leeg": [], "Ook leeg": []})
    else:
        path.write_text("\n \n", encoding="utf-8")
    with pytest.raises(NoDataSheet) as refusal:
        reading(path)
    assert refusal.value.where.file == name


def test_a_header_without_devices_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoDataRows):
        reading(xlsx(tmp_path / "list.xlsx", [HEADER]))


def test_a_sheet_with_devices_goes_before_a_header_without_any(tmp_path: Path) -> None:
    assert reading(xlsx(tmp_path / "list.xlsx", {"Sjabloon": [HEADER], "Data": TABLE})).table.sheet == "Data"


@pytest.mark.parametrize("keep", [0.2, 0.5, 0.9, 0.99])
def test_a_truncated_workbook_is_damaged(tmp_path: Path, keep: float) -> None:
    path = xlsx(tmp_path / "list.xlsx")
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * keep)])
    with pytest.raises(FileDamaged) as refusal:
        reading(path)
    assert refusal.value.where.file == "list.xlsx"


def test_a_workbook_whose_sheet_breaks_off_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(FileDamaged) as refusal:
        reading(raw_xlsx(tmp_path / "list.xlsx", sheet_xml(RAW_TABLE)[:-90]))
    assert refusal.value.where.sheet == "Devices"


def test_a_workbook_without_its_sheet_is_damaged(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "list.xlsx")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(tmp_path / "bad.xlsx", "w") as target:
        for name in source.namelist():
            if "worksheets" not in name:
                target.writestr(name, source.read(name))
    with pytest.raises(FileDamaged):
        reading(tmp_path / "bad.xlsx")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        reading(tmp_path / "gone.xlsx")


def test_a_file_that_the_system_keeps_shut_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def shut(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", shut)
    with pytest.raises(FileLocked) as refusal:
        reading(xlsx(tmp_path / "list.xlsx"))
    assert refusal.value.where.file == "list.xlsx"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        reading(tmp_path)


def test_a_file_beyond_the_limit_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"x" * 2000)
    with pytest.raises(FileTooLarge):
        reading(path, limits=replace(DEFAULT_LIMITS, file_bytes=1000))
