"""What can be saved from the import: copies of the user's files with the cells marked, and the lists as a workbook."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.issues import Issue
from app.domain.progress import Progress
from app.services.desk import Desk
from app.services.inventory.lists_book import ListSheet, write_lists
from app.services.inventory.marked_copy.writing import (
    Language,
    Original,
    free_names,
    originals_of,
    refused_originals,
    save_marked,
    save_marked_refusal,
)
from app.services.inventory.preparing import Prepared
from app.services.inventory.preview import Preview
from app.services.inventory.preview_lists import every_list
from app.views import formats
from app.views.imports.changes_page import ChangesPage
from app.views.imports.draft import Draft
from app.views.imports.draft_file import DraftFile
from app.views.imports.figures_sheet import figures_sheet
from app.views.imports.found_page import FoundPage
from app.views.imports.preview_columns import columns_of
from app.views.imports.words import list_name
from app.views.preferences import Preferences
from app.views.shell.contract import Notice, Shell
from app.views.system import open_file, open_folder
from app.views.tasks import Lane

_FOLDER = "import/save_folder"
_LANGUAGES = {"nl_NL": "nl", "en_GB": "en"}


class Saving(QObject):
    """Asks where, works beside the window with progress and Cancel, and ends in a toast that opens what was saved."""

    def __init__(self, shell: Shell, desk: Desk, over: QWidget, draft: Callable[[], Draft]) -> None:
        super().__init__(over)
        self._shell = shell
        self._desk = desk
        self._over = over
        self._draft = draft

    def serve(self, page: ChangesPage, found: FoundPage) -> None:
        """Do what the pages ask for."""
        found.marked_wanted.connect(self._refused_wanted)
        page.marked_wanted.connect(self._marked_wanted)
        page.lists_wanted.connect(self._lists_wanted)
        page.copied.connect(self._copied)

    def save_marked(self, prepared: Prepared) -> None:
        """Save a marked copy of every file of the import."""
        originals = originals_of(prepared)
        targets = self._targets(originals)
        if targets:
            language = self._language()
            self._run(
                lambda progress: save_marked(self._desk, prepared, targets, language, progress),
                self.tr("Saving the marked copy"),
            )

    def save_refused(self, path: Path, problems: Sequence[Issue]) -> None:
        """Save a marked copy of a file that was refused, of every one in an archive."""
        refused = refused_originals([path], problems)
        targets = self._targets([original for original, _ in refused])
        if not targets:
            return
        language = self._language()

        def work(progress: Progress) -> list[Path]:
            return [
                save_marked_refusal(original, own, target, language, progress)
                for (original, own), target in zip(refused, targets, strict=True)
            ]

        self._run(work, self.tr("Saving the marked copy"))

    def save_lists(self, prepared: Prepared, preview: Preview) -> None:
        """Save the figures and every list of the preview as one workbook."""
        name = self.tr("What changes, {customer} {day}").format(
            customer=prepared.request.customer, day=prepared.day.isoformat()
        )
        target = self._ask(f"{name}.xlsx")
        if target is None:
            return

        def work(progress: Progress) -> list[Path]:
            sheets = [figures_sheet(prepared, preview, self._shell.words)]
            for wanted, lines in every_list(self._desk, prepared, progress).items():
                columns = columns_of(wanted)
                rows = [[column.value(line) for column in columns] for line in lines]
                sheets.append(ListSheet(list_name(wanted), [column.title for column in columns], rows))
            return [write_lists(target, sheets, progress)]

        self._run(work, self.tr("Saving the lists"))

    # Slots

    def _marked_wanted(self) -> None:
        if (prepared := self._draft().prepared) is not None:
            self.save_marked(prepared)

    def _refused_wanted(self, file: DraftFile) -> None:
        self.save_refused(file.path, file.problems)

    def _lists_wanted(self) -> None:
        draft = self._draft()
        if draft.prepared is not None and draft.preview is not None:
            self.save_lists(draft.prepared, draft.preview)

    def _copied(self, rows: int) -> None:
        words = self.tr("{count} rows are on the clipboard, to be pasted into a spreadsheet")
        self._shell.notify(Notice(words.format(count=formats.count(rows))))

    # Helpers

    def _run(self, work: Callable[[Progress], list[Path]], title: str) -> None:
        self._shell.run(work, owner=self, done=self._saved, lane=Lane.FREE, title=title)

    def _saved(self, paths: list[Path]) -> None:
        if len(paths) == 1:
            text = self.tr("{name} is saved").format(name=paths[0].name)
            self._shell.notify(Notice(text, action=self.tr("Open"), on_action=partial(open_file, paths[0])))
            return
        text = self.tr("{count} marked copies are saved").format(count=formats.count(len(paths)))
        self._shell.notify(Notice(text, action=self.tr("Open folder"), on_action=partial(open_folder, paths[0])))

    def _language(self) -> Language:
        return Language(self._shell.words, _LANGUAGES[formats.locale()])

    def _targets(self, originals: Sequence[Original]) -> list[Path]:
        """Where the copies go: a file of the user's choice for one, a folder for several; empty where given up."""
        if len(originals) == 1:
            chosen = self._ask(originals[0].proposed)
            return [chosen] if chosen else []
        folder = QFileDialog.getExistingDirectory(
            self._over, self.tr("Folder for the marked copies"), self._start(originals)
        )
        if not originals or not folder:
            return []
        self._preferences.put(_FOLDER, folder)
        return free_names([Path(one.proposed).stem for one in originals], Path(folder))

    def _ask(self, name: str) -> Path | None:
        start = str(Path(self._preferences.get(_FOLDER) or Path.home()) / name)
        chosen, _ = QFileDialog.getSaveFileName(self._over, self.tr("Save"), start, self.tr("Excel (*.xlsx)"))
        if not chosen:
            return None
        path = Path(chosen)
        self._preferences.put(_FOLDER, str(path.parent))
        return path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx")

    def _start(self, originals: Sequence[Original]) -> str:
        return self._preferences.get(_FOLDER) or str(originals[0].path.parent if originals else Path.home())

    @property
    def _preferences(self) -> Preferences:
        return self._shell.preferences
