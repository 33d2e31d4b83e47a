"""When a growing count will reach the threshold, told from the months that lie behind."""

from collections.abc import Sequence

from app.domain.dates import Month
from app.domain.money import divide_up

MONTHS_LOOKED_BACK = 6


def threshold_month(counts: Sequence[tuple[Month, int]], threshold: int) -> Month | None:
    """The month in which the count reaches the threshold if it goes on growing as in the last months.

    `counts` are one per month, oldest first; the average growth of the last six months is carried on. None where the
    count does not grow, where there is one month only, and where the threshold is reached already.
    """
    recent = [point for point in counts if point[0] >= counts[-1][0].plus(-MONTHS_LOOKED_BACK)] if counts else []
    if len(recent) <= 1:
        return None
    (first_month, first), (last_month, last) = recent[0], recent[-1]
    growth = last - first
    if growth <= 0 or last >= threshold:
        return None
    span = last_month.since(first_month)
    return last_month.plus(divide_up((threshold - last) * span, growth))
