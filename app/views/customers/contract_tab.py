"""Contract and baseline: what was signed, the ledger, and what was in force on any day (R4, R5, R9, R11)."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QFrame, QScrollArea, QStackedLayout, QWidget

from app.domain.baseline import GrowthUnit
from app.domain.ledger import LedgerEntry, in_force
from app.domain.portfolio import Contract, Coverage
from app.services.contracts import contracts_of, coverage_of_contract
from app.services.desk import Desk
from app.services.ledger import ledger_of
from app.views import formats
from app.views.customers.explain import ordered_explained
from app.views.customers.timeline import Timeline
from app.views.icons.names import Icon
from app.views.preferences import Preferences
from app.views.terms import category_name, proration_name, reading_name
from app.views.theme import GRID
from app.views.widgets.card import Card
from app.views.widgets.empty_state import EmptyState
from app.views.widgets.filter_chips import Chip, FilterChips
from app.views.widgets.key_figure import Facts
from app.views.widgets.layouts import STRETCH, GridFlow, column
from app.views.widgets.table import Align, Column, DataTable
from app.views.widgets.why import WhyPanel

_NARROWEST = 480


@dataclass(frozen=True, slots=True)
class SignedContract:
    """A contract with what it covers and its ledger."""

    contract: Contract
    coverage: tuple[Coverage, ...]
    ledger: tuple[LedgerEntry, ...]


def read_contracts(desk: Desk, code: str) -> tuple[SignedContract, ...]:
    """Every contract of a customer, the latest first."""
    return tuple(
        SignedContract(one, coverage_of_contract(desk, one.number), ledger_of(desk, one.number))
        for one in contracts_of(desk, code)
    )


class ContractTab(QWidget):
    """`document_wanted` carries the number of a true-up, `workbook_wanted` that there is no contract yet."""

    document_wanted = Signal(str)
    workbook_wanted = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._contracts: tuple[SignedContract, ...] = ()
        self._currency = "EUR"
        self.chips = FilterChips(self.tr("Contract"), single=True)
        self.signed = Facts()
        self.coverage: DataTable[Coverage] = DataTable(
            self.tr("What is covered"), self._columns(), keep_as="coverage", preferences=preferences
        )
        self.timeline = Timeline()
        self.day = QDateEdit()
        self.on_day = Facts()
        self.nothing = EmptyState(
            Icon.CONTRACT,
            self.tr("No contract yet"),
            self.tr("Contracts come from the portfolio workbook, as they were signed."),
            self.tr("Take in a workbook"),
            self.workbook_wanted.emit,
        )
        self._assemble()
        self._connect()

    # Public

    def show_contracts(self, contracts: tuple[SignedContract, ...], today: date, currency: str) -> None:
        """Show other contracts; the one that was chosen stays chosen."""
        self._contracts, self._currency = contracts, currency
        self.chips.set_chips([Chip(one.contract.number, one.contract.number) for one in contracts])
        self.chips.setVisible(len(contracts) > 1)
        self._stack.setCurrentIndex(0 if contracts else 1)
        if contracts:
            self._show_chosen(today)

    # Helpers

    @property
    def _chosen(self) -> SignedContract | None:
        number = next(iter(self.chips.chosen), "")
        return next((one for one in self._contracts if one.contract.number == number), None)

    def _assemble(self) -> None:
        self.day.setCalendarPopup(True)
        self.day.setAccessibleName(self.tr("Day"))
        signed = Card(self.tr("As signed"))
        signed.add(self.signed)
        on_day = Card(self.tr("In force on"), self.day)
        on_day.add(self.on_day)
        covered = Card(self.tr("What is covered"))
        covered.add(self.coverage)
        ledger = Card(self.tr("Ledger"))
        ledger.add(self.timeline)
        upper = GridFlow(_NARROWEST)
        upper.add(signed, on_day)
        page = QWidget()
        page.setProperty("role", "page")
        page.setLayout(column(self.chips, upper, covered, ledger, STRETCH, spacing=int(1.5 * GRID)))
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(self.tr("Contract and baseline"))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(area)
        self._stack.addWidget(self.nothing)

    def _connect(self) -> None:
        self.chips.changed.connect(lambda _: self._show_chosen())
        self.day.dateChanged.connect(lambda _: self._show_day())
        self.timeline.document_wanted.connect(self.document_wanted)
        self.coverage.opened.connect(self._explain)

    def _columns(self) -> list[Column[Coverage]]:
        return [
            Column(
                name="category",
                title=self.tr("Category"),
                value=lambda one: category_name(one.category),
                width=130,
                stretch=True,
            ),
            Column(name="group", title=self.tr("Price group"), value=lambda one: one.group, width=100),
            Column(
                name="installed",
                title=self.tr("Installed base"),
                value=lambda one: one.installed,
                align=Align.NUMBER,
                width=108,
            ),
            Column(name="growth", title=self.tr("Growth"), value=_growth, align=Align.NUMBER, width=76),
            Column(
                name="upfront",
                title=self.tr("In advance"),
                value=lambda one: one.growth.upfront,
                text=formats.percent,
                align=Align.NUMBER,
                width=92,
                gives_way=1,
            ),
            Column(
                name="ordered",
                title=self.tr("Ordered at the start"),
                value=lambda one: one.ordered,
                align=Align.NUMBER,
                width=142,
            ),
            Column(
                name="price",
                title=self.tr("Price per device"),
                value=lambda one: one.unit_price,
                text=lambda cents: formats.money(cents, self._currency),
                align=Align.NUMBER,
                width=112,
            ),
            Column(
                name="term",
                title=self.tr("For"),
                value=lambda one: one.price_term_months,
                text=lambda months: self.tr("{count} months").format(count=formats.count(months)),
                align=Align.NUMBER,
                width=98,
            ),
            Column(name="why", title="", value=lambda _: self.tr("Why?"), link=True, width=88),
        ]

    def _show_chosen(self, today: date | None = None) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        self._show_signed(chosen.contract)
        self.coverage.set_rows(chosen.coverage)
        self.coverage.setFixedHeight(self._table_height(len(chosen.coverage)))
        self.timeline.show_entries(chosen.ledger)
        period = chosen.contract.period
        wanted = today or self.day.date().toPython()
        assert isinstance(wanted, date)  # noqa: S101 - a QDate in Python's own type
        inside = min(max(wanted, period.start), period.end)
        self.day.blockSignals(True)
        self.day.setDateRange(_qdate(period.start), _qdate(period.end))
        self.day.setDate(_qdate(inside))
        self.day.blockSignals(False)
        self._show_day()

    def _table_height(self, rows: int) -> int:
        """Room for every row: the page scrolls, not the table."""
        view = self.coverage.view
        return view.horizontalHeader().sizeHint().height() + rows * view.verticalHeader().defaultSectionSize() + GRID

    def _show_signed(self, contract: Contract) -> None:
        settings = contract.settings
        self.signed.clear()
        for name, value in (
            (self.tr("Contract"), contract.number),
            (self.tr("Service period"), formats.period(contract.period.start, contract.period.end)),
            (self.tr("Allowance above ordered"), formats.percent(settings.allowance)),
            (self.tr("Increase that leads to a true-up"), formats.percent(settings.trigger)),
            (self.tr("Increase is measured"), reading_name(settings.reading)),
            (self.tr("Months are counted as"), proration_name(settings.proration)),
            (self.tr("Price list"), contract.price_list or formats.NOTHING),
        ):
            self.signed.add(name, value)

    def _show_day(self) -> None:
        chosen = self._chosen
        self.on_day.clear()
        day = self.day.date().toPython()
        if chosen is None or not isinstance(day, date):
            return
        for category, entry in sorted(in_force(chosen.ledger, day).items()):
            text = self.tr("ordered {ordered} \u00b7 threshold {threshold}").format(
                ordered=formats.count(entry.baseline.ordered), threshold=formats.count(entry.baseline.threshold)
            )
            self.on_day.add(category_name(category), text)

    def _explain(self, one: Coverage) -> None:
        WhyPanel.open_beside(ordered_explained(category_name(one.category), (one,)), self.coverage)


def _growth(one: Coverage) -> str:
    growth = one.growth
    return formats.percent(growth.amount) if growth.unit is GrowthUnit.PERCENT else formats.count(growth.amount)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
