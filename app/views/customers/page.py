"""The page of one customer: its head, and tabs that read what they show when they are first gone to."""

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.domain.inventories import InventorySummary
from app.domain.movement import MovementBetween
from app.domain.portfolio import Contact
from app.services.customers import contacts_of
from app.services.desk import Desk
from app.services.inventory.imports import imports_of
from app.services.inventory.stored import list_inventories
from app.services.issued_documents import list_documents
from app.views import routes
from app.views.customers.contract_tab import ContractTab, SignedContract, read_contracts
from app.views.customers.details_tab import DetailsTab
from app.views.customers.documents_tab import DocumentsTab
from app.views.customers.head import CustomerHead
from app.views.customers.inventory_tab import InventoryTab, read_inventory
from app.views.customers.movement_tab import MovementContent, MovementTab, read_movement
from app.views.customers.overview_tab import OverviewTab
from app.views.customers.records import CustomerPage, read_page
from app.views.customers.work import CustomerWork
from app.views.shell.contract import Notice, Route, Shell
from app.views.theme import GRID, Tone
from app.views.widgets.busy import BusyOverlay
from app.views.widgets.layouts import column
from app.views.widgets.text import line

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)
Table = list[list[Any]]
"""Rows of values, as a list shows them."""

EDGE = QMargins(int(2.5 * GRID), 2 * GRID, int(2.5 * GRID), GRID)
TABS = routes.CUSTOMER_TABS


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
        self._built: set[str] = set()
        self._places: dict[str, QVBoxLayout] = {}
        self._drafts: dict[str, dict[str, str]] = {}
        self.page: CustomerPage | None = None
        self.head = CustomerHead()
        self.tabs = QTabBar()
        self.pages = QStackedWidget()
        self.work = CustomerWork(shell, desk, self)
        self._assemble()
        self._busy = BusyOverlay(self)
        self.tabs.currentChanged.connect(self._tab_chosen)

    # The tabs, each built when it is first shown

    @cached_property
    def overview(self) -> OverviewTab:
        """Categories, movement, trend."""
        made = self._put(routes.OVERVIEW, OverviewTab(self._shell.preferences))
        made.movement_wanted.connect(self._show_movement)
        made.import_wanted.connect(self._import)
        return made

    @cached_property
    def contract(self) -> ContractTab:
        """What was signed, and the ledger."""
        made = self._put(routes.CONTRACT, ContractTab(self._shell.preferences))
        made.document_wanted.connect(lambda number: self._shell.go(Route(routes.TRUE_UPS, number)))
        made.workbook_wanted.connect(lambda: self._shell.go(Route(routes.WELCOME, tab=routes.DATA)))
        return made

    @cached_property
    def inventory(self) -> InventoryTab:
        """Devices, rows that are no device, imports."""
        made = self._put(routes.INVENTORY, InventoryTab(self._shell.preferences))
        made.import_wanted.connect(self._import)
        made.month_wanted.connect(self._read_inventory)
        made.undo_wanted.connect(self.work.undo_import)
        made.originals_wanted.connect(self.work.save_originals)
        made.origin_wanted.connect(self.work.show_origin)
        made.export_wanted.connect(self._export)
        return made

    @cached_property
    def movement(self) -> MovementTab:
        """Why the counts moved between two inventories."""
        made = self._put(routes.MOVEMENT, MovementTab(self._shell.preferences))
        made.import_wanted.connect(self._import)
        made.pair_wanted.connect(self._read_movement)
        made.export_wanted.connect(self._export_movement)
        return made

    @cached_property
    def documents(self) -> DocumentsTab:
        """Issued documents."""
        made = self._put(routes.DOCUMENTS, DocumentsTab(self._shell.preferences))
        made.chosen.connect(lambda one: self.work.read_document(one, made.show_bytes))
        made.open_wanted.connect(self.work.open_document)
        made.save_wanted.connect(self.work.save_document)
        made.pdf.failed.connect(self._shell.show_error)
        return made

    @cached_property
    def details(self) -> DetailsTab:
        """The form."""
        made = self._put(routes.DETAILS, DetailsTab(self._shell.preferences))
        made.save_wanted.connect(self._save)
        return made

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
            if routes.MOVEMENT in self._built:
                self.movement.forget()
            self._stale = set(TABS)
            self._busy.start(self.tr("Reading the customer"))
            self._read()
        else:
            self._fill(TABS[place])
        if name == routes.MOVEMENT:
            self.movement.show_category(searched)
        elif searched:
            self.inventory.look_for(searched)

    def read_again(self) -> None:
        """What is shown may have changed."""
        if self._code:
            self._stale = set(TABS)
            self._read()

    # Helpers

    def _put_aside(self) -> None:
        """What was typed in the details and not stored is kept for when the customer is shown again."""
        if routes.DETAILS not in self._built:
            return
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
            routes.MOVEMENT: self.tr("Movement"),
            routes.DOCUMENTS: self.tr("Documents"),
            routes.DETAILS: self.tr("Details"),
        }
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Parts of the customer"))
        for name in TABS:
            self.tabs.addTab(titles[name])
            holder, inside = QWidget(), column(spacing=0)
            holder.setLayout(inside)
            self._places[name] = inside
            self.pages.addWidget(holder)
        whole = column(self.head, self.tabs, line(), self.pages, spacing=0, margins=EDGE)
        whole.insertSpacing(1, GRID)
        whole.insertSpacing(4, int(1.5 * GRID))
        whole.setStretch(5, 1)
        self.setLayout(whole)

    def _put(self, name: str, tab: W) -> W:
        """Put a tab where it belongs."""
        self._built.add(name)
        self._places[name].addWidget(tab)
        return tab

    def _import(self) -> None:
        self._shell.go(Route(routes.IMPORT, self._code))

    def _tab_chosen(self, place: int) -> None:
        self._go(TABS[place])

    def _go(self, tab: str) -> None:
        self._shell.go(Route(routes.CUSTOMERS, self._code, tab))

    def _read(self) -> None:
        code = self._code
        self._ask(lambda: read_page(self._desk, code), self._show)

    def _failed(self, error: Exception) -> None:
        self._busy.stop()
        if routes.MOVEMENT in self._built:
            self.movement.stop_waiting()
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
            routes.MOVEMENT: self._fill_movement,
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
        self._ask(lambda: imports_of(self._desk, code), self.inventory.show_imports)

    def _read_inventory(self, summary: InventorySummary) -> None:
        self._ask(lambda: read_inventory(self._desk, summary), self.inventory.show_content)

    def _fill_movement(self) -> None:
        code = self._code
        self._ask(lambda: list_inventories(self._desk, code), self.movement.show_inventories)

    def _read_movement(self, earlier: int, later: int, unseen_days: int) -> None:
        def show(content: MovementContent) -> None:
            # What was chosen since is read after this.
            if self.movement.awaits(earlier, later, unseen_days):
                self.movement.show_movement(content)

        self._ask(lambda: read_movement(self._desk, earlier, later, unseen_days), show)

    def _export_movement(self, movement: MovementBetween) -> None:
        if self.page is not None:
            self.work.export_movement(movement, self.page.overview.customer)

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

    def _show_movement(self, category: str) -> None:
        self._go(routes.movement(category))

    def _export(self, title: str, heads: list[str], rows: Table) -> None:
        if self.page is not None:
            self.work.export(title, heads, rows, customer=self.page.overview.customer.code)

    def _save(self, fields: dict[str, str]) -> None:
        if self.page is not None:
            self.work.save(self.page.overview.customer, fields, self.details.show_problems, self.details.keep)
