"""Which devices count: end of life and end of service (R3), and the bucket a classified model falls in (R1-R3)."""

from dataclasses import dataclass
from datetime import date

from app.domain.categories import Bucket, Classification
from app.domain.dates import Period


@dataclass(frozen=True, slots=True)
class ModelDates:
    """Dates of a model as the user keeps them; end of sale is information only (R3)."""

    end_of_sale: date | None = None
    end_of_life: date | None = None
    end_of_service: date | None = None

    @property
    def support_ends(self) -> date | None:
        """The earlier of end of life and end of service, whichever are recorded (R3)."""
        return min(
            (day for day in (self.end_of_life, self.end_of_service) if day),
            default=None,
        )


def is_past(dates: ModelDates, on: date) -> bool:
    """Whether the model is past its end on the count date: the date itself still counts (R3)."""
    return dates.support_ends is not None and on > dates.support_ends


def ends_inside(dates: ModelDates, period: Period) -> bool:
    """Whether the model's end falls inside a quoted service period: it counts, and is flagged (R3)."""
    return dates.support_ends is not None and period.contains(dates.support_ends)


def bucket_of(classification: Classification | None, dates: ModelDates, on: date) -> Bucket:
    """Where a device of the model is listed on a count date (R2, R3, R6)."""
    if classification is None:
        return Bucket.UNCLASSIFIED
    if classification is Classification.IGNORED:
        return Bucket.IGNORED
    if classification is Classification.EXCLUDED:
        return Bucket.EXCLUDED
    return Bucket.END_OF_LIFE if is_past(dates, on) else Bucket.COUNTED
