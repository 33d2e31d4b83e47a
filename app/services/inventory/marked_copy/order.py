"""What a marked copy is made from: the order that goes to the copying process."""

import msgspec

from app.services.inventory.limits import Limits


class CopyMark(msgspec.Struct, frozen=True, array_like=True):
    """A message about a cell of the table; an empty `column` stands for the first filled cell of the row."""

    row: int
    column: str
    is_error: bool
    text: str
    value: str = ""


class CopyNote(msgspec.Struct, frozen=True, array_like=True):
    """A message about the file as a whole."""

    is_error: bool
    text: str


class CopyTexts(msgspec.Struct, frozen=True, array_like=True):
    """The words of the copy in the user's language; `heads` are those of the list, the rest say what was left out."""

    title: str
    legend: str
    heads: list[str]
    error: str
    warning: str
    not_read: str
    as_text: str
    too_large: str
    not_opened: str
    fewer_comments: str
    fewer_links: str
    cut_off: str
    sheets_left_out: str


class CopyOrder(msgspec.Struct, frozen=True):
    """The only message to the copying process; `member` names a file in an archive, "" where the path is the file.

    `rows` are the rows of the table that were read: other filled ones below the header are marked as not read. None
    where that is not to be told. `in_one_column` says that the columns of the table stand in one cell a row.
    """

    path: bytes
    member: str
    name: str
    target: bytes
    limits: Limits
    sheet: str
    header_row: int
    marks: list[CopyMark]
    notes: list[CopyNote]
    texts: CopyTexts
    rows: list[int] | None = None
    in_one_column: bool = False
    own_cells: int = 500_000
