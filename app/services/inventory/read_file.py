"""Read an inventory file in a process of its own, with limits on time and memory (traps 10 and 11)."""

import os
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from app.domain.errors import AppError, ProblemsFound
from app.domain.issues import Where
from app.domain.progress import NO_PROGRESS, Progress
from app.services.inventory.limits import DEFAULT_LIMITS, Limits
from app.services.inventory.read_result import ColumnMatch, ReadFile
from app.services.inventory.reader_process import ReaderProcess
from app.services.inventory.refusals import BY_CODE, ReaderCrashed, refusal_of
from app.services.inventory.stated_date import stated_date
from app.services.inventory.wire import Done, Failed, Head, Message, Request, Rows, Step, WireIssue, from_wire
from app.services.readable_names import readable_name


def read_inventory_file(
    path: Path,
    *,
    sheet: str | None = None,
    header_row: int | None = None,
    progress: Progress = NO_PROGRESS,
    limits: Limits = DEFAULT_LIMITS,
) -> ReadFile:
    """Read an .xlsx or .csv file; `sheet` and the 1-based `header_row` say where the table is, else it is searched.

    Refusals are those of app.services.inventory.refusals, ProblemsFound for several at once, and Cancelled within a
    second of the user's wish.
    """
    modified = _modified(path)
    request = Request(os.fsencode(path), limits, sheet, header_row)
    name = readable_name(path)
    with ReaderProcess(request, name, progress) as reader:
        return _gather(reader.messages(), name, modified, progress)


def _gather(messages: Iterator[Message], name: str, modified: date, progress: Progress) -> ReadFile:
    head: Head | None = None
    row_numbers: list[int] = []
    values: list[list[str]] = []
    for message in messages:
        match message:
            case Step(done, total):
                progress.report(done, total, name)
            case Head():
                head, values = message, [[] for _ in message.columns]
            case Rows(numbers, columns):
                row_numbers += numbers
                for texts, more in zip(values, columns, strict=True):
                    texts.extend(more)
            case Failed(issues):
                raise _refusal(issues)
            case Done(rows) if head is not None and rows == len(row_numbers):
                return _result(name, modified, head, row_numbers, values)
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


def _result(name: str, modified: date, head: Head, row_numbers: list[int], values: list[list[str]]) -> ReadFile:
    matches = tuple(ColumnMatch(one.header, one.field, one.letter, one.how, one.samples) for one in head.columns)
    return ReadFile(
        name=name,
        sha256=head.sha256,
        size=head.size,
        stated_date=stated_date(head.titles, name),
        modified=modified,
        kind=head.kind,
        sheet=head.sheet,
        header_row=head.header_row,
        columns=matches,
        ignored_columns=tuple(head.ignored),
        row_numbers=row_numbers,
        values={match.field: texts for match, texts in zip(matches, values, strict=True)},
        numeric_serials=frozenset(head.numeric_serials),
        warnings=[from_wire(issue) for issue in head.warnings],
        sheets=tuple(head.sheets),
    )
