"""Read inventory files in a process of their own, with limits on time and memory (traps 10 and 11)."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from app.domain.errors import AppError, ProblemsFound
from app.domain.issues import Where
from app.domain.progress import NO_PROGRESS, Progress
from app.services.inventory.choices import Columns, FileChoice
from app.services.inventory.layout import FileLayout
from app.services.inventory.limits import DEFAULT_LIMITS, Limits
from app.services.inventory.read_result import ColumnMatch, ReadFile
from app.services.inventory.reader_process import ReaderProcess
from app.services.inventory.refusals import BY_CODE, ArchiveSeveralFiles, ReaderCrashed, refusal_of
from app.services.inventory.stated_date import stated_date
from app.services.inventory.text_columns import TextColumn, WireTexts
from app.services.inventory.wire import Done, Failed, Head, Layouts, Message, Request, Rows, Step, WireIssue, from_wire
from app.services.readable_names import readable_name


def read_inventory_path(
    path: Path,
    choices: Mapping[str, FileChoice] | None = None,
    remembered: Mapping[str, Columns] | None = None,
    progress: Progress = NO_PROGRESS,
    limits: Limits = DEFAULT_LIMITS,
) -> tuple[ReadFile, ...]:
    """Read the tables of a workbook, a text file or an archive of these.

    `choices` is what a person chose, by the name of the file in the archive; "" stands for the file itself and for
    every file that is not named. `remembered` are columns chosen before, by the fingerprint of the header.

    Refusals are those of app.services.inventory.refusals, ProblemsFound for several at once, and Cancelled within a
    second of the user's wish.
    """
    modified = _modified(path)
    request = Request(os.fsencode(path), limits, dict(choices or {}), dict(remembered or {}))
    name = readable_name(path)
    with ReaderProcess(request, name, progress) as reader:
        return tuple(_gather(reader.messages(), name, modified, progress))


def read_inventory_file(
    path: Path,
    *,
    choice: FileChoice | None = None,
    sheet: str | None = None,
    header_row: int | None = None,
    progress: Progress = NO_PROGRESS,
    limits: Limits = DEFAULT_LIMITS,
) -> ReadFile:
    """Read the one table of a file; `sheet` and the 1-based `header_row` say where it is, else it is searched."""
    wanted = choice or FileChoice(sheet, header_row)
    files = read_inventory_path(path, {"": wanted}, progress=progress, limits=limits)
    if len(files) > 1:
        raise ArchiveSeveralFiles(files=", ".join(one.name for one in files), where=Where(readable_name(path)))
    return files[0]


def read_layout(
    path: Path, progress: Progress = NO_PROGRESS, limits: Limits = DEFAULT_LIMITS
) -> tuple[FileLayout, ...]:
    """The sheets and first rows of every file that a path holds, for a person to point at the table."""
    _modified(path)
    name = readable_name(path)
    request = Request(os.fsencode(path), limits, layout=True)
    with ReaderProcess(request, name, progress) as reader:
        for message in reader.messages():
            match message:
                case Layouts(files):
                    return tuple(files)
                case Failed(issues):
                    raise _refusal(issues)
                case _:
                    pass
    raise ReaderCrashed(where=Where(name))


@dataclass(slots=True)
class _Table:
    """A table of which some rows have come."""

    head: Head
    row_numbers: list[int]
    columns: list[TextColumn]

    def take(self, row_numbers: list[int], values: list[WireTexts]) -> None:
        """The next rows."""
        self.row_numbers += row_numbers
        for column, more in zip(self.columns, values, strict=True):
            column.take(more)


def _gather(messages: Iterator[Message], name: str, modified: date, progress: Progress) -> list[ReadFile]:
    tables: list[_Table] = []
    for message in messages:
        match message:
            case Step(done, total):
                progress.report(done, total, tables[-1].head.name if tables else name)
            case Head():
                tables.append(_Table(message, [], [TextColumn() for _ in message.columns]))
            case Rows(numbers, columns) if tables:
                tables[-1].take(numbers, columns)
            case Failed(issues):
                raise _refusal(issues)
            case Done(rows) if tables and rows == sum(len(table.row_numbers) for table in tables):
                return [_result(table, modified) for table in tables]
            case _:
                break
    raise ReaderCrashed(where=Where(name))


def _modified(path: Path) -> date:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, tz=UTC).astimezone().date()
    except OSError as error:
        raise refusal_of(error, Where(path.name)) from error


def _refusal(issues: Sequence[WireIssue]) -> AppError:
    """One issue is raised as the cause it stands for, several as problems found at once."""
    found = [from_wire(issue) for issue in issues]
    if len(found) > 1:
        return ProblemsFound(found)
    only = found[0]
    return BY_CODE[only.code](only.params, where=only.where, value=only.value)


def _result(table: _Table, modified: date) -> ReadFile:
    head = table.head
    matches = tuple(
        ColumnMatch(one.header, one.field, one.letter, one.how, one.samples, one.score) for one in head.columns
    )
    return ReadFile(
        name=head.name,
        sha256=head.sha256,
        size=head.size,
        stated_date=stated_date(head.titles, head.name, head.container),
        modified=modified,
        kind=head.kind,
        sheet=head.sheet,
        header_row=head.header_row,
        columns=matches,
        ignored_columns=tuple(head.ignored),
        row_numbers=table.row_numbers,
        values={match.field: column.texts for match, column in zip(matches, table.columns, strict=True)},
        numeric_serials=frozenset(head.numeric_serials),
        warnings=[from_wire(issue) for issue in head.warnings],
        sheets=tuple(head.sheets),
        headers=head.headers,
        fingerprint=head.fingerprint,
        confidence=head.confidence,
        places=head.places,
        container=head.container,
        container_sha256=head.container_sha256,
    )
