"""True-ups as JSON (interface.md) and as text."""

from collections.abc import Mapping, Sequence

from app.commands.answer import Json
from app.commands.tables import paragraphs, table
from app.commands.words import Words
from app.domain.inventories import Replaced
from app.domain.money import two_decimals
from app.domain.proration import Months
from app.domain.true_up_records import TrueUp, TrueUpLine

_PLACES = 6


def data_of(one: TrueUp, documents: Sequence[str]) -> dict[str, Json]:
    """A true-up as interface.md writes it."""
    return {
        "number": one.number,
        "customer": one.customer,
        "contract": one.contract,
        "month": str(one.month),
        "state": one.state.value,
        "period_start": one.period.start.isoformat(),
        "period_end": one.period.end.isoformat(),
        "currency": one.currency,
        "lines": [_line(line) for line in one.lines],
        "total": two_decimals(one.total),
        "cost_total": _money(one.cost_total),
        "documents": list(documents),
        **({"replaced": _replaced(one.replaced)} if one.replaced else {}),
    }


def _replaced(one: Replaced) -> dict[str, Json]:
    """The inventory that it was made from, and the one in force instead; `fit` is told while it is open."""
    return {
        "inventory": one.was_id,
        "date": one.was.isoformat() if one.was else None,
        "by_inventory": one.now_id,
        "by_date": one.now.isoformat() if one.now else None,
        **({"fit": one.fit.value} if one.fit else {}),
    }


def months_text(months: Months) -> str:
    """Months with six decimals, half up."""
    whole, rest = divmod(months.rounded(_PLACES), 10**_PLACES)
    return f"{whole}.{rest:0{_PLACES}d}"


def _line(line: TrueUpLine) -> dict[str, Json]:
    return {
        "category": line.category.value,
        "group": line.group,
        "ordered": line.ordered,
        "count": line.count,
        "added": line.added,
        "unit_price": two_decimals(line.unit_price),
        "months": months_text(line.months),
        "amount": two_decimals(line.amount),
        "unit_cost": _money(line.unit_cost),
        "cost": _money(line.cost),
        "new_ordered": line.new_ordered,
        "new_baseline": line.after.baseline,
    }


def _money(cents: int | None) -> str | None:
    return None if cents is None else two_decimals(cents)


def overview(true_ups: Sequence[TrueUp], words: Words) -> str:
    """One line per true-up."""
    heads = ("number", "customer", "contract", "month", "state", "period", "added", "total")
    rows = [
        [
            one.number,
            one.customer,
            one.contract,
            str(one.month),
            words(f"state.{one.state.value}"),
            f"{one.period.start} – {one.period.end}",
            words.count(sum(line.added for line in one.lines)),
            words.amount(one.total, one.currency),
        ]
        for one in true_ups
    ]
    shown = table([words(f"heads.{name}") for name in heads], rows, right=(6, 7))
    return paragraphs(shown, "\n".join(_replaced_text(one, one.replaced, words) for one in true_ups if one.replaced))


def _replaced_text(one: TrueUp, replaced: Replaced, words: Words) -> str:
    was = words("true_up.dated", date=replaced.was.isoformat()) if replaced.was else words("true_up.taken_back")
    now = replaced.now.isoformat() if replaced.now else words("true_up.no_inventory")
    fit = words(f"fit.{replaced.fit.value}") if replaced.fit else ""
    return f"{words('true_up.replaced', number=one.number, was=was, now=now)} {fit}".rstrip()


def in_full(true_ups: Sequence[TrueUp], documents: Mapping[str, Sequence[str]], words: Words) -> str:
    """Every true-up with its lines, its total and the documents that were written."""
    return "\n\n\n".join(_block(one, documents.get(one.number, ()), words) for one in true_ups)


def _block(one: TrueUp, documents: Sequence[str], words: Words) -> str:
    title = words("true_up.title", number=one.number, customer=one.customer, contract=one.contract)
    period = words("true_up.period", start=one.period.start.isoformat(), end=one.period.end.isoformat())
    state = words("true_up.state", state=words(f"state.{one.state.value}"))
    names = ("category", "ordered", "count", "added", "unit_price", "months", "amount", "new_ordered", "new_baseline")
    lines = table(
        [words(f"heads.{name}") for name in names], [_cells(line, words) for line in one.lines], right=range(1, 9)
    )
    total = words("true_up.total", amount=words.amount(one.total, one.currency))
    written = "\n".join(f"  {name}" for name in documents)
    told = paragraphs(f"{title}\n{period} {state}", lines, total)
    return f"{told}\n{words('true_up.documents')}\n{written}" if documents else told


def _cells(line: TrueUpLine, words: Words) -> list[str]:
    category = words(f"category.{line.category.value}")
    return [
        f"{category}, {line.group}" if line.group else category,
        *(words.count(number) for number in (line.ordered, line.count, line.added)),
        words.decimals(line.unit_price),
        words.decimals(line.months.rounded(2)),
        words.decimals(line.amount),
        *(words.count(number) for number in (line.new_ordered, line.after.baseline)),
    ]
