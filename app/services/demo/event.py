"""Something that was done at the partner's desk on a day of the demo's story."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from app.services.desk import Desk

IMPORTED_AFTER = 1
"""Days between the date of an inventory and its import."""

Work = Callable[[Desk], None]


@dataclass(frozen=True, slots=True)
class Event:
    """What was done; `rank` orders what is done on one day, `what` names it to who watches."""

    day: date
    rank: int
    what: str
    work: Work
