"""The second step: a workbook is seen before it is taken in, all of it or nothing."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from app.services.contracts import coverage_of_contract
from app.services.customers import list_customers
from app.services.desk import Desk
from app.services.portfolio.template import write_template
from app.views import routes
from app.views.shell import Route
from app.views.welcome.data_step import DataStep
from app.views.welcome.screen import WelcomeScreen
from tests.services.estates import dump
from tests.views.every_screen.house import House


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """The template: its example rows are a sound portfolio."""
    path = tmp_path / "portfolio.xlsx"
    write_template(path)
    return path


def welcome_in(house: House) -> WelcomeScreen:
    house.go(routes.WELCOME, tab=routes.DATA)
    screen = house.window.screen
    assert isinstance(screen, WelcomeScreen)
    return screen


def found(step: DataStep) -> list[str]:
    return [label.text() for label in step.facts.findChildren(type(step.file))]


def choose(house: House, screen: WelcomeScreen, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    screen.data_step.workbook.button.click()
    house.rest()


def test_a_workbook_is_looked_at_before_it_is_stored(
    house: House, desk: Desk, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dump(desk)
    screen = welcome_in(house)
    choose(house, screen, workbook, monkeypatch)
    assert screen.data_step.found.isVisible()
    assert screen.data_step.file.text() == "portfolio.xlsx"
    assert "Customers" in found(screen.data_step)
    assert screen.data_step.problems.isVisible()
    assert dump(desk) == before


def test_taking_it_in_leads_to_the_customers(
    house: House, desk: Desk, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = welcome_in(house)
    choose(house, screen, workbook, monkeypatch)
    screen.data_step.take.click()
    house.rest()
    assert list_customers(desk)
    assert house.window.history.current == Route(routes.CUSTOMERS)
    assert f"{len(list_customers(desk))} customers" in house.window.frame.status.message


def test_the_same_workbook_again_has_nothing_to_take_in(
    house: House, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = welcome_in(house)
    choose(house, screen, workbook, monkeypatch)
    screen.take_in()
    house.rest()
    screen = welcome_in(house)
    choose(house, screen, workbook, monkeypatch)
    assert not screen.data_step.take.isEnabled()
    assert any("as they were" in text for text in found(screen.data_step))


def test_every_problem_is_listed_and_nothing_is_stored(
    house: House, desk: Desk, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from openpyxl import load_workbook

    book = load_workbook(workbook)
    sheet = book["Customers"]
    heads = [cell.value for cell in sheet[1]]
    sheet.cell(2, heads.index("country") + 1, "Holland")
    sheet.cell(2, heads.index("currency") + 1, "EURO")
    book.save(workbook)
    before = dump(desk)
    screen = welcome_in(house)
    choose(house, screen, workbook, monkeypatch)
    banner = screen.data_step.problems
    assert banner.title == "portfolio.xlsx has 2 problems; nothing was stored"
    assert len(banner.sentences) == 2
    assert not screen.data_step.found.isVisible()
    assert dump(desk) == before


def test_r11_a_contract_stored_wrongly_is_corrected_after_a_look(
    house: House, desk: Desk, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from openpyxl import load_workbook

    screen = welcome_in(house)
    choose(house, screen, workbook, monkeypatch)
    screen.take_in()
    house.rest()
    book = load_workbook(workbook)
    sheet = book["Coverage"]
    heads = [cell.value for cell in sheet[1]]
    number = str(sheet.cell(2, heads.index("contract_number") + 1).value)
    before = coverage_of_contract(desk, number)
    sheet.cell(2, heads.index("unit_price") + 1, 98.76)
    book.save(workbook)
    screen = welcome_in(house)
    choose(house, screen, workbook, monkeypatch)
    banner = screen.data_step.problems
    assert coverage_of_contract(desk, number) == before
    (correct,) = (one for one in banner.findChildren(QPushButton) if one.text() == "Correct the stored contracts")
    correct.click()
    house.rest()
    assert coverage_of_contract(desk, number) == before
    assert any("It now says what the workbook says" in sentence for sentence in banner.sentences)
    screen.data_step.take.click()
    house.rest()
    assert 9876 in {one.unit_price for one in coverage_of_contract(desk, number)}


def test_a_file_that_is_no_workbook_is_refused_in_a_sentence(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = tmp_path / "picture.xlsx"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 100)
    screen = welcome_in(house)
    choose(house, screen, picture, monkeypatch)
    assert "picture.xlsx" in screen.data_step.problems.title
    assert screen.data_step.problems.sentences


def test_a_dropped_workbook_is_looked_at(house: House, workbook: Path) -> None:
    screen = welcome_in(house)
    assert screen.take_files([str(workbook)])
    house.rest()
    assert screen.data_step.found.isVisible()


@pytest.mark.parametrize("names", [["devices.csv"], ["one.xlsx", "two.xlsx"]])
def test_other_files_are_left_to_the_import(house: House, names: list[str]) -> None:
    assert not welcome_in(house).take_files(names)


def test_an_empty_workbook_can_be_saved(house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = welcome_in(house)
    target = tmp_path / "empty.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    screen.data_step.template.button.click()
    house.rest()
    assert target.read_bytes()[:2] == b"PK"
    assert "empty.xlsx" in house.window.frame.status.message


def test_the_demo_is_asked_of_the_program(house: House) -> None:
    welcome_in(house).data_step.demo.button.click()
    assert house.asked.demos == 1


def test_back_leads_to_the_brand(house: House) -> None:
    screen = welcome_in(house)
    screen.back.click()
    house.rest()
    assert house.window.history.current == Route(routes.WELCOME, tab=routes.LOOK)
