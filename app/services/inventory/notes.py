"""Totals and notes below a list, in the column of the models: they are no devices (lens.md)."""

import re
from collections.abc import Mapping, Sequence

from app.services.inventory.cell_text import text_of
from app.services.inventory.grid import Grid
from app.services.inventory.headers import IDENTITY_FIELDS, Field

_TOTAL = re.compile(
    r"(?:sub|eind|grand )?(?:totaal|total|totals|aantal|som|sum)(?: (?:of|aantal|number|apparaten|devices|rows|rijen))*"
    r"\s*[:=]?\s*[\d.,]*",
    re.IGNORECASE,
)


def notes_below(grid: Grid, header: int, columns: Mapping[Field, Sequence[str]], keep: Sequence[bool]) -> list[int]:
    """Positions of rows at the end that are no devices though a model could stand there.

    A total is one by its word. Any other text is a note where it stands alone in its row, below a blank row, and the
    devices above have something to tell them apart by, which it has not.
    """
    identities = [columns[name] for name in IDENTITY_FIELDS if name in columns]
    models = columns[Field.MODEL]
    first = len(keep)
    while first and _is_short(grid.cells[header + first]):
        nameless = not any(texts[first - 1] for texts in identities)
        if not nameless and not _is_total(grid.cells[header + first], models[first - 1]):
            break
        first -= 1
    told_apart = first > 0 and bool(identities)
    below_blank, found = False, []
    for position in range(first, len(keep)):
        filled = sum(1 for cell in grid.cells[header + 1 + position] if text_of(cell))
        if not filled:
            below_blank = True
        elif keep[position] and (
            _is_total(grid.cells[header + 1 + position], models[position])
            or (told_apart and below_blank and filled == 1)
        ):
            found.append(position)
    return found


def _is_total(row: Sequence[object], model: str) -> bool:
    """Whether a row says a word for a sum where a model could stand, or beside an empty model, whatever the figure."""
    words = [model] if model else [text for cell in row if (text := text_of(cell))]
    return any(_TOTAL.fullmatch(text) for text in words)


def _is_short(row: Sequence[object]) -> bool:
    """Whether a row says so little that it may be a note or a total: a word and a figure at most."""
    return sum(1 for cell in row if text_of(cell)) <= 2  # noqa: PLR2004
