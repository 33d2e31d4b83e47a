"""The monthly report in English, sentence by sentence."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import Period
from app.domain.inventories import Change, DeviceLocation, Movement
from app.services.documents.data import MonthlyReportData
from app.services.documents.report import build_monthly_report, render_monthly_report
from tests.services.documents import records as r


def rendered(data: MonthlyReportData) -> str:
    return r.text_of(render_monthly_report(build_monthly_report(replace(data, language="en")), r.BRAND))


@pytest.mark.parametrize(
    "words",
    [
        "Monthly report March 2026",
        "Poly+ Enterprise by Zonnehof Techniek",
        "Inventory 17 March 2026 Made on 20 March 2026 Site ID SITE-004417",
        "C-2025-0031 until 31 Aug 2026",
        "In March 2026 an interim true-up is needed for video: the number of counted devices has reached",
        "The verdict is incomplete: part of the inventory has yet to be classified or checked.",
        "Headsets within ordered C-2025-0031 612 640 672 672 −4.38%",
        "Video true-up needed, incomplete C-2025-0031 109 100 105 105 +9.00%",
        "Voice within allowance C-2025-0031 207 200 210 210 +3.50%",
        "True-up TU-2026-A0007 for March 2026 has been proposed: 9 devices, €1,079.91 excluding VAT.",
        "Headsets: 60 devices to go to the threshold of 672.",
        "12 Trio 8800: end of life or service on 30 June 2026, within the service period.",
        "Contract C-2025-0031 ends on 31 August 2026, in 164 days. Its renewal will be announced on 3 May 2026.",
        "M. de Wit has no access to Poly Lens: Zonnehof Techniek sends the inventory report of March 2026.",
        "Movement since 17 February 2026",
        "2 joined, 1 left, 1 classified differently, 1 past end of life or service, 1 excluded and 1 moved.",
        "Joined Video Studio X52 ZX1 Emmen +1",
        "Moved Video Studio X30 ZM1 Assen, 2.10 → Emmen 0",
        "2 devices of an unknown model: 2 Studio Z99. They do not count yet;",
        "2 rows with a damaged serial number. They do not count yet;",
        "RealPresence DMA excluded: needs a standard or custom quote 2",
        "Group 310 past end of life or service, 31 December 2024 1",
        "20 rows are not devices (software, dongles, chargers, bases or other makes).",
        "5 rows repeat a device that was counted already.",
        "Studio X52 4.2.1 (31) · 4.1.0 (8) 39",
        "Studio X30 unknown (3) 3",
    ],
)
def test_the_full_report_says(words: str) -> None:
    assert words in rendered(r.report_data())


@pytest.mark.parametrize(
    "words",
    [
        "No true-up this month. In March 2026 every covered category stayed below its threshold.",
        "This is the first inventory; there is nothing to compare it with yet.",
        "Every device in the inventory was counted.",
        "Video: 5 devices to go to the threshold of 105.",
    ],
)
def test_the_quiet_report_says(words: str) -> None:
    assert words in rendered(r.quiet_report_data())


@pytest.mark.parametrize(
    "words",
    [
        "No inventory was received for March 2026. Without an inventory there is no verdict for this month.",
        "Inventory not received",
        "Headsets no inventory C-2025-0031 – 640 672 672 –",
        "the inventory report of March 2026 has yet to be sent.",
    ],
)
def test_the_report_without_an_inventory_says(words: str) -> None:
    assert words in rendered(r.missing_report_data())


@pytest.mark.parametrize(
    ("end", "words"),
    [
        (date(2026, 3, 1), "Contract C-2025-0031 ended on 1 March 2026."),
        (date(2026, 3, 20), "in 0 days: its renewal is needed now."),
        (date(2026, 3, 21), "in 1 day: its renewal is needed now."),
        (date(2026, 4, 19), "in 30 days. Its renewal will be announced on 20 March 2026."),
    ],
)
def test_r12_the_end_of_a_contract(end: date, words: str) -> None:
    contract = replace(r.CONTRACT, period=Period(date(2025, 1, 1), end))
    assert words in rendered(replace(r.quiet_report_data(), contracts=(contract,)))


def test_rows_that_were_left_out_by_decision_leave_nothing_to_decide() -> None:
    data = replace(r.report_data(), inventory=r.inventory(quarantined=3, left_out=2))
    text = rendered(data)
    assert "1 row with a damaged serial number. It does not count yet;" in text
    assert "2 rows with a damaged serial number are left out by decision." in text
    decided = rendered(replace(r.report_data(), inventory=r.inventory(quarantined=1, left_out=1)))
    assert "1 row with a damaged serial number is left out by decision." in decided
    assert "does not count yet" not in decided


def test_one_of_a_kind_is_singular() -> None:
    data = replace(
        r.report_data(),
        checks=(r.check(r.VIDEO, 100, 104),),
        inventory=r.inventory(unclassified={"Z": 1}, quarantined=1, ignored=1, duplicates=1),
        devices=(r.device(1),),
    )
    text = rendered(data)
    for words in (
        "Video: 1 device to go",
        "1 device of an unknown model: 1 Z. It does not count yet;",
        "1 row with a damaged serial number.",
        "1 row is not a device",
        "1 row repeats a device",
        "Annex: 1 device",
    ):
        assert words in text


@given(
    counts=st.lists(st.integers(0, 50_000), min_size=1, max_size=13),
    ordered=st.integers(0, 50_000),
    site=st.text(st.characters(codec="cp1252", categories=("Lu", "Ll", "Nd")), min_size=1, max_size=60),
)
def test_any_month_can_be_reported(counts: list[int], ordered: int, site: str) -> None:
    move = Movement(Change.JOINED, r.VIDEO, "Studio X52", "ZX9", DeviceLocation(site=site), 1)
    data = replace(
        r.report_data(),
        checks=(r.check(r.VIDEO, ordered, counts[-1]),),
        history={r.VIDEO: r.points(*counts, ordered=ordered)},
        movements=(move,),
    )
    text = rendered(data)
    assert r.squeezed(site) in r.squeezed(text)
    assert f"counted {counts[-1]:,}" in text
    assert f"{ordered:,}" in text
