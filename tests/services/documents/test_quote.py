"""The true-up quote that the customer reads."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from app.domain.dates import Period
from app.domain.portfolio import Address
from app.domain.prices import VatTreatment
from app.domain.rule_settings import ProrationRule, Reading, RuleSettings
from app.services.documents.data import ModelCount, ModelEnd, TrueUpQuoteData
from app.services.documents.quote import build_true_up_quote, render_true_up_quote
from tests.services.documents import records as r

ROOT = Path(__file__).resolve().parents[3]
LETTERS = st.text(
    alphabet=st.characters(codec="cp1252", categories=("Lu", "Ll", "Nd", "Zs")) | st.sampled_from("ЖдΩμ<>&\"'"),
    min_size=1,
    max_size=80,
).filter(lambda name: name.strip() != "")


def rendered(data: TrueUpQuoteData) -> bytes:
    return render_true_up_quote(build_true_up_quote(data), r.BRAND)


def test_the_figures_of_the_drawing() -> None:
    totals = build_true_up_quote(r.quote_data()).totals
    assert (totals.net, totals.vat[0].amount, totals.gross) == (107_991, 22_678, 130_669)


def test_the_words_of_the_drawing() -> None:
    text = r.text_of(rendered(r.quote_data()))
    for words in (
        "True-up-offerte",
        "Poly+ Enterprise door Zonnehof Techniek · uitbreiding tijdens de looptijd",
        "Zorggroep Noord t.a.v. A. Postma Singel 8, 9401 HK Assen",
        "Nummer TU-2026-A0007 Datum 17 maart 2026 Geldig tot 16 april 2026",
        "Nummer C-2025-0031 Einde 31 augustus 2026 Site-ID SITE-004417",
        "In maart 2026 telde de inventaris 109 videosystemen. Besteld waren er 100; vanaf 5 % meer volgt",
        "Deze offerte brengt de 9 extra apparaten onder het contract, van 1 maart tot en met 31 augustus 2026.",
        "100 besteld",
        "109 geteld, 17 maart 2026",
        "+9 toe te voegen (+9,00 %)",
        "115 nieuwe basislijn (109 + 5 %)",
        "Poly+ Enterprise, video 9 € 239,98 6 € 1.079,91",
        "Totaal exclusief btw € 1.079,91",
        "Btw 21 % € 226,78",
        "Totaal inclusief btw € 1.306,69",
        "1 maart tot en met 31 augustus 2026 is 6 hele maanden. 9 × € 239,98 × 6 / 12 = € 1.079,91.",
        "Afgerond wordt één keer, per regel.",
        "De basislijn voor video wordt 115 (109 apparaten plus 5 %).",
        "Een volgende true-up volgt vanaf 115 getelde apparaten.",
        "Voor headsets (612 geteld, 640 besteld) en spraak (207 geteld, 200 besteld) is geen true-up nodig.",
        "Niet inbegrepen, voorbij einde levensduur of einde service: 1 Group 310 (31 december 2024).",
        "Akkoord klant: naam, datum, handtekening",
        "Namens Zonnehof Techniek",
        "1 van 1",
    ):
        assert words in text


def test_the_same_quote_in_english() -> None:
    text = r.text_of(rendered(replace(r.quote_data(), language="en")))
    for words in (
        "True-up quote",
        "Valid until 16 April 2026",
        "In March 2026 the inventory counted 109 video systems. 100 were ordered; an increase of 5% or more",
        "This quote brings the 9 extra devices under contract, 1 March to 31 August 2026.",
        "€1,079.91",
        "VAT 21%",
        "Total including VAT €1,306.69",
        "1 of 1",
    ):
        assert words in text


def test_r10_neither_cost_nor_margin_is_anywhere_in_the_quote() -> None:
    document = build_true_up_quote(r.quote_data())
    pdf = render_true_up_quote(document, r.BRAND)
    content = b"".join(page.get_contents().get_data() for page in PdfReader(BytesIO(pdf)).pages)  # type: ignore[union-attr]
    text = r.text_of(pdf).casefold()
    assert str(r.UNIT_COST) not in repr(document)
    assert "177,77" not in text
    assert b"177,77" not in content + pdf
    for word in ("kosten", "kostprijs", "marge", "inkoop", "cost", "margin", "korting"):
        assert word not in text


def test_trap_21_the_same_quote_gives_the_same_bytes() -> None:
    assert rendered(r.quote_data()) == rendered(r.quote_data())


@pytest.mark.parametrize("seed", ["1", "2"])
def test_trap_21_another_process_gives_the_same_bytes(seed: str) -> None:
    code = (
        "import sys, hashlib\n"
        "from tests.services.documents.test_quote import rendered, r\n"
        "sys.stdout.write(hashlib.sha256(rendered(r.quote_data(*r.grouped_lines(3)))).hexdigest())"
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    here = hashlib.sha256(rendered(r.quote_data(*r.grouped_lines(3)))).hexdigest()
    assert result.stdout == here


def test_trap_18_every_font_is_embedded_as_a_subset() -> None:
    data = replace(r.quote_data(), customer=replace(r.CUSTOMER, name="Ωμέγα \N{ARABIC COMMA} Київ ₫"))
    fonts = list(r.fonts_of(rendered(data)))
    assert fonts
    for font in fonts:
        descriptor = font["/FontDescriptor"].get_object()
        assert "+" in str(font["/BaseFont"])
        assert "/FontFile2" in descriptor  # type: ignore[operator]


def test_the_file_says_what_it_is() -> None:
    reader = PdfReader(BytesIO(rendered(r.quote_data())))
    assert reader.metadata is not None
    assert reader.metadata.title == "True-up-offerte TU-2026-A0007"
    assert reader.metadata.author == "Zonnehof Techniek"
    assert reader.metadata.subject == "Zorggroep Noord"
    assert str(reader.root_object["/Lang"]) == "nl-NL"
    assert [item.title for item in reader.outline] == ["Bedrag", "Hoe dit is berekend", "Na deze true-up"]  # type: ignore[union-attr]


def test_english_pages_are_marked_as_british_english() -> None:
    reader = PdfReader(BytesIO(rendered(replace(r.quote_data(), language="en"))))
    assert str(reader.root_object["/Lang"]) == "en-GB"


@pytest.mark.parametrize("number", [1, 2, 3, 12, 13, 14, 15, 16, 17, 25, 40, 58])
def test_totals_stand_together_with_a_line_on_one_page(number: int) -> None:
    pages = r.pages_of(rendered(r.quote_data(*r.grouped_lines(number))))
    last = f"Poly+ Enterprise, video, G{number - 1:03d}"
    (page,) = [page for page in pages if "Totaal inclusief btw" in page]
    for words in (last, "Totaal exclusief btw", "Btw 21 %"):
        assert words in page


def test_forty_lines_repeat_the_head_and_lose_no_line() -> None:
    pages = r.pages_of(rendered(r.quote_data(*r.grouped_lines(40))))
    text = " ".join(pages)
    assert all(f"video, G{index:03d}" in text for index in range(40))
    assert sum("Omschrijving" in page for page in pages) >= 2
    assert pages[-1].endswith(f"{len(pages)} van {len(pages)}")


def test_one_page_is_enough_for_one_line() -> None:
    assert len(r.pages_of(rendered(r.quote_data()))) == 1


def test_the_signature_stands_once_on_the_last_page() -> None:
    pages = r.pages_of(rendered(r.quote_data(*r.grouped_lines(40))))
    assert ["Akkoord klant" in page for page in pages] == [False] * (len(pages) - 1) + [True]


def test_a_quote_without_a_check_takes_the_figures_of_its_lines() -> None:
    (change,) = build_true_up_quote(replace(r.quote_data(), checks=())).changes
    assert (change.ordered, change.count, change.increase, change.complete) == (100, 109, 900, True)


def test_r8_a_group_that_did_not_grow_is_part_of_the_category_all_the_same() -> None:
    grown = r.line(group="Rooms", ordered=60, count=69)
    (change,) = build_true_up_quote(r.quote_data(grown)).changes
    assert (change.ordered, change.count, change.added) == (100, 109, 9)


def test_several_categories_stand_in_a_table() -> None:
    lines = (r.line(), r.line(r.HEADSET, 640, 700, price=2_400))
    data = replace(r.quote_data(*lines), checks=(r.check(r.HEADSET, 640, 700), r.check(r.VIDEO, 100, 109)))
    text = r.text_of(rendered(data))
    assert "telde de inventaris meer apparaten dan besteld in video en headsets." in text
    assert "Video 100 109 +9,00 % +9 115 115" in text
    assert "Headsets 640 700 +9,38 % +60 735 735" in text
    assert "is geen true-up nodig" not in text


def test_r5_the_baseline_reading_is_named_with_its_own_percentages() -> None:
    settings = RuleSettings(reading=Reading.BASELINE, allowance=750, trigger=550)
    data = replace(
        r.quote_data(),
        contract=replace(r.CONTRACT, settings=settings),
        checks=(r.check(r.VIDEO, 100, 109, settings=settings),),
    )
    text = r.text_of(rendered(data))
    assert "vanaf 5,5 % boven de basislijn van 108 volgt een tussentijdse true-up" in text
    assert "(109 + 7,5 %)" in text


def test_several_categories_with_the_baseline_reading() -> None:
    lines = (r.line(), r.line(r.HEADSET, 640, 800, price=2_400))
    contract = replace(r.CONTRACT, settings=RuleSettings(reading=Reading.BASELINE))
    text = r.text_of(rendered(replace(r.quote_data(*lines), contract=contract)))
    assert "Vanaf 5 % boven de basislijn volgt een tussentijdse true-up." in text


def test_nothing_ordered_before_gives_no_percentage() -> None:
    data = replace(r.quote_data(r.line(ordered=0, count=7)), checks=(r.check(r.VIDEO, 0, 7),))
    text = r.text_of(rendered(data))
    assert "In deze categorie was nog niets besteld" in text
    assert "+7 toe te voegen" in text


def test_extra_growth_is_named() -> None:
    text = r.text_of(rendered(r.quote_data(r.line(growth=4))))
    assert "Daarvan zijn 4 apparaten extra groei." in text
    assert "119 nieuwe basislijn (113 + 5 %)" in text


def test_a_tile_never_sets_the_increase_beside_devices_that_extra_growth_is_part_of() -> None:
    grown = r.text_of(rendered(r.quote_data(r.line(growth=4))))
    assert "+13 toe te voegen, met 4 extra groei" in grown
    assert "109 geteld, 17 mrt 2026 (+9,00 %)" in grown
    assert "+9 toe te voegen (+9,00 %)" in r.text_of(rendered(r.quote_data()))


def test_r7_an_incomplete_count_is_said_to_the_customer() -> None:
    data = replace(r.quote_data(), checks=(r.check(r.VIDEO, 100, 109, complete=False),))
    assert "het aantal kan nog stijgen" in r.text_of(rendered(data))


def test_r2_and_r3_what_is_not_included_and_what_ends() -> None:
    data = replace(
        r.quote_data(),
        excluded=(ModelCount("RealPresence DMA", 2), ModelCount("EduCart 2", 1)),
        ending_inside=(ModelEnd("Trio 8800", 12, date(2026, 6, 30)),),
    )
    text = r.text_of(rendered(data))
    assert "standaard- of aangepaste offerte: 2 RealPresence DMA en 1 EduCart 2." in text
    assert "einde van levensduur of service binnen deze periode: 12 Trio 8800 (30 juni 2026)." in text


def test_a_category_without_a_count_is_not_called_fine() -> None:
    data = replace(r.quote_data(), checks=(r.check(r.VIDEO, 100, 109), r.check(r.VOICE, 200, None)))
    text = r.text_of(rendered(data))
    assert "Voor spraak is er deze maand geen telling." in text


def test_r10_reverse_charge_is_named_with_the_vat_number() -> None:
    customer = replace(r.CUSTOMER, vat_treatment=VatTreatment.REVERSE, vat_number="BE0123456789")
    text = r.text_of(rendered(replace(r.quote_data(), customer=customer)))
    assert "Btw verlegd € 0,00 Totaal € 1.079,91" in text
    assert "Btw verlegd naar Zorggroep Noord, btw-nummer BE0123456789." in text


def test_r10_reverse_charge_without_a_number_leaves_no_gap() -> None:
    customer = replace(r.CUSTOMER, vat_treatment=VatTreatment.REVERSE)
    text = r.text_of(rendered(replace(r.quote_data(), customer=customer)))
    assert "Btw verlegd naar Zorggroep Noord." in text


def test_r10_zero_rate_says_so() -> None:
    customer = replace(r.CUSTOMER, vat_treatment=VatTreatment.ZERO)
    text = r.text_of(rendered(replace(r.quote_data(), customer=customer)))
    assert "Btw 0 % € 0,00 Totaal inclusief btw € 1.079,91" in text


def test_prices_for_another_term_say_for_how_many_months() -> None:
    text = r.text_of(rendered(r.quote_data(r.line(term=36))))
    assert "Prijs per 36 maanden" in text
    mixed = r.text_of(rendered(r.quote_data(r.line(group="A"), r.line(group="B", term=36))))
    assert "€ 239,98 per 12 maanden" in mixed
    assert "€ 239,98 per 36 maanden" in mixed


def test_a_draft_is_marked_and_an_issued_quote_is_not() -> None:
    assert "CONCEPT" in r.text_of(rendered(replace(r.quote_data(), draft=True)))
    assert "CONCEPT" not in r.text_of(rendered(r.quote_data()))


def test_the_validity_counts_days_from_the_issue() -> None:
    assert build_true_up_quote(replace(r.quote_data(), valid_days=14)).valid_until == date(2026, 3, 31)


def test_a_foreign_address_names_its_country() -> None:
    customer = replace(r.CUSTOMER, address=Address("Rue Neuve 1", "1000", "Brussel", "BE"))
    assert "Rue Neuve 1, 1000 Brussel België" in r.text_of(rendered(replace(r.quote_data(), customer=customer)))


def test_an_empty_address_and_no_contact_leave_only_the_name() -> None:
    customer = replace(r.CUSTOMER, address=Address(), site_id="")
    text = r.text_of(rendered(replace(r.quote_data(), customer=customer, contact=None)))
    assert "t.a.v." not in text
    assert "Site-ID" not in text


@pytest.mark.parametrize(
    "name",
    [
        "<b>Bold</b> & <i>sons",
        '<img src="/etc/passwd"/>',
        '<a href="javascript:alert(1)">click</a>',
        "100 % {programme} **strong** {0}",
        "Ελληνικά Кирилиця Łódź Ångström",
    ],
)
def test_trap_16_markup_in_a_name_is_plain_text(name: str) -> None:
    pdf = rendered(replace(r.quote_data(), customer=replace(r.CUSTOMER, name=name)))
    assert r.squeezed(name) in r.squeezed(r.text_of(pdf))
    assert b"/URI" not in pdf


def test_a_very_long_name_wraps_and_is_there_to_the_last_letter() -> None:
    name = "Stichting " + "Zorgorganisatie" * 12 + " Noordoost einde"
    text = r.text_of(rendered(replace(r.quote_data(), customer=replace(r.CUSTOMER, name=name))))
    assert r.squeezed(name) in r.squeezed(text)


@given(name=LETTERS, ordered=st.integers(0, 20_000), added=st.integers(1, 20_000), price=st.integers(1, 10**9))
def test_any_name_and_quantity_reads_back_with_exact_totals(name: str, ordered: int, added: int, price: int) -> None:
    entry = r.line(ordered=ordered, count=ordered + added, price=price)
    data = replace(r.quote_data(entry), customer=replace(r.CUSTOMER, name=name), checks=())
    document = build_true_up_quote(data)
    text = r.squeezed(r.text_of(render_true_up_quote(document, r.BRAND)))
    net = (Decimal(added) * price * 6 / 12).quantize(Decimal(1), "ROUND_HALF_UP")
    assert document.totals.net == int(net)
    assert r.squeezed(name) in text
    shown = f"{document.totals.gross / Decimal(100):,.2f}".translate(str.maketrans(",.", ".,"))
    assert f"€{shown}" in text


@pytest.mark.parametrize("rule", list(ProrationRule))
@pytest.mark.parametrize("language", ["nl", "en"])
def test_r9_every_rule_is_worded_and_its_amount_follows_from_the_printed_factor(
    rule: ProrationRule, language: str
) -> None:
    period = Period(date(2025, 9, 1), date(2026, 3, 14))
    entry = r.line(ordered=100, count=137, price=2_400, period=period, rule=rule)
    data = replace(r.quote_data(entry, period=period), language=language)
    text = r.text_of(rendered(data))
    expected = {
        ProrationRule.CALENDAR_MONTHS: ("(6 + 14/31) / 12", "477"),
        ProrationRule.WHOLE_MONTHS: ("7 / 12", "518"),
        ProrationRule.DAILY_365: ("195 / 365", "474"),
    }[rule]
    assert all(words in text for words in expected)
