"""What the tabs of a customer do beside showing: taking an import back, exporting, saving, handing documents out."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTemporaryDir
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.domain.documents import IssuedDocument
from app.domain.errors import ProblemsFound
from app.domain.inventories import InventorySummary, ListedDevice
from app.domain.movement import MovementBetween
from app.domain.portfolio import Customer
from app.services.customer_form import customer_from
from app.services.customers import save_customer
from app.services.desk import Desk
from app.services.inventory.imports import Import
from app.services.inventory.originals import Saved, save_originals
from app.services.inventory.trace import Trace, trace_device
from app.services.inventory.undo import undo
from app.services.issued_documents import content, save_documents, write_whole
from app.services.movement_export import proposed_name, write_movement
from app.views import formats
from app.views.changes import Change
from app.views.customers.trace_dialog import TraceDialog
from app.views.shell.contract import Notice, Shell
from app.views.system import open_file, open_folder
from app.views.tasks import Lane
from app.views.theme import Tone

_DELIMITERS = {"nl_NL": ";", "en_GB": ","}
"""What the spreadsheet programs of a language expect in a CSV file."""


class CustomerWork(QObject):
    """Each ends in a toast, with Undo where it can be undone, or in the reason why not."""

    def __init__(self, shell: Shell, desk: Desk, over: QWidget) -> None:
        super().__init__(over)
        self._shell = shell
        self._desk = desk
        self._over = over
        self._copies: QTemporaryDir | None = None

    # Imports

    def undo_import(self, wanted: Import) -> None:
        """Take an import back whole, once the user has said yes; what holds it is told without asking."""
        if wanted.resting.holds or self.confirm_undo(wanted):
            self._shell.run(
                lambda _: undo(self._desk, wanted.summary.id),
                owner=self,
                done=self._undone,
                title=self.tr("Taking the import back"),
            )

    def confirm_undo(self, wanted: Import) -> bool:
        """Ask whether the import is to go, and say what was made from it."""
        summary = wanted.summary
        box = QMessageBox(self._over.window())
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Take an import back"))
        text = self.tr("Take the inventory of {day} back, with its {rows} rows?")
        box.setText(text.format(day=formats.long_day(summary.date), rows=formats.count(summary.rows)))
        box.setInformativeText(self._consequence(wanted))
        yes = box.addButton(self.tr("Take it back"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is yes

    def _consequence(self, wanted: Import) -> str:
        text = self.tr("Everything is then as if it had never been imported; its files can be imported again.")
        if not wanted.resting.documents:
            return text
        made = self.tr("Documents made from it stay as they were issued, and say so from then on: {names}.")
        return f"{text}\n\n{made.format(names=', '.join(wanted.resting.documents))}"

    def save_originals(self, wanted: Import) -> None:
        """Save the files of an import as they were given, in a folder of the user's choice."""
        title = self.tr("Save the files of the import")
        chosen = QFileDialog.getExistingDirectory(self._over, title, str(Path.home()))
        if chosen:
            folder = Path(chosen)
            self._shell.run(
                lambda _: save_originals(self._desk, wanted.summary.id, folder),
                owner=self,
                done=self._saved_originals,
                title=title,
            )

    def _saved_originals(self, saved: Saved) -> None:
        text = self.tr("Saved: {names}").format(names=", ".join(path.name for path in saved.paths))
        said = " ".join([text, *(self._shell.words(remark) for remark in saved.remarks)])
        tone = Tone.WARN if saved.remarks else Tone.OK
        open_it = partial(open_folder, saved.paths[0])
        self._shell.notify(Notice(said, tone, self.tr("Open folder"), open_it))

    def show_origin(self, device: ListedDevice) -> None:
        """Where a device comes from, month by month."""
        self._shell.run(lambda _: trace_device(self._desk, device.device_id), owner=self, done=self._show_trace)

    def _show_trace(self, trace: Trace) -> None:
        dialog = TraceDialog(trace, self._shell.preferences, self._over)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _undone(self, summary: InventorySummary) -> None:
        self._shell.announce(Change.INVENTORIES)
        text = self.tr("The inventory of {day} is taken back")
        self._shell.notify(Notice(text.format(day=formats.day(summary.date))))

    # Exporting a list

    def export(self, title: str, heads: Sequence[str], rows: Sequence[Sequence[Any]], *, customer: str) -> None:
        """Write what a list shows to a file of the user's choice."""
        kinds = self.tr("Excel (*.xlsx);;CSV (*.csv)")
        name = f"{customer} {title}.xlsx".replace("/", "-")
        chosen, kind = QFileDialog.getSaveFileName(self._over, self.tr("Export"), str(Path.home() / name), kinds)
        if chosen:
            self.write(_with_suffix(Path(chosen), kind), title, heads, rows)

    def write(self, path: Path, title: str, heads: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Write a table beside other work; it can be cancelled."""
        from app.services.documents.table_file import write_table  # noqa: PLC0415 - spreadsheets only when asked for

        delimiter = _DELIMITERS[formats.locale()]
        self._shell.run(
            lambda progress: write_table(path, title, heads, rows, delimiter=delimiter, progress=progress),
            owner=self,
            done=partial(self._written, len(rows)),
            lane=Lane.FREE,
            title=self.tr("Exporting {name}").format(name=path.name),
        )

    def export_movement(self, movement: MovementBetween, customer: Customer) -> None:
        """Save the workbook of a movement where the user wants it."""
        proposed = str(Path.home() / proposed_name(customer, movement))
        chosen, _ = QFileDialog.getSaveFileName(
            self._over, self.tr("Save the movement"), proposed, self.tr("Excel (*.xlsx)")
        )
        if chosen:
            path = Path(chosen)
            self.write_movement(movement, path if path.suffix.lower() == ".xlsx" else Path(f"{path}.xlsx"))

    def write_movement(self, movement: MovementBetween, path: Path) -> None:
        """Write the workbook of a movement beside other work; it can be cancelled."""
        self._shell.run(
            lambda progress: write_movement(self._desk, movement, path, progress),
            owner=self,
            done=self._saved_document,
            lane=Lane.FREE,
            title=self.tr("Exporting {name}").format(name=path.name),
        )

    def _written(self, rows: int, path: Path) -> None:
        text = self.tr("{count} rows are saved in {name}").format(count=formats.count(rows), name=path.name)
        self._shell.notify(Notice(text, action=self.tr("Open"), on_action=partial(open_file, path)))

    # Documents

    def read_document(self, document: IssuedDocument, show: Callable[[IssuedDocument, bytes], None]) -> None:
        """The bytes of a document, for the preview."""
        self._shell.run(lambda _: content(self._desk, document.id), owner=self, done=partial(show, document))

    def open_document(self, document: IssuedDocument) -> None:
        """Hand a copy of a document to the program that reads its kind; copies go when the window does."""
        if self._copies is None:
            self._copies = QTemporaryDir()
        folder = Path(self._copies.path())

        def work(_: object) -> Path:
            save_documents(self._desk, [document], folder)
            return folder / document.file_name

        self._shell.run(work, owner=self, done=open_file)

    def save_document(self, document: IssuedDocument) -> None:
        """Write a document where the user wants it."""
        suffix = Path(document.file_name).suffix
        proposed = str(Path.home() / document.file_name)
        chosen, _ = QFileDialog.getSaveFileName(self._over, self.tr("Save document"), proposed, f"*{suffix}")
        if chosen:
            path = Path(chosen)
            self._shell.run(
                lambda _: write_whole(path, content(self._desk, document.id)),
                owner=self,
                done=lambda _: self._saved_document(path),
            )

    def _saved_document(self, path: Path) -> None:
        text = self.tr("{name} is saved").format(name=path.name)
        self._shell.notify(Notice(text, action=self.tr("Open folder"), on_action=partial(open_folder, path)))

    # Details

    def save(
        self,
        before: Customer,
        fields: dict[str, str],
        show_problems: Callable[[dict[str, str]], None],
        kept: Callable[[], None],
    ) -> None:
        """Keep what the form holds; every problem is said under its field."""
        try:
            after = customer_from(fields)
        except ProblemsFound as found:
            show_problems({issue.where.column: self._shell.words(issue) for issue in found.problems})
            return

        def done(_: Customer) -> None:
            kept()
            self._saved(before, after)

        self._shell.run(lambda _: save_customer(self._desk, after), owner=self, done=done)

    def _saved(self, before: Customer, after: Customer) -> None:
        self._shell.announce(Change.PORTFOLIO)
        text = self.tr("{name} is saved").format(name=after.name)
        self._shell.notify(Notice(text, action=self.tr("Undo"), on_action=lambda: self._put_back(before, after)))

    def _put_back(self, before: Customer, after: Customer) -> None:
        self._shell.run(
            lambda _: save_customer(self._desk, before), owner=self, done=lambda _: self._was_put_back(after)
        )

    def _was_put_back(self, after: Customer) -> None:
        self._shell.announce(Change.PORTFOLIO)
        text = self.tr("The changes to {name} are taken back").format(name=after.name)
        self._shell.notify(Notice(text))


def _with_suffix(path: Path, kind: str) -> Path:
    """The name with the end that its kind asks for."""
    if path.suffix.lower() in (".xlsx", ".csv"):
        return path
    return path.with_name(path.name + (".csv" if "csv" in kind else ".xlsx"))
