"""Customers: the list, the page of one, and the commands of both."""

from PySide6.QtWidgets import QStackedLayout

from app.domain.dates import Month
from app.domain.errors import ProblemsFound
from app.services.desk import Desk
from app.services.overview import Overview
from app.services.true_ups import Proposals, propose_due
from app.views import routes
from app.views.actions import Action
from app.views.changes import Change
from app.views.customers.list_page import CustomerList
from app.views.customers.page import CustomerPageView
from app.views.customers.records import CustomerRow, State, read_rows
from app.views.icons.names import Icon
from app.views.shell.contract import Notice, Route, Screen, Shell
from app.views.widgets.busy import BusyOverlay

DRAW_UP = "customers.draw_up"
FIND = "customers.find"


class CustomersScreen(Screen):
    """A route without a key is the list, one with a key the page of that customer."""

    main_actions = ("import.open", DRAW_UP)

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__(shell)
        self._desk = desk
        self._read_once = False
        self._on_page = False
        self._page: CustomerPageView | None = None
        self.list = CustomerList(shell.preferences)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.list)
        self._busy = BusyOverlay(self.list)
        self._connect()
        self._add_commands()

    # Properties

    @property
    def page(self) -> CustomerPageView:
        """The page of a customer, built when the first one is opened."""
        if self._page is None:
            self._page = CustomerPageView(self.shell, self._desk)
            self._page.read.connect(lambda _: self.shell.actions.refresh())
            self._stack.addWidget(self._page)
        return self._page

    # What the window asks

    def open(self, route: Route) -> None:
        """Show the list, or a customer."""
        self._on_page = bool(route.key)
        if self._on_page:
            self._stack.setCurrentWidget(self.page)
            self.setFocusProxy(self.page.tabs)
            self.page.open(route.key, route.tab)
        else:
            self._stack.setCurrentWidget(self.list)
            self.setFocusProxy(self.list)
            self._read()
        self.shell.actions.refresh()

    def on_change(self, change: object) -> None:
        """Counts, states and names may all be others now."""
        if not self._on_page:
            self._read()
        if self._page is not None:
            self._page.read_again()

    # Helpers

    def _connect(self) -> None:
        shell = self.shell
        self.list.opened.connect(lambda code: shell.go(Route(routes.CUSTOMERS, code)))
        self.list.selected.connect(shell.actions.refresh)
        self.list.workbook_wanted.connect(lambda: shell.go(Route(routes.WELCOME, tab=routes.DATA)))
        self.list.template_wanted.connect(lambda: shell.actions.trigger("portfolio.template"))

    def _add_commands(self) -> None:
        self.shell.actions.add(
            Action(
                id=DRAW_UP,
                text=self.tr("Draw up true-up"),
                handler=self._draw_up,
                shortcut="Ctrl+T",
                icon=Icon.TRUE_UPS,
                enabled=self._can_draw_up,
                scope=routes.CUSTOMERS,
            ),
            Action(
                id=FIND,
                text=self.tr("Search in this list"),
                handler=self.list.search.setFocus,
                shortcut="Ctrl+F",
                icon=Icon.SEARCH,
                enabled=lambda: not self._on_page,
                scope=routes.CUSTOMERS,
            ),
        )

    def _read(self) -> None:
        if not self._read_once:
            self._busy.start(self.tr("Reading the customers"))
        self.shell.run(lambda _: read_rows(self._desk), owner=self, done=self._show, failed=self._failed)

    def _failed(self, error: Exception) -> None:
        self._busy.stop()
        self.shell.show_error(error)

    def _show(self, rows: tuple[CustomerRow, ...]) -> None:
        self._busy.stop()
        self._read_once = True
        self.list.show_rows(rows)

    def _current(self) -> tuple[Overview, frozenset[State]] | None:
        """The customer that a command is meant for: the one shown, or the row that the keyboard is on."""
        if self._on_page:
            page = self.page.page
            return (page.overview, page.states) if page is not None else None
        row = self.list.current
        return (row.overview, row.states) if row is not None else None

    def _can_draw_up(self) -> bool:
        current = self._current()
        return current is not None and State.TRUE_UP_DUE in current[1]

    def _draw_up(self) -> None:
        current = self._current()
        if current is None or current[0].latest is None:
            return
        month, code = Month.of(current[0].latest.date), current[0].customer.code
        self.shell.run(
            lambda _: propose_due(self._desk, month, code),
            owner=self,
            done=self._drawn_up,
            title=self.tr("Drawing up the true-up"),
        )

    def _drawn_up(self, proposed: Proposals) -> None:
        self.shell.announce(Change.TRUE_UPS)
        if made := proposed.true_ups:
            self.shell.notify(Notice(self.tr("True-up {number} is drawn up").format(number=made[0].number)))
            self.shell.go(Route(routes.TRUE_UPS, made[0].number))
        if proposed.remarks:
            self.shell.show_error(ProblemsFound(proposed.remarks))
