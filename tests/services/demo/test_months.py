from dataclasses import replace
from datetime import date

from app.domain.identity import damage_of
from app.services.demo.cast.logistiek_nergenshuizen import LOGISTIEK_NERGENSHUIZEN
from app.services.demo.cast.stichting_sprookje import STICHTING_SPROOKJE
from app.services.demo.cast.zorggroep_noord import ZORGGROEP_NOORD
from app.services.demo.months import seen_months
from app.services.demo.shape import Seen
from app.services.demo.timeline import MONTHS, NEXT, NOW, Timeline
from tests.services.demo.days import TIMELINE, TODAY


def _lost(rows: tuple[Seen, ...]) -> list[str]:
    return [row.serial for row in rows if row.serial and damage_of(row.serial)]


def test_a_new_customer_has_no_rows() -> None:
    assert seen_months(STICHTING_SPROOKJE, 1, TIMELINE) == []


def test_there_are_rows_for_every_month_and_the_next_inventory() -> None:
    months = seen_months(ZORGGROEP_NOORD, 1, TIMELINE)
    assert len(months) == MONTHS + 1
    assert len(months[NOW]) == 938


def test_the_rows_depend_on_the_day_only_in_when_devices_were_seen() -> None:
    month = seen_months(ZORGGROEP_NOORD, 1, TIMELINE)[3]
    later = seen_months(ZORGGROEP_NOORD, 1, Timeline(date(2027, 8, 2)))[3]
    assert [row._replace(last_seen=row.last_seen.min) for row in month] == [
        row._replace(last_seen=row.last_seen.min) for row in later
    ]


def test_rows_are_ordered_by_site() -> None:
    sites = [row.site for row in seen_months(ZORGGROEP_NOORD, 1, TIMELINE)[0]]
    assert sites == sorted(sites)


def test_sets_are_listed_by_two_rows_of_one_serial() -> None:
    rows = seen_months(ZORGGROEP_NOORD, 1, TIMELINE)[NOW]
    bases = [row for row in rows if row.name.endswith(" base")]
    assert len(bases) == 4
    for base in bases:
        assert [row.serial for row in rows].count(base.serial) == 2


def test_serials_are_ruined_in_the_latest_month_only() -> None:
    months = seen_months(LOGISTIEK_NERGENSHUIZEN, 5, TIMELINE)
    assert [len(_lost(rows)) for rows in months] == [0] * NOW + [2] + [0]
    digits = {row.serial for row in months[NOW] if row.serial.isdigit() and len(row.serial) == 9}
    known = {row.serial.lstrip("0") for row in months[NOW - 1] if row.serial.startswith("00")}
    assert len(digits & known) == 1


def test_no_device_was_seen_after_its_inventory() -> None:
    months = seen_months(ZORGGROEP_NOORD, 1, TIMELINE)
    assert max(row.last_seen for row in months[NEXT]).date() == TODAY
    assert {row.online for row in months[NOW]} == {True, False}
    assert all(row.last_seen.date() == TODAY for row in months[NOW] if row.online)


def test_an_estate_without_sets_and_damage_has_a_row_per_device() -> None:
    estate = ZORGGROEP_NOORD.estate
    assert estate is not None
    plain = replace(ZORGGROEP_NOORD, estate=replace(estate, sets=0))
    assert len(seen_months(plain, 1, TIMELINE)[NOW]) == 934
