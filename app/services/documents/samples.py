"""Sample documents with fictional data, for the live preview of a brand."""

from dataclasses import replace
from datetime import date

from app.domain.baseline import baseline_of
from app.domain.brand import Brand
from app.domain.categories import Category
from app.domain.check import CheckLine, increase_of, verdict_of
from app.domain.dates import Month, Period
from app.domain.documents import DocumentKind
from app.domain.inventories import Change, CountPoint, DeviceLocation, InventorySummary, Movement
from app.domain.portfolio import Address, Contact, Contract, Customer
from app.domain.proration import months_of, prorated_amount
from app.domain.rule_settings import RuleSettings
from app.domain.true_up import TrueUpState
from app.domain.true_up_records import TrueUp, TrueUpLine
from app.services.documents.data import ModelEnd, MonthlyReportData, PoRequestData, TrueUpQuoteData
from app.services.documents.po_request import build_po_request, render_po_request
from app.services.documents.quote import build_true_up_quote, render_true_up_quote
from app.services.documents.report import build_monthly_report, render_monthly_report
from app.services.documents.wording import wording

_CODE, _NUMBER, _TRUE_UP = "SAMPLE", "C-0000-0001", "TU-0000-0001"
_COUNTED, _PREVIOUS = date(2026, 3, 17), date(2026, 2, 17)
_MONTH = Month(2026, 3)
_SETTINGS = RuleSettings()
_CONTRACT = Contract(_NUMBER, _CODE, Period(date(2025, 9, 1), date(2026, 8, 31)))
_COUNTS = {Category.HEADSET: (640, 612), Category.VIDEO: (100, 109), Category.VOICE: (200, 207)}
_UNIT_PRICE, _UNIT_COST, _TERM = 23_998, 19_200, 12
_PAST = (97, 97, 98, 100, 101, 109)


def sample_quote(brand: Brand, language: str) -> bytes:
    """The quote alone: what a brand is previewed with while it is being edited."""
    data = TrueUpQuoteData(
        _true_up(),
        _customer(language),
        _CONTRACT,
        _COUNTED,
        contact=Contact(_CODE, wording(language).text("sample.contact")),
        checks=_checks(),
        end_of_life=(ModelEnd("Group 310", 1, date(2024, 12, 31)),),
        draft=True,
    )
    return render_true_up_quote(build_true_up_quote(data), brand)


def sample_document(brand: Brand, language: str, kind: DocumentKind) -> bytes:
    """One PDF of a kind, marked as a draft; KeyError for a kind that is no PDF."""
    if kind is DocumentKind.TRUE_UP_QUOTE:
        return sample_quote(brand, language)
    if kind is DocumentKind.PO_REQUEST:
        request = PoRequestData(_true_up(), _customer(language), _CONTRACT, _COUNTED, draft=True)
        return render_po_request(build_po_request(request), brand)
    if kind is DocumentKind.MONTHLY_REPORT:
        return render_monthly_report(build_monthly_report(_report(language)), brand)
    raise KeyError(kind)


def sample_documents(brand: Brand, language: str) -> dict[str, bytes]:
    """One of each PDF by its kind, marked as drafts."""
    kinds = (DocumentKind.TRUE_UP_QUOTE, DocumentKind.PO_REQUEST, DocumentKind.MONTHLY_REPORT)
    return {kind.value: sample_document(brand, language, kind) for kind in kinds}


def _customer(language: str) -> Customer:
    words = wording(language)
    return Customer(
        _CODE,
        words.text("sample.customer"),
        language=language,
        site_id="SITE-000001",
        master_account_id="MA-00001",
        address=Address(words.text("sample.street"), "1234 AB", words.text("sample.city")),
    )


def _checks() -> tuple[CheckLine, ...]:
    lines = []
    for category, (ordered, count) in _COUNTS.items():
        baseline = baseline_of(ordered, _SETTINGS)
        verdict = verdict_of(count, baseline)
        increase = increase_of(count, ordered)
        lines.append(CheckLine(_CODE, _NUMBER, category, _MONTH, baseline, count, increase, verdict, complete=True))
    return tuple(lines)


def _true_up() -> TrueUp:
    ordered, count = _COUNTS[Category.VIDEO]
    added = count - ordered
    period = Period(_MONTH.first_day, _CONTRACT.period.end)
    months = months_of(period, _SETTINGS.proration)
    line = TrueUpLine(
        category=Category.VIDEO,
        group=None,
        ordered=ordered,
        count=count,
        added=added,
        extra_growth=0,
        unit_price=_UNIT_PRICE,
        price_term_months=_TERM,
        months=months,
        amount=prorated_amount(added, _UNIT_PRICE, months, _TERM),
        unit_cost=_UNIT_COST,
        cost=prorated_amount(added, _UNIT_COST, months, _TERM),
        new_ordered=count,
        after=baseline_of(count, _SETTINGS),
    )
    return TrueUp(_TRUE_UP, _CODE, _NUMBER, _MONTH, TrueUpState.PROPOSED, _COUNTED, period, "EUR", 1, _COUNTED, (line,))


def _report(language: str) -> MonthlyReportData:
    inventory = InventorySummary(
        id=1,
        customer=_CODE,
        date=_COUNTED,
        imported_at="",
        files=(),
        rows=929,
        counts={category: count for category, (_, count) in _COUNTS.items()},
        excluded=0,
        end_of_life=1,
        ignored=0,
        unclassified={},
        duplicates=0,
        quarantined=0,
        joined=1,
        left=0,
        moved=0,
    )
    return MonthlyReportData(
        replace(_customer(language), csm_lens_access=True),
        (_CONTRACT,),
        _MONTH,
        _COUNTED,
        inventory,
        checks=_checks(),
        history={Category.VIDEO: _history()},
        previous_date=_PREVIOUS,
        movements=(_movement(),),
        end_of_life=(ModelEnd("Group 310", 1, date(2024, 12, 31)),),
        open_true_ups=(_true_up(),),
        draft=True,
    )


def _movement() -> Movement:
    where = DeviceLocation(site="Groningen", room="1.12")
    return Movement(Change.JOINED, Category.VIDEO, "Studio X52", "SAMPLE000001", where, 1)


def _history() -> tuple[CountPoint, ...]:
    ordered = _COUNTS[Category.VIDEO][0]
    threshold = baseline_of(ordered, _SETTINGS).threshold
    first = 1 - len(_PAST)
    return tuple(
        CountPoint(_MONTH.plus(first + index).first_day, count, ordered, threshold) for index, count in enumerate(_PAST)
    )
