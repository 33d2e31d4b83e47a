"""Workbooks as bytes, the same bytes each time and on every platform: nothing in them tells when or where."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

from app.services.demo.shape import Row

_EPOCH = (1980, 1, 1, 0, 0, 0)
_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - a cell has no time zone
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PLAIN, _HEADER, _TITLE, _MOMENT = range(4)
_STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy\\ hh:mm"/>'
    '</numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/>'
    '<name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts><fills count="2"><fill>'
    '<patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/>'
    '<xf fontId="1" applyFont="1"/><xf fontId="2" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


@dataclass(frozen=True, slots=True)
class SheetContent:
    """A sheet: its rows, which row (from 0) is the header, which columns (from 0) are hidden, what is merged."""

    name: str
    rows: Sequence[Row]
    header: int = 0
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[str, ...] = ()
    hidden: bool = False
    formulas: dict[tuple[int, int], str] = field(default_factory=dict)


def workbook_bytes(sheets: Sequence[SheetContent]) -> bytes:
    """An .xlsx file; parts are stored as they are, since compressed bytes differ between platforms."""
    strings: dict[str, int] = {}
    parts = {f"xl/worksheets/sheet{number}.xml": _sheet(one, strings) for number, one in enumerate(sheets, start=1)}
    parts |= {
        "[Content_Types].xml": _content_types(len(sheets)),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _workbook(sheets),
        "xl/_rels/workbook.xml.rels": _relations(
            [("worksheet", f"worksheets/sheet{number}.xml") for number in range(1, len(sheets) + 1)]
            + [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]
        ),
        "xl/styles.xml": _STYLES,
        "xl/sharedStrings.xml": _shared_strings(strings),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(parts):
            about = zipfile.ZipInfo(name, _EPOCH)
            about.create_system = 0
            archive.writestr(about, parts[name].encode())
    return buffer.getvalue()


def _sheet(sheet: SheetContent, strings: dict[str, int]) -> str:
    width = max(len(row) for row in sheet.rows)
    names = [_letters(column) for column in range(width)]
    body = "".join(_row(sheet, number, names, strings) for number in range(1, len(sheet.rows) + 1))
    columns = "".join(_column(sheet, column) for column in range(width))
    merged = "".join(f'<mergeCell ref="{one}"/>' for one in sheet.merged)
    merged = f'<mergeCells count="{len(sheet.merged)}">{merged}</mergeCells>' if merged else ""
    last = f"{names[-1]}{len(sheet.rows)}"
    return (
        f'{_XML}<worksheet xmlns="{_MAIN}"><dimension ref="A1:{last}"/><cols>{columns}</cols>'
        f"<sheetData>{body}</sheetData>{merged}</worksheet>"
    )


def _row(sheet: SheetContent, number: int, names: Sequence[str], strings: dict[str, int]) -> str:
    cells = "".join(_cells(sheet, number, sheet.rows[number - 1], names, strings))
    return f'<row r="{number}">{cells}</row>'


def _cells(sheet: SheetContent, number: int, row: Row, names: Sequence[str], strings: dict[str, int]) -> Iterator[str]:
    style = _HEADER if number - 1 == sheet.header else _TITLE if number - 1 < sheet.header else _PLAIN
    for name, (column, value) in zip(names, enumerate(row), strict=False):
        place = f'<c r="{name}{number}"'
        formula = sheet.formulas.get((number - 1, column))
        if formula:
            yield f"{place}><f>{escape(formula)}</f></c>"
        elif isinstance(value, datetime):
            yield f'{place} s="{_MOMENT}"><v>{_serial_day(value)}</v></c>'
        elif isinstance(value, float):
            yield f"{place}><v>{value:.14E}</v></c>"
        elif value:
            yield f'{place} s="{style}" t="s"><v>{strings.setdefault(value, len(strings))}</v></c>'


def _column(sheet: SheetContent, column: int) -> str:
    hidden = ' hidden="1"' if column in sheet.hidden_columns else ""
    return f'<col min="{column + 1}" max="{column + 1}" width="{_width(sheet, column)}" customWidth="1"{hidden}/>'


def _serial_day(moment: datetime) -> str:
    """Days since the day zero of spreadsheets, exact to the second."""
    since = moment - _DAY_ZERO
    return f"{since.days + since.seconds / 86400:.10f}"


def _width(sheet: SheetContent, column: int) -> int:
    sample = [row[column] for row in sheet.rows[sheet.header : sheet.header + 40] if column < len(row)]
    return min(44, max((len(str(value)) for value in sample), default=8) + 3)


def _letters(column: int) -> str:
    return chr(65 + column) if column < 26 else chr(64 + column // 26) + chr(65 + column % 26)


def _content_types(sheets: int) -> str:
    parts = [("xl/workbook.xml", "sheet.main"), ("xl/styles.xml", "styles"), ("xl/sharedStrings.xml", "sharedStrings")]
    parts += [(f"xl/worksheets/sheet{number}.xml", "worksheet") for number in range(1, sheets + 1)]
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in parts)
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.'
        'openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{overrides}</Types>"
    )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def _workbook(sheets: Sequence[SheetContent]) -> str:
    states = {True: ' state="hidden"', False: ""}
    lines = "".join(
        f'<sheet name={quoteattr(one.name)} sheetId="{number}"{states[one.hidden]} r:id="rId{number}"/>'
        for number, one in enumerate(sheets, start=1)
    )
    return f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>{lines}</sheets></workbook>'


def _shared_strings(strings: dict[str, int]) -> str:
    lines = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
    return f'{_XML}<sst xmlns="{_MAIN}" count="{len(strings)}" uniqueCount="{len(strings)}">{lines}</sst>'
