"""Blocks stacked on pages: what fits where is known before anything is drawn, so that every page can say "x of y"."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.services.documents.layout.blocks import Block

_FEW_PAGES = 8
"""Of a longer document nobody minds a page more, and each try takes time."""
_TIGHTER = (0.85, 0.7, 0.55)
"""Shares of the air between blocks that are tried, the roomiest first."""


@dataclass(frozen=True, slots=True)
class Room:
    """The room that a page leaves for blocks: their left edge, width, upper and lower end."""

    left: float
    width: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and its upper edge."""

    block: Block
    top: float


@dataclass(slots=True)
class Page:
    """One page with what stands on it."""

    room: Room
    placed: list[Placed] = field(default_factory=list)
    y: float = 0.0
    air: float = 1.0
    """The share of the air before blocks that they get."""

    def put(self, block: Block) -> None:
        """Place a block below what is there; at the very top it needs no air before it."""
        if self.placed:
            self.y -= self.before(block)
        self.placed.append(Placed(block, self.y))
        self.y -= block.height(self.room.width)

    def room_for(self, block: Block) -> float:
        """The height that is left for the block."""
        return self.y - (self.before(block) if self.placed else 0) - self.room.bottom

    def before(self, block: Block) -> float:
        """The air before a block."""
        return block.space_before * self.air


def fitted(blocks: Sequence[Block], first: Room, following: Room) -> list[Page]:
    """The blocks on pages; with less air between them where that saves a page that would hold little."""
    usual = paginate(blocks, first, following)
    if not 1 < len(usual) <= _FEW_PAGES:
        return usual
    for air in _TIGHTER:
        pages = paginate(blocks, first, following, air)
        if len(pages) < len(usual):
            return pages
    return usual


def paginate(blocks: Sequence[Block], first: Room, following: Room, air: float = 1.0) -> list[Page]:
    """The blocks on pages.

    A block that does not fit is split, else it moves to the next page; headings go with what follows them. A block
    or a row higher than an empty page stands alone on one rather than taking what follows it along.
    """
    pages = [_page(first, air)]
    queue = list(reversed(blocks))
    while queue:
        block, page = queue.pop(), pages[-1]
        fits = page.room_for(block) >= _needed(block, queue, page)
        rest = _place(page, block) if fits or not page.placed else block
        if rest is not None:
            queue.append(rest)
            if rest.at_bottom:
                # Nobody signs a page that says nothing: the last section goes along.
                queue.extend(reversed(_take_last_section(page)))
            pages.append(_page(following, air))
    return pages


def _page(room: Room, air: float) -> Page:
    return Page(room, y=room.top, air=air)


def _take_last_section(page: Page) -> list[Block]:
    """The blocks from the last heading of the page on, taken off it; none where they are all that it holds."""
    heads = [index for index, placed in enumerate(page.placed) if placed.block.keep_with_next]
    starts = [index for index in heads if index - 1 not in heads]
    if not starts or starts[-1] == 0:
        return []
    taken = page.placed[starts[-1] :]
    del page.placed[starts[-1] :]
    return [placed.block for placed in taken]


def _needed(block: Block, queue: list[Block], page: Page) -> float:
    """Room for the least of the block, with all that must stay together with it."""
    width = page.room.width
    total = block.least(width)
    index = len(queue) - 1
    while block.keep_with_next and index >= 0:
        block = queue[index]
        total += page.before(block) + block.least(width)
        index -= 1
    return total


def _place(page: Page, block: Block) -> Block | None:
    """Put as much as fits; what is left over comes back."""
    width, room = page.room.width, page.room_for(block)
    if block.height(width) <= room:
        if block.at_bottom:
            page.y = page.room.bottom + block.height(width) + page.before(block)
        page.put(block)
        return None
    parts = block.split(width, room)
    if parts is None and not page.placed:
        # Its first piece is higher than a page: what follows that piece must not be drawn below the page's edge.
        parts = block.split(width, block.piece(width))
        if parts is None:
            page.put(block)
            return None
    if parts is None:
        return block
    page.put(parts[0])
    return parts[1]
