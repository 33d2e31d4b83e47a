"""What changed since the previous inventory, and the software that devices run."""

from collections.abc import Iterable

from app.domain.inventories import Change, DeviceLocation, Movement
from app.domain.movement import word_of
from app.services.documents.house import category_title, devices_of
from app.services.documents.layout.blocks import Block
from app.services.documents.layout.columns import Column, TableStyle
from app.services.documents.layout.prose import Heading, Prose
from app.services.documents.layout.rich import Rich, joined, plain, strong
from app.services.documents.layout.table import Table
from app.services.documents.layout.typescale import DENSE
from app.services.documents.report.build import ModelSoftware, MonthlyReport
from app.services.documents.report.moved import ReportedMovement, Told
from app.services.documents.wording import Wording

_DENSE = TableStyle(cell=DENSE, air=2.6)
_NOTHING = "–"


def movement(document: MonthlyReport, words: Wording) -> list[Block]:
    """How each count came about, the reasons summed, what was not seen, and the devices that matter most."""
    if document.inventory is None:
        return []
    if document.previous_date is None:
        return [Heading(words.text("report.movement.heading")), Prose(words.rich("report.movement.first"))]
    date = words.formats.day(document.previous_date)
    heading = Heading(words.text("report.movement.heading_since", date=date))
    moved = document.movement
    blocks: list[Block] = [heading]
    if moved.bridge.rows:
        blocks.append(_bridge(document, words))
    blocks.append(Prose(_summed(document, words), space_before=7 if moved.bridge.rows else 0))
    if moved.listed:
        blocks.append(_devices(moved, words))
    if moved.unlisted:
        blocks.append(Prose(_unlisted(moved, words), space_before=5))
    return blocks


def _summed(document: MonthlyReport, words: Wording) -> Rich:
    """The reasons with their numbers of devices, and the devices that were not seen."""
    moved = document.movement
    sentences = [words.rich("report.movement.none")]
    if moved.reasons:
        sentences = [words.rich("report.movement.counts", changes=_reasons(moved.reasons, words))]
    if moved.unseen:
        listed = words.formats.listed([devices_of(words, category, count) for category, count in moved.unseen])
        sentences.append(words.rich("report.movement.unseen", devices=listed, days=str(moved.unseen_days)))
    if moved.unknown and moved.unseen:
        sentences.append(words.counted_rich("report.movement.unknown", moved.unknown))
    return joined(sentences)


def _unlisted(moved: ReportedMovement, words: Wording) -> Rich:
    return words.rich("report.movement.unlisted", changes=_reasons(moved.unlisted, words))


def _reasons(reasons: Iterable[tuple[Change, int]], words: Wording) -> str:
    return words.formats.listed([words.counted(f"report.movement.{change.value}", count) for change, count in reasons])


def _bridge(document: MonthlyReport, words: Wording) -> Table:
    """A column per category: what was counted then, every reason, what is counted now."""
    formats, table = words.formats, document.movement.bridge
    columns = [
        Column(words.text("report.column.reason")),
        *(Column(category_title(words, one), figures=True) for one in table.categories),
    ]
    days = [formats.day(day) for day in (document.previous_date, document.inventory and document.inventory.date) if day]
    counted = [
        [strong(words.text("movement.counted_on", date=day)), *(strong(formats.count(one)) for one in counts)]
        for day, counts in zip(days, (table.before, table.after), strict=True)
    ]
    rows = [
        [plain(words.text(f"movement.change.{row.word}")), *(plain(_effect(one, words)) for one in row.effects)]
        for row in table.rows
    ]
    return WholeTable(columns, [counted[0], *rows, counted[1]], style=_DENSE)


def _effect(effect: int, words: Wording) -> str:
    return words.formats.signed(effect) if effect else ""


class WholeTable(Table):
    """A short table whose rows belong together: never split over two pages."""

    def least(self, width: float) -> float:
        """All of it."""
        return self.height(width)


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


def _devices(moved: ReportedMovement, words: Wording) -> Table:
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
    return Table(columns, [_row(item, words) for item in moved.listed], style=_DENSE, space_before=7)


def _row(told: Told, words: Wording) -> list[str]:
    """One device; where it left a category for another, both stand in its row."""
    item, both = told[-1], len(told) > 1
    word = "reclassified_both" if both else word_of(item.change, item.effect)
    return [
        words.text(f"movement.change.{word}"),
        " \u2192 ".join(_category(one, words) for one in told),
        item.model,
        item.serial or item.mac or _NOTHING,
        _place(item),
        " / ".join(words.formats.signed(one.effect) for one in told),
    ]


def _category(item: Movement, words: Wording) -> str:
    return category_title(words, item.category) if item.category else _NOTHING


def _place(item: Movement) -> str:
    place = where(item.location)
    if item.change is Change.MOVED and item.earlier_location is not None:
        return f"{where(item.earlier_location) or _NOTHING} → {place or _NOTHING}"
    return place or _NOTHING


def where(location: DeviceLocation) -> str:
    """Site and room, as far as they are known."""
    return ", ".join(filter(None, (location.site, location.room)))
