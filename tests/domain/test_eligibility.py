"""Which devices count (R1-R3, R6)."""

from datetime import date

import pytest

from app.domain.categories import Bucket, Category, Classification
from app.domain.dates import Period
from app.domain.eligibility import ModelDates, bucket_of, ends_inside, is_past

END = date(2026, 6, 30)
NONE = ModelDates()


@pytest.mark.parametrize(
    ("dates", "ends"),
    [
        (NONE, None),
        (ModelDates(end_of_sale=END), None),
        (ModelDates(end_of_life=END), END),
        (ModelDates(end_of_service=END), END),
        (ModelDates(end_of_life=END, end_of_service=date(2027, 1, 1)), END),
        (ModelDates(end_of_life=date(2027, 1, 1), end_of_service=END), END),
        (ModelDates(date(2020, 1, 1), END, END), END),
    ],
)
def test_r3_support_ends_with_the_earlier_date_that_is_recorded(dates: ModelDates, ends: date | None) -> None:
    assert dates.support_ends == ends


@pytest.mark.parametrize(("on", "past"), [(date(2026, 6, 29), False), (END, False), (date(2026, 7, 1), True)])
def test_r3_the_date_itself_still_counts(on: date, past: bool) -> None:
    dates = ModelDates(end_of_life=END)
    assert is_past(dates, on) is past
    assert bucket_of(Classification.HEADSET, dates, on) is (Bucket.END_OF_LIFE if past else Bucket.COUNTED)


def test_r3_end_of_sale_is_information_only() -> None:
    assert bucket_of(Classification.VIDEO, ModelDates(end_of_sale=date(2000, 1, 1)), END) is Bucket.COUNTED


@pytest.mark.parametrize(
    ("start", "end", "inside"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), True),
        (END, date(2026, 12, 31), True),
        (date(2026, 1, 1), END, True),
        (date(2026, 7, 1), date(2026, 12, 31), False),
        (date(2026, 1, 1), date(2026, 6, 29), False),
    ],
)
def test_r3_a_date_inside_the_quoted_period_is_flagged(start: date, end: date, inside: bool) -> None:
    assert ends_inside(ModelDates(end_of_life=END), Period(start, end)) is inside
    assert not ends_inside(NONE, Period(start, end))


@pytest.mark.parametrize("classification", [Classification.HEADSET, Classification.VIDEO, Classification.VOICE])
def test_r1_every_device_of_a_category_counts_in_it(classification: Classification) -> None:
    assert bucket_of(classification, NONE, END) is Bucket.COUNTED
    assert classification.category is Category(classification.value)


@pytest.mark.parametrize(
    ("classification", "bucket"),
    [(Classification.EXCLUDED, Bucket.EXCLUDED), (Classification.IGNORED, Bucket.IGNORED), (None, Bucket.UNCLASSIFIED)],
)
@pytest.mark.parametrize("dates", [NONE, ModelDates(end_of_life=date(2000, 1, 1))], ids=["supported", "ended"])
def test_r2_r6_what_never_counts_is_listed_as_what_it_is(
    classification: Classification | None, bucket: Bucket, dates: ModelDates
) -> None:
    assert bucket_of(classification, dates, END) is bucket


@pytest.mark.parametrize("classification", [Classification.EXCLUDED, Classification.IGNORED])
def test_r2_what_never_counts_has_no_category(classification: Classification) -> None:
    assert classification.category is None
