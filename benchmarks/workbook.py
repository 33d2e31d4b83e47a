"""Large workbooks written fast, as Excel writes them: shared strings, references on every cell, compressed."""

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from app.services.inventory.used_range import column_letters

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PARTS = {
    "[Content_Types].xml": f"""<Types xmlns="{_TYPES}"><Default Extension="xml" ContentType="application/xml"/>
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="{_SPREADSHEET}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SPREADSHEET}.worksheet+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="{_SPREADSHEET}.sharedStrings+xml"/></Types>""",
    "_rels/.rels": f"""<Relationships xmlns="{_PACKAGE}">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
    "xl/workbook.xml": f"""<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>
<sheet name="Inventory" sheetId="1" r:id="rId1"/></sheets></workbook>""",
    "xl/_rels/workbook.xml.rels": f"""<Relationships xmlns="{_PACKAGE}">
<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""",
}


def write_workbook(path: Path, headers: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A workbook of one sheet, every cell a text."""
    strings: dict[str, int] = {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, content in _PARTS.items():
            package.writestr(name, _HEAD + content)
        with package.open("xl/worksheets/sheet1.xml", "w") as part:
            for piece in _sheet([headers, *rows], strings):
                part.write(piece.encode())
        with package.open("xl/sharedStrings.xml", "w") as part:
            part.write(f'{_HEAD}<sst xmlns="{_MAIN}" uniqueCount="{len(strings)}">'.encode())
            part.write("".join(f"<si><t>{escape(text)}</t></si>" for text in strings).encode())
            part.write(b"</sst>")


def _sheet(rows: Sequence[Sequence[str]], strings: dict[str, int]) -> Iterator[str]:
    letters = [column_letters(number) for number in range(1, len(rows[0]) + 1)]
    yield f'{_HEAD}<worksheet xmlns="{_MAIN}"><dimension ref="A1:{letters[-1]}{len(rows)}"/><sheetData>'
    for number, row in enumerate(rows, start=1):
        cells = "".join(
            f'<c r="{letter}{number}" t="s"><v>{strings.setdefault(text, len(strings))}</v></c>'
            for letter, text in zip(letters, row, strict=True)
        )
        yield f'<row r="{number}" spans="1:{len(letters)}">{cells}</row>'
    yield "</sheetData></worksheet>"
