"""The page of one customer: its head, and tabs that read what they show when they are first gone to."""

from collections.abc import Callable

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from app.services.desk import Desk
from app.views import routes
from app.views.customers.contract_tab import ContractTab, SignedContract, read_contracts
from app.views.customers.head import CustomerHead
from app.views.customers.overview_tab import OverviewTab
from app.views.customers.records import CustomerPage, read_page
from app.views.shell.contract import Route, Shell
from app.views.theme import GRID
from app.views.widgets.busy import BusyOverlay
from app.views.widgets.layouts import column
from app.views.widgets.text import line

EDGE = QMargins(int(2.5 * GRID), 2 * GRID, int(2.5 * GRID), GRID)
TABS = (routes.OVERVIEW, routes.CONTRACT)


class CustomerPageView(QWidget):
    """`read` comes when another customer was read, with its page."""

    read = Signal(object)

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._shell = shell
        self._desk = desk
        self._code = ""
        self._stale: set[str] = set(TABS)
        self.page: CustomerPage | None = None
        self.head = CustomerHead()
        self.tabs = QTabBar()
        self.pages = QStackedWidget()
        self.overview = OverviewTab(shell.preferences)
        self.contract = ContractTab(shell.preferences)
        self._assemble()
        self._busy = BusyOverlay(self)
        self._connect()

    # Public

    def open(self, code: str, tab: str) -> None:
        """Show a customer and one of its tabs; reads it anew when it is another one."""
        name, _ = routes.parts_of(tab)
        place = TABS.index(name) if name in TABS else 0
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(place)
        self.tabs.blockSignals(False)
        self.pages.setCurrentIndex(place)
        if code != self._code:
            self._code, self.page = code, None
            self._stale = set(TABS)
            self._busy.start(self.tr("Reading the customer"))
            self._read()
        else:
            self._fill(TABS[place])

    def read_again(self) -> None:
        """What is shown may have changed."""
        if self._code:
            self._stale = set(TABS)
            self._read()

    # Helpers

    def _assemble(self) -> None:
        titles = {
            routes.OVERVIEW: self.tr("Overview"),
            routes.CONTRACT: self.tr("Contract && baseline"),
        }
        widgets: tuple[QWidget, ...] = (self.overview, self.contract)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Parts of the customer"))
        for name, widget in zip(TABS, widgets, strict=True):
            self.tabs.addTab(titles[name])
            self.pages.addWidget(widget)
        whole = column(self.head, self.tabs, line(), self.pages, spacing=0, margins=EDGE)
        whole.insertSpacing(1, GRID)
        whole.insertSpacing(4, int(1.5 * GRID))
        whole.setStretch(5, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._tab_chosen)
        self.overview.movement_wanted.connect(lambda: self._go(routes.INVENTORY))
        self.overview.import_wanted.connect(lambda: self._shell.go(Route(routes.IMPORT, self._code)))
        self.contract.document_wanted.connect(lambda number: self._shell.go(Route(routes.TRUE_UPS, number)))
        self.contract.workbook_wanted.connect(lambda: self._shell.go(Route(routes.WELCOME, tab=routes.DATA)))

    def _tab_chosen(self, place: int) -> None:
        self._go(TABS[place])

    def _go(self, tab: str) -> None:
        self._shell.go(Route(routes.CUSTOMERS, self._code, tab))

    def _read(self) -> None:
        code = self._code

        def show(page: CustomerPage) -> None:
            if code == self._code:
                self._show(page)

        self._shell.run(lambda _: read_page(self._desk, code), owner=self, done=show, failed=self._failed)

    def _failed(self, error: Exception) -> None:
        self._busy.stop()
        self._shell.show_error(error)

    def _show(self, page: CustomerPage) -> None:
        self._busy.stop()
        self.page = page
        self.head.show_page(page)
        self.overview.show_page(page)
        issues = page.problem.issues() if page.problem else []
        title = self.tr("The amount of the true-up cannot be worked out yet")
        self.overview.show_problem(title, [self._shell.words(issue) for issue in issues])
        self._stale.discard(routes.OVERVIEW)
        self._fill(TABS[self.pages.currentIndex()])
        self.read.emit(page)

    def _fill(self, tab: str) -> None:
        """Read what a tab shows, unless it is there already."""
        if self.page is None or tab not in self._stale:
            return
        self._stale.discard(tab)
        fillers: dict[str, Callable[[], None]] = {routes.CONTRACT: self._fill_contract}
        if tab in fillers:
            fillers[tab]()

    def _fill_contract(self) -> None:
        page = self.page
        if page is None:
            return
        customer = page.overview.customer

        def show(contracts: tuple[SignedContract, ...]) -> None:
            if customer.code == self._code:
                self.contract.show_contracts(contracts, self._desk.today(), customer.currency)

        self._shell.run(lambda _: read_contracts(self._desk, customer.code), owner=self, done=show)
