"""Files as they reach the program: real workbooks and texts, and hostile ones built byte by byte."""

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

HEADER = ("Device Model", "Device Name", "Serial Number", "MAC Address", "Site")
DEVICES = (
    ("CCX 500", "desk 1", "64167F000001", "64167f000001", "Utrecht"),
    ("Poly Studio X52", "room 1", "8G211400AB12", "", "Gent"),
    ("Voyager 4320 UC", "", "C38J7V", "", ""),
)
TABLE = (HEADER, *DEVICES)

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

Rows = Iterable[Sequence[object]]


def fill(sheet: Worksheet, rows: Rows) -> None:
    """Write rows from A1 on."""
    for row in rows:
        sheet.append(list(row))


def xlsx(path: Path, sheets: Mapping[str, Rows] | Rows = TABLE) -> Path:
    """A workbook with these sheets, or with one sheet of these rows."""
    book = Workbook()
    del book["Sheet"]
    for name, rows in (sheets if isinstance(sheets, Mapping) else {"Devices": sheets}).items():
        fill(book.create_sheet(name), rows)
    book.save(path)
    return path


def inline(reference: str, text: str) -> str:
    """A text cell as XML."""
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def row_xml(number: int, texts: Sequence[str]) -> str:
    """A row of text cells as XML."""
    cells = "".join(inline(f"{chr(65 + at)}{number}", text) for at, text in enumerate(texts))
    return f'<row r="{number}">{cells}</row>'


def sheet_xml(data: str, before: str = "", namespace: str = MAIN) -> str:
    """A worksheet part around its rows."""
    return f'<worksheet xmlns="{namespace}">{before}<sheetData>{data}</sheetData></worksheet>'


def raw_xlsx(
    path: Path, sheet: str | bytes, *, strict: bool = False, extra: Mapping[str, str | bytes] | None = None
) -> Path:
    """A workbook of one sheet whose XML is given, for what no spreadsheet library would write."""
    relations = STRICT_RELATIONS if strict else RELATIONS
    content = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{content}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{content}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{STRICT if strict else MAIN}" xmlns:r="{relations}"><sheets>'
        '<sheet name="Devices" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship '
        f'Id="rId1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
        **(extra or {}),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


def text_file(path: Path, rows: Rows, delimiter: str = ";", encoding: str = "utf-8") -> Path:
    """Delimited text as a spreadsheet program writes it."""
    lines = (delimiter.join(str(cell) for cell in row) for row in rows)
    path.write_bytes("\r\n".join([*lines, ""]).encode(encoding))
    return path
