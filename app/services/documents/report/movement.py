"""What changed since the previous inventory, and the software that devices run."""

from app.domain.inventories import Change, DeviceLocation, Movement
from app.services.documents.house import category_title
from app.services.documents.layout.blocks import Block
from app.services.documents.layout.columns import Column, TableStyle
from app.services.documents.layout.prose import Heading, Prose
from app.services.documents.layout.table import Table
from app.services.documents.layout.typescale import DENSE
from app.services.documents.report.build import ModelSoftware, MonthlyReport
from app.services.documents.wording import Wording

_DENSE = TableStyle(cell=DENSE, air=2.6)
_NOTHING = "–"


def movement(document: MonthlyReport, words: Wording) -> list[Block]:
    """The changes counted in a sentence, then every device."""
    if document.inventory is None:
        return []
    if document.previous_date is None:
        return [Heading(words.text("report.movement.heading")), Prose(words.rich("report.movement.first"))]
    date = words.formats.day(document.previous_date)
    heading = Heading(words.text("report.movement.heading_since", date=date))
    if not document.movements:
        return [heading, Prose(words.rich("report.movement.none"))]
    counts = [words.counted(f"report.movement.{change.value}", count) for change, count in document.changes]
    sentence = words.rich("report.movement.counts", changes=words.formats.listed(counts))
    return [heading, Prose(sentence), _table(document, words)]


def software(document: MonthlyReport, words: Wording) -> list[Block]:
    """Per model the software versions and how many devices run each."""
    if not document.software:
        return []
    columns = [
        Column(words.text("report.column.model"), fit=True),
        Column(words.text("report.column.versions")),
        Column(words.text("report.column.devices"), figures=True),
    ]
    rows = [[item.model, _versions(item, words), words.formats.count(item.devices)] for item in document.software]
    heading = Heading(words.text("report.software.heading"))
    return [heading, Table(columns, rows, style=_DENSE)]


def _versions(item: ModelSoftware, words: Wording) -> str:
    return " · ".join(
        words.text(
            "report.software.version",
            version=version or words.text("report.software.unknown"),
            count=words.formats.count(count),
        )
        for version, count in item.versions
    )


def _table(document: MonthlyReport, words: Wording) -> Table:
    names = ("reason", "category", "model", "serial", "place", "effect")
    columns = [
        Column(
            words.text(f"report.column.{name}"),
            figures=name == "effect",
            fit=name in ("reason", "category"),
            share=1.6 if name == "place" else 1.0,
        )
        for name in names
    ]
    return Table(columns, [_row(item, words) for item in document.movements], style=_DENSE, space_before=7)


def _row(item: Movement, words: Wording) -> list[str]:
    return [
        words.text(f"report.change.{item.change.value}"),
        category_title(words, item.category) if item.category else _NOTHING,
        item.model,
        item.serial or _NOTHING,
        _place(item),
        words.formats.signed(item.effect),
    ]


def _place(item: Movement) -> str:
    place = where(item.location)
    if item.change is Change.MOVED and item.earlier_location is not None:
        return f"{where(item.earlier_location) or _NOTHING} → {place or _NOTHING}"
    return place or _NOTHING


def where(location: DeviceLocation) -> str:
    """Site and room, as far as they are known."""
    return ", ".join(filter(None, (location.site, location.room)))
