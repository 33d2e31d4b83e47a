import csv
import hashlib
import io
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from app.services.demo.file_content import FileContent
from app.services.demo.shape import LENS, Column, Seen, Shape, table_rows
from app.services.inventory.headers import Field
from app.services.inventory.read_file import read_inventory_file
from tests.services.demo.days import TODAY

SEEN = Seen(
    "CCX 500", 'tel; "1"', "64167F01C19F", "64167f01c19f", "", "Café Ångström", "", "Z. Noël", "8.1", True,
    datetime(2026, 3, 17, 9, 0), "10.1.0.2",  # noqa: DTZ001 - a cell has no time zone
)  # fmt: skip
TITLED = replace(LENS, titles=(("Lijst van {day}",), ()))
SHAPES = (
    LENS,
    TITLED,
    replace(TITLED, kind="xlsx", moments="cell", sheet="Blad1"),
    replace(TITLED, encoding="cp1252", delimiter=";", macs="-", moments="dutch", empty=""),
    replace(LENS, encoding="utf-8-sig", delimiter=";"),
    replace(LENS, encoding="utf-16", delimiter="\t", macs=""),
    replace(LENS, columns=(Column(""), *LENS.columns, Column("Opmerking", hidden=True, fill="x")), kind="xlsx"),
)


def _content(shape: Shape) -> FileContent:
    rows = table_rows(shape, "Voorbeeld", TODAY, [SEEN, SEEN._replace(serial="SN1234", mac="", room="Zaal 1.01")])
    return FileContent(f"lijst {TODAY}.{shape.kind}", TODAY, shape, rows)


@pytest.mark.parametrize("shape", SHAPES, ids=range(len(SHAPES)))
def test_the_reader_agrees_with_what_was_not_read(shape: Shape, tmp_path: Path) -> None:
    content = _content(shape)
    path = tmp_path / content.name
    path.write_bytes(content.data())
    assert replace(read_inventory_file(path), modified=TODAY) == content.read()


def test_text_is_written_in_the_encoding_and_with_the_delimiter_of_the_shape() -> None:
    data = _content(SHAPES[3]).data()
    rows = list(csv.reader(io.StringIO(data.decode("cp1252"), newline=""), delimiter=";"))
    assert rows[0] == ["Lijst van 17-03-2026"]
    assert rows[3][:5] == ["CCX 500", 'tel; "1"', "64167F01C19F", "64-16-7f-01-c1-9f", "Café Ångström"]
    assert data.count(b"\r\n") == len(rows)


def test_the_fingerprint_is_that_of_the_bytes() -> None:
    content = _content(LENS)
    assert content.read().sha256 == hashlib.sha256(content.data()).hexdigest()
    assert content.read().size == len(content.data())


def test_the_date_in_a_title_is_the_stated_one() -> None:
    assert _content(TITLED).read().stated_date == TODAY


def test_fields_are_found_by_their_columns() -> None:
    read = _content(SHAPES[-1]).read()
    assert read.column(Field.SERIAL) == ["64167F01C19F", "SN1234"]
    assert read.column(Field.ROOM) == ["", "Zaal 1.01"]
    assert read.ignored_columns == ("Opmerking",)
