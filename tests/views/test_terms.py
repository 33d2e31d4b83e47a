"""The words of the field: every member of every enum says the same thing on every screen, in both languages."""

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.categories import Bucket, Category, Classification
from app.domain.check import Verdict
from app.domain.documents import DocumentKind
from app.domain.inventories import Change
from app.domain.ledger import EntryKind
from app.domain.prices import VatTreatment
from app.domain.rule_settings import ProrationRule, Reading
from app.domain.true_up import TrueUpState
from app.views import terms
from app.views.icons.names import Icon
from app.views.language import Lang
from app.views.theme import Tone
from tests.views.speaking import speaking

Words = dict[Any, tuple[str, str]]

TABLES: dict[Callable[[Any], str], Words] = {
    terms.category_name: {
        Category.HEADSET: ("Headsets/personal", "Headsets/persoonlijk"),
        Category.VIDEO: ("Video", "Video"),
        Category.VOICE: ("Voice", "Spraak"),
    },
    terms.classification_name: {
        Classification.HEADSET: ("Headsets/personal", "Headsets/persoonlijk"),
        Classification.VIDEO: ("Video", "Video"),
        Classification.VOICE: ("Voice", "Spraak"),
        Classification.EXCLUDED: ("Excluded", "Uitgesloten"),
        Classification.IGNORED: ("Not a device", "Geen apparaat"),
        None: ("To decide", "Te beslissen"),
    },
    terms.verdict_name: {
        Verdict.MISSING_INVENTORY: ("no inventory", "geen inventaris"),
        Verdict.OK: ("within ordered", "binnen besteld"),
        Verdict.WITHIN_ALLOWANCE: ("within allowance", "binnen marge"),
        Verdict.TRUE_UP: ("true-up", "true-up"),
    },
    terms.state_name: {
        TrueUpState.PROPOSED: ("proposed", "voorgesteld"),
        TrueUpState.QUOTED: ("quoted", "aangeboden"),
        TrueUpState.ORDERED: ("ordered", "besteld"),
        TrueUpState.DECLINED: ("declined", "afgewezen"),
        TrueUpState.WITHDRAWN: ("withdrawn", "ingetrokken"),
        TrueUpState.SUPERSEDED: ("superseded", "vervangen"),
    },
    terms.change_name: {
        Change.JOINED: ("New", "Nieuw"),
        Change.LEFT: ("Gone", "Weg"),
        Change.MOVED: ("Moved", "Verplaatst"),
        Change.RECLASSIFIED: ("Other category", "Andere categorie"),
        Change.END_OF_LIFE: ("End of life", "Einde levensduur"),
        Change.EXCLUDED: ("Excluded", "Uitgesloten"),
    },
    terms.bucket_name: {
        Bucket.COUNTED: ("Counted", "Geteld"),
        Bucket.EXCLUDED: ("Excluded", "Uitgesloten"),
        Bucket.END_OF_LIFE: ("End of life", "Einde levensduur"),
        Bucket.IGNORED: ("Ignored", "Genegeerd"),
        Bucket.UNCLASSIFIED: ("Unclassified", "Niet ingedeeld"),
        Bucket.DUPLICATE: ("Repeated", "Herhaald"),
        Bucket.QUARANTINED: ("Quarantined", "In quarantaine"),
    },
    terms.entry_name: {
        EntryKind.START: ("Start", "Begin"),
        EntryKind.TRUE_UP: ("True-up", "True-up"),
        EntryKind.RENEWAL: ("Renewal", "Verlenging"),
        EntryKind.CORRECTION: ("Correction", "Correctie"),
    },
    terms.document_name: {
        DocumentKind.TRUE_UP_QUOTE: ("True-up quote", "True-up-offerte"),
        DocumentKind.PO_REQUEST: ("PO request", "Aanvraag inkooporder"),
        DocumentKind.ADDED_DEVICES: ("Added devices", "Toegevoegde apparaten"),
        DocumentKind.MONTHLY_REPORT: ("Monthly report", "Maandrapport"),
    },
    terms.reading_name: {
        Reading.ORDERED: ("against the number ordered", "tegen het bestelde aantal"),
        Reading.BASELINE: ("against the baseline", "tegen de basislijn"),
    },
    terms.proration_name: {
        ProrationRule.CALENDAR_MONTHS: (
            "calendar months, part months by days",
            "kalendermaanden, deel van een maand naar dagen",
        ),
        ProrationRule.WHOLE_MONTHS: (
            "whole months, part months as whole",
            "hele maanden, deel van een maand als heel",
        ),
        ProrationRule.DAILY_365: ("days of a year of 365", "dagen van een jaar van 365"),
    },
    terms.vat_name: {
        VatTreatment.STANDARD: ("Standard rate", "Standaardtarief"),
        VatTreatment.ZERO: ("Zero rate", "Nultarief"),
        VatTreatment.REVERSE: ("Reverse charge", "Btw verlegd"),
    },
}

ENUMS: dict[Callable[[Any], str], Iterable[Enum]] = {
    terms.category_name: Category,
    terms.classification_name: Classification,
    terms.verdict_name: Verdict,
    terms.state_name: TrueUpState,
    terms.change_name: Change,
    terms.bucket_name: Bucket,
    terms.entry_name: EntryKind,
    terms.document_name: DocumentKind,
    terms.reading_name: Reading,
    terms.proration_name: ProrationRule,
    terms.vat_name: VatTreatment,
}


@pytest.mark.parametrize("name", TABLES, ids=lambda one: one.__name__)
def test_every_member_of_an_enum_has_words(name: Callable[[Any], str]) -> None:
    assert set(ENUMS[name]) <= set(TABLES[name])
    assert all(name(member) for member in ENUMS[name])


@pytest.mark.parametrize("name", TABLES, ids=lambda one: one.__name__)
@pytest.mark.parametrize("lang", [Lang.ENGLISH, Lang.DUTCH])
def test_the_words_are_those_of_the_field(qapp: QApplication, name: Callable[[Any], str], lang: Lang) -> None:
    place = [Lang.ENGLISH, Lang.DUTCH].index(lang)
    with speaking(qapp, lang):
        said = {member: name(member) for member in TABLES[name]}
    assert said == {member: words[place] for member, words in TABLES[name].items()}


@pytest.mark.parametrize("name", TABLES, ids=lambda one: one.__name__)
@pytest.mark.parametrize("lang", list(Lang))
def test_no_two_members_are_said_alike(qapp: QApplication, name: Callable[[Any], str], lang: Lang) -> None:
    with speaking(qapp, lang):
        said = [name(member) for member in TABLES[name]]
    assert len(set(said)) == len(said)


def test_english_is_back_after_dutch(qapp: QApplication) -> None:
    with speaking(qapp, Lang.DUTCH):
        assert terms.category_name(Category.VOICE) == "Spraak"
    assert terms.category_name(Category.VOICE) == "Voice"


@pytest.mark.parametrize("category", list(Category))
def test_r1_a_classification_that_counts_is_said_as_its_category(category: Category) -> None:
    assert terms.classification_name(Classification(category.value)) == terms.category_name(category)


def test_every_category_has_an_icon_of_its_own() -> None:
    assert terms.CATEGORY_ICONS == {
        Category.HEADSET: Icon.HEADSET,
        Category.VIDEO: Icon.VIDEO,
        Category.VOICE: Icon.VOICE,
    }


@pytest.mark.parametrize(
    ("verdict", "tone"),
    [
        (Verdict.MISSING_INVENTORY, Tone.NEUTRAL),
        (Verdict.OK, Tone.OK),
        (Verdict.WITHIN_ALLOWANCE, Tone.WARN),
        (Verdict.TRUE_UP, Tone.DANGER),
    ],
)
def test_r7_the_tone_of_a_verdict_grows_with_what_follows(verdict: Verdict, tone: Tone) -> None:
    assert terms.VERDICT_TONES[verdict] is tone


@pytest.mark.parametrize(
    ("state", "tone"),
    [
        (TrueUpState.PROPOSED, Tone.INFO),
        (TrueUpState.QUOTED, Tone.WARN),
        (TrueUpState.ORDERED, Tone.OK),
        (TrueUpState.DECLINED, Tone.NEUTRAL),
        (TrueUpState.WITHDRAWN, Tone.NEUTRAL),
        (TrueUpState.SUPERSEDED, Tone.NEUTRAL),
    ],
)
def test_r8_only_a_true_up_that_still_asks_for_something_stands_out(state: TrueUpState, tone: Tone) -> None:
    assert terms.STATE_TONES[state] is tone
    assert (tone in (Tone.INFO, Tone.WARN)) is state.is_open


def test_every_verdict_and_every_state_has_a_tone() -> None:
    assert set(terms.VERDICT_TONES) == set(Verdict)
    assert set(terms.STATE_TONES) == set(TrueUpState)
