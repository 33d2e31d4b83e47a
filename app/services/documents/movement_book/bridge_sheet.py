"""The sheet that tells how each count came about: then, every reason, now; and what had no effect."""

from datetime import date

from openpyxl import Workbook
from openpyxl.styles import Alignment

from app.domain.inventories import Change
from app.domain.movement import Compared
from app.domain.progress import Progress
from app.services.documents.house import category_title
from app.services.documents.movement_book.build import MovementBook, title_of
from app.services.documents.sheets import Look, RowWriter, Value
from app.services.documents.wording import Wording

SIGNED = "+#,##0;-#,##0;0"
_FIRST_WIDTH, _WIDTH = 52, 22
_TITLE_HEIGHT = 28


class BridgeSheet:
    """Written from top to bottom; figures are numbers, differences show their sign."""

    def __init__(self, book: Workbook, document: MovementBook, words: Wording, look: Look, company: str) -> None:
        self.sheet = book.create_sheet(words.text("movement.bridge_sheet"))
        self._document = document
        self._words = words
        self._look = look
        columns = max(2, 1 + len(document.bridge.categories))
        self._rows = RowWriter(self.sheet, [_FIRST_WIDTH] + [_WIDTH] * (columns - 1), look)
        self._rows.set_up_print(company, words.text("movement.page"))
        self.sheet.sheet_view.showGridLines = False

    def write(self, _progress: Progress) -> None:
        """Title, facts, the bridge, what had no effect, and the sentence that explains the whole."""
        self._facts()
        self._bridge()
        self._quiet()
        self._rows.skip()
        self._rows.put([self._text("explained")], self._look.quiet)

    def _facts(self) -> None:
        document, movement, rows = self._document, self._document.movement, self._rows
        rows.put([title_of(document)], self._look.title, height=_TITLE_HEIGHT)
        rows.skip()
        facts: list[tuple[str, Value]] = [
            ("customer", document.customer.name),
            ("first", movement.earlier.date),
            ("last", movement.later.date),
            ("made_on", document.made_on),
            ("devices", document.devices),
        ]
        for name, value in facts:
            rows.put(
                [self._text(f"fact.{name}"), value],
                self._look.quiet,
                rest=self._look.strong,
                rest_alignment=Alignment(horizontal="left"),
            )
        rows.skip()

    def _bridge(self) -> None:
        table, movement, rows = self._document.bridge, self._document.movement, self._rows
        rows.head(["", *(category_title(self._words, one) for one in table.categories)], figures=True)
        if not table.categories:
            rows.put([self._text("nothing")], self._look.body)
            return
        rows.put([self._counted(movement.earlier.date), *table.before], self._look.strong)
        for row in table.rows:
            cells: list[Value] = [self._text(f"change.{row.word}"), *(effect or None for effect in row.effects)]
            rows.put(cells, self._look.body, format_of_figures=SIGNED)
        rows.put([self._counted(movement.later.date), *table.after], self._look.strong)
        rows.put([self._text("difference"), *table.differences], self._look.quiet, format_of_figures=SIGNED)

    def _quiet(self) -> None:
        document, rows = self._document, self._rows
        facts = [(self._reason(change), number) for change, number in document.quiet]
        facts += [(self._text("unknown"), document.movement.unknown)] if document.movement.unknown else []
        facts += [
            (self._text("quarantined", date=self._day(one)), one.quarantined)
            for one in (document.movement.earlier, document.movement.later)
            if one.quarantined
        ]
        if not facts:
            return
        rows.skip()
        rows.head([self._text("uncounted"), self._text("devices_sheet")], figures=True)
        for name, number in facts:
            rows.put([name, number], self._look.body)

    def _reason(self, change: Change) -> str:
        if change is Change.UNSEEN:
            return self._text("unseen", days=str(self._document.movement.unseen_days))
        return self._text(f"change.{change.value}")

    def _counted(self, day: date) -> str:
        return self._text("counted_on", date=self._words.formats.day(day))

    def _day(self, one: Compared) -> str:
        return self._words.formats.day(one.date)

    def _text(self, key: str, **values: str) -> str:
        return self._words.text(f"movement.{key}", **values)
