"""The purchase order request on paper."""

from app.domain.brand import Brand
from app.domain.dates import MONTHS_A_YEAR
from app.services.documents.calculation import Amount, calculation, months_number
from app.services.documents.house import category_name, customer_lines, finished, named, opening
from app.services.documents.layout.blocks import Block
from app.services.documents.layout.columns import Column, TotalRow
from app.services.documents.layout.parties import Address, Facts, Parties
from app.services.documents.layout.prose import Bullets, Heading, Prose
from app.services.documents.layout.rich import Rich, joined
from app.services.documents.layout.signature import Signature
from app.services.documents.layout.table import Table
from app.services.documents.layout.tiles import Tile, Tiles
from app.services.documents.po_request.build import PoLine, PoRequest
from app.services.documents.wording import Wording, wording


def render_po_request(document: PoRequest, brand: Brand) -> bytes:
    """The request as a PDF."""
    words = wording(document.language)
    brand = named(brand, words)
    title = f"{words.text('po_request.title')} {document.number}"
    subtitle = words.text("po_request.subtitle", programme=brand.programme, number=document.number)
    blocks: list[Block] = [
        *opening(words.text("po_request.title"), subtitle),
        _parties(document, words, brand),
        Prose(_ask(document, words, brand), space_before=15),
        _tiles(document, words),
        Heading(words.text("po_request.order")),
        _lines(document, words, brand),
        *_unknown(document, words),
        Heading(words.text("po_request.delivery")),
        Bullets(_terms(document, words)),
        *_calculation(document, words),
        Signature([words.text(f"po_request.field_{name}") for name in ("po", "date", "name")]),
    ]
    return finished(blocks, words, brand, title, subject=document.customer.name, draft=document.draft)


def _parties(document: PoRequest, words: Wording, brand: Brand) -> Parties:
    formats, customer, contract = words.formats, document.customer, document.contract
    request = (
        (words.text("common.fact.number"), document.number),
        (words.text("common.fact.date"), formats.day(document.issued_on)),
        (words.text("po_request.counted_on"), formats.day(document.inventory_date)),
    )
    terms = (
        (words.text("common.fact.number"), contract.number),
        (words.text("common.fact.end"), formats.day(contract.period.end)),
        (words.text("common.fact.site_id"), customer.site_id),
        (words.text("common.fact.master_account"), customer.master_account_id),
    )
    return Parties(
        (
            Address(words.text("po_request.end_customer"), customer_lines(words, customer, brand)),
            Facts(words.text("po_request.head"), request),
            Facts(words.text("common.head.contract"), terms),
        ),
        (0.32, 0.3, 0.38),
    )


def _ask(document: PoRequest, words: Wording, brand: Brand) -> Rich:
    ask = words.rich(
        "po_request.ask",
        devices=words.counted("common.devices", document.quantity),
        programme=brand.programme,
        date=words.formats.day(document.inventory_date),
    )
    if not document.recipient:
        return ask
    return joined([words.rich("po_request.for", recipient=document.recipient), ask])


def _tiles(document: PoRequest, words: Wording) -> Tiles:
    formats = words.formats
    cost = document.cost_total
    return Tiles(
        (
            Tile(formats.count(document.quantity), words.text("po_request.tile.devices")),
            Tile(formats.short_day(document.period.start), words.text("po_request.tile.start")),
            Tile(formats.short_day(document.period.end), words.text("po_request.tile.end")),
            Tile(_money(document, words, cost), words.text("po_request.tile.cost")),
        )
    )


def _lines(document: PoRequest, words: Wording, brand: Brand) -> Table:
    terms = {line.price_term_months for line in document.lines}
    heads = [words.text(f"po_request.column.{name}") for name in ("quantity", "cost", "months", "amount")]
    heads[1] = _cost_head(words, terms)
    columns = [
        Column(words.text("po_request.column.part"), fit=True),
        Column(words.text("po_request.column.description")),
        *(Column(head, figures=True) for head in heads),
    ]
    rows = [_row(document, line, words, brand, mixed=len(terms) > 1) for line in document.lines]
    if len(rows) > 1:
        columns.insert(0, Column(words.text("po_request.column.line"), fit=True))
        rows = [[str(number), *row] for number, row in enumerate(rows, start=1)]
    totals = []
    if document.cost_total is not None:
        total = _money(document, words, document.cost_total)
        totals = [TotalRow(words.text("po_request.total"), total, grand=True)]
    return Table(columns, rows, totals)


def _row(document: PoRequest, line: PoLine, words: Wording, brand: Brand, *, mixed: bool) -> list[str]:
    cost = _money(document, words, line.unit_cost)
    if mixed and line.unit_cost is not None:
        months = words.counted("common.month_count", line.price_term_months)
        cost = words.text("po_request.column.cost_cell", price=cost, months=months)
    return [
        line.part_number or words.text("po_request.no_part"),
        _description(line, words, brand),
        words.formats.count(line.quantity),
        cost,
        months_number(words, line.months),
        _money(document, words, line.cost),
    ]


def _description(line: PoLine, words: Wording, brand: Brand) -> str:
    category = category_name(words, line.category)
    text = line.description or words.text("po_request.line", programme=brand.programme, category=category)
    return words.text("po_request.line_group", description=text, group=line.group) if line.group else text


def _cost_head(words: Wording, terms: set[int]) -> str:
    if terms == {MONTHS_A_YEAR}:
        return words.text("po_request.column.cost_year")
    if len(terms) == 1:
        months = words.counted("common.month_count", next(iter(terms)))
        return words.text("po_request.column.cost_term", months=months)
    return words.text("po_request.column.cost")


def _unknown(document: PoRequest, words: Wording) -> list[Block]:
    if not document.unknown_costs:
        return []
    sentence = words.counted_rich("po_request.unknown_costs", document.unknown_costs)
    return [Prose(sentence, space_before=6)]


def _terms(document: PoRequest, words: Wording) -> list[Rich]:
    """Service dates, when billing starts, the new baselines and what the order should mention."""
    formats = words.formats
    billing = "po_request.billing" if document.period.start.day == 1 else "po_request.billing_service"
    baselines = [
        words.rich(
            "po_request.baseline",
            category=category_name(words, category),
            baseline=formats.count(after.baseline),
            devices=words.counted("common.devices", after.ordered),
            allowance=formats.percent(document.contract.settings.allowance),
        )
        for category, after in document.baselines
    ]
    return [
        words.rich("po_request.service_dates", period=formats.period(document.period)),
        words.rich(billing, date=formats.day(document.period.start)),
        words.rich("po_request.no_delivery"),
        *baselines,
        words.rich("po_request.mention", references=formats.listed(_references(document, words))),
    ]


def _references(document: PoRequest, words: Wording) -> list[str]:
    values = {
        "true_up": document.number,
        "contract": document.contract.number,
        "site": document.customer.site_id,
        "master": document.customer.master_account_id,
        "customer": document.customer.name,
    }
    return [words.text(f"po_request.reference_{name}", value=value) for name, value in values.items() if value]


def _calculation(document: PoRequest, words: Wording) -> list[Block]:
    amounts = [
        Amount(line.quantity, line.unit_cost, line.price_term_months, line.months, line.cost) for line in document.lines
    ]
    return calculation(words, amounts, document.currency, numbered=len(amounts) > 1)


def _money(document: PoRequest, words: Wording, cents: int | None) -> str:
    """An amount, or in words that it is not known."""
    return words.text("po_request.unknown") if cents is None else words.formats.money(cents, document.currency)
