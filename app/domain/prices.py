"""Price-list lines and the lookup of a price on a document's date (R10)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.categories import Category
from app.domain.errors import AppError
from app.domain.money import partner_cost


class PriceKind(StrEnum):
    """What a price-list line sells (R10)."""

    SERVICE = "service"
    HARDWARE = "hardware"
    OPTION = "option"


class VatTreatment(StrEnum):
    """How VAT is charged (R10)."""

    STANDARD = "standard"
    ZERO = "zero"
    REVERSE = "reverse"


@dataclass(frozen=True, slots=True)
class PriceLine:
    """A price-list line: list price in cents, discount in hundredths of a percent, valid days both included (R10)."""

    part_number: str
    description: str
    kind: PriceKind
    category: Category | None
    model: str | None
    term_months: int | None
    list_price: int
    currency: str
    partner_discount: int
    valid_from: date
    valid_to: date | None

    @property
    def cost(self) -> int:
        """Partner cost in cents (R10)."""
        return partner_cost(self.list_price, self.partner_discount)

    def valid_on(self, day: date) -> bool:
        """Whether the price holds on that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class PriceWanted:
    """What is looked up: `on` is the document's date, `model` already a catalogue name."""

    kind: PriceKind
    on: date
    currency: str
    category: Category | None = None
    model: str | None = None
    term_months: int | None = None


class NoPrice(AppError):
    """No line of the price list holds for what is wanted on that date."""

    code = "no_price"


class AmbiguousPrice(AppError):
    """Two lines hold for the same thing on the same date."""

    code = "ambiguous_price"


def find_price(lines: Iterable[PriceLine], wanted: PriceWanted) -> PriceLine:
    """The line that holds on the document's date, model before category (R10).

    Raises NoPrice where there is none, never a zero, and AmbiguousPrice where two different lines hold.
    """
    fitting = [line for line in lines if _fits(line, wanted)]
    by_model = [line for line in fitting if line.model is not None]
    chosen = by_model or fitting
    described = {
        "category": wanted.category or "",
        "model": wanted.model or "",
        "date": wanted.on,
    }
    if not chosen:
        raise NoPrice(described | {"kind": wanted.kind.value, "currency": wanted.currency})
    if len(chosen) > 1:
        raise AmbiguousPrice(described | {"parts": ", ".join(sorted({line.part_number for line in chosen}))})
    return chosen[0]


def _fits(line: PriceLine, wanted: PriceWanted) -> bool:
    if line.kind is not wanted.kind or line.currency != wanted.currency or not line.valid_on(wanted.on):
        return False
    if wanted.term_months is not None and line.term_months not in (
        None,
        wanted.term_months,
    ):
        return False
    if line.model is not None:
        return wanted.model is not None and line.model.casefold() == wanted.model.casefold()
    return line.category is None or line.category is wanted.category
