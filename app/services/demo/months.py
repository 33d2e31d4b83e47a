"""The inventories of a customer as rows: what Lens shows of its estate in every month, with what goes wrong in it."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from app.services.demo.estate import Grower, Unit
from app.services.demo.families import family_of, software_of
from app.services.demo.plan import Estate, Member
from app.services.demo.shape import Seen
from app.services.demo.timeline import NOW, Timeline

_OFFLINE_IN = 9


def seen_months(member: Member, place: int, timeline: Timeline) -> list[tuple[Seen, ...]]:
    """The rows of month 0 to 12 and of the next inventory; none for a customer without an estate."""
    if member.estate is None or member.reporting is None:
        return []
    months = Grower(member.customer.code, place, member.estate).months()
    return [
        tuple(_rows(member.estate, units, month, timeline.day(month, member.reporting.day)))
        for month, units in enumerate(months)
    ]


def _rows(estate: Estate, units: Sequence[Unit], month: int, day: date) -> list[Seen]:
    evening = datetime.combine(day, time(16, 30))
    rows = []
    sets = damaged = 0
    for unit in sorted(units, key=lambda unit: (unit.site, unit.number)):
        row = _seen(unit, month, evening)
        if month == NOW and damaged < estate.damaged and unit.serial.startswith("00"):
            row, damaged = _damaged(row, damaged), damaged + 1
        elif sets < estate.sets and unit.model.startswith("Savi"):
            # The base of a set is listed under the headset's own model and serial (lens.md).
            rows.append(row._replace(name=f"{row.name} base", room="", user=""))
            sets += 1
        rows.append(row)
    return rows


def _damaged(row: Seen, number: int) -> Seen:
    """The row after a spreadsheet program took its serial for a number; nothing else tells the device apart."""
    digits = row.serial.lstrip("0")
    ruined = (digits, f"{digits[0]}.{digits[1:6]}E+11", f"{digits}{'0' * 9}")[number % 3]
    return row._replace(serial=ruined, mac="", device_id="")


def _seen(unit: Unit, month: int, evening: datetime) -> Seen:
    turn = unit.number * 7 + month * 3
    online = turn % _OFFLINE_IN != 0
    return Seen(
        unit.model,
        unit.name,
        unit.serial,
        unit.mac,
        unit.device_id,
        unit.site,
        unit.room,
        unit.user,
        software_of(family_of(unit.model), month, unit.number % 4),
        online,
        evening - timedelta(0 if online else turn % 23, 0, 0, 0, turn * 11 % 540),
        unit.ip,
    )
