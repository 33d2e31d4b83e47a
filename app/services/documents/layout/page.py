"""What stands around the blocks on every page: the brand's head, the footer with "x of y", the draft mark."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader

from app.domain.brand import Brand
from app.services.documents.layout.blocks import Pen
from app.services.documents.layout.flow import Room
from app.services.documents.layout.fonts import Face
from app.services.documents.layout.rich import plain
from app.services.documents.layout.text import cut_to, one_line, wrap
from app.services.documents.layout.typescale import COMPANY, SMALL, STRONG, TINY, Type

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN = 45.0
CONTENT_WIDTH = PAGE_WIDTH - 2 * MARGIN
_TOP = PAGE_HEIGHT - 42
_DATA_WIDTH = 200.0
_LOGO_HEIGHT, _LOGO_WIDTH = 42.0, 210.0
_MARK = 22.5
_FOOT = 47.0
_RUNNING = 26.0
_WATERMARK = Type(Face.BOLD, 110, 110)


@dataclass(frozen=True, slots=True)
class Furniture:
    """The words around the blocks, ready to be drawn; `page_of` takes the number of a page and of the last one."""

    brand: Brand
    company_lines: tuple[str, ...]
    running_title: str
    footer: str
    page_of: str
    watermark: str = ""

    def first_room(self) -> Room:
        """The room below the brand's head."""
        head = max(_LOGO_HEIGHT if self.brand.logo else _MARK, self._company_height())
        return self._room(_TOP - head - 26)

    def following_room(self) -> Room:
        """The room below the running head."""
        return self._room(_TOP - _RUNNING)

    def draw_head(self, pen: Pen, page: int) -> None:
        """The head of a page, and below all else the draft mark."""
        if self.watermark:
            self._draw_watermark(pen)
        if page == 1:
            self._draw_brand(pen)
        else:
            self._draw_running_head(pen)

    def draw_footer(self, pen: Pen, page: int, pages: int) -> None:
        """The footer's words and "x of y"."""
        number = self.page_of.format(page=page, pages=pages)
        lines = wrap(plain(self.footer), TINY, CONTENT_WIDTH - 70)
        top = _FOOT + (len(lines) - 1) * TINY.leading
        pen.rule(MARGIN, top, CONTENT_WIDTH, pen.palette.rule)
        pen.lines(lines, TINY, (MARGIN, top - 6))
        pen.lines([one_line(plain(number), TINY)], TINY, (0, top - 6), PAGE_WIDTH - MARGIN)

    def _room(self, top: float) -> Room:
        footer = len(wrap(plain(self.footer), TINY, CONTENT_WIDTH - 70)) - 1
        return Room(MARGIN, CONTENT_WIDTH, top, _FOOT + 14 + footer * TINY.leading)

    def _company_height(self) -> float:
        return sum(len(wrap(plain(line), SMALL, _DATA_WIDTH)) for line in self.company_lines) * SMALL.leading

    def _draw_brand(self, pen: Pen) -> None:
        if self.brand.logo:
            _draw_logo(pen, self.brand.logo)
        else:
            self._draw_mark(pen)
        top, right = _TOP + 1.5, PAGE_WIDTH - MARGIN
        for text in self.company_lines:
            lines = wrap(plain(text), SMALL, _DATA_WIDTH)
            pen.lines(lines, SMALL, (MARGIN, top), right)
            top -= len(lines) * SMALL.leading

    def _draw_mark(self, pen: Pen) -> None:
        """A neutral mark with the company's name where there is no logo."""
        pen.canvas.setFillColor(HexColor(pen.palette.accent))
        pen.canvas.roundRect(MARGIN, _TOP - _MARK, _MARK, _MARK, 4.5, stroke=0, fill=1)
        left = MARGIN + _MARK + 7.5
        lines = wrap(plain(self.brand.company), COMPANY, CONTENT_WIDTH - _DATA_WIDTH - _MARK - 27)
        pen.lines(lines[:3], COMPANY, (left, _TOP - (_MARK - COMPANY.leading) / 2))

    def _draw_running_head(self, pen: Pen) -> None:
        title = cut_to(self.running_title, SMALL, CONTENT_WIDTH / 2)
        company = cut_to(self.brand.company, STRONG, CONTENT_WIDTH / 2 - 20)
        pen.lines([company], STRONG, (MARGIN, _TOP + 10))
        pen.lines([title], SMALL, (MARGIN, _TOP + 9), PAGE_WIDTH - MARGIN)
        pen.rule(MARGIN, _TOP - 9, CONTENT_WIDTH, pen.palette.rule)

    def _draw_watermark(self, pen: Pen) -> None:
        canvas = pen.canvas
        line = one_line(plain(self.watermark), _WATERMARK)
        canvas.saveState()
        canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
        canvas.rotate(52)
        canvas.setFillColor(HexColor(pen.palette.ghost))
        canvas.setFont(line.pieces[0].font, _WATERMARK.size)
        canvas.drawCentredString(0, -_WATERMARK.size / 3, self.watermark)
        canvas.restoreState()


def _draw_logo(pen: Pen, data: bytes) -> None:
    """The logo at its own proportions, as large as its box allows."""
    with Image.open(BytesIO(data)) as image:
        wide, high = image.size
    scale = min(_LOGO_WIDTH / wide, _LOGO_HEIGHT / high)
    width, height = wide * scale, high * scale
    pen.canvas.drawImage(ImageReader(BytesIO(data)), MARGIN, _TOP - height + 2, width, height, mask="auto")
