"""A customer as a form holds it: the same rules as a row of the portfolio workbook, every problem at once."""

from collections.abc import Mapping
from typing import Any

from app.domain.errors import ProblemsFound
from app.domain.issues import Issue, Where
from app.domain.money import two_decimals
from app.domain.portfolio import Customer
from app.services.portfolio.cells import CellProblem
from app.services.portfolio.sheets import CUSTOMERS

NUMBERS = frozenset({"vat_percent"})
"""Fields in which a comma stands for the point."""


def fields_of(customer: Customer) -> dict[str, str]:
    """What a form shows of a customer, by the names of the workbook's columns."""
    shown = {column.name: _text(column.cell_of(customer)) for column in CUSTOMERS.columns}
    return shown | {"vat_percent": two_decimals(customer.vat_rate)}


def customer_from(fields: Mapping[str, str]) -> Customer:
    """The customer that a form describes; an empty field takes its default.

    Raises ProblemsFound, each problem with its field as the column.
    """
    values: dict[str, Any] = {}
    problems: list[Issue] = []
    for column in CUSTOMERS.columns:
        text = fields.get(column.name, "").strip()
        typed = text.replace(",", ".") if column.name in NUMBERS else text
        try:
            if text:
                values[column.name] = column.kind.read(typed)
            elif column.required:
                raise CellProblem("cell_required", column=column.name)  # noqa: TRY301 - told with the others
            else:
                values[column.name] = column.default
        except CellProblem as problem:
            problems.append(Issue(problem.code, problem.params, Where(column=column.name), text))
    if problems:
        raise ProblemsFound(problems)
    customer: Customer = CUSTOMERS.build(values)
    return customer


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)
