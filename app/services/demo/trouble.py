"""An inventory file with everything that goes wrong in real ones and still can be read (lens.md)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from app.services.demo.file_content import FileContent
from app.services.demo.inventory_files import file_of
from app.services.demo.plan import Member
from app.services.demo.shape import Column, Row, Seen, Shape
from app.services.demo.xlsx_file import SheetContent
from app.services.inventory.headers import Field

_LOST_SITE = 2
"""The place, by share, of the site whose devices the file lacks, so that a count falls."""

_SECOND_HEADER_AFTER = 60
_NOTE_COLUMN = Column("", fill="")
_BELOW = "Totaal volgens afdeling Facilitair: zie tabblad"


def trouble_file(member: Member, name: str, day: date, seen: Sequence[Seen]) -> FileContent:
    """The file: ruined serials, repeats, rows without identity, unknown models, a count that falls, and clutter."""
    reporting = member.reporting
    if reporting is None or member.estate is None:
        return FileContent(name, day, Shape(()), [])
    shape = replace(reporting.shape, columns=(*reporting.shape.columns, _NOTE_COLUMN))
    lost = [site for site, _ in member.estate.sites[1 : 1 + _LOST_SITE]]
    kept = [one for one in seen if one.site not in lost or not one.mac]
    plain = file_of(member, shape, name, day, [*kept, *_troubles(kept)])
    header = len(shape.titles)
    rows = [_with_numbers(row, shape) for row in plain.rows]
    rows.insert(header + _SECOND_HEADER_AFTER, rows[header])
    rows.append((_BELOW,) + ("",) * (len(shape.columns) - 1))
    formula = {(header + 1, len(shape.columns) - 1): f"COUNTA(A{header + 2}:A{len(rows)})"}
    return replace(plain, rows=rows, other_sheets=_other_sheets(rows[header:]), formulas=formula)


def _troubles(seen: Sequence[Seen]) -> Iterator[Seen]:
    headset = next(one for one in seen if not one.mac)
    phone = next(one for one in seen if one.mac)
    yield phone._replace(name="nogmaals")
    yield headset._replace(name="nogmaals", room="")
    for ruined in ("4.82567E+11", "482567123456789000000"):
        yield headset._replace(name="serienummer beschadigd", serial=ruined)
    yield phone._replace(name="alleen MAC nog goed", serial="6.41670E+11", mac="64167f0fffe0")
    yield phone._replace(name="MAC onleesbaar", serial="TELNR7", mac="onbekend")
    yield headset._replace(name="kort serienummer", serial="A-7")
    for number in range(1, 4):
        yield headset._replace(name=f"zonder nummer {number}", serial="", device_id="")
    for number, model in enumerate(("Poly Studio X82 proefmodel", "SoundPoint IP 450", "TPX 204"), start=1):
        yield headset._replace(name="nieuw", model=model, serial=f"NIEUW{number:03d}")
    yield headset._replace(name="model vergeten", model="", serial="BQ7K2M")


def _with_numbers(row: Row, shape: Shape) -> Row:
    """The row as Excel saved it: serials of digits only became numbers and lost their zeros."""
    place = next(index for index, column in enumerate(shape.columns) if column.field is Field.SERIAL)
    if len(row) <= place:
        return row
    serial = row[place]
    if not isinstance(serial, str) or not serial.isdigit():
        return row
    return (*row[:place], float(serial), *row[place + 1 :])


def _other_sheets(rows: Sequence[Row]) -> tuple[SheetContent, ...]:
    return (
        SheetContent("Vorige versie", list(rows[:12])),
        SheetContent("Draaitabel", [("Apparaatmodel", "Aantal"), ("Rove 20", "71")], hidden=True),
    )
