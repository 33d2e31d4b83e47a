"""The figures in the documentation: the table stands between two marks and is replaced as a whole."""

from pathlib import Path

BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"


class NoPlaceForFiguresError(Exception):
    """The document has no marks between which the figures stand."""


def put_figures(document: Path, figures: str) -> None:
    """Let a document show these figures in place of those it showed."""
    before, begin, rest = document.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise NoPlaceForFiguresError(f"{document} lacks {BEGIN} and {END}")
    text = f"{before}{BEGIN}\n```text\n{figures}\n```\n{END}{after}"
    document.write_text(text, encoding="utf-8", newline="\n")
