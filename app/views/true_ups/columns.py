"""The columns of the true-ups and of the devices that one adds."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.check import CheckLine
from app.domain.dates import Month
from app.domain.true_up_records import TrueUp
from app.services.documents.data import AddedDevice
from app.views import formats, terms
from app.views.replaced import replaced_words
from app.views.theme import Tone
from app.views.true_ups.records import TrueUpLineShown
from app.views.widgets.table import Align, Column

translate = QCoreApplication.translate


def true_up_columns() -> list[Column[TrueUpLineShown]]:
    """A true-up a row."""
    return [*_what(), *_how_it_stands()]


def _what() -> list[Column[TrueUpLineShown]]:
    """Which true-up it is, and what it asks for."""
    return [
        Column(
            name="number",
            title=translate("TrueUpColumns", "Number"),
            value=lambda r: r.true_up.number,
            width=118,
            gives_way=3,
        ),
        Column(
            name="customer",
            title=translate("TrueUpColumns", "Customer"),
            value=lambda r: r.customer_name,
            width=120,
            stretch=True,
            tooltip=lambda r: r.customer_name,
        ),
        Column(
            name="month",
            title=translate("TrueUpColumns", "Month"),
            value=lambda r: r.true_up.month,
            text=month_text,
            width=84,
            gives_way=2,
        ),
        Column(
            name="added",
            title=translate("TrueUpColumns", "Added"),
            value=lambda r: added(r.true_up),
            text=lambda number: formats.count(number, signed=True),
            align=Align.NUMBER,
            tooltip=lambda r: by_category(r.true_up),
            width=78,
            gives_way=1,
        ),
        Column(
            name="total",
            title=translate("TrueUpColumns", "Amount"),
            value=lambda r: (r.true_up.total, r.true_up.currency),
            text=lambda amount: formats.money(*amount),
            align=Align.NUMBER,
            width=104,
        ),
    ]


def _how_it_stands() -> list[Column[TrueUpLineShown]]:
    """The state, and what is known of the order."""
    return [
        Column(
            name="state",
            title=translate("TrueUpColumns", "State"),
            value=_state_words,
            tone=lambda r: terms.STATE_TONES[r.true_up.state],
            tooltip=lambda r: replaced_words(r.true_up.replaced) if r.true_up.replaced else "",
            width=112,
        ),
        Column(
            name="age",
            title=translate("TrueUpColumns", "Waits (days)"),
            value=lambda r: r.age,
            align=Align.NUMBER,
            width=96,
            hidden=True,
        ),
        Column(
            name="po",
            title=translate("TrueUpColumns", "PO number"),
            value=lambda r: r.true_up.po_number,
            width=110,
            hidden=True,
        ),
        Column(
            name="contract",
            title=translate("TrueUpColumns", "Contract"),
            value=lambda r: r.true_up.contract,
            width=110,
            hidden=True,
        ),
    ]


def _state_words(row: TrueUpLineShown) -> str:
    """The state, with a mark where its inventory was replaced; the tooltip and the notice below say what by what."""
    words = terms.state_name(row.true_up.state)
    return f"{words} *" if row.true_up.replaced else words


@dataclass(frozen=True, slots=True)
class DueLine:
    """A category that is due, with the name of its customer."""

    customer_name: str
    check: CheckLine

    @property
    def added(self) -> int:
        """The devices that are not paid for yet (R8)."""
        return (self.check.count or 0) - self.check.baseline.ordered


def due_columns() -> list[Column[DueLine]]:
    """A category of a contract a row."""
    return [
        Column(
            name="customer",
            title=translate("TrueUpColumns", "Customer"),
            value=lambda r: r.customer_name,
            width=160,
            stretch=True,
        ),
        Column(
            name="category",
            title=translate("TrueUpColumns", "Category"),
            value=lambda r: terms.category_name(r.check.category),
            width=150,
        ),
        _due_figure("count", translate("TrueUpColumns", "Counted"), lambda r: r.check.count),
        _due_figure("ordered", translate("TrueUpColumns", "Ordered"), lambda r: r.check.baseline.ordered),
        Column(
            name="added",
            title=translate("TrueUpColumns", "Added"),
            value=lambda r: r.added,
            text=lambda number: formats.count(number, signed=True),
            align=Align.NUMBER,
            width=100,
        ),
        Column(
            name="complete",
            title=translate("TrueUpColumns", "Count"),
            value=lambda r: _complete_words(r.check),
            tone=lambda r: Tone.OK if r.check.complete else Tone.WARN,
            tooltip=lambda r: "" if r.check.complete else translate("TrueUpColumns", "Models or serials to decide"),
            width=124,
            gives_way=1,
        ),
    ]


def _due_figure(name: str, title: str, value: Callable[[DueLine], int | None]) -> Column[DueLine]:
    return Column(name=name, title=title, value=value, align=Align.NUMBER, width=100)


def _complete_words(line: CheckLine) -> str:
    if line.complete:
        return translate("TrueUpColumns", "complete")
    return translate("TrueUpColumns", "incomplete")


def device_columns() -> list[Column[AddedDevice]]:
    """A device a row."""
    return [
        Column(
            name="category",
            title=translate("TrueUpColumns", "Category"),
            value=lambda r: terms.category_name(r.device.category) if r.device.category else "",
            width=92,
        ),
        Column(name="model", title=translate("TrueUpColumns", "Model"), value=lambda r: r.device.model, stretch=True),
        Column(
            name="serial", title=translate("TrueUpColumns", "Serial number"), value=lambda r: r.device.serial, width=140
        ),
        Column(
            name="site", title=translate("TrueUpColumns", "Site"), value=lambda r: r.device.location.site, width=110
        ),
        Column(
            name="first_seen", title=translate("TrueUpColumns", "First seen"), value=lambda r: r.first_seen, width=104
        ),
    ]


def month_text(month: Month) -> str:
    """A month as the user reads it."""
    return formats.short_month(month.first_day) + f" {month.year}"


def added(true_up: TrueUp) -> int:
    """The devices that a true-up adds over all its lines."""
    return sum(line.added for line in true_up.lines)


def by_category(true_up: TrueUp) -> str:
    """The added devices per category and price group."""
    parts = []
    for line in true_up.lines:
        group = f" ({line.group})" if line.group else ""
        parts.append(f"{terms.category_name(line.category)}{group} {formats.count(line.added, signed=True)}")
    return ", ".join(parts)
