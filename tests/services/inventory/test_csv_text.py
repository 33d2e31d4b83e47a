"""Delimited text: encoding, delimiter, line breaks within quotes (lens.md)."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.issues import Issue, Where
from app.services.inventory.csv_text import DELIMITERS, best_delimiter, csv_grid, decode, unfolded
from app.services.inventory.grid import Grid
from app.services.inventory.refusals import FileDamaged

FILE = Where("list.csv")
TEXT = "Apparaatmodel;Locatie\r\nCCX 500;Café Zürich\r\n"


def cells(text: str) -> list[list[object]]:
    return [list(row) for row in csv_grid(text, FILE).cells]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with mark", "cp1252", "utf-16", "utf-16-be with mark", "utf-16-le bare", "utf-16-be bare"],
)
def test_the_encoding_is_found(data: bytes) -> None:
    assert decode(data, FILE) == (TEXT, [])


def test_bytes_that_no_encoding_knows_are_warned_about_with_their_line() -> None:
    text, warnings = decode(b"Model\r\nCaf\xe9\r\nx\x81y\r\n", FILE)
    assert "Café" in text
    assert [(warning.code, warning.params) for warning in warnings] == [("text_unreadable_characters", {"row": 3})]


def test_text_cut_in_the_middle_of_a_letter_stays_utf_8() -> None:
    text, warnings = decode("Model;Room\r\nCCX 500;Café\r\nVVX 450;Zoë".encode()[:-1], FILE)
    assert text.startswith("Model;Room\r\nCCX 500;Café\r\nVVX 450;Zo")
    assert [(warning.code, warning.params) for warning in warnings] == [("text_unreadable_characters", {"row": 3})]


def test_one_strange_byte_among_many_letters_does_not_spoil_the_others() -> None:
    text, warnings = decode("Café;Zoë;Ångström;".encode() + b"\xe9", FILE)
    assert text.startswith("Café;Zoë;Ångström;")
    assert len(warnings) == 1


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_the_delimiter_is_found_by_the_header(delimiter: str) -> None:
    others = "".join(each for each in DELIMITERS if each != delimiter)
    text = f"List{others}{others}\nModel{delimiter}Site\nCCX 500{delimiter}a{others}b\n"
    assert best_delimiter(text) == delimiter


def test_without_a_known_header_the_delimiter_makes_even_rows() -> None:
    assert best_delimiter("a;b,c\nd;e\nf;g,h,i\n") == ";"


def test_a_single_column_has_any_delimiter() -> None:
    assert cells("Model\nCCX 500\n") == [["Model"], ["CCX 500"]]


def test_a_line_break_within_quotes_stays_in_its_cell() -> None:
    assert cells('Model;Room\r\nCCX 500;"Room\r\nwith a view"\r\nVVX 450;x\r\n')[1:] == [
        ["CCX 500", "Room\r\nwith a view"],
        ["VVX 450", "x"],
    ]


@pytest.mark.parametrize("hint", ["sep=|", '"sep=|"', "SEP=|", "sep=|;;;"])
def test_the_hint_of_excel_is_followed_and_is_no_row(hint: str) -> None:
    assert cells(f"{hint}\r\nModel|Site, floor\r\n") == [["Model", "Site, floor"]]


def test_the_hint_may_name_a_tab() -> None:
    assert cells("sep=\t\nModel\tSite; floor\n") == [["Model", "Site; floor"]]


def test_blank_lines_count_as_rows_as_a_spreadsheet_shows_them() -> None:
    assert cells("\n\nModel;Site\n") == [[], [], ["Model", "Site"]]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ('Model;Site;Room\nCCX 500;Gent;"2\nVVX 450;Luik;3\nTrio;Luik;4\n', 2),
        ('Model;Site;Room\nCCX 500;"Gent;2\nVVX 450;Luik;3"\nTrio;Luik;4\n', 2),
        ('Model;Site\nCCX 500;"Gent\nVVX 450;Luik\n', 2),
    ],
    ids=["never closed", "closed by another one", "two columns"],
)
def test_a_stray_quote_does_not_swallow_rows_silently(text: str, row: int) -> None:
    with pytest.raises(FileDamaged) as refusal:
        csv_grid(text, FILE)
    assert (refusal.value.where.file, refusal.value.where.row) == ("list.csv", row)


def test_a_cell_that_holds_what_looks_like_a_row_is_told() -> None:
    told: list[Issue] = []
    csv_grid('Model;Site;Room\nCCX 500;Gent;"2\nVVX 450;Luik;3"\nTrio;Luik;4\n', FILE, told)
    assert [(one.code, one.params) for one in told] == [("cell_holds_rows", {"count": 1, "row": 2})]


def test_quotes_that_mean_inches_are_text() -> None:
    assert cells('Model;Room;Note\nStudio 22";"Hall\nnorth";22" screen\n')[1] == [
        'Studio 22"',
        "Hall\nnorth",
        '22" screen',
    ]


def test_a_quote_that_is_never_closed_is_damage_with_its_row() -> None:
    with pytest.raises(FileDamaged) as refusal:
        csv_grid('Model;Site\nCCX 500;"' + "x\n" * 100_000, FILE)
    assert refusal.value.where.file == "list.csv"


@given(st.text(max_size=300), st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]))
def test_no_text_breaks_the_reader(text: str, encoding: str) -> None:
    decoded, _ = decode(text.encode(encoding, errors="replace"), FILE)
    assert isinstance(csv_grid(decoded, FILE).cells, list)


@given(
    st.lists(st.lists(st.text("ab ,;|\t\"'é", max_size=5), min_size=2, max_size=2), min_size=1, max_size=8),
    st.sampled_from(DELIMITERS),
)
def test_quoted_cells_come_back_as_written(rows: list[list[str]], delimiter: str) -> None:
    def quoted(cell: str) -> str:
        return '"' + cell.replace('"', '""') + '"'

    table = [["Device Model", "Site"], *rows]
    text = "\r\n".join(delimiter.join(map(quoted, row)) for row in table)
    assert cells(text) == table


def test_lines_in_single_cells_are_unfolded() -> None:
    split = unfolded(Grid([("Model,Site",), (), ('CCX 500,"a, b"', "")], 3, 2, "Devices"))
    assert split == Grid([["Model", "Site"], [], ["CCX 500", "a, b"]], 3, 2, "Devices")


def test_a_line_that_was_split_by_a_semicolon_in_it_is_put_together_again() -> None:
    rows = [("Model,Site,Room",), ("CCX 500,Gent,2",), ("VVX 450,Luik,Zaal 1", " noord"), *[("Trio,Luik,3",)] * 8]
    split = unfolded(Grid(rows))
    assert split is not None
    assert split.cells[2] == ["VVX 450", "Luik", "Zaal 1; noord"]


@pytest.mark.parametrize("rows", [[], [("Model", "Site"), ("CCX 500", "Gent")]])
def test_a_grid_with_columns_is_left_alone(rows: list[tuple[str, ...]]) -> None:
    assert unfolded(Grid(rows)) is None
