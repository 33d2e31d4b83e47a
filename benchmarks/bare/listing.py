"""Rows of a device list drawn bare: each text at its place on a reportlab canvas, one line a row, no measuring."""

from collections.abc import Sequence
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

_MARGIN, _TOP, _BOTTOM = 45.0, 780.0, 60.0
_LEADING, _SIZE = 11.0, 6.9


def draw_rows(rows: Sequence[Sequence[str]], shares: Sequence[float], font: str) -> bytes:
    """The rows as a PDF of A4 pages; `font` is registered already."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1, pageCompression=1)
    unit = (A4[0] - 2 * _MARGIN) / sum(shares)
    lefts = [_MARGIN + unit * sum(shares[:index]) for index in range(len(shares))]
    y = 0.0
    for row in rows:
        if y < _BOTTOM:
            if y:
                canvas.showPage()
            canvas.setFont(font, _SIZE)
            y = _TOP
        for left, text in zip(lefts, row, strict=True):
            canvas.drawString(left, y, text)
        y -= _LEADING
    canvas.save()
    return target.getvalue()
