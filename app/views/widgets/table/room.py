"""Which columns a narrow table does without."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.views.widgets.table.columns import Column


def giving_way(columns: Sequence[Column[Any]], widths: Mapping[int, int], room: int) -> frozenset[int]:
    """The numbers of the columns left out, so that the others fit; `widths` are of those that the user wants to see.

    Columns with a `gives_way` go in its order, the lowest first, and only as many as it takes.
    """
    needed = sum(widths.values())
    gone: list[int] = []
    for number in sorted((n for n in widths if columns[n].gives_way), key=lambda n: columns[n].gives_way):
        if needed <= room:
            break
        gone.append(number)
        needed -= widths[number]
    return frozenset(gone)
