"""What can be saved from the preview: a marked copy of the user's file, all lists as a workbook, a list as text."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton

from app.domain.categories import Category
from app.services.desk import Desk
from app.services.inventory.preview_lists import PreviewList
from app.views import routes
from app.views.imports.view import CHANGES
from app.views.shell.contract import Notice
from tests.services.estates import DONGLE, VIDEO, VOICE, Row, add_customer, cover, estate, import_rows, sign
from tests.services.inventory.files import xlsx
from tests.services.inventory.marked_copy.copies import problems_in, texts_of
from tests.views.imports.theatre import HEADER, Theatre, inventory

FEBRUARY = date(2026, 2, 17)
ROWS = [*estate(video=20), estate(video=1)[0], Row(DONGLE, "DONGLE1"), Row("Whatever 9", "W9000001")]


@pytest.fixture
def known(desk: Desk) -> Desk:
    """A customer with 20 video devices under contract, listed last month with a phone that left."""
    add_customer(desk)
    sign(desk, cover(Category.VIDEO, 20))
    import_rows(desk, [*estate(video=20), Row(VOICE, "GONE0001")], FEBRUARY)
    return desk


@pytest.fixture
def told(theatre: Theatre, monkeypatch: pytest.MonkeyPatch) -> list[Notice]:
    """The toasts, in their order."""
    found: list[Notice] = []
    notify = theatre.stage.window.notify

    def keep(notice: Notice) -> None:
        found.append(notice)
        notify(notice)

    monkeypatch.setattr(theatre.stage.window, "notify", keep)
    return found


@pytest.fixture
def choosing(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path | None], list[str]]:
    """Let the dialogs answer with a path, or be given up; gives the names that they propose."""

    def answer(path: Path | None) -> list[str]:
        proposed: list[str] = []

        def save(_over: object, _title: str, start: str, _kinds: str) -> tuple[str, str]:
            proposed.append(Path(start).name)
            return (str(path), "") if path else ("", "")

        monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(path) if path else "")
        return proposed

    return answer


def compare(theatre: Theatre, *paths: Path) -> None:
    theatre.go(routes.IMPORT)
    theatre.drop(*paths)
    theatre.importing._take_customer("C1")
    theatre.on()
    theatre.on()
    assert theatre.importing.step == CHANGES


def test_a_marked_copy_is_saved_where_the_user_says(
    known: Desk, theatre: Theatre, told: list[Notice], choosing: Callable[..., list[str]], tmp_path: Path
) -> None:
    compare(theatre, inventory(tmp_path / "Lens 2026-03-17.csv", ROWS))
    target = tmp_path / "out" / "marked"
    proposed = choosing(target)
    theatre.click(theatre.importing.view.changes.lists.marked_button)
    theatre.until(lambda: bool(told))
    assert proposed == ["Lens 2026-03-17 - TrueUp Desk.xlsx"]
    assert "marked.xlsx" in told[0].text
    book = load_workbook(target.with_name("marked.xlsx"))
    listed = [(row[1], row[3]) for row in problems_in(book)]
    assert listed == [("problem", ""), ("worth a look", "C22"), ("worth a look", "A24")]
    assert theatre.importing.step == CHANGES


def test_of_several_files_a_folder_takes_a_copy_each(
    known: Desk, theatre: Theatre, told: list[Notice], choosing: Callable[..., list[str]], tmp_path: Path
) -> None:
    one = inventory(tmp_path / "noord 2026-03-17.csv", ROWS)
    two = xlsx(tmp_path / "zuid 2026-03-17.xlsx", [HEADER, (VOICE, "", "VOX00001", "", "", "")])
    compare(theatre, one, two)
    choosing(tmp_path / "out")
    theatre.click(theatre.importing.view.changes.lists.marked_button)
    theatre.until(lambda: bool(told))
    names = ["noord 2026-03-17 - TrueUp Desk.xlsx", "zuid 2026-03-17 - TrueUp Desk.xlsx"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == names
    assert "2" in told[0].text


def test_a_dialog_that_is_given_up_saves_nothing(
    known: Desk, theatre: Theatre, told: list[Notice], choosing: Callable[..., list[str]], tmp_path: Path
) -> None:
    compare(theatre, inventory(tmp_path / "Lens 2026-03-17.csv", ROWS))
    choosing(None)
    lists = theatre.importing.view.changes.lists
    for one in (lists.marked_button, lists.lists_button):
        theatre.click(one)
    assert told == []
    assert [path.name for path in tmp_path.glob("*.xlsx")] == []


def test_the_lists_are_saved_as_one_workbook_with_the_figures_first(
    known: Desk, theatre: Theatre, told: list[Notice], choosing: Callable[..., list[str]], tmp_path: Path
) -> None:
    compare(theatre, inventory(tmp_path / "Lens 2026-03-17.csv", ROWS))
    proposed = choosing(tmp_path / "lists.xlsx")
    theatre.click(theatre.importing.view.changes.lists.lists_button)
    theatre.until(lambda: bool(told))
    assert proposed == ["What changes, C1 2026-03-17.xlsx"]
    book = load_workbook(tmp_path / "lists.xlsx")
    assert book.sheetnames == ["Figures", "New", "Gone", "Unclassified", "Repeated", "Ignored", "Counted"]
    figures = {row[0]: row[1:] for row in texts_of(book["Figures"])}
    assert figures["Video"] == ["20", "20", "20", "21", "21", "within ordered"]
    assert [figures[name][0] for name in ("Rows", "= Devices", "+ Ignored", "+ Repeated", "+ Quarantined")] == [
        "23",
        "21",
        "1",
        "1",
        "0",
    ]
    assert texts_of(book["Repeated"])[1][0] == VIDEO
    gone = texts_of(book["Gone"])
    assert gone[0][-3:] == ["File before", "Sheet", "Row before"]
    assert gone[1][-1] == "22"


def test_a_list_is_copied_as_text_and_that_is_told(
    known: Desk, theatre: Theatre, told: list[Notice], tmp_path: Path
) -> None:
    compare(theatre, inventory(tmp_path / "Lens 2026-03-17.csv", ROWS))
    lists = theatre.importing.view.changes.lists
    theatre.click(lists.chips.findChildren(type(lists.copy_button))[0])
    theatre.click(lists.copy_button)
    theatre.until(lambda: bool(told))
    assert lists.shown is PreviewList.JOINED
    assert "Whatever 9" in QGuiApplication.clipboard().text()
    assert told[0].text.startswith("1 rows")


def test_the_warnings_offer_the_marked_copy_too(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    compare(theatre, inventory(tmp_path / "Lens 2026-03-17.csv", [*ROWS, Row(VIDEO)]))
    wanted: list[bool] = []
    changes = theatre.importing.view.changes
    changes.marked_wanted.disconnect()
    changes.marked_wanted.connect(lambda: wanted.append(True))
    theatre.click(theatre.button(changes.warnings, "Save a marked copy…"))
    assert wanted == [True]


def test_a_file_that_cannot_be_written_is_told(
    known: Desk, theatre: Theatre, choosing: Callable[..., list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compare(theatre, inventory(tmp_path / "Lens 2026-03-17.csv", ROWS))
    (tmp_path / "file").write_text("x")
    choosing(tmp_path / "file" / "lists.xlsx")
    errors: list[Exception] = []
    monkeypatch.setattr(theatre.stage.window, "show_error", errors.append)
    theatre.click(theatre.importing.view.changes.lists.lists_button)
    theatre.until(lambda: bool(errors))
    assert "lists.xlsx" in str(errors[0])


def test_a_refused_file_is_saved_with_what_stands_in_the_way(
    known: Desk, theatre: Theatre, told: list[Notice], choosing: Callable[..., list[str]], tmp_path: Path
) -> None:
    header = ("Device Model", "Serial Number", "Site", "Serial Number")
    path = xlsx(tmp_path / "twice.xlsx", {"Devices": [header, (VIDEO, "AAA11111", "Gent", "BBB11111")]})
    theatre.go(routes.IMPORT)
    theatre.drop(path)
    theatre.importing._take_customer("C1")
    theatre.rest()
    theatre.on()
    (card,) = theatre.importing.view.found.cards
    proposed = choosing(tmp_path / "marked.xlsx")
    theatre.click(theatre.button(card.problems, "Save a marked copy…"))
    theatre.until(lambda: bool(told))
    assert proposed == ["twice - TrueUp Desk.xlsx"]
    assert [row[1:4] for row in problems_in(load_workbook(tmp_path / "marked.xlsx"))] == [["problem", "Devices", "D1"]]


def test_a_refusal_without_a_cell_offers_no_marked_copy(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    (tmp_path / "empty.xlsx").write_bytes(b"")
    theatre.go(routes.IMPORT)
    theatre.drop(tmp_path / "empty.xlsx")
    theatre.importing._take_customer("C1")
    theatre.rest()
    theatre.on()
    (card,) = theatre.importing.view.found.cards
    assert card.problems.sentences
    assert "Save a marked copy…" not in [one.text() for one in card.problems.findChildren(QPushButton)]
