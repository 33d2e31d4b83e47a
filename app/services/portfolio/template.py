"""The workbook that a user starts from."""

from pathlib import Path


def write_template(path: Path, language: str = "en") -> None:
    """Write the empty workbook with examples, comments and drop-down lists in that language."""
    raise NotImplementedError(path, language)
