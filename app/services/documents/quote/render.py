"""The true-up quote on paper."""

from app.domain.brand import Brand
from app.domain.dates import MONTHS_A_YEAR
from app.domain.prices import VatTreatment
from app.services.documents.calculation import Amount, calculation, months_number
from app.services.documents.house import category_name, customer_lines, finished, named, opening
from app.services.documents.layout.blocks import Block
from app.services.documents.layout.columns import Column, TotalRow
from app.services.documents.layout.parties import Address, Facts, Parties
from app.services.documents.layout.prose import Heading, Prose
from app.services.documents.layout.signature import Signature
from app.services.documents.layout.table import Table
from app.services.documents.layout.typescale import SMALL
from app.services.documents.quote.build import QuoteLine, TrueUpQuote
from app.services.documents.quote.standing import after, key_figures, reason
from app.services.documents.wording import Wording, wording


def render_true_up_quote(document: TrueUpQuote, brand: Brand) -> bytes:
    """The quote as a PDF in the customer's language."""
    words = wording(document.language)
    brand = named(brand, words)
    title = f"{words.text('quote.title')} {document.number}"
    blocks: list[Block] = [
        *opening(words.text("quote.title"), _programme(words, "quote.subtitle", brand)),
        _parties(document, words, brand),
        Prose(reason(document, words), space_before=15),
        key_figures(document, words),
        Heading(words.text("quote.amount")),
        _amounts(document, words, brand),
        *_reverse_note(document, words),
        *calculation(words, [_amount(line) for line in document.lines], document.currency, numbered=_many(document)),
        *after(document, words),
        Signature((words.text("quote.sign_customer"), _programme(words, "quote.sign_partner", brand))),
    ]
    return finished(blocks, words, brand, title, subject=document.customer.name, draft=document.draft)


def _programme(words: Wording, key: str, brand: Brand) -> str:
    return words.text(key, programme=brand.programme, company=brand.company)


def _parties(document: TrueUpQuote, words: Wording, brand: Brand) -> Parties:
    formats, contact = words.formats, document.contact
    quote = (
        (words.text("common.fact.number"), document.number),
        (words.text("common.fact.date"), formats.day(document.issued_on)),
        (words.text("quote.valid_until"), formats.day(document.valid_until)),
    )
    contract = (
        (words.text("common.fact.number"), document.contract.number),
        (words.text("common.fact.end"), formats.day(document.contract.period.end)),
        (words.text("common.fact.site_id"), document.customer.site_id),
    )
    lines = customer_lines(words, document.customer, brand, contact.name if contact else "")
    return Parties(
        (
            Address(words.text("common.head.customer"), lines),
            Facts(words.text("quote.head"), quote),
            Facts(words.text("common.head.contract"), contract),
        )
    )


def _many(document: TrueUpQuote) -> bool:
    return len(document.lines) > 1


def _amounts(document: TrueUpQuote, words: Wording, brand: Brand) -> Table:
    names = ["quantity", "price", "months", "amount"]
    heads = [words.text(f"quote.column.{name}") for name in names]
    terms = {line.price_term_months for line in document.lines}
    heads[1] = _price_head(words, terms)
    columns = [Column(words.text("quote.column.description"))]
    columns += [Column(head, figures=True) for head in heads]
    rows = [_row(document, line, words, brand, mixed=len(terms) > 1) for line in document.lines]
    if _many(document):
        columns.insert(0, Column(words.text("quote.column.line"), fit=True))
        rows = [[str(number), *row] for number, row in enumerate(rows, start=1)]
    return Table(columns, rows, _totals(document, words))


def _row(document: TrueUpQuote, line: QuoteLine, words: Wording, brand: Brand, *, mixed: bool) -> list[str]:
    formats = words.formats
    price = formats.money(line.unit_price, document.currency)
    if mixed:
        months = words.counted("common.month_count", line.price_term_months)
        price = words.text("quote.column.price_cell", price=price, months=months)
    return [
        _description(line, words, brand),
        formats.count(line.quantity),
        price,
        months_number(words, line.months),
        formats.money(line.amount, document.currency),
    ]


def _description(line: QuoteLine, words: Wording, brand: Brand) -> str:
    values = {"programme": brand.programme, "category": category_name(words, line.category)}
    if line.group:
        return words.text("quote.line_group", group=line.group, **values)
    return words.text("quote.line", **values)


def _price_head(words: Wording, terms: set[int]) -> str:
    if terms == {MONTHS_A_YEAR}:
        return words.text("quote.column.price_year")
    if len(terms) == 1:
        return words.text("quote.column.price_term", months=words.counted("common.month_count", next(iter(terms))))
    return words.text("quote.column.price")


def _totals(document: TrueUpQuote, words: Wording) -> list[TotalRow]:
    totals, formats = document.totals, words.formats
    reverse = any(line.treatment is VatTreatment.REVERSE for line in totals.vat)
    rows = [TotalRow(words.text("common.total.net"), formats.money(totals.net, document.currency))]
    rows += [
        TotalRow(
            words.text(f"common.total.{line.treatment.value}", rate=formats.percent(line.rate)),
            formats.money(line.amount, document.currency),
        )
        for line in totals.vat
    ]
    label = words.text("common.total.payable" if reverse else "common.total.gross")
    return [*rows, TotalRow(label, formats.money(totals.gross, document.currency), grand=True)]


def _reverse_note(document: TrueUpQuote, words: Wording) -> list[Block]:
    """Who accounts for the VAT where it is reverse charged (R10)."""
    if all(line.treatment is not VatTreatment.REVERSE for line in document.totals.vat):
        return []
    customer = document.customer
    key = "quote.reverse_note" if customer.vat_number else "quote.reverse_note_unknown"
    note = words.rich(key, customer=customer.name, vat_number=customer.vat_number)
    return [Prose(note, SMALL, space_before=4)]


def _amount(line: QuoteLine) -> Amount:
    return Amount(line.quantity, line.unit_price, line.price_term_months, line.months, line.amount)
