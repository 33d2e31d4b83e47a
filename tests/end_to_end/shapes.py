"""The shapes in which an inventory reaches a partner: another one each month, with the same rows inside."""

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path

from openpyxl import Workbook

from tests.end_to_end.raw import Row
from tests.services.inventory.files import fill, xlsx

ENGLISH = {
    "model": "Device Model",
    "serial": "Serial Number",
    "mac": "MAC Address",
    "device_id": "Device ID",
    "site": "Site",
    "software": "Software Version",
}
DUTCH = {
    "software": "Softwareversie",
    "site": "Vestiging",
    "serial": "Serienummer",
    "model": "Apparaatmodel",
    "mac": "MAC-adres",
    "device_id": "Lens Device ID",
}
SCRIPT = {
    "device_id": "id",
    "model": "hardwareModel",
    "software": "softwareVersion",
    "serial": "serialNumber",
    "mac": "macAddress",
    "site": "site.name",
}
Cells = list[tuple[object, ...]]


def table(rows: Sequence[Row], heads: dict[str, str]) -> Cells:
    """The header and the rows in the order of these heads."""
    return [tuple(heads.values()), *(tuple(getattr(row, name) for name in heads) for row in rows)]


def text(cells: Cells, delimiter: str) -> str:
    """Delimited text, quoted where needed."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(cells)
    return out.getvalue()


def plain_workbook(folder: Path, rows: Sequence[Row]) -> list[Path]:
    """A workbook with its header on the first row."""
    return [xlsx(folder / "devices.xlsx", table(rows, ENGLISH))]


def comma_with_mark(folder: Path, rows: Sequence[Row]) -> list[Path]:
    """The export of Lens itself: commas, UTF-8 with a byte order mark."""
    path = folder / "inventory.csv"
    path.write_bytes(text(table(rows, ENGLISH), ",").encode("utf-8-sig"))
    return [path]


def dutch_excel(folder: Path, rows: Sequence[Row]) -> list[Path]:
    """Saved again by Dutch Excel: semicolons, the code page of Windows, Dutch heads."""
    path = folder / "inventaris.csv"
    path.write_bytes(text(table(rows, DUTCH), ";").replace("Gent", "Café Gént").encode("cp1252"))
    return [path]


def below_titles(folder: Path, rows: Sequence[Row]) -> list[Path]:
    """A header on row 7, below a title and empty rows."""
    above: Cells = [("Poly Lens inventory",), (), ("Exported for Voorbeeld",), (), (), ()]
    return [xlsx(folder / "titled.xlsx", [*above, *table(rows, ENGLISH)])]


def tabs_in_utf16(folder: Path, rows: Sequence[Row]) -> list[Path]:
    """Saved as Unicode text: tabs, UTF-16."""
    path = folder / "unicode.csv"
    path.write_bytes(text(table(rows, ENGLISH), "\t").encode("utf-16"))
    return [path]


def script(folder: Path, rows: Sequence[Row]) -> list[Path]:
    """What a script wrote with the field names of the programming interface."""
    return [xlsx(folder / "api.xlsx", table(rows, SCRIPT))]


def second_sheet(folder: Path, rows: Sequence[Row]) -> list[Path]:
    """Notes on the first sheet, the devices on the second."""
    return [xlsx(folder / "two-sheets.xlsx", {"Notes": [("Hello",), ("see next sheet",)], "D": table(rows, DUTCH)})]


def hidden_sheet(folder: Path, rows: Sequence[Row]) -> list[Path]:
    """An older list on a hidden sheet before the one that counts."""
    book = Workbook()
    old = book.active
    assert old is not None
    old.title, old.sheet_state = "Old", "hidden"
    old.append(list(ENGLISH.values()))
    old.append(["CCX 500", "OLDX000001", "", "", "Gent", "1.0"])
    fill(book.create_sheet("Now"), table(rows, ENGLISH))
    book.active = 1
    book.save(folder / "hidden.xlsx")
    return [folder / "hidden.xlsx"]


def titled_text(folder: Path, rows: Sequence[Row]) -> list[Path]:
    """A title and an empty line above the header of a text file."""
    path = folder / "titled.csv"
    path.write_bytes(("Poly Lens\r\n\r\n" + text(table(rows, ENGLISH), ",")).encode())
    return [path]


def two_accounts(folder: Path, rows: Sequence[Row]) -> list[Path]:
    """One file of each Lens account, in different shapes."""
    half = len(rows) // 2
    other = folder / "account-b.csv"
    other.write_bytes(text(table(rows[half:], SCRIPT), ";").encode())
    return [xlsx(folder / "account-a.xlsx", table(rows[:half], ENGLISH)), other]


def broken_lines(folder: Path, rows: Sequence[Row]) -> list[Path]:
    """Quoted cells with line breaks in them."""
    path = folder / "breaks.csv"
    path.write_bytes(text(table(rows, ENGLISH), ";").replace("Gent", '"Gent\nGebouw 2"').encode())
    return [path]


def strange_heads(folder: Path, rows: Sequence[Row]) -> list[Path]:
    """A blank head, one name twice and unknown columns around the known ones."""
    cells = [("Remark", *row, "", "x", "y") for row in table(rows, ENGLISH)]
    cells[0] = ("Remark", *ENGLISH.values(), None, "Custom", "Custom")
    return [xlsx(folder / "strange.xlsx", cells)]


def other_order(folder: Path, rows: Sequence[Row]) -> list[Path]:
    """The columns from right to left, names in capitals with underscores."""
    heads = {name: ENGLISH[name].upper().replace(" ", "_") for name in reversed(ENGLISH)}
    return [xlsx(folder / "reversed.xlsx", table(rows, heads))]


SHAPES: tuple[Callable[[Path, Sequence[Row]], list[Path]], ...] = (
    plain_workbook,
    comma_with_mark,
    dutch_excel,
    below_titles,
    tabs_in_utf16,
    script,
    second_sheet,
    hidden_sheet,
    titled_text,
    two_accounts,
    broken_lines,
    strange_heads,
    other_order,
)


def written(folder: Path, month: int, rows: Sequence[Row]) -> list[Path]:
    """The files of the n-th month, in the shape of that month."""
    place = folder / f"month-{month:02d}"
    place.mkdir()
    return SHAPES[month % len(SHAPES)](place, rows)
