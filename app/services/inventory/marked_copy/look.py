"""How marked copies look: fills that differ in lightness as well, so that they tell apart in black and white."""

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from app.services.inventory.marked_copy.sheet_rows import held_text

AUTHOR = "TrueUp Desk"
MOST_COMMENTS = 5_000
MESSAGES_WIDTH = 70

ERROR_FILL = PatternFill("solid", fgColor="FFF4A6A0")
WARNING_FILL = PatternFill("solid", fgColor="FFFFE9A8")
HEAD_FONT = Font(bold=True)
TITLE_FONT = Font(bold=True, size=14)
LINK_FONT = Font(color="FF0B57A4", underline="single")
MESSAGE_ALIGNMENT = Alignment(vertical="top")
WRAPPED = Alignment(vertical="top", wrap_text=True)

_COMMENT_WIDTH = 340
_LINE = 20
_LETTERS_A_LINE = 46


def comment_of(texts: list[str], before: Comment | None = None) -> Comment:
    """A comment of these messages, below what a comment of the user said before, which stays the user's."""
    said = [before.text] if before is not None else []
    author = before.author if before is not None else AUTHOR
    lines = [line for text in [*said, *texts] for line in text.split("\n")]
    high = sum(1 + len(line) // _LETTERS_A_LINE for line in lines)
    return Comment(held_text("\n".join([*said, *texts])), author, width=_COMMENT_WIDTH, height=_LINE * (high + 1))


class Styles:
    """The numbers of the styles that rows written as XML refer to."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self.text = self._number()
        self.head = self._number(font=HEAD_FONT)
        self.title = self._number(font=TITLE_FONT)
        self.link = self._number(font=LINK_FONT)
        self.number = self._number(number_format="0")
        self.day = self._number(number_format="yyyy-mm-dd")
        self.wrapped = self._number(alignment=WRAPPED)
        self.error = self._number(fill=ERROR_FILL)
        self.warning = self._number(fill=WARNING_FILL)

    def marked(self, *, is_error: bool) -> int:
        """The style of a marked cell."""
        return self.error if is_error else self.warning

    def _number(
        self,
        font: Font | None = None,
        fill: PatternFill | None = None,
        alignment: Alignment | None = None,
        number_format: str = "@",
    ) -> int:
        """A style as the workbook numbers it; the cell that it is tried on is not kept."""
        cell = self._sheet.cell(1, 1)
        cell.font, cell.fill = font or Font(), fill or PatternFill()
        cell.alignment, cell.number_format = alignment or Alignment(vertical="top"), number_format
        number: int = cell.style_id
        del self._sheet._cells[1, 1]  # noqa: SLF001 - there is no other way to take a cell back
        return number


def show_first(book: Workbook, title: str) -> None:
    """Open the workbook on a sheet, and on that one alone: sheets selected together are changed together."""
    for sheet in book.worksheets:
        sheet.sheet_view.tabSelected = sheet.title == title
    book.active = book.sheetnames.index(title)
