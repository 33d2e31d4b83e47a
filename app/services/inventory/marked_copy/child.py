"""The copying process: one order on standard input, the copy in a file, how far it is on standard output.

A process of its own, because other people's workbooks are opened in it (traps 10 and 11) and because a hundred thousand
rows would hold up the window.
"""

import os
import sys
from pathlib import Path
from typing import IO

from app.domain.errors import AppError
from app.services.children.child import die_with_parent, end, limit_memory, own_output
from app.services.children.frames import receive, send
from app.services.inventory.child import failed
from app.services.inventory.limits import MEGABYTE
from app.services.inventory.marked_copy.new_book import write_new
from app.services.inventory.marked_copy.order import CopyOrder
from app.services.inventory.marked_copy.own_book import write_own
from app.services.inventory.marked_copy.source import Source, Tell
from app.services.inventory.refusals import ReaderTooBig
from app.services.inventory.wire import Done, Step


def main() -> None:
    """Make the copy that the parent asks for."""
    orders, answers = sys.stdin.buffer, own_output()
    order = receive(orders, CopyOrder)
    limit_memory(order.limits.memory)
    die_with_parent(orders)
    try:
        answer(order, answers)
    except MemoryError:
        send(answers, failed(ReaderTooBig(megabytes=order.limits.memory // MEGABYTE)))
    end(answers)


def answer(order: CopyOrder, answers: IO[bytes]) -> None:
    """Make the copy and tell how many rows it has, or why it cannot be made."""
    try:
        rows = copy(order, lambda done, total: send(answers, Step(done, total)))
    except AppError as refusal:
        send(answers, failed(refusal))
        return
    send(answers, Done(rows))


def copy(order: CopyOrder, tell: Tell) -> int:
    """The user's own workbook where it is one and not too large, else a new one with its cells as text."""
    source = Source(order.path, order.member, order.name, order.limits)
    target = Path(os.fsdecode(order.target))
    if not source.is_own_kind:
        return write_new(order, source, target, tell, [order.texts.as_text])
    if source.cells() > order.own_cells:
        return write_new(order, source, target, tell, [order.texts.too_large])
    try:
        return write_own(order, source, target, tell)
    except AppError:
        raise
    except Exception:  # noqa: BLE001 - whatever that library cannot open, the reader of cells has read before
        return write_new(order, source, target, tell, [order.texts.not_opened])


if __name__ == "__main__":
    main()
