"""Aligned tables and lists for a terminal."""

from collections.abc import Sequence

_GAP = "  "


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()) -> str:
    """Columns as wide as their longest cell under their heads; those named in `right` hold figures."""
    widths = [max(len(row[column]) for row in (heads, *rows)) for column in range(len(heads))]

    def line(cells: Sequence[str]) -> str:
        padded = [
            cell.rjust(width) if column in right else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
        ]
        return _GAP.join(padded).rstrip()

    return "\n".join([line(heads), line(["-" * width for width in widths]), *map(line, rows)])


def listing(pairs: Sequence[tuple[str, str]]) -> str:
    """Names and values, one pair a line, the values under each other."""
    width = max(len(name) for name, _ in pairs)
    return "\n".join(f"{name.ljust(width)}{_GAP}{value}".rstrip() for name, value in pairs)


def paragraphs(*texts: str) -> str:
    """The texts that are not empty, a blank line between them."""
    return "\n\n".join(text for text in texts if text)
