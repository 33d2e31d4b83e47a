"""The words of the field: every value of every kind has one, in both languages."""

from collections.abc import Callable, Iterator
from enum import Enum

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.categories import Bucket, Category
from app.domain.check import Verdict
from app.domain.documents import DocumentKind
from app.domain.inventories import Change
from app.domain.ledger import EntryKind
from app.domain.prices import VatTreatment
from app.domain.rule_settings import ProrationRule, Reading
from app.domain.true_up import TrueUpState
from app.views import terms
from app.views.customers.records import State
from app.views.customers.words import STATE_TONES, state_name
from app.views.language import Lang, Language

NAMED: list[tuple[type[Enum], Callable[..., str]]] = [
    (Category, terms.category_name),
    (Verdict, terms.verdict_name),
    (TrueUpState, terms.state_name),
    (Change, terms.change_name),
    (Bucket, terms.bucket_name),
    (EntryKind, terms.entry_name),
    (DocumentKind, terms.document_name),
    (Reading, terms.reading_name),
    (ProrationRule, terms.proration_name),
    (VatTreatment, terms.vat_name),
    (State, state_name),
]


@pytest.fixture(params=list(Lang))
def lang(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Lang]:
    language = Language(qapp)
    language.use(request.param)
    yield request.param
    language.use(Lang.ENGLISH)


@pytest.mark.parametrize(("kind", "named"), NAMED, ids=lambda one: getattr(one, "__name__", ""))
def test_every_value_has_a_name_of_its_own(lang: Lang, kind: type[Enum], named: Callable[..., str]) -> None:
    names = [named(value) for value in kind]
    assert all(names)
    assert len(set(names)) == len(names)


def test_the_words_are_those_of_the_table(lang: Lang) -> None:
    words = [terms.category_name(category) for category in Category]
    assert (
        words
        == {
            Lang.ENGLISH: ["Headsets/personal", "Video", "Voice"],
            Lang.DUTCH: ["Headsets/persoonlijk", "Video", "Spraak"],
        }[lang]
    )


def test_every_state_has_a_tone() -> None:
    assert set(terms.VERDICT_TONES) == set(Verdict)
    assert set(terms.STATE_TONES) == set(TrueUpState)
    assert set(STATE_TONES) == set(State)
    assert set(terms.CATEGORY_ICONS) == set(Category)


@pytest.mark.parametrize("change", list(Change))
def test_a_reason_that_gives_a_device_back_to_the_count_is_said_in_its_own_words(lang: Lang, change: Change) -> None:
    one_way = {Change.JOINED, Change.LEFT, Change.REMODELLED, Change.MOVED, Change.UNSEEN}
    taken, given = terms.reason_name(change, -1), terms.reason_name(change, 1)
    assert (taken == given) is (change in one_way)
    if change is not Change.RECLASSIFIED:
        assert taken == terms.reason_name(change, 0) == terms.change_name(change)


def test_a_device_leaves_one_category_for_another(lang: Lang) -> None:
    assert [terms.reason_name(Change.RECLASSIFIED, effect) for effect in (-1, 1)] == {
        Lang.ENGLISH: ["To another category", "From another category"],
        Lang.DUTCH: ["Naar andere categorie", "Uit andere categorie"],
    }[lang]
