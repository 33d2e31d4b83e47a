"""What a decision would do, and who decided, in words."""

from datetime import date

import pytest

from app.domain.categories import Category, Classification
from app.domain.check import Verdict
from app.domain.eligibility import ModelDates
from app.services.catalogue_effects import CategoryEffect, Effects, MonthEffect
from app.services.catalogue_history import CLASSIFIED, SAVED, TAKEN_BACK, ModelDecision, ModelState
from app.views import formats
from app.views.catalogue.decision_words import decision_words, effect_words

MARCH, APRIL = date(2026, 3, 17), date(2026, 4, 17)
DUE = CategoryEffect(Category.HEADSET, 210, 231, Verdict.OK, Verdict.TRUE_UP)
SAME = CategoryEffect(Category.VIDEO, 5, 6, Verdict.OK, Verdict.OK)
FREE = CategoryEffect(Category.VOICE, 1, 0)


@pytest.fixture(autouse=True)
def _english() -> None:
    formats.use("en")


def month(customer: str, day: date, *categories: CategoryEffect, devices: int = 3) -> MonthEffect:
    return MonthEffect(customer, f"Customer {customer}", day, devices, categories, complete=True)


def plain(texts: list[str]) -> list[str]:
    return [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts]


def test_nothing_touched_is_said_so() -> None:
    assert effect_words(Effects(), 4) == ["No stored month lists this model: nothing is recounted."]


def test_r7_a_count_is_told_with_what_becomes_of_its_verdict() -> None:
    told = plain(effect_words(Effects((month("A", APRIL, DUE, SAME, FREE),)), 4))
    assert told == [
        "Devices touched: 3, customers: 1, months: 1 (April 2026)",
        (
            "Customer A, April 2026: Headsets/personal 210 → 231, within ordered → true-up; "
            "Video 5 → 6, within ordered; Voice 1 → 0, not under contract"
        ),
    ]


def test_earlier_months_whose_counts_change_are_counted() -> None:
    effects = Effects((month("A", APRIL, SAME), month("A", MARCH, SAME), month("B", APRIL)))
    told = plain(effect_words(effects, 4))
    assert told[0] == "Devices touched: 6, customers: 2, months: 3 (March 2026 – April 2026)"
    assert told[1].endswith("Video 5 → 6, within ordered (earlier months: 1)")
    assert told[2] == "Customer B, April 2026: no count changes"


def test_customers_whose_counts_change_come_first_and_the_others_are_counted() -> None:
    effects = Effects((*(month(letter, APRIL) for letter in "ABCDE"), month("F", APRIL, DUE)))
    told = effect_words(effects, 4)
    assert told[1].startswith("Customer F")
    assert told[-1] == "customers not shown: 2"


def test_a_decision_is_told_with_who_when_before_and_after() -> None:
    before = ModelState(Classification.VIDEO)
    after = ModelState(Classification.HEADSET, "rooms", ModelDates(MARCH, None, APRIL))
    made = ModelDecision("2026-11-20T09:30:00+00:00", "anna", SAVED, before, after)
    head, *lines = plain(decision_words(made).split("\n"))
    assert head.startswith("20 Nov 2026")
    assert head.endswith(", anna")
    assert lines == [
        "Video → Headsets/personal",
        "Price group: – → rooms",
        "End of sale: – → 17 Mar 2026",
        "End of service: – → 17 Apr 2026",
    ]


@pytest.mark.parametrize(
    ("action", "before", "after", "words"),
    [
        (CLASSIFIED, None, ModelState(Classification.IGNORED), "To decide → Not a device"),
        (TAKEN_BACK, ModelState(Classification.IGNORED), None, "Not a device → To decide"),
        (SAVED, ModelState(), ModelState(), "as it was"),
    ],
)
def test_a_new_model_was_to_be_decided_before(
    action: str, before: ModelState | None, after: ModelState | None, words: str
) -> None:
    told = decision_words(ModelDecision("2026-11-20T09:30:00+00:00", "anna", action, before, after))
    assert told.endswith("\n" + words)
    assert ("taken back" in told) == (action == TAKEN_BACK)
