"""Drawing up true-ups: a month, a customer or all, what is due, and the choices that R8 leaves to the user."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from app.domain.categories import Category
from app.domain.check import CheckLine
from app.domain.dates import Month
from app.services.true_ups import ProposalChoice
from app.views import formats, terms
from app.views.preferences import Preferences
from app.views.theme import GRID
from app.views.true_ups.columns import DueLine, due_columns
from app.views.true_ups.records import Board, months_back
from app.views.widgets.buttons import Kind, button
from app.views.widgets.card import Card
from app.views.widgets.form import FormField
from app.views.widgets.layouts import STRETCH, FlowLayout, row
from app.views.widgets.spin_box import spin_box
from app.views.widgets.table import DataTable
from app.views.widgets.text import Role, label

_MOST_EXTRA = 100_000
_ROWS_SHOWN = 4


class Composer(Card):
    """`chosen` tells that month or customer changed, `confirmed` that the true-ups are to be drawn up."""

    chosen = Signal()
    confirmed = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(self.tr("Draw up true-ups"))
        self.month = QComboBox()
        self.customer = QComboBox()
        self.start = QComboBox()
        self.extra = {category: spin_box(0, _MOST_EXTRA) for category in Category}
        self.due: DataTable[DueLine] = DataTable(
            self.tr("Categories that are due"),
            due_columns(),
            keep_as="true_ups_due",
            preferences=preferences,
            key=lambda one: (one.check.contract, one.check.category),
        )
        self.nothing = label(self.tr("No category needs a true-up in this month."), Role.MUTED, wrap=True)
        self.draw_up = button(self.tr("Draw up"), self.confirmed.emit, kind=Kind.PRIMARY)
        self.cancel = button(self.tr("Cancel"), self.hide)
        self._fields = FlowLayout(spacing=2 * GRID)
        self._assemble()
        self.month.activated.connect(self._month_changed)
        self.customer.activated.connect(lambda _: self.chosen.emit())

    # Properties

    @property
    def wanted(self) -> tuple[Month, str]:
        """The month and the customer's code, empty for all."""
        return Month.parse(self.month.currentData()), self.customer.currentData() or ""

    @property
    def choice(self) -> ProposalChoice:
        """What the user chose beside the month."""
        start = self.start.currentData()
        extra = {category: box.value() for category, box in self.extra.items() if box.value()}
        return ProposalChoice(Month.parse(start) if start else None, extra)

    # Public

    def offer(self, board: Board, customer: str = "") -> None:
        """Open with the present month, for one customer or all."""
        self.month.clear()
        for month in months_back(board.today):
            self.month.addItem(formats.month(month.first_day), str(month))
        self.customer.clear()
        self.customer.addItem(self.tr("All customers"), "")
        for code, name in board.customers:
            self.customer.addItem(name, code)
        self.customer.setCurrentIndex(max(0, self.customer.findData(customer)))
        for box in self.extra.values():
            box.setValue(0)
        self._month_changed()
        self.show()
        self.month.setFocus()

    def show_due(self, lines: Sequence[CheckLine], names: Mapping[str, str]) -> None:
        """Say what is due in the chosen month."""
        self.draw_up.setEnabled(bool(lines))
        self.due.set_rows([DueLine(names.get(line.customer, line.customer), line) for line in lines])
        self.due.setVisible(bool(lines))
        heights = min(max(1, len(lines)), _ROWS_SHOWN) + 1
        self.due.setFixedHeight(heights * self.due.view.verticalHeader().defaultSectionSize() + GRID)
        self.nothing.setVisible(not lines)

    # Helpers

    def _assemble(self) -> None:
        first = self.tr("First month billed")
        self._fields.addWidget(FormField(self.tr("Month of the inventory"), self.month))
        self._fields.addWidget(FormField(self.tr("Customer"), self.customer))
        self._fields.addWidget(FormField(first, self.start))
        for category, box in self.extra.items():
            title = self.tr("Extra growth, {category}").format(category=terms.category_name(category))
            self._fields.addWidget(FormField(title, box))
        self.body.addLayout(self._fields)
        self.add(self.due, self.nothing)
        self.body.addLayout(row(STRETCH, self.cancel, self.draw_up))
        self.customer.setMinimumContentsLength(24)
        self.customer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def _month_changed(self) -> None:
        month = Month.parse(self.month.currentData())
        self.start.clear()
        self.start.addItem(formats.month(month.first_day), "")
        for ahead in range(1, 13):
            later = month.plus(ahead)
            self.start.addItem(formats.month(later.first_day), str(later))
        self.chosen.emit()
