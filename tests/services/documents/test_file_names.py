"""Names that documents are proposed to be saved under."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pathvalidate import is_valid_filename

from app.domain.documents import DocumentKind
from app.services.documents.file_names import file_name

QUOTE = DocumentKind.TRUE_UP_QUOTE


def test_a_name_says_what_it_is_whose_and_which() -> None:
    expected = "True-up-offerte TU-2026-A0007 Voorbeeld Zorggroep Noord.pdf"
    assert file_name(QUOTE, "TU-2026-A0007", "Voorbeeld Zorggroep Noord", "nl") == expected


@pytest.mark.parametrize(
    ("kind", "language", "expected"),
    [
        (DocumentKind.PO_REQUEST, "nl", "Aanvraag inkooporder 1 A.pdf"),
        (DocumentKind.PO_REQUEST, "en", "Purchase order request 1 A.pdf"),
        (DocumentKind.MONTHLY_REPORT, "en", "Monthly report 1 A.pdf"),
        (DocumentKind.ADDED_DEVICES, "nl", "Nieuwe apparaten 1 A.xlsx"),
    ],
)
def test_each_kind_has_its_name_and_suffix(kind: DocumentKind, language: str, expected: str) -> None:
    assert file_name(kind, "1", "A", language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [("nl", "Maandrapport 2026-11 A (versie 2).pdf"), ("en", "Monthly report 2026-11 A (version 2).pdf")],
)
def test_a_later_revision_says_so_and_reads_as_no_day(language: str, expected: str) -> None:
    assert file_name(DocumentKind.MONTHLY_REPORT, "2026-11", "A", language, 2) == expected


@pytest.mark.parametrize("customer", ["a/b\\c", "..", "CON", 'x:"*?<>|', "trailing. ", "\n\t", "a\x00b"])
def test_no_customer_makes_a_name_that_a_system_refuses(customer: str) -> None:
    name = file_name(QUOTE, "TU/1", customer, "nl")
    assert is_valid_filename(name, platform="universal")
    assert name.startswith("True-up-offerte TU-1")


@given(st.text(max_size=300), st.text(max_size=80))
def test_every_name_is_safe_and_short(customer: str, number: str) -> None:
    name = file_name(QUOTE, number, customer, "en")
    assert is_valid_filename(name, platform="universal")
    assert name.endswith(".pdf")
    assert len(name) <= 140
