"""Documents from the store: drafts before they are issued, the same bytes for good afterwards."""

import hashlib
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from app.domain.brand import Brand
from app.domain.categories import Category
from app.domain.dates import Month
from app.domain.documents import DocumentKind
from app.domain.errors import NotFound
from app.services.brand import save_brand
from app.services.customers import customer, save_customer
from app.services.desk import Desk
from app.services.issued_documents import FolderNotWritten, content, list_documents, write_whole
from app.services.reports import issue_report, preview_report, write_reports
from app.services.true_up_documents import documents_of, issue, preview, unprintable, write_documents
from app.services.true_up_steps import order
from app.services.true_ups import propose
from tests.services.estates import add_customer, clock_at, cover, dump, estate, import_rows, sign

FEB, MARCH = date(2026, 2, 17), date(2026, 3, 17)
QUOTE = DocumentKind.TRUE_UP_QUOTE


def text_of(data: bytes) -> str:
    """The text of a PDF, its white space folded."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages).split())


@pytest.fixture
def number(desk: Desk) -> str:
    """A proposed true-up of 9 video systems, two of which took the place of two that left."""
    add_customer(desk, site_id="SITE-004417", master_account_id="MA-20931")
    sign(desk, cover(Category.VIDEO, 100, 23998, cost=17999), cover(Category.VOICE, 200))
    import_rows(desk, estate(video=100, voice=200), date(2025, 9, 2))
    import_rows(desk, estate(video=111, voice=207)[2:], MARCH)
    (proposal,) = propose(desk, Month.of(MARCH))
    return proposal.number


def test_a_draft_says_so_and_an_issued_document_does_not(desk: Desk, number: str) -> None:
    assert "CONCEPT" in text_of(preview(desk, number, QUOTE)).upper()
    issue(desk, number)
    assert "CONCEPT" not in text_of(preview(desk, number, QUOTE)).upper()


def test_previewing_issues_nothing(desk: Desk, number: str) -> None:
    before = dump(desk)
    for kind in (QUOTE, DocumentKind.PO_REQUEST, DocumentKind.ADDED_DEVICES):
        preview(desk, number, kind)
    assert dump(desk) == before


def test_issued_once_the_bytes_stay_whatever_changes(desk: Desk, number: str) -> None:
    first = issue(desk, number)
    kept = {one.kind: content(desk, one.id) for one in first}
    save_customer(desk, replace(customer(desk, "C1"), name="Nieuwe naam", language="en"))
    save_brand(desk, Brand(company="Ander bedrijf", primary="#aa0000"))
    order(desk, number, "PO-1", MARCH)
    assert issue(desk, number) == first
    assert {one.kind: content(desk, one.id) for one in first} == kept
    assert preview(desk, number, QUOTE) == kept[QUOTE]
    assert all(hashlib.sha256(kept[one.kind]).hexdigest() == one.sha256 for one in first)


def test_the_customers_quote_shows_no_cost(desk: Desk, number: str) -> None:
    issue(desk, number)
    text = text_of(preview(desk, number, QUOTE))
    assert "1.079,91" in text
    assert "809,96" not in text
    assert "179,99" not in text


def test_the_po_request_shows_cost_and_ids(desk: Desk, number: str) -> None:
    text = text_of(preview(desk, number, DocumentKind.PO_REQUEST))
    for wanted in ("809,96", "SITE-004417", "MA-20931", "K1", number):
        assert wanted in text


def test_the_workbook_lists_devices_that_were_not_there_when_the_number_was_ordered(desk: Desk, number: str) -> None:
    book = load_workbook(BytesIO(preview(desk, number, DocumentKind.ADDED_DEVICES)))
    cells = {str(cell.value) for sheet in book for row in sheet for cell in row}
    serials = {cell for cell in cells if cell.startswith("POLYSTUD")}
    assert serials == {f"POLYSTUD{index:06d}" for index in range(100, 111)}


def test_files_are_written_under_safe_names(desk: Desk, number: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    names = write_documents(desk, [number], out)[number]
    assert sorted(path.name for path in out.iterdir()) == sorted(names)
    assert [one.file_name for one in documents_of(desk, number)] == list(names)
    again = write_documents(desk, [number], out)
    assert again[number] == names


def test_characters_that_no_font_has_are_told_before_issuing(desk: Desk, number: str) -> None:
    assert unprintable(desk, number) == []
    save_customer(desk, replace(customer(desk, "C1"), name="Ziekenhuis 東京"))
    assert {warning.code for warning in unprintable(desk, number)} == {"glyph_missing"}


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x")
    with pytest.raises(FolderNotWritten) as refusal:
        write_whole(blocked / "report.pdf", b"x")
    assert str(blocked) in str(refusal.value.params["path"])
    assert list(tmp_path.iterdir()) == [blocked]


def test_an_unknown_document_is_refused(desk: Desk) -> None:
    with pytest.raises(NotFound):
        content(desk, 99)


def test_a_report_is_issued_once_while_nothing_it_says_changes(desk: Desk, number: str) -> None:
    first = issue_report(desk, "C1", Month.of(MARCH))
    later = Desk(desk.store, clock_at(date(2026, 12, 1)))
    assert issue_report(later, "C1", Month.of(MARCH)) == first
    order(desk, number, "PO-1", MARCH)
    second = issue_report(later, "C1", Month.of(MARCH))
    assert (first.revision, second.revision) == (1, 2)
    assert second.file_name == first.file_name.replace(".pdf", " (versie 2).pdf")
    assert first.file_name != second.file_name
    assert [one.id for one in list_documents(desk, "C1", "2026-03")] == [second.id, first.id]


def test_a_report_without_an_inventory_says_so(desk: Desk, number: str) -> None:
    text = text_of(preview_report(desk, "C1", Month(2026, 2)))
    assert number
    assert "geen inventaris" in text.lower()


def test_a_report_names_what_it_found(desk: Desk, number: str) -> None:
    text = text_of(content(desk, issue_report(desk, "C1", Month.of(MARCH)).id))
    for wanted in ("109", "100", "105", number):
        assert wanted in text


def test_reports_of_every_customer_with_a_contract_in_the_month(desk: Desk, number: str, tmp_path: Path) -> None:
    add_customer(desk, "C2")
    add_customer(desk, "C3")
    sign(desk, cover(Category.VOICE, 10), customer="C2", number="K2")
    out = tmp_path / "out"
    written = write_reports(desk, Month.of(MARCH), None, out)
    assert [one.customer for one in written] == ["C1", "C2"]
    assert number
    assert {path.name for path in out.iterdir()} == {one.file for one in written}


def test_a_report_in_english_for_an_english_customer(desk: Desk, number: str) -> None:
    save_customer(desk, replace(customer(desk, "C1"), language="en"))
    assert number
    text = text_of(preview_report(desk, "C1", Month.of(MARCH), annex=True))
    assert "Monthly report" in text
    assert "Maandrapport" not in text
    assert "POLYSTUD000100" in text
