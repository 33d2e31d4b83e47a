"""The inventory table of a customer's page with very many devices, used as a person does. Argument: how many.

Prints the longest pause of the window for each thing that is done with the table.
"""

import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QTimer
from PySide6.QtWidgets import QApplication

from app.domain.inventories import ListedDevice
from app.services.documents.table_file import write_table
from app.services.inventory.imports import Import
from app.services.inventory.resting import Resting
from app.views.customers.device_filters import kinds_of
from app.views.customers.inventory_tab import InventoryContent, InventoryTab
from app.views.preferences import MemoryPreferences
from app.views.tasks import TaskRunner
from app.views.theme import Mode, Theme
from app.views.widgets.table import DataTable
from benchmarks.pulse import Pulse
from benchmarks.reporting import report_of

_STEP_EVERY = 50
Deed = tuple[str, Callable[[], object]]


def main(devices: str) -> None:
    """Print a pause in seconds for each deed."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    Theme.apply(app, Mode.LIGHT)
    content = content_of(int(devices))
    tasks = TaskRunner()
    tab = InventoryTab(MemoryPreferences())
    tab.resize(1440, 720)
    tab.show_imports((Import(content.summary, "", in_force=True, is_kept=False, resting=Resting()),))
    tab.show()
    pulse = Pulse()
    with TemporaryDirectory() as folder:
        export = partial(write, tasks, tab, Path(folder) / "seen.xlsx")

        def ended() -> bool:
            return not tab.devices.busy and not tasks.running

        told = {name: pulse.during(act, ended).seconds for name, act in deeds(tab, content, export)}
    tasks.shutdown()
    print(json.dumps(told))


def content_of(devices: int) -> InventoryContent:
    """What the page would have read from a store."""
    report = report_of(devices)
    assert report.inventory is not None
    listed = tuple(report.devices)
    return InventoryContent(report.inventory, listed, (), kinds_of(listed))


def deeds(tab: InventoryTab, content: InventoryContent, export: Callable[[], object]) -> Iterator[Deed]:
    """Everything that is done, one after the other."""
    table = tab.devices
    yield "show", partial(tab.show_content, content)
    for column in table.model.columns:
        yield f"sort {column.name}", partial(table.sort_by, column.name)
    yield "sort backwards", partial(table.sort_by, "serial", descending=True)
    yield "search", partial(tab.search.setText, "room 1")
    yield "search on", partial(tab.search.setText, "room 12 site")
    yield "sort what is found", partial(table.sort_by, "name")
    yield "clear the search", tab.search.clear
    yield "filter", partial(choose, tab, "site", 7)
    yield "clear the filter", partial(choose, tab, "site", 0)
    yield "select all", table.view.selectAll
    yield "sort with all selected", partial(table.sort_by, "mac")
    yield "copy all", table.copy
    yield "select none", table.view.clearSelection
    yield "select half", partial(select_half, table)
    yield "sort with half selected", partial(table.sort_by, "room")
    yield "scroll", partial(scroll, table)
    yield "export", export
    yield "show other rows", partial(tab.show_content, content)


def choose(tab: InventoryTab, name: str, place: int) -> None:
    """Choose in one of the filter boxes."""
    box = tab.filters.boxes[name]
    box.setCurrentIndex(place)
    box.activated.emit(place)


def select_half(table: DataTable[ListedDevice]) -> None:
    """From the first row to the one in the middle, with the keyboard."""
    model = table.model
    half = QItemSelection(model.index(0, 0), model.index(model.rowCount() // 2, 0))
    flags = QItemSelectionModel.SelectionFlag
    table.view.selectionModel().select(half, flags.ClearAndSelect | flags.Rows)


def write(tasks: TaskRunner, tab: InventoryTab, path: Path) -> None:
    """Write what the list shows to a workbook, as its button does, and read on in the list meanwhile."""
    heads, rows = tab.shown.seen()
    tasks.run(
        lambda progress: write_table(path, "Devices", heads, rows, progress=progress),
        owner=tab,
        done=lambda _: reading.stop(),
        failed=lambda error: sys.exit(str(error)),
        title="Exporting",
    )
    bar = tab.devices.view.verticalScrollBar()
    reading = QTimer(tab, interval=_STEP_EVERY)
    reading.timeout.connect(lambda: bar.setValue(bar.value() + bar.pageStep()))
    reading.start()


def scroll(table: DataTable[ListedDevice]) -> None:
    """To the middle of the list."""
    bar = table.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    table.view.viewport().repaint()


if __name__ == "__main__":
    main(sys.argv[1])
