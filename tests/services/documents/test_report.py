"""The monthly report: verdicts, evidence and what comes next."""

from dataclasses import fields, replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from app.domain.categories import Bucket
from app.domain.check import Verdict
from app.domain.dates import Period
from app.domain.inventories import Change, DeviceLocation, Movement
from app.domain.true_up import TrueUpState
from app.services.documents.data import ModelEnd, MonthlyReportData, SoftwareCount
from app.services.documents.report import MonthlyReport, build_monthly_report, render_monthly_report
from app.services.documents.report.build import OpenTrueUp, Outcome
from app.services.documents.report.moved import MOST_LISTED
from tests.services.documents import records as r


def rendered(data: MonthlyReportData) -> str:
    return r.text_of(render_monthly_report(build_monthly_report(data), r.BRAND))


def built(data: MonthlyReportData) -> MonthlyReport:
    return build_monthly_report(data)


def test_a_due_true_up_is_the_first_thing_said() -> None:
    text = rendered(r.report_data())
    assert "Maandrapport maart 2026" in text
    assert "In maart 2026 is een tussentijdse true-up nodig voor video:" in text
    assert "Het oordeel is onvolledig:" in text


def test_r7_no_true_up_this_month_is_said_plainly() -> None:
    assert "Geen true-up deze maand." in rendered(r.quiet_report_data())
    assert "No true-up this month." in rendered(replace(r.quiet_report_data(), language="en"))


def test_r7_a_month_without_inventory_has_no_verdict() -> None:
    text = rendered(r.missing_report_data())
    assert "Voor maart 2026 is geen inventaris ontvangen." in text
    assert "Inventaris niet ontvangen" in text
    assert "geen inventaris" in text
    assert "Beweging" not in text
    assert "Niet meegeteld" not in text


def test_an_inventory_before_any_contract_gives_no_verdict() -> None:
    data = replace(r.quiet_report_data(), checks=(), contracts=())
    assert built(data).outcome is Outcome.NOT_COVERED
    assert "was geen categorie onder contract" in rendered(data)


@pytest.mark.parametrize(
    ("count", "outcome"),
    [(100, Outcome.NO_TRUE_UP), (104, Outcome.NO_TRUE_UP), (105, Outcome.TRUE_UP)],
)
def test_r7_the_outcome_follows_the_verdicts(count: int, outcome: Outcome) -> None:
    data = replace(r.quiet_report_data(), checks=(r.check(r.VIDEO, 100, count),))
    assert built(data).outcome is outcome


def test_every_figure_of_a_category_is_in_the_table() -> None:
    text = rendered(r.report_data())
    assert "Headsets binnen besteld C-2025-0031 612 640 672 672 −4,38 %" in text
    assert "Video true-up nodig, onvolledig C-2025-0031 109 100 105 105 +9,00 %" in text
    assert "Spraak binnen marge C-2025-0031 207 200 210 210 +3,50 %" in text


def test_the_bars_carry_their_figures() -> None:
    text = rendered(r.report_data())
    for words in ("besteld 640", "drempel 672", "besteld 100", "drempel 105"):
        assert words in text


def test_the_trend_is_labelled_with_its_last_figures() -> None:
    text = rendered(r.report_data())
    assert "Verloop" in text
    for words in ("geteld 109", "geteld 207", "okt", "2025", "2026"):
        assert words in text


def test_a_trend_shows_thirteen_months_at_most() -> None:
    history = {r.VIDEO: r.points(*range(80, 100))}
    (trend,) = built(replace(r.report_data(), history=history)).trends
    assert len(trend.points) == 13
    assert trend.points[-1].count == 99


def test_movement_is_counted_and_listed_in_a_fixed_order() -> None:
    text = rendered(r.report_data())
    assert "Beweging sinds 17 februari 2026" in text
    assert (
        "Sinds de vorige inventaris: 2 erbij, 1 verdwenen, 1 anders ingedeeld, "
        "1 voorbij einde levensduur of service, 1 uitgesloten en 1 verplaatst." in text
    )
    order = [text.index(serial) for serial in ("ZX1", "ZX2", "ZL1", "ZR1", "ZE1", "ZU1", "ZM1")]
    assert order == sorted(order)
    assert "Assen, 2.10 → Emmen 0" in text
    assert "Nieuw Video Studio X52 ZX1 Emmen +1" in text
    assert "Verdwenen Headsets Voyager Focus 2 ZL1 – −1" in text


def test_a_device_that_went_to_another_category_stands_in_one_row() -> None:
    text = rendered(r.report_data())
    assert "Andere categorie Spraak → Headsets Sync 20 ZR1 Emmen −1 / +1" in text
    assert text.count("ZR1") == 1


def test_each_count_is_led_from_the_month_before_to_this_one() -> None:
    text = rendered(r.report_data())
    assert (
        "Reden Headsets Video Spraak Geteld op 17 februari 2026 612 109 208 Nieuw +2 Verdwenen −1 "
        "Uit andere categorie +1 Naar andere categorie −1 Einde levensduur −1 Uitgesloten −1 "
        "Geteld op 17 maart 2026 612 109 207" in text
    )


def test_devices_that_were_not_seen_are_summed_and_not_listed() -> None:
    text = rendered(r.report_data())
    assert "Al 30 dagen of langer niet gezien, maar nog wel geteld: 1 videosysteem." in text
    assert "Van 3 getelde apparaten is niet bekend wanneer ze voor het laatst zijn gezien." in text
    assert "ZS1" not in text


def test_where_no_device_was_missed_nothing_is_said_of_those_nobody_knows() -> None:
    assert "voor het laatst" not in rendered(replace(r.report_data(), unseen=()))


def test_the_order_of_movements_does_not_depend_on_how_they_were_given() -> None:
    data = r.report_data()
    turned = replace(data, movements=tuple(reversed(data.movements)))
    assert built(data) == built(turned)


def test_a_first_inventory_and_an_unchanged_one_say_so() -> None:
    assert "Dit is de eerste inventaris" in rendered(r.quiet_report_data())
    unchanged = replace(r.quiet_report_data(), previous_date=date(2026, 2, 17))
    assert "Er is niets veranderd sinds de vorige inventaris." in rendered(unchanged)


def test_of_thousands_of_movements_a_page_is_named_and_the_others_are_counted() -> None:
    moves = tuple(
        Movement(Change.JOINED, r.VIDEO, "Studio X52", f"S-{index:05d}", DeviceLocation(), 1) for index in range(700)
    )
    gone = tuple(Movement(Change.LEFT, r.VIDEO, "Studio X52", f"L-{index}", DeviceLocation(), -1) for index in range(3))
    text = rendered(replace(r.report_data(), movements=(*moves, *gone)))
    assert "700 erbij en 3 verdwenen" in text
    assert "Hier niet genoemd: 663 erbij. De werkmap van de beweging noemt elk apparaat." in text
    assert text.count("S-00") == MOST_LISTED - 3
    assert all(f"L-{index}" in text for index in range(3))


def test_the_bridge_is_never_parted_from_its_heading_or_split() -> None:
    """Whatever stands above it: the trend of thirteen months pushes it down line by line."""
    for models in range(0, 26, 3):
        excluded = tuple(ModelEnd(f"Model {index}", 1, date(2026, 6, 1)) for index in range(models))
        pages = r.pages_of(render_monthly_report(built(replace(r.report_data(), ending_inside=excluded)), r.BRAND))
        (page,) = [page for page in pages if "Beweging sinds 17 februari 2026" in page]
        assert "Geteld op 17 februari 2026" in page
        assert "Geteld op 17 maart 2026" in page


def test_software_is_counted_per_model_the_most_used_first() -> None:
    text = rendered(r.report_data())
    assert "Studio X52 4.2.1 (31) · 4.1.0 (8) 39" in text
    assert "Studio X30 onbekend (3) 3" in text


def test_the_same_version_given_twice_is_added_up() -> None:
    counts = (SoftwareCount("A", "1", 2), SoftwareCount("A", "1", 3))
    (model,) = built(replace(r.report_data(), software=counts)).software
    assert (model.devices, model.versions) == (5, (("1", 5),))


def test_r2_and_r3_what_does_not_count_is_listed_with_its_reason() -> None:
    text = rendered(r.report_data())
    assert "RealPresence DMA uitgesloten: standaard- of aangepaste offerte nodig 2" in text
    assert "Group 310 voorbij einde levensduur of service, 31 december 2024 1" in text


def test_r6_open_questions_make_the_verdict_incomplete_by_name() -> None:
    text = rendered(r.report_data())
    assert "2 apparaten van een onbekend model: 2 Studio Z99." in text
    assert "2 regels met een beschadigd serienummer." in text
    assert text.count("onvolledig") >= 3


def test_rows_that_are_no_devices_are_accounted_for() -> None:
    text = rendered(r.report_data())
    assert "20 regels zijn geen apparaten" in text
    assert "5 regels herhalen een apparaat" in text


def test_a_clean_inventory_says_that_everything_counted() -> None:
    assert "Alle apparaten in de inventaris zijn meegeteld." in rendered(r.quiet_report_data())


def test_r1_categories_outside_the_contract_are_leads() -> None:
    data = replace(r.quiet_report_data(), not_under_contract=((r.VOICE, 14), (r.HEADSET, 0)))
    text = rendered(data)
    assert "De inventaris telt ook 14 spraakapparaten. Voor spraak is er geen contract" in text
    assert built(data).leads == ((r.VOICE, 14),)


def test_what_comes_next_names_distance_true_up_and_ends() -> None:
    text = rendered(r.report_data())
    assert "True-up TU-2026-A0007 over maart 2026 is voorgesteld: 9 apparaten, € 1.079,91" in text
    assert "Headsets: nog 60 apparaten tot de drempel van 672." in text
    assert "Spraak: nog 3 apparaten tot de drempel van 210." in text
    assert "12 Trio 8800: einde van levensduur of service op 30 juni 2026" in text


@pytest.mark.parametrize("proposed", [True, False])
def test_every_category_that_is_due_is_named_proposal_or_not(*, proposed: bool) -> None:
    data = r.report_data()
    text = rendered(data if proposed else replace(data, open_true_ups=()))
    assert "Video: true-up nodig, 9 apparaten boven besteld (drempel 105)." in text
    assert ("True-up TU-2026-A0007" in text) is proposed


def test_a_quoted_true_up_awaits_agreement_and_a_closed_one_is_left_out() -> None:
    quoted = replace(r.true_up(), state=TrueUpState.QUOTED)
    closed = replace(r.true_up(), state=TrueUpState.DECLINED, number="TU-CLOSED")
    text = rendered(replace(r.report_data(), open_true_ups=(quoted, closed)))
    assert "is aangeboden en wacht op akkoord" in text
    assert "TU-CLOSED" not in text


def test_trap_18_every_font_is_embedded_those_of_charts_too() -> None:
    fonts = list(r.fonts_of(render_monthly_report(built(r.report_data()), r.BRAND)))
    assert fonts
    for font in fonts:
        assert "/FontFile2" in font["/FontDescriptor"].get_object(), font["/BaseFont"]  # type: ignore[operator]


def test_the_report_holds_no_cost() -> None:
    assert "cost" not in {field.name for field in fields(OpenTrueUp)}
    document = built(r.report_data())
    assert str(r.UNIT_COST) not in repr(document)
    assert "177,77" not in rendered(r.report_data())


@pytest.mark.parametrize(
    ("end", "announced"),
    [
        (date(2026, 8, 31), date(2026, 5, 3)),
        (date(2026, 7, 18), date(2026, 3, 20)),
        (date(2026, 7, 17), date(2026, 4, 18)),
        (date(2026, 5, 1), date(2026, 4, 1)),
        (date(2026, 4, 18), None),
        (date(2026, 3, 1), None),
    ],
)
def test_r12_renewals_are_announced_120_90_60_and_30_days_before(end: date, announced: date | None) -> None:
    contract = replace(r.CONTRACT, period=Period(date(2025, 1, 1), end))
    (found,) = built(replace(r.quiet_report_data(), contracts=(contract,))).ends
    assert found.next_announcement == announced


def test_r12_an_announced_an_overdue_and_an_ended_contract_are_worded_apart() -> None:
    def said(end: date) -> str:
        contract = replace(r.CONTRACT, period=Period(date(2025, 1, 1), end))
        return rendered(replace(r.quiet_report_data(), contracts=(contract,)))

    assert "over 164 dagen. De verlenging wordt aangekondigd op 3 mei 2026." in said(date(2026, 8, 31))
    assert "over 1 dag: de verlenging is nu nodig." in said(date(2026, 3, 21))
    assert "Contract C-2025-0031 is geëindigd op 1 maart 2026." in said(date(2026, 3, 1))


def test_r18_the_inventory_is_owed_where_the_csm_has_no_access() -> None:
    text = rendered(r.report_data())
    assert "M. de Wit heeft geen toegang tot Poly Lens: Zonnehof Techniek stuurt het inventarisrapport" in text
    missing = rendered(r.missing_report_data())
    assert "De Customer Success Manager heeft geen toegang" in missing
    assert "moet nog worden gestuurd" in missing


def test_r18_nothing_is_owed_where_the_csm_has_access() -> None:
    data = replace(r.quiet_report_data(), customer=replace(r.CUSTOMER, csm_lens_access=True))
    assert "een inventarisrapport is niet nodig" in rendered(data)


def test_the_annex_lists_every_device_and_says_what_it_counts_as() -> None:
    devices = (
        *(r.device(index) for index in range(120)),
        r.device(900, bucket=Bucket.EXCLUDED),
        r.device(901, bucket=Bucket.END_OF_LIFE),
        r.device(902, bucket=Bucket.UNCLASSIFIED),
    )
    text = rendered(replace(r.report_data(), devices=devices))
    assert "Bijlage: 123 apparaten" in text
    assert all(f"00042{index:06d}" in text for index in range(120))
    for words in ("Uitgesloten Studio X52 00042000900", "Einde levensduur Studio X52", "Niet ingedeeld"):
        assert words in text


def test_the_annex_repeats_its_head_on_every_page() -> None:
    devices = tuple(r.device(index) for index in range(300))
    pages = r.pages_of(render_monthly_report(built(replace(r.quiet_report_data(), devices=devices)), r.BRAND))
    listing = [page for page in pages if "64167f" in page]
    assert len(listing) >= 4
    assert all("Telt als Model Serienummer MAC-adres" in page for page in listing)


def test_without_devices_there_is_no_annex() -> None:
    assert "Bijlage" not in rendered(r.report_data())


def test_a_report_has_bookmarks_language_and_title() -> None:
    pdf = render_monthly_report(built(replace(r.report_data(), language="en")), r.BRAND)
    reader = PdfReader(BytesIO(pdf))
    titles = [item.title.replace("\N{NO-BREAK SPACE}", " ") for item in reader.outline]  # type: ignore[union-attr]
    assert titles == ["What comes next", "Trend", "Movement since 17 February 2026", "Not counted", "Software versions"]
    assert str(reader.root_object["/Lang"]) == "en-GB"
    assert reader.metadata is not None
    assert reader.metadata.title == "Monthly report March\N{NO-BREAK SPACE}2026"


def test_a_report_gives_the_same_bytes_twice() -> None:
    document = built(replace(r.report_data(), devices=(r.device(1), r.device(2))))
    assert render_monthly_report(document, r.BRAND) == render_monthly_report(document, r.BRAND)


def test_several_contracts_are_all_named() -> None:
    other = replace(r.CONTRACT, number="C-2026-0002")
    text = rendered(replace(r.quiet_report_data(), contracts=(r.CONTRACT, other)))
    assert "C-2025-0031 tot 31 aug 2026 C-2026-0002 tot 31 aug 2026" in text


def test_verdicts_are_all_worded() -> None:
    assert {item.verdict for item in built(r.report_data()).standings} == {
        Verdict.OK,
        Verdict.TRUE_UP,
        Verdict.WITHIN_ALLOWANCE,
    }
