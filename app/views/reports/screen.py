"""The reports screen: a month, its customers, and each report from draft to sent (R7, R18)."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from app.domain.dates import Month
from app.domain.documents import IssuedDocument
from app.domain.errors import Cancelled
from app.domain.progress import Progress
from app.services.desk import Desk
from app.services.issued_documents import content, save_documents, write_whole
from app.services.report_board import ReportBoard, ReportStanding, report_board
from app.services.reports import issue_report
from app.services.sent_reports import ReportKind, SentReport, mark_sent
from app.views import formats, routes
from app.views.actions import Action, Group
from app.views.changes import Change
from app.views.icons.names import Icon
from app.views.reports.batch import Batch, BatchResult
from app.views.reports.chosen import show_chosen
from app.views.reports.records import ReportWish, ShownReport, Waiting, months_back, read_report
from app.views.reports.steps import SentDialog
from app.views.reports.view import ReportsView
from app.views.shell.contract import Notice, Route, Screen, Shell
from app.views.system import open_folder
from app.views.tasks import Task
from app.views.theme import Tone
from app.views.widgets.filter_chips import Chip
from app.views.widgets.layouts import column

SAVE_ALL = "reports.save_all"
ISSUE_ALL = "reports.issue_all"
_ANNEX = "reports/annex"
_READ_AGAIN_AFTER = (
    Change.PORTFOLIO,
    Change.INVENTORIES,
    Change.CATALOGUE,
    Change.TRUE_UPS,
    Change.REPORTS,
    Change.BRAND,
    Change.STORE,
)


class ReportsScreen(Screen):
    """Shows a month; a report is a draft until it is issued, and sent when the user says so."""

    main_actions = (ISSUE_ALL, SAVE_ALL)

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__(shell)
        self.desk = desk
        self.view = ReportsView(shell.preferences)
        self.setLayout(column(self.view))
        self.setFocusProxy(self.view.table)
        self.batch = Batch(shell, self)
        self._board: ReportBoard | None = None
        self._month = Month.of(desk.today())
        self._wanted = ""
        self._folder: Path | None = None
        self._annex: bool | None = None
        self._shown: ShownReport | None = None
        self._reading: Task | None = None
        self._fill_months()
        self._connect()
        self._register()

    # Public

    def open(self, route: Route) -> None:
        """Show the month of the route, and go to its customer."""
        self._wanted = route.key
        self.show_month(Month.parse(route.tab) if route.tab else self._month)

    def on_change(self, change: object) -> None:
        """Read again when something changed that a report rests on."""
        if change in _READ_AGAIN_AFTER:
            self._read()

    def show_month(self, month: Month) -> None:
        """Read another month."""
        self._month = month
        if self.view.month.findData(str(month)) < 0:
            self.view.month.addItem(formats.month(month.first_day), str(month))
        self.view.month.setCurrentIndex(self.view.month.findData(str(month)))
        self.view.later.setEnabled(month < Month.of(self.desk.today()))
        self._read()

    # Slots, reading

    def _read(self) -> None:
        month = self._month
        self.shell.run(lambda _: report_board(self.desk, month), owner=self, done=self._show)

    def _show(self, board: ReportBoard) -> None:
        if board.month != self._month:
            return
        self._board = board
        self._show_waiting(board)
        self.view.table.set_rows(board.rows)
        self._filter()
        if self._wanted:
            self.view.table.choose(self._wanted)
            self._wanted = ""
        if self.view.table.current is None and board.rows:
            self.view.table.choose(board.rows[0].customer)
        self._selected()
        self.shell.actions.refresh()

    def _show_waiting(self, board: ReportBoard) -> None:
        counts = {kind: sum(kind.holds(row) for row in board.rows) for kind in Waiting}
        self.view.waiting.setVisible(any(counts.values()))
        self.view.waiting.set_chips(
            [Chip(kind.value, self._waiting_name(kind), number) for kind, number in counts.items() if number]
        )

    def _waiting_name(self, kind: Waiting) -> str:
        return {
            Waiting.TRUE_UP: self.tr("true-up"),
            Waiting.NO_INVENTORY: self.tr("no inventory"),
            Waiting.TO_ISSUE: self.tr("to issue"),
            Waiting.TO_SEND: self.tr("to send"),
            Waiting.CSM: self.tr("CSM waits"),
        }[kind]

    def _filter(self) -> None:
        wanted = [Waiting(key) for key in self.view.waiting.chosen]
        self.view.table.set_filter((lambda row: any(kind.holds(row) for kind in wanted)) if wanted else None)

    def _selected(self) -> None:
        chosen = self._chosen
        if chosen is None or self._shown is None or self._shown.wish.customer != chosen.customer:
            self._annex = None
        show_chosen(self.view, chosen)
        self.view.annex.setEnabled(chosen is not None and chosen.has_inventory)
        if chosen is None:
            self._shown = None
            self.view.pdf.clear()
            self.view.draft.hide()
            return
        wish = ReportWish(chosen.customer, self._month, self._annex)
        issued, usual = chosen.issued, self._usual_annex and chosen.has_inventory
        if self._reading is not None:
            # Another report is wanted by now; drawing a long one would keep it waiting.
            self._reading.cancel()
        self._reading = self.shell.run(
            lambda progress: read_report(self.desk, wish, issued, usual=usual, progress=progress),
            owner=self,
            done=self._show_report,
            failed=self._not_read,
            title=self.tr("Drawing the report"),
        )

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.shell.show_error(error)

    def _show_report(self, report: ShownReport) -> None:
        chosen = self._chosen
        if chosen is None or report.wish != ReportWish(chosen.customer, self._month, self._annex):
            return
        self._shown = report
        self.view.annex.setChecked(report.annex)
        self.view.pdf.show_pdf(report.data, report.file_name)
        if not report.draft:
            self.view.draft.hide()
        elif report.issued is None:
            self.view.draft.show_draft(self.tr("Draft: not issued yet"))
        else:
            text = self.tr("Draft: differs from revision {revision}, which was issued")
            self.view.draft.show_draft(text.format(revision=report.issued.revision))

    # Slots, steps of one

    def _toggle_annex(self, on: bool) -> None:
        self._annex = on
        self.shell.preferences.put(_ANNEX, "1" if on else "")
        self._selected()

    def _issue(self) -> None:
        chosen, annex, month = self._chosen, self.view.annex.isChecked(), self._month
        if chosen is not None:
            self.shell.run(
                lambda progress: issue_report(self.desk, chosen.customer, month, annex=annex, progress=progress),
                owner=self,
                done=self._issued,
                title=self.tr("Issuing the report"),
            )

    def _issued(self, document: IssuedDocument) -> None:
        text = self.tr("Issued: {name}")
        self.shell.notify(Notice(text.format(name=document.file_name)))
        self.shell.announce(Change.REPORTS)

    def _save(self) -> None:
        shown = self._shown
        if shown is None:
            return
        start = str((self._folder or Path.home()) / shown.file_name)
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the report"), start, "PDF (*.pdf)")
        if path:
            self.save_to(shown, Path(path))

    def save_to(self, shown: ShownReport, path: Path) -> None:
        """Issue the report shown where that was not done yet, and write it to a file."""
        wish, annex = shown.wish, shown.annex

        def work(progress: Progress) -> Path:
            document = issue_report(self.desk, wish.customer, wish.month, annex=annex, progress=progress)
            write_whole(path, content(self.desk, document.id))
            return path

        self.shell.run(work, owner=self, done=self._saved, title=self.tr("Saving the report"))

    def _saved(self, path: Path) -> None:
        self._folder = path.parent
        text = self.tr("Saved as {name}").format(name=path.name)
        self.shell.notify(Notice(text, action=self.tr("Open folder"), on_action=partial(open_folder, path)))
        self.shell.announce(Change.REPORTS)

    def _mark_sent(self, kind: ReportKind) -> None:
        chosen, board = self._chosen, self._board
        if chosen is None or board is None:
            return
        to = chosen.contact if kind is ReportKind.MONTHLY else chosen.csm
        proposed = SentReport(chosen.customer, board.month, kind, board.today, to)
        sent = SentDialog.ask(proposed, chosen.name, self)
        if sent is not None:
            self.shell.run(lambda _: mark_sent(self.desk, sent), owner=self, done=self._marked)

    def _marked(self, sent: SentReport) -> None:
        text = self.tr("Recorded: sent to {recipient} on {day}")
        self.shell.notify(Notice(text.format(recipient=sent.recipient, day=formats.day(sent.sent_on))))
        self.shell.announce(Change.REPORTS)

    # Slots, steps of all

    def _issue_all(self) -> None:
        self._start_batch(self.tr("Issuing reports"), None)

    def _save_all(self) -> None:
        start = str(self._folder or Path.home())
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for the reports"), start)
        if folder:
            self.save_all_to(Path(folder))

    def save_all_to(self, folder: Path) -> None:
        """Issue every report of the month where that was not done yet, and write all into a folder."""
        self._folder = folder
        self._start_batch(self.tr("Saving reports"), folder)

    def _start_batch(self, title: str, folder: Path | None) -> None:
        rows, month, usual = {row.customer: row for row in self._rows}, self._month, self._usual_annex

        def work(customer: str) -> None:
            row = rows[customer]
            wish = ReportWish(customer, month)
            shown = read_report(self.desk, wish, row.issued, usual=usual and row.has_inventory)
            document = shown.issued
            if shown.draft or document is None:
                document = issue_report(self.desk, customer, month, annex=shown.annex)
            if folder is not None:
                save_documents(self.desk, [document], folder)

        self.view.strip.start(title)
        self.batch.start(list(rows), work)
        self.shell.actions.refresh()

    def _batch_ended(self, result: BatchResult) -> None:
        self.view.strip.hide()
        number, wanted = formats.count(len(result.done)), formats.count(result.wanted)
        if result.complete:
            self.shell.notify(Notice(self.tr("Reports ready: {count}").format(count=number)))
        else:
            text = self.tr("Stopped: {count} of {wanted} reports were done and stay")
            self.shell.notify(Notice(text.format(count=number, wanted=wanted), Tone.WARN))
        if result.error is not None:
            self.shell.show_error(result.error)
        self.shell.announce(Change.REPORTS)

    # Helpers

    @property
    def _chosen(self) -> ReportStanding | None:
        return self.view.table.current

    @property
    def _rows(self) -> tuple[ReportStanding, ...]:
        return self._board.rows if self._board is not None else ()

    @property
    def _usual_annex(self) -> bool:
        return bool(self.shell.preferences.get(_ANNEX))

    def _fill_months(self) -> None:
        for month in months_back(self.desk.today()):
            self.view.month.addItem(formats.month(month.first_day), str(month))

    def _go_month(self, by: int) -> None:
        self.shell.go(Route(routes.REPORTS, self._key, str(self._month.plus(by))))

    @property
    def _key(self) -> str:
        return self._chosen.customer if self._chosen is not None else ""

    def _connect(self) -> None:
        view = self.view
        view.month.activated.connect(
            lambda _: self.shell.go(Route(routes.REPORTS, self._key, view.month.currentData()))
        )
        view.earlier.clicked.connect(lambda _=False: self._go_month(-1))
        view.later.clicked.connect(lambda _=False: self._go_month(1))
        view.table.selected.connect(self._selected)
        view.table.opened.connect(lambda row: self.shell.go(Route(routes.CUSTOMERS, row.customer)))
        view.waiting.changed.connect(lambda _: self._filter())
        view.annex.clicked.connect(self._toggle_annex)
        view.draft.issue_wanted.connect(self._issue)
        view.save.clicked.connect(lambda _=False: self._save())
        view.sent.clicked.connect(lambda _=False: self._mark_sent(ReportKind.MONTHLY))
        view.csm_sent.clicked.connect(lambda _=False: self._mark_sent(ReportKind.CSM_INVENTORY))
        view.pdf.failed.connect(self.shell.show_error)
        view.pdf.saved.connect(lambda path: self.shell.notify(Notice(self.tr("Saved as {name}").format(name=path))))
        self.batch.stepped.connect(view.strip.show_step)
        self.batch.ended.connect(self._batch_ended)
        view.strip.cancelled.connect(self.batch.stop)

    def _register(self) -> None:
        self.shell.actions.add(
            Action(
                id=ISSUE_ALL,
                text=self.tr("Issue all reports"),
                handler=self._issue_all,
                group=Group.DOCUMENT,
                enabled=self._can_batch,
                scope=routes.REPORTS,
            ),
            Action(
                id=SAVE_ALL,
                text=self.tr("Save all reports\u2026"),
                handler=self._save_all,
                group=Group.DOCUMENT,
                icon=Icon.SAVE,
                shortcut="Ctrl+Shift+S",
                enabled=self._can_batch,
                scope=routes.REPORTS,
            ),
        )

    def _can_batch(self) -> bool:
        return bool(self._rows) and not self.batch.running
