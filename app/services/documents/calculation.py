"""The arithmetic of proration in words and as a table, for amounts of any kind (R9)."""

from collections.abc import Sequence
from typing import NamedTuple

from app.domain.dates import MONTHS_A_YEAR, Month, Period
from app.domain.proration import DAYS_A_YEAR, Months
from app.domain.rule_settings import ProrationRule
from app.services.documents.layout.blocks import Block
from app.services.documents.layout.columns import Column, TableStyle
from app.services.documents.layout.prose import Heading, Lead
from app.services.documents.layout.rich import Rich, joined, plain
from app.services.documents.layout.table import Table
from app.services.documents.layout.typescale import DENSE
from app.services.documents.wording import Wording

_TABLE = TableStyle(cell=DENSE, air=3.0)
_NOTHING = "–"


class Amount(NamedTuple):
    """One prorated line: `unit` for `term` months in cents, `amount` the rounded result, None where unit is unknown."""

    quantity: int
    unit: int | None
    term: int
    months: Months
    amount: int | None


def months_in_words(words: Wording, months: Months) -> str:
    """The period's length before any rule: 6 hele maanden en 14 van de 31 dagen van maart 2026."""
    whole = words.counted("proration.whole", months.whole) if months.whole or not months.parts else ""
    parts = [
        words.counted(
            "proration.part",
            part.days,
            of=words.formats.count(part.month_days),
            month=words.formats.month(Month.of(part.first)),
        )
        for part in months.parts
    ]
    return words.formats.listed([text for text in (whole, *parts) if text])


def months_number(words: Wording, months: Months) -> str:
    """The months that are billed, two decimals at most: 6,45."""
    return words.formats.decimal(months.rounded(2), 2)


def factor(months: Months, term: int) -> str:
    """The exact factor that the price is multiplied with: 6 / 12, (6 + 14/31) / 12, 195 / 365."""
    if months.rule is ProrationRule.DAILY_365:
        days = f"{months.period.days} / {DAYS_A_YEAR}"
        return days if term == MONTHS_A_YEAR else f"{days} × {MONTHS_A_YEAR} / {term}"
    if months.rule is ProrationRule.WHOLE_MONTHS or not months.parts:
        return f"{months.numerator} / {term}"
    parts = [f"{part.days}/{part.month_days}" for part in months.parts]
    whole = [str(months.whole)] if months.whole else []
    return f"({' + '.join([*whole, *parts])}) / {term}"


def calculation(words: Wording, amounts: Sequence[Amount], currency: str, *, numbered: bool = False) -> list[Block]:
    """Heading, the rule as sentences and the arithmetic as a table."""
    sentences = [plain(_billed(words, amounts[0].months.period)), *_lengths(words, amounts)]
    only = amounts[0]
    if len(amounts) == 1 and only.unit is not None and only.amount is not None:
        sentences.append(_sum(words, only, currency))
    else:
        sentences.append(words.rich("proration.sum_rule"))
    sentences.append(words.rich("proration.rounded"))
    return [
        Heading(words.text("proration.heading")),
        Lead(joined(sentences)),
        _table(words, amounts, currency, numbered=numbered),
    ]


def _billed(words: Wording, period: Period) -> str:
    return words.text(f"proration.billed_from_{'month' if period.start.day == 1 else 'service'}")


def _lengths(words: Wording, amounts: Sequence[Amount]) -> list[Rich]:
    """A sentence for each different length among the lines; normally one."""
    return [_length(words, months) for months in dict.fromkeys(amount.months for amount in amounts)]


def _length(words: Wording, months: Months) -> Rich:
    daily = months.rule is ProrationRule.DAILY_365
    key = f"proration.{months.rule.value}" + ("" if months.parts or daily else "_whole")
    return words.rich(
        key,
        period=words.formats.period(months.period),
        months=months_in_words(words, months),
        counted=_counted(words, months),
        days=words.counted("proration.days", months.period.days),
        days_number=words.formats.count(months.period.days),
    )


def _counted(words: Wording, months: Months) -> str:
    form = "one" if months.numerator == months.denominator else "other"
    return words.text(f"common.month_count.{form}", count=months_number(words, months))


def _sum(words: Wording, amount: Amount, currency: str) -> Rich:
    return words.rich(
        "proration.sum",
        quantity=words.formats.count(amount.quantity),
        price=_money(words, amount.unit, currency),
        factor=factor(amount.months, amount.term),
        amount=_money(words, amount.amount, currency),
    )


def _table(words: Wording, amounts: Sequence[Amount], currency: str, *, numbered: bool) -> Table:
    daily = amounts[0].months.rule is ProrationRule.DAILY_365
    names = ["period", *(["days"] if daily else ["whole", "rest"])]
    names += ["months", "factor", "quantity", "price", "amount"]
    columns = [Column(words.text(f"proration.column.{name}"), figures=name != "period") for name in names]
    rows = [
        [
            words.formats.short_period(amount.months.period),
            *_length_cells(words, amount.months),
            months_number(words, amount.months),
            factor(amount.months, amount.term),
            words.formats.count(amount.quantity),
            _money(words, amount.unit, currency),
            _money(words, amount.amount, currency),
        ]
        for amount in amounts
    ]
    if numbered:
        columns.insert(0, Column(words.text("proration.column.line"), fit=True))
        rows = [[str(number), *row] for number, row in enumerate(rows, start=1)]
    return Table(columns, rows, style=_TABLE, space_before=7)


def _length_cells(words: Wording, months: Months) -> list[str]:
    if months.rule is ProrationRule.DAILY_365:
        return [words.formats.count(months.period.days)]
    rest = " + ".join(f"{part.days}/{part.month_days}" for part in months.parts)
    return [words.formats.count(months.whole), rest or _NOTHING]


def _money(words: Wording, cents: int | None, currency: str) -> str:
    return words.text("proration.unknown") if cents is None else words.formats.money(cents, currency)
