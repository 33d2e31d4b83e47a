"""The first start: language and brand, then data; also where a portfolio workbook is taken in later."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMargins, QTimer
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from app.domain.brand import Brand
from app.domain.errors import AppError
from app.services.brand import brand, save_brand
from app.services.desk import Desk
from app.services.documents.samples import sample_quote
from app.services.portfolio.contracts import DIFFERS
from app.services.portfolio.use_cases import PortfolioResult, import_portfolio
from app.views import routes
from app.views.changes import Change
from app.views.language import Lang
from app.views.look import Look
from app.views.shell.contract import Notice, Route, Screen, Shell
from app.views.tasks import Lane
from app.views.theme import GRID
from app.views.welcome.data_step import DataStep
from app.views.welcome.look_step import LookStep
from app.views.widgets.busy import BusyOverlay
from app.views.widgets.buttons import Kind, button
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.stepper import Stepper
from app.views.widgets.text import Role, label

PREVIEW_MS = 350
_STEPS = (routes.LOOK, routes.DATA)


class WelcomeScreen(Screen):
    """Two steps; the language can be changed in the first, which builds the window anew and comes back here."""

    def __init__(self, shell: Shell, desk: Desk, look: Look, open_demo: Callable[[], None]) -> None:
        super().__init__(shell)
        self._desk = desk
        self._look = look
        self._path: Path | None = None
        self._accepted: tuple[str, ...] = ()
        self._drawing = False
        self._wanted: Brand | None = None
        self.stepper = Stepper([self.tr("Language and brand"), self.tr("Customers and contracts")])
        self.heading = label(role=Role.PAGE, wrap=True)
        self.intro = label(role=Role.MUTED, wrap=True)
        self.look_step = LookStep()
        self.data_step = DataStep()
        self.pages = QStackedWidget()
        self.back = button(self.tr("Back"), lambda: self._go(routes.LOOK))
        self.next = button(self.tr("Continue"), self._keep_brand, kind=Kind.PRIMARY)
        self.later = button(self.tr("Not now"), lambda: self.shell.go(Route(routes.TODAY)), kind=Kind.QUIET)
        self._pause = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._assemble()
        self._busy = BusyOverlay(self.data_step)
        self._connect(open_demo)
        self._read_brand()

    # What the window asks

    def open(self, route: Route) -> None:
        """Show the step that the route names."""
        step = route.tab if route.tab in _STEPS else routes.LOOK
        self.pages.setCurrentIndex(_STEPS.index(step))
        self.stepper.set_current(_STEPS.index(step))
        is_look = step == routes.LOOK
        self.heading.setText(self.tr("Welcome to TrueUp Desk") if is_look else self.tr("Customers and contracts"))
        self.intro.setText(self._intro(is_look=is_look))
        self.next.setVisible(is_look)
        self.back.setVisible(not is_look)
        if not is_look:
            self.data_step.workbook.button.setFocus()

    def take_files(self, paths: list[str]) -> bool:
        """A workbook that was dropped is looked at."""
        books = [Path(path) for path in paths if path.lower().endswith((".xlsx", ".xlsm"))]
        if len(books) != 1:
            return False
        self.shell.go(Route(routes.WELCOME, tab=routes.DATA))
        self.read(books[0])
        return True

    # Public

    def read(self, path: Path, accepted: tuple[str, ...] = ()) -> None:
        """Read a workbook without storing anything, and show what is in it."""
        self._path, self._accepted = path, accepted
        self.data_step.clear()
        self._busy.start(self.tr("Reading {name}").format(name=path.name))
        self.shell.run(
            lambda _: import_portfolio(self._desk, path, dry_run=True, accepted=accepted),
            owner=self,
            done=partial(self._found, path.name),
            failed=partial(self._not_taken, path.name),
            title=self.tr("Reading the workbook"),
        )

    def take_in(self) -> None:
        """Store what was found, all of it or nothing."""
        path, accepted = self._path, self._accepted
        if path is None:
            return
        self.data_step.take.setEnabled(False)
        self._busy.start(self.tr("Taking in {name}").format(name=path.name))
        self.shell.run(
            lambda _: import_portfolio(self._desk, path, accepted=accepted),
            owner=self,
            done=self._taken,
            failed=partial(self._not_taken, path.name),
            title=self.tr("Taking in the workbook"),
        )

    # Helpers, layout

    def _assemble(self) -> None:
        self.pages.addWidget(self.look_step)
        self.pages.addWidget(self.data_step)
        edge = QMargins(int(2.5 * GRID), 2 * GRID, int(2.5 * GRID), 2 * GRID)
        foot = row(self.back, STRETCH, self.later, self.next)
        whole = column(self.stepper, self.heading, self.intro, self.pages, foot, spacing=int(1.5 * GRID), margins=edge)
        whole.setStretch(3, 1)
        self.setLayout(whole)
        self.look_step.show_language(self._look.language.lang)

    def _connect(self, open_demo: Callable[[], None]) -> None:
        self.look_step.language_chosen.connect(self._switch)
        self.look_step.changed.connect(self._brand_edited)
        self.look_step.preview.failed.connect(self.shell.show_error)
        self._pause.timeout.connect(self._draw)
        self.data_step.file_wanted.connect(self._choose)
        self.data_step.template_wanted.connect(lambda: self.shell.actions.trigger("portfolio.template"))
        self.data_step.demo_wanted.connect(open_demo)
        self.data_step.taken.connect(self.take_in)
        self.data_step.correction_wanted.connect(self._correct)

    def _intro(self, *, is_look: bool) -> str:
        if is_look:
            return self.tr(
                "Two steps to your first check. Everything stays on this computer, and can be changed later."
            )
        return self.tr(
            "Inventories come next, month by month; first who your customers are and what they have ordered."
        )

    def _go(self, step: str) -> None:
        self.shell.go(Route(routes.WELCOME, tab=step))

    # Helpers, brand

    def _read_brand(self) -> None:
        self.shell.run(lambda _: brand(self._desk), owner=self, done=self._show_brand)

    def _show_brand(self, kept: Brand) -> None:
        self.look_step.show_brand(kept, is_new=kept.company == Brand().company)
        self._brand_edited(kept, kept=True)

    def _brand_edited(self, edited: Brand, *, kept: bool = False) -> None:
        self._wanted = edited
        if not kept:
            self._look.set_accent(edited.primary)
        self._pause.start()

    def _draw(self) -> None:
        """Draw the document; while one is being drawn the newest wish waits."""
        if self._drawing or self._wanted is None:
            return
        wanted, self._wanted, self._drawing = self._wanted, None, True
        language = self._look.language.lang.value
        self.shell.run(
            lambda _: sample_quote(wanted, language),
            owner=self,
            done=self._drawn,
            failed=self._not_drawn,
            lane=Lane.FREE,
        )

    def _drawn(self, data: bytes) -> None:
        self._drawing = False
        self.look_step.preview.show_pdf(data, self.tr("Sample quote.pdf"))
        self._draw()

    def _not_drawn(self, error: Exception) -> None:
        self._drawing = False
        self.shell.show_error(error)

    def _switch(self, lang: Lang) -> None:
        """Keep what was filled in first: the window builds itself anew."""
        wanted = self.look_step.brand
        self.shell.run(
            lambda _: save_brand(self._desk, wanted), owner=self, done=lambda _: self._look.set_language(lang)
        )

    def _keep_brand(self) -> None:
        wanted = self.look_step.brand
        self.shell.run(lambda _: save_brand(self._desk, wanted), owner=self, done=self._kept_brand)

    def _kept_brand(self, _: Brand) -> None:
        self.shell.announce(Change.BRAND)
        self._go(routes.DATA)

    # Helpers, data

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose the workbook"), str(Path.home()), self.tr("Excel workbooks (*.xlsx)")
        )
        if path:
            self.read(Path(path))

    def _correct(self) -> None:
        """Look at the same workbook once more, as the one that is right where stored contracts differ."""
        if self._path is not None:
            self.read(self._path, (DIFFERS,))

    def _found(self, name: str, result: PortfolioResult) -> None:
        self._busy.stop()
        self.data_step.show_found(name, result, self.shell.words)

    def _not_taken(self, name: str, error: Exception) -> None:
        self._busy.stop()
        if isinstance(error, AppError):
            self.data_step.show_problems(name, error.issues(), self.shell.words)
        else:
            self.shell.show_error(error)

    def _taken(self, result: PortfolioResult) -> None:
        self._busy.stop()
        self.data_step.clear()
        self.shell.announce(Change.PORTFOLIO)
        customers = result.added.get("Customers", 0) + result.changed.get("Customers", 0)
        text = self.tr("The workbook is taken in: {count} customers").format(count=customers)
        self.shell.notify(Notice(text))
        self.shell.go(Route(routes.CUSTOMERS))
