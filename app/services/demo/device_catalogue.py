"""What the demo adds to the catalogue: price groups, and fictional end-of-life dates; the shipped one has no dates."""

from datetime import timedelta

from app.domain.categories import Classification
from app.domain.eligibility import ModelDates
from app.domain.portfolio import CatalogueModel
from app.services.demo.cast.gemeente_fictendam import ROOM_SIZES
from app.services.demo.timeline import NOW, Timeline

DECISIONS = ((4, "TC10", Classification.VIDEO), (6, "Poly Studio P15", Classification.HEADSET))
"""Models for review that somebody decided, each in the month of the demo in which that was done."""


def demo_catalogue(timeline: Timeline) -> tuple[CatalogueModel, ...]:
    """Models with a price group, with a fictional date, or both."""
    sized = [CatalogueModel(name, Classification.VIDEO, size) for name, size in ROOM_SIZES.items()]
    return (*sized, *_dated(timeline))


def decided_models() -> tuple[CatalogueModel, ...]:
    """The models of the decisions, as a workbook says them."""
    return tuple(CatalogueModel(model, classification) for _, model, classification in DECISIONS)


def _dated(timeline: Timeline) -> list[CatalogueModel]:
    """One model ended just now, one some months ago; one ends within the year, of one only the sale ends."""
    this_month, year = timeline.month(NOW).first_day, timedelta(days=365)
    some_months_ago = timeline.month(9).last_day
    soon = timeline.month(NOW + 4).last_day
    voice, video, headset = Classification.VOICE, Classification.VIDEO, Classification.HEADSET
    return [
        CatalogueModel("Group 310", video, dates=ModelDates(this_month - 3 * year, this_month - timedelta(days=1))),
        CatalogueModel("Poly VVX 310", voice, dates=ModelDates(None, some_months_ago + year, some_months_ago)),
        CatalogueModel("Group 500", video, dates=ModelDates(this_month - 2 * year, soon, soon + year)),
        CatalogueModel("Savi 7210 Series", headset, dates=ModelDates(end_of_sale=some_months_ago)),
    ]
