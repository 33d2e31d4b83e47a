"""The page of one customer: its head, and tabs that read what they show when they are first gone to."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from app.domain.inventories import InventorySummary
from app.domain.portfolio import Contact
from app.services.customers import contacts_of
from app.services.desk import Desk
from app.services.documents.table_file import Value
from app.services.inventory.stored import list_inventories
from app.services.issued_documents import list_documents
from app.views import routes
from app.views.customers.contract_tab import ContractTab, SignedContract, read_contracts
from app.views.customers.details_tab import DetailsTab
from app.views.customers.documents_tab import DocumentsTab
from app.views.customers.head import CustomerHead
from app.views.customers.inventory_tab import MOVEMENT, InventoryTab, read_inventory
from app.views.customers.overview_tab import OverviewTab
from app.views.customers.records import CustomerPage, read_page
from app.views.customers.work import CustomerWork
from app.views.shell.contract import Notice, Route, Shell
from app.views.theme import GRID, Tone
from app.views.widgets.busy import BusyOverlay
from app.views.widgets.layouts import column
from app.views.widgets.text import line

T = TypeVar("T")
EDGE = QMargins(int(2.5 * GRID), 2 * GRID, int(2.5 * GRID), GRID)
TABS = (routes.OVERVIEW, routes.CONTRACT, routes.INVENTORY, routes.DOCUMENTS, routes.DETAILS)


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
        self._filled_details = ""
        self._drafts: dict[str, dict[str, str]] = {}
        self.page: CustomerPage | None = None
        self.head = CustomerHead()
        self.tabs = QTabBar()
        self.pages = QStackedWidget()
        self.overview = OverviewTab(shell.preferences)
        self.contract = ContractTab(shell.preferences)
        self.inventory = InventoryTab(shell.preferences)
        self.documents = DocumentsTab(shell.preferences)
        self.details = DetailsTab(shell.preferences)
        self.work = CustomerWork(shell, desk, self)
        self._assemble()
        self._busy = BusyOverlay(self)
        self._connect()

    # Public

    def open(self, code: str, tab: str) -> None:
        """Show a customer and one of its tabs; reads it anew when it is another one."""
        name, searched = routes.parts_of(tab)
        place = TABS.index(name) if name in TABS else 0
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(place)
        self.tabs.blockSignals(False)
        self.pages.setCurrentIndex(place)
        if code != self._code:
            self._put_aside()
            self._code, self.page = code, None
            self._stale = set(TABS)
            self._busy.start(self.tr("Reading the customer"))
            self._read()
        else:
            self._fill(TABS[place])
        if searched:
            self.inventory.look_for(searched)

    def read_again(self) -> None:
        """What is shown may have changed."""
        if self._code:
            self._stale = set(TABS)
            self._read()

    # Helpers

    def _put_aside(self) -> None:
        """What was typed in the details and not stored is kept for when the customer is shown again."""
        changed = self.details.changed
        typed = self.details.values
        self.details.forget()
        if self.page is None or not changed:
            return
        code, name = self._code, self.page.overview.customer.name
        self._drafts[code] = typed
        text = self.tr("The changes to {name} are not stored yet").format(name=name)
        back = Route(routes.CUSTOMERS, code, routes.DETAILS)
        self._shell.notify(Notice(text, Tone.WARN, self.tr("Go back"), lambda: self._shell.go(back)))

    def _assemble(self) -> None:
        titles = {
            routes.OVERVIEW: self.tr("Overview"),
            routes.CONTRACT: self.tr("Contract && baseline"),
            routes.INVENTORY: self.tr("Inventory"),
            routes.DOCUMENTS: self.tr("Documents"),
            routes.DETAILS: self.tr("Details"),
        }
        widgets = (self.overview, self.contract, self.inventory, self.documents, self.details)
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
        go = self._shell.go
        self.tabs.currentChanged.connect(self._tab_chosen)
        self.overview.movement_wanted.connect(self._show_movement)
        self.overview.import_wanted.connect(lambda: go(Route(routes.IMPORT, self._code)))
        self.contract.document_wanted.connect(lambda number: go(Route(routes.TRUE_UPS, number)))
        self.contract.workbook_wanted.connect(lambda: go(Route(routes.WELCOME, tab=routes.DATA)))
        self.inventory.import_wanted.connect(lambda: go(Route(routes.IMPORT, self._code)))
        self.inventory.month_wanted.connect(self._read_inventory)
        self.inventory.undo_wanted.connect(self.work.undo_import)
        self.inventory.export_wanted.connect(self._export)
        self.documents.chosen.connect(lambda one: self.work.read_document(one, self.documents.show_bytes))
        self.documents.open_wanted.connect(self.work.open_document)
        self.documents.save_wanted.connect(self.work.save_document)
        self.documents.pdf.failed.connect(self._shell.show_error)
        self.details.save_wanted.connect(self._save)

    def _tab_chosen(self, place: int) -> None:
        self._go(TABS[place])

    def _go(self, tab: str) -> None:
        self._shell.go(Route(routes.CUSTOMERS, self._code, tab))

    def _read(self) -> None:
        code = self._code
        self._ask(lambda: read_page(self._desk, code), self._show)

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
        fillers: dict[str, Callable[[], None]] = {
            routes.CONTRACT: self._fill_contract,
            routes.INVENTORY: self._fill_inventory,
            routes.DOCUMENTS: self._fill_documents,
            routes.DETAILS: self._fill_details,
        }
        if tab in fillers:
            fillers[tab]()

    def _ask(self, work: Callable[[], T], show: Callable[[T], None]) -> None:
        """Read something of this customer; what comes when another one is shown is dropped."""
        code = self._code

        def take(found: T) -> None:
            if code == self._code:
                show(found)

        self._shell.run(lambda _: work(), owner=self, done=take, failed=self._failed)

    def _fill_contract(self) -> None:
        code = self._code
        self._ask(lambda: read_contracts(self._desk, code), self._show_contracts)

    def _show_contracts(self, contracts: tuple[SignedContract, ...]) -> None:
        if self.page is not None:
            self.contract.show_contracts(contracts, self._desk.today(), self.page.overview.customer.currency)

    def _fill_inventory(self) -> None:
        code = self._code
        self._ask(lambda: list_inventories(self._desk, code), self.inventory.show_inventories)

    def _read_inventory(self, summary: InventorySummary) -> None:
        self._ask(lambda: read_inventory(self._desk, summary), self.inventory.show_content)

    def _fill_documents(self) -> None:
        code = self._code
        self._ask(lambda: list_documents(self._desk, code), self.documents.show_documents)

    def _fill_details(self) -> None:
        """Fill the form anew, unless the user is typing in it."""
        code, page = self._code, self.page
        if page is None or (self._filled_details == code and self.details.changed):
            return
        self._filled_details = code
        self._ask(lambda: contacts_of(self._desk, code), self._show_details)

    def _show_details(self, contacts: tuple[Contact, ...]) -> None:
        if self.page is None:
            return
        self.details.show_customer(self.page.overview.customer, contacts)
        draft = self._drafts.pop(self._code, None)
        if draft is not None:
            self.details.type_again(draft)

    def _show_movement(self) -> None:
        self.inventory.show_list(MOVEMENT)
        self._go(routes.INVENTORY)

    def _export(self, title: str, heads: list[str], rows: list[list[Value]]) -> None:
        if self.page is not None:
            self.work.export(title, heads, rows, customer=self.page.overview.customer.code)

    def _save(self, fields: dict[str, str]) -> None:
        if self.page is not None:
            self.work.save(self.page.overview.customer, fields, self.details.show_problems, self.details.keep)
