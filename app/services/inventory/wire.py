"""Messages between the reading process and its parent: msgpack frames on pipes, never pickled objects."""

import msgspec

from app.domain.issues import Issue, Severity, Where
from app.services.inventory.choices import Columns, FileChoice
from app.services.inventory.headers import Field
from app.services.inventory.layout import FileLayout
from app.services.inventory.limits import Limits
from app.services.inventory.read_result import HeaderSeen, How, TablePlace
from app.services.inventory.text_columns import WireTexts


class Request(msgspec.Struct, frozen=True):
    """What to read; the only message to the reading process.

    `path` is in the file system's own bytes, because not every name is Unicode. `choices` is what a person chose per
    file of an archive, "" for every other one. `remembered` are the columns per fingerprint of a header. Where only the
    `layout` is asked for nothing else is sent.
    """

    path: bytes
    limits: Limits
    choices: dict[str, FileChoice] = {}
    remembered: dict[str, Columns] = {}
    layout: bool = False


class WireIssue(msgspec.Struct, frozen=True, array_like=True):
    """An Issue without dates among its parameters."""

    code: str
    params: dict[str, str | int]
    where: Where
    value: str | None
    severity: Severity


class WireColumn(msgspec.Struct, frozen=True, array_like=True):
    """A ColumnMatch."""

    header: str
    field: Field
    letter: str
    how: How
    samples: tuple[str, ...]
    score: int = 100


class Step(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """How far the reading is: `done` of `total` rows, total 0 while that is not known."""

    done: int
    total: int


class Head(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """What is known of a file once its table was found; `titles` are the texts above the header.

    The head of another file of the same archive may follow after the rows.
    """

    name: str
    container: str
    sha256: str
    size: int
    kind: str
    sheet: str
    header_row: int
    titles: list[str]
    columns: list[WireColumn]
    ignored: list[str]
    numeric_serials: list[int]
    warnings: list[WireIssue]
    sheets: list[str]
    headers: tuple[HeaderSeen, ...]
    fingerprint: str
    confidence: int
    places: tuple[TablePlace, ...]
    container_sha256: str = ""


class Rows(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """The next rows: their numbers, and the texts of each column of the head."""

    row_numbers: list[int]
    values: list[WireTexts]


class Layouts(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """What the files look like."""

    files: list[FileLayout]


class Done(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """Everything was sent; `rows` is how many there are in all files together."""

    rows: int


class Failed(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """The file cannot be read; one issue is one refusal, several are problems found at once."""

    issues: list[WireIssue]


Message = Step | Head | Rows | Layouts | Done | Failed

ANSWERS: msgspec.msgpack.Decoder[Message] = msgspec.msgpack.Decoder(Message)
"""Reads what the reading process sends."""


def to_wire(issue: Issue) -> WireIssue:
    """An issue ready to be sent."""
    params = {name: value if isinstance(value, int) else str(value) for name, value in issue.params.items()}
    return WireIssue(issue.code, params, issue.where, issue.value, issue.severity)


def from_wire(issue: WireIssue) -> Issue:
    """An issue as it was sent."""
    return Issue(issue.code, dict(issue.params), issue.where, issue.value, issue.severity)
