"""What documents are made from: the store's records as the builders get them (R1-R3, R8)."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.categories import Category, Classification
from app.domain.check import Verdict
from app.domain.dates import Month, Period
from app.domain.eligibility import ModelDates
from app.domain.portfolio import CatalogueModel, Contact
from app.domain.true_up_records import TrueUp
from app.services.catalogue import save_model
from app.services.customers import customer_row, replace_contacts
from app.services.desk import Desk
from app.services.documents.data import AddedDevicesData, MonthlyReportData, TrueUpQuoteData
from app.services.report_sources import report_data
from app.services.settings import save_settings
from app.services.true_up_sources import added_devices_data, po_request_data, quote_data
from app.services.true_up_steps import order
from app.services.true_ups import propose
from tests.services.estates import HEADSET, VIDEO, Row, add_customer, cover, estate, import_rows, sign

SEP, FEB, MARCH, APRIL = date(2025, 9, 2), date(2026, 2, 17), date(2026, 3, 17), date(2026, 4, 16)
PO_DAY = date(2026, 3, 20)


def model(name: str, classification: Classification = Classification.VIDEO, **dates: date) -> CatalogueModel:
    """A catalogue row with dates."""
    return CatalogueModel(name, classification, None, ModelDates(**dates))


@pytest.fixture(autouse=True)
def _signed(desk: Desk) -> None:
    add_customer(desk, site_id="SITE-1")
    sign(desk, cover(Category.VIDEO, 100, 23998), cover(Category.VOICE, 200))


def march(desk: Desk, *more: Row) -> TrueUp:
    """A true-up for 109 video systems."""
    import_rows(desk, [*estate(video=109, voice=207), *more], MARCH)
    (proposal,) = propose(desk, Month.of(MARCH))
    return proposal


def quote(desk: Desk, true_up: TrueUp, *, draft: bool = False) -> TrueUpQuoteData:
    """The data of the quote."""
    with desk.reading() as uow:
        return quote_data(uow, true_up, draft=draft)


def added(desk: Desk, true_up: TrueUp) -> AddedDevicesData:
    """The data of the workbook."""
    with desk.reading() as uow:
        return added_devices_data(uow, true_up)


def report(desk: Desk, month: Month, *, annex: bool = False) -> MonthlyReportData:
    """The data of the report."""
    with desk.reading() as uow:
        return report_data(uow, customer_row(uow, "C1"), month, date(2026, 5, 1), annex=annex)


def test_the_quote_is_dated_on_the_day_of_the_proposal(desk: Desk) -> None:
    true_up = march(desk)
    data = quote(desk, true_up)
    assert data.issued_on == true_up.proposed_on
    assert (data.customer.site_id, data.contract.number, data.valid_days) == ("SITE-1", "K1", 30)


def test_the_validity_of_a_quote_is_a_setting(desk: Desk) -> None:
    save_settings(desk, {"quote_valid_days": "14"})
    assert quote(desk, march(desk)).valid_days == 14


def test_the_first_contact_is_addressed(desk: Desk) -> None:
    true_up = march(desk)
    assert quote(desk, true_up).contact is None
    with desk.writing() as uow:
        people = [Contact("C1", "A. Postma"), Contact("C1", "B. Bos")]
        replace_contacts(uow, customer_row(uow, "C1"), people)
        uow.commit()
    contact = quote(desk, true_up).contact
    assert contact is not None
    assert contact.name == "A. Postma"


def test_the_quote_tells_of_every_covered_category(desk: Desk) -> None:
    data = quote(desk, march(desk))
    assert [(line.category, line.verdict) for line in data.checks] == [
        (Category.VIDEO, Verdict.TRUE_UP),
        (Category.VOICE, Verdict.WITHIN_ALLOWANCE),
    ]


def test_r2_excluded_families_are_listed_on_the_quote(desk: Desk) -> None:
    rows = [Row("RealPresence DMA", f"DMA{n:05d}") for n in range(2)]
    assert [tuple(one) for one in quote(desk, march(desk, *rows)).excluded] == [("RealPresence DMA", 2)]


def test_r3_devices_past_their_end_are_listed_with_the_date(desk: Desk) -> None:
    save_model(desk, model("Group 310", end_of_life=date(2025, 12, 31)))
    data = quote(desk, march(desk, Row("Group 310", "GRP12345")))
    assert [tuple(one) for one in data.end_of_life] == [("Group 310", 1, date(2025, 12, 31))]


@pytest.mark.parametrize(
    ("ends", "flagged"),
    [(date(2026, 4, 30), True), (date(2026, 8, 31), True), (date(2026, 9, 1), False), (None, False)],
)
def test_r3_a_model_that_ends_inside_the_billed_period_is_flagged(
    desk: Desk, ends: date | None, *, flagged: bool
) -> None:
    save_model(desk, CatalogueModel(VIDEO, Classification.VIDEO, None, ModelDates(end_of_service=ends)))
    found = [tuple(one) for one in quote(desk, march(desk)).ending_inside]
    assert found == ([(VIDEO, 109, ends)] if flagged else [])


def test_r3_models_of_other_categories_are_not_flagged(desk: Desk) -> None:
    save_model(desk, model("CCX 500", Classification.VOICE, end_of_life=date(2026, 5, 1)))
    assert quote(desk, march(desk)).ending_inside == ()


@pytest.mark.parametrize("draft", [True, False])
def test_a_draft_is_marked_in_the_data(desk: Desk, *, draft: bool) -> None:
    true_up = march(desk)
    assert quote(desk, true_up, draft=draft).draft is draft
    with desk.reading() as uow:
        assert po_request_data(uow, true_up, draft=draft).draft is draft


def test_added_devices_are_those_not_there_at_the_start(desk: Desk) -> None:
    import_rows(desk, estate(video=100, voice=200), SEP)
    import_rows(desk, estate(video=103, voice=200), FEB)
    found = added(desk, march(desk)).devices
    assert [one.device.serial for one in found] == [f"POLYSTUD{n:06d}" for n in range(100, 109)]
    assert [one.first_seen for one in found] == [FEB] * 3 + [MARCH] * 6
    assert {one.device.category for one in found} == {Category.VIDEO}


def test_added_devices_are_counted_from_the_last_order(desk: Desk) -> None:
    import_rows(desk, estate(video=100, voice=200), SEP)
    order(desk, march(desk).number, "PO-1", PO_DAY)
    import_rows(desk, estate(video=118, voice=207), APRIL)
    (second,) = propose(desk, Month.of(APRIL))
    assert [one.device.serial for one in added(desk, second).devices] == [f"POLYSTUD{n:06d}" for n in range(109, 118)]


def test_without_an_inventory_from_the_start_every_counted_device_is_listed(desk: Desk) -> None:
    found = added(desk, march(desk)).devices
    assert len(found) == 109
    assert {one.first_seen for one in found} == {MARCH}


def test_added_devices_carry_group_file_and_row(desk: Desk) -> None:
    import_rows(desk, estate(video=108, voice=200), SEP)
    save_model(desk, CatalogueModel(VIDEO, Classification.VIDEO, "Room"))
    (one,) = added(desk, march(desk)).devices
    assert one.group == "Room"
    assert one.device.row == 110
    assert one.device.file.endswith(".csv")


def test_r7_a_report_of_a_month_without_inventory(desk: Desk) -> None:
    data = report(desk, Month(2026, 2))
    assert (data.inventory, data.movements, data.software) == (None, (), ())
    assert {line.verdict for line in data.checks} == {Verdict.MISSING_INVENTORY}


def test_r1_counted_devices_outside_the_contract_are_leads(desk: Desk) -> None:
    import_rows(desk, estate(video=10, voice=10, headset=7), MARCH)
    assert report(desk, Month.of(MARCH)).not_under_contract == ((Category.HEADSET, 7),)


def test_a_report_says_what_moved_since_when(desk: Desk) -> None:
    import_rows(desk, estate(video=10), FEB)
    import_rows(desk, estate(video=12), MARCH)
    data = report(desk, Month.of(MARCH))
    assert data.previous_date == FEB
    assert len(data.movements) == 2


def test_software_versions_are_counted_per_model_without_ignored_rows(desk: Desk) -> None:
    rows = [replace(row, software=version) for row, version in zip(estate(video=3), ("4.1", "4.1", "4.2"), strict=True)]
    import_rows(
        desk, [*rows, Row("BT 700", "D1234567", software="1.0"), Row(VIDEO.upper(), "ZZ9", software="4.2")], MARCH
    )
    assert [tuple(one) for one in report(desk, Month.of(MARCH)).software] == [(VIDEO, "4.1", 2), (VIDEO, "4.2", 2)]


def test_the_annex_lists_every_device_but_ignored_ones_in_a_fixed_order(desk: Desk) -> None:
    rows = [*estate(video=3, headset=2), Row("BT 700", "D1234567"), Row("Whatever 9", "ZZ12345")]
    import_rows(desk, rows, MARCH)
    assert report(desk, Month.of(MARCH)).devices == ()
    devices = report(desk, Month.of(MARCH), annex=True).devices
    assert [one.model for one in devices] == ["Whatever 9", HEADSET, HEADSET, VIDEO, VIDEO, VIDEO]


def test_open_true_ups_are_part_of_the_report(desk: Desk) -> None:
    true_up = march(desk)
    assert [one.number for one in report(desk, Month.of(MARCH)).open_true_ups] == [true_up.number]
    order(desk, true_up.number, "PO-1", PO_DAY)
    assert report(desk, Month.of(MARCH)).open_true_ups == ()


def test_only_contracts_of_the_month_are_part_of_the_report(desk: Desk) -> None:
    sign(desk, cover(Category.HEADSET, 5), number="K0", period=Period(date(2024, 1, 1), date(2024, 12, 31)))
    assert [one.number for one in report(desk, Month.of(MARCH)).contracts] == ["K1"]


def test_categories_without_contract_and_devices_have_no_course(desk: Desk) -> None:
    import_rows(desk, estate(video=10), MARCH)
    assert set(report(desk, Month.of(MARCH)).history) == {Category.VIDEO, Category.VOICE}
