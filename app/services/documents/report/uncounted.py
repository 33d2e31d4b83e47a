"""What does not count, and why: excluded, past its end, unclassified, quarantined; and leads outside the contract."""

from app.domain.inventories import InventorySummary
from app.services.documents.house import category_name, devices_of
from app.services.documents.layout.blocks import Block
from app.services.documents.layout.columns import Column, TableStyle
from app.services.documents.layout.prose import Bullets, Heading, Prose
from app.services.documents.layout.rich import Rich
from app.services.documents.layout.table import Table
from app.services.documents.layout.typescale import DENSE
from app.services.documents.report.build import MonthlyReport
from app.services.documents.wording import Wording

_DENSE = TableStyle(cell=DENSE, air=2.6)


def uncounted(document: MonthlyReport, words: Wording) -> list[Block]:
    """Open questions first, then the models that do not count, then the rows that are no devices."""
    inventory = document.inventory
    if inventory is None:
        return []
    blocks: list[Block] = [Heading(words.text("report.uncounted.heading"))]
    undecided = _undecided(inventory, words)
    if undecided:
        blocks.append(Bullets(undecided))
    if document.excluded or document.end_of_life:
        blocks.append(_models(document, words))
    left_out = _left_out(inventory, words)
    if left_out:
        blocks.append(Bullets(left_out, space_before=5))
    if len(blocks) == 1:
        blocks.append(Prose(words.rich("report.uncounted.nothing")))
    return blocks


def leads(document: MonthlyReport, words: Wording) -> list[Block]:
    """Devices in categories that no contract covers: an opportunity, not an error (R1)."""
    if not document.leads:
        return []
    listed = words.formats.listed([devices_of(words, category, count) for category, count in document.leads])
    names = words.formats.listed([category_name(words, category) for category, _ in document.leads])
    sentence = words.rich("report.leads.sentence", devices=listed, categories=names)
    return [Heading(words.text("report.leads.heading")), Prose(sentence)]


def _undecided(inventory: InventorySummary, words: Wording) -> list[Rich]:
    """Whatever could still change a count makes the verdict incomplete (R6, R7)."""
    items = []
    if inventory.unclassified:
        models = [
            words.text("report.uncounted.model", count=words.formats.count(count), model=model)
            for model, count in sorted(inventory.unclassified.items())
        ]
        items.append(
            words.counted_rich(
                "report.uncounted.unclassified",
                sum(inventory.unclassified.values()),
                models=words.formats.listed(models),
            )
        )
    if apart := inventory.quarantined - inventory.left_out:
        items.append(words.counted_rich("report.uncounted.quarantined", apart))
    return items


def _models(document: MonthlyReport, words: Wording) -> Table:
    columns = [
        Column(words.text("report.column.model")),
        Column(words.text("report.column.why"), share=1.6),
        Column(words.text("report.column.devices"), figures=True),
    ]
    rows = [
        [item.model, words.text("report.uncounted.excluded"), words.formats.count(item.devices)]
        for item in document.excluded
    ]
    rows += [
        [
            item.model,
            words.text("report.uncounted.ended", date=words.formats.day(item.ends)),
            words.formats.count(item.devices),
        ]
        for item in document.end_of_life
    ]
    return Table(columns, rows, style=_DENSE, space_before=5)


def _left_out(inventory: InventorySummary, words: Wording) -> list[Rich]:
    items = []
    if inventory.ignored:
        items.append(words.counted_rich("report.uncounted.ignored", inventory.ignored))
    if inventory.duplicates:
        items.append(words.counted_rich("report.uncounted.duplicates", inventory.duplicates))
    if inventory.left_out:
        items.append(words.counted_rich("report.uncounted.left_out", inventory.left_out))
    return items
