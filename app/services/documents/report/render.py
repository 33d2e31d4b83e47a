"""The monthly report on paper: what the month comes to first, the evidence after it."""

from app.domain.brand import Brand
from app.services.documents.house import customer_lines, finished, named, opening
from app.services.documents.layout.blocks import Block
from app.services.documents.layout.palette import Palette
from app.services.documents.layout.parties import Address, Facts, Parties
from app.services.documents.report.annex import device_annex
from app.services.documents.report.build import MonthlyReport
from app.services.documents.report.movement import movement, software
from app.services.documents.report.next_steps import next_steps
from app.services.documents.report.standing import standing, trends
from app.services.documents.report.uncounted import leads, uncounted
from app.services.documents.wording import Wording, wording


def render_monthly_report(document: MonthlyReport, brand: Brand) -> bytes:
    """The report as a PDF in the customer's language."""
    words, palette = wording(document.language), Palette.of(brand)
    brand = named(brand, words)
    title = words.text("report.title", month=words.formats.month(document.month))
    subtitle = words.text("report.subtitle", programme=brand.programme, company=brand.company)
    blocks: list[Block] = [
        *opening(title, subtitle),
        _parties(document, words, brand),
        *standing(document, words, palette),
        *next_steps(document, words, brand),
        *trends(document, words, palette),
        *movement(document, words),
        *uncounted(document, words),
        *leads(document, words),
        *software(document, words),
        *device_annex(document, words),
    ]
    return finished(blocks, words, brand, title, subject=document.customer.name, draft=document.draft)


def _parties(document: MonthlyReport, words: Wording, brand: Brand) -> Parties:
    formats, customer = words.formats, document.customer
    inventory = document.inventory
    counted = formats.day(inventory.date) if inventory else words.text("report.none_received")
    facts = (
        (words.text("report.inventory"), counted),
        (words.text("report.made_on"), formats.day(document.issued_on)),
        (words.text("common.fact.site_id"), customer.site_id),
    )
    contracts = tuple(
        (contract.number, words.text("report.until", date=formats.short_day(contract.period.end)))
        for contract in document.contracts
    )
    return Parties(
        (
            Address(words.text("common.head.customer"), customer_lines(words, customer, brand)),
            Facts(words.text("report.head"), facts),
            Facts(words.text("common.head.contract"), contracts),
        )
    )
