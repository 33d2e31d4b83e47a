"""Shapes of a list: where its rows stand, and what must be read of them, noted down while they are placed."""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.services.inventory.headers import Field

MODEL, NAME, SERIAL, MAC, SITE, ROOM = Field.MODEL, Field.NAME, Field.SERIAL, Field.MAC, Field.SITE, Field.ROOM
FIELDS = (MODEL, NAME, SERIAL, MAC, SITE, ROOM)
LENS = ("Device Model", "Device Name", "Serial Number", "MAC Address", "Site", "Room")
DUTCH = ("Apparaatmodel", "Apparaatnaam", "Serienummer", "MAC-adres", "Locatie", "Ruimte")
API = ("hardwareModel", "displayName", "serialNumber", "macAddress", "site.name", "room.name")
ALIASES = ("Product", "Name", "SN", "MAC", "Vestiging", "Kamer")

DEVICES = (
    ("CCX 500", "Receptie", "64167F000001", "64167f000001", "Utrecht", "0.01"),
    ("Poly Studio X52", "Zaal “Noord”", "8G211400AB12", "", "Gent", "Café"),
    ("Voyager 4320 UC", "", "00C38J7V", "", "", ""),
    ("VVX 450", "tel; 1, of | 2", "64167F000004", "64167F000004", "’s-Hertogenbosch", "1e – links"),
    ("Blackwire 5220", "Zoë", "000000123456", "", "Luik", ""),
    ("Trio C60", 'de "grote" zaal', "64:16:7F:00:00:06", "64:16:7f:00:00:06", "Gent", "2.10"),
)
"""Every text fits cp1252, because files in it are made of them as well."""

Row = tuple[str, ...]


@dataclass
class Shape:
    """A workbook as it is going to be written, and what has to be read of it."""

    sheets: dict[str, list[Row]] = field(default_factory=lambda: {"Lijst": []})
    hidden: tuple[str, ...] = ()
    sheet: str = "Lijst"
    header_row: int = 0
    rows: list[int] = field(default_factory=list)
    values: dict[Field, list[str]] = field(default_factory=lambda: {one: [] for one in FIELDS})
    warnings: list[str] = field(default_factory=list)

    @property
    def page(self) -> list[Row]:
        """The rows of the sheet with the list."""
        return self.sheets[self.sheet]

    def other(self, *rows: Row) -> "Shape":
        """Rows that are no devices."""
        self.page.extend(rows)
        return self

    def header(self, names: Row = LENS) -> "Shape":
        """The header."""
        self.page.append(names)
        self.header_row = len(self.page)
        return self

    def devices(
        self, devices: tuple[Row, ...] = DEVICES, place: Callable[[Row], Row] = tuple, read: Callable[[str], str] = str
    ) -> "Shape":
        """Devices, each placed in its row as told, its texts read as told."""
        for device in devices:
            self.page.append(place(device))
            self.rows.append(len(self.page))
            for name, text in zip(FIELDS, device, strict=True):
                self.values[name].append(read(text))
        return self

    def told(self, *codes: str) -> "Shape":
        """Warnings that have to come."""
        self.warnings += codes
        return self

    def without(self, *fields: Field) -> "Shape":
        """Fields that the file has no column for."""
        for name in fields:
            del self.values[name]
        return self


def _plain() -> Shape:
    return Shape().header().devices()


def _title() -> Shape:
    return Shape().other(("Inventaris 17 maart 2026",), ()).header().devices()


def _row_7() -> Shape:
    above = (("Havenbedrijf",), (), ("Product: Lens", "Site"), (), ("Status", "definitief"), ())
    return Shape().other(*above).header().devices()


def _shifted() -> Shape:
    def place(row: Row) -> Row:
        return ("", "", *row)

    return Shape().other((), ()).header(place(LENS)).devices(place=place)


def _blank_header_cell() -> Shape:
    def place(row: Row) -> Row:
        return (*row[:2], "x", *row[2:])

    return Shape().header((*LENS[:2], "", *LENS[2:])).devices(place=place)


def _columns_in_another_order() -> Shape:
    def place(row: Row) -> Row:
        return (row[5], "extra", row[3], row[0], row[2], row[4], row[1])

    names = (LENS[5], "Product ID", LENS[3], LENS[0], LENS[2], LENS[4], LENS[1])
    return Shape().header(names).devices(place=place)


def _same_column_twice() -> Shape:
    return Shape().header((*LENS, "Serial Number")).devices(place=lambda row: (*row, row[2]))


def _only_the_model() -> Shape:
    return Shape().header(("Model",)).devices(place=lambda row: row[:1]).without(*FIELDS[1:])


def _dutch() -> Shape:
    return Shape().header(DUTCH).devices()


def _api() -> Shape:
    return Shape().header(API).devices()


def _aliases() -> Shape:
    return Shape().header(ALIASES).devices()


def _misspelt() -> Shape:
    names = ("Device Modell", LENS[1], "Seriennummer", *LENS[3:])
    return Shape().header(names).devices().told("column_resembles", "column_resembles")


def _two_row_header() -> Shape:
    upper = ("Device", "Device", "Serial", "MAC", "Location", "")
    return Shape().other(upper).header(("Model", "Name", "Number", "Address", "Site", "Room")).devices()


def _blank_rows_between() -> Shape:
    return Shape().header().devices(DEVICES[:2]).other((), ()).devices(DEVICES[2:])


def _header_repeated() -> Shape:
    return Shape().header().devices(DEVICES[:3]).other(LENS).devices(DEVICES[3:]).told("header_repeated")


def _notes_below() -> Shape:
    below = ((), ("Bron: Poly Lens",), ("", "", "", "", "", "Pagina 1"))
    return Shape().header().devices().other(*below).told("rows_skipped")


def _total_below() -> Shape:
    return Shape().header().devices().other(("Totaal", "6")).told("rows_skipped")


def _table_beside() -> Shape:
    side = iter([("Model", "Aantal"), ("CCX 500", "1"), ("VVX 450", "1")])

    def place(row: Row) -> Row:
        return (*row, "", *next(side, ("", "")))

    return Shape().header(place(LENS)).devices(place=place).told("columns_beside")


def _dashes() -> Shape:
    devices = tuple((*row[:4], row[4] or "-", "-") for row in DEVICES)
    return Shape().header().devices(devices, read=lambda text: "" if text == "-" else text)


def _line_breaks_in_cells() -> Shape:
    devices = tuple((*row[:5], "Zaal\n2e etage") for row in DEVICES)
    return Shape().header().devices(devices, read=lambda text: text.replace("\n", " "))


def _spaces_around() -> Shape:
    return Shape().header(tuple(f"  {name} " for name in LENS)).devices(place=lambda row: tuple(f" {c}  " for c in row))


def _one_cell_per_line() -> Shape:
    """What Dutch Excel leaves of comma-separated text: every line in one cell."""
    devices = tuple((row[0], "", row[2], row[3], row[4], "") for row in DEVICES)
    shape = Shape().other((",".join(LENS),))
    shape.header_row = 1
    return shape.devices(devices, place=lambda row: (",".join(row),)).told("columns_split")


def _second_sheet() -> Shape:
    shape = Shape(sheets={"Uitleg": [("Lees mij",), ("Bron", "Lens")], "Lijst": []})
    return shape.header().devices()


def _best_sheet() -> Shape:
    counted: list[Row] = [("Model", "Aantal"), ("CCX 500", "1")]
    shape = Shape(sheets={"Telling": counted, "Lijst": [], "Los": [("Model",), ("x",)]})
    return shape.header().devices().told("other_sheets_not_read")


def _hidden_sheet() -> Shape:
    shape = Shape(sheets={"Oud": [LENS, DEVICES[0]], "Lijst": []}, hidden=("Oud",))
    return shape.header().devices().told("hidden_sheets_not_read")


SHAPES: dict[str, Callable[[], Shape]] = {
    "plain": _plain,
    "title": _title,
    "header in row 7": _row_7,
    "shifted": _shifted,
    "blank header cell": _blank_header_cell,
    "another order": _columns_in_another_order,
    "same column twice": _same_column_twice,
    "only the model": _only_the_model,
    "Dutch": _dutch,
    "API names": _api,
    "aliases": _aliases,
    "misspelt": _misspelt,
    "header of two rows": _two_row_header,
    "blank rows between": _blank_rows_between,
    "header repeated": _header_repeated,
    "notes below": _notes_below,
    "total below": _total_below,
    "table beside": _table_beside,
    "dashes": _dashes,
    "line breaks": _line_breaks_in_cells,
    "spaces": _spaces_around,
    "one cell per line": _one_cell_per_line,
    "second sheet": _second_sheet,
    "best sheet": _best_sheet,
    "hidden sheet": _hidden_sheet,
}
