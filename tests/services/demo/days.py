"""The day for which the tests make the demo, and its months."""

from datetime import date

from app.domain.dates import Month
from app.services.demo.timeline import MONTHS, Timeline

TODAY = date(2026, 3, 17)
"""The day of the drawn customer page."""

TIMELINE = Timeline(TODAY)
MONTH = Month.of(TODAY)
EVERY_MONTH = tuple(TIMELINE.month(number) for number in range(MONTHS))
