"""What a reader of a PDF sees."""

from pathlib import Path

from pypdf import PdfReader


def words_of(path: Path) -> str:
    """The text of every page, each run of blanks as one space."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())
