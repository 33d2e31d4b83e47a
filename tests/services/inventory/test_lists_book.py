"""Lists saved as a workbook: a sheet each, text as text, whole or not at all."""

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from app.domain.errors import Cancelled
from app.services.inventory.lists_book import ListSheet, Value, write_lists
from app.services.issued_documents import FolderNotWritten

HEADS = ("Model", "Row", "Day")
NEW = ListSheet("New", HEADS, [("CCX 500", 2, date(2026, 3, 17)), ("=1+1", 3, None), ("", None, None)])
GONE = ListSheet("Gone", HEADS, [])


class Stops:
    """The user's wish to stop, after so many reports."""

    def __init__(self, after: int) -> None:
        self.seen: list[tuple[int, int]] = []
        self._after = after

    def report(self, done: int, total: int, text: str = "") -> None:
        self.seen.append((done, total))

    def cancelled(self) -> bool:
        return len(self.seen) >= self._after


def test_every_list_is_a_sheet_with_its_head_and_a_filter(tmp_path: Path) -> None:
    path = write_lists(tmp_path / "new" / "lists.xlsx", [NEW, GONE])
    book = load_workbook(path)
    assert book.sheetnames == ["New", "Gone"]
    sheet = book["New"]
    assert [cell.value for cell in sheet[1]] == list(HEADS)
    assert (sheet["A1"].font.b, sheet.freeze_panes, sheet.auto_filter.ref) == (True, "A2", "A1:C4")
    assert [sheet.cell(2, at).value for at in (1, 2)] == ["CCX 500", 2]
    assert sheet["C2"].value == datetime(2026, 3, 17)  # noqa: DTZ001 - cells know no time zone
    assert [one.title for one in book.worksheets if one.sheet_view.tabSelected] == ["New"]
    assert list(book["Gone"].iter_rows(min_row=2, values_only=True)) == []


def test_trap_15_no_text_becomes_a_formula(tmp_path: Path) -> None:
    cell = load_workbook(write_lists(tmp_path / "lists.xlsx", [NEW]))["New"]["A3"]
    assert (cell.value, cell.data_type, cell.number_format) == ("=1+1", "s", "@")


def test_titles_are_made_to_fit_and_told_apart(tmp_path: Path) -> None:
    lists = [ListSheet(title, HEADS, []) for title in ("a/b", "a:b", "x" * 40, "X" * 40)]
    titles = load_workbook(write_lists(tmp_path / "lists.xlsx", lists)).sheetnames
    assert titles == ["a b", "a b (2)", "x" * 31, "X" * 27 + " (2)"]


def test_columns_are_as_wide_as_what_stands_in_them(tmp_path: Path) -> None:
    wide = ListSheet("New", ("A", "Serial number of the device", "C"), [("x" * 30, "1", "y" * 400)])
    sheet = load_workbook(write_lists(tmp_path / "lists.xlsx", [wide]))["New"]
    assert [sheet.column_dimensions[letter].width for letter in "ABC"] == [33, 30, 60]


def test_progress_counts_the_rows_of_all_lists(tmp_path: Path) -> None:
    watcher = Stops(after=100)
    lists = [ListSheet(str(number), ("A",), [("x",)] * 700) for number in range(2)]
    write_lists(tmp_path / "lists.xlsx", lists, watcher)
    assert watcher.seen == [(0, 1_400), (500, 1_400), (1_000, 1_400)]


def test_cancel_leaves_an_older_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "lists.xlsx"
    path.write_text("older")
    with pytest.raises(Cancelled):
        write_lists(path, [ListSheet("A", ("A",), [("x",)] * 5_000)], Stops(after=2))
    assert [one.name for one in tmp_path.iterdir()] == ["lists.xlsx"]
    assert path.read_text() == "older"


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(FolderNotWritten) as refused:
        write_lists(tmp_path / "file" / "lists.xlsx", [NEW])
    assert "lists.xlsx" in str(refused.value.params["path"])


VALUES: st.SearchStrategy[Value] = st.one_of(
    st.none(),
    st.integers(0, 10**9),
    st.dates(date(1950, 1, 1), date(2100, 1, 1)),
    st.text("a=+-@;,\"'é€<&", max_size=8),
)


@given(st.lists(st.tuples(VALUES, VALUES, VALUES), max_size=8))
def test_every_value_comes_back(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[Value, ...]]) -> None:
    path = write_lists(tmp_path_factory.mktemp("lists") / "lists.xlsx", [ListSheet("A", HEADS, rows)])
    sheet = load_workbook(path)["A"]
    read = sheet.iter_rows(min_row=2, max_row=len(rows) + 1, max_col=3, values_only=True)
    found = [tuple(value.date() if isinstance(value, datetime) else value for value in row) for row in read]
    assert found[: len(rows)] == [tuple(value if value != "" else None for value in row) for row in rows]
