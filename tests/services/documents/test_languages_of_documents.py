"""Every document in either language: no word of the other one, no cost for the customer, drafts marked."""

import re
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from app.domain.brand import Brand
from app.domain.dates import Month
from app.domain.documents import DocumentKind
from app.domain.prices import VatTreatment
from app.domain.rule_settings import ProrationRule, Reading, RuleSettings
from app.domain.true_up import TrueUpState
from app.services.documents.added_devices import build_added_devices, render_added_devices
from app.services.documents.data import AddedDevice, AddedDevicesData, ModelCount, ModelEnd
from app.services.documents.po_request import build_po_request, render_po_request
from app.services.documents.quote import build_true_up_quote, render_true_up_quote
from app.services.documents.report import build_monthly_report, render_monthly_report
from app.services.documents.samples import sample_document, sample_documents
from app.services.documents.wording import LOCALES, placeholders, wording
from tests.services.documents import records as r

DUTCH = frozenset(
    """
    de het een en van voor met niet naar door wordt worden zijn op aan bij uit dit deze maand maanden apparaten
    apparaat aantal prijs besteld geteld drempel basislijn klant looptijd hoofdstuk inkooporder tot onder nieuwe
    eerste dag vanaf einde
    """.split()  # noqa: SIM905 - a list to be read
)
ENGLISH = frozenset(
    """
    the and for with not from by are on at this these month months devices number amount price ordered counted
    threshold under new first day until between which that has have was were been your request
    """.split()  # noqa: SIM905
)
WORDS = {"nl": DUTCH, "en": ENGLISH}
OTHER = {"nl": "en", "en": "nl"}


def quote(language: str, *, rule: ProrationRule = ProrationRule.CALENDAR_MONTHS, many: bool = False) -> bytes:
    lines = r.grouped_lines(3) if many else (r.line(rule=rule, growth=3),)
    data = replace(
        r.quote_data(*lines),
        language=language,
        excluded=(ModelCount("RealPresence DMA", 2),),
        ending_inside=(ModelEnd("Trio 8800", 12, date(2026, 6, 30)),),
    )
    return render_true_up_quote(build_true_up_quote(data), r.BRAND)


def quote_of_another_reading(language: str) -> bytes:
    settings = RuleSettings(Reading.BASELINE, ProrationRule.DAILY_365, 250, 1_000)
    customer = replace(r.CUSTOMER, vat_treatment=VatTreatment.REVERSE, vat_number="BE0123456789")
    data = replace(
        r.quote_data(), language=language, customer=customer, contract=replace(r.CONTRACT, settings=settings)
    )
    return render_true_up_quote(build_true_up_quote(data), r.BRAND)


def request(language: str, *, cost: int | None = r.UNIT_COST) -> bytes:
    data = replace(r.request_data(r.line(cost=cost)), language=language, recipient="Distribution BV")
    return render_po_request(build_po_request(data), r.BRAND)


def report(language: str) -> bytes:
    data = replace(
        r.report_data(),
        language=language,
        not_under_contract=((r.VOICE, 4),),
        devices=tuple(r.device(n, name=f"D{n}") for n in range(3)),
    )
    return render_monthly_report(build_monthly_report(data), r.BRAND)


def quiet_report(language: str) -> bytes:
    return render_monthly_report(build_monthly_report(replace(r.quiet_report_data(), language=language)), r.BRAND)


def missing_report(language: str) -> bytes:
    return render_monthly_report(build_monthly_report(replace(r.missing_report_data(), language=language)), r.BRAND)


MAKERS: dict[str, Callable[[str], bytes]] = {
    "quote": quote,
    "quote by days": lambda language: quote(language, rule=ProrationRule.DAILY_365),
    "quote by whole months": lambda language: quote(language, rule=ProrationRule.WHOLE_MONTHS),
    "quote of groups": lambda language: quote(language, many=True),
    "quote of another reading": quote_of_another_reading,
    "request": request,
    "request without cost": lambda language: request(language, cost=None),
    "report": report,
    "quiet report": quiet_report,
    "report without inventory": missing_report,
}
CUSTOMERS = [name for name in MAKERS if "request" not in name]


@cache
def made(name: str, language: str) -> bytes:
    return MAKERS[name](language)


def words_of(pdf: bytes) -> set[str]:
    return set(re.findall(r"[a-zäëïöüé]+", r.text_of(pdf).casefold()))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", MAKERS)
def test_a_document_holds_no_word_of_the_other_language(name: str, language: str) -> None:
    foreign = WORDS[OTHER[language]] - WORDS[language] - {"van", "de", "wit", "op", "en"}
    found = words_of(made(name, language))
    assert found & foreign == set()
    assert len(found & WORDS[language]) >= 6, "the words looked for are those of real sentences"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", MAKERS)
def test_no_placeholder_and_no_mark_of_strong_words_is_left(name: str, language: str) -> None:
    text = r.text_of(made(name, language))
    assert not re.search(r"\{\w*\}", text)
    assert "**" not in text
    assert "None" not in text


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", MAKERS)
def test_the_file_names_its_language(name: str, language: str) -> None:
    root = PdfReader(BytesIO(made(name, language))).trailer["/Root"]
    assert isinstance(root, DictionaryObject)
    assert str(root["/Lang"]) == LOCALES[language].replace("_", "-")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", MAKERS)
def test_trap_18_no_character_is_replaced_and_every_font_is_embedded(name: str, language: str) -> None:
    assert "\ufffd" not in r.text_of(made(name, language))
    fonts = list(r.fonts_of(made(name, language)))
    assert fonts
    assert all("+" in str(font["/BaseFont"]) for font in fonts)


def everything_in(pdf: bytes) -> bytes:
    """All bytes of a file: as they are, and every stream unpacked."""
    streams = []
    for found in re.finditer(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            streams.append(zlib.decompress(found.group(1).strip(b"\r\n")))
        except zlib.error:
            streams.append(found.group(1))
    return pdf + b"".join(streams)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", CUSTOMERS)
def test_r10_no_cost_is_in_the_bytes_of_a_customers_document(name: str, language: str) -> None:
    pdf = made(name, language)
    text = r.squeezed(r.text_of(pdf)) + everything_in(pdf).decode("latin-1")
    for cost in ("177,77", "177.77", "17777", "799,97", "799.97", "79997"):
        assert cost not in text
    assert not {"margin", "inkoopprijs", "kostprijs", "winst", "profit", "cost"} & words_of(pdf)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_cost_is_found_where_it_belongs(language: str) -> None:
    text = r.squeezed(r.text_of(made("request", language)))
    assert ("177,77" if language == "nl" else "177.77") in text
    assert ("799,97" if language == "nl" else "799.97") in text


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", ["quote", "request", "report"])
def test_a_draft_is_marked_on_every_page_and_an_issued_document_on_none(kind: str, language: str) -> None:
    mark = wording(language).text("common.draft")
    for draft in (True, False):
        pages = r.pages_of(_drafted(kind, language, draft=draft))
        assert [mark in page for page in pages] == [draft] * len(pages)


def _drafted(kind: str, language: str, *, draft: bool) -> bytes:
    if kind == "quote":
        lines = r.grouped_lines(30)
        data = replace(r.quote_data(*lines), language=language, draft=draft)
        return render_true_up_quote(build_true_up_quote(data), r.BRAND)
    if kind == "request":
        return render_po_request(
            build_po_request(replace(r.request_data(*r.grouped_lines(30)), language=language, draft=draft)), r.BRAND
        )
    return render_monthly_report(
        build_monthly_report(replace(r.report_data(), language=language, draft=draft)), r.BRAND
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_samples_are_drafts_of_every_pdf_in_the_language(language: str) -> None:
    samples = sample_documents(r.BRAND, language)
    assert set(samples) == {"true_up_quote", "po_request", "monthly_report"}
    for pdf in samples.values():
        assert words_of(pdf) & (WORDS[OTHER[language]] - WORDS[language] - {"van", "de", "op", "en"}) == set()
        assert all(wording(language).text("common.draft") in page for page in r.pages_of(pdf))


def test_a_sample_of_a_kind_that_is_no_pdf_is_refused() -> None:
    with pytest.raises(KeyError):
        sample_document(r.BRAND, "nl", DocumentKind.ADDED_DEVICES)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_workbook_holds_no_word_of_the_other_language_and_no_cost(language: str) -> None:
    data = AddedDevicesData(
        r.true_up(), r.CUSTOMER, r.CONTRACT, r.COUNTED, (AddedDevice(r.device(1), "Room", r.COUNTED),), language
    )
    book = load_workbook(BytesIO(render_added_devices(build_added_devices(data), r.BRAND)))
    values = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    words = set(re.findall(r"[a-zäëïöüé]+", " ".join(map(str, values)).casefold()))
    assert words & (WORDS[OTHER[language]] - WORDS[language] - {"van", "op", "en"}) == set()
    assert not {"177.77", "799.97"} & set(map(str, values))


def test_both_languages_have_the_same_texts_with_the_same_placeholders() -> None:
    dutch, english = (wording(language).texts for language in ("nl", "en"))
    assert dutch.keys() == english.keys()
    assert {key: placeholders(text) for key, text in dutch.items()} == {
        key: placeholders(text) for key, text in english.items()
    }


def test_marks_of_strong_words_come_in_pairs() -> None:
    odd = [key for language in LOCALES for key, text in wording(language).texts.items() if text.count("**") % 2]
    assert odd == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_unset_brand_names_itself_in_the_language_of_the_document(language: str) -> None:
    text = r.text_of(render_true_up_quote(build_true_up_quote(replace(r.quote_data(), language=language)), Brand()))
    assert wording(language).text("common.default_company") in text
    assert wording(OTHER[language]).text("common.default_company") not in text


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_is_named_in_the_language(language: str, month: int) -> None:
    names = {
        "nl": "januari februari maart april mei juni juli augustus september oktober november december",
        "en": "January February March April May June July August September October November December",
    }
    formats = wording(language).formats
    assert formats.month(Month(2026, month)).replace("\xa0", " ") == f"{names[language].split()[month - 1]} 2026"


@pytest.mark.parametrize("state", [state for state in TrueUpState if not state.is_open])
def test_r8_a_closed_true_up_is_no_next_step(state: TrueUpState) -> None:
    data = replace(r.report_data(), open_true_ups=(replace(r.true_up(), state=state),))
    assert build_monthly_report(data).true_ups == ()


@pytest.mark.parametrize("state", [state for state in TrueUpState if state.is_open])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_r8_an_open_true_up_is_named_with_its_amount(state: TrueUpState, language: str) -> None:
    data = replace(r.report_data(), language=language, open_true_ups=(replace(r.true_up(), state=state),))
    text = r.squeezed(r.text_of(render_monthly_report(build_monthly_report(data), r.BRAND)))
    assert "TU-2026-A0007" in text
    assert ("1.079,91" if language == "nl" else "1,079.91") in text
