"""The true-up screen: the list, the documents of the chosen one, and every step up to the order (R8)."""

from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from app.domain.check import CheckLine
from app.domain.documents import IssuedDocument
from app.domain.inventories import Fit
from app.domain.issues import Issue
from app.domain.progress import Progress
from app.domain.true_up import TrueUpState
from app.domain.true_up_records import TrueUp
from app.services.desk import Desk
from app.services.issued_documents import save_documents
from app.services.true_up_documents import issue, unprintable
from app.services.true_up_steps import TrueUpCountChanged, decline, mark_quoted, order, withdraw
from app.services.true_up_warnings import cost_warnings
from app.services.true_ups import ProposalChoice, Proposals, propose_due
from app.views import formats, routes, terms
from app.views.actions import Action, Group
from app.views.changes import Change
from app.views.icons.names import Icon
from app.views.replaced import fit_words, replaced_words
from app.views.shell.contract import Notice, Route, Screen, Shell
from app.views.theme import Tone
from app.views.true_ups.columns import added, by_category
from app.views.true_ups.explain import explanations
from app.views.true_ups.records import (
    Board,
    ShownDocument,
    TrueUpLineShown,
    read_board,
    read_document,
    read_due,
)
from app.views.true_ups.steps import OrderDialog, OrderReceived, ReasonDialog
from app.views.true_ups.view import TrueUpsView
from app.views.widgets.filter_chips import Chip
from app.views.widgets.layouts import column
from app.views.widgets.why import WhyPanel

PROPOSE = "true_ups.propose"
ORDER = "true_ups.order"
DUE_PREFIX = "due:"
"""A route key `due:CODE` opens the composer for a customer."""


class TrueUpsScreen(Screen):
    """Lists true-ups, draws them up, and takes the chosen one further."""

    main_actions = (PROPOSE,)

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__(shell)
        self.desk = desk
        self.view = TrueUpsView(shell.preferences)
        self.setLayout(column(self.view))
        self._board: Board | None = None
        self._wanted = ""
        self._compose_for: str | None = None
        self._connect()
        self._register()

    # Public

    def open(self, route: Route) -> None:
        """Read again; go to the true-up of the route, or draw up for the customer it names."""
        if route.key.startswith(DUE_PREFIX):
            self._compose_for = route.key.removeprefix(DUE_PREFIX)
        else:
            self._wanted = route.key
        self._read()

    def on_change(self, change: object) -> None:
        """Read again when something changed that the list or a draft rests on."""
        if change in (Change.TRUE_UPS, Change.INVENTORIES, Change.PORTFOLIO, Change.BRAND, Change.STORE):
            self._read()

    # Slots

    def compose(self) -> None:
        """Open the composer."""
        if self._board is not None:
            chosen = self._chosen
            self.view.composer.offer(self._board, chosen.customer if chosen else "")

    def _read(self) -> None:
        self.shell.run(lambda _: read_board(self.desk), owner=self, done=self._show)

    def _show(self, board: Board) -> None:
        self._board = board
        self._show_states(board)
        self.view.table.set_rows(board.rows)
        self._filter()
        if self._wanted and self.view.table.choose(self._wanted):
            self._wanted = ""
        elif self.view.table.current is None and board.rows:
            self.view.table.choose(board.rows[0].true_up.number)
        if self._compose_for is not None:
            self.view.composer.offer(board, self._compose_for)
            self._compose_for = None
        self._selected()

    def _show_states(self, board: Board) -> None:
        counts = {state: sum(row.true_up.state is state for row in board.rows) for state in TrueUpState}
        self.view.states.setVisible(bool(board.rows))
        self.view.states.set_chips(
            [Chip(state.value, terms.state_name(state), number) for state, number in counts.items() if number]
        )

    def _filter(self) -> None:
        wanted = self.view.states.chosen
        self.view.table.set_filter((lambda row: row.true_up.state.value in wanted) if wanted else None)

    def _selected(self) -> None:
        chosen = self._chosen
        self._warn(chosen)
        self._show_replaced(chosen)
        self._show_facts(chosen)
        self._allow_steps(chosen)
        if chosen is None:
            self.view.documents.clear()
            return
        kind = self.view.documents.kind
        self.shell.run(
            lambda progress: read_document(self.desk, chosen, kind, progress),
            owner=self,
            done=self._show_document,
            title=self.tr("Drawing the document"),
        )

    def _show_document(self, document: ShownDocument) -> None:
        chosen = self._chosen
        if chosen and (chosen.number, self.view.documents.kind) == (document.number, document.kind):
            self.view.documents.show_document(document)

    def _read_due(self) -> None:
        month, customer = self.view.composer.wanted
        self.shell.run(lambda _: read_due(self.desk, month, customer), owner=self, done=self._show_due)

    def _show_due(self, lines: tuple[CheckLine, ...]) -> None:
        names = dict(self._board.customers) if self._board else {}
        self.view.composer.show_due(lines, names)

    def _draw_up(self) -> None:
        month, customer = self.view.composer.wanted
        choice = self.view.composer.choice
        self.view.composer.draw_up.setEnabled(False)
        self.shell.run(
            lambda _: propose_due(self.desk, month, customer or None, choice),
            owner=self,
            done=self._drawn_up,
            failed=self._not_drawn_up,
            title=self.tr("Drawing up true-ups"),
        )

    def _drawn_up(self, proposed: Proposals) -> None:
        made = proposed.true_ups
        self.view.composer.hide()
        self.view.banner.clear()
        if proposed.remarks:
            title = self.tr("Not everything was drawn up")
            self.view.banner.show_issues(title, proposed.remarks, self.shell.words, Tone.WARN)
        self._wanted = made[0].number if made else ""
        numbers = ", ".join(one.number for one in made)
        self.shell.notify(Notice(self.tr("Drawn up: {numbers}").format(numbers=numbers)))
        self.shell.announce(Change.TRUE_UPS)

    def _not_drawn_up(self, error: Exception) -> None:
        self.view.composer.draw_up.setEnabled(True)
        self.shell.show_error(error)

    def _issue(self) -> None:
        chosen = self._chosen
        if chosen:
            self._issue_then(chosen.number, lambda _: None)

    def _issue_then(self, number: str, then: Callable[[tuple[IssuedDocument, ...]], object]) -> None:
        """Issue the documents, say what could not be drawn, and go on."""

        def work(progress: Progress) -> tuple[tuple[IssuedDocument, ...], list[Issue]]:
            warnings = unprintable(self.desk, number)
            return issue(self.desk, number, progress), warnings

        def done(result: tuple[tuple[IssuedDocument, ...], list[Issue]]) -> None:
            documents, warnings = result
            if warnings:
                title = self.tr("Issued, with characters that no font has")
                self.view.banner.show_issues(title, warnings, self.shell.words, Tone.WARN)
            self.shell.announce(Change.TRUE_UPS)
            then(documents)

        self.shell.run(work, owner=self, done=done, title=self.tr("Issuing documents"))

    def _save(self) -> None:
        chosen = self._chosen
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for the documents")) if chosen else ""
        if chosen and folder:
            self.save_to(chosen.number, Path(folder))

    def save_to(self, number: str, folder: Path) -> None:
        """Issue the documents of a true-up where that was not done yet, and write them into a folder."""

        def write(documents: tuple[IssuedDocument, ...]) -> None:
            self.shell.run(lambda _: save_documents(self.desk, documents, folder), owner=self, done=said)

        def said(names: tuple[str, ...]) -> None:
            text = self.tr("{count} files saved in {folder}").format(count=len(names), folder=folder)
            self.shell.notify(Notice(text))

        self._issue_then(number, write)

    def _mark_quoted(self) -> None:
        chosen = self._chosen
        if chosen:
            number = chosen.number
            self._issue_then(number, lambda _: self._step(lambda: mark_quoted(self.desk, number, self.desk.today())))

    def _order(self) -> None:
        row = self.view.table.current
        if row is not None:
            received = OrderDialog.ask(row.true_up.number, row.customer_name, self.desk.today(), self)
            if received:
                self._record(row.true_up.number, received)

    def _record(self, number: str, received: OrderReceived, accepted: Collection[str] = ()) -> None:
        """Record an order; where the count changed since the quote, the user may record it all the same."""

        def refused(error: Exception) -> None:
            if not isinstance(error, TrueUpCountChanged):
                self.shell.show_error(error)
                return
            title = self.tr("The count is another one than was quoted; the order is not recorded")
            self.view.banner.show_issues(title, error.issues(), self.shell.words, Tone.WARN)
            all_the_same = self.tr("Record the order all the same")
            self.view.banner.add_button(all_the_same, lambda: self._record(number, received, (error.code,)))

        self.view.banner.clear()
        work = partial(order, self.desk, number, received.po_number, received.day, accepted)
        self.shell.run(lambda _: work(), owner=self, done=self._stepped, failed=refused)

    def _decline(self) -> None:
        chosen = self._chosen
        if chosen:
            number = chosen.number
            title = self.tr("{number} was declined").format(number=number)
            reason = ReasonDialog.ask(title, self.tr("Record it"), self)
            if reason:
                self._step(lambda: decline(self.desk, number, reason))

    def _withdraw(self) -> None:
        chosen = self._chosen
        if chosen:
            number = chosen.number
            title = self.tr("Withdraw {number}").format(number=number)
            reason = ReasonDialog.ask(title, self.tr("Withdraw"), self)
            if reason:
                self._step(lambda: withdraw(self.desk, number, reason))

    def _step(self, work: Callable[[], TrueUp]) -> None:
        self.shell.run(lambda _: work(), owner=self, done=self._stepped)

    def _stepped(self, true_up: TrueUp) -> None:
        self._wanted = true_up.number
        text = self.tr("{number} is now: {state}")
        state = terms.state_name(true_up.state)
        self.shell.notify(Notice(text.format(number=true_up.number, state=state)))
        self.shell.announce(Change.TRUE_UPS)

    def _why(self) -> None:
        chosen = self._chosen
        if chosen:
            WhyPanel.open_beside(explanations(chosen), self.view.facts)

    # Helpers

    @property
    def _chosen(self) -> TrueUp | None:
        row: TrueUpLineShown | None = self.view.table.current
        return row.true_up if row else None

    def _connect(self) -> None:
        view = self.view
        view.table.selected.connect(self._selected)
        view.table.opened.connect(lambda row: self.shell.go(Route(routes.CUSTOMERS, row.true_up.customer)))
        view.states.changed.connect(lambda _: self._filter())
        view.documents.wanted.connect(lambda _: self._selected())
        view.documents.issue_wanted.connect(self._issue)
        view.documents.pdf.failed.connect(self.shell.show_error)
        view.documents.pdf.saved.connect(
            lambda path: self.shell.notify(Notice(self.tr("Saved as {path}").format(path=path)))
        )
        view.composer.chosen.connect(self._read_due)
        view.composer.confirmed.connect(self._draw_up)
        view.empty.add_action(self.tr("Draw up true-ups"), self.compose)
        for made, slot in ((view.order, self._order), (view.save, self._save), (view.quoted, self._mark_quoted)):
            made.clicked.connect(lambda _=False, slot=slot: slot())
        for step, slot in (
            (view.issue, self._issue),
            (view.decline, self._decline),
            (view.withdraw, self._withdraw),
        ):
            step.triggered.connect(lambda _=False, slot=slot: slot())

    def _register(self) -> None:
        registry = self.shell.actions
        registry.add(
            Action(
                id=PROPOSE,
                text=self.tr("Draw up true-up"),
                handler=self.compose,
                icon=Icon.ADD,
                shortcut="Ctrl+N",
                scope=routes.TRUE_UPS,
            ),
            Action(
                id=ORDER,
                text=self.tr("Record order"),
                handler=self._order,
                icon=Icon.ORDERED,
                group=Group.WORK,
                shortcut="Ctrl+Return",
                enabled=self.view.order.isEnabled,
                scope=routes.TRUE_UPS,
            ),
        )

    def _allow_steps(self, chosen: TrueUp | None) -> None:
        is_open = chosen is not None and chosen.state.is_open
        for step in (self.view.order, self.view.issue, self.view.decline, self.view.withdraw):
            step.setEnabled(is_open)
        self.view.more.setEnabled(is_open)
        self.view.save.setEnabled(chosen is not None)
        self.view.quoted.setEnabled(chosen is not None and chosen.state is TrueUpState.PROPOSED)
        self.view.steps.setVisible(chosen is not None)

    def _added_words(self, chosen: TrueUp) -> str:
        parts = by_category(chosen)
        if len(chosen.lines) == 1:
            return parts
        return self.tr("{parts}, together {sum}").format(parts=parts, sum=formats.count(added(chosen), signed=True))

    def _warn(self, chosen: TrueUp | None) -> None:
        """Costs that are unknown or above the price, as long as something can be done about it."""
        found = cost_warnings([chosen]) if chosen is not None and chosen.state.is_open else []
        if found:
            self.view.costs.show_issues(self.tr("Before the order is asked for"), found, self.shell.words, Tone.WARN)
        else:
            self.view.costs.clear()

    def _show_replaced(self, chosen: TrueUp | None) -> None:
        """That its inventory was replaced, whether an open one still fits, and the one step that sets it right."""
        banner, replaced = self.view.replaced, chosen.replaced if chosen else None
        if chosen is None or replaced is None:
            banner.clear()
            return
        words = [fit_words(replaced.fit)] if replaced.fit else []
        banner.show_text(replaced_words(replaced), Tone.WARN, words)
        if replaced.fit is Fit.OTHER_COUNTS:
            banner.add_button(self.tr("Propose again"), self._propose_again)
        elif replaced.fit is Fit.NOT_DUE:
            banner.add_button(self.tr("Withdraw\u2026"), self._withdraw)

    def _propose_again(self) -> None:
        chosen = self._chosen
        if chosen is not None:
            self.shell.run(
                lambda _: propose_due(self.desk, chosen.month, chosen.customer, ProposalChoice()),
                owner=self,
                done=self._drawn_up,
                title=self.tr("Drawing up true-ups"),
            )

    def _show_facts(self, chosen: TrueUp | None) -> None:
        facts = self.view.facts
        facts.clear()
        if chosen is None:
            return
        currency = chosen.currency
        facts.add(self.tr("Added devices"), self._added_words(chosen))
        facts.add(self.tr("Billed"), formats.period(chosen.period.start, chosen.period.end))
        amount = formats.money(chosen.total, currency)
        facts.add(self.tr("Amount without VAT"), amount, self.tr("Why?"), self._why)
        if chosen.cost_total is None:
            facts.add(self.tr("Cost"), self.tr("unknown"))
        else:
            facts.add(self.tr("Cost"), formats.money(chosen.cost_total, currency))
            margin = formats.money(chosen.total - chosen.cost_total, currency)
            facts.add(self.tr("Margin (on screen only)"), margin)
        if chosen.po_number:
            day = formats.day(chosen.po_date) if chosen.po_date else ""
            facts.add(self.tr("Purchase order"), f"{chosen.po_number} · {day}")
        if chosen.reason:
            facts.add(self.tr("Reason"), chosen.reason)
        if chosen.superseded_by:
            facts.add(self.tr("Superseded by"), chosen.superseded_by)
