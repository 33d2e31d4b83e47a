"""What reading one file may cost; beyond it the file is refused with a sentence (traps 10 and 11)."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one file: sizes in bytes, time in seconds.

    `unpacked_ratio` holds for parts above `ratio_from` only, small parts may well be all the same. `cells` bounds rows
    x columns of one sheet, empty cells between filled ones included, because the reader reserves memory for all.
    """

    file_bytes: int = 256 * MEGABYTE
    zip_entries: int = 5_000
    archive_files: int = 50
    unpacked_bytes: int = 1536 * MEGABYTE
    unpacked_ratio: int = 200
    ratio_from: int = 16 * MEGABYTE
    cells: int = 24_000_000
    memory: int = 2048 * MEGABYTE
    seconds: float = 240.0


DEFAULT_LIMITS = Limits()
