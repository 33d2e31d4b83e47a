"""The request for a purchase order: cost, references, and what is not known in words."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.dates import Period
from app.services.documents.data import PoRequestData
from app.services.documents.po_request import build_po_request, render_po_request
from tests.services.documents import records as r


def rendered(data: PoRequestData) -> str:
    return r.text_of(render_po_request(build_po_request(data), r.BRAND))


def test_cost_is_prorated_as_the_price_is() -> None:
    document = build_po_request(r.request_data())
    assert document.cost_total == 79_997
    assert document.quantity == 9


def test_the_request_holds_everything_a_buyer_needs() -> None:
    known = replace(r.line(), part_number="P-VID-1Y", description="Poly+ Enterprise video 1 jaar")
    text = rendered(replace(r.request_data(known), recipient="Inkoop"))
    for words in (
        "Aanvraag inkooporder",
        "bevat inkoopprijzen, niet voor de klant",
        "EINDKLANT",
        "Zorggroep Noord Singel 8, 9401 HK Assen",
        "Site-ID SITE-004417",
        "Master account MA-20931",
        "Voor Inkoop.",
        "Graag een inkooporder voor 9 apparaten onder Poly+ Enterprise.",
        "P-VID-1Y Poly+ Enterprise video 1 jaar 9 € 177,77 6 € 799,97",
        "Totale kosten exclusief btw € 799,97",
        "Serviceperiode van de nieuwe apparaten: 1 maart tot en met 31 augustus 2026.",
        "Facturering gevraagd vanaf 1 maart 2026, de eerste dag van de true-upmaand.",
        "Nieuwe basislijn video: 115 (109 apparaten plus 5 %).",
        "true-up TU-2026-A0007, contract C-2025-0031, site-ID SITE-004417, master account MA-20931",
        "Inkoopordernummer (PO)",
        "9 × € 177,77 × 6 / 12 = € 799,97.",
    ):
        assert words in text


def test_the_selling_price_is_not_on_the_request() -> None:
    assert "239,98" not in rendered(r.request_data())


def test_r10_an_unknown_cost_is_said_in_words_and_never_zero() -> None:
    text = rendered(r.request_data(r.line(group="A"), r.line(group="B", cost=None)))
    assert "Van 1 regel zijn de kosten niet bekend." in text
    assert "onbekend" in text
    assert "Totale kosten" not in text
    assert "0,00" not in text


def test_r10_unknown_costs_are_counted() -> None:
    lines = [r.line(group=name, cost=None) for name in "ABC"]
    document = build_po_request(r.request_data(*lines))
    assert (document.unknown_costs, document.cost_total) == (3, None)
    assert "Van 3 regels" in r.text_of(render_po_request(document, r.BRAND))


def test_the_only_line_with_an_unknown_cost_has_no_sum() -> None:
    text = rendered(r.request_data(r.line(cost=None)))
    assert "9 ×" not in text
    assert "Bedrag = aantal × prijs × factor" in text


def test_a_missing_part_number_is_a_dash_and_the_line_is_described() -> None:
    assert "– Poly+ Enterprise, video, Rooms 9" in rendered(r.request_data(r.line(group="Rooms")))


def test_references_that_are_not_known_are_left_out() -> None:
    bare = replace(r.CUSTOMER, site_id="", master_account_id="")
    text = rendered(replace(r.request_data(), customer=bare))
    assert "Vermeld op de order: true-up TU-2026-A0007, contract C-2025-0031 en eindklant" in text
    assert "site-ID" not in text


def test_a_period_that_starts_with_the_service_says_so() -> None:
    period = Period(date(2026, 3, 10), date(2026, 8, 31))
    data = replace(r.request_data(), true_up=r.true_up(r.line(period=period), period=period))
    text = rendered(data)
    assert "vanaf 10 maart 2026, het begin van de serviceperiode" in text
    assert "van het begin tot het einde van de serviceperiode" in text


def test_costs_for_other_terms_say_for_how_many_months() -> None:
    assert "Kosten per 36 maanden" in rendered(r.request_data(r.line(term=36)))
    mixed = rendered(r.request_data(r.line(group="A"), r.line(group="B", term=36)))
    assert "€ 177,77 per 12 maanden" in mixed


@pytest.mark.parametrize("number", [1, 12, 13, 14, 15, 30])
def test_the_total_stands_with_a_line_on_one_page(number: int) -> None:
    pages = r.pages_of(render_po_request(build_po_request(r.request_data(*r.grouped_lines(number))), r.BRAND))
    (page,) = [page for page in pages if "Totale kosten" in page]
    assert f"video, G{number - 1:03d}" in page


def test_the_language_can_differ_from_the_customers() -> None:
    text = rendered(replace(r.request_data(), language="en", draft=True))
    assert "Purchase order request" in text
    assert "Total cost excluding VAT" in text
    assert "DRAFT" in text


def test_the_same_request_gives_the_same_bytes() -> None:
    document = build_po_request(r.request_data())
    assert render_po_request(document, r.BRAND) == render_po_request(document, r.BRAND)
