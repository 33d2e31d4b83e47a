"""A corpus of files: kinds x encodings x shapes x damages, each with exactly what has to come of it (lens.md).

The expectation is noted down while a shape is placed, before it is written in any format.
"""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services.inventory.reading import FileRead
from tests.services.inventory.corpus.damages import DAMAGES, Damage
from tests.services.inventory.corpus.formats import ARCHIVES, CSV, TEXTS, WORKBOOKS, Writer, text_writer
from tests.services.inventory.corpus.shapes import SHAPES, Shape
from tests.services.inventory.outcomes import outcome, table_of_file

LEAST_FILES = 150
_TEXT_SHAPES = [name for name, make in SHAPES.items() if len(make().sheets) == 1]
_CP1252 = text_writer("comma", "cp1252")


def _readable() -> Iterator[tuple[str, str, Writer]]:
    """Name of the case, of its shape, and how it is written."""
    for kind, write in WORKBOOKS.items():
        for shape in SHAPES:
            yield f"{kind}, {shape}", shape, write
    for shape in _TEXT_SHAPES:
        # Between semicolons a line of commas is a line of columns, and nothing has to be split.
        if shape != "one cell per line":
            yield f"csv, {shape}", shape, CSV
        yield f"comma in cp1252, {shape}", shape, _CP1252
    for kind, write in (TEXTS | ARCHIVES).items():
        yield f"{kind}, plain", "plain", write
        yield f"{kind}, title", "title", write


READABLE = list(_readable())


def test_the_corpus_is_large_enough() -> None:
    assert len({name for name, _, _ in READABLE}) + len(DAMAGES) >= LEAST_FILES


@pytest.mark.parametrize(("shape_name", "write"), [case[1:] for case in READABLE], ids=[case[0] for case in READABLE])
def test_a_file_of_the_corpus_is_read_exactly(tmp_path: Path, shape_name: str, write: Writer) -> None:
    shape = SHAPES[shape_name]()
    result = table_of_file(outcome(write(tmp_path / "lijst.xlsx", shape)))
    _require(result, shape)


def _require(result: FileRead, shape: Shape) -> None:
    table = result.table
    found = {match.field: values for match, values in zip(table.columns, table.values, strict=True)}
    assert found == shape.values
    assert table.row_numbers == shape.rows
    assert table.header_row == shape.header_row
    assert table.sheet in (shape.sheet, "")
    assert sorted(warning.code for warning in table.warnings) == sorted(shape.warnings)


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_or_hostile_file_of_the_corpus_is_refused_by_its_cause(tmp_path: Path, damage: Damage) -> None:
    path = damage.make(tmp_path / "lijst.xlsx")
    started = time.monotonic()
    assert type(outcome(path)) is damage.cause
    assert time.monotonic() - started < 5
