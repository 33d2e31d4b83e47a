"""Today: reads the board, filters the list, and does the one action of a row."""

from collections import Counter
from datetime import date

from app.domain.errors import ProblemsFound
from app.services.desk import Desk
from app.services.today import TodayBoard, WorkKind, today_board
from app.services.true_ups import Proposals, propose_due
from app.views import formats, routes
from app.views.changes import Change
from app.views.shell.contract import Notice, Route, Screen, Shell
from app.views.today.view import TodayView
from app.views.today.work import WorkRow, kind_name, rows_of
from app.views.widgets.busy import BusyOverlay
from app.views.widgets.filter_chips import Chip
from app.views.widgets.layouts import column
from app.views.widgets.month_bars import MonthBar


class TodayScreen(Screen):
    """The work list with its filters, beside the portfolio."""

    main_actions = ("import.open",)

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__(shell)
        self._desk = desk
        self._board: TodayBoard | None = None
        self.view = TodayView(shell.preferences)
        self.setLayout(column(self.view, spacing=0))
        self.setFocusProxy(self.view.table)
        self._busy = BusyOverlay(self)
        self.view.chips.changed.connect(lambda _: self._filter())
        self.view.table.opened.connect(self.act)
        self.view.customers_wanted.connect(lambda: shell.go(Route(routes.CUSTOMERS)))
        self.view.start_wanted.connect(lambda: shell.go(Route(routes.WELCOME, tab=routes.DATA)))

    # What the window asks

    def open(self, route: Route) -> None:
        """Read the board anew each time: another day may have begun."""
        self._read()

    def on_change(self, change: object) -> None:
        """Whatever was changed may have settled a row."""
        if self.isVisible():
            self._read()

    # Slots

    def act(self, row: WorkRow) -> None:
        """Do the one action of a row."""
        first = row.first
        match row.kind:
            case WorkKind.TRUE_UP_DUE:
                self._draw_up(first.customer)
            case WorkKind.INVENTORY_MISSING:
                self.shell.go(Route(routes.IMPORT, first.customer))
            case WorkKind.CLASSIFY:
                self.shell.go(Route(routes.CATALOGUE, first.subject))
            case WorkKind.TRUE_UP_TO_SEND | WorkKind.PO_AWAITED | WorkKind.QUOTE_EXPIRING:
                self.shell.go(Route(routes.TRUE_UPS, first.subject))
            case WorkKind.REPORT_TO_SEND | WorkKind.CSM_REPORT_OWED:
                self.shell.go(Route(routes.REPORTS, first.customer, first.subject))
            case WorkKind.RENEWAL:
                self.shell.go(Route(routes.CUSTOMERS, first.customer, routes.CONTRACT))

    # Helpers

    def _read(self) -> None:
        if self._board is None:
            self._busy.start(self.tr("Reading what needs you"))
        self.shell.run(lambda _: today_board(self._desk), owner=self, done=self._show, failed=self._failed)

    def _failed(self, error: Exception) -> None:
        self._busy.stop()
        self.shell.show_error(error)

    def _show(self, board: TodayBoard) -> None:
        self._busy.stop()
        self._board = board
        rows = rows_of(board.work)
        counts = Counter(row.kind for row in rows)
        self.view.date.setText(formats.long_day(self._desk.today()))
        self.view.chips.set_chips([Chip(kind, kind_name(kind), counts[kind]) for kind in WorkKind if counts[kind]])
        self.view.table.set_rows(rows)
        self._filter()
        self.view.show_work(any_work=bool(rows), any_contract=bool(board.portfolio))
        if self.view.table.current is None and rows:
            self.view.table.choose(rows[0].key)
        self.view.portfolio.show_figures(board.portfolio)
        self.view.renewals.set_bars([self._bar(month.first_day, ends) for month, ends in board.renewals])

    def _bar(self, first_day: date, ends: int) -> MonthBar:
        if ends == 1:
            text = self.tr("{month}: 1 contract ends")
        elif ends:
            text = self.tr("{month}: {count} contracts end")
        else:
            text = self.tr("{month}: no contract ends")
        words = text.format(month=formats.month(first_day), count=formats.count(ends))
        return MonthBar(formats.short_month(first_day), ends, words)

    def _filter(self) -> None:
        wanted = self.view.chips.chosen
        self.view.table.set_filter((lambda row: row.kind.value in wanted) if wanted else None)

    def _draw_up(self, customer: str) -> None:
        if self._board is None:
            return
        month = self._board.month
        self.shell.run(
            lambda _: propose_due(self._desk, month, customer),
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
