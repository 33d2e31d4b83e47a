"""The import of an inventory: from files to what they would change, and only then into the store."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog, QScrollArea, QWidget

from app.domain.categories import Classification
from app.domain.errors import AppError, Cancelled, LostRace
from app.domain.inventories import InventorySummary
from app.domain.portfolio import Customer
from app.domain.progress import Progress
from app.services.catalogue import Decided, classify_all
from app.services.catalogue_changes import take_back
from app.services.customers import list_customers
from app.services.demo_folder import files_to_try
from app.services.desk import Desk
from app.services.inventory.customer_of import LikelyCustomer, likely_customer
from app.services.inventory.importing import Stored, store_with_originals
from app.services.inventory.preparing import Prepared, prepare_read
from app.services.inventory.preview import Preview, preview
from app.services.inventory.preview_lists import PreviewList, preview_rows
from app.services.inventory.quarantine import Choice, QuarantineKey
from app.services.inventory.set_rules import SetDecision, decide_set, take_back_set
from app.services.inventory.undo import undo
from app.views import formats, routes
from app.views.changes import Change
from app.views.imports.draft import Draft
from app.views.imports.draft_file import DraftFile
from app.views.imports.files_page import PATTERNS
from app.views.imports.found_presenter import FoundPresenter
from app.views.imports.mapping_words import memory_note, missing_words
from app.views.imports.memory import ColumnMemory
from app.views.imports.reading import FileReading
from app.views.imports.saving import Saving
from app.views.imports.tab_order import order_tabs
from app.views.imports.view import CHANGES, FILES, FOUND, STORE, ImportView
from app.views.imports.words import with_place
from app.views.set_words import set_words
from app.views.shell.contract import Notice, Route, Screen, Shell
from app.views.tasks import Task
from app.views.theme import Tone
from app.views.widgets.decide_models import decided
from app.views.widgets.layouts import column

_FOLDER = "import/folder"
_NEXT = "Ctrl+Return"


class ImportScreen(Screen):
    """Reads files beside each other, compares and stores one after the other; nothing is stored before it was seen."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__(shell)
        self._desk = desk
        self._draft = Draft()
        self._step = FILES
        self._opened_for = ""
        self._comparing: Task | None = None
        self._storing: Task | None = None
        self.view = ImportView(shell.words, shell.preferences)
        self._saving = Saving(shell, desk, self, lambda: self._draft)
        self._reading = FileReading(shell, lambda: self._draft, self)
        self._memory = ColumnMemory(shell, desk, lambda: self._draft, self)
        self._found = FoundPresenter(self.view.found, self._reading, lambda: self._draft, self)
        self.setLayout(column(self.view))
        self._tabs = QTimer(self, singleShot=True, interval=0)
        self._tabs.timeout.connect(lambda: order_tabs(self))
        self._connect()
        self._show_step(FILES)

    # Properties

    @property
    def draft(self) -> Draft:
        """The import that is being made."""
        return self._draft

    @property
    def step(self) -> int:
        """The step shown, from 0."""
        return self._step

    # Public

    def open(self, route: Route) -> None:
        """Go on where the user was; for a customer that the route names and another import is not for, begin anew."""
        if self._step in (FILES, FOUND):
            self._memory.forget()
        if route.key and route.key not in (self._opened_for, self._draft.customer) and self._draft.files:
            self._put_aside()
        if route.key and route.key != self._opened_for and not self._draft.prepared:
            self._draft.customer, self._draft.customer_by_hand = route.key, True
        self._opened_for = route.key
        self._load_customers()
        self._refresh()
        self._settle_focus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard goes to where the user is needed; a fixed proxy would keep Tab from what stands before it."""
        super().focusInEvent(event)
        self._needed().setFocus()

    def on_change(self, change: object) -> None:
        """What was compared with, or what models count as, is another now."""
        if change in (Change.PORTFOLIO, Change.STORE):
            self._load_customers()
        compared_with = (Change.CATALOGUE, Change.INVENTORIES, Change.PORTFOLIO, Change.STORE)
        if change in compared_with and self._step == CHANGES:
            self._compare()

    def take_files(self, paths: list[str]) -> bool:
        """Take dropped files in, whatever their kind: reading them tells in words which ones cannot be used."""
        files = [path for path in map(Path, paths) if not path.is_dir()]
        if self._step == STORE:
            self.shell.notify(Notice(self.tr("An inventory is being stored; drop the files again when that is done")))
            return True
        if not files:
            self.shell.notify(Notice(self.tr("A folder is not taken in: drop the files in it")))
            return True
        self._stop_comparing()
        for file in self._draft.add(files):
            self._reading.read(file)
        self._show_step(FILES)
        return True

    def begin_with(self, paths: list[str]) -> None:
        """Files that were dropped elsewhere, on no customer: an import of their own, never mixed into another one."""
        if self._step != STORE and any(not Path(path).is_dir() for path in paths):
            self._begin_again()
        self.take_files(paths)

    # Slots, files

    def _choose_files(self) -> None:
        kinds = self.tr("Inventories ({patterns});;All files (*)").format(patterns=PATTERNS)
        to_try = files_to_try(self._desk.store.path)
        start = str(to_try) if to_try is not None else self.shell.preferences.get(_FOLDER)
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose inventory files"), start, kinds)
        if paths:
            self.shell.preferences.put(_FOLDER, str(Path(paths[0]).parent))
            self.take_files(paths)

    def _show_reading(self) -> None:
        self.view.files.refresh_files()
        self.view.found.refresh()

    def _reading_ended(self) -> None:
        if self._step == FOUND:
            self._found.show()
        if not self._draft.reading:
            self._draft.propose_day()
            self._propose_customer()
        self._refresh()
        self._settle_focus()

    def _remove(self, file: DraftFile) -> None:
        self._reading.leave(file)
        self._draft.files.remove(file)
        self._draft.forget()
        if not self._draft.files:
            self._show_step(FILES)
        self._reading_ended()

    def _read_again(self, files: list[DraftFile]) -> None:
        """Other columns are remembered for the customer than these files were read with."""
        for file in files:
            self._reading.read(file)
        self._refresh()

    # Slots, customer and day

    def _load_customers(self) -> None:
        self.shell.run(lambda _: list_customers(self._desk), owner=self, done=self._show_customers)

    def _show_customers(self, customers: tuple[Customer, ...]) -> None:
        self.view.files.set_customers(customers)
        self._refresh()

    def _propose_customer(self) -> None:
        """By the devices in the files; one that the user has seen and gone on with stays."""
        reads = self._draft.reads
        if self._step != FILES and self._draft.customer:
            return
        if not reads:
            self._draft.propose_customer(None)
            return

        def done(likely: LikelyCustomer | None) -> None:
            self._draft.propose_customer(likely)
            self._refresh()

        self.shell.run(lambda _: likely_customer(self._desk, reads), owner=self, done=done)

    def _take_customer(self, code: str) -> None:
        self._draft.customer, self._draft.customer_by_hand = code, True
        self._draft.forget()
        self._refresh()
        self._settle_focus()

    def _take_day(self, day: date) -> None:
        self._draft.day, self._draft.day_by_hand = day, True
        self._draft.forget()
        self._refresh()

    # Slots, comparing

    def _compare(self) -> None:
        """Compare with what is stored; what stands in the way is told on the page before."""
        self._stop_comparing()
        request, reads = self._draft.request(), self._draft.reads

        def work(progress: Progress) -> tuple[Prepared, Preview]:
            prepared = prepare_read(self._desk, request, reads, progress)
            return prepared, preview(self._desk, prepared)

        task = self.shell.run(
            work,
            owner=self,
            done=lambda found: self._was_compared(task, found),
            failed=lambda error: self._was_not_compared(task, error),
            progress=self.view.busy.show_step,
            title=self.tr("Comparing with the last inventory"),
        )
        self._comparing = task
        self.view.banner.clear()
        self.view.note.clear()
        self.view.busy.start(self.tr("Comparing with the last inventory"), self._give_up_comparing)
        self._refresh()

    def _stop_comparing(self) -> None:
        if self._comparing is not None:
            self._comparing.cancel()
        self._comparing = None
        self.view.busy.stop()

    def _give_up_comparing(self) -> None:
        self._stop_comparing()
        self._refresh()

    def _was_compared(self, task: Task, found: tuple[Prepared, Preview]) -> None:
        if self._comparing is not task:
            return
        was_here = self._holds_keyboard()
        self._stop_comparing()
        self._draft.prepared, self._draft.preview = found
        self.view.changes.show_preview(*found)
        self._draft.accepted = self.view.changes.guards.ticked
        self._show_step(CHANGES)
        if was_here and not self._holds_keyboard():
            # What was decided last is gone, and the keyboard went with it.
            self._needed().setFocus()
        if not self._draft.columns_seen:
            self._note_memory()

    def _note_memory(self) -> None:
        """Say that the page of the columns was passed over, what it would have said, and the way to it."""
        files = self._draft.files
        warnings = [
            with_place(one, self.shell.words, file=True) for file in files if file.read for one in file.read.warnings
        ]
        self.view.note.show_text(memory_note(files), Tone.INFO, warnings)
        self.view.note.add_button(self.tr("Look at the columns"), lambda: self._show_step(FOUND))

    def _was_not_compared(self, task: Task, error: Exception) -> None:
        if self._comparing is not task:
            return
        self._stop_comparing()
        self._show_step(FOUND)
        self._tell(error)

    def _accept(self, codes: set[str]) -> None:
        self._draft.accepted = codes
        self._refresh()

    def _show_list(self, wanted: PreviewList) -> None:
        prepared = self._draft.prepared
        if prepared is None:
            return

        def done(rows: object) -> None:
            if self._draft.prepared is prepared and isinstance(rows, tuple):
                self.view.changes.lists.show_rows(wanted, rows)

        self.shell.run(lambda _: preview_rows(self._desk, prepared, wanted), owner=self, done=done)

    # Slots, deciding about models

    def _decide(self, names: tuple[str, ...], meaning: Classification) -> None:
        title = self.tr("Recounting")
        self.shell.run(lambda _: classify_all(self._desk, names, meaning), owner=self, done=self._decided, title=title)

    def _decided(self, made: Decided) -> None:
        self.shell.notify(Notice(decided(made), action=self.tr("Undo"), on_action=lambda: self._take_back(made)))
        self.shell.announce(Change.CATALOGUE)

    def _take_back(self, made: Decided) -> None:
        self.shell.run(
            lambda _: take_back(self._desk, made),
            owner=self,
            done=lambda _: self.shell.announce(Change.CATALOGUE),
        )

    def _decide_rows(self, keys: tuple[QuarantineKey, ...], choice: Choice | None) -> None:
        self._draft.decide_rows(keys, choice)
        self._compare()

    def _decide_set(self, kept: str, part: str, is_one_set: bool) -> None:
        self.shell.run(
            lambda _: decide_set(self._desk, kept, part, is_one_set=is_one_set), owner=self, done=self._set_decided
        )

    def _set_decided(self, made: SetDecision) -> None:
        action = self.tr("Undo")
        self.shell.notify(Notice(set_words(made.rule), action=action, on_action=lambda: self._take_back_set(made)))
        self.shell.announce(Change.CATALOGUE)

    def _take_back_set(self, made: SetDecision) -> None:
        self.shell.run(
            lambda _: take_back_set(self._desk, made),
            owner=self,
            done=lambda _: self.shell.announce(Change.CATALOGUE),
        )

    # Slots, storing

    def _store(self) -> None:
        prepared, seen = self._draft.prepared, self._draft.preview
        if prepared is None or seen is None or not self._draft.can_store:
            return
        accepted, understood = frozenset(self._draft.accepted), self._draft.understood()
        words = self.tr("Storing the inventory of {customer} of {day}")
        title = words.format(customer=seen.customer_name, day=formats.long_day(prepared.day))
        self.view.banner.clear()
        self.view.store.start(title, prepared.summary.rows)
        self._storing = self.shell.run(
            lambda progress: store_with_originals(self._desk, prepared, accepted, progress, understood),
            owner=self,
            done=self._was_stored,
            failed=self._was_not_stored,
            progress=self.view.store.show_step,
            title=title,
        )
        self._show_step(STORE)

    def _cancel_storing(self) -> None:
        if self._storing is not None:
            self._storing.cancel()

    def _was_stored(self, stored: Stored) -> None:
        self._storing, summary = None, stored.summary
        name = self._draft.preview.customer_name if self._draft.preview else summary.customer
        self._start_anew()
        words = self.tr("Inventory of {customer} of {day} stored: {rows} rows, {devices} devices")
        text = words.format(
            customer=name,
            day=formats.day(summary.date),
            rows=formats.count(summary.rows),
            devices=formats.count(summary.devices),
        )
        text = ". ".join([text, *(self.shell.words(remark) for remark in stored.remarks)])
        self.shell.announce(Change.INVENTORIES)
        self.shell.go(Route(routes.CUSTOMERS, summary.customer))
        self.shell.notify(Notice(text, action=self.tr("Undo"), on_action=lambda: self._undo(summary.id)))

    def _was_not_stored(self, error: Exception) -> None:
        self._storing = None
        self._show_step(CHANGES)
        if isinstance(error, Cancelled):
            self.shell.show_error(error)
            return
        self._tell(error)
        if isinstance(error, LostRace):
            self.view.banner.add_button(self.tr("Compare again"), self._compare)

    def _undo(self, inventory_id: int) -> None:
        title = self.tr("Taking the inventory back")
        self.shell.run(lambda _: undo(self._desk, inventory_id), owner=self, done=self._was_undone, title=title)

    def _was_undone(self, summary: InventorySummary) -> None:
        words = self.tr("The inventory of {day} was taken back; all is as it was before")
        self.shell.announce(Change.INVENTORIES)
        self.shell.notify(Notice(words.format(day=formats.day(summary.date))))

    # Slots, steps

    def _go_on(self) -> None:
        if not self.view.next.isEnabled():
            return
        if self._step == FILES and self._draft.all_remembered and self._draft.can_compare:
            self._compare()
        elif self._step == FILES:
            self._show_step(FOUND)
        elif self._step == FOUND:
            self._compare()
        elif self._step == CHANGES:
            self._store()

    def _go_back(self) -> None:
        self._stop_comparing()
        self._show_step(max(FILES, self._step - 1))

    def _start_anew(self) -> None:
        self._stop_comparing()
        for file in self._draft.files:
            self._reading.leave(file)
        self._draft, self._opened_for = Draft(), ""
        self._show_step(FILES)

    def _begin_again(self) -> None:
        """An empty import; one with files can be gone back to."""
        if self._draft.files:
            self._put_aside()
        else:
            self._start_anew()

    def _put_aside(self) -> None:
        """Begin anew; the import that was being made can be gone back to."""
        if self._step == STORE:
            return
        aside, unread = self._draft, [file for file in self._draft.files if file.reading]
        self._start_anew()
        words = self.tr("A new import is begun; the one of {files} was put aside")
        text = words.format(files=", ".join(file.name for file in aside.files))
        go_back = partial(self._back_to, aside, unread)
        self.shell.notify(Notice(text, action=self.tr("Back to that one"), on_action=go_back))

    def _back_to(self, draft: Draft, unread: list[DraftFile]) -> None:
        if self._step == STORE:
            return
        self._begin_again()
        self._draft = draft
        for file in unread:
            self._reading.read(file)
        self.shell.go(Route(routes.IMPORT))
        self._show_step(FILES)

    # Helpers

    def _connect(self) -> None:
        view = self.view
        view.files.choose_wanted.connect(self._choose_files)
        view.files.removed.connect(self._remove)
        view.files.customer_chosen.connect(self._take_customer)
        view.files.day_chosen.connect(self._take_day)
        view.found.left_out.connect(self._remove)
        self._found.changed.connect(self._refresh)
        self._memory.applied.connect(self._read_again)
        self._reading.progressed.connect(self._show_reading)
        self._reading.ended.connect(lambda _: self._reading_ended())
        view.changes.accepted.connect(self._accept)
        view.changes.decided.connect(self._decide)
        view.changes.rows_decided.connect(self._decide_rows)
        view.changes.set_decided.connect(self._decide_set)
        view.changes.list_wanted.connect(self._show_list)
        self._saving.serve(view.changes, view.found)
        view.store.cancelled.connect(self._cancel_storing)
        view.back.clicked.connect(self._go_back)
        view.anew.clicked.connect(self._begin_again)
        view.next.clicked.connect(self._go_on)
        keys = QShortcut(QKeySequence(_NEXT), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._go_on)

    def _show_step(self, step: int) -> None:
        if self._holds_keyboard():
            # Else Qt hands the keyboard on to the next button in line when the page goes.
            self.view.setFocus()
        self._step = step
        self.view.banner.clear()
        self.view.note.clear()
        self.view.show_step(step)
        if step == FOUND:
            self._draft.columns_seen = True
            self._found.show()
        self._refresh()
        self._settle_focus()

    def _settle_focus(self) -> None:
        """Put the keyboard where the user is needed, unless it is somewhere of its own accord."""
        target = self._needed()
        held = QApplication.focusWidget()
        idle = held in (None, self, self.view) or held in self.view.ways or isinstance(held, QScrollArea)
        if self.isVisible() and idle:
            target.setFocus()

    def _holds_keyboard(self) -> bool:
        held = QApplication.focusWidget()
        return held is not None and self.isAncestorOf(held)

    def _open_guard(self) -> QWidget | None:
        boxes = self.view.changes.guards.boxes.values()
        return next((box for box in boxes if not box.isChecked()), None)

    def _needed(self) -> QWidget:
        """Where the keyboard is wanted on this step."""
        view, draft = self.view, self._draft
        if self._step == FILES and not draft.files:
            return view.files.zone.choose_button
        if self._step == FILES and not draft.customer:
            return view.files.customer
        if self._step == FOUND and (wanted := view.found.first_to_settle()) is not None:
            return wanted
        if self._step == CHANGES and (box := self._open_guard()) is not None:
            return box
        if view.next.isEnabled():
            return view.next
        return view.files.zone.choose_button if self._step == FILES else view.back

    def _refresh(self) -> None:
        """Bring what depends on the draft up to date: the first page, the summary and whether one can go on."""
        draft = self._draft
        self._memory.follow()
        self._tabs.start()
        self.view.files.show_draft(draft)
        self.view.anew.setVisible(bool(draft.files))
        ready = {
            FILES: bool(draft.files) and not draft.reading and self._memory.known and self._may_leave_files(),
            FOUND: draft.can_compare and self._comparing is None,
            CHANGES: draft.can_store and self._comparing is None,
        }
        self.view.allow_next(allowed=ready.get(self._step, False))
        self.view.summary.setText(self._summary())

    def _may_leave_files(self) -> bool:
        """With a customer, or to see what is wrong with files that cannot be read."""
        return bool(self._draft.customer) or not self._draft.all_read

    def _summary(self) -> str:
        """What is missing before one can go on, else what is being imported."""
        draft = self._draft
        if missing := self._missing():
            return missing
        rows = formats.count(sum(file.rows for file in draft.reads))
        day = formats.day(draft.day) if draft.day else formats.NOTHING
        words = self.tr("{customer}, {day}, {rows} rows")
        customer = self.view.files.customer.currentText() or draft.customer
        return words.format(customer=customer, day=day, rows=rows) if draft.files else ""

    def _missing(self) -> str:
        """What is to be done before one can go on; empty where nothing is."""
        draft = self._draft
        asked = missing_words(draft.files) if self._step != FILES else ""
        wrong = self._step != FILES and not draft.all_read
        reasons = (
            (draft.reading, self.tr("Reading…")),
            (bool(asked), asked),
            (wrong, self.tr("Correct or leave out what cannot be read")),
            (not draft.customer, self.tr("Choose the customer")),
            (self._step == CHANGES and not draft.can_store, self.tr("Tick what you have looked at")),
        )
        return next((words for stands, words in reasons if stands and draft.files), "")

    def _tell(self, error: Exception) -> None:
        """Every problem with its place, to be copied; what was chosen stays as it is."""
        if not isinstance(error, AppError) or isinstance(error, Cancelled):
            self.shell.show_error(error)
            return
        several = len(self._draft.files) > 1
        sentences = [with_place(issue, self.shell.words, file=several) for issue in error.issues()]
        banner = self.view.banner
        if len(sentences) == 1:
            banner.show_text(sentences[0], Tone.DANGER)
        else:
            title = self.tr("{count} problems; nothing was changed")
            banner.show_text(title.format(count=formats.count(len(sentences))), Tone.DANGER, sentences)
        banner.add_button(self.tr("Copy"), banner.copy)
