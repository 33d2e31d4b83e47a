"""A stack of blocks as the bytes of a PDF: the same blocks give the same bytes (trap 21)."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from app.services.documents.layout.blocks import Block, Pen
from app.services.documents.layout.flow import fitted
from app.services.documents.layout.fonts import Face, advances, printable
from app.services.documents.layout.page import Furniture
from app.services.documents.layout.palette import Palette


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself; `language` is a tag such as nl-NL."""

    title: str
    author: str
    subject: str
    language: str


def make_pdf(blocks: Sequence[Block], furniture: Furniture, about: About) -> bytes:
    """The pages of the blocks, with their furniture."""
    for face in Face:
        advances(face.value)
    pages = fitted(blocks, furniture.first_room(), furniture.following_room())
    target = BytesIO()
    canvas = _canvas(target, about)
    pen = Pen(canvas, Palette.of(furniture.brand))
    for number, page in enumerate(pages, start=1):
        furniture.draw_head(pen, number)
        for placed in page.placed:
            placed.block.draw(pen, page.room.left, placed.top, page.room.width)
        furniture.draw_footer(pen, number, len(pages))
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _canvas(target: BytesIO, about: About) -> Canvas:
    canvas = Canvas(
        target,
        pagesize=A4,
        invariant=1,
        pageCompression=1,
        lang=about.language,
        initialFontName=Face.REGULAR.value,  # type: ignore[arg-type] # the stubs take the name for a size
    )
    canvas.setTitle(printable(about.title))
    canvas.setAuthor(printable(about.author))
    canvas.setSubject(printable(about.subject))
    canvas.setCreator("TrueUp Desk")
    canvas.setProducer("TrueUp Desk")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas
