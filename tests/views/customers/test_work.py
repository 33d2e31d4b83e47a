"""What the tabs do beside showing: files that are written, and what they are called."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from app.services.desk import Desk
from app.views import formats
from app.views.customers.work import CustomerWork, _with_suffix
from tests.views.every_screen.house import House


@pytest.fixture
def work(house: House, desk: Desk) -> CustomerWork:
    return CustomerWork(house.window, desk, house.window)


@pytest.mark.parametrize(
    ("typed", "kind", "name"),
    [
        ("list", "Excel (*.xlsx)", "list.xlsx"),
        ("list", "CSV (*.csv)", "list.csv"),
        ("list.csv", "Excel (*.xlsx)", "list.csv"),
        ("list.XLSX", "CSV (*.csv)", "list.XLSX"),
        ("march 2026.final", "Excel (*.xlsx)", "march 2026.final.xlsx"),
    ],
)
def test_a_file_gets_the_end_that_its_kind_asks_for(typed: str, kind: str, name: str) -> None:
    assert _with_suffix(Path(typed), kind).name == name


@pytest.mark.parametrize(("language", "line"), [("nl", '"a";1'), ("en", '"a",1')])
def test_a_csv_file_has_the_delimiter_of_the_language(
    house: House, work: CustomerWork, tmp_path: Path, language: str, line: str
) -> None:
    formats.use(language)
    work.write(tmp_path / "list.csv", "Devices", ["Model", "Devices"], [("a", 1)])
    house.rest()
    assert (tmp_path / "list.csv").read_text(encoding="utf-8-sig").splitlines()[1] == line


def test_the_proposed_name_says_whose_list_it_is(
    house: House, work: CustomerWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def leave(_: object, __: str, name: str, ___: str) -> tuple[str, str]:
        proposed.append(Path(name).name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", leave)
    work.export("Repeated/quarantined", ["A"], [], customer="ZGN")
    assert proposed == ["ZGN Repeated-quarantined.xlsx"]


def test_a_file_that_is_open_elsewhere_is_refused_in_words(house: House, work: CustomerWork, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    work.write(tmp_path / "file" / "list.csv", "Devices", ["Model"], [("a",)])
    house.rest()
    assert "list.csv" in house.window.frame.banner.title
    assert house.window.frame.status.message == ""


def test_a_large_export_can_be_cancelled_and_leaves_nothing(house: House, work: CustomerWork, tmp_path: Path) -> None:
    rows = [(f"Device {at}", at) for at in range(60_000)]
    work.write(tmp_path / "list.xlsx", "Devices", ["Model", "Number"], rows)
    (task,) = [one for one in house.sitting.tasks.running if "list.xlsx" in one.title]
    task.cancel()
    house.rest()
    assert list(tmp_path.glob("*list.xlsx*")) == []
    assert "Stopped" in house.window.frame.status.message


def test_what_was_written_can_be_opened_from_the_message(
    house: House, work: CustomerWork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.views.customers import work as module

    opened: list[Path] = []
    monkeypatch.setattr(module, "open_file", opened.append)
    work.write(tmp_path / "list.csv", "Devices", ["Model"], [("a",), ("b",)])
    house.rest()
    assert "2 rows" in house.window.frame.status.message
    house.window.undo_last()
    assert opened == [tmp_path / "list.csv"]
