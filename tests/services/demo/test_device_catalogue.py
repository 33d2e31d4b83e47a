from datetime import date

import pytest

from app.domain.categories import Classification
from app.domain.dates import Period
from app.domain.eligibility import ends_inside, is_past
from app.domain.portfolio import CatalogueModel
from app.services.demo.cast.gemeente_fictendam import GEMEENTE_FICTENDAM, LARGE, ROOM_SIZES, SMALL
from app.services.demo.device_catalogue import DECISIONS, decided_models, demo_catalogue
from app.services.demo.timeline import NOW, Timeline
from app.services.inventory.model_names import ModelIndex
from app.services.inventory.shipped_catalogue import shipped_catalogue
from tests.services.demo.days import TIMELINE

DAYS = (date(2024, 2, 29), date(2026, 1, 1), date(2026, 3, 31))


def _model(name: str, timeline: Timeline = TIMELINE) -> CatalogueModel:
    return next(one for one in demo_catalogue(timeline) if one.model == name)


def test_r10_every_video_model_of_the_municipality_has_a_price_group() -> None:
    assert GEMEENTE_FICTENDAM.estate is not None
    video = next(one for one in GEMEENTE_FICTENDAM.estate.holdings if one.kind == "video")
    assert {model for model, _ in video.models} == set(ROOM_SIZES)
    groups = {row.group for row in GEMEENTE_FICTENDAM.agreements[0].coverage if row.category == "video"}
    assert groups == {SMALL, LARGE} == set(ROOM_SIZES.values())


@pytest.mark.parametrize("today", DAYS)
def test_r3_the_group_310_ends_between_the_last_two_inventories(today: date) -> None:
    timeline = Timeline(today)
    dates = _model("Group 310", timeline).dates
    assert not is_past(dates, timeline.month(NOW - 1).last_day)
    assert is_past(dates, timeline.month(NOW).first_day)


@pytest.mark.parametrize("today", DAYS)
def test_r3_the_earlier_of_two_dates_ended_a_model_some_months_ago(today: date) -> None:
    timeline = Timeline(today)
    dates = _model("Poly VVX 310", timeline).dates
    assert dates.end_of_life is not None
    assert dates.end_of_service is not None
    assert dates.end_of_service < dates.end_of_life
    assert dates.support_ends == timeline.month(9).last_day


@pytest.mark.parametrize("today", DAYS)
def test_r3_one_model_ends_inside_a_period_that_is_quoted(today: date) -> None:
    timeline = Timeline(today)
    quoted = Period(timeline.month(NOW).first_day, timeline.month(NOW + 8).last_day)
    assert ends_inside(_model("Group 500", timeline).dates, quoted)


def test_r3_of_one_model_only_the_sale_ended() -> None:
    dates = _model("Savi 7210 Series").dates
    assert dates.end_of_sale is not None
    assert dates.support_ends is None


def test_r6_decisions_are_about_models_that_the_shipped_catalogue_leaves_open() -> None:
    index = ModelIndex(shipped_catalogue())
    for _, model, classification in DECISIONS:
        entry = index.entry_of(model)
        assert entry is not None
        assert (entry.classification, entry.proposal) == (None, classification)


def test_decisions_stand_in_the_workbook_as_models() -> None:
    assert decided_models() == (
        CatalogueModel("TC10", Classification.VIDEO),
        CatalogueModel("Poly Studio P15", Classification.HEADSET),
    )


def test_models_of_the_demo_are_named_as_in_the_shipped_catalogue() -> None:
    known = {entry.model: entry.classification for entry in shipped_catalogue()}
    for one in demo_catalogue(TIMELINE):
        assert known[one.model] is one.classification
