"""The workbook that a user starts from."""

from pathlib import Path

from app.services.portfolio.book import build_book, save_book
from app.services.portfolio.example import EXAMPLE


def write_template(path: Path, language: str = "en") -> None:
    """Write a workbook with comments, drop-down lists and example rows to overwrite, in that language.

    The examples are a sound portfolio: importing them works and warns that they are examples. Raises
    WorkbookNotWritten.
    """
    save_book(build_book(EXAMPLE, language, examples=True), path)
