"""The texts of documents: complete in both languages, all used, and nothing in a value becomes markup."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date

import pytest

from app.domain.categories import Bucket
from app.domain.dates import Period
from app.domain.documents import DocumentKind
from app.domain.inventories import Change, DeviceLocation, Movement
from app.domain.movement import Compared, MovementBetween
from app.domain.portfolio import Address
from app.domain.prices import VatTreatment
from app.domain.rule_settings import ProrationRule, Reading, RuleSettings
from app.domain.true_up import TrueUpState
from app.services.documents.added_devices import build_added_devices, render_added_devices
from app.services.documents.data import (
    AddedDevice,
    AddedDevicesData,
    ModelCount,
    ModelEnd,
    MonthlyReportData,
    MovementData,
    PoRequestData,
    TrueUpQuoteData,
)
from app.services.documents.file_names import file_name, movement_name
from app.services.documents.layout.rich import Span
from app.services.documents.movement_book import build_movement_book, render_movement_book
from app.services.documents.po_request import build_po_request, render_po_request
from app.services.documents.quote import build_true_up_quote, render_true_up_quote
from app.services.documents.report import build_monthly_report, render_monthly_report
from app.services.documents.samples import sample_documents
from app.services.documents.wording import UnknownDocumentLanguage, Wording, placeholders, wording
from app.services.inventory.marked_copy.writing import texts_in
from tests.services.documents import records as r

LANGUAGES = ("nl", "en")
NL, EN = wording("nl"), wording("en")
SHARED_WORDS = frozenset({"contract", "site", "master", "account", "true", "ups", "video", "group"})


def base(key: str) -> str:
    """A plural text by its name without the form."""
    return re.sub(r"\.(one|other)$", "", key)


class Recorder(Mapping[str, str]):
    """Texts that remember which of them were asked for."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = texts
        self.asked: set[str] = set()

    def __getitem__(self, key: str) -> str:
        self.asked.add(base(key))
        return self.texts[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.texts)

    def __len__(self) -> int:
        return len(self.texts)


def quotes() -> Iterator[TrueUpQuoteData]:
    plain = r.quote_data()
    baseline = replace(r.CONTRACT, settings=RuleSettings(reading=Reading.BASELINE))
    reverse = replace(r.CUSTOMER, vat_treatment=VatTreatment.REVERSE)
    several = (r.line(), r.line(r.HEADSET, 10, 20, price=1_000, term=36), r.line(r.VOICE, 10, 20, term=24))
    odd = Period(date(2026, 3, 10), date(2026, 8, 20))
    yield replace(
        plain,
        draft=True,
        excluded=(ModelCount("X", 1),),
        ending_inside=(ModelEnd("Y", 2, date(2026, 5, 1)),),
        checks=(r.check(r.VIDEO, 100, 109, complete=False), r.check(r.VOICE, 9, 9), r.check(r.HEADSET, 1, None)),
    )
    yield replace(plain, contract=baseline)
    yield r.quote_data(r.line(growth=2))
    yield replace(r.quote_data(*several), contract=baseline, customer=replace(reverse, vat_number="BE1"))
    yield replace(r.quote_data(*several), customer=reverse)
    yield replace(r.quote_data(r.line(ordered=0, count=3, growth=1, group="G", term=36)), checks=())
    yield replace(plain, customer=replace(r.CUSTOMER, vat_treatment=VatTreatment.ZERO))
    for rule in ProrationRule:
        yield r.quote_data(r.line(period=odd, rule=rule), period=odd)
        yield r.quote_data(r.line(rule=rule))


def requests() -> Iterator[PoRequestData]:
    yield replace(r.request_data(), recipient="Buyer")
    yield r.request_data(r.line(group="A", cost=None), r.line(group="B", term=36))
    yield r.request_data(r.line(term=36))
    odd = Period(date(2026, 3, 10), date(2026, 8, 31))
    yield replace(r.request_data(), true_up=r.true_up(r.line(period=odd), period=odd))


def reports() -> Iterator[MonthlyReportData]:
    full = r.report_data()
    buckets = tuple(r.device(index, bucket=bucket) for index, bucket in enumerate(Bucket))
    unknown = tuple(replace(device, category=None) for device in buckets)
    moves = tuple(one for one in every_movement() if one.change is not Change.UNSEEN)
    yield replace(full, movements=moves, bridges=r.bridges(moves, {r.VIDEO: 9}))
    yield replace(full, movements=tuple(replace(moves[0], serial=str(index)) for index in range(99)))
    yield replace(full, devices=(*buckets, *unknown), not_under_contract=((r.VOICE, 4), (r.HEADSET, 2)))
    yield r.quiet_report_data()
    yield replace(r.quiet_report_data(), previous_date=date(2026, 2, 1), checks=(), contracts=())
    yield r.missing_report_data()
    quoted = replace(r.true_up(), state=TrueUpState.QUOTED)
    yield replace(full, open_true_ups=(quoted,), customer=replace(r.CUSTOMER, csm_lens_access=True))
    for end in (date(2026, 3, 1), date(2026, 4, 1)):
        yield replace(full, contracts=(replace(r.CONTRACT, period=Period(date(2025, 1, 1), end)),))


ONE_WAY = {
    Change.JOINED: (0, 1),
    Change.LEFT: (-1, 0),
    Change.RECLASSIFIED: (-1, 1),
    Change.REMODELLED: (0,),
    Change.MOVED: (0,),
    Change.UNSEEN: (0,),
}


def every_movement() -> tuple[Movement, ...]:
    """Every reason in each direction that it can have; one device left a category for another."""
    found = [
        Movement(change, r.VIDEO, "Studio X52", "S", DeviceLocation(), effect, device_id=index)
        for index, (change, effect) in enumerate(
            (change, effect) for change in Change for effect in ONE_WAY.get(change, (-1, 0, 1))
        )
    ]
    return (*found, *(replace(one, device_id=99) for one in found if one.change is Change.RECLASSIFIED))


def movement_data(moves: tuple[Movement, ...]) -> MovementData:
    first, last = Compared(1, date(2026, 2, 17)), Compared(2, date(2026, 3, 17), 2)
    found = MovementBetween("ZGN", first, last, r.bridges(moves, {r.VIDEO: 9} if moves else {}), moves, unknown=1)
    return MovementData(r.CUSTOMER, found, r.COUNTED)


def devices() -> AddedDevicesData:
    added = (AddedDevice(r.device(1), "G", date(2026, 3, 1)),)
    return AddedDevicesData(r.true_up(), r.CUSTOMER, r.CONTRACT, r.COUNTED, added)


def every_document(language: str) -> Iterator[bytes]:
    """Documents of every kind, in as many variations as the texts know."""
    for quote in quotes():
        yield render_true_up_quote(build_true_up_quote(replace(quote, language=language)), r.BRAND)
    for request in requests():
        yield render_po_request(build_po_request(replace(request, language=language)), r.BRAND)
    for report in reports():
        yield render_monthly_report(build_monthly_report(replace(report, language=language)), r.BRAND)
    yield from sample_documents(replace(r.BRAND, company="Uw bedrijf"), language).values()


@pytest.fixture
def recorded(request: pytest.FixtureRequest) -> Callable[[str], Recorder]:
    """Swap the texts of a language for ones that remember, until the test is over."""

    def swap(language: str) -> Recorder:
        words = wording(language)
        recorder = Recorder(words.texts)
        object.__setattr__(words, "texts", recorder)
        request.addfinalizer(lambda: object.__setattr__(words, "texts", recorder.texts))
        return recorder

    return swap


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_used(language: str, recorded: Callable[[str], Recorder]) -> None:
    recorder = recorded(language)
    for _ in every_document(language):
        pass
    render_added_devices(build_added_devices(replace(devices(), language=language)), r.BRAND)
    for moves in (every_movement(), ()):
        data = replace(movement_data(moves), language=language)
        render_movement_book(build_movement_book(data), r.BRAND)
        movement_name(data.movement, "A", language)
    for kind in DocumentKind:
        file_name(kind, "1", "A", language, revision=2)
    texts_in(language, "a.xlsx")
    at_load = {"common.percent_sign", "common.until"}
    assert {base(key) for key in recorder} - recorder.asked == at_load


def test_both_languages_have_the_same_texts() -> None:
    assert set(NL.texts) == set(EN.texts)


@pytest.mark.parametrize("key", sorted(NL.texts))
def test_both_languages_have_equal_placeholders_and_strong_spans(key: str) -> None:
    dutch, english = NL.texts[key], EN.texts[key]
    assert placeholders(dutch) == placeholders(english)
    assert dutch.count("**") == english.count("**")
    assert dutch.count("**") % 2 == 0
    assert re.sub(r"\{[a-z_]+\}", "", dutch).count("{") == 0


@pytest.mark.parametrize("key", sorted({base(key) for key in NL.texts if key.endswith(".one")}))
def test_plural_texts_have_both_forms(key: str) -> None:
    for words in (NL, EN):
        assert {f"{key}.one", f"{key}.other"} <= set(words.texts)


def words_of(words: Wording) -> set[str]:
    """Words of four letters and more that the texts of a language consist of."""
    texts = (text for key, text in words.texts.items() if not key.startswith("sample."))
    everything = " ".join(re.sub(r"\{[a-z_]+\}", " ", text) for text in texts)
    return set(re.findall(r"[^\W\d_]{4,}", everything.casefold()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_other_language_is_on_a_page(language: str) -> None:
    own, other = (NL, EN) if language == "nl" else (EN, NL)
    foreign = words_of(other) - words_of(own) - SHARED_WORDS
    neutral = replace(r.BRAND, address=Address("A 1", "1000 AA", "B"), email="a@b.c")
    quote = replace(r.quote_data(), language=language, customer=replace(r.CUSTOMER, name="Q", address=Address()))
    report = replace(r.report_data(), language=language, customer=quote.customer)
    request = replace(r.request_data(), language=language, customer=quote.customer)
    pages = [
        render_true_up_quote(build_true_up_quote(quote), neutral),
        render_monthly_report(build_monthly_report(report), neutral),
        render_po_request(build_po_request(request), neutral),
    ]
    for pdf in pages:
        shown = set(re.findall(r"[^\W\d_]{4,}", r.text_of(pdf).casefold()))
        assert shown & foreign == set()


def test_an_unknown_language_is_refused_by_name() -> None:
    with pytest.raises(UnknownDocumentLanguage) as refused:
        wording("xx")
    assert refused.value.params == {"language": "xx", "known": "en, nl"}


def test_trap_16_a_value_is_neither_template_nor_markup() -> None:
    rich = NL.rich("po_request.for", recipient="**a** {programme} <b>")
    assert rich == (Span("Voor "), Span("**a** {programme} <b>", strong=True), Span("."))


def test_a_missing_value_is_a_failure_not_a_hole() -> None:
    with pytest.raises(KeyError):
        NL.text("quote.title_that_is_not", a="b")
    with pytest.raises(KeyError):
        NL.text("quote.valid_until_not")
    with pytest.raises(KeyError):
        NL.text("common.attention")


def test_counted_texts_take_the_form_of_their_number() -> None:
    assert NL.counted("common.devices", 1) == "1 apparaat"
    assert NL.counted("common.devices", 1_250) == "1.250 apparaten"
    assert EN.counted("common.devices", 1) == "1 device"


def test_the_language_tag_is_that_of_a_pdf() -> None:
    assert (NL.tag, EN.tag) == ("nl-NL", "en-GB")
