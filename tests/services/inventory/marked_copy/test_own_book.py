"""The user's own workbook with marks: what is theirs stays, what could run or fetch goes, what is ours is in place."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from tests.services.inventory.files import HEADER, TABLE, xlsx
from tests.services.inventory.marked_copy.copies import ERROR, WARNING, made, mark, note, order, problems_in, texts_of


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A workbook that somebody made nice: titles, colours, widths, a second and a hidden sheet, a merged title."""
    book = Workbook()
    front = book.worksheets[0]
    front.title = "Read me"
    front["A1"] = "Ask Joan"
    sheet = book.create_sheet("Devices")
    sheet["A1"] = "Inventory of March"
    sheet.merge_cells("A1:E1")
    for row in TABLE:
        sheet.append(list(row))
    sheet["A2"].font = Font(bold=True, color="FF112233")
    sheet["C3"].fill = PatternFill("solid", fgColor="FF00FF00")
    sheet["B5"] = date(2026, 3, 17)
    sheet.column_dimensions["C"].width = 31.5
    sheet.row_dimensions[2].height = 40
    sheet.freeze_panes = "A3"
    sheet.auto_filter.ref = "A2:E5"
    choice = DataValidation(type="list", formula1='"a,b"')
    choice.add("E3:E5")
    sheet.add_data_validation(choice)
    book.create_sheet("Hidden").sheet_state = "hidden"
    path = tmp_path / "own.xlsx"
    book.save(path)
    return path


def test_what_the_user_made_stays(own: Path, tmp_path: Path) -> None:
    book = made(order(own, mark(3, "C"), header_row=2), tmp_path / "marked.xlsx")
    assert book.sheetnames == ["Read me", "Devices", "Hidden", "TrueUp Desk"]
    sheet = book["Devices"]
    assert book["Read me"]["A1"].value == "Ask Joan"
    assert book["Hidden"].sheet_state == "hidden"
    assert [str(one) for one in sheet.merged_cells.ranges] == ["A1:E1"]
    assert (sheet["A2"].font.b, sheet["A2"].font.color.rgb) == (True, "FF112233")
    assert (sheet.column_dimensions["C"].width, sheet.row_dimensions[2].height) == (31.5, 40)
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A3", "A2:E5")
    assert sheet.data_validations.dataValidation[0].formula1 == '"a,b"'
    assert sheet["B5"].value.date() == date(2026, 3, 17)
    assert [cell.value for cell in sheet[3]][:5] == list(TABLE[1])


def test_marked_cells_are_filled_and_commented_and_told_at_the_right(own: Path, tmp_path: Path) -> None:
    marks = [mark(3, "C", "Too short."), mark(3, "D", "No MAC.", error=True), mark(5, "A", "Unknown model.")]
    sheet = made(order(own, *marks, header_row=2), tmp_path / "marked.xlsx")["Devices"]
    assert (sheet["C3"].fill.fgColor.rgb, sheet["D3"].fill.fgColor.rgb) == (WARNING, ERROR)
    assert (sheet["C3"].comment.text, sheet["A5"].comment.text) == ("Too short.", "Unknown model.")
    assert [sheet.cell(row, 6).value for row in range(1, 6)] == [
        None,
        "TrueUp Desk",
        "Too short. No MAC.",
        None,
        "Unknown model.",
    ]
    assert sheet.column_dimensions["F"].width == 70


def test_the_list_has_every_problem_with_a_link_to_its_cell(own: Path, tmp_path: Path) -> None:
    wanted = order(
        own, mark(5, "A", "Unknown.", value="X9"), mark(3, "C", "Short."), header_row=2, notes=[note("Old.")]
    )
    book = made(wanted, tmp_path / "marked.xlsx")
    assert problems_in(book) == [
        ["1", "worth a look", "", "", "", "Old."],
        ["2", "worth a look", "Devices", "C3", "", "Short."],
        ["3", "worth a look", "Devices", "A5", "X9", "Unknown."],
    ]
    page = book["TrueUp Desk"]
    links = {cell.coordinate: cell.hyperlink.location for row in page for cell in row if cell.hyperlink}
    assert links == {"D6": "'Devices'!C3", "D7": "'Devices'!A5"}
    assert "own.xlsx" in page["A1"].value
    assert (page.freeze_panes, page.auto_filter.ref) == ("A5", "A4:F7")


def test_the_copy_opens_on_the_list_and_selects_that_sheet_alone(own: Path, tmp_path: Path) -> None:
    book = made(order(own, mark(3, "C"), header_row=2), tmp_path / "marked.xlsx")
    assert book.active is not None
    assert book.active.title == "TrueUp Desk"
    assert [sheet.title for sheet in book.worksheets if sheet.sheet_view.tabSelected] == ["TrueUp Desk"]


# Trap 15: a text that looks like a formula is a text before and after.
@pytest.mark.parametrize("text", ["=1+1", "=cmd|'/c calc'!A1", '=HYPERLINK("x")', "+1", "@SUM(A1)", "-2", "#N/A"])
def test_trap_15_a_text_never_becomes_a_formula(tmp_path: Path, text: str) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Devices"
    sheet.append(list(HEADER))
    sheet.append(["CCX 500"])
    sheet["B2"].value, sheet["B2"].data_type = text, "s"
    path = tmp_path / "own.xlsx"
    book.save(path)
    marks = [mark(2, "B", text, value=text)]
    copied = made(order(path, *marks, notes=[note(text)]), tmp_path / "marked.xlsx")
    cells = [cell for each in copied.worksheets for row in each.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert [cell.value for cell in cells].count(text) == 5


def test_results_stand_where_formulas_were(tmp_path: Path) -> None:
    path = with_formula(tmp_path, "<c r='B2' t='str'><f>UPPER(\"x\")</f><v>X</v></c>")
    sheet = made(order(path, mark(2, "A")), tmp_path / "marked.xlsx")["Devices"]
    assert (sheet["B2"].value, sheet["B2"].data_type) == ("X", "s")


def test_trap_14_a_formula_without_a_result_is_kept_as_text(tmp_path: Path) -> None:
    path = with_formula(tmp_path, "<c r='B2'><f>1+1</f></c>")
    sheet = made(order(path, mark(2, "A")), tmp_path / "marked.xlsx")["Devices"]
    assert (sheet["B2"].value, sheet["B2"].data_type) == ("=1+1", "s")


def with_formula(folder: Path, cell: str) -> Path:
    """A workbook whose cell B2 is as given."""
    plain = xlsx(folder / "plain.xlsx", [HEADER, ("CCX 500", "here")])
    path = folder / "own.xlsx"
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w") as result:
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                start = data.index(b'<c r="B2"')
                data = data[:start] + cell.encode() + data[data.index(b"</c>", start) + 4 :]
            result.writestr(name, data)
    return path


def test_nothing_that_runs_or_fetches_is_carried_over(own: Path, tmp_path: Path) -> None:
    book = load_workbook(own)
    book.defined_names["Auto_Open"] = DefinedName("Auto_Open", attr_text="Devices!$A$1")
    book.defined_names["Elsewhere"] = DefinedName("Elsewhere", attr_text="[1]Sheet1!$A$1")
    book.defined_names["Shell"] = DefinedName("Shell", attr_text="cmd|'/c calc'!A1")
    book.defined_names["Mine"] = DefinedName("Mine", attr_text="Devices!$A$3:$A$5")
    book.save(own)
    with zipfile.ZipFile(own, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
        archive.writestr("xl/connections.xml", b"<connections/>")
        archive.writestr("xl/externalLinks/externalLink1.xml", b"<externalLink/>")
    target = tmp_path / "marked.xlsx"
    copied = made(order(own, mark(3, "C"), header_row=2), target)
    assert list(copied.defined_names) == ["Mine"]
    with zipfile.ZipFile(target) as archive:
        names = archive.namelist()
        assert b"macroEnabled" not in archive.read("[Content_Types].xml")
    assert not [name for name in names if "vba" in name or "external" in name or "connections" in name]


def test_a_comment_of_the_user_stays_above_ours(own: Path, tmp_path: Path) -> None:
    book = load_workbook(own)
    book["Devices"]["C3"].comment = Comment("Ask Piet", "Joan")
    book.save(own)
    sheet = made(order(own, mark(3, "C", "Too short."), header_row=2), tmp_path / "marked.xlsx")["Devices"]
    assert sheet["C3"].comment.text == "Ask Piet\nToo short."
    assert sheet["C3"].comment.author == "Joan"


def test_a_copy_of_a_copy_has_the_new_marks_only(own: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.xlsx", tmp_path / "second.xlsx"
    made(order(own, mark(3, "C", "Too short."), header_row=2), first)
    book = made(order(first, mark(4, "D", "No MAC."), header_row=2), second)
    sheet = book["Devices"]
    assert book.sheetnames.count("TrueUp Desk") == 1
    assert (sheet["C3"].comment, sheet["C3"].fill.fill_type) == (None, None)
    assert [sheet.cell(row, 6).value for row in range(2, 6)] == ["TrueUp Desk", None, "No MAC.", None]
    assert sheet.max_column == 6
    assert problems_in(book) == [["1", "worth a look", "Devices", "D4", "", "No MAC."]]


def test_a_sheet_of_the_users_that_bears_our_name_stays(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "own.xlsx", {"Devices": TABLE, "TrueUp Desk": [("my notes",)]})
    book = made(order(path, mark(2, "C")), tmp_path / "marked.xlsx")
    assert book.sheetnames == ["Devices", "TrueUp Desk", "TrueUp Desk 2"]
    assert book["TrueUp Desk"]["A1"].value == "my notes"


def test_a_merged_cell_is_marked_at_its_first_one(own: Path, tmp_path: Path) -> None:
    sheet = made(order(own, mark(1, "C"), header_row=2), tmp_path / "marked.xlsx")["Devices"]
    assert sheet["A1"].comment.text == "Look here."


def test_a_hidden_sheet_that_was_read_is_shown(own: Path, tmp_path: Path) -> None:
    book = load_workbook(own)
    book["Devices"].sheet_state = "hidden"
    book.save(own)
    assert made(order(own, mark(3, "C"), header_row=2), tmp_path / "m.xlsx")["Devices"].sheet_state == "visible"


def test_rows_that_were_not_read_are_marked_where_they_begin(own: Path, tmp_path: Path) -> None:
    book = load_workbook(own)
    book["Devices"]["B6"] = "total: 3"
    book["Devices"]["B9"] = "checked by Joan"
    book.save(own)
    book = made(order(own, header_row=2, rows=[3, 4, 5]), tmp_path / "marked.xlsx")
    assert [row[3:5] for row in problems_in(book)] == [["B6", "total: 3"], ["B9", "checked by Joan"]]
    assert "was not read" in book["Devices"]["F9"].value


def test_what_is_said_of_the_header_stands_beside_it(own: Path, tmp_path: Path) -> None:
    sheet = made(order(own, mark(2, "E", "Twice.", error=True), header_row=2), tmp_path / "marked.xlsx")["Devices"]
    assert sheet["F2"].value == "TrueUp Desk: Twice."
    assert sheet["E2"].fill.fgColor.rgb == ERROR


def test_a_list_in_one_column_is_marked_in_that_column(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "own.xlsx", [(",".join(row),) for row in TABLE])
    sheet = made(order(path, mark(3, "D"), in_one_column=True), tmp_path / "marked.xlsx")["Devices"]
    assert sheet["A3"].comment.text == "Look here."
    assert texts_of(sheet)[2][1:] == ["Look here."]


def test_a_workbook_that_cannot_be_opened_with_its_formats_is_copied_as_text(own: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.xlsx"
    with zipfile.ZipFile(own) as source, zipfile.ZipFile(broken, "w") as result:
        for name in source.namelist():
            data = source.read(name)
            result.writestr(name, data.replace(b'patternType="solid"', b'patternType="cloudy"'))
    book = made(order(broken, mark(3, "C"), header_row=2), tmp_path / "marked.xlsx")
    assert "could not be opened with its formats" in texts_of(book["TrueUp Desk"])[2][0]
    assert texts_of(book["Devices"])[2][:2] == ["CCX 500", "desk 1"]
