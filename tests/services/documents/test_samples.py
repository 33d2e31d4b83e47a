"""Sample documents for the live preview of a brand."""

from dataclasses import replace

import pytest

from app.domain.brand import Brand
from app.services.documents.samples import sample_documents, sample_quote
from tests.services.documents import records as r


@pytest.mark.parametrize("language", ["nl", "en"])
def test_there_is_a_sample_of_every_pdf_marked_as_draft(language: str) -> None:
    samples = sample_documents(r.BRAND, language)
    assert list(samples) == ["true_up_quote", "po_request", "monthly_report"]
    for pdf in samples.values():
        text = r.text_of(pdf)
        assert {"nl": "CONCEPT", "en": "DRAFT"}[language] in text
        assert "Zonnehof Techniek" in text


def test_the_preview_shows_the_brand_being_edited() -> None:
    pdf = sample_quote(replace(r.BRAND, company="Other & Co", iban="NL00 TEST"), "en")
    text = r.text_of(pdf)
    assert "Other & Co" in text
    assert "IBAN NL00 TEST" in text


@pytest.mark.parametrize(("language", "name"), [("nl", "Uw bedrijf"), ("en", "Your company")])
def test_a_brand_that_was_never_set_up_is_neutral_in_the_documents_language(language: str, name: str) -> None:
    assert name in r.text_of(sample_quote(Brand(), language))


def test_a_sample_takes_no_store_and_is_the_same_each_time() -> None:
    assert sample_quote(r.BRAND, "nl") == sample_quote(r.BRAND, "nl")
