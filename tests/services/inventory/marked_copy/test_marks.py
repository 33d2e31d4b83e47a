"""What a marked copy says: every row of every remark of an import, in the cell that it is about."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.issues import Issue, Severity, Where
from app.messages import LANGUAGES, sentence
from app.services.catalogue import model_index
from app.services.desk import Desk
from app.services.inventory.device_rows import DuplicateRow, RowRef
from app.services.inventory.headers import Field
from app.services.inventory.marked_copy.marks import Marks, marks_of, marks_of_refusal
from app.services.inventory.model_names import ModelIndex
from app.services.inventory.preparing import ImportRequest, Prepared, prepare_read
from app.services.inventory.read_result import ReadFile
from tests.services.estates import DONGLE, VIDEO, VOICE, Row, add_customer, estate, import_rows, read_file

FEB, MARCH = date(2026, 2, 17), date(2026, 3, 17)


@pytest.fixture(autouse=True)
def _customer(desk: Desk) -> None:
    add_customer(desk)


def words(issue: Issue) -> str:
    return sentence(issue, "en")


def prepared_of(desk: Desk, *files: ReadFile) -> Prepared:
    paths = tuple(Path(file.name) for file in files)
    return prepare_read(desk, ImportRequest("C1", paths, MARCH), list(files))


def marked(desk: Desk, *files: ReadFile, number: int = 0) -> Marks:
    prepared = prepared_of(desk, *files)
    with desk.reading() as uow:
        index = model_index(uow)
    return marks_of(prepared, number, index, words)


def cells(marks: Marks) -> list[tuple[int, str, str, bool]]:
    """Row, column, the beginning of the message and whether it is a problem."""
    return sorted((one.row, one.column, " ".join(one.text.split()[:4]), one.is_error) for one in marks.cells)


TROUBLE = [
    Row(VIDEO, "AAA11111"),  # 2
    Row(VIDEO, "aaa11111"),  # 3 repeats 2
    Row(VOICE, "", "64:16:7f:00:00"),  # 4 unreadable MAC, so that nothing tells it apart
    Row("Whatever 9", "CCC33333"),  # 5 unclassified
    Row("Whatever 9", "CCC33334"),  # 6 unclassified
    Row("RealPresence DMA", "EEE55555"),  # 7 excluded
    Row(DONGLE, "FFF66666"),  # 8 ignored
    Row(VIDEO, "4.82567E+11"),  # 9 quarantined
    Row(VIDEO, "4.82567E+11", "64:16:7f:00:00:01"),  # 10 damaged, known by its MAC
    Row(VIDEO, "AB"),  # 11 unusual
    Row("", "GGG77777"),  # 12 no model
    Row(VOICE),  # 13 cannot be told apart
    Row(VIDEO, "4825670000000000000"),  # 14 rounded
]


def test_every_remark_is_in_its_cell_with_its_message(desk: Desk) -> None:
    assert cells(marked(desk, read_file(TROUBLE))) == [
        (3, "B", "This device stands in", False),
        (4, "C", "This MAC address cannot", False),
        (4, "C", "This row has neither", False),
        (5, "A", "The catalogue does not", False),
        (6, "A", "The catalogue does not", False),
        (9, "B", "A spreadsheet program turned", True),
        (10, "B", "A spreadsheet program damaged", False),
        (11, "B", "This serial number has", False),
        (12, "A", "This row names no", False),
        (13, "B", "This row has neither", False),
        (14, "B", "A spreadsheet program kept", True),
    ]


def test_the_value_of_the_cell_goes_with_it(desk: Desk) -> None:
    values = {one.row: one.value for one in marked(desk, read_file(TROUBLE)).cells if one.row in (3, 5, 9, 13)}
    assert values == {3: "aaa11111", 5: "Whatever 9", 9: "4.82567E+11", 13: ""}


def test_all_rows_of_a_warning_are_marked_not_only_the_first(desk: Desk) -> None:
    listed = [Row(VIDEO, f"{at:03d}X!") for at in range(300)]
    rows = [one.row for one in marked(desk, read_file(listed)).cells]
    assert rows == [*range(2, 302)]


def test_a_warning_that_is_in_its_cells_is_not_told_again(desk: Desk) -> None:
    assert marked(desk, read_file(TROUBLE)).notes == []


def test_a_row_that_repeats_one_of_another_file_names_that_file(desk: Desk) -> None:
    files = [read_file([Row(VIDEO, "AAA11111")], "noord.csv"), read_file([Row(VIDEO, "AAA11111")], "zuid.csv")]
    assert marked(desk, *files).cells == []
    (found,) = marked(desk, *files, number=1).cells
    assert "row 2 of “noord.csv”" in found.text


def test_an_ip_phone_whose_serial_is_not_its_mac_is_marked_at_its_serial(desk: Desk) -> None:
    (found,) = marked(desk, read_file([Row(VOICE, "ABCDEF123456", "64:16:7f:00:00:01")])).cells
    assert (found.row, found.column, found.value) == (2, "B", "ABCDEF123456")
    assert "IP phone" in found.text


@pytest.mark.parametrize("elsewhere", [False, True])
def test_the_other_part_of_a_set_says_with_which_row_it_counts(desk: Desk, elsewhere: bool) -> None:
    prepared = prepared_of(
        desk, read_file([Row(VIDEO, "AAA11111")], "a.csv"), read_file([Row(VOICE, "B1B2B3")], "b.csv")
    )
    part = DuplicateRow(RowRef(1, 2), RowRef(0 if elsewhere else 1, 9), "s:B1B2B3", is_set=True)
    prepared.clean.duplicates.append(part)
    (found,) = marks_of(prepared, 1, ModelIndex([]), words).cells[:1]
    assert "part of the set in row 9" in found.text
    assert ("“a.csv”" in found.text) is elsewhere


def test_r6_last_months_serial_stands_beside_one_that_lost_its_zeros(desk: Desk) -> None:
    import_rows(desk, [Row(VIDEO, "000123456")], FEB)
    (found,) = marked(desk, read_file([Row(VIDEO, "123456")])).cells
    assert (found.row, found.column, found.is_error) == (2, "B", True)
    assert "000123456" in found.text


def test_serials_that_are_numbers_are_marked_each(desk: Desk) -> None:
    file = read_file([Row(VIDEO, f"{at:06d}" if at else "ABCDEF") for at in range(100_001, 100_004)])
    object.__setattr__(file, "numeric_serials", frozenset({0, 2}))
    found = marked(desk, file)
    assert [(one.row, one.column) for one in found.cells] == [(2, "B"), (4, "B")]
    assert found.notes == []


def test_the_nearest_name_of_the_catalogue_is_told(desk: Desk) -> None:
    (near, far) = marked(desk, read_file([Row("Studio X99", "AAA111"), Row("Kettle", "BBB222")])).cells
    assert "nearest: Poly Studio X" in near.text
    assert "nearest" not in far.text


def test_of_a_file_without_identity_columns_the_warning_says_enough(desk: Desk) -> None:
    file = read_file([Row(VIDEO, name=f"room {at}") for at in range(50)])
    object.__setattr__(file, "columns", tuple(one for one in file.columns if one.field in (Field.MODEL, Field.NAME)))
    object.__setattr__(file, "values", {one.field: file.values[one.field] for one in file.columns})
    found = marked(desk, file)
    assert found.cells == []
    assert ["no column with serial numbers" in one.text for one in found.notes] == [True]


def test_what_is_about_the_import_as_a_whole_is_a_note(desk: Desk) -> None:
    import_rows(desk, estate(video=20), FEB)
    found = marked(desk, read_file(estate(video=10)))
    assert [(one.is_error, "falls from 20" in one.text) for one in found.notes] == [(True, True)]


def test_what_another_file_is_warned_about_is_not_told_here(desk: Desk) -> None:
    hidden = Issue("hidden_sheets_not_read", {"sheets": "Log"}, Where("b.csv"), severity=Severity.WARNING)
    first, second = read_file(estate(video=1), "a.csv"), read_file(estate(voice=1), "b.csv")
    second.warnings.append(hidden)
    assert marked(desk, first, second).notes == []
    assert ["Log" in one.text for one in marked(desk, first, second, number=1).notes] == [True]


def test_a_refusal_is_marked_where_it_says(desk: Desk) -> None:
    first = Issue(
        "two_columns_for_one_field", dict.fromkeys(("field", "first", "second"), "x"), Where("a", "S", 3, "D")
    )
    second = Issue("no_model_column", {"seen": "x"}, Where("a", "S"))
    found = marks_of_refusal([first, second], words)
    assert [(one.row, one.column, one.is_error) for one in found.cells] == [(3, "D", True)]
    assert [one.is_error for one in found.notes] == [True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_one_line(desk: Desk, language: str) -> None:
    prepared = prepared_of(desk, read_file(TROUBLE))
    with desk.reading() as uow:
        index = model_index(uow)
    found = marks_of(prepared, 0, index, lambda issue: sentence(issue, language))
    assert all(one.text and "\n" not in one.text and "{" not in one.text for one in found.cells)
