"""Totals of a document: VAT per rate over the sum of the rounded net lines (R10)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from app.domain.money import vat_amount
from app.domain.portfolio import Customer
from app.domain.prices import VatTreatment


class Taxed(NamedTuple):
    """A rounded net amount in cents and how VAT is charged over it; the rate is in hundredths of a percent."""

    net: int
    treatment: VatTreatment
    rate: int


@dataclass(frozen=True, slots=True)
class VatLine:
    """VAT of one treatment and rate over `base`, in cents."""

    treatment: VatTreatment
    rate: int
    base: int
    amount: int


@dataclass(frozen=True, slots=True)
class Totals:
    """Net, VAT per rate and gross, in cents."""

    net: int
    vat: tuple[VatLine, ...]
    gross: int


def taxed(net: int, customer: Customer) -> Taxed:
    """An amount with the VAT that the customer is charged."""
    standard = customer.vat_treatment is VatTreatment.STANDARD
    return Taxed(net, customer.vat_treatment, customer.vat_rate if standard else 0)


def totals_of(lines: Iterable[Taxed]) -> Totals:
    """Sums per treatment and rate, VAT rounded half up once for each (R10)."""
    bases: dict[tuple[VatTreatment, int], int] = {}
    for net, treatment, rate in lines:
        bases[treatment, rate] = bases.get((treatment, rate), 0) + net
    vat = tuple(VatLine(treatment, rate, base, vat_amount(base, rate)) for (treatment, rate), base in bases.items())
    net = sum(bases.values())
    return Totals(net, vat, net + sum(line.amount for line in vat))
