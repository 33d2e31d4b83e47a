"""The reading process: one request on standard input, the table on standard output, then it ends.

It imports neither Qt nor SQLAlchemy. It dies when its parent does, because its standard input then ends.
"""

import gc
import os
import sys
from pathlib import Path
from typing import IO

from app.domain.errors import AppError
from app.services.children.child import die_with_parent, end, limit_memory, own_output
from app.services.children.frames import receive, send
from app.services.inventory.limits import MEGABYTE
from app.services.inventory.reading import FileRead, Job, look_around, read_all
from app.services.inventory.refusals import ReaderTooBig
from app.services.inventory.text_columns import packed
from app.services.inventory.wire import (
    Done,
    Failed,
    Head,
    Layouts,
    Request,
    Rows,
    Step,
    WireColumn,
    to_wire,
)

ROWS_A_MESSAGE = 5_000


def main() -> None:
    """Read what the parent asks for and send it."""
    requests, answers = sys.stdin.buffer, own_output()
    request = receive(requests, Request)
    limit_memory(request.limits.memory)
    die_with_parent(requests)
    # One short life with many objects: collecting cycles would only cost time.
    gc.disable()
    try:
        answer(request, answers)
    except MemoryError:
        send(answers, failed(ReaderTooBig(megabytes=request.limits.memory // MEGABYTE)))
    end(answers)


def answer(request: Request, answers: IO[bytes]) -> None:
    """Send the tables of the file, or why it cannot be read; or what it looks like."""
    path = Path(os.fsdecode(request.path))
    try:
        if request.layout:
            send(answers, Layouts(look_around(path, request.limits)))
            return
        rows = 0
        job = Job(request.choices, request.remembered)
        for result in read_all(path, job, request.limits, lambda: send(answers, Step(0, 0))):
            _send_table(result, answers)
            rows += len(result.table.row_numbers)
    except AppError as refusal:
        send(answers, failed(refusal))
        return
    send(answers, Done(rows))


def failed(refusal: AppError) -> Failed:
    """A refusal as it is sent."""
    return Failed([to_wire(issue) for issue in refusal.issues()])


def _send_table(result: FileRead, answers: IO[bytes]) -> None:
    table = result.table
    columns = [WireColumn(one.header, one.field, one.letter, one.how, one.samples, one.score) for one in table.columns]
    head = Head(
        result.name,
        result.container,
        result.sha256,
        result.size,
        result.kind.value,
        table.sheet,
        table.header_row,
        result.titles,
        columns,
        table.ignored,
        table.numeric_serials,
        [to_wire(issue) for issue in table.warnings],
        result.sheets,
        table.headers,
        table.fingerprint,
        result.confidence,
        result.places,
        result.container_sha256,
    )
    send(answers, head)
    total = len(table.row_numbers)
    for start in range(0, total, ROWS_A_MESSAGE):
        stop = start + ROWS_A_MESSAGE
        send(answers, Rows(table.row_numbers[start:stop], [packed(texts[start:stop]) for texts in table.values]))
        send(answers, Step(min(stop, total), total))


if __name__ == "__main__":
    main()
