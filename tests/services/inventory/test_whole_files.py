"""Tables of every shape, written as real files and read back."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.services.inventory.choices import Wanted
from app.services.inventory.headers import HEADER_NAMES, Field
from app.services.inventory.limits import DEFAULT_LIMITS
from app.services.inventory.reading import read
from tests.services.inventory.files import text_file, xlsx

FIELDS = st.lists(st.sampled_from([field for field in Field if field is not Field.MODEL]), unique=True, max_size=5)
CELLS = st.sampled_from(["", "x", "Gent", "8G211400AB12", "a,b", "007", "Zürich", "4.8E+11"])


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[list[str]], list[Field], list[list[str]]]:
    """Title rows, the fields of a table in their order, and its rows; every row has a model."""
    fields = draw(st.permutations([Field.MODEL, *draw(FIELDS)]))
    titles = draw(st.lists(st.lists(st.sampled_from(["", "Inventory", "17-03-2026"]), max_size=3), max_size=4))
    rows = draw(st.lists(st.lists(CELLS, min_size=len(fields), max_size=len(fields)), min_size=1, max_size=6))
    for row in rows:
        row[fields.index(Field.MODEL)] = "CCX 500"
    return titles, list(fields), rows


@pytest.mark.parametrize("name", ["list.xlsx", "list.csv"])
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tables(), st.data())
def test_what_was_written_is_what_is_read(
    tmp_path: Path, name: str, table: tuple[list[list[str]], list[Field], list[list[str]]], data: st.DataObject
) -> None:
    titles, fields, rows = table
    header = [data.draw(st.sampled_from(HEADER_NAMES[field])) for field in fields]
    written = [*titles, header, *rows]
    path = xlsx(tmp_path / name, written) if name.endswith("xlsx") else text_file(tmp_path / name, written)
    found = read(path, Wanted(), DEFAULT_LIMITS, lambda: None).table
    assert found.header_row == len(titles) + 1
    assert found.row_numbers == list(range(len(titles) + 2, len(written) + 1))
    read_back = {match.field: values for match, values in zip(found.columns, found.values, strict=True)}
    assert read_back == {field: [row[at] for row in rows] for at, field in enumerate(fields)}


def test_a_sheet_name_with_signs_of_xml_is_found(tmp_path: Path) -> None:
    table = [("Model",), ("CCX 500",)]
    path = xlsx(tmp_path / "list.xlsx", {'R&D <1> "x"': table})
    assert read(path, Wanted(), DEFAULT_LIMITS, lambda: None).table.sheet == 'R&D <1> "x"'
