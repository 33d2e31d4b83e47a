"""The head of a customer page: name, what Poly knows it by, contract, CSM, and its states in words."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from app.views import formats
from app.views.customers.records import CustomerPage, State, contract_shown
from app.views.customers.words import STATE_TONES, state_name
from app.views.theme import GRID, Tone
from app.views.widgets.copy_label import CopyLabel
from app.views.widgets.layouts import FlowLayout, clear, column
from app.views.widgets.pill import Pill
from app.views.widgets.text import Role, label


class CustomerHead(QWidget):
    """Stays above the tabs."""

    def __init__(self) -> None:
        super().__init__()
        self.name = label(role=Role.PAGE, wrap=True, selectable=True)
        self.site = CopyLabel(self.tr("Site ID"))
        self.account = CopyLabel(self.tr("Master account"))
        self.contract = label(role=Role.MUTED)
        self.csm = label(role=Role.MUTED)
        self._pills = FlowLayout(spacing=6)
        self._pills_width = 0
        facts = FlowLayout(spacing=2 * GRID)
        for part in (self.site, self.account, self.contract, self.csm):
            facts.addWidget(part)
        holder = QWidget()
        holder.setLayout(self._pills)
        holder.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(GRID)
        self._line.addWidget(self.name, 1)
        self._line.addWidget(holder)
        self.setLayout(column(self._line, facts, spacing=6))

    def show_page(self, page: CustomerPage) -> None:
        """Show another customer, or the same one as it is now."""
        customer = page.overview.customer
        self.name.setText(customer.name)
        self.site.set_value(customer.site_id)
        self.account.set_value(customer.master_account_id)
        self.contract.setText(self._contract_words(page))
        self.csm.setText(self._csm_words(page))
        clear(self._pills)
        shown = self._states(page)
        for pill in shown:
            self._pills.addWidget(pill)
        # Asked of the pills: a layout does not count what was not shown yet.
        self._pills_width = sum(pill.sizeHint().width() + self._pills.spacing() for pill in shown)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The states stand right of the name while both fit on a line."""
        super().resizeEvent(event)
        self._fit()

    # Helpers

    def _fit(self) -> None:
        name = self.name.fontMetrics().horizontalAdvance(self.name.text())
        fits = name + self._pills_width + 4 * GRID <= self.width()
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def _states(self, page: CustomerPage) -> list[Pill]:
        pills = [Pill(self._words(state, page), STATE_TONES[state]) for state in State if state in page.states]
        return pills or [Pill(self.tr("Nothing to do"), Tone.OK)]

    def _words(self, state: State, page: CustomerPage) -> str:
        contract = contract_shown(page.overview)
        if state is State.ENDING_SOON and contract is not None:
            return self.tr("Contract ends {day}").format(day=formats.day(contract.period.end))
        if state in (State.PO_AWAITED, State.TRUE_UP_TO_SEND) and page.overview.open_true_ups:
            awaited = state is State.PO_AWAITED
            text = self.tr("PO awaited for {number}") if awaited else self.tr("True-up {number} to send")
            return text.format(number=page.overview.open_true_ups[0].number)
        return state_name(state)

    def _contract_words(self, page: CustomerPage) -> str:
        contract = contract_shown(page.overview)
        if contract is None:
            return self.tr("No contract yet")
        period = formats.period(contract.period.start, contract.period.end)
        text = self.tr("Contract {number} \u00b7 {period}").format(number=contract.number, period=period)
        others = len(page.overview.in_force) - 1
        return self.tr("{text} (+{count})").format(text=text, count=others) if others > 0 else text

    def _csm_words(self, page: CustomerPage) -> str:
        customer = page.overview.customer
        access = self.tr("Lens access") if customer.csm_lens_access else self.tr("no Lens access")
        name = customer.csm_name or self.tr("not named")
        return self.tr("CSM {name} \u00b7 {access}").format(name=name, access=access)
