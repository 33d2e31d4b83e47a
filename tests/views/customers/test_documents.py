"""Issued documents: the very bytes that were issued, shown, opened and saved."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from app.domain.dates import Month
from app.domain.documents import DocumentKind
from app.services.desk import Desk
from app.services.issued_documents import content, list_documents
from app.services.true_up_documents import issue
from app.services.true_ups import propose
from app.views import routes
from app.views.customers import work
from app.views.customers.documents_tab import DocumentsTab
from tests.views.customers.people import modest, page_in, zorggroep
from tests.views.every_screen.house import House


@pytest.fixture
def tab(house: House, desk: Desk) -> DocumentsTab:
    """The three documents of a true-up."""
    zorggroep(desk)
    (made,) = propose(desk, Month(2026, 11), "ZGN")
    issue(desk, made.number)
    return page_in(house, "ZGN", routes.DOCUMENTS).documents


def choose(house: House, tab: DocumentsTab, kind: DocumentKind) -> None:
    wanted = next(one for one in tab.table.model.rows if one.kind is kind)
    tab.table.choose(wanted.id)
    house.rest()


def test_every_issued_document_is_listed(tab: DocumentsTab) -> None:
    kinds = [tab.table.model.cell(row, 1)[0] for row in range(3)]
    assert set(kinds) == {"True-up quote", "PO request", "Added devices"}


def test_a_pdf_is_shown_beside_the_list(house: House, tab: DocumentsTab) -> None:
    choose(house, tab, DocumentKind.TRUE_UP_QUOTE)
    assert tab.pdf.page_count >= 1


def test_a_workbook_is_offered_to_be_opened_instead(house: House, tab: DocumentsTab) -> None:
    choose(house, tab, DocumentKind.ADDED_DEVICES)
    assert not tab.pdf.has_document
    assert tab.workbook.isVisible()


def test_saving_writes_the_bytes_that_were_issued(
    house: House, desk: Desk, tab: DocumentsTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(house, tab, DocumentKind.PO_REQUEST)
    target = tmp_path / "request.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    tab.save.click()
    house.rest()
    (document,) = [one for one in list_documents(desk, "ZGN") if one.kind is DocumentKind.PO_REQUEST]
    assert target.read_bytes() == content(desk, document.id)
    assert "request.pdf" in house.window.frame.status.message


def test_opening_hands_a_copy_to_the_program_that_reads_it(
    house: House, tab: DocumentsTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(work, "open_file", opened.append)
    choose(house, tab, DocumentKind.ADDED_DEVICES)
    tab.open.click()
    house.rest()
    assert [path.suffix for path in opened] == [".xlsx"]
    assert opened[0].read_bytes()[:2] == b"PK"


def test_a_folder_that_cannot_be_written_is_refused_in_words(
    house: House, tab: DocumentsTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    target = tmp_path / "file" / "request.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    choose(house, tab, DocumentKind.PO_REQUEST)
    tab.save.click()
    house.rest()
    assert "request.pdf" in house.window.frame.banner.title


def test_without_documents_it_says_what_will_be_there(house: House, desk: Desk) -> None:
    modest(desk)
    tab = page_in(house, "C1", routes.DOCUMENTS).documents
    assert tab.nothing.isVisible()
