"""Fictional records that document tests start from, with the figures of the drawn quote; and reading PDFs back."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from app.domain.baseline import baseline_of
from app.domain.brand import Brand
from app.domain.categories import Bucket, Category
from app.domain.check import CheckLine, Verdict, increase_of, verdict_of
from app.domain.dates import Month, Period
from app.domain.inventories import (
    Change,
    CountPoint,
    DeviceLocation,
    InventorySummary,
    ListedDevice,
    Movement,
)
from app.domain.movement import Bridge, bridges_of
from app.domain.portfolio import Address, Contact, Contract, Customer
from app.domain.proration import months_of, prorated_amount
from app.domain.rule_settings import ProrationRule, RuleSettings
from app.domain.true_up import TrueUpState
from app.domain.true_up_records import TrueUp, TrueUpLine
from app.services.documents.data import (
    ModelCount,
    ModelEnd,
    MonthlyReportData,
    PoRequestData,
    SoftwareCount,
    TrueUpQuoteData,
)

HEADSET, VIDEO, VOICE = Category.HEADSET, Category.VIDEO, Category.VOICE
COUNTED = date(2026, 3, 17)
MARCH = Month(2026, 3)
HALF_YEAR = Period(date(2026, 3, 1), date(2026, 8, 31))
UNIT_PRICE = 23_998
UNIT_COST = 17_777
BRAND = Brand(
    company="Zonnehof Techniek",
    address=Address("Havenstraat 12", "9711 AB", "Groningen"),
    registration_number="01234567",
    vat_number="NL001234567B01",
    email="post@zonnehof.example",
    phone="+31 50 123 45 67",
    website="www.zonnehof.example",
    iban="NL00 BANK 0123 4567 89",
    bic="BANKNL2A",
)
CUSTOMER = Customer(
    "ZGN",
    "Zorggroep Noord",
    site_id="SITE-004417",
    master_account_id="MA-20931",
    address=Address("Singel 8", "9401 HK", "Assen"),
)
CONTRACT = Contract("C-2025-0031", "ZGN", Period(date(2025, 9, 1), date(2026, 8, 31)))


def check(
    category: Category,
    ordered: int,
    count: int | None,
    *,
    complete: bool = True,
    settings: RuleSettings | None = None,
) -> CheckLine:
    baseline = baseline_of(ordered, settings or CONTRACT.settings)
    verdict = verdict_of(count, baseline)
    return CheckLine(
        "ZGN",
        CONTRACT.number,
        category,
        MARCH,
        baseline,
        count,
        increase_of(count, ordered),
        verdict,
        complete,
    )


def line(
    category: Category = VIDEO,
    ordered: int = 100,
    count: int = 109,
    *,
    group: str | None = None,
    price: int = UNIT_PRICE,
    cost: int | None = UNIT_COST,
    term: int = 12,
    period: Period = HALF_YEAR,
    rule: ProrationRule = ProrationRule.CALENDAR_MONTHS,
    growth: int = 0,
) -> TrueUpLine:
    months = months_of(period, rule)
    added = count - ordered + growth
    return TrueUpLine(
        category=category,
        group=group,
        ordered=ordered,
        count=count,
        added=added,
        extra_growth=growth,
        unit_price=price,
        price_term_months=term,
        months=months,
        amount=prorated_amount(added, price, months, term),
        unit_cost=cost,
        cost=None if cost is None else prorated_amount(added, cost, months, term),
        new_ordered=count + growth,
        after=baseline_of(count + growth, CONTRACT.settings),
    )


def true_up(*lines: TrueUpLine, period: Period = HALF_YEAR) -> TrueUp:
    return TrueUp(
        number="TU-2026-A0007",
        customer="ZGN",
        contract=CONTRACT.number,
        month=MARCH,
        state=TrueUpState.PROPOSED,
        proposed_on=COUNTED,
        period=period,
        currency="EUR",
        inventory_id=1,
        inventory_date=COUNTED,
        lines=lines or (line(),),
    )


def quote_data(*lines: TrueUpLine, period: Period = HALF_YEAR) -> TrueUpQuoteData:
    """The drawn quote: 9 video systems for half a year; headsets and voice need no true-up."""
    return TrueUpQuoteData(
        true_up(*lines, period=period),
        CUSTOMER,
        CONTRACT,
        COUNTED,
        contact=Contact("ZGN", "A. Postma"),
        checks=(check(HEADSET, 640, 612), check(VIDEO, 100, 109), check(VOICE, 200, 207)),
        end_of_life=(ModelEnd("Group 310", 1, date(2024, 12, 31)),),
    )


def grouped_lines(number: int) -> tuple[TrueUpLine, ...]:
    return tuple(line(group=f"G{index:03d}", ordered=10, count=12 + index) for index in range(number))


def request_data(*lines: TrueUpLine) -> PoRequestData:
    return PoRequestData(true_up(*lines), CUSTOMER, CONTRACT, COUNTED)


def inventory(**changes: object) -> InventorySummary:
    plain = InventorySummary(
        id=1,
        customer="ZGN",
        date=COUNTED,
        imported_at="2026-03-17T10:00:00",
        files=("lens.xlsx",),
        rows=930,
        counts={HEADSET: 612, VIDEO: 109, VOICE: 207},
        excluded=0,
        end_of_life=1,
        ignored=0,
        unclassified={},
        duplicates=0,
        quarantined=0,
        joined=2,
        left=1,
        moved=1,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def points(*counts: int, ordered: int | None = 100, last: Month = MARCH) -> tuple[CountPoint, ...]:
    threshold = None if ordered is None else baseline_of(ordered, RuleSettings()).threshold
    return tuple(
        CountPoint(last.plus(index + 1 - len(counts)).first_day, count, ordered, threshold)
        for index, count in enumerate(counts)
    )


def movements() -> tuple[Movement, ...]:
    here, there = DeviceLocation(site="Emmen"), DeviceLocation(site="Assen", room="2.10")
    return (
        Movement(Change.MOVED, VIDEO, "Studio X30", "ZM1", here, 0, there),
        Movement(Change.JOINED, VIDEO, "Studio X52", "ZX2", here, 1),
        Movement(Change.JOINED, VIDEO, "Studio X52", "ZX1", here, 1),
        Movement(Change.LEFT, HEADSET, "Voyager Focus 2", "ZL1", DeviceLocation(), -1),
        Movement(Change.RECLASSIFIED, HEADSET, "Sync 20", "ZR1", here, 1, device_id=5, earlier_model="Trio 8300"),
        Movement(Change.RECLASSIFIED, VOICE, "Sync 20", "ZR1", here, -1, device_id=5, earlier_model="Trio 8300"),
        Movement(Change.END_OF_LIFE, VIDEO, "Group 310", "ZE1", here, -1),
        Movement(Change.EXCLUDED, VIDEO, "EduCart 2", "ZU1", here, -1),
        Movement(Change.UNSEEN, VIDEO, "Studio X30", "ZS1", here, 0, device_id=6, last_seen=date(2026, 1, 5)),
    )


def bridges(moves: Iterable[Movement], after: Mapping[Category, int]) -> tuple[Bridge, ...]:
    """The bridges to these counts."""
    told = list(moves)
    effects = {category: sum(one.effect for one in told if one.category is category) for category in Category}
    return bridges_of({category: count - effects[category] for category, count in after.items()}, after, told)


def device(number: int, *, bucket: Bucket = Bucket.COUNTED, name: str = "") -> ListedDevice:
    return ListedDevice(
        device_id=number,
        key=f"s:{number}",
        model="Studio X52",
        category=VIDEO,
        bucket=bucket,
        serial=f"00042{number:06d}",
        mac=f"64167f{number:06d}",
        location=DeviceLocation(name or f"Device {number}", "Groningen", "1.12", "user@zgn.example"),
        software="4.2.1",
        file="lens.xlsx",
        row=number + 2,
    )


def report_data() -> MonthlyReportData:
    """A month in which video needs a true-up and something of everything is found."""
    return MonthlyReportData(
        replace(CUSTOMER, csm_name="M. de Wit"),
        (CONTRACT,),
        MARCH,
        date(2026, 3, 20),
        inventory(unclassified={"Studio Z99": 2}, quarantined=3, left_out=1, ignored=20, duplicates=5),
        checks=(
            check(HEADSET, 640, 612),
            check(VIDEO, 100, 109, complete=False),
            check(VOICE, 200, 207),
        ),
        history={VIDEO: points(97, 97, 98, 100, 101, 109), VOICE: points(207, ordered=200)},
        previous_date=date(2026, 2, 17),
        unseen=((VIDEO, 1),),
        bridges=bridges(movements(), {HEADSET: 612, VIDEO: 109, VOICE: 207}),
        unknown=3,
        movements=tuple(one for one in movements() if one.change is not Change.UNSEEN),
        software=(
            SoftwareCount("Studio X52", "4.1.0", 8),
            SoftwareCount("Studio X52", "4.2.1", 31),
            SoftwareCount("Studio X30", "", 3),
        ),
        excluded=(ModelCount("RealPresence DMA", 2),),
        end_of_life=(ModelEnd("Group 310", 1, date(2024, 12, 31)),),
        ending_inside=(ModelEnd("Trio 8800", 12, date(2026, 6, 30)),),
        open_true_ups=(true_up(),),
    )


def quiet_report_data() -> MonthlyReportData:
    """A month in which nothing needs anyone."""
    return MonthlyReportData(
        CUSTOMER,
        (CONTRACT,),
        MARCH,
        date(2026, 3, 20),
        inventory(end_of_life=0),
        checks=(check(HEADSET, 640, 612), check(VIDEO, 100, 100)),
    )


def missing_report_data() -> MonthlyReportData:
    """A month without an inventory."""
    data = quiet_report_data()
    checks = tuple(check(item.category, item.baseline.ordered, None) for item in data.checks)
    assert {item.verdict for item in checks} == {Verdict.MISSING_INVENTORY}
    return replace(data, inventory=None, checks=checks)


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page, every kind of space as one space."""
    reader = PdfReader(BytesIO(pdf))
    return [re.sub(r"\s+", " ", page.extract_text()) for page in reader.pages]


def text_of(pdf: bytes) -> str:
    return " ".join(pages_of(pdf))


def squeezed(text: str) -> str:
    """Without any space: what is left when a line break may stand anywhere."""
    return re.sub(r"\s+", "", text)


def fonts_of(pdf: bytes) -> Iterator[DictionaryObject]:
    """Every font of every page."""
    for page in PdfReader(BytesIO(pdf)).pages:
        resources = page["/Resources"]
        assert isinstance(resources, DictionaryObject)
        fonts = resources["/Font"].get_object()
        assert isinstance(fonts, DictionaryObject)
        for name in fonts:
            font = fonts[name].get_object()
            assert isinstance(font, DictionaryObject)
            yield font
