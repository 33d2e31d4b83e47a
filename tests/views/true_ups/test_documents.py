from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from app.domain.dates import Month
from app.domain.documents import DocumentKind
from app.services.desk import Desk
from app.services.issued_documents import content
from app.services.true_up_documents import documents_of, issue, preview
from app.services.true_up_steps import decline
from app.services.true_ups import propose
from app.views.language import Lang
from tests.services.documents.records import text_of
from tests.views.true_ups.conftest import Open, due_customer

MARCH = Month(2026, 3)


@pytest.fixture
def number(desk: Desk) -> str:
    due_customer(desk, language="en")
    (made,) = propose(desk, MARCH)
    return made.number


def test_a_draft_says_so_over_its_pages(desk: Desk, number: str, open_screen: Open) -> None:
    panel = open_screen().screen.view.documents
    assert panel.draft.isVisible()
    assert panel.draft.words.text() == "Draft: not issued yet"
    assert panel.shown is not None
    assert not panel.shown.issued


def test_issuing_from_the_bar_takes_it_away_and_shows_the_kept_bytes(
    desk: Desk, number: str, open_screen: Open
) -> None:
    hall = open_screen()
    panel = hall.screen.view.documents
    hall.click(panel.draft.issue)
    assert not panel.draft.isVisible()
    documents = documents_of(desk, number)
    assert [one.kind for one in documents] == [
        DocumentKind.TRUE_UP_QUOTE,
        DocumentKind.PO_REQUEST,
        DocumentKind.ADDED_DEVICES,
    ]
    assert panel.shown is not None
    assert panel.shown.data == content(desk, documents[0].id)
    assert panel.shown.file_name == documents[0].file_name


def test_issuing_from_the_menu(desk: Desk, number: str, open_screen: Open) -> None:
    hall = open_screen()
    hall.trigger(hall.screen.view.issue)
    assert len(documents_of(desk, number)) == 3


def test_issuing_twice_gives_nothing_new(desk: Desk, number: str, open_screen: Open) -> None:
    hall = open_screen()
    hall.trigger(hall.screen.view.issue)
    before = documents_of(desk, number)
    hall.trigger(hall.screen.view.issue)
    assert documents_of(desk, number) == before


def test_a_draft_that_was_declined_is_never_issued(desk: Desk, number: str, open_screen: Open) -> None:
    decline(desk, number, "No budget")
    panel = open_screen().screen.view.documents
    assert panel.draft.words.text() == "Draft: never issued"
    assert not panel.draft.issue.isVisible()


def test_each_chip_shows_its_own_document(desk: Desk, number: str, open_screen: Open) -> None:
    hall = open_screen()
    panel = hall.screen.view.documents
    panel.chips.choose(DocumentKind.PO_REQUEST.value)
    hall.rest()
    assert panel.shown is not None
    assert panel.shown.data == preview(desk, number, DocumentKind.PO_REQUEST)
    panel.chips.choose(DocumentKind.ADDED_DEVICES.value)
    hall.rest()
    assert panel.devices.isVisible()


def test_a_first_inventory_names_no_device_as_added(desk: Desk, number: str, open_screen: Open) -> None:
    hall = open_screen()
    panel = hall.screen.view.documents
    panel.chips.choose(DocumentKind.ADDED_DEVICES.value)
    hall.rest()
    assert panel.shown is not None
    assert list(panel.devices.model.shown) == list(panel.shown.devices)


def test_saving_writes_every_document_as_it_was_issued(
    desk: Desk, number: str, open_screen: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = open_screen()
    target = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(target))
    hall.click(hall.screen.view.save)
    documents = documents_of(desk, number)
    assert {path.name for path in target.iterdir()} == {one.file_name for one in documents}
    for one in documents:
        assert (target / one.file_name).read_bytes() == content(desk, one.id)
    assert str(target) in hall.told


def test_leaving_the_choice_of_a_folder_issues_nothing(
    desk: Desk, number: str, open_screen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = open_screen()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    hall.click(hall.screen.view.save)
    assert documents_of(desk, number) == ()


def test_a_folder_that_cannot_be_written_is_told(desk: Desk, number: str, open_screen: Open, tmp_path: Path) -> None:
    hall = open_screen()
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    hall.screen.save_to(number, blocked / "below")
    hall.rest()
    assert hall.refusal


def test_the_page_saved_from_the_preview_is_the_one_shown(
    desk: Desk, number: str, open_screen: Open, tmp_path: Path
) -> None:
    issue(desk, number)
    hall = open_screen()
    target = tmp_path / "quote.pdf"
    hall.screen.view.documents.pdf.save_as(target)
    hall.rest()
    assert target.read_bytes() == preview(desk, number, DocumentKind.TRUE_UP_QUOTE)
    assert str(target) in hall.told


def test_the_document_speaks_the_customers_language_whatever_the_window_does(
    desk: Desk, number: str, open_screen: Open
) -> None:
    hall = open_screen(Lang.DUTCH)
    panel = hall.screen.view.documents
    assert panel.draft.words.text() == "Concept: nog niet uitgegeven"
    assert panel.shown is not None
    assert "True-up quote" in text_of(panel.shown.data)


def test_r10_the_quote_shows_neither_cost_nor_margin(desk: Desk, number: str, open_screen: Open) -> None:
    shown = open_screen().screen.view.documents.shown
    assert shown is not None
    text = text_of(shown.data)
    assert "1,079.91" in text
    assert "810.00" not in text
    assert "269.91" not in text


def test_characters_that_no_font_has_are_told_when_issuing(desk: Desk, open_screen: Open) -> None:
    due_customer(desk, "C1", site_id="SITE-\u4e2d")
    (made,) = propose(desk, MARCH)
    hall = open_screen()
    hall.trigger(hall.screen.view.issue)
    assert hall.screen.view.banner.isVisible()
    assert any("\u4e2d" in sentence or "U+4E2D" in sentence for sentence in hall.screen.view.banner.sentences)
    assert len(documents_of(desk, made.number)) == 3
