"""Characters that no font has are told before a document is made (trap 18)."""

from dataclasses import replace

from app.domain.issues import Severity
from app.services.documents.characters import missing_glyphs
from app.services.documents.quote import build_true_up_quote
from app.services.documents.report import build_monthly_report
from tests.services.documents import records as r


def test_trap_18_a_missing_glyph_is_a_warning_that_names_text_and_characters() -> None:
    document = build_true_up_quote(replace(r.quote_data(), customer=replace(r.CUSTOMER, name="Zorg 東京")))
    (issue,) = missing_glyphs(document)
    assert (issue.code, issue.severity) == ("glyph_missing", Severity.WARNING)
    assert issue.params == {"characters": "東 (U+6771), 京 (U+4EAC)", "text": "Zorg 東京"}


def test_latin_greek_and_cyrillic_need_no_warning() -> None:
    name = "Łódź Ångström Ελλάδα Київ – “x” € − ß"
    assert missing_glyphs(build_true_up_quote(replace(r.quote_data(), customer=replace(r.CUSTOMER, name=name)))) == []


def test_characters_of_the_fallback_font_need_no_warning() -> None:
    assert missing_glyphs(("ơ ư ₫",)) == []


def test_the_brand_is_looked_at_too() -> None:
    brand = replace(r.BRAND, footer="株")
    assert [issue.value for issue in missing_glyphs((), brand)] == ["株"]


def test_every_text_is_told_once_however_often_it_occurs() -> None:
    devices = tuple(r.device(index, name="東") for index in range(5))
    document = build_monthly_report(replace(r.report_data(), devices=devices))
    assert len(missing_glyphs(document)) == 1


def test_keys_and_values_of_mappings_are_looked_at() -> None:
    lost = missing_glyphs({"東": ["京"]})
    assert [issue.value for issue in lost] == ["東", "京"]


def test_invisible_characters_are_no_loss() -> None:
    assert missing_glyphs(("a\u200bb\ufeff\u202e\x07\n",)) == []
