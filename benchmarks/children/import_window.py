"""The program's window while a large inventory is imported, as a person does it.

Arguments: store, customer, workbook. Prints the longest pause of the window for each step, and the memory of this
process at its peak. `--listed` lets the customer's page list the last inventory before; `--where` tells as well where
other threads were at the end of each pause.
"""

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.services.brand import brand
from app.services.inventory.preview_lists import PreviewList
from app.services.opening import open_desk
from app.views import routes
from app.views.imports.screen import ImportScreen
from app.views.imports.view import CHANGES, FILES
from app.views.language import Language
from app.views.look import Look
from app.views.preferences import MemoryPreferences
from app.views.shell import Route
from app.views.start.sitting import Opened, ProgramWays, Sitting
from benchmarks.children.one_import import peak_bytes
from benchmarks.pulse import Pulse, rest


def main(store: str, customer: str, workbook: str, *flags: str) -> None:
    """Import into a store that holds an inventory of the customer already, look into it, store it, take it back."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    preferences = MemoryPreferences()
    look = Look(app, preferences, Language(app))
    desk = open_desk(Path(store))
    ways = ProgramWays(lambda _: None, lambda: None)
    sitting = Sitting(Opened(desk, brand(desk).primary, is_empty=False, is_demo=False), look, preferences, ways)
    sitting.window.resize(1440, 720)
    sitting.show()
    rest(lambda: not sitting.tasks.running)
    pauses = {}
    pulse = Pulse(where="--where" in flags)
    for name, act, ended in deeds(sitting, customer, Path(workbook), listed="--listed" in flags):
        pause = pulse.during(act, partial(at_rest, sitting, ended))
        pauses[name] = pause.seconds
        if "--where" in flags:
            print(f"{pause.seconds * 1000:6.0f} ms  {name}", *pause.places, sep="\n    ", flush=True)
    sitting.close()
    print(json.dumps({"pauses": pauses, "peak_bytes": peak_bytes()}))


Deed = tuple[str, Callable[[], object], Callable[[], bool]]


def at_rest(sitting: Sitting, ended: Callable[[], bool]) -> bool:
    """Whether a step has come to its end and nothing runs any longer."""
    return not sitting.tasks.running and ended()


def deeds(sitting: Sitting, customer: str, workbook: Path, *, listed: bool) -> list[Deed]:
    """The steps, each with what has to be true at its end; `listed` shows the last inventory before."""
    window = sitting.window

    def importing() -> ImportScreen:
        screen = window.built(routes.IMPORT)
        assert isinstance(screen, ImportScreen)
        return screen

    def take() -> None:
        window.go(Route(routes.IMPORT, customer))
        assert importing().take_files([str(workbook)])

    def on(step: int) -> bool:
        if importing().step != step and importing().view.next.isEnabled():
            importing().view.next.click()
        return importing().step == step

    def look_into(wanted: PreviewList) -> None:
        importing().view.changes.lists.chips.choose(wanted.value)

    def click_on() -> None:
        importing().view.next.click()

    def nothing() -> bool:
        return True

    page = Route(routes.CUSTOMERS, customer, routes.INVENTORY)
    looked_at: list[Deed] = [
        ("open the customers", lambda: window.go(Route(routes.CUSTOMERS)), nothing),
        ("open the inventory", lambda: window.go(page), nothing),
    ]
    return [
        *(looked_at if listed else []),
        ("open the import", lambda: window.go(Route(routes.IMPORT)), nothing),
        ("read", take, lambda: importing().draft.all_read),
        ("compare", lambda: on(CHANGES), lambda: on(CHANGES)),
        ("list what counts", lambda: look_into(PreviewList.COUNTED), nothing),
        ("list what moved", lambda: look_into(PreviewList.MOVED), nothing),
        ("store", click_on, lambda: importing().step == FILES),
        ("take back", window.undo_last, nothing),
    ]


if __name__ == "__main__":
    main(*sys.argv[1:])
