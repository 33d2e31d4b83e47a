"""lens.md, "What goes wrong in real files": each of its words is a real file here, read as every file is read.

The same file twice, an older one, another customer's and a falling count are held in the tests of the guards.
"""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from app.domain.errors import AppError
from app.services.inventory import refusals
from app.services.inventory.headers import Field
from app.services.inventory.last_seen import days_of
from app.services.inventory.reading import FileRead
from app.services.inventory.stated_date import stated_date
from tests.services.inventory.files import (
    DEVICES,
    HEADER,
    STRICT,
    TABLE,
    fill,
    inline,
    raw_xlsx,
    row_xml,
    sheet_xml,
    text_file,
    xlsx,
)
from tests.services.inventory.ods_files import ods, raw_ods
from tests.services.inventory.outcomes import outcome, table_of_file
from tests.services.inventory.xls_files import xls, xls_container

MODELS = [row[0] for row in DEVICES]
XML = "".join(row_xml(number, row) for number, row in enumerate(TABLE, start=1))


def changed(path: Path, change: Callable[[Workbook], None]) -> Path:
    """A workbook after something was done to it in a spreadsheet program."""
    book = load_workbook(path)
    change(book)
    book.save(path)
    return path


def merged_title(path: Path) -> Path:
    return changed(xlsx(path, [("Inventaris",), *TABLE]), lambda book: book.worksheets[0].merge_cells("A1:E1"))


def hidden_sheet(path: Path) -> Path:
    def hide(book: Workbook) -> None:
        book["Oud"].sheet_state = "hidden"

    return changed(xlsx(path, {"Oud": TABLE[:2], "Nieuw": TABLE}), hide)


def cells_in(path: Path, xml: str, before: str = "") -> Path:
    return raw_xlsx(path, sheet_xml(xml, before))


def formatted_rows(path: Path) -> Path:
    empty = "".join(f'<row r="{number}" s="1"><c r="A{number}" s="1"/></row>' for number in range(5, 1_048_577, 9))
    return cells_in(path, XML + empty)


READ: dict[str, Callable[[Path], Path]] = {
    "title above the header": lambda path: xlsx(path, [("Inventaris",), *TABLE]),
    "blank rows above the header": lambda path: xlsx(path, [(), (), *TABLE]),
    "merged title": merged_title,
    "blank header cell": lambda path: xlsx(path, [(*row[:1], "", *row[1:]) for row in TABLE]),
    "two columns with one name": lambda path: xlsx(path, [(*row, row[4]) for row in TABLE]),
    "header on row 7": lambda path: xlsx(path, [("a",), (), ("b", "c"), (), (), (), *TABLE]),
    "several sheets with the data on the second": lambda path: xlsx(path, {"Uitleg": [("x",)], "Data": TABLE}),
    "hidden sheet": hidden_sheet,
    "a wrong dimension": lambda path: cells_in(path, XML, '<dimension ref="A1:B2"/>'),
    "a million formatted empty rows": formatted_rows,
    "strict OOXML": lambda path: raw_xlsx(path, sheet_xml(XML, namespace=STRICT), strict=True),
    ".xls named .xlsx": xls,
    ".ods named .xlsx": ods,
    "CSV in UTF-8 with BOM": lambda path: text_file(path, TABLE, ";", "utf-8-sig"),
    "CSV in cp1252": lambda path: text_file(path, TABLE, ";", "cp1252"),
    "CSV in UTF-16": lambda path: text_file(path, TABLE, ";", "utf-16"),
    "CSV with semicolons": lambda path: text_file(path, TABLE, ";"),
    "CSV with commas": lambda path: text_file(path, TABLE, ","),
    "CSV with tabs": lambda path: text_file(path, TABLE, "\t"),
}


@pytest.mark.parametrize("make", READ.values(), ids=READ.keys())
def test_it_is_read_all_the_same(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    result = table_of_file(outcome(make(tmp_path / "lijst.xlsx")))
    assert column(result, Field.MODEL) == MODELS
    assert column(result, Field.SERIAL) == [row[2] for row in DEVICES]
    assert column(result, Field.SITE) == [row[4] for row in DEVICES]


def column(result: FileRead, field: Field) -> list[str]:
    table = result.table
    return next(values for match, values in zip(table.columns, table.values, strict=True) if match.field is field)


def written(data: bytes) -> Callable[[Path], Path]:
    def make(path: Path) -> Path:
        path.write_bytes(data)
        return path

    return make


def truncated(path: Path) -> Path:
    data = xlsx(path).read_bytes()
    path.write_bytes(data[: len(data) * 2 // 3])
    return path


def corners(path: Path) -> Path:
    return cells_in(path, row_xml(1, HEADER) + f'<row r="1048576">{inline("XFD1048576", "x")}</row>')


REFUSED: dict[str, tuple[Callable[[Path], Path], type[AppError]]] = {
    "cell A1 + XFD1048576": (corners, refusals.UsedRangeTooLarge),
    "formulas without cached values": (
        lambda path: xlsx(path, [HEADER, ("=B1", "=C1", "=D1")]),
        refusals.FormulasWithoutValues,
    ),
    "two columns with one name that differ": (
        lambda path: xlsx(path, [(*HEADER, "Site"), (*DEVICES[0], "elsewhere")]),
        refusals.TwoColumns,
    ),
    "password-protected .xlsx": (written(xls_container("EncryptedPackage")), refusals.FileEncrypted),
    "password-protected .ods": (
        lambda path: raw_ods(path, b"\x00", "<manifest><encryption-data/></manifest>"),
        refusals.FileEncrypted,
    ),
    "truncated": (truncated, refusals.FileDamaged),
    "empty": (written(b""), refusals.FileEmpty),
}


@pytest.mark.parametrize(("make", "cause"), REFUSED.values(), ids=REFUSED.keys())
def test_it_is_refused_by_its_cause(tmp_path: Path, make: Callable[[Path], Path], cause: type[AppError]) -> None:
    assert type(outcome(make(tmp_path / "lijst.xlsx"))) is cause


def test_quoted_line_breaks(tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_bytes(b'Model;Room;Site\r\nCCX 500;"Zaal\r\n2e etage";Gent\r\nVVX 450;1;Luik\r\n')
    result = table_of_file(outcome(path))
    assert column(result, Field.ROOM) == ["Zaal 2e etage", "1"]
    assert column(result, Field.SITE) == ["Gent", "Luik"]


def test_a_file_saved_by_dutch_excel(tmp_path: Path) -> None:
    rows = [
        ("Apparaatmodel", "Serienummer", "Laatst gezien", "Locatie"),
        ("CCX 500", "4,82567E+11", "03-04-2026 14:05", "Café"),
    ]
    result = table_of_file(outcome(text_file(tmp_path / "lijst.csv", rows, ";", "cp1252")))
    assert [values[0] for values in result.table.values] == ["CCX 500", "4,82567E+11", "03-04-2026 14:05", "Café"]


def test_dates_03_04_2026_are_day_first_and_stay_as_they_are_written(tmp_path: Path) -> None:
    rows = [("Stand 03-04-2026",), ("Model", "Laatst gezien"), ("CCX 500", "03-04-2026"), ("VVX 450", "13-04-2026")]
    result = table_of_file(outcome(text_file(tmp_path / "lijst.csv", rows)))
    assert column(result, Field.LAST_SEEN) == ["03-04-2026", "13-04-2026"]
    assert days_of(column(result, Field.LAST_SEEN)) == [date(2026, 4, day).toordinal() for day in (3, 13)]
    assert stated_date(result.titles, result.name) == date(2026, 4, 3)


@pytest.mark.parametrize("from_1904", [False, True])
def test_1904_workbooks(tmp_path: Path, from_1904: bool) -> None:
    book = Workbook()
    if from_1904:
        book.epoch = CALENDAR_MAC_1904
    rows = [("Model", "Last Detected"), ("CCX 500", datetime.fromisoformat("2026-04-03T00:00"))]
    fill(book.worksheets[0], rows)
    book.save(tmp_path / "lijst.xlsx")
    assert column(table_of_file(outcome(tmp_path / "lijst.xlsx")), Field.LAST_SEEN) == ["2026-04-03"]
