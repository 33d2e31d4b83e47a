"""The settings: what is edited here is checked whole, saved at once, and told to every screen."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QFileDialog, QFrame, QMessageBox, QScrollArea, QStackedWidget, QTabBar, QWidget

from app.domain.brand import Brand
from app.domain.documents import DocumentKind
from app.domain.errors import AppError
from app.domain.issues import Issue
from app.services.brand import save_brand
from app.services.brand_checks import brand_problems
from app.services.desk import Desk
from app.services.documents.brand_files import ColourUnreadable, checked_colour, checked_logo
from app.services.documents.characters import missing_glyphs
from app.services.documents.samples import sample_document
from app.services.inventory.originals import set_limit
from app.services.settings import save_settings
from app.services.store_safety import Backup, VerifyReport, back_up_now, verify
from app.views import formats, routes
from app.views.changes import Change
from app.views.language import Lang
from app.views.look import Look
from app.views.settings.about_section import AboutSection
from app.views.settings.brand_section import BrandSection
from app.views.settings.columns_keeper import ColumnsKeeper
from app.views.settings.columns_section import ColumnsSection
from app.views.settings.documents_section import DocumentsSection
from app.views.settings.drafts import draft_of, drop_draft, keep_draft
from app.views.settings.look_section import LookSection
from app.views.settings.records import KeptSettings, StoreFacts, read_settings, read_store
from app.views.settings.store_section import StoreSection
from app.views.shell.contract import Notice, Route, Screen, Shell
from app.views.tasks import Lane
from app.views.theme import GRID, Theme, Tone
from app.views.widgets.banner import Banner
from app.views.widgets.layouts import column
from app.views.widgets.text import Role, label

BRAND, LOOK, DOCUMENTS, COLUMNS, STORE, ABOUT = "brand", "look", "documents", "columns", "store", "about"
SECTIONS = (BRAND, LOOK, DOCUMENTS, COLUMNS, STORE, ABOUT)
EDGE = QMargins(int(2.5 * GRID), 2 * GRID, int(2.5 * GRID), 2 * GRID)
_MOST_LOGO_BYTES = 20_000_000


class Preview(NamedTuple):
    """What is to be drawn: a brand on a kind of document in a language."""

    brand: Brand
    kind: DocumentKind
    language: str


class SettingsScreen(Screen):
    """One tab a section; `restore` puts a backup in the store's place, which only the program as a whole can do."""

    def __init__(self, shell: Shell, desk: Desk, look: Look, restore: Callable[[Path], object] | None = None) -> None:
        super().__init__(shell)
        self.desk = desk
        self.look = look
        self._restore = restore
        self._kept: KeptSettings | None = None
        self._drawing = False
        self._next: Preview | None = None
        self.banner = Banner()
        self.tabs = QTabBar()
        self.brand = BrandSection(look.lang)
        self.appearance = LookSection(look)
        self.documents = DocumentsSection(desk.today())
        self.columns = ColumnsSection(shell.preferences)
        self.remembered = ColumnsKeeper(shell, desk, self.columns)
        self.store = StoreSection(shell.preferences)
        self.about = AboutSection()
        self.pages = QStackedWidget()
        self._assemble()
        self._connect()

    # Public

    def open(self, route: Route) -> None:
        """Show a section, the brand where none is named."""
        section = route.tab if route.tab in SECTIONS else BRAND
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(SECTIONS.index(section))
        self.tabs.blockSignals(False)
        self.pages.setCurrentIndex(SECTIONS.index(section))
        self.banner.clear()
        if self._kept is None:
            self._read()
        if section == STORE:
            self._read_store()
        elif section == COLUMNS:
            self.remembered.read()

    def on_change(self, change: object) -> None:
        """Read again what was changed elsewhere; what is being typed stays."""
        if change in (Change.BRAND, Change.SETTINGS, Change.STORE):
            self._read()
        if change in (Change.INVENTORIES, Change.PORTFOLIO, Change.STORE) and self.columns.isVisible():
            self.remembered.read()

    # Slots, brand

    def _read(self) -> None:
        self.shell.run(lambda _: read_settings(self.desk), owner=self, done=self._show)

    def _show(self, kept: KeptSettings) -> None:
        before, self._kept = self._kept, kept
        if before is None or before.brand != kept.brand:
            self.brand.show_kept(kept.brand, draft_of(self.desk.store.path))
        if before is None or before.documents != kept.documents:
            self.documents.show_kept(kept.documents)

    def _brand_edited(self) -> None:
        path = self.desk.store.path
        if self.brand.changed:
            keep_draft(path, self.brand.form.brand)
        else:
            drop_draft(path)

    def _save_brand(self) -> None:
        edited = self.brand.form.brand
        problems = brand_problems(edited)
        self.brand.form.show_problems({issue.where.column: self.shell.words(issue) for issue in problems})
        if not problems:
            self.brand.save.setEnabled(False)
            self.shell.run(
                lambda _: (save_brand(self.desk, edited), missing_glyphs((), edited)),
                owner=self,
                done=self._brand_saved,
                failed=self._brand_not_saved,
            )

    def _brand_saved(self, result: tuple[Brand, list[Issue]]) -> None:
        saved, warnings = result
        drop_draft(self.desk.store.path)
        if self._kept is not None:
            self._kept = replace(self._kept, brand=saved)
        self.brand.show_kept(saved)
        self.look.set_accent(saved.primary)
        self.shell.notify(Notice(self.tr("The brand is saved; documents issued before stay as they are")))
        self.shell.announce(Change.BRAND)
        if warnings:
            title = self.tr("Saved, with characters that no font has")
            self.banner.show_issues(title, warnings, self.shell.words, Tone.WARN)

    def _brand_not_saved(self, error: Exception) -> None:
        self.brand.save.setEnabled(True)
        self.shell.show_error(error)

    def _revert_brand(self) -> None:
        drop_draft(self.desk.store.path)
        if self._kept is not None:
            self.brand.show_kept(self._kept.brand)

    def _choose_logo(self) -> None:
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a logo"), "", kinds)
        if path:
            self.take_logo(Path(path))

    def take_logo(self, path: Path) -> None:
        """Read a picture, check it, and put it in the brand being edited."""

        def read() -> bytes:
            with path.open("rb") as file:
                return checked_logo(file.read(_MOST_LOGO_BYTES))

        self.shell.run(lambda _: read(), owner=self, done=self._logo_read, failed=self._no_logo, lane=Lane.FREE)

    def take_files(self, paths: list[str]) -> bool:
        """A picture that was dropped on the brand is its logo."""
        pictures = [path for path in paths if path.lower().endswith((".png", ".jpg", ".jpeg"))]
        if self.tabs.currentIndex() != SECTIONS.index(BRAND) or len(pictures) != 1:
            return False
        self.take_logo(Path(pictures[0]))
        return True

    def _logo_read(self, data: bytes) -> None:
        self.brand.form.field("logo").set_error("")
        self.brand.form.logo.set_logo(data)
        self.brand.form.edited.emit()

    def _no_logo(self, error: Exception) -> None:
        if isinstance(error, AppError):
            sentences = [self.shell.words(issue) for issue in error.issues()]
            self.brand.form.field("logo").set_error(" ".join(sentences))
        elif isinstance(error, OSError):
            text = self.tr("The picture could not be read: {reason}").format(reason=error.strerror or str(error))
            self.brand.form.field("logo").set_error(text)
        else:
            self.shell.show_error(error)

    # Slots, preview

    def _preview(self) -> None:
        self._next = Preview(_drawable(self.brand.form.brand), *self.brand.document)
        self._draw()

    def _draw(self) -> None:
        """One at a time; what was asked for meanwhile comes next, the newest only."""
        if self._drawing or self._next is None:
            return
        wanted, self._next = self._next, None
        self._drawing = True
        self.shell.run(
            lambda _: sample_document(wanted.brand, wanted.language, wanted.kind),
            owner=self,
            done=self._drawn,
            failed=self._not_drawn,
            lane=Lane.FREE,
        )

    def _drawn(self, data: bytes) -> None:
        self._drawing = False
        self.brand.pdf.show_pdf(data, self.tr("Example.pdf"))
        self._draw()

    def _not_drawn(self, error: Exception) -> None:
        self._drawing = False
        self.shell.show_error(error)

    # Slots, documents

    def _save_documents(self) -> None:
        wanted = self.documents.settings
        values = {"quote_valid_days": str(wanted.valid_days), "workstation": wanted.letter}
        self.shell.run(lambda _: save_settings(self.desk, values), owner=self, done=lambda _: self._documents_saved())

    def _documents_saved(self) -> None:
        self.shell.notify(Notice(self.tr("The settings of documents are saved")))
        self.shell.announce(Change.SETTINGS)

    # Slots, store

    def _read_store(self) -> None:
        self.shell.run(lambda _: read_store(self.desk), owner=self, done=self._show_store)

    def _show_store(self, facts: StoreFacts) -> None:
        self.store.show_store(facts)
        warnings = self.desk.store.warnings
        if warnings:
            title = self.tr("Something about the place of your data")
            self.store.warnings.show_issues(title, warnings, self.shell.words, Tone.WARN)

    def _back_up(self) -> None:
        self.store.back_up.setEnabled(False)
        self.shell.run(
            lambda _: back_up_now(self.desk),
            owner=self,
            done=self._backed_up,
            failed=self._not_backed_up,
            lane=Lane.FREE,
            title=self.tr("Backing up"),
        )

    def _backed_up(self, made: Backup) -> None:
        self.store.back_up.setEnabled(True)
        moment = formats.moment(made.made.astimezone())
        self.shell.notify(Notice(self.tr("Backed up and verified at {moment}").format(moment=moment)))
        self._read_store()

    def _not_backed_up(self, error: Exception) -> None:
        self.store.back_up.setEnabled(True)
        self.shell.show_error(error)

    def _save_limit(self, megabytes: int) -> None:
        def done(removed: int) -> None:
            text = self.tr("The limit of original files is saved")
            if removed:
                text = self.tr("The limit is saved; older original files removed: {count}").format(
                    count=formats.count(removed)
                )
            self.shell.notify(Notice(text))
            self._read_store()

        self.shell.run(lambda _: set_limit(self.desk, megabytes), owner=self, done=done)

    def _verify(self) -> None:
        self.store.verify.setEnabled(False)
        self.store.busy.start(self.tr("Verifying the store"))
        self.shell.run(
            lambda _: verify(self.desk.store),
            owner=self,
            done=self._verified,
            failed=self._not_verified,
            title=self.tr("Verifying the store"),
        )

    def _verified(self, report: VerifyReport) -> None:
        self._end_verifying()
        if report.ok:
            text = self.tr("The store is sound: {count} checks found nothing")
            said = text.format(count=formats.count(len(report.results)))
            self.store.result.show_text(said, Tone.OK, [self.shell.words(remark) for remark in report.remarks])
        else:
            title = self.tr("The checks found something; restore a backup from before it")
            self.store.result.show_issues(title, report.issues, self.shell.words, Tone.DANGER)

    def _not_verified(self, error: Exception) -> None:
        self._end_verifying()
        self.shell.show_error(error)

    def _end_verifying(self) -> None:
        self.store.busy.stop()
        self.store.verify.setEnabled(True)

    def _ask_restore(self, path: Path) -> None:
        if self._restore is not None and self.confirm_restore(path):
            self._restore(path)

    def confirm_restore(self, path: Path) -> bool:
        """Ask whether a backup is to take the place of the store."""
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Restore a backup"))
        text = self.tr("Put \u201c{name}\u201d in the place of the present data?")
        box.setText(text.format(name=path.name))
        box.setInformativeText(
            self.tr(
                "What was done since that backup is no longer in the store. The present data is moved aside, never"
                " deleted, and the backup is checked first. The window closes and opens again."
            )
        )
        yes = box.addButton(self.tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is yes

    # Helpers

    def _assemble(self) -> None:
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Sections of the settings"))
        names = {
            BRAND: self.tr("Brand"),
            LOOK: self.tr("Appearance and language"),
            DOCUMENTS: self.tr("Documents"),
            COLUMNS: self.tr("Remembered columns"),
            STORE: self.tr("Store and backups"),
            ABOUT: self.tr("About"),
        }
        for section in SECTIONS:
            self.tabs.addTab(names[section])
        self.pages.addWidget(self.brand)
        for page in (self.appearance, self.documents, self.columns, self.store, self.about):
            self.pages.addWidget(_scrolled(page))
        self.store.restore.setVisible(self._restore is not None)
        heading = label(self.tr("Settings"), Role.PAGE)
        layout = column(heading, self.tabs, self.banner, self.pages, spacing=int(1.5 * GRID), margins=EDGE)
        layout.setStretch(3, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.tabs)

    def _show_look(self) -> None:
        """A method, so that it is no longer called once the window was built anew in another language."""
        self.appearance.show_look(self.look)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda at: self.shell.go(Route(routes.SETTINGS, tab=SECTIONS[at])))
        self.brand.edited.connect(self._brand_edited)
        self.brand.preview_wanted.connect(self._preview)
        self.brand.save_wanted.connect(self._save_brand)
        self.brand.revert_wanted.connect(self._revert_brand)
        self.brand.form.logo_wanted.connect(self._choose_logo)
        self.brand.pdf.failed.connect(self.shell.show_error)
        Theme.current().changed.connect(self._show_look)
        self.appearance.mode_chosen.connect(self.look.set_mode)
        self.appearance.scale_chosen.connect(self.look.set_scale)
        self.appearance.language_chosen.connect(self._use_language)
        self.documents.save_wanted.connect(self._save_documents)
        self.store.back_up_wanted.connect(self._back_up)
        self.store.verify_wanted.connect(self._verify)
        self.store.limit_wanted.connect(self._save_limit)
        self.store.restore_wanted.connect(self._ask_restore)

    def _use_language(self, lang: Lang) -> None:
        self.look.set_language(lang)


def _scrolled(page: QWidget) -> QScrollArea:
    page.setProperty("role", "page")
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    return area


def _drawable(brand: Brand) -> Brand:
    """The brand with its usual colour where what is typed is no colour yet."""
    usual = Brand()
    return replace(
        brand,
        primary=_colour_or(brand.primary, usual.primary),
        secondary=_colour_or(brand.secondary, usual.secondary),
    )


def _colour_or(text: str, usual: str) -> str:
    try:
        return checked_colour(text).chosen
    except ColourUnreadable:
        return usual
